/** A sheet to be made. */
export interface NewSheet {
  /** That no sheet has. */
  readonly name: string;
  /** What its first row holds from A1 on, by which it is known again when its making has failed. */
  readonly head: readonly string[];
  /** Queues the making, the adding of the sheet included. */
  readonly queue: (context: Excel.RequestContext, name: string) => void;
}

/**
 * Takes away the sheet that a failed request has added. One that a co-author has made meanwhile is none of ours: only a sheet
 * that holds nothing yet, or begins as ours does, is deleted.
 */
export async function removeNewSheet({ name, head }: Pick<NewSheet, 'name' | 'head'>): Promise<void> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values');
  await context.sync();
  if (sheet.isNullObject || !(used.isNullObject || startsWith(used.values, head))) return;
  sheet.delete();
  await context.sync();
}

/** Whether the first row of a sheet holds these texts. */
export function startsWith(values: readonly (readonly unknown[])[], head: readonly string[]): boolean {
  return head.length > 0 && head.every((text, column) => values[0]?.[column] === text);
}
