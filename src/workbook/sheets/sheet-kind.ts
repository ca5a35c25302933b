import type { RawValue } from '../../scorecard';
import type { ColumnPart, SheetPlan } from './plan';

/** A kind of sheet that the add-in makes, as its feature describes it. */
export interface SheetKind {
  /** The hidden name that a sheet of the kind is known by; begins with `_BMS_`. */
  readonly markName: string;
  /** The part that a column belongs to; of sheets made by an earlier version too. `null` for a code that was never used. */
  partOf(code: string): ColumnPart | null;
  /**
   * What a row below the headers stands for: the user's own cells beside it follow it to where the same key stands next time.
   *
   * @param row - the row's values, from A on
   * @param columnCodes - codes of the columns from A on
   * @returns `null` for a row that stands for nothing
   */
  rowKey(row: readonly RawValue[], columnCodes: readonly string[]): string | null;
}

/** Keys of rows that are known by what stands in one column. */
export function keyInColumn(code: string): SheetKind['rowKey'] {
  return (row, columnCodes) => textOf(row[columnCodes.indexOf(code)]) || null;
}

function textOf(value: RawValue | undefined): string {
  return String(value ?? '').trim();
}

/** Zero-based rows of a plan by their keys. */
export function rowsByKey({ cells, columns, headerRow }: SheetPlan, kind: SheetKind): ReadonlyMap<string, number> {
  const codes = columns.map((column) => column.code);
  return new Map(
    cells.flatMap((row, index) => {
      const key =
        index < headerRow
          ? null
          : kind.rowKey(
              row.map((cell) => cell?.value ?? null),
              codes,
            );
      return key === null ? [] : [[key, index] as const];
    }),
  );
}
