import { asWorkbookError } from './excel-error';
import { understand } from './read/read-contents';
import { readParts } from './read/read-parts';
import type { ReadOptions, WorkbookContents } from './types';

/**
 * Reads the open workbook: names, setup and the card they make. Nothing is changed.
 *
 * @throws WorkbookError when Excel does not answer, for example while a cell is being edited
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookContents> {
  try {
    const { parts } = await readParts(() => () => null);
    return understand(parts, options).contents;
  } catch (error) {
    throw asWorkbookError(error);
  }
}
