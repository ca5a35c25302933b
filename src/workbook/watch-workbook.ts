/**
 * Tells when cells, sheets or names may have changed, by whomever. The caller gathers what comes close together.
 *
 * @returns a function that ends the watch
 */
export async function watchWorkbook(onChange: () => void): Promise<() => Promise<void>> {
  // Events of co-authors arrive here as well, so a handler only takes note and never shows anything.
  const noted = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onChanged.add(noted), worksheets.onAdded.add(noted), worksheets.onDeleted.add(noted)];
    await context.sync();
    return async () => {
      await Excel.run(context, async (same) => {
        handlers.forEach((handler) => handler.remove());
        await same.sync();
      });
    };
  });
}
