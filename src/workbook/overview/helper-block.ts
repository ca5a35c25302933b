import { toCol } from '@borgar/fx';
import type { PlanCell } from '../sheets/plan';
import { formulaCell } from '../sheets/plan';

/** A column of the helper block: what a chart reads, from the first row on. */
export interface HelperColumn {
  readonly cells: readonly PlanCell[];
  readonly format: string;
}

/** What Excel draws as a gap; a text, an empty one too, it draws as 0. */
const nothing = '#N/A';

/** A number that a chart reads; an empty cell where there is no such point. */
export function chartNumber(number: number | null): PlanCell {
  return number === null ? null : { kind: 'value', value: number };
}

/** A point without a number. */
export const chartGap: PlanCell = formulaCell('NA()', nothing);

/** Whether a cell holds what is not drawn. */
export function isGap(cell: PlanCell): boolean {
  return cell?.kind === 'formula' && cell.value === nothing;
}

/** A number of another cell, and a gap where it is none. */
export function liveNumber(reference: string, number: number | null): PlanCell {
  return formulaCell(`IF(ISNUMBER(${reference}),${reference},NA())`, number ?? nothing);
}

/** What a function gives, which is asked once; a gap where that is no number. */
export function computedNumber(formula: string, number: number | null): PlanCell {
  return formulaCell(`IFERROR(${formula}+0,NA())`, number ?? nothing);
}

/** Collects the columns, and says where they stand. */
export interface HelperBlock {
  readonly columns: readonly HelperColumn[];
  /** Adds a column; gives the address of its cells. */
  add(column: HelperColumn): string;
}

/** @param left - zero-based column of the block's first */
export function helperBlock(left: number): HelperBlock {
  const columns: HelperColumn[] = [];
  return {
    columns,
    add: (column) => {
      columns.push(column);
      const letters = toCol(left + columns.length - 1);
      return `${letters}1:${letters}${Math.max(1, column.cells.length)}`;
    },
  };
}
