import { asWorkbookError } from '../error';

/**
 * Has every formula computed anew, so that the words of custom functions come in the language they now answer in.
 *
 * @throws WorkbookError when Excel does not answer, for example while a cell is being edited
 */
export async function recalculateFunctions(): Promise<void> {
  try {
    await Excel.run(async (context) => {
      context.workbook.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
  } catch (error) {
    throw asWorkbookError(error);
  }
}
