import type { HostSheet } from '../../document/sheet';
import { boxText, parseBox } from '../reference';
import type { SourceWorksheet } from '../source';
import { rewriteElement } from '../xml/edit';
import { autoFilterXml } from './auto-filter';
import { breaksXml } from './breaks';
import { columnsXml } from './columns';
import { conditionalFormatsXml } from './conditional';
import { refreshCharts, writeDrawings } from './drawing/drawings';
import { hyperlinksXml } from './hyperlinks';
import { writePageLayout } from './page-layout';
import type { SharedParts } from './shared-parts';
import { SheetDataWriter } from './sheet-data';
import { writeProtection, writeSheetFormat, writeSheetProperties, writeSheetView } from './sheet-properties';
import { headerCells, withHeaders, writeTables } from './tables';
import { dataValidationsXml } from './validation';
import { WorksheetEdit } from './worksheet';

/** The prefix of the sheet's elements; an empty `<worksheet/>` is opened, so that something can be put into it. */
function prepared(text: string): { readonly current: string; readonly prefix: string } {
  const [tag = '', prefix = ''] = /<([\w.-]+:)?worksheet(?=[\s/>])[^>]*>/.exec(text) ?? [];
  return {
    prefix,
    current: tag.endsWith('/>') ? text.replace(tag, `${tag.slice(0, -2)}></${prefix}worksheet>`) : text,
  };
}

function mergesXml(sheet: HostSheet): string {
  const merges = sheet.part('merges');
  return merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((box) => `<mergeCell ref="${boxText(box)}"/>`).join('')}</mergeCells>`;
}

/** The used range; Excel takes it as a hint, but others rely on it. */
function writeDimension(edit: WorksheetEdit, sheet: HostSheet): void {
  const used = sheet.usedBox(false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const node = edit.element('dimension');
  if (node !== undefined && boxText(parseBox(node.attributes['ref'] ?? '') ?? used) === boxText(used)) return;
  edit.replace('dimension', rewriteElement(edit.source, node, 'dimension', { attributes: { ref: boxText(used) } }));
}

/**
 * Writes a sheet into its part: what the document says as it did when it was read keeps its text.
 *
 * @param text - the part as it was; a bare worksheet for a new one
 * @param before - what was read from it
 * @returns addresses of cells that have no formula any more
 */
export function writeSheet(
  sheet: HostSheet,
  part: string,
  text: string,
  before: SourceWorksheet,
  shared: SharedParts,
): readonly string[] {
  const { source, files } = shared;
  const { current, prefix } = prepared(text);
  const relations = shared.relationsOf(part);
  const tables = source.document.tables
    .filter(({ sheetId }) => sheetId === sheet.id)
    .map((table) => withHeaders(table, sheet));
  const rows = new SheetDataWriter(
    sheet,
    current,
    part,
    prefix,
    {
      context: source.cellContext,
      formats: source.formats,
      formatOf: (style, quoted) => shared.formatOf(style, quoted),
      dynamicMark: () => shared.dynamicMark(),
    },
    tables.flatMap(headerCells),
  ).write();
  const edit = new WorksheetEdit(current, rows.root);
  if (rows.changed || edit.element('sheetData') === undefined) {
    edit.replace('sheetData', rows.xml === '' ? '<sheetData/>' : `<sheetData>${rows.xml}</sheetData>`);
    writeDimension(edit, sheet);
  }

  const changed = (name: keyof SourceWorksheet['parts']): boolean => sheet.part(name) !== before.parts[name];
  writeSheetProperties(edit, before.parts, sheet);
  writeSheetView(edit, before.parts, sheet);
  if (changed('columns')) edit.replace('cols', columnsXml(edit.element('cols'), sheet));
  if (changed('columns') || changed('rows')) writeSheetFormat(edit, sheet);
  writeProtection(edit, before.parts.protection, sheet.part('protection'));
  if (changed('autoFilter')) edit.replace('autoFilter', autoFilterXml(sheet.part('autoFilter')));
  if (changed('merges')) edit.replace('mergeCells', mergesXml(sheet));
  if (changed('conditionalFormats'))
    edit.replace(
      'conditionalFormatting',
      conditionalFormatsXml(edit, sheet.part('conditionalFormats'), before.conditionalFormats, (style) =>
        shared.conditionalOf(style),
      ),
    );
  if (changed('dataValidations'))
    edit.replace('dataValidations', dataValidationsXml(edit, sheet.part('dataValidations'), before.dataValidations));
  if (changed('hyperlinks'))
    edit.replace('hyperlinks', hyperlinksXml(sheet.part('hyperlinks'), relations, source.dialect));
  if (changed('pageLayout')) writePageLayout(edit, before.parts.pageLayout, sheet.part('pageLayout'));
  if (changed('rowBreaks')) edit.replace('rowBreaks', breaksXml(edit, 'rowBreaks', sheet.part('rowBreaks')));
  if (changed('columnBreaks')) edit.replace('colBreaks', breaksXml(edit, 'colBreaks', sheet.part('columnBreaks')));
  if (changed('drawings')) writeDrawings(sheet, part, before.drawings, edit, relations, shared);
  else refreshCharts(sheet, before.drawings, shared);
  writeTables(part, tables, before.tables, edit, relations, shared);

  files.set(part, edit.text());
  shared.saveRelations(part, relations);
  return rows.withoutFormula;
}
