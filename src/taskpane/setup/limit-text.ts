import type { Language } from '../../locales/language';
import {
  type Direction,
  isPercentMeasure,
  type LimitCell,
  type LimitFacts,
  printer,
  readDirection,
  readTarget,
  resolveDirection,
  type Target,
  traitsOf,
} from '../../scorecard';
import type { Phrase } from './field-entry';

/**
 * What a proposed limit would mean: `Rød under 76 %`.
 *
 * @param phrase - how a critical limit is worded
 */
export function limitText({ value, format }: LimitCell, facts: LimitFacts, language: Language, phrase: Phrase): string {
  const { target } = readTarget(value, traitsOf(format));
  if (target === null) return String(value ?? '');
  const { carriesPercent } = target;
  const numbers = target.op === 'in' ? [target.low, target.high] : [target.value];
  const unit = target.unit === '' && !carriesPercent && isPercentMeasure(facts.measure) ? '%' : target.unit;
  const said = phrase(target, sideOf(target, facts), language, printer(numbers, carriesPercent, unit, language));
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
}

/** Of an interval a single limit is the bound on the side where it lies. */
function sideOf(critical: Target, { ambition, direction }: LimitFacts): Direction {
  const towards = resolveDirection(readDirection(direction).direction, ambition, critical);
  if (towards === 'range' && critical.op === null) {
    const low = ambition.op === 'in' ? ambition.low : ambition.value;
    return critical.value < low ? 'higher' : 'lower';
  }
  return towards === null || towards === 'conflict' ? 'higher' : towards;
}
