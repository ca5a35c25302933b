import { toCol } from '@borgar/fx';
import type { RawValue } from '../../scorecard/types';
import type { SheetPlan } from './plan';
import type { PreviousCard } from './previous-card';

/** A cell as Excel takes it back: text behind an apostrophe, formulas and numbers as they were. */
export function entryAsRead(formula: RawValue, value: RawValue): RawValue {
  if (typeof formula !== 'string' || formula === '') return formula ?? '';
  return formula.startsWith('=') && formula !== value ? formula : `'${formula}`;
}

/**
 * Columns that the user added to the right of the card follow their indicator by Nr; what stood beside an indicator that is
 * gone is put below the card. Nothing is written where no row or column has moved.
 */
export function queueOwnColumns(sheet: Excel.Worksheet, previous: PreviousCard, plan: SheetPlan): void {
  const from = previous.mark.columnCodes.length;
  const width = Math.max(0, ...previous.values.map((row) => row.length)) - from;
  const to = plan.columns.length;
  if (width <= 0 || !previous.values.some((row) => row.slice(from).some((value) => value !== '' && value !== null))) return;
  const places = placesOf(previous, plan);
  if (from === to && places.every((place, row) => place === row)) return;
  const height = Math.max(...places, previous.values.length - 1) + 1;
  const grid: RawValue[][] = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  places.forEach((place, row) => {
    for (let column = 0; column < width; column += 1) {
      const target = grid[place];
      if (target !== undefined) target[column] = entryAsRead(previous.formulas[row]?.[from + column] ?? '', previous.values[row]?.[from + column] ?? '');
    }
  });
  if (from + width > to) sheet.getRange(`${toCol(Math.max(from, to))}1:${toCol(from + width - 1)}${height}`).clear(Excel.ClearApplyTo.contents);
  sheet.getRange(`${toCol(to)}1:${toCol(to + width - 1)}${height}`).formulas = grid;
}

/** The new zero-based row of each old one. */
function placesOf({ mark, values }: PreviousCard, plan: SheetPlan): readonly number[] {
  const nrColumn = mark.columnCodes.indexOf('n');
  const from = mark.columnCodes.length;
  let below = plan.cells.length + 1;
  return values.map((row, index) => {
    if (index < mark.headerRow - 1) return Math.min(index, plan.headerRow - 2);
    if (index === mark.headerRow - 1) return plan.headerRow - 1;
    const place = index < mark.lastRow ? plan.rowOf.get(String(row[nrColumn] ?? '')) : undefined;
    if (place !== undefined) return place - 1;
    const isEmpty = row.slice(from).every((value) => value === '' || value === null);
    return isEmpty ? index : (below += 1) - 1;
  });
}
