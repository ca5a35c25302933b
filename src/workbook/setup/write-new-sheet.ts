import { stringifyA1Ref, toCol } from '@borgar/fx';
import type { Language } from '../../locales/language';
import { headerFill, ink, line, quiet } from '../sheet/design';
import { entry, textEntry } from './entry';
import { columnWidths, rowHeights } from './new-sheet-sizes';
import { setupTables } from './table-names';
import { type Block, bodyOf, type Choice, type NewTable, setupBlocks } from './write-blocks';
import type { SetupRows } from './write-rows';
import { type SetupText, setupTexts } from './write-texts';

/**
 * Queues the making of the setup sheet after the last sheet, with those of its tables that the workbook does not have.
 *
 * @param missing - the tables to be made
 * @param perspectiveRange - the names of the workbook's own perspectives, when it has a table of them
 */
export function queueNewSheet(
  context: Excel.RequestContext,
  sheetName: string,
  content: SetupRows,
  missing: ReadonlySet<NewTable>,
  perspectiveRange: string | null,
  language: Language,
): void {
  const sheet = context.workbook.worksheets.add(sheetName);
  const blocks = setupBlocks(content, perspectiveRange, language).filter(({ table }) => missing.has(table));
  queueHeadings(sheet, sheetName, blocks, setupTexts(language));
  for (const block of blocks) queueBlock(sheet, block);
  const widths = columnWidths(blocks);
  widths.forEach((points, index) => { sheet.getRange(`${toCol(index)}:${toCol(index)}`).format.columnWidth = points; });
  for (const [row, points] of rowHeights(blocks, widths)) sheet.getRange(`${row}:${row}`).format.rowHeight = points;
  sheet.showGridlines = false;
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
}

function queueHeadings(sheet: Excel.Worksheet, sheetName: string, blocks: readonly Block[], text: SetupText): void {
  const heading = (address: string, words: string, size: number): void => {
    const cell = sheet.getRange(address);
    cell.values = [[words]];
    cell.format.font.size = size;
    cell.format.font.bold = true;
    cell.format.font.color = ink;
  };
  heading('A1', text('title'), 16);
  sheet.getRange('A2').values = [[text('note')]];
  const note = sheet.getRange('A2:F2');
  note.merge();
  note.format.font.color = quiet;
  note.format.wrapText = true;
  note.format.verticalAlignment = 'Top';
  note.format.rowHeight = 32;
  for (const { table, left, top } of blocks) heading(`${toCol(left)}${top - 1}`, text(`heading.${table}`), 12);
  const [ambitions, indicators] = (['ambitions', 'indicators'] as const).map((table) => blocks.find((block) => block.table === table));
  if (ambitions === undefined || indicators === undefined) return;
  const range = { top: ambitions.top - 1, bottom: ambitions.top - 1, left: ambitions.left, right: ambitions.left };
  // Out of sight to the right, where it would not be looked for.
  sheet.getRange(`D${indicators.top - 1}`).hyperlink = { documentReference: stringifyA1Ref({ context: [sheetName], range }), textToDisplay: text('toAmbitions') };
}

/** Formats first, then values, then the table around them: a table that is filled cell by cell is slow. */
function queueBlock(sheet: Excel.Worksheet, block: Block): void {
  const { table, left, top, headers, rows, textColumns } = block;
  const last = toCol(left + headers.length - 1);
  const address = `${toCol(left)}${top}:${last}${top + rows.length}`;
  const body = sheet.getRange(`${toCol(left)}${top + 1}:${last}${top + rows.length}`);
  body.format.wrapText = true;
  body.format.verticalAlignment = 'Top';
  body.format.horizontalAlignment = 'Left';
  for (const side of ['InsideHorizontal', 'EdgeBottom'] as const) {
    const border = body.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = line;
  }
  for (const column of textColumns) sheet.getRange(bodyOf(block, column)).numberFormat = rows.map(() => ['@']);
  const isText = (column: number): boolean => textColumns.includes(column);
  sheet.getRange(address).values = [headers.map((header) => textEntry(header)), ...rows.map((row) => row.map((value, column) => entry(value, isText(column))))];

  const made = sheet.tables.add(address, true);
  made.name = setupTables[table];
  made.style = 'TableStyleLight1';
  // Filtering one of the upper tables would hide rows of the table beside it.
  made.showFilterButton = table === 'indicators';
  const header = sheet.getRange(`${toCol(left)}${top}:${last}${top}`).format;
  header.font.bold = true;
  header.font.color = ink;
  header.fill.color = headerFill;
  header.verticalAlignment = 'Center';
  header.wrapText = true;
  for (const choice of block.choices) queueChoice(sheet, block, choice);
}

/** Lists of words are closed; a list of cells leaves room for a number, or for a perspective that is still to be added. */
function queueChoice(sheet: Excel.Worksheet, block: Block, { column, row, source }: Choice): void {
  const first = block.top + 1;
  const cells = row === undefined ? bodyOf(block, column) : `${toCol(block.left + column)}${first + row}`;
  const { dataValidation } = sheet.getRange(cells);
  dataValidation.rule = { list: { inCellDropDown: true, source: typeof source === 'string' ? `=${source}` : source.join(',') } };
  if (typeof source === 'string') dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
}
