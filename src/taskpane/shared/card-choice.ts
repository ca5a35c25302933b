import type { CardChoice } from '../../commands';
import { normalised, totalWords } from '../../locales/headers';
import { isSamePeriod, parsePeriod, type RawValue } from '../../scorecard';
import type { WorkbookContents } from '../../workbook/port';

/** Which period the card takes, and which it could take. */
export interface PeriodChoice {
  /** Newest first, written as the workbook writes them. */
  readonly periods: readonly string[];
  /** The chosen one, as `periods` has it where it is among them; `null` for the newest with numbers. */
  readonly chosen: string | null;
  /** Whether none of the results' series has the chosen one. */
  readonly isStale: boolean;
}

function isSame(first: string, second: string): boolean {
  const [one, other] = [parsePeriod(first), parsePeriod(second)];
  return one !== null && other !== null ? isSamePeriod(one, other) : normalised(first) === normalised(second);
}

/** A text that is no period gives way to the newest one (rules 9.3); a number may be a date. */
function saysPeriod(value: RawValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && parsePeriod(value) !== null);
}

/** The choice of period for a card that was read with a choice. */
export function periodChoice({ card, periods, setup }: WorkbookContents, choice: CardChoice): PeriodChoice {
  const inEffect = choice.period ?? (saysPeriod(setup?.card.period.value ?? null) ? (card?.card.period ?? null) : null);
  const known = periods.find((period) => inEffect !== null && isSame(period, inEffect));
  return {
    periods: [...periods].reverse(),
    chosen: known ?? inEffect,
    isStale: inEffect !== null && known === undefined && periods.length > 0,
  };
}

/** What a chosen period is written as: a plain year as the number that Excel would make of it. */
export function periodValue(period: string | null): RawValue {
  if (period === null) return null;
  return /^\d{4}$/.test(period) ? Number(period) : period;
}

/** Which unit the card is about. `all` is every unit together, `setup` the one that the workbook says it is about. */
export type UnitKey = 'setup' | 'all' | `unit:${string}`;

/** The units that a card can be about. */
export interface UnitChoice {
  readonly options: readonly { readonly key: UnitKey; readonly unit: string }[];
  readonly chosen: UnitKey;
  /** Chosen in the pane, against what the setup says. */
  readonly isOwnChoice: boolean;
  /** Whether no result has the chosen one beside it any more. */
  readonly isStale: boolean;
}

/** Units of the results' tables, without the rows that are all of them together. */
export function singleUnits(units: readonly string[]): readonly string[] {
  const totals = new Set(totalWords.map(normalised));
  return units.filter((unit) => !totals.has(normalised(unit)));
}

/** The choice of unit for a card that was read with a choice. */
export function unitChoice({ units, setup }: WorkbookContents, choice: CardChoice): UnitChoice {
  const own = String(setup?.card.unit.value ?? '').trim();
  const single = singleUnits(units);
  const listed = single
    .filter((unit) => normalised(unit) !== normalised(own))
    .map((unit) => ({ key: `unit:${unit}` as const, unit }));
  const options = [
    ...(own === '' ? [] : [{ key: 'setup' as const, unit: own }]),
    { key: 'all' as const, unit: '' },
    ...listed,
  ];
  const fallback: UnitKey = own === '' ? 'all' : 'setup';
  const { unit } = choice;
  if (unit === undefined || (own !== '' && normalised(unit) === normalised(own)))
    return { options, chosen: fallback, isOwnChoice: false, isStale: false };
  if (unit === '') return { options, chosen: 'all', isOwnChoice: own !== '', isStale: false };
  const key: UnitKey = `unit:${unit}`;
  const isStale = !options.some((option) => option.key === key);
  return { options: isStale ? [...options, { key, unit }] : options, chosen: key, isOwnChoice: true, isStale };
}

/** What is told to the reading of the workbook; `undefined` follows the setup. */
export function unitOf(key: UnitKey, setupUnit: string): string | undefined {
  if (key === 'setup') return undefined;
  if (key === 'all') return setupUnit === '' ? undefined : '';
  return key.slice('unit:'.length);
}
