import { fill } from '../locales/fill';
import type { Language } from '../locales/language';
import type { Assessment } from './assess';
import { ambitionPhrase, printer } from './describe-target';
import type { Print } from './describe-target';
import { percentOf } from './percent';
import type { Rule } from './rule';
import type { ExplainTexts } from './texts';
import { explainTexts } from './texts';
import type { Target } from './types';

/** A judged number with what its sentence is written from. */
interface Story {
  readonly assessment: Assessment;
  readonly rule: Rule;
  readonly result: number;
  readonly texts: ExplainTexts;
  readonly print: Print;
  /** The result, and the ambition in words. */
  readonly values: { readonly result: string; readonly ambition: string };
  /** A distance, in percentage points between percentages. */
  readonly distance: string;
  /** Where red begins, in words; '' where nobody has said. */
  readonly limit: string;
}

/**
 * One plain sentence that says why a status is what it is, with numbers in local format and units.
 *
 * @param assessment - from `assess` with the functions' rules.
 * @param resultCarriesPercent - numbers of a row of which one carries % are printed as percentages.
 */
export function explain(assessment: Assessment, language: Language, resultCarriesPercent = false): string {
  const texts = explainTexts(language);
  return `${parts(assessment, language, resultCarriesPercent, texts).join('; ')}.`;
}

function parts(assessment: Assessment, language: Language, resultCarriesPercent: boolean, texts: ExplainTexts): readonly string[] {
  const { status, result, rule, warnings } = assessment;
  switch (status) {
    case 'missing':
      return [texts.missing[warnings.includes('text-value') ? 'text' : warnings.includes('number-ambiguous') ? 'ambiguous' : 'none']];
    case 'suppressed':
      return [texts.suppressed];
    case 'notApplicable':
      return [texts.notApplicable];
    case 'error':
      return [errorText(assessment, texts)];
    case 'green':
    case 'yellow':
    case 'red':
    case 'noTarget': {
      if (rule === null || result === null) return [texts.error.other];
      const story = tell(assessment, rule, result, language, resultCarriesPercent);
      return [...colourText(story), ...caveats(story)];
    }
  }
}

function errorText({ warnings }: Assessment, { error }: ExplainTexts): string {
  if (warnings.includes('direction-unknown')) return error.directionUnknown;
  if (warnings.includes('direction-conflict')) return error.directionConflict;
  if (warnings.includes('scale-mismatch')) return error.scaleMismatch;
  if (warnings.includes('source-error')) return error.sourceError;
  return warnings.includes('number-ambiguous') ? error.ambiguous : error.other;
}

function tell(assessment: Assessment, rule: Rule, result: number, language: Language, resultCarriesPercent: boolean): Story {
  const { ambition, critical, gap } = assessment;
  const texts = explainTexts(language);
  const isFraction = resultCarriesPercent || ambition?.carriesPercent === true || critical?.carriesPercent === true;
  const unit = isFraction ? '' : ([ambition?.unit, critical?.unit].find((word) => word !== undefined && word !== '') ?? '');
  const print = printer([result, ...numbersOf(ambition), ...numbersOf(critical)], isFraction, unit, language);
  const width = isFraction ? percentOf(Math.abs(gap ?? 0)) : Math.abs(gap ?? 0);
  const value = printer([width], false, unit, language)(width);
  return {
    assessment,
    rule,
    result,
    texts,
    print,
    values: { result: print(result), ambition: ambition === null ? '' : ambitionPhrase(ambition, rule.direction, language, print) },
    distance: isFraction ? fill(texts.points, { value }) : value,
    limit: limitPhrase(rule, texts, print),
  };
}

function numbersOf(target: Target | null): readonly number[] {
  if (target === null) return [];
  return target.op === 'in' ? [target.low, target.high] : [target.value];
}

function limitPhrase({ redBelow, redAbove, redIsInclusive }: Rule, { phrase }: ExplainTexts, print: Print): string {
  if (Number.isFinite(redBelow) && Number.isFinite(redAbove)) return fill(phrase.redOutside, { low: print(redBelow), high: print(redAbove) });
  if (Number.isFinite(redBelow)) return fill(redIsInclusive ? phrase.redAtMost : phrase.redBelow, { value: print(redBelow) });
  return Number.isFinite(redAbove) ? fill(redIsInclusive ? phrase.redAtLeast : phrase.redAbove, { value: print(redAbove) }) : '';
}

function colourText(story: Story): readonly string[] {
  const { assessment, rule, texts, values, limit } = story;
  const hasCritical = assessment.critical !== null;
  switch (assessment.status) {
    case 'green':
      return [fill(texts.green, values)];
    case 'red':
      if (!hasCritical) return [fill(texts.red.tolerance, { ...values, limit })];
      return [fill(texts.red.critical, { ...values, limit }), ...(rule.hasAmbition ? [fill(texts.red.ambition, values)] : [])];
    case 'yellow':
      return yellowText(story);
    default: {
      const { warnings } = assessment;
      const key = warnings.includes('target-multiple') ? 'multiple' : warnings.includes('target-qualitative') ? 'qualitative' : 'none';
      const sentence = fill(texts.noTarget[key], values);
      return hasCritical ? [sentence, fill(texts.clause.notBeyond, { limit })] : [sentence];
    }
  }
}

function yellowText({ assessment, rule, result, texts, values, distance, limit }: Story): readonly string[] {
  const isBelow = rule.direction === 'higher' || (rule.direction === 'range' && result < rule.low);
  const side = assessment.gap === 0 ? texts.yellow.at : isBelow ? texts.yellow.below : texts.yellow.above;
  const sentence = fill(side, { ...values, distance });
  if (limit === '') return [sentence, texts.clause.noCritical];
  const clause = assessment.critical === null ? texts.clause.withinTolerance : texts.clause.withinCritical;
  return [`${sentence}, ${fill(clause, { limit })}`];
}

/** What a reader must know before trusting the colour. */
function caveats({ assessment, texts: { clause } }: Story): readonly string[] {
  const { assumed, status, warnings } = assessment;
  const said: string[] = [];
  if (assumed && status !== 'noTarget') said.push(clause.assumed);
  if (warnings.includes('scale-suspect')) said.push(clause.suspect);
  if (warnings.includes('preliminary')) said.push(clause.preliminary);
  return said;
}
