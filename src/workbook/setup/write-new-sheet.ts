import { toCol } from '@borgar/fx';
import type { Language } from '../../locales/language';
import { ink, quiet } from '../cells/inks';
import { cellsOf } from '../cells/sheet-reference';
import { freeSheetName } from '../sheets/sheet-name';
import type { NewSheet } from '../tables/new-sheet';
import { queueNewTable } from '../tables/new-table';
import { columnWidths, rowHeights } from './new-sheet-sizes';
import type { SetupTable } from './setup-tables';
import { type Block, setupBlocks } from './write-blocks';
import type { SetupRows } from './write-rows';
import { type SetupText, setupTexts } from './write-texts';

/** What a new setup sheet is to hold. */
export interface NewSetup {
  readonly content: SetupRows;
  /** The tables that the workbook has; the others are made. */
  readonly present: ReadonlySet<SetupTable>;
  /** The names of the workbook's own perspectives, when it has a table of them. */
  readonly perspectiveRange: string | null;
  readonly language: Language;
}

/**
 * The setup sheet, after the last sheet, with those of its tables that the workbook does not have.
 *
 * @param taken - names of the workbook's sheets
 */
export function newSetupSheet(setup: NewSetup, taken: readonly string[]): NewSheet {
  const text = setupTexts(setup.language);
  return {
    name: freeSheetName(text('sheet'), taken),
    head: [text('title')],
    queue: (context, name) => queueSheet(context.workbook.worksheets.add(name), name, setup),
  };
}

function queueSheet(
  sheet: Excel.Worksheet,
  name: string,
  { content, present, perspectiveRange, language }: NewSetup,
): void {
  const blocks = setupBlocks(content, perspectiveRange, language).filter(({ table }) => !present.has(table));
  queueHeadings(sheet, name, blocks, setupTexts(language));
  for (const block of blocks) queueNewTable(sheet, block);
  const widths = columnWidths(blocks);
  widths.forEach((points, index) => {
    sheet.getRange(`${toCol(index)}:${toCol(index)}`).format.columnWidth = points;
  });
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
  const [ambitions, indicators] = (['ambitions', 'indicators'] as const).map((table) =>
    blocks.find((block) => block.table === table),
  );
  if (ambitions === undefined || indicators === undefined) return;
  const range = { top: ambitions.top - 1, bottom: ambitions.top - 1, left: ambitions.left, right: ambitions.left };
  // Out of sight to the right, where it would not be looked for.
  sheet.getRange(`D${indicators.top - 1}`).hyperlink = {
    documentReference: cellsOf(sheetName, range),
    textToDisplay: text('toAmbitions'),
  };
}
