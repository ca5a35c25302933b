import { type CardColumns, lastPrinted, summaryLabelIndex } from './columns';
import type { PlanCell, SheetPlan } from '../sheets/plan';
import type { CardRow } from './rows';
import { cellPadding, indentWidth, linesOf, type TextLook } from '../sheets/text-width';

/** Of a row with one line of text, in points. */
const leastHeights: Readonly<Record<CardRow['kind'], number>> = {
  title: 27,
  organisation: 16,
  meta: 15,
  vision: 15,
  summary: 21,
  legend: 16,
  header: 29,
  perspective: 19,
  goal: 13.5,
  indicator: 17.5,
};

const looks: Partial<Record<CardRow['kind'], TextLook>> = {
  title: { size: 18, bold: true },
  organisation: { size: 11 },
  summary: { size: 11, bold: true },
  legend: { size: 9 },
  perspective: { size: 11, bold: true },
  goal: { size: 9 },
  header: { bold: true },
};

/** Excel takes no taller row, in points; what a longer text says further down is read in the cell itself. */
const tallestRow = 409;

/** A line's height by the size of its text. */
const leading = 1.29;
/** Above and below the text of a row. */
const verticalRoom = 5;

/**
 * Row heights in points, so that wrapped text has room. They are reckoned here, since Excel fits no merged cell
 * and fits the others to a single line that is too tight to read across.
 */
export function rowHeights(
  rows: readonly CardRow[],
  cells: SheetPlan['cells'],
  columns: CardColumns,
): readonly number[] {
  return rows.map((row, index) => {
    const lines = rowLines(row, cells[index] ?? [], columns);
    const room = row.kind === 'goal' ? 2 : verticalRoom;
    const wanted = lines <= 1 ? 0 : Math.ceil(lines * (looks[row.kind]?.size ?? 10) * leading + room);
    return Math.min(tallestRow, Math.max(leastHeights[row.kind], wanted));
  });
}

/** One-based rows of sub-headings that need several lines, and so the cells to their right. */
export function wrappedGoals(
  rows: readonly CardRow[],
  cells: SheetPlan['cells'],
  columns: CardColumns,
): readonly number[] {
  return rows.flatMap((row, index) =>
    row.kind === 'goal' && rowLines(row, cells[index] ?? [], columns) > 1 ? [index + 1] : [],
  );
}

/** How many lines the longest text of a row takes in its column, or in the columns that are merged for it. */
function rowLines(row: CardRow, texts: readonly PlanCell[], columns: CardColumns): number {
  const council = councilColumns(columns);
  const lines = (first: number, end: number): number => {
    const value = texts[first]?.value;
    return typeof value === 'string' ? linesOf(value, roomOf(columns, first, end), looks[row.kind]) : 1;
  };
  const status = columns.index('status');
  switch (row.kind) {
    case 'title':
    case 'organisation':
    case 'vision':
    case 'legend':
      return lines(0, council);
    case 'goal':
      return lines(columns.index('name'), council);
    case 'perspective':
      return Math.max(lines(columns.index('name'), status), coverageLines(lines, columns));
    case 'summary':
      return Math.max(
        lines(0, summaryLabelIndex(columns)),
        lines(summaryLabelIndex(columns), status),
        coverageLines(lines, columns),
      );
    case 'indicator':
    case 'header':
      return Math.max(1, ...columns.keys.slice(0, council).map((_, position) => lines(position, position + 1)));
    case 'meta':
      return 1;
  }
}

/** How much is measured wraps where no column is left for it to run on over. */
function coverageLines(lines: (first: number, end: number) => number, columns: CardColumns): number {
  const comment = columns.index('comment');
  return lastPrinted(columns) === 'comment' ? lines(comment, comment + 1) : 1;
}

function councilColumns(columns: CardColumns): number {
  return columns.columns.filter((column) => column.part === 'main').length;
}

/** Points for text across some columns; in a hidden one nothing asks for room. */
function roomOf(columns: CardColumns, first: number, end: number): number {
  const shown = columns.columns.slice(first, end).filter((column) => !column.hidden);
  return shown.length === 0
    ? Infinity
    : Math.max(12, shown.reduce((sum, column) => sum + column.width, 0) - cellPadding - indentWidth);
}
