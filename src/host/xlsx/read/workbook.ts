import { HostDocument } from '../../document/document';
import type { SheetVisibility } from '../../document/sheet';
import { type CellStyle, StylePool } from '../../document/style';
import { WorkbookFileError } from '../fault';
import { strict, transitional } from '../opc/dialect';
import { parseRelations, type Relation, relationsName, resolveTarget } from '../opc/relations';
import type { Source, SourceSheet } from '../source';
import { child, childrenOf, flag, parseXml, relationAttribute, type XmlNode } from '../xml/node';
import { Package } from '../zip/package';
import { readPalette } from './color';
import { dynamicMarks } from './metadata';
import { parsePrintArea, parsePrintTitles, printArea, printTitles, readNames } from './names';
import { readSharedStrings } from './shared-strings';
import { readSheet, type SheetContext } from './sheet';
import { readStyles } from './styles';

const visibilities: Readonly<Record<string, SheetVisibility>> = { hidden: 'Hidden', veryHidden: 'VeryHidden' };

function relationsOf(files: Package, part: string): readonly Relation[] {
  const name = relationsName(part);
  return files.has(name) ? parseRelations(files.text(name), name) : [];
}

/** Finds the workbook part by the package's own relation, whatever it is called. */
function findWorkbook(files: Package): { readonly part: string; readonly root: XmlNode } {
  if (!files.has('[Content_Types].xml')) throw new WorkbookFileError('not-workbook', 'The zip archive is no Office document.');
  const relation = relationsOf(files, '').find(({ kind }) => kind === 'officeDocument');
  const part = relation === undefined ? '' : resolveTarget('', relation.target);
  if (!files.has(part)) throw new WorkbookFileError('not-workbook', 'The file has no workbook.');
  if (!part.toLowerCase().endsWith('.xml')) throw new WorkbookFileError('not-workbook', `${part} is not in the form of .xlsx.`);
  const root = parseXml(files.text(part), part);
  if (root.local !== 'workbook') throw new WorkbookFileError('not-workbook', `The file holds a ${root.local}, not a workbook.`);
  return { part, root };
}

/** The lasting id of a worksheet of a file, in the form that Excel uses. */
function documentId(sheetId: string, taken: ReadonlySet<string>): string {
  const id = `{00000000-0001-0000-${Number(sheetId).toString(16).toUpperCase().padStart(4, '0').slice(-4)}-000000000000}`;
  return taken.has(id) ? `{${crypto.randomUUID().toUpperCase()}}` : id;
}

/** Print titles and areas are names in the file and part of the page layout in the document. */
function applyPrintNames(document: HostDocument): void {
  for (const name of document.names) {
    const sheet = name.scope === null ? undefined : document.sheetById(name.scope);
    if (sheet === undefined) continue;
    if (name.name === printTitles) sheet.fill({ pageLayout: { ...sheet.part('pageLayout'), ...parsePrintTitles(name.formula) } });
    if (name.name === printArea) sheet.fill({ pageLayout: { ...sheet.part('pageLayout'), printArea: parsePrintArea(name.formula) } });
  }
}

function openParts(files: Package, part: string) {
  const relations = relationsOf(files, part);
  const nameOf = (kind: string): string | null => {
    const relation = relations.find((candidate) => candidate.kind === kind && !candidate.external);
    return relation === undefined ? null : resolveTarget(part, relation.target);
  };
  const tree = (name: string | null): XmlNode | undefined =>
    name === null || !files.has(name) ? undefined : parseXml(files.text(name), name);
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
      sharedStrings: stringsPart === null ? [] : readSharedStrings(files.text(stringsPart), stringsPart),
      dynamicMarks: dynamicMarks(tree(metadataPart)),
    },
  };
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
  const context: SheetContext = {
    package: files,
    cells,
    styles,
    palette,
    formats: styles.formats.map((format) => document.styles.intern(format)),
  };

  const taken = new Set<string>();
  const read = childrenOf(child(root, 'sheets'), 'sheet').map((node): SourceSheet => {
    const { name = '', sheetId = '0', state = '' } = node.attributes;
    const relationId = relationAttribute(node) ?? '';
    const relation = relations.find(({ id }) => id === relationId);
    if (relation === undefined) throw new WorkbookFileError('bad-xml', `The sheet ${name} has no part.`);
    const sheetPart = resolveTarget(part, relation.target);
    if (relation.kind !== 'worksheet') return { documentId: null, name, part: sheetPart, relationId, worksheet: null };
    const sheet = document.addSheet(name, 'api', undefined, documentId(sheetId, taken));
    taken.add(sheet.id);
    sheet.visibility = visibilities[state] ?? 'Visible';
    return { documentId: sheet.id, name, part: sheetPart, relationId, worksheet: readSheet(sheet, sheetPart, context) };
  });
  if (document.sheets.length === 0) throw new WorkbookFileError('not-workbook', 'The workbook has no worksheet.');

  const names = readNames(
    root,
    read.map((sheet) => sheet.documentId),
  );
  document.setNames([...names.keys()], 'api');
  applyPrintNames(document);
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
  const dialect =
    root.attributes['xmlns'] === strict.main || relations.some(({ type }) => type.startsWith(strict.relations)) ? strict : transitional;
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
