import { forecast, consumerPriceIndex, realAmount, readValue } from '../scorecard';
import type { Argument } from './argument';
import { cellAt, spread } from './argument';
import { rawOf } from './cell';
import type { ArgumentName } from './usage-error';
import { UsageError } from './usage-error';

function numberOf(cell: unknown): number | null {
  const value = readValue(rawOf(cell));
  return value.kind === 'number' ? value.value : null;
}

type PriceIndex = ReadonlyMap<number, number>;

export function realCells(
  amount: Argument | null,
  fromYear: Argument | null,
  toYear: Argument | null,
  index: Argument | null,
): unknown[][] {
  const prices = index === null ? consumerPriceIndex : indexOf(index);
  return spread([amount, fromYear, toYear], (row, column) => {
    const value = numberOf(cellAt(amount, row, column));
    const from = yearOf('fromYear', cellAt(fromYear, row, column), prices);
    const to = yearOf('toYear', cellAt(toYear, row, column), prices);
    return value === null ? '' : (realAmount(value, from, to, prices) ?? '');
  });
}

function yearOf(name: ArgumentName, cell: unknown, prices: PriceIndex): number {
  const year = numberOf(cell);
  if (year === null || !Number.isInteger(year)) throw new UsageError(name, 'yearNumber');
  if (!prices.has(year))
    throw new UsageError(name, 'year', { year, first: Math.min(...prices.keys()), last: Math.max(...prices.keys()) });
  return year;
}

/** A user's own index: a year and a value on each row; a heading row is skipped. */
function indexOf({ name, cells, columns }: Argument): PriceIndex {
  const prices = new Map<number, number>();
  for (const row of cells) {
    const [year, value] = [numberOf(row[0]), numberOf(row[1])];
    if (year !== null && value !== null && value > 0) prices.set(year, value);
  }
  if (columns !== 2 || prices.size === 0) throw new UsageError(name, 'index');
  return prices;
}

export function forecastCells(
  actual: Argument | null,
  elapsed: Argument | null,
  total: Argument | null,
  profile: Argument | null,
): unknown[][] {
  const values = profile?.cells.flat().map((cell) => numberOf(cell) ?? NaN) ?? null;
  return spread([actual, elapsed, total], (row, column) => {
    const periods = numberOf(cellAt(total, row, column));
    if (values !== null && (periods !== values.length || values.some(Number.isNaN)))
      throw new UsageError('profile', 'profile', { count: periods ?? '?' });
    const [sofar, passed] = [numberOf(cellAt(actual, row, column)), numberOf(cellAt(elapsed, row, column))];
    if (sofar === null || passed === null || periods === null || passed > periods) return '';
    return forecast(sofar, passed, periods, values) ?? '';
  });
}
