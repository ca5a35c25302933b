import { parseStructRef, stringifyStructRef, tokenize, tokenTypes } from '@borgar/fx';
import { contains } from './box';
import type { Table } from './sheet-parts';

/** The table that a cell stands in, with its headers and totals. */
export function tableAround(tables: readonly Table[], sheetId: string, row: number, column: number): Table | undefined {
  return tables.find((table) => table.sheetId === sheetId && contains(table.box, row, column));
}

/**
 * A formula as a file keeps it: `[@Andel]` in the table `Salg` is `Salg[[#This Row],[Andel]]`.
 *
 * @param formula - without `=`
 * @param table - the one that the formula's cell stands in
 * @returns `null` where a reference names no table and there is none around it
 */
export function namedTableReferences(formula: string, table: Table | undefined): string | null {
  let isHomeless = false;
  const named = withReferences(formula, (name, rest) => {
    if (name === '' && table === undefined) isHomeless = true;
    return (name === '' ? (table?.name ?? '') : name) + rest;
  });
  return isHomeless ? null : named;
}

/**
 * A formula as Excel shows it: `Salg[[#This Row],[Andel]]` is `[@Andel]` in the table `Salg`, and `Salg[@Andel]` elsewhere.
 *
 * @param formula - without `=`
 * @param table - the one that the formula's cell stands in
 */
export function shownTableReferences(formula: string, table: Table | undefined): string {
  return withReferences(formula, (name, rest) => {
    const short = rest === '[#This Row]' ? '[@]' : (stringified(rest, false) ?? rest);
    return name.toLowerCase() === table?.name.toLowerCase() ? short : name + short;
  });
}

/** A reference into another workbook, `[Book.xlsx]Sheet1!Sales[Share]`, or with a sheet before its table. */
const foreign = /^[^[]*!|\][^[\]]*!/;

/** Calls back for every structured reference of the workbook's own, with its table and the rest as a file writes it. */
function withReferences(formula: string, write: (table: string, rest: string) => string): string {
  if (!formula.includes('[')) return formula;
  const tokens = tokenize(formula, { withLocation: false });
  return tokens
    .map(({ type, value }, index) => {
      if (type !== tokenTypes.REF_STRUCT || foreign.test(value)) return value;
      const at = value.indexOf('[');
      const rest = stringified(value.slice(at), true);
      if (rest === null) return value;
      // A table whose name could be a cell's, such as `T1`, is taken for the cell before the reference.
      const isNamed = at === 0 && tokens[index - 1]?.type === tokenTypes.REF_RANGE;
      return isNamed ? rest : write(value.slice(0, at), rest);
    })
    .join('');
}

/** The part of a reference after its table; the parser wants a table, of any name that no cell has. */
function stringified(rest: string, thisRow: boolean): string | null {
  const parsed = parseStructRef(`_${rest}`);
  return parsed === undefined ? null : stringifyStructRef(parsed, { thisRow }).slice(1);
}
