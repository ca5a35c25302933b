import { tokenize, tokenTypes } from '@borgar/fx';
import { isFormula } from '../cells/entry';
import { callsOwnFunction, withOwnFunctions } from '../cells/own-functions';
import { scratchOf } from './queue-formulas';
import { cellsOf } from './table-range';
import type { TableReading } from './table-reading';

/** `#NAME?` in Excel's display languages. */
const unknownName = /^#(?:NAME|NAVN|NAMN)\?$/;

/** What a cell shows whose functions Excel does not know. */
export function isUnknownName(value: unknown): boolean {
  return typeof value === 'string' && unknownName.test(value);
}

/** Cells of a table in which a formula calls a function of ours that Excel does not know, counted from the header row. */
export function unknownCells({
  values,
  formulas,
}: TableReading): readonly { readonly row: number; readonly column: number }[] {
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => {
      const value = values[row]?.[column];
      return isUnknownName(value) && isFormula(formula, value) && callsOwnFunction(formula) ? [{ row, column }] : [];
    }),
  );
}

/**
 * A table's formula as it is written outside of the table: Excel leaves the table's name out of `[@Share]` within it, and
 * refuses such a reference elsewhere.
 */
function outside<Raw>(formula: Raw, table: string): Raw | string {
  if (typeof formula !== 'string' || !formula.includes('[')) return formula;
  return tokenize(formula, { r1c1: true, withLocation: false })
    .map(({ type, value }) => (type === tokenTypes.REF_STRUCT && value.startsWith('[') ? table + value : value))
    .join('');
}

/**
 * Writes the formulas of such cells anew. Each goes through a cell outside its table, as text that says the same there:
 * written into the table it would go into the column's other cells too (office-js #2093).
 */
export async function renewTableFormulas(tables: readonly TableReading[]): Promise<void> {
  const wanted = tables.flatMap((table) => unknownCells(table).map((cell) => ({ table, cell })));
  if (wanted.length === 0) return;
  const context = new Excel.RequestContext();
  const cells = wanted.map(({ table, cell }) => {
    const range = cellsOf(context, table, cell);
    range.load('formulasR1C1');
    return { table, cell, range };
  });
  await context.sync();
  for (const { table, cell, range } of cells) {
    const scratch = scratchOf(context, table);
    const formulas = range.formulasR1C1 as readonly (readonly unknown[])[];
    scratch.formulasR1C1 = formulas.map((row) => row.map((formula) => outside(withOwnFunctions(formula), table.name)));
    cellsOf(context, table, cell).copyFrom(scratch, Excel.RangeCopyType.formulas);
  }
  const clear = (): void => {
    for (const table of new Set(wanted.map((each) => each.table))) scratchOf(context, table).clear();
  };
  clear();
  try {
    await context.sync();
  } catch (error) {
    // What stands in the cell outside is ours to take away, whatever happens to the rest.
    clear();
    await context.sync().catch(() => undefined);
    throw error;
  }
}
