import { addressOf, columnLetters } from './address';
import { looks, type Mark } from './looks';
import type { Scalar, Sheet } from './sheet';
import type { Style } from './styles';

/** A figure, or a formula with the result that Excel would have kept. */
export type Figure = Scalar | { readonly formula: string; readonly result: Scalar };

export interface SeriesRow {
  readonly label: string;
  readonly figures: readonly Figure[];
  readonly source: string;
  readonly mark: Mark;
  readonly note?: string;
}

export interface SeriesBlock {
  readonly title: string;
  readonly periods: readonly (string | number)[];
  readonly look: Style;
  readonly rows: readonly SeriesRow[];
}

/** Headings of the columns to the right of the figures. */
export interface BlockWords {
  readonly source: string;
  readonly mark: string;
  readonly note: string;
}

/**
 * Writes a small table: title and periods in the first row, then one series a row with its source and note.
 *
 * @param top - the number of the first row
 * @returns the number of the row below the block
 */
export function seriesBlock(sheet: Sheet, top: number, block: SeriesBlock, words: BlockWords): number {
  const after = block.periods.length + 1;
  const at = (column: number, row: number): string => addressOf({ row: row - 1, column });
  sheet.put(at(0, top), block.title, looks.tableHead);
  sheet.across(at(1, top), block.periods, looks.tableHeadNumber);
  sheet.across(at(after, top), [words.source, words.mark, words.note], looks.tableHeadBeside);
  block.rows.forEach(({ label, figures, source, mark, note }, index) => {
    const row = top + 1 + index;
    sheet.put(at(0, row), label, looks.label);
    figures.forEach((figure, step) => putFigure(sheet, at(1 + step, row), figure, block.look));
    sheet.put(at(after, row), source, looks.cell);
    sheet.put(at(after + 1, row), mark, looks.mark);
    sheet.put(at(after + 2, row), note ?? null, looks.cell);
  });
  return top + 1 + block.rows.length;
}

/** Writes a figure; a text such as `..` stands to the right, as numbers do. */
export function putFigure(sheet: Sheet, address: string, figure: Figure, look: Style): void {
  if (typeof figure === 'object' && figure !== null && 'formula' in figure)
    sheet.formula(address, figure.formula, figure.result, look);
  else sheet.put(address, figure, typeof figure === 'string' ? looks.missing : look);
}

/** The range of a block's n-th series, for a defined name. */
export function seriesRange(top: number, periods: number, index = 0): string {
  const row = top + 1 + index;
  return `B${row}:${columnLetters(periods)}${row}`;
}
