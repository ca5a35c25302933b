import { fill } from '../../locales/fill';
import type { Language } from '../../locales/language';
import { decimalsFor, formatNumber } from '../values/format-number';
import { percentOf } from '../values/percent';
import { withStop } from '../values/text';
import { explainTexts } from './texts';
import type { Direction, Target, TargetReading } from '../values/types';

/** Prints a number with its unit. */
export type Print = (value: number) => string;

/**
 * How numbers beside a target are printed: as percentages where it carries %, with its unit, with as many decimals as
 * they need.
 */
export function printer(numbers: readonly number[], isFraction: boolean, unit: string, language: Language): Print {
  const decimals = decimalsFor(isFraction ? numbers.map(percentOf) : numbers);
  return (value) => {
    const text = formatNumber(value, language, decimals, isFraction);
    return unit === '' || isFraction ? text : `${text} ${unit}`;
  };
}

/** An ambition in words: `minst 82 %`, `mellom 7 og 8`. */
export function ambitionPhrase(target: Target, direction: Direction, language: Language, print: Print): string {
  const { phrase } = explainTexts(language);
  if (target.op === 'in') return fill(phrase.between, { low: print(target.low), high: print(target.high) });
  const value = print(target.value);
  switch (target.op) {
    case '>':
      return fill(phrase.above, { value });
    case '>=':
      return fill(phrase.atLeast, { value });
    case '<':
      return fill(phrase.below, { value });
    case '<=':
      return fill(phrase.atMost, { value });
    case null:
      return fill({ higher: phrase.atLeast, lower: phrase.atMost, range: phrase.exactly }[direction], { value });
  }
}

/**
 * What a target text was read as, in a sentence.
 *
 * @returns '' for a blank cell.
 */
export function describeTarget(reading: TargetReading, language: Language): string {
  const texts = explainTexts(language).target;
  const { target, warnings } = reading;
  if (target === null) {
    if (warnings.length === 0) return '';
    if (warnings.includes('target-multiple')) return `${texts.multiple}.`;
    if (warnings.includes('number-ambiguous')) return `${texts.ambiguous}.`;
    return reading.faulty ? `${texts.faulty}.` : `${texts.qualitative}.`;
  }
  const numbers = target.op === 'in' ? [target.low, target.high] : [target.value];
  const print = printer(numbers, target.carriesPercent, target.unit, language);
  const sentence =
    target.op === null
      ? fill(texts.open, { value: print(target.value) })
      : fill(texts.sentence, { phrase: ambitionPhrase(target, 'higher', language, print) });
  return target.note === '' ? withStop(sentence) : `${sentence} (${fill(texts.note, { note: target.note })}).`;
}
