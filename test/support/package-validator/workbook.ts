import type { OpenPackage } from './package';
import { attribute, child, childrenOf, descendants, type Element, numberAttribute, relationId, repeated } from './xml';

/** The order of a workbook's elements (ECMA-376 18.2.27). */
const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
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

/** Elements in the order that the standard gives them; those of other namespaces stand anywhere. */
export function* orderFaults(part: string, root: Element, wanted: readonly string[]): Generator<string> {
  const places = root.children
    .filter(({ uri }) => uri === root.uri)
    .map(({ local }) => ({ local, place: wanted.indexOf(local) }));
  for (const [index, { local, place }] of places.entries()) {
    if (place < 0) yield `${part}: <${local}> does not belong here`;
    else if (index > 0 && (places[index - 1]?.place ?? 0) > place)
      yield `${part}: <${local}> stands after <${places[index - 1]?.local ?? ''}>`;
  }
}

/** Every `r:id` of a part names one of its relations. */
export function* relationIdFaults(files: OpenPackage, part: string): Generator<string> {
  const root = files.tree(part);
  if (root === undefined) return;
  const ids = new Set(files.relationsOf(part).map(({ id }) => id));
  for (const element of descendants(root)) {
    const id = relationId(element);
    if (id !== undefined && id !== '' && !ids.has(id))
      yield `${part}: <${element.local}> refers to ${id}, which is no relation`;
  }
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string;
  readonly part: string;
  readonly kind: string;
}

/** The workbook part, its sheets in order. */
export function sheetsOf(
  files: OpenPackage,
): { readonly part: string; readonly root: Element; readonly sheets: readonly SheetEntry[] } | null {
  const part = files.relationsOf('').find(({ type }) => type.endsWith('/officeDocument'))?.target ?? '';
  const root = files.tree(part);
  if (root === undefined) return null;
  const relations = files.relationsOf(part);
  const sheets = childrenOf(child(root, 'sheets'), 'sheet').map((element): SheetEntry => {
    const relation = relations.find(({ id }) => id === relationId(element));
    return {
      name: attribute(element, 'name') ?? '',
      sheetId: attribute(element, 'sheetId') ?? '',
      part: relation?.target ?? '',
      kind: relation?.type.split('/').at(-1) ?? '',
    };
  });
  return { part, root, sheets };
}

const nameForm = /^(_xlnm\.)?[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

export function* workbookFaults(files: OpenPackage): Generator<string> {
  const workbook = sheetsOf(files);
  if (workbook === null) {
    yield 'no workbook part';
    return;
  }
  const { part, root, sheets } = workbook;
  yield* orderFaults(part, root, order);
  const elements = childrenOf(child(root, 'sheets'), 'sheet');
  for (const name of repeated(sheets.map((sheet) => sheet.name.toLowerCase())))
    yield `${part}: two sheets called ${name}`;
  for (const id of repeated(sheets.map((sheet) => sheet.sheetId))) yield `${part}: sheetId ${id} twice`;
  for (const id of repeated(elements.map((element) => relationId(element) ?? ''))) yield `${part}: two sheets by ${id}`;
  for (const { name, sheetId, kind } of sheets) {
    if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name))
      yield `${part}: ${name} is no name of a sheet`;
    if (!/^[1-9]\d*$/.test(sheetId) || Number(sheetId) > 65_534) yield `${part}: sheetId ${sheetId}`;
    if (!['worksheet', 'chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'].includes(kind))
      yield `${part}: ${name} is a ${kind}`;
  }
  if (elements.every((element) => (attribute(element, 'state') ?? 'visible') !== 'visible'))
    yield `${part}: no visible sheet`;
  for (const view of childrenOf(child(root, 'bookViews'), 'workbookView')) {
    for (const name of ['activeTab', 'firstSheet'])
      if (numberAttribute(view, name, 0) >= sheets.length) yield `${part}: ${name} is no sheet`;
  }
  const names = childrenOf(child(root, 'definedNames'), 'definedName');
  for (const key of repeated(
    names.map((name) => `${attribute(name, 'name')?.toLowerCase() ?? ''} ${attribute(name, 'localSheetId') ?? ''}`),
  ))
    yield `${part}: the name ${key} twice`;
  for (const name of names) {
    if (!nameForm.test(attribute(name, 'name') ?? '')) yield `${part}: ${attribute(name, 'name') ?? ''} is no name`;
    if (numberAttribute(name, 'localSheetId', 0) >= sheets.length)
      yield `${part}: ${attribute(name, 'name') ?? ''} belongs to no sheet`;
    if (name.text.trim() === '') yield `${part}: ${attribute(name, 'name') ?? ''} is empty`;
  }
  yield* calcChainFaults(files, part, sheets);
}

/** An entry for a cell without a formula makes Excel repair the file. */
function* calcChainFaults(files: OpenPackage, workbookPart: string, sheets: readonly SheetEntry[]): Generator<string> {
  const part = files.relationsOf(workbookPart).find(({ type }) => type.endsWith('/calcChain'))?.target;
  if (part === undefined) return;
  const formulas = new Map(sheets.map(({ sheetId, part: sheet }) => [sheetId, formulaCells(files.tree(sheet))]));
  let sheet = '';
  for (const entry of childrenOf(files.tree(part), 'c')) {
    sheet = attribute(entry, 'i') ?? sheet;
    if (formulas.get(sheet)?.has(attribute(entry, 'r') ?? '') !== true)
      yield `${part}: ${attribute(entry, 'r') ?? ''} of sheet ${sheet} has no formula`;
  }
}

function formulaCells(sheet: Element | undefined): ReadonlySet<string> {
  const cells = childrenOf(child(sheet, 'sheetData'), 'row').flatMap((row) => childrenOf(row, 'c'));
  // The cells that an array formula fills are in the chain as well.
  return new Set(cells.filter((cell) => child(cell, 'f') !== undefined).map((cell) => attribute(cell, 'r') ?? ''));
}
