import { format, getFormatInfo } from 'numfmt';
import { formatLocale, type Language } from '../locales/language';
import {
  type Card,
  type CardIndicator,
  type CardPerspective,
  type CardTarget,
  coverageWords,
  statusSymbol,
  statusWord,
  trendSymbol,
  trendWord,
  type Rollup,
  type Status,
} from '../scorecard';
import { alignedLines, printable } from './printable';
import type { CliText } from './texts';

/** How the numbers of an indicator are printed: the number format they have on the card, by Nr. */
export type NumberFormats = ReadonlyMap<string, string>;

/** The card in a few lines: what it is about, the whole, and a line a perspective. */
export function cardSummary(card: Card, language: Language, text: CliText): readonly string[] {
  const { title, organisation, unit, period } = card.card;
  const perspectives = card.perspectives.map((perspective) => [
    heading(perspective),
    ...rollupCells(perspective, language),
  ]);
  return [
    [title, organisation, unit, period]
      .filter((part) => part !== '')
      .map((part) => printable(part))
      .join(' · '),
    '',
    ...alignedLines([[text('card.overall'), ...rollupCells(card.overall, language)], ...perspectives]),
  ];
}

/** Nr and name; the group without a perspective has no Nr. */
function heading({ nr, name }: Pick<CardPerspective, 'nr' | 'name'>): string {
  return [nr, name]
    .filter((part) => part !== '')
    .map((part) => printable(part))
    .join(' ');
}

/** The whole card: each perspective with its indicators. */
export function cardTable(card: Card, formats: NumberFormats, language: Language, text: CliText): readonly string[] {
  const columns = (['nr', 'indicator', 'result', 'ambition', 'trend', 'status'] as const).map((column) =>
    text(`card.column.${column}`),
  );
  const rows = card.perspectives.flatMap(({ indicators }) =>
    indicators.map((indicator) => indicatorCells(indicator, formats.get(indicator.nr) ?? 'General', language)),
  );
  const [headingLine = '', ...lines] = alignedLines([columns, ...rows], new Set([2, 3]));
  let next = 0;
  return card.perspectives.flatMap((perspective) => {
    const own = lines.slice(next, (next += perspective.indicators.length));
    return ['', heading(perspective), ...(own.length > 0 ? [headingLine, ...own] : [])];
  });
}

function statusText(status: Status, language: Language): string {
  return `${statusSymbol(status)} ${statusWord(status, language)}`;
}

function rollupCells(rollup: Rollup, language: Language): readonly string[] {
  return [statusText(rollup.status, language), coverageWords(rollup, language)];
}

function indicatorCells(
  { nr, name, result, ambition, trend, status }: CardIndicator,
  pattern: string,
  language: Language,
): readonly string[] {
  return [
    printable(nr),
    printable(name),
    result === null ? '' : printNumber(result, pattern, language),
    ambition === null ? '' : printTarget(ambition, pattern, language),
    trend === null ? '' : `${trendSymbol(trend)} ${trendWord(trend, language)}`,
    statusText(status, language),
  ];
}

/** A number by its Excel format; a format that the library cannot read shows the plain number. */
function printNumber(value: number, pattern: string, language: Language): string {
  return format(pattern, value, { locale: formatLocale[language], throws: false }).trim();
}

const signs = { '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' } as const;

/** A longer text is worded, and stands on the card. */
const longestTarget = 14;

/** As it is written where that is short, as on the card; else as short as it can be without losing anything. */
function printTarget({ op, value, low, high, text }: CardTarget, pattern: string, language: Language): string {
  if (text !== '' && text.length <= longestTarget) return printable(text);
  if (low !== null && high !== null)
    return `${printLimit(low, pattern, language)}–${printLimit(high, pattern, language)}`;
  if (value === null) return '';
  if (op === null || op === 'in') return printNumber(value, pattern, language);
  return signs[op] + printLimit(value, pattern, language);
}

function printLimit(value: number, pattern: string, language: Language): string {
  const style = getFormatInfo(pattern).isPercent ? 'percent' : 'decimal';
  const unit = /%"/.test(pattern) ? '\u00a0%' : '';
  return new Intl.NumberFormat(formatLocale[language], { style, maximumFractionDigits: 6 }).format(value) + unit;
}
