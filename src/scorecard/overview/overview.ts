import { overview as texts } from '../../locales/every/overview';
import { fill } from '../../locales/fill';
import type { Language } from '../../locales/language';
import type { BuiltCard, BuiltIndicator } from '../card/built-card';
import { type Change, type ChangeKind, changesOf, compareScores } from './changes';

/** What a director is told first; the end of the command line's `--json` (rules 17). */
export interface Overview {
  readonly sentence: string;
  readonly changes: readonly { readonly nr: string; readonly kind: ChangeKind }[];
}

/** Leads through the card: one sentence, and what has changed. */
export function overviewOf(built: BuiltCard, language: Language): Overview {
  const changes = changesOf(built);
  return {
    sentence: sentenceOf(built, changes, language),
    changes: changes.map(({ kind, indicator }) => ({ nr: indicator.card.nr, kind })),
  };
}

/** The counts, the first change, and the first of what is better: an indicator is named once (rules 17.2). */
function sentenceOf(built: BuiltCard, changes: readonly Change[], language: Language): string {
  const [first] = changes;
  const better = built.perspectives
    .flatMap(({ indicators }) => indicators)
    .filter((each) => each.card.trend === 'better' && each !== first?.indicator)
    .sort((a, b) => compareScores(a.card.score, b.card.score))
    .at(0);
  return [
    countsOf(built, language),
    ...(first === undefined ? [] : [changeText(first, language)]),
    ...(better === undefined ? [] : [comparedText(texts[language].better, better, language)]),
  ].join('; ');
}

function countsOf(built: BuiltCard, language: Language): string {
  const { total } = built.card.overall;
  const reached = built.perspectives
    .flatMap(({ indicators }) => indicators)
    .filter(({ card }) => card.status === 'green').length;
  const { counts } = texts[language];
  if (total === 0) return counts.nothing;
  const form = total === 1 ? counts.one : counts.other;
  if (reached === 0) return fill(form.none, { total });
  return reached === total ? fill(form.all, { total }) : fill(counts.other.some, { reached, total });
}

function changeText({ kind, indicator }: Change, language: Language): string {
  const { name } = indicator.card;
  const { changes } = texts[language];
  switch (kind) {
    case 'newRed':
    case 'newGreen':
      return fill(changes[kind], { name });
    case 'yellowWorse':
      return comparedText(changes.yellowWorse, indicator, language);
    case 'redAgain':
      return fill(changes.redAgain, { name, times: timesText(indicator.earlier.periods, language) });
  }
}

/** `for andre gang`; where the periods between were not red, only that it is so again. */
function timesText(periods: number, language: Language): string {
  const { again, ordinals, beyond } = texts[language].times;
  if (periods < 2) return again;
  return ordinals[periods - 2] ?? fill(beyond, { periods });
}

/** A change against the number that it is computed from, with the words for its period. */
function comparedText(text: string, { card, earlier }: BuiltIndicator, language: Language): string {
  const { lastYear, before } = texts[language].than;
  return fill(text, {
    name: card.name,
    than: earlier.isYearBefore ? lastYear : (card.previousPeriod ?? before),
  });
}
