import { format } from 'numfmt';
import { formatLocale, type Language } from '../../locales/language';
import type { BuiltIndicator, RawValue } from '../../scorecard';
import type { ColumnKey } from './column-specs';
import { measuredText } from './measured-text';
import { gapFormat, printFormat } from './print-format';
import { cellPadding, indentWidth, textWidth, wordsOf } from '../sheets/text-width';
import type { CardText } from './texts';

/** The most that a column of numbers or words grows to, in points. */
const widest = { nr: 90, name: 240, nameLine: 215, number: 120, words: 160, sentence: 420 } as const;

/** Longer words of a cause or an action get a wider column, in characters. */
const longWords = 150;

/** Words in place of a number, in characters. */
const shortText = 14;

const sidePadding = cellPadding + indentWidth;

/** Numbers as they are printed in a column; `null` where it holds none. */
type Printed = (indicator: BuiltIndicator) => readonly [RawValue, string] | null;

const numbers: Partial<Record<ColumnKey, Printed>> = {
  result: (each) => [each.result.value, printFormat(each)],
  previous: (each) => each.previous && [each.previous.value, printFormat(each)],
  ambition: (each) => each.ambition && [each.ambition.value, printFormat(each)],
  critical: (each) => each.critical && [each.critical.value, printFormat(each)],
  benchmark: (each) => each.benchmark && [each.benchmark.value, printFormat(each)],
  gap: (each) => [
    each.card.gap === null ? null : each.card.gap * (each.percent === 'fraction' ? 100 : 1),
    gapFormat(each, 'pp'),
  ],
};

/** What a column needs, in points. */
export interface ColumnNeed {
  readonly width: number;
  /** Narrower than this, Excel shows `###` for a number. */
  readonly least: number;
}

/**
 * Fits a column to what it holds: numbers whole, headers and compounds unbroken as far as the page allows.
 *
 * @param usual - its width in points where nothing calls for more
 */
export function columnNeed(
  key: ColumnKey,
  usual: number,
  indicators: readonly BuiltIndicator[],
  text: CardText,
  language: Language,
): ColumnNeed {
  const header = longestWord([text(`column.${key}`)], true);
  const least = Math.min(widest.number, numbersWidth(key, indicators, language));
  return {
    width: Math.ceil(Math.max(usual, header, least, contentWidth(key, indicators, text))),
    least: Math.ceil(least),
  };
}

function numbersWidth(key: ColumnKey, indicators: readonly BuiltIndicator[], language: Language): number {
  const printed = numbers[key];
  if (printed === undefined) return 0;
  const widths = indicators.map((each) => {
    const [value, code] = printed(each) ?? [null, ''];
    return typeof value === 'number'
      ? textWidth(format(code, value, { locale: formatLocale[language], throws: false })) + sidePadding
      : 0;
  });
  return Math.max(0, ...widths);
}

function contentWidth(key: ColumnKey, indicators: readonly BuiltIndicator[], text: CardText): number {
  switch (key) {
    case 'nr':
      return Math.min(widest.nr, longestWord(indicators.map((each) => each.setup.nr)));
    case 'name':
      return Math.min(widest.name, Math.max(...indicators.map(({ setup }) => nameWidth(setup.name))));
    case 'period':
      return Math.min(widest.number, longestWord(indicators.map((each) => measuredText(each, text))));
    case 'result':
    case 'previous':
    case 'benchmark':
      // «ikke aktuelt» stands on one line.
      return Math.min(
        widest.number,
        Math.max(0, ...indicators.map((each) => shortTextWidth(each[key]?.value ?? null))),
      );
    case 'ambition':
    case 'critical':
      // Limits that are worded in a sentence get a column that a sentence can stand in.
      return indicators.some((each) => typeof each[key]?.value === 'string' && each[key].value.length > shortText)
        ? 108
        : 0;
    case 'measure':
      return Math.min(widest.nr, longestWord(indicators.map((each) => each.setup.measure)));
    case 'owner':
      return Math.min(widest.number, longestWord(indicators.map((each) => each.setup.owner)));
    case 'definition':
      return Math.min(
        widest.sentence,
        Math.max(0, ...indicators.map(({ setup }) => textWidth(setup.definition) + sidePadding)),
      );
    case 'comment':
    case 'action':
      return indicators.some((each) => each[key].length > longWords) ? widest.words : 0;
    default:
      return 0;
  }
}

/** A name just too long for a line gets the line; of longer ones the longest compound stays whole. */
function nameWidth(name: string): number {
  const line = textWidth(name) + sidePadding;
  return line <= widest.nameLine ? line : longestWord([name]);
}

function shortTextWidth(value: RawValue): number {
  return typeof value === 'string' && value.length <= shortText ? textWidth(value) + sidePadding : 0;
}

function longestWord(texts: readonly string[], bold = false): number {
  return Math.max(0, ...texts.flatMap(wordsOf).map((word) => textWidth(word, { bold }))) + sidePadding;
}
