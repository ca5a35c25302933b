import type { ArgumentName } from './usage-error';
import { UsageError } from './usage-error';

/** An argument as a block of cells; `null` where it was left out. */
export interface Argument {
  readonly name: ArgumentName;
  readonly cells: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly columns: number;
}

/**
 * An argument as the runtime passes it: a block of cells, `null` or nothing where it was left out.
 * The runtime's own call object comes last and is none.
 */
export function argumentOf(name: ArgumentName, value: unknown): Argument | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return isCell(value) ? { name, cells: [[value]], rows: 1, columns: 1 } : null;
  const cells = rowsOf(value);
  const columns = cells[0]?.length ?? 0;
  return columns === 0 ? null : { name, cells, rows: cells.length, columns };
}

/** The runtime's own rows, not copied; a bare list is taken as a column. */
function rowsOf(value: readonly unknown[]): readonly (readonly unknown[])[] {
  if (value.every((row) => Array.isArray(row))) return value as readonly (readonly unknown[])[];
  return value.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
}

function isCell(value: unknown): boolean {
  return typeof value !== 'object' || (value !== null && ('basicValue' in value || 'code' in value));
}

/** The cell of an argument that belongs to a place; a single row, column or cell is spread. */
export function cellAt(argument: Argument | null, row: number, column: number): unknown {
  if (argument === null) return null;
  return argument.cells[argument.rows === 1 ? 0 : row]?.[argument.columns === 1 ? 0 : column];
}

/**
 * Computes a cell for each place that the arguments span together.
 *
 * @throws UsageError when two arguments are neither equally large nor single.
 */
export function spread(
  args: readonly (Argument | null)[],
  compute: (row: number, column: number) => unknown,
): unknown[][] {
  let rows = 1;
  let columns = 1;
  for (const argument of args) {
    if (argument === null) continue;
    const fits =
      (argument.rows === 1 || rows === 1 || argument.rows === rows) &&
      (argument.columns === 1 || columns === 1 || argument.columns === columns);
    if (!fits)
      throw new UsageError(argument.name, 'size', {
        rows: argument.rows,
        columns: argument.columns,
        otherRows: rows,
        otherColumns: columns,
      });
    rows = Math.max(rows, argument.rows);
    columns = Math.max(columns, argument.columns);
  }
  const result: unknown[][] = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    if (columns === 1) {
      result[row] = [compute(row, 0)];
      continue;
    }
    const line: unknown[] = new Array<unknown>(columns);
    for (let column = 0; column < columns; column += 1) line[column] = compute(row, column);
    result[row] = line;
  }
  return result;
}
