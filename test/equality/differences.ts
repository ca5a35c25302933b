import type { Language } from '../../src/locales/language';
import {
  coverageWords,
  type Rollup,
  type Status,
  statusSymbol,
  statusWord,
  type Trend,
  trendSymbol,
  trendWord,
} from '../../src/scorecard';
import type { CardColumn, StoredValue, WrittenCard, WrittenRow } from './written-card';

interface TargetJson {
  readonly value: number | null;
}

export interface IndicatorJson {
  readonly nr: string;
  readonly measure: string | null;
  readonly result: number | null;
  readonly previous: number | null;
  readonly ambition: TargetJson | null;
  readonly critical: TargetJson | null;
  readonly benchmark: number | null;
  readonly gap: number | null;
  readonly gapPct: number | null;
  readonly achievement: number | null;
  readonly status: Status;
  readonly trend: Trend | null;
}

/** What `bms scorecard --json` prints, as far as the sheet shows it. */
export interface CardJson {
  readonly card: { readonly language: Language };
  readonly overall: Rollup;
  readonly perspectives: readonly (Rollup & {
    readonly nr: string;
    readonly indicators: readonly IndicatorJson[];
  })[];
  readonly host: { readonly roundTrips: number; readonly functionBatches: number };
}

/** Two ways to the same number; the sheet's own arithmetic may round once more. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));

const isBlank = (stored: StoredValue): boolean => stored === null || stored === '';

/** Texts of errors, which no number is shown by. */
const isError = (stored: StoredValue): boolean => typeof stored === 'string' && /^#[A-ZÆØÅ?/0!]+/.test(stored);

/** A number as the sheet stores it, or the text that it was read from: `82 %`, `≥ 5 dager`. */
function agrees(number: number | null, stored: StoredValue, isText: 'text' | 'number'): boolean {
  if (typeof stored === 'number') return number !== null && isSame(number, stored);
  if (isError(stored)) return false;
  if (isText === 'text' && typeof stored === 'string' && stored !== '') return true;
  return number === null && isBlank(stored);
}

/** A source that is an error is one on the sheet too. */
const isFault = ({ status, result }: IndicatorJson, row: WrittenRow, column: CardColumn): boolean =>
  column === 'result' && status === 'error' && result === null && isError(row.at(column));

const spaces = (text: StoredValue): string => String(text ?? '').replace(/[\u00a0\u202f]/g, ' ');

/**
 * What the written card says otherwise than the JSON: every number, status and count of both.
 *
 * @returns a line for each difference: the indicator's or perspective's Nr, what, the JSON's value and the sheet's
 */
export function differences(json: CardJson, written: WrittenCard): readonly string[] {
  const { language } = json.card;
  const told: string[] = [];
  const compare = (where: string, what: string, own: unknown, stored: StoredValue, same: boolean): void => {
    if (!same) told.push(`${where} ${what}: ${JSON.stringify(own)} but the sheet has ${JSON.stringify(stored)}`);
  };
  const statusOf = (status: Status): string => `${statusSymbol(status)} ${statusWord(status, language)}`;
  const rollup = (where: string, rolledUp: Rollup, texts: readonly StoredValue[]): void => {
    const [state, coverage] = [statusOf(rolledUp.status), coverageWords(rolledUp, language)];
    const shown = texts.map(spaces).filter((text) => text !== '');
    compare(where, 'status', state, shown.join(' | '), shown.includes(state));
    compare(where, 'coverage', coverage, shown.join(' | '), shown.includes(spaces(coverage)));
  };
  rollup('overall', json.overall, written.head);
  const all = json.perspectives.flatMap(({ indicators }) => indicators);
  for (const status of ['green', 'yellow', 'red'] as const) {
    const count = `${statusOf(status)}: ${all.filter((each) => each.status === status).length}`;
    const shown = written.head
      .map(spaces)
      .filter((text) => text !== '')
      .join(' | ');
    compare('counts', status, count, shown, new RegExp(`${count}(?!\\d)`).test(shown));
  }
  let next = 0;
  const rowOf = (nr: string): WrittenRow | undefined => {
    const found = written.rows.findIndex((row, index) => index >= next && row.nr === nr && row.at('status') !== null);
    if (found < 0) return undefined;
    next = found + 1;
    return written.rows[found];
  };
  for (const perspective of json.perspectives) {
    const heading = rowOf(perspective.nr);
    if (heading === undefined) told.push(`${perspective.nr}: no heading`);
    else rollup(perspective.nr, perspective, [heading.at('status'), heading.at('comment')]);
    for (const indicator of perspective.indicators) {
      const row = rowOf(indicator.nr);
      if (row === undefined) {
        told.push(`${indicator.nr}: no row`);
        continue;
      }
      const { nr, result, previous, ambition, critical, benchmark, gap, gapPct, achievement, status, trend } =
        indicator;
      const numbers = [
        ['result', result],
        ['previous', previous],
        ['ambition', ambition?.value ?? null],
        ['critical', critical?.value ?? null],
        ['benchmark', benchmark],
      ] as const;
      for (const [column, number] of numbers)
        compare(
          nr,
          column,
          number,
          row.at(column),
          isFault(indicator, row, column) || agrees(number, row.at(column), 'text'),
        );
      // On rows of percentages the gap is shown in percentage points.
      const points = agrees(gap, row.at('gap'), 'number') ? gap : gap === null ? null : 100 * gap;
      const isPercent = indicator.measure?.includes('%') === true;
      compare(nr, 'gap', gap, row.at('gap'), agrees(isPercent ? points : gap, row.at('gap'), 'number'));
      // Left out on percentages and scales, where it says nothing.
      const left = row.at('gapPct') === null;
      compare(nr, 'gapPct', gapPct, row.at('gapPct'), left || agrees(gapPct, row.at('gapPct'), 'number'));
      compare(
        nr,
        'achievement',
        achievement,
        row.at('achievement'),
        agrees(achievement, row.at('achievement'), 'number'),
      );
      compare(nr, 'status', statusOf(status), row.at('status'), row.at('status') === statusOf(status));
      const change = trend === null ? '' : `${trendSymbol(trend)} ${trendWord(trend, language)}`;
      compare(nr, 'trend', change, row.at('change'), (row.at('change') ?? '') === change);
    }
  }
  return told;
}
