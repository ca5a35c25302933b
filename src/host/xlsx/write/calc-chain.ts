import { applyEdits, type Edit } from '../xml/edit';
import { childrenOf, parseXml } from '../xml/node';
import { attributesText } from '../xml/text';

/**
 * The order of calculation without cells that have no formula any more: one such entry makes Excel "repair" the file.
 * Formulas that are missing from it are fine.
 *
 * @param text - the part
 * @param part - its name, for errors
 * @param isGone - by the sheet's id in the file (`sheetId`) and the cell's address
 * @returns the part; `null` when no entry is left
 */
export function prunedCalcChain(
  text: string,
  part: string,
  isGone: (sheetId: string, cell: string) => boolean,
): string | null {
  const root = parseXml(text, part);
  const edits: Edit[] = [];
  let sheet = '0';
  let written = '0';
  let left = 0;
  for (const node of childrenOf(root, 'c')) {
    // An entry without a sheet stands on the sheet of the one before it.
    sheet = node.attributes['i'] ?? sheet;
    if (isGone(sheet, node.attributes['r'] ?? '')) {
      edits.push({ start: node.start, end: node.end, text: '' });
      continue;
    }
    left++;
    if (node.attributes['i'] === undefined && sheet !== written)
      edits.push({
        start: node.start,
        end: node.end,
        text: `<${node.name}${attributesText({ ...node.attributes, i: sheet })}/>`,
      });
    written = sheet;
  }
  return left === 0 ? null : applyEdits(text, edits);
}
