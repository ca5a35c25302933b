import { toCol } from '@borgar/fx';
import type { BuiltCard, BuiltIndicator, BuiltPerspective } from '../../scorecard';
import { type ColumnKey, specs } from '../card/column-specs';
import { cardRows } from '../card/rows';
import { sheetPrefix } from '../cells/sheet-reference';
import type { PlanCell, SheetPlan } from '../sheets/plan';

/** A cell of the card, as another sheet refers to it. */
export interface CardPlace {
  /** With its sheet: `Målekort!I9`. */
  readonly address: string;
  readonly cell: PlanCell;
  readonly format: string;
}

/** Where things stand on the card that is written with the page. */
export interface CardPlaces {
  /** `null` where the card has no such column. */
  ofIndicator(indicator: BuiltIndicator, column: ColumnKey): CardPlace | null;
  ofPerspective(perspective: BuiltPerspective, column: ColumnKey): CardPlace | null;
  /** The line of counts above the card's header. */
  ofSummary(column: ColumnKey): CardPlace | null;
  /** A column over the rows of a perspective; `null` where it has none. */
  underPerspective(perspective: BuiltPerspective, column: ColumnKey): string | null;
  /** A column over all rows below the header, with what stands in its cells. */
  below(column: ColumnKey): { readonly address: string; readonly cells: readonly PlanCell[] } | null;
}

/** @param built - what the card is laid out from */
export function cardPlaces(built: BuiltCard, plan: SheetPlan, sheet: string): CardPlaces {
  const rows = cardRows(built);
  const prefix = sheetPrefix(sheet);
  const columnOf = (key: ColumnKey): number => plan.columns.findIndex(({ code }) => code === specs[key].code);
  const at = (row: number, key: ColumnKey): CardPlace | null => {
    const column = columnOf(key);
    if (row < 0 || column < 0) return null;
    return {
      address: `${prefix}${toCol(column)}${row + 1}`,
      cell: plan.cells[row]?.[column] ?? null,
      format: plan.numberFormats[row]?.[column] ?? 'General',
    };
  };
  const range = (first: number, last: number, key: ColumnKey): string | null => {
    const column = columnOf(key);
    const letters = toCol(Math.max(0, column));
    return column < 0 || last < first ? null : `${prefix}${letters}${first + 1}:${letters}${last + 1}`;
  };
  const rowOf = (perspective: BuiltPerspective): number =>
    rows.findIndex((row) => row.kind === 'perspective' && row.perspective === perspective);
  return {
    ofIndicator: (indicator, key) =>
      at(
        rows.findIndex((row) => row.kind === 'indicator' && row.indicator === indicator),
        key,
      ),
    ofPerspective: (perspective, key) => at(rowOf(perspective), key),
    ofSummary: (key) =>
      at(
        rows.findIndex((row) => row.kind === 'summary'),
        key,
      ),
    underPerspective: (perspective, key) => {
      const row = rows[rowOf(perspective)];
      return row?.kind === 'perspective' ? range(rowOf(perspective) + 1, row.last - 1, key) : null;
    },
    below: (key) => {
      const address = range(plan.headerRow, rows.length - 1, key);
      const column = columnOf(key);
      return address === null
        ? null
        : { address, cells: plan.cells.slice(plan.headerRow).map((row) => row[column] ?? null) };
    },
  };
}
