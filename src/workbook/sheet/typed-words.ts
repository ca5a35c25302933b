import { normalised } from '../../locales/headers';
import type { AssessmentSetup } from '../../scorecard/build-input';
import { assessmentOf } from '../../scorecard/build-limits';
import type { BuiltCard, BuiltIndicator } from '../../scorecard/built-card';
import { parsePeriod } from '../../scorecard/parse-period';
import { type PreviousCard, type TypedWords, typedWords } from './previous-card';

/** Words typed on a card that the table of assessments does not hold yet. */
export interface UnsavedWords extends TypedWords {
  readonly nr: string;
  /** The row of the table that the measurement has to itself; `null` where it has none. */
  readonly saved: AssessmentSetup | null;
}

export interface KeptWords {
  /** The card with what was typed, where it belongs to the same measurements. */
  readonly built: BuiltCard;
  readonly unsaved: readonly UnsavedWords[];
}

/**
 * Keeps what the controller typed on the card: a text on the card wins over the table. Words of another period or unit
 * are saved under theirs and leave the card.
 */
export function wordsToKeep(previous: PreviousCard, built: BuiltCard, assessments: readonly AssessmentSetup[]): KeptWords {
  const { period, unit } = previous.mark;
  const measurement = { unit, period: parsePeriod(period), label: period };
  const unsaved = [...typedWords(previous)].flatMap(([nr, typed]) => {
    const saved = assessmentOf(nr, assessments, measurement);
    const words = wordsOf(saved);
    const kept: TypedWords = {
      comment: typed.comment || words.comment,
      action: typed.action || words.action,
      deadline: typed.deadline ?? words.deadline,
    };
    const isNew = kept.comment !== words.comment || kept.action !== words.action || kept.deadline?.value !== words.deadline?.value;
    return isNew ? [{ nr, saved: saved !== null && isOwn(saved, previous.mark) ? saved : null, ...kept }] : [];
  });
  const isSame = period === built.card.card.period && unit === built.card.card.unit;
  return { built: isSame ? withWords(built, unsaved) : built, unsaved };
}

/** A row without unit or period speaks of others too, so what is typed for one gets a row of its own. */
function isOwn(row: AssessmentSetup, { unit, period }: Pick<PreviousCard['mark'], 'unit' | 'period'>): boolean {
  return normalised(row.unit) === normalised(unit) && (row.period === null) === (period === '');
}

/** What the card shows of a row of the table. */
export function wordsOf(row: AssessmentSetup | null): TypedWords {
  return {
    comment: [row?.cause ?? '', row?.comment ?? ''].filter((text) => text !== '').join('\n'),
    action: row?.action ?? '',
    deadline: row?.deadline ?? null,
  };
}

function withWords(built: BuiltCard, words: readonly UnsavedWords[]): BuiltCard {
  const byNr = new Map(words.map((each) => [each.nr, each]));
  const put = (indicator: BuiltIndicator): BuiltIndicator => {
    const typed = byNr.get(indicator.setup.nr);
    return typed === undefined ? indicator : { ...indicator, comment: typed.comment, action: typed.action, deadline: typed.deadline };
  };
  return { ...built, perspectives: built.perspectives.map((perspective) => ({ ...perspective, indicators: perspective.indicators.map(put) })) };
}
