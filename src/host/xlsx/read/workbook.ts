import { HostDocument } from '../../document/document';
import type { SheetVisibility } from '../../document/sheet';
import { type CellStyle, StylePool } from '../../document/style';
import type { Deadline } from '../deadline';
import { WorkbookFileError } from '../fault';
import { strict, transitional } from '../opc/dialect';
import { type Relation, relationsOf, resolveTarget } from '../opc/relations';
import type { Source, SourceSheet } from '../source';
import { child, childrenOf, flag, relationAttribute, type XmlNode } from '../xml/node';
import { decodeCellText } from '../xml/text';
import { Package } from '../zip/package';
import { readPalette } from './color';
import { dynamicMarks } from './metadata';
import { parsePrintArea, parsePrintTitles, printArea, printTitles, readNames } from './names';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetContext } from './sheet';
import { readStyles } from './styles';

const visibilities: ReadonlyMap<string, SheetVisibility> = new Map([
  ['hidden', 'Hidden'],
  ['veryHidden', 'VeryHidden'],
]);

/** Finds the workbook part by the package's own relation, whatever it is called. */
function findWorkbook(files: Package): { readonly part: string; readonly root: XmlNode } {
  if (!files.has('[Content_Types].xml'))
    throw new WorkbookFileError('not-workbook', 'The zip archive is no Office document.');
  const relation = relationsOf(files, '').find(({ kind }) => kind === 'officeDocument');
  const part = relation === undefined ? '' : resolveTarget('', relation.target);
  if (!files.has(part)) throw new WorkbookFileError('not-workbook', 'The file has no workbook.');
  if (!part.toLowerCase().endsWith('.xml'))
    throw new WorkbookFileError('not-workbook', `${part} is not in the form of .xlsx.`);
  const root = files.tree(part);
  if (root.local !== 'workbook')
    throw new WorkbookFileError('not-workbook', `The file holds a ${root.local}, not a workbook.`);
  return { part, root };
}

/** The lasting id of a worksheet of a file, in the form that Excel uses. */
function documentId(sheetId: string, taken: ReadonlySet<string>): string {
  const id = `{00000000-0001-0000-${Number(sheetId).toString(16).toUpperCase().padStart(4, '0').slice(-4)}-000000000000}`;
  return taken.has(id) ? `{${crypto.randomUUID().toUpperCase()}}` : id;
}

/** Print titles and areas are names in the file and part of the page layout in the document. */
function applyPrintNames(document: HostDocument, deadline: Deadline): void {
  for (const name of document.names) {
    deadline.step();
    const sheet = name.scope === null ? undefined : document.sheetById(name.scope);
    if (sheet === undefined) continue;
    if (name.name === printTitles)
      sheet.fill({ pageLayout: { ...sheet.part('pageLayout'), ...parsePrintTitles(name.formula) } });
    if (name.name === printArea)
      sheet.fill({ pageLayout: { ...sheet.part('pageLayout'), printArea: parsePrintArea(name.formula) } });
  }
}

function openParts(files: Package, part: string) {
  const relations = relationsOf(files, part);
  const nameOf = (kind: string): string | null => {
    const relation = relations.find((candidate) => candidate.kind === kind && !candidate.external);
    return relation === undefined ? null : resolveTarget(part, relation.target);
  };
  const tree = (name: string | null): XmlNode | undefined =>
    name === null || !files.has(name) ? undefined : files.tree(name);
  const stylesPart = nameOf('styles');
  const stylesRoot = tree(stylesPart);
  const palette = readPalette(tree(nameOf('theme')), stylesRoot);
  const stringsPart = nameOf('sharedStrings');
  const metadataPart = nameOf('sheetMetadata');
  return {
    relations,
    stylesPart,
    metadataPart,
    palette,
    styles: readStyles(stylesRoot, palette),
    cells: {
      sharedStrings:
        stringsPart === null ? [] : readSharedStrings(files.text(stringsPart), stringsPart, files.deadline),
      dynamicMarks: dynamicMarks(tree(metadataPart)),
    },
  };
}

