import type { Box } from '../../../document/box';
import type { Cell } from '../../../document/cell';
import type { SeriesSource } from '../../../document/drawings/new-chart';
import type { HostSheet } from '../../../document/sheet';
import { sheetPrefix } from '../../../document/sheet-references';
import { isDateFormat } from 'numfmt';
import type { ExcelProfile } from '../../../profile';
import { absoluteAddress } from '../../address';
import { HostError } from '../../host-error';

/** Formulas of a chart name the sheet, with absolute references. */
export function sourceFormula(sheet: HostSheet, box: Box): string {
  return `${sheetPrefix(sheet.name)}${absoluteAddress(box)}`;
}

const isBlank = ({ value }: Cell): boolean => value === null;

/** What Excel takes as a label at the edge of the data: no number, or a date. */
const isLabel = ({ value, style }: Cell): boolean =>
  typeof value === 'string' || (typeof value === 'number' && isDateFormat(style.numberFormat));

/** Whether a row or column of labels stands at an edge of the data. */
function isLabelled(corner: Cell, edge: readonly Cell[]): boolean {
  if (edge.length === 0) return false;
  if (isBlank(corner) && edge.some((cell) => !isBlank(cell))) return true;
  return edge.some((cell) => !isBlank(cell)) && edge.every((cell) => isBlank(cell) || isLabel(cell));
}

/**
 * What a chart over a range shows: which cells are series, their names and their categories, as Excel finds them.
 *
 * @param seriesBy - `Auto` is what the profile says
 * @throws HostError NotImplemented for categories in several rows or columns
 */
export function chartSources(
  sheet: HostSheet,
  box: Box,
  seriesBy: 'Auto' | 'Columns' | 'Rows',
  { chartSeries }: Pick<ExcelProfile, 'chartSeries'>,
): readonly SeriesSource[] {
  const lines = (count: number, cell: (index: number) => Cell): readonly Cell[] =>
    Array.from({ length: count }, (_, index) => cell(index));
  const cell = (row: number, column: number): Cell => sheet.cell(box.row + row, box.column + column);
  const top = lines(box.columnCount - 1, (index) => cell(0, index + 1));
  const left = lines(box.rowCount - 1, (index) => cell(index + 1, 0));
  const headRow = box.rowCount > 1 && isLabelled(cell(0, 0), box.columnCount > 1 ? top : [cell(0, 0)]);
  const headColumn = box.columnCount > 1 && isLabelled(cell(0, 0), box.rowCount > 1 ? left : [cell(0, 0)]);
  const [firstRow, firstColumn] = [headRow ? 1 : 0, headColumn ? 1 : 0];
  const [rowCount, columnCount] = [box.rowCount - firstRow, box.columnCount - firstColumn];
  const byColumns =
    seriesBy === 'Columns' || (seriesBy === 'Auto' && (chartSeries === 'columns' || columnCount <= rowCount));
  const part = (row: number, column: number, rows: number, columns: number): string =>
    sourceFormula(sheet, { row: box.row + row, column: box.column + column, rowCount: rows, columnCount: columns });
  const second = byColumns
    ? headColumn && columnCount > 1 && lines(rowCount, (index) => cell(firstRow + index, 1)).every(isTyped)
    : headRow && rowCount > 1 && lines(columnCount, (index) => cell(1, firstColumn + index)).every(isTyped);
  if (second) throw new HostError('NotImplemented', 'The Excel host makes no chart with categories of several levels.');
  if (byColumns)
    return Array.from({ length: columnCount }, (_, index) => ({
      name: { text: null, formula: headRow ? part(0, firstColumn + index, 1, 1) : null },
      values: part(firstRow, firstColumn + index, rowCount, 1),
      categories: headColumn ? part(firstRow, 0, rowCount, 1) : null,
    }));
  return Array.from({ length: rowCount }, (_, index) => ({
    name: { text: null, formula: headColumn ? part(firstRow + index, 0, 1, 1) : null },
    values: part(firstRow + index, firstColumn, 1, columnCount),
    categories: headRow ? part(0, firstColumn, 1, columnCount) : null,
  }));
}

const isTyped = ({ value }: Cell): boolean => typeof value === 'string';
