import type { HostDocument } from '../../document/document';
import type { DefinedName, PageLayout } from '../../document/sheet-parts';
import { sheetPrefix } from '../../document/sheet-references';
import { toFileFormula } from '../formula/to-file';
import { printArea, printTitles } from '../read/names';
import type { Source } from '../source';
import { type ListItem, rewriteElement } from '../xml/edit';
import { child, childrenOf, type XmlNode } from '../xml/node';
import { attributesText, encodeCellText, escapeText } from '../xml/text';

/** What a sheet's print titles or area are as the formula of a name; `null` where there are none. */
function printFormula(sheetName: string, parts: readonly (string | null)[]): string | null {
  const areas = parts.filter((part) => part !== null);
  return areas.length === 0 ? null : areas.map((area) => `${sheetPrefix(sheetName)}${area}`).join(',');
}

/** The names of the document with those of the print settings as the page layouts now say. */
function currentNames(document: HostDocument, layoutsRead: ReadonlyMap<string, PageLayout>): readonly DefinedName[] {
  let names = document.names;
  for (const sheet of document.sheets) {
    const layout = sheet.part('pageLayout');
    const before = layoutsRead.get(sheet.id);
    const set = (name: string, formula: string | null): void => {
      names = names.filter((other) => other.name !== name || other.scope !== sheet.id);
      if (formula !== null) names = [...names, { name, scope: sheet.id, formula, visible: true, comment: '' }];
    };
    if (
      layout.printTitleRows !== (before?.printTitleRows ?? null) ||
      layout.printTitleColumns !== (before?.printTitleColumns ?? null)
    ) {
      set(printTitles, printFormula(sheet.name, [layout.printTitleColumns, layout.printTitleRows]));
    }
    if (layout.printArea !== (before?.printArea ?? null))
      set(printArea, printFormula(sheet.name, layout.printArea?.split(',') ?? []));
  }
  return names;
}

/** The element of a name that is as it was, with just the number of its sheet brought up to date. */
function keptXml(node: XmlNode, source: string, sheetNumber: number | null): string {
  if (node.attributes['localSheetId'] === (sheetNumber === null ? undefined : String(sheetNumber)))
    return source.slice(node.start, node.end);
  return rewriteElement(source, node, 'definedName', { attributes: { localSheetId: sheetNumber } });
}

/** @param before - the attributes of the name of before, if it was there: some of them the document does not know */
function changedXml(name: DefinedName, before: Readonly<Record<string, string>>, sheetNumber: number | null): string {
  const attributes: Record<string, string | number | boolean | null> = {
    ...before,
    name: encodeCellText(name.name),
    comment: name.comment === '' ? null : encodeCellText(name.comment),
    localSheetId: sheetNumber,
    hidden: name.visible ? null : true,
  };
  return `<definedName${attributesText(attributes)}>${escapeText(toFileFormula(name.formula))}</definedName>`;
}

const keyOf = ({ name, scope }: DefinedName): string => `${name.toLowerCase()} ${scope ?? ''}`;

/**
 * @param text - the workbook part
 * @param root - its root
 * @param numberOf - a sheet's place in the new file, by the document's id; by relation id for sheets the document does not have
 * @returns the names' elements in order, those that the file has with their place in it
 */
export function definedNameItems(
  source: Source,
  text: string,
  root: XmlNode,
  numberOf: (id: string) => number,
): readonly ListItem[] {
  const layouts = new Map(
    source.sheets.flatMap(({ documentId, worksheet }) =>
      documentId === null || worksheet === null ? [] : [[documentId, worksheet.parts.pageLayout] as const],
    ),
  );
  const names = currentNames(source.document, layouts);
  const present = new Set(names);
  const left = new Map(names.map((name) => [keyOf(name), name]));
  const nameAt = new Map([...source.names].map(([name, node]) => [node.start, name]));
  const sheetNumber = ({ scope }: DefinedName): number | null => (scope === null ? null : numberOf(scope));
  const old = childrenOf(child(root, 'definedNames'), 'definedName').flatMap((node): ListItem | readonly ListItem[] => {
    const before = nameAt.get(node.start);
    if (before !== undefined) {
      const name = left.get(keyOf(before));
      left.delete(keyOf(before));
      if (present.has(before)) return { node, text: keptXml(node, text, sheetNumber(before)) };
      return name === undefined ? [] : { node, text: changedXml(name, node.attributes, sheetNumber(name)) };
    }
    const sheet = source.sheets[Number(node.attributes['localSheetId'])];
    const number = sheet === undefined ? -1 : numberOf(sheet.key);
    return number < 0 ? [] : { node, text: keptXml(node, text, number) };
  });
  return [
    ...old,
    ...[...left.values()].map((name): ListItem => ({ node: null, text: changedXml(name, {}, sheetNumber(name)) })),
  ];
}
