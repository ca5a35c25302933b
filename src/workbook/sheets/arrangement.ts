import { toCol } from '@borgar/fx';
import type { RawValue } from '../../scorecard';
import { type LineRun, lineRuns } from './line-runs';
import type { SheetPlan } from './plan';
import type { PreviousSheet } from './previous-sheet';
import type { SheetKind } from './sheet-kind';

/**
 * How the rows and columns of a sheet go to their new places, with all that the user has put beside and below: a row
 * that stands beside a line of ours follows it, what stands below stays below.
 */
export interface Arrangement {
  readonly rows: readonly LineRun[];
  readonly columns: readonly LineRun[];
  /** What no other writing's names have in them. */
  readonly token: string;
  /** Of the rows, in their order. */
  readonly keys: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Where lines stand that hold something of the user's and whose own place is gone: behind all others. */
export interface StrayLines {
  readonly sheet: string;
  /** As Excel numbers them. */
  readonly rows: readonly number[];
  /** Letters. */
  readonly columns: readonly string[];
}

/** Tells which lines have lost their place; `null` for none. */
export function strayLines(sheet: string, arrangement: Arrangement | null): StrayLines | null {
  if (arrangement === null) return null;
  const [rows, columns] = [strays(arrangement.rows), strays(arrangement.columns)];
  if (rows.length + columns.length === 0) return null;
  return { sheet, rows: rows.map((row) => row + 1), columns: columns.map(toCol) };
}

function strays(runs: readonly LineRun[]): readonly number[] {
  const end = runs.at(-1)?.after ?? 0;
  return runs.flatMap(({ after, aside }) => (aside !== null && after !== null && after > end ? [after] : []));
}

/** `null` where there is nothing of the user's, or nothing that moves: then the sheet is written anew where it stands. */
export function planArrangement(previous: PreviousSheet, plan: SheetPlan, kind: SheetKind): Arrangement | null {
  const { mark, values, formulas } = previous;
  const [height, width] = [mark.lastRow, mark.columnCodes.length];
  const usedColumns = Math.max(0, ...values.map((row) => row.length));
  if (values.length <= height && usedColumns <= width) return null;
  const isFilled = (row: number, column: number): boolean =>
    isContent(values[row]?.[column]) || isContent(formulas[row]?.[column]);
  const after = planKeys(plan, kind);
  // On a sheet that was left unfinished nobody knows which rows own cells stand beside.
  const before = mark.unfinished
    ? values.slice(0, height).map((_, row) => after[row] ?? `left ${row}`)
    : rowKeys(values.slice(0, height), mark.columnCodes, mark.headerRow, kind);
  const rows = lineRuns(before, after, values.length, (row) =>
    Array.from({ length: usedColumns - width }).some((_, column) => isFilled(row, width + column)),
  );
  const columns = lineRuns(
    mark.columnCodes,
    plan.columns.map(({ code }) => code),
    usedColumns,
    (column) => Array.from({ length: values.length - height }).some((_, row) => isFilled(height + row, column)),
  );
  if (rows.length === 0 && columns.length === 0) return null;
  return { rows, columns, token: Date.now().toString(36), keys: { before, after } };
}

function planKeys({ cells, columns, headerRow }: SheetPlan, kind: SheetKind): readonly string[] {
  return rowKeys(
    cells.map((row) => row.map((cell) => cell?.value ?? null)),
    columns.map(({ code }) => code),
    headerRow,
    kind,
  );
}

/** A key for each row: a row that stands for nothing is known by how far it stands below one that does. */
export function rowKeys(
  rows: readonly (readonly RawValue[])[],
  columnCodes: readonly string[],
  headerRow: number,
  kind: SheetKind,
): readonly string[] {
  const seen = new Map<string, number>();
  let [above, below] = ['top', 0];
  return rows.map((row, index) => {
    const own = index >= headerRow ? kind.rowKey(row, columnCodes) : index === headerRow - 1 ? 'the headers' : null;
    if (own === null) return `${above} + ${(below += 1)}`;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    [above, below] = [`${own} (${times})`, 0];
    return above;
  });
}

function isContent(value: RawValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
