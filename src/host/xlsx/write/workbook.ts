import type { Source } from '../source';
import { applyEdits, type Edit, listEdits, type ListItem, prefixOf, rewriteElement, withPrefix } from '../xml/edit';
import { attributeOf, child, childrenOf, parseXml, type XmlNode } from '../xml/node';
import { decodeCellText, encodeCellText } from '../xml/text';
import { definedNameItems } from './names';

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

/** A sheet of the new file, by its key among those of the source or by the document's id. */
export interface PlacedSheet {
  readonly key: string;
  readonly relationId: string;
}

const states = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/**
 * The sheets in the document's order; what the document does not have stays behind the sheet it followed.
 *
 * @param relationOf - the relation by which the workbook names a sheet of the document
 */
export function placeSheets(source: Source, relationOf: (id: string) => string): readonly PlacedSheet[] {
  const placed: PlacedSheet[] = source.document.sheets.map(({ id }) => ({ key: id, relationId: relationOf(id) }));
  source.sheets.forEach((sheet, index) => {
    if (sheet.documentId !== null) return;
    const before =
      source.sheets
        .slice(0, index)
        .reverse()
        .map((other) => placed.findIndex(({ key }) => key === other.key))
        .find((place) => place >= 0) ?? -1;
    placed.splice(before + 1, 0, { key: sheet.key, relationId: sheet.relationId });
  });
  return placed;
}

function sheetItems(source: Source, text: string, root: XmlNode, placed: readonly PlacedSheet[]): readonly ListItem[] {
  const nodes = childrenOf(child(root, 'sheets'), 'sheet');
  const relations = source.dialect.relations;
  const bound = Object.entries(root.attributes)
    .find(([name, value]) => name.startsWith('xmlns:') && value === relations)?.[0]
    .slice('xmlns:'.length);
  let nextId = Math.max(0, ...nodes.map((node) => Number(node.attributes['sheetId']) || 0)) + 1;
  return placed.map(({ key, relationId }) => {
    const node = nodes[source.sheets.findIndex((sheet) => sheet.key === key)] ?? null;
    const sheet = source.document.sheetById(key);
    const name = encodeCellText(sheet?.name ?? '');
    const state = states[sheet?.visibility ?? 'Visible'];
    if (node === null) {
      const attributes = {
        name,
        sheetId: nextId++,
        state,
        ...(bound === undefined ? { 'xmlns:r': relations } : {}),
        [`${bound ?? 'r'}:id`]: relationId,
      };
      return { node, text: rewriteElement(text, undefined, 'sheet', { attributes }) };
    }
    const same =
      decodeCellText(node.attributes['name'] ?? '') === sheet?.name &&
      (node.attributes['state'] ?? 'visible') === (state ?? 'visible');
    return {
      node,
      text:
        sheet === undefined || same
          ? text.slice(node.start, node.end)
          : rewriteElement(text, node, 'sheet', { attributes: { name, state } }),
    };
  });
}

/** The tab that opens first keeps its sheet: which one the add-in made active is no part of the file. */
function viewEdits(source: Source, text: string, root: XmlNode, placed: readonly PlacedSheet[]): readonly Edit[] {
  return childrenOf(child(root, 'bookViews'), 'workbookView').flatMap((view) => {
    const place = (name: string): number => {
      const sheet = source.sheets[Number(attributeOf(view, name) ?? 0)];
      const found = placed.findIndex(({ key }) => key === sheet?.key);
      return found >= 0
        ? found
        : Math.max(
            0,
            placed.findIndex(({ key }) => source.document.sheetById(key)?.visibility === 'Visible'),
          );
    };
    const attributes = Object.fromEntries(
      ['activeTab', 'firstSheet']
        .filter((name) => place(name) !== Number(attributeOf(view, name) ?? 0))
        .map((name) => [name, place(name)]),
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
  const numberOf = (id: string): number => placed.findIndex(({ key }) => key === id);
  const lists: readonly (readonly [string, readonly ListItem[]])[] = [
    ['sheets', sheetItems(source, text, root, placed)],
    ['definedNames', definedNameItems(source, text, root, numberOf)],
  ];
  const edits = lists.flatMap(([local, items]): readonly Edit[] => {
    const prefixed = items.map(({ node, text: xml }) => ({
      node,
      text: node === null ? withPrefix(xml, prefix) : xml,
    }));
    const list = child(root, local);
    if (list !== undefined)
      return items.length === 0 ? [{ start: list.start, end: list.end, text: '' }] : listEdits(text, list, prefixed);
    if (items.length === 0) return [];
    const at = root.children.find((other) => order.indexOf(other.local) > order.indexOf(local))?.start ?? root.innerEnd;
    return [
      {
        start: at,
        end: at,
        text: `<${prefix}${local}>${prefixed.map((item) => item.text).join('')}</${prefix}${local}>`,
      },
    ];
  });
  return applyEdits(text, [...viewEdits(source, text, root, placed), ...edits]);
}
