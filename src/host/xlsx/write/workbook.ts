import type { Source } from '../source';
import { applyEdits, type AttributeValues, type Edit, prefixOf, rewriteElement, withPrefix } from '../xml/edit';
import { child, childrenOf, parseXml, relationAttribute, type XmlNode } from '../xml/node';
import { encodeCellText } from '../xml/text';
import { definedNamesXml } from './names';

/** The order of a workbook's elements (ECMA-376 18.2.27). */
const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** A sheet of the new file: by the document's id, or by relation id for one that the document does not have. */
export interface PlacedSheet {
  readonly id: string;
  readonly relationId: string;
}

const states = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/**
 * The sheets in the document's order; what the document does not have stays behind the sheet it followed.
 *
 * @param relationOf - the relation by which the workbook names a sheet of the document
 */
export function placeSheets(source: Source, relationOf: (id: string) => string): readonly PlacedSheet[] {
  const placed: PlacedSheet[] = source.document.sheets.map(({ id }) => ({ id, relationId: relationOf(id) }));
  source.sheets.forEach((sheet, index) => {
    if (sheet.documentId !== null) return;
    const before =
      source.sheets
        .slice(0, index)
        .reverse()
        .map((other) => placed.findIndex(({ id }) => id === (other.documentId ?? other.relationId)))
        .find((place) => place >= 0) ?? -1;
    placed.splice(before + 1, 0, { id: sheet.relationId, relationId: sheet.relationId });
  });
  return placed;
}

function sheetsXml(source: Source, text: string, root: XmlNode, placed: readonly PlacedSheet[], relationAttributeName: string): string {
  const nodes = childrenOf(child(root, 'sheets'), 'sheet');
  let nextId = Math.max(0, ...nodes.map((node) => Number(node.attributes['sheetId']) || 0)) + 1;
  const sheets = placed.map(({ id, relationId }) => {
    const node = nodes.find((candidate) => relationAttribute(candidate) === relationId);
    const sheet = source.document.sheetById(id);
    if (node !== undefined && sheet === undefined) return text.slice(node.start, node.end);
    const name = encodeCellText(sheet?.name ?? '');
    const state = states[sheet?.visibility ?? 'Visible'];
    if (
      node !== undefined &&
      encodeCellText(node.attributes['name'] ?? '') === name &&
      (node.attributes['state'] ?? 'visible') === (state ?? 'visible')
    )
      return text.slice(node.start, node.end);
    const attributes: AttributeValues =
      node === undefined ? { name, sheetId: nextId++, state, [relationAttributeName]: relationId } : { name, state };
    return rewriteElement(text, node, 'sheet', { attributes });
  });
  return `<sheets>${sheets.join('')}</sheets>`;
}

/** The tab that opens first keeps its sheet: which one the add-in made active is no part of the file. */
function viewEdits(source: Source, text: string, root: XmlNode, placed: readonly PlacedSheet[]): readonly Edit[] {
  return childrenOf(child(root, 'bookViews'), 'workbookView').flatMap((view) => {
    const place = (name: string): number => {
      const sheet = source.sheets[Number(view.attributes[name] ?? 0)];
      const found = placed.findIndex(({ id }) => id === (sheet?.documentId ?? sheet?.relationId));
      return found >= 0
        ? found
        : Math.max(
            0,
            placed.findIndex(({ id }) => source.document.sheetById(id)?.visibility === 'Visible'),
          );
    };
    const attributes = Object.fromEntries(
      ['activeTab', 'firstSheet'].filter((name) => place(name) !== Number(view.attributes[name] ?? 0)).map((name) => [name, place(name)]),
    );
    return Object.keys(attributes).length === 0
      ? []
      : [{ start: view.start, end: view.end, text: rewriteElement(text, view, 'workbookView', { attributes }) }];
  });
}

/**
 * The workbook part with its sheets, names and first tab as the document has them; the rest is copied.
 *
 * @param text - the part as it was
 * @param placed - the sheets of the new file in order
 */
export function workbookXml(source: Source, text: string, placed: readonly PlacedSheet[]): string {
  const root = parseXml(text, source.workbookPart);
  const prefix = prefixOf(root);
  const bound = Object.entries(root.attributes)
    .find(([name, value]) => name.startsWith('xmlns:') && value === source.dialect.relations)?.[0]
    .slice('xmlns:'.length);
  const edits: Edit[] = [...viewEdits(source, text, root, placed)];
  const replace = (local: string, xml: string): void => {
    const node = child(root, local);
    if (node === undefined && xml === '') return;
    const at = node?.start ?? root.children.find((other) => order.indexOf(other.local) > order.indexOf(local))?.start ?? root.innerEnd;
    if (node === undefined || text.slice(node.start, node.end) !== xml)
      edits.push({ start: at, end: node?.end ?? at, text: withPrefix(xml, prefix) });
  };
  const sheets = child(root, 'sheets');
  const same = placed.length === (sheets?.children.length ?? 0);
  const xml = sheetsXml(source, text, root, placed, `${bound ?? 'r'}:id`);
  const unchanged =
    same &&
    sheets !== undefined &&
    withPrefix(xml, prefix).replace(/^<[^>]*>|<\/[^>]*>$/g, '') ===
      sheets.children.map(({ start, end }) => text.slice(start, end)).join('');
  if (!unchanged) replace('sheets', bound === undefined ? xml.replace('<sheets>', `<sheets xmlns:r="${source.dialect.relations}">`) : xml);
  const names = definedNamesXml(source, text, root, (id) => placed.findIndex((sheet) => sheet.id === id));
  const old = child(root, 'definedNames');
  if (
    names.replace(/^<definedNames>|<\/definedNames>$/g, '') !==
    (old?.children ?? []).map(({ start, end }) => text.slice(start, end)).join('')
  )
    replace('definedNames', names);
  return applyEdits(text, edits);
}
