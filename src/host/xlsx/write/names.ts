import type { HostDocument } from '../../document/document';
import type { DefinedName, PageLayout } from '../../document/sheet-parts';
import { toFileFormula } from '../formula/to-file';
import { printArea, printTitles } from '../read/names';
import type { Source } from '../source';
import { rewriteElement } from '../xml/edit';
import { child, childrenOf, type XmlNode } from '../xml/node';
import { attributesText, encodeCellText, escapeText } from '../xml/text';

const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** What a sheet's print titles or area are as the formula of a name; `null` where there are none. */
function printFormula(sheetName: string, parts: readonly (string | null)[]): string | null {
  const areas = parts.filter((part) => part !== null);
  return areas.length === 0 ? null : areas.map((area) => `${quotedSheet(sheetName)}!${area}`).join(',');
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
    if (layout.printTitleRows !== (before?.printTitleRows ?? null) || layout.printTitleColumns !== (before?.printTitleColumns ?? null)) {
      set(printTitles, printFormula(sheet.name, [layout.printTitleColumns, layout.printTitleRows]));
    }
    if (layout.printArea !== (before?.printArea ?? null)) set(printArea, printFormula(sheet.name, layout.printArea?.split(',') ?? []));
  }
  return names;
}

/** A name's element: the file's own, with just the number of its sheet brought up to date, where the name is the same. */
function nameXml(name: DefinedName, node: XmlNode | undefined, source: string, sheetNumber: number | null): string {
  if (node !== undefined) {
    if (node.attributes['localSheetId'] === (sheetNumber === null ? undefined : String(sheetNumber))) return source.slice(node.start, node.end);
    return rewriteElement(source, node, 'definedName', { attributes: { localSheetId: sheetNumber } });
  }
  const attributes = attributesText({ name: encodeCellText(name.name), comment: name.comment === '' ? null : name.comment, localSheetId: sheetNumber, hidden: name.visible ? null : true });
  return `<definedName${attributes}>${escapeText(toFileFormula(name.formula))}</definedName>`;
}

/**
 * @param text - the workbook part
 * @param root - its root
 * @param numberOf - a sheet's place in the new file, by the document's id; by relation id for sheets the document does not have
 * @returns the `definedNames` element; `''` when there is no name
 */
export function definedNamesXml(source: Source, text: string, root: XmlNode, numberOf: (id: string) => number): string {
  const layouts = new Map(source.sheets.flatMap(({ documentId, worksheet }) => (documentId === null || worksheet === null ? [] : [[documentId, worksheet.parts.pageLayout] as const])));
  const names = currentNames(source.document, layouts);
  const left = new Set(names);
  const nameAt = new Map([...source.names].map(([name, node]) => [node.start, name]));
  const elementOf = (name: DefinedName): string => nameXml(name, source.names.get(name), text, name.scope === null ? null : numberOf(name.scope));
  const old = childrenOf(child(root, 'definedNames'), 'definedName').map((node) => {
    const name = nameAt.get(node.start);
    if (name !== undefined) return left.delete(name) ? elementOf(name) : '';
    const sheet = source.sheets[Number(node.attributes['localSheetId'])];
    const number = sheet === undefined ? -1 : numberOf(sheet.relationId);
    if (number < 0) return '';
    return node.attributes['localSheetId'] === String(number) ? text.slice(node.start, node.end) : rewriteElement(text, node, 'definedName', { attributes: { localSheetId: number } });
  });
  const all = [...old, ...[...left].map(elementOf)].join('');
  return all === '' ? '' : `<definedNames>${all}</definedNames>`;
}
