import { normalised } from '../../locales/headers';
import { type RemarkSetup, remarkOf, type BuiltCard, type BuiltIndicator, parsePeriod } from '../../scorecard';
import { isAbout } from './card-mark';
import { isShownAs } from './fitting-text';
import { type PreviousCard, type TypedRemark, typedRemarks } from './previous-card';

/** Words typed on a card that the table of remarks does not hold yet. */
export interface UnsavedRemark extends TypedRemark {
  readonly nr: string;
  /** The row of the table that the measurement has to itself; `null` where it has none. */
  readonly saved: RemarkSetup | null;
}

export interface KeptRemarks {
  /** The card with what was typed, where it belongs to the same measurements. */
  readonly built: BuiltCard;
  readonly unsaved: readonly UnsavedRemark[];
}

/**
 * Keeps what the controller typed on the card: a text on the card wins over the table. Words of another period or unit
 * are saved under theirs and leave the card.
 */
export function remarksToKeep(previous: PreviousCard, built: BuiltCard, remarks: readonly RemarkSetup[]): KeptRemarks {
  const isSame = isAbout(previous.mark, built.card.card);
  // The mark may have room for their beginning alone.
  const { period, unit } = isSame ? built.card.card : previous.mark;
  const measurement = { unit, period: parsePeriod(period), label: period };
  const unsaved = [...typedRemarks(previous)].flatMap(([nr, typed]) => {
    const saved = remarkOf(nr, remarks, measurement);
    const words = remarkText(saved);
    const kept: TypedRemark = {
      comment: keptText(typed.comment, words.comment),
      action: keptText(typed.action, words.action),
      deadline: typed.deadline ?? words.deadline,
    };
    const isNew =
      kept.comment !== words.comment || kept.action !== words.action || kept.deadline?.value !== words.deadline?.value;
    return isNew ? [{ nr, saved: saved !== null && isOwn(saved, { unit, period }) ? saved : null, ...kept }] : [];
  });
  return { built: isSame ? withRemarks(built, unsaved) : built, unsaved };
}

/** A text typed on the card wins, unless it is the table's own as the card shows it. */
function keptText(typed: string, saved: string): string {
  return typed === '' || isShownAs(typed, saved) ? saved : typed;
}

/** A row without unit or period speaks of others too, so what is typed for one gets a row of its own. */
function isOwn(row: RemarkSetup, { unit, period }: Pick<PreviousCard['mark'], 'unit' | 'period'>): boolean {
  return normalised(row.unit) === normalised(unit) && (row.period === null) === (period === '');
}

/** What the card shows of a row of the table. */
export function remarkText(row: RemarkSetup | null): TypedRemark {
  return {
    comment: [row?.cause ?? '', row?.comment ?? ''].filter((text) => text !== '').join('\n'),
    action: row?.action ?? '',
    deadline: row?.deadline ?? null,
  };
}

function withRemarks(built: BuiltCard, words: readonly UnsavedRemark[]): BuiltCard {
  const byNr = new Map(words.map((each) => [each.nr, each]));
  const put = (indicator: BuiltIndicator): BuiltIndicator => {
    const typed = byNr.get(indicator.setup.nr);
    return typed === undefined
      ? indicator
      : { ...indicator, comment: typed.comment, action: typed.action, deadline: typed.deadline };
  };
  return {
    ...built,
    perspectives: built.perspectives.map((perspective) => ({
      ...perspective,
      indicators: perspective.indicators.map(put),
    })),
  };
}
