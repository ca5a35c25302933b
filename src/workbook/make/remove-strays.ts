import type { Making } from './prepare-card';
import { readParts, type WorkbookParts } from './read-parts';
import { remarksSheet } from '../card/save-remarks';
import { startsWith } from '../tables/new-sheet';
import { markName } from '../card/card-mark';

/**
 * Removes the sheets that a failed request has added and not filled.
 *
 * @returns the workbook as it is then
 * @throws Error of Excel's when it does not answer
 */
export async function removeStrays({
  parts: before,
  previous,
  sheetName,
  unsaved,
  language,
}: Making): Promise<WorkbookParts> {
  const { parts } = await readParts(() => () => null, 'meant');
  const { structure } = parts;
  const isNew = (name: string): boolean =>
    !before.structure.sheets.some((sheet) => sheet.name === name) &&
    structure.sheets.some((sheet) => sheet.name === name);
  const remarks =
    previous === null || parts.tables.has('remarks')
      ? null
      : remarksSheet(before.structure, { mark: previous.mark, words: unsaved, language });
  const added = [...(previous === null ? [sheetName] : []), ...(remarks === null ? [] : [remarks.name])].filter(isNew);
  if (added.length === 0) return parts;
  const context = new Excel.RequestContext();
  const used = added.map((name) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    range.load('values');
    return { name, range };
  });
  await context.sync();
  // A co-author may have made a sheet of the same name meanwhile; that one is none of ours.
  const ours = used
    .filter(
      ({ name, range }) => range.isNullObject || startsWith(range.values, remarks?.head ?? []) || hasMark(parts, name),
    )
    .map(({ name }) => name);
  const removing = new Excel.RequestContext();
  ours.forEach((name) => removing.workbook.worksheets.getItem(name).delete());
  await removing.sync();
  return {
    ...parts,
    structure: { ...structure, sheets: structure.sheets.filter((sheet) => !ours.includes(sheet.name)) },
  };
}

function hasMark({ structure }: WorkbookParts, sheet: string): boolean {
  return structure.names.some((name) => name.scope === sheet && name.name.toLowerCase() === markName.toLowerCase());
}
