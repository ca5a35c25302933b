import { fill } from '../../locales/fill';
import type { Language } from '../../locales/language';
import type { Judgement } from './judge';
import { isAtMost, isEqual } from '../values/compare';
import { ambitionPhrase, printer } from '../targets/describe-target';
import type { Print } from '../targets/describe-target';
import { percentOf } from '../values/percent';
import type { Rule } from './rule';
import { withStop } from '../values/text';
import type { ExplainTexts } from '../targets/texts';
import { explainTexts } from '../targets/texts';
import type { Target } from '../values/types';

/** A judged number with what its sentence is written from. */
interface Story {
  readonly judgement: Judgement;
  readonly rule: Rule;
  readonly result: number;
  readonly texts: ExplainTexts;
  readonly print: Print;
  /** A distance, in percentage points between percentages. */
  readonly printDistance: Print;
  /** The result, and the ambition in words. */
  readonly values: { readonly result: string; readonly ambition: string };
}

/**
 * One plain sentence that says why a status is what it is, with numbers in local format and units.
 *
 * @param judgement - from `judge` with the functions' rules.
 * @param resultCarriesPercent - numbers of a row of which one carries % are printed as percentages.
 */
export function explain(judgement: Judgement, language: Language, resultCarriesPercent = false): string {
  const texts = explainTexts(language);
  return withStop(parts(judgement, language, resultCarriesPercent, texts).join('; '));
}

function parts(
  judgement: Judgement,
  language: Language,
  resultCarriesPercent: boolean,
  texts: ExplainTexts,
): readonly string[] {
  const { status, result, rule, warnings } = judgement;
  switch (status) {
    case 'missing':
      return [
        texts.missing[
          warnings.includes('text-value') ? 'text' : warnings.includes('number-ambiguous') ? 'ambiguous' : 'none'
        ],
      ];
    case 'suppressed':
      return [texts.suppressed];
    case 'notApplicable':
      return [texts.notApplicable];
    case 'error':
      return [errorText(judgement, texts)];
    case 'green':
    case 'yellow':
    case 'red':
    case 'noTarget': {
      if (rule === null || result === null) return [texts.error.other];
      const story = tell(judgement, rule, result, language, resultCarriesPercent);
      return [...colourText(story), ...caveats(story)];
    }
  }
}

function errorText({ warnings }: Judgement, { error }: ExplainTexts): string {
  if (warnings.includes('direction-unknown')) return error.directionUnknown;
  if (warnings.includes('direction-conflict')) return error.directionConflict;
  if (warnings.includes('scale-mismatch')) return error.scaleMismatch;
  if (warnings.includes('source-error')) return error.sourceError;
  return warnings.includes('number-ambiguous') ? error.ambiguous : error.other;
}

function tell(
  judgement: Judgement,
  rule: Rule,
  result: number,
  language: Language,
  resultCarriesPercent: boolean,
): Story {
  const { ambition, critical } = judgement;
  const texts = explainTexts(language);
  const isFraction = resultCarriesPercent || ambition?.carriesPercent === true || critical?.carriesPercent === true;
  const unit = isFraction
    ? ''
    : ([ambition?.unit, critical?.unit].find((word) => word !== undefined && word !== '') ?? '');
  const print = printer([result, ...numbersOf(ambition), ...numbersOf(critical)], isFraction, unit, language);
  return {
    judgement,
    rule,
    result,
    texts,
    print,
    printDistance: distancePrinter(isFraction, unit, texts, language),
    values: {
      result: print(result),
      ambition: ambition === null ? '' : ambitionPhrase(ambition, rule.direction, language, print),
    },
  };
}

function distancePrinter(isFraction: boolean, unit: string, { points }: ExplainTexts, language: Language): Print {
  return (distance) => {
    const width = isFraction ? percentOf(distance) : distance;
    const value = printer([width], false, unit, language)(width);
    return isFraction ? fill(isEqual(width, 1) ? points.one : points.other, { value }) : value;
  };
}

function numbersOf(target: Target | null): readonly number[] {
  if (target === null) return [];
  return target.op === 'in' ? [target.low, target.high] : [target.value];
}

