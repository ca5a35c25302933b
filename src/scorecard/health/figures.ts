import { blockWordsOf } from '../../locales/blocks';
import { healthWordsOf } from '../../locales/health';
import type { BuiltIndicator } from '../card/built-card';
import { fold } from '../values/text';
import { ofRow } from './content';
import type { HealthFinding } from './health-rule';

const absolute = new Set(healthWordsOf('absolute'));
const divisors = healthWordsOf('divisors');
/** Words of a figure that is divided already: `Driftsutgifter per elev`. */
const shares: ReadonlySet<string> = new Set(['per', 'pr']);
/** So many letters a word may have beyond a divisor's beginning: `elevene`, but not `elevundersøkelsen`. */
const longestEnding = 4;
const signed = new Set(blockWordsOf('signed'));

/** What is known of the figures beside the card. */
export interface FigureFacts {
  /** Names and labels in the workbook that a figure could be divided by, as they are written. */
  readonly names: readonly string[];
  /** Nr of the indicators whose result is an average of percentages or of averages. */
  readonly averages: ReadonlySet<string>;
}

/** Whether a figure says what it seems to say (rules 18.4). */
export function figureFindings(
  indicator: BuiltIndicator,
  others: readonly string[],
  { names, averages }: FigureFacts,
): readonly HealthFinding[] {
  const { setup } = indicator;
  const isWhole = absolute.has(fold(setup.measure)) && !isShare(setup.name);
  const divisor = isWhole ? divisorIn([...others, ...names], setup.name) : null;
  return [
    ...(divisor === null ? [] : [ofRow('absolute-figure', indicator, 'measure', divisor)]),
    ...(averages.has(setup.nr) ? [ofRow('average-of-averages', indicator, 'result')] : []),
    ...(hasDoubtfulSign(indicator) ? [ofRow('sign-doubt', indicator, 'direction')] : []),
  ];
}

function isShare(name: string): boolean {
  return wordsIn(name).some((word) => shares.has(word));
}

/** The first name of another figure that counts people or posts; what is itself per pupil counts none. */
function divisorIn(names: readonly string[], own: string): string | null {
  return (
    names.find(
      (name) => fold(name) !== fold(own) && !isShare(name) && wordsIn(name).some((word) => startsAny(word, divisors)),
    ) ?? null
  );
}

function startsAny(word: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => word.startsWith(beginning) && word.length - beginning.length <= longestEnding);
}

/** The words of a text or a name: `AntallElever_2024` has `antall`, `elever` and `2024`. */
function wordsIn(name: string): readonly string[] {
  return fold(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A difference whose good sign was taken for granted, or a series on both sides of an ambition of nothing. */
function hasDoubtfulSign({ setup, card, earlier }: BuiltIndicator): boolean {
  const name = fold(setup.name);
  const isSigned = [...signed].some(
    (word) => name === word || name.startsWith(`${word} `) || name.endsWith(` ${word}`),
  );
  if (isSigned && card.warnings.includes('direction-missing')) return true;
  const numbers = [...earlier.numbers, ...(card.result === null ? [] : [card.result])];
  return card.ambition?.value === 0 && numbers.some((each) => each < 0) && numbers.some((each) => each > 0);
}
