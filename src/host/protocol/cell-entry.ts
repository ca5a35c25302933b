import { tokenize } from '@borgar/fx';
import { isValidFormat } from 'numfmt';
import type { Box } from '../document/box';
import { daysBefore1904 } from '../document/calendar';
import type { Cell, CellValue } from '../document/cell';
import { showsDays } from '../document/day-format';
import type { CellChange, HostSheet } from '../document/sheet';
import { namedTableReferences, tableAround } from '../document/table-references';
import { cellsOf, isWholeColumns, isWholeRows } from './boxes';
import { invalidArgument } from './host-error';
import { longest, withinLimit } from './limits';
import { isTextNumberFormat } from './locale';
import { requireUnlocked } from './protection';
import { remembered, withoutRows } from './remembered';
import type { Session } from './session';
import { correctTables } from './table-autocorrect';
import { followHeaders } from './table-headers';
import { computesArrays } from './array-formula';

const errorValues = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
]);

interface Entry {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format that Excel gives a cell of format General for such an entry. */
  readonly numberFormat: string | null;
}

const constant = (value: CellValue, numberFormat: string | null = null): Entry => ({
  value,
  formula: null,
  numberFormat,
});

/**
 * Writes into the cells of a range as Excel does for `values` and `formulas`: text is treated as if it were typed,
 * so `1.1` becomes a date in Norway unless the cell was formatted as text (`@`) before.
 *
 * @param input - one value for all cells, or rows of columns of the range's size; `null` leaves a cell as it is
 * @throws HostError InvalidArgument for another size or a formula that cannot be read; AccessDenied on a protected sheet
 */
export function enter(session: Session, sheet: HostSheet, box: Box, input: unknown): void {
  requireUnlocked(sheet, [box]);
  const changes: { row: number; column: number; change: CellChange }[] = [];
  forEachInput(box, input, (row, column, value) => {
    const cell = sheet.cell(row, column);
    const formulaHere = (text: string): string => formulaAt(session, sheet, row, column, text);
    const entry = entryOf(value, cell, formulaHere, session);
    const style =
      entry.numberFormat !== null && cell.style.numberFormat === 'General'
        ? { style: session.document.styles.with(cell.style, { numberFormat: entry.numberFormat }) }
        : {};
    changes.push(...spillOf(cell, row, column), {
      row,
      column,
      change: {
        value: entry.value,
        formula: entry.formula,
        spill:
          entry.formula !== null && computesArrays(entry.formula)
            ? { rowCount: 1, columnCount: 1, dynamic: true }
            : null,
        spilledFrom: null,
        ...style,
      },
    });
  });
  sheet.setCells(changes, 'api');
  followHeaders(session.document, sheet, box);
  correctTables(session, sheet, box);
}

/** Calls back for every cell that the input gives a value for. */
export function forEachInput(
  box: Box,
  input: unknown,
  take: (row: number, column: number, value: unknown) => void,
): void {
  if (!Array.isArray(input)) {
    if (input === null || input === undefined) return;
    if (typeof input === 'object') throw invalidArgument();
    if (isWholeColumns(box) || isWholeRows(box))
      throw invalidArgument('A value cannot be written to whole rows or columns.');
    for (const { row, column } of cellsOf(box)) take(row, column, input);
    return;
  }
  const rows: readonly unknown[] = input;
  if (rows.length !== box.rowCount || rows.some((cells) => !Array.isArray(cells) || cells.length !== box.columnCount)) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  rows.forEach((cells, row) =>
    (cells as readonly unknown[]).forEach((value, column) => {
      if (value !== null && value !== undefined) take(box.row + row, box.column + column, value);
    }),
  );
}

/** The other cells of a spill are emptied with its first cell. */
export function spillOf(
  cell: Cell,
  row: number,
  column: number,
): { row: number; column: number; change: CellChange }[] {
  if (cell.spill === null) return [];
  return [...cellsOf({ row, column, rowCount: cell.spill.rowCount, columnCount: cell.spill.columnCount })]
    .filter((place) => place.row !== row || place.column !== column)
    .map((place) => ({ ...place, change: { value: null, spilledFrom: null } }));
}

function entryOf(input: unknown, cell: Cell, formulaHere: (text: string) => string, session: Session): Entry {
  const asText = isTextNumberFormat(cell.style.numberFormat);
  if (typeof input === 'number') {
    if (!Number.isFinite(input)) throw invalidArgument();
    return constant(asText ? String(input) : input);
  }
  if (typeof input === 'boolean') return constant(asText ? String(input).toUpperCase() : input);
  if (typeof input !== 'string') throw invalidArgument();
  withinLimit(input.replace(/^'/, ''), longest.cellText);
  if (input === '') return constant(null);
  if (asText) return constant(input.startsWith("'") ? input.slice(1) : input);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (input.startsWith('=') && input.length > 1)
    return { value: null, formula: formulaHere(input.slice(1)), numberFormat: null };
  if (errorValues.has(input)) return constant({ error: input });
  const parsed = session.locale.parseEntry(input);
  if (parsed === null) return constant(input);
  const { value, numberFormat } = parsed;
  const isDay = typeof value === 'number' && numberFormat !== null && showsDays(numberFormat);
  return constant(isDay && session.document.date1904 ? value - daysBefore1904 : value, numberFormat);
}

/** @throws HostError InvalidArgument for a formula that Excel could not read there, as `[@Share]` outside a table */
function formulaAt({ document }: Session, sheet: HostSheet, row: number, column: number, text: string): string {
  if (!text.includes('[')) return checkedFormula(text);
  const formula = namedTableReferences(checkedFormula(text), tableAround(document.tables, sheet.id, row, column));
  if (formula === null) throw invalidArgument(`The formula =${text} names no table, and its cell stands in none.`);
  return formula;
}

/**
 * Formulas are in English with commas, whatever the language of Excel.
 *
 * @throws HostError InvalidArgument when Excel could not read it
 */
export function checkedFormula(formula: string): string {
  withinLimit(`=${formula}`, longest.formula);
  const fault = faultOfShape(withoutRows(formula));
  if (fault === null) return formula;
  throw invalidArgument(`The formula =${formula} ${fault}.`);
}

/** What is wrong with a formula, which is the same in whatever row it stands. */
const faultOfShape = remembered((formula: string): 'cannot be read' | 'needs commas between its arguments' | null => {
  let parentheses = 0;
  let braces = 0;
  for (const token of tokenize(`=${formula}`)) {
    if (token.type === 'unknown') return 'cannot be read';
    if (token.value === '(' || token.value.endsWith('(')) parentheses += 1;
    else if (token.value === ')') parentheses -= 1;
    else if (token.value === '{') braces += 1;
    else if (token.value === '}') braces -= 1;
    else if (token.value === ';' && braces === 0) return 'needs commas between its arguments';
    if (parentheses < 0 || braces < 0) break;
  }
  return parentheses === 0 && braces === 0 ? null : 'cannot be read';
});

const isKnownFormat = remembered(isValidFormat);

/** @throws HostError InvalidArgument for a code that Excel does not know */
export function checkedNumberFormat(code: unknown): string {
  if (typeof code !== 'string' || !isKnownFormat(code)) throw invalidArgument();
  return code === '' ? 'General' : withinLimit(code, longest.numberFormat);
}