/**
 * The sheets in the file's order. What is no worksheet, and a `<sheet>` without a part (as converters leave one for a
 * module sheet of old), is no sheet of the document.
 */
function readSheets(
  root: XmlNode,
  workbookPart: string,
  relations: readonly Relation[],
  document: HostDocument,
  context: SheetContext,
): readonly SourceSheet[] {
  const taken = new Set<string>();
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return childrenOf(child(root, 'sheets'), 'sheet').map((node, index): SourceSheet => {
    const { name: written = '', sheetId = '0', state = '' } = node.attributes;
    const name = decodeCellText(written);
    const relationId = relationAttribute(node) ?? '';
    const relation = byId.get(relationId);
    const sheetPart = relation === undefined ? '' : resolveTarget(workbookPart, relation.target);
    if (relation?.kind !== 'worksheet')
      return { key: `kept-${index}`, documentId: null, name, part: sheetPart, relationId, worksheet: null };
    const sheet = document.addSheet(name, 'api', undefined, documentId(sheetId, taken));
    taken.add(sheet.id);
    sheet.visibility = visibilities.get(state) ?? 'Visible';
    const worksheet = readSheet(sheet, sheetPart, context);
    return { key: sheet.id, documentId: sheet.id, name, part: sheetPart, relationId, worksheet };
  });
}

/**
 * @param bytes - a zip archive
 * @throws WorkbookFileError when it is no workbook or cannot be read
 */
export function readWorkbook(bytes: Uint8Array): Source {
  const files = new Package(bytes);
  const { part, root } = findWorkbook(files);
  const { relations, styles, palette, cells, stylesPart, metadataPart } = openParts(files, part);
  const normal: CellStyle | undefined = styles.formats[0];
  const document = new HostDocument(new StylePool(normal));
  document.date1904 = flag(child(root, 'workbookPr')?.attributes['date1904']);
  document.structureProtected = flag(child(root, 'workbookProtection')?.attributes['lockStructure']);
  const dialect =
    root.attributes['xmlns'] === strict.main || relations.some(({ type }) => type.startsWith(strict.relations))
      ? strict
      : transitional;
  const context: SheetContext = {
    package: files,
    dialect,
    cells,
    styles,
    palette,
    formats: styles.formats.map((format) => document.styles.intern(format)),
  };

  const read = readSheets(root, part, relations, document, context);
  document.otherSheetNames = read.filter(({ documentId }) => documentId === null).map(({ name }) => name);
  if (document.sheets.length === 0) throw new WorkbookFileError('not-workbook', 'The workbook has no worksheet.');

  const names = readNames(
    root,
    read.map((sheet) => sheet.documentId),
  );
  document.setNames([...names.keys()], 'api');
  applyPrintNames(document, files.deadline);
  document.fillTables(read.flatMap((sheet) => [...(sheet.worksheet?.tables.keys() ?? [])]));
  const active = Number(child(child(root, 'bookViews'), 'workbookView')?.attributes['activeTab'] ?? 0);
  const activeId = read[active]?.documentId ?? document.sheets.find((sheet) => sheet.visibility === 'Visible')?.id;
  if (activeId) document.activate(activeId, 'api');

  const sheets = read.map((sheet) => {
    const layout = sheet.documentId === null ? undefined : document.sheetById(sheet.documentId)?.part('pageLayout');
    return sheet.worksheet === null || layout === undefined
      ? sheet
      : { ...sheet, worksheet: { ...sheet.worksheet, parts: { ...sheet.worksheet.parts, pageLayout: layout } } };
  });
  return {
    package: files,
    dialect,
    document,
    workbookPart: part,
    stylesPart,
    metadataPart,
    sheets,
    names,
    cellContext: cells,
    formats: context.formats,
    plainFormats: styles.plain,
  };
}
