import type { DefinedName } from '../../document/sheet-parts';
import { fromFileFormula } from '../formula/from-file';
import { child, childrenOf, flag, type XmlNode } from '../xml/node';
import { decodeCellText } from '../xml/text';

export const printTitles = '_xlnm.Print_Titles';
export const printArea = '_xlnm.Print_Area';

/**
 * The workbook's names. One that is local to a sheet which the document does not have (a chart sheet) is left out here and kept in the file.
 *
 * @param workbook - the workbook element
 * @param sheetIds - the document's id for each of the file's sheets, `null` for one that is no worksheet
 * @returns each name with its element in the file
 */
export function readNames(workbook: XmlNode, sheetIds: readonly (string | null)[]): ReadonlyMap<DefinedName, XmlNode> {
  const names = new Map<DefinedName, XmlNode>();
  for (const node of childrenOf(child(workbook, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, hidden, comment } = node.attributes;
    const scope = localSheetId === undefined ? null : sheetIds[Number(localSheetId)];
    if (scope === undefined || (scope === null && localSheetId !== undefined)) continue;
    names.set(
      {
        name: decodeCellText(name),
        scope,
        formula: fromFileFormula(node.text.trim()),
        visible: !flag(hidden),
        comment: decodeCellText(comment ?? ''),
      },
      node,
    );
  }
  return names;
}

const afterSheet = (reference: string): string => reference.slice(reference.lastIndexOf('!') + 1);

/** `Ark1!$A:$B,Ark1!$1:$5` as the two halves that the page layout has; either may be missing. */
export function parsePrintTitles(formula: string): {
  readonly printTitleRows: string | null;
  readonly printTitleColumns: string | null;
} {
  // A sheet's name may hold a comma too, but what follows its `!` never does.
  const parts = [...formula.matchAll(/!([^!,]+)(?=,|$)/g)].map((match) => match[1] ?? '');
  return {
    printTitleRows: parts.find((part) => /^\$?\d/.test(part)) ?? null,
    printTitleColumns: parts.find((part) => /^\$?[A-Za-z]+:/.test(part)) ?? null,
  };
}

/** The areas without the sheet's name, joined by commas. */
export function parsePrintArea(formula: string): string | null {
  const areas = [...formula.matchAll(/!([^!,]+)(?=,|$)/g)].map((match) => match[1] ?? '');
  return areas.length > 0 ? areas.join(',') : afterSheet(formula) || null;
}
