import type { Language } from '../../locales/language';
import { languages } from '../../locales/language';
import { status as statusTexts } from '../../locales/every/status';
import { fold } from '../values/text';
import { statuses } from '../values/types';
import { isWaiting } from '../values/waiting';
import type { RawValue, Status, Trend } from '../values/types';

/** The words of statuses and trends in every language; the workbook reads and writes them (rules 12). */
const words = statusTexts;

const statusSymbols: Readonly<Record<Status, string>> = {
  green: '●',
  yellow: '◆',
  red: '■',
  missing: '○',
  suppressed: '⊘',
  notApplicable: '·',
  noTarget: '–',
  error: '!',
};
const trendSymbols: Readonly<Record<Trend, string>> = { better: '↗', flat: '→', worse: '↘' };

export function statusWord(status: Status, language: Language): string {
  return words[language].status[status];
}

export function statusSymbol(status: Status): string {
  return statusSymbols[status];
}

/** 3 green, 2 yellow, 1 red, 0 for the rest. */
export function statusNumber(status: Status): number {
  return status === 'green' ? 3 : status === 'yellow' ? 2 : status === 'red' ? 1 : 0;
}

export function trendWord(trend: Trend, language: Language): string {
  return words[language].trend[trend];
}

export function trendSymbol(trend: Trend): string {
  return trendSymbols[trend];
}

/** 1 better, 0 flat, −1 worse. */
export function trendNumber(trend: Trend): number {
  return trend === 'better' ? 1 : trend === 'worse' ? -1 : 0;
}

/** `Målt 7 av 9`: how many of those that can be measured are. */
export function coverageText(measured: number, total: number, language: Language): string {
  return words[language].coverage.replace('{{measured}}', String(measured)).replace('{{total}}', String(total));
}

const byText: ReadonlyMap<string, Status> = new Map(
  statuses.flatMap((status) => [
    [statusSymbols[status], status] as const,
    ...languages.map((language) => [fold(statusWord(status, language)), status] as const),
  ]),
);
const byNumber: ReadonlyMap<number, Status> = new Map([
  [3, 'green'],
  [2, 'yellow'],
  [1, 'red'],
  [0, 'missing'],
]);

/**
 * Reads a status from its word in any language, its symbol, both, or its number.
 *
 * @returns `missing` where it still waits for its value; `null` where the cell holds none of these; 0 is read as
 *   `missing`, since the number does not tell which of the rest it was.
 */
export function readStatus(raw: RawValue): Status | null {
  if (typeof raw === 'number') return byNumber.get(raw) ?? null;
  if (typeof raw !== 'string') return null;
  if (isWaiting(raw)) return 'missing';
  const text = fold(raw);
  return (
    byText.get(text) ?? byText.get(text.replace(/^\S /, '')) ?? byNumber.get(text === '' ? NaN : Number(text)) ?? null
  );
}
