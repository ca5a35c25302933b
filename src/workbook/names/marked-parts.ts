import { normalised, totalWords } from '../../locales/headers';
import { type CellReading, periodsOf, traitsOf, valueOf, parsePeriod, readTarget } from '../../scorecard';
import type { CellStore } from '../cells/cell-store';
import { labelsAbove, labelsLeft } from './name-sources';
import { labelReach } from '../cells/plan-blocks';

/** A rectangle of a sheet, zero-based, both ends included. */
export interface MarkedBox {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A part of what is marked that can have a name of its own. */
export interface MarkedPart {
  readonly box: MarkedBox;
  /** The text beside or above it; '' where there is none. */
  readonly label: string;
}

/**
 * Parts what is marked into the ranges that a name each would fit: one a row of a table of several indicators, one a column
 * where periods run down, and one for all of a table of organisational units. Labels may be marked as well or stand beside.
 *
 * @param box - cut to what is used of it
 * @param store - holds the cells of the box and the labels beside it
 */
export function markedParts(box: MarkedBox, store: CellStore): readonly MarkedPart[] {
  return partsOf(withoutLabels(box, store), store).filter((part) => holdsFigures(part.box, store));
}

/** A table without the row and the column of labels that were marked with it. */
interface Table extends MarkedBox {
  readonly rowLabels: readonly CellReading[];
  readonly columnLabels: readonly CellReading[];
}

function withoutLabels(box: MarkedBox, store: CellStore): Table {
  const { sheet, right, bottom } = box;
  const label = (row: number, column: number): CellReading => store.label(sheet, row, column);
  const firstRow = span(box.left + 1, right).map((column) => label(box.top, column));
  const firstColumn = span(box.top + 1, bottom).map((row) => label(row, box.left));
  // Beside a corner either may be marked alone; a row of periods is no row of figures.
  const hasRow = bottom > box.top && isLabelLine(box.left === right ? [label(box.top, right)] : firstRow);
  const hasColumn = right > box.left && isLabelLine(box.top === bottom ? [label(box.top, box.left)] : firstColumn);
  const [top, left] = [box.top + (hasRow ? 1 : 0), box.left + (hasColumn ? 1 : 0)];
  const [rows, columns] = [span(top, bottom), span(left, right)];
  return {
    sheet,
    top,
    left,
    bottom,
    right,
    rowLabels: hasColumn
      ? rows.map((row) => label(row, box.left))
      : labelsLeft(store, sheet, rows, left, columns.length === 1),
    columnLabels: hasRow
      ? columns.map((column) => label(box.top, column))
      : labelsAbove(store, sheet, columns, top, rows.length === 1 && columns.length > 1),
  };
}

function partsOf(table: Table, store: CellStore): readonly MarkedPart[] {
  const { rowLabels, columnLabels, ...box } = table;
  const [rows, columns] = [box.bottom - box.top + 1, box.right - box.left + 1];
  const across = columns > 1 && periodsOf(columnLabels) !== null;
  const down = !across && rows > 1 && periodsOf(rowLabels) !== null;
  const byRow = (): readonly MarkedPart[] =>
    span(box.top, box.bottom).map((row, index) => ({
      box: { ...box, top: row, bottom: row },
      label: textOf(rowLabels[index]),
    }));
  const byColumn = (): readonly MarkedPart[] =>
    span(box.left, box.right).map((column, index) => ({
      box: { ...box, left: column, right: column },
      label: textOf(columnLabels[index]),
    }));
  if (rows === 1) return [{ box, label: textOf(rowLabels[0]) || (columns === 1 ? textOf(columnLabels[0]) : '') }];
  // One value a row: of units under a heading, else of an indicator each.
  if (columns === 1) return down || textOf(columnLabels[0]) !== '' ? byColumn() : byRow();
  if (across) return rowLabels.some(isTotal) ? [{ box, label: titleOf(box, store) }] : byRow();
  if (down) return columnLabels.some(isTotal) ? [{ box, label: titleOf(box, store) }] : byColumn();
  return rowLabels.some(isTotal) ? byColumn() : byRow();
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
}

function isPeriod({ value, format }: CellReading): boolean {
  return value !== null && parsePeriod(value, traitsOf(format)) !== null;
}

/** A text that stands for neither a value nor a period. */
function isWords(cell: CellReading): boolean {
  return !isPeriod(cell) && valueOf(cell).warnings.includes('text-value');
}

/** Texts or periods alone, whatever is blank between them. */
function isLabelLine(cells: readonly CellReading[]): boolean {
  const filled = cells.filter(({ value }) => value !== null);
  return filled.length > 0 && (filled.every(isPeriod) || filled.every((cell) => isPeriod(cell) || isWords(cell)));
}

function textOf(label: CellReading | undefined): string {
  return label === undefined || typeof label.value !== 'string' || !isWords(label) ? '' : label.value.trim();
}

function isTotal(label: CellReading): boolean {
  const text = normalised(textOf(label));
  return text !== '' && totalWords.some((word) => normalised(word) === text);
}

/** The text above a whole table: over its heading, at its left edge or where its labels stand. */
function titleOf({ sheet, top, left }: MarkedBox, store: CellStore): string {
  for (let row = top - 2; row >= Math.max(0, top - 1 - labelReach); row -= 1) {
    for (const column of [left, left - 1]) {
      const text = column < 0 ? '' : textOf(store.label(sheet, row, column));
      if (text !== '') return text;
    }
  }
  return '';
}

/** A row of figures, or a target in words in a single cell. */
function holdsFigures({ sheet, top, left, bottom, right }: MarkedBox, store: CellStore): boolean {
  const cells = span(top, bottom).flatMap((row) => span(left, right).map((column) => store.cell(sheet, row, column)));
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && readTarget(only.value, traitsOf(only.format)).target !== null)
    return true;
  return cells.some((cell) => ['number', 'suppressed', 'notApplicable', 'error'].includes(valueOf(cell).kind));
}