function colourText(story: Story): readonly string[] {
  const { judgement, rule, texts, values } = story;
  switch (judgement.status) {
    case 'green':
      return [fill(judgement.ambition?.op === 'in' ? texts.green.inside : texts.green.reached, values)];
    case 'red':
      if (judgement.critical === null)
        return [
          `${fill(texts.red[sideOf(story)], withDistance(story))}, ${toleranceText(story, texts.clause.beyondTolerance)}`,
        ];
      return [
        fill(texts.red.critical, { ...values, limit: passedLimit(story) }),
        ...(rule.hasAmbition ? [fill(texts.red.ambition, values)] : []),
      ];
    case 'yellow':
      return yellowText(story);
    default:
      return noTargetText(story);
  }
}

/** Whether the result lies below or above what its colour is due to. */
function sideOf({ judgement, rule, result }: Story): 'below' | 'above' {
  if (judgement.status === 'red') return isAtMost(result, rule.redBelow) ? 'below' : 'above';
  return rule.direction === 'higher' || (rule.direction === 'range' && result < rule.low) ? 'below' : 'above';
}

function withDistance({ values, printDistance, judgement }: Story): Record<string, string> {
  return { ...values, distance: printDistance(Math.abs(judgement.gap ?? 0)) };
}

function toleranceText(story: Story, text: string): string {
  const { rule, printDistance } = story;
  return fill(text, {
    tolerance: printDistance(sideOf(story) === 'below' ? rule.low - rule.redBelow : rule.redAbove - rule.high),
  });
}

/** Where a red result lies: beyond the limit, or on it where the limit itself is red. */
function passedLimit(story: Story): string {
  const { rule, result, texts, print } = story;
  const side = sideOf(story);
  const value = side === 'below' ? rule.redBelow : rule.redAbove;
  return fill(isEqual(result, value) ? texts.limit.at : texts.limit[side], { value: print(value) });
}

function yellowText(story: Story): readonly string[] {
  const { judgement, rule, result, texts, values } = story;
  const { clause } = texts;
  const side = sideOf(story);
  const isOnBound = isEqual(result, side === 'below' ? rule.low : rule.high);
  const sentence = isOnBound ? fill(texts.yellow.at, values) : fill(texts.yellow[side], withDistance(story));
  const limit = side === 'below' ? rule.redBelow : rule.redAbove;
  if (!Number.isFinite(limit))
    return [sentence, judgement.critical === null ? clause.noCritical : clause.noCriticalHere];
  return [
    `${sentence}, ${judgement.critical === null ? toleranceText(story, clause.withinTolerance) : keptFromRed(story, side, limit)}`,
  ];
}

/**
 * A limit that is red itself has not been reached from the other side; one that is not, may have been reached and is
 * not passed.
 */
function keptFromRed({ rule, texts, print }: Story, side: 'below' | 'above', limit: number): string {
  const other = side === 'below' ? 'above' : 'below';
  const value = print(limit);
  return rule.redIsInclusive
    ? fill(texts.clause.justInside, { limit: fill(texts.limit[other], { value }) })
    : fill(texts.clause.notBeyond, { limit: fill(texts.limit[side], { value }) });
}

function noTargetText({ judgement: { critical, warnings }, rule, texts, values, print }: Story): readonly string[] {
  const { clause, limit } = texts;
  const key = warnings.includes('target-multiple')
    ? 'multiple'
    : warnings.includes('target-qualitative')
      ? 'qualitative'
      : 'none';
  const sentence = fill(texts.noTarget[key], values);
  if (critical === null) return [sentence];
  const { redBelow, redAbove, redIsInclusive } = rule;
  if (Number.isFinite(redBelow) && Number.isFinite(redAbove)) {
    return [
      sentence,
      fill(clause.resultNotBeyond, { limit: fill(limit.outside, { low: print(redBelow), high: print(redAbove) }) }),
    ];
  }
  const side = Number.isFinite(redBelow) ? 'below' : 'above';
  const value = print(side === 'below' ? redBelow : redAbove);
  if (redIsInclusive)
    return [
      sentence,
      fill(clause.resultInside, { limit: fill(limit[side === 'below' ? 'above' : 'below'], { value }) }),
    ];
  return [sentence, fill(clause.resultNotBeyond, { limit: fill(limit[side], { value }) })];
}

/** What a reader must know before trusting the colour. */
function caveats({ judgement, texts: { clause } }: Story): readonly string[] {
  const { assumed, status, warnings } = judgement;
  const said: string[] = [];
  if (assumed && status !== 'noTarget') said.push(clause.assumed);
  if (warnings.includes('scale-suspect')) said.push(clause.suspect);
  if (warnings.includes('preliminary')) said.push(clause.preliminary);
  return said;
}
