import { normalised } from '../../locales/headers';
import { remarkOf } from '../card/remark';
import type { BuiltCard, BuiltIndicator } from '../card/built-card';
import { parsePeriod } from '../periods/parse-period';
import type { Period } from '../periods/period';
import type { RemarkSetup } from '../sources/setup';
import { type Action, isForIndicator, isOfUnit, isOpen } from './action';
import type { Effect } from './effect';
import { overdueDays } from './urgency';

/** So many periods of yellow are no longer a warning. */
const longYellow = 3;

/** What is not done (rules 19.4): indicators by Nr in card order, actions by number in table order. Lists overlap. */
export interface NotDone {
  readonly redWithoutAction: readonly string[];
  readonly yellowThreePeriods: readonly string[];
  readonly noOwner: readonly string[];
  readonly noDeadline: readonly string[];
  readonly overdue: readonly string[];
  readonly doneWithoutEffect: readonly string[];
  readonly betterWithoutLesson: readonly string[];
}

/** An action with what became of its figure. */
export interface ActionWithEffect {
  readonly action: Action;
  readonly effect: Effect;
}

/**
 * Whether somebody does something about an indicator (rules 19.4): an action of its Nr and the card's unit, opened in
 * or before the card's period, that is on its way or was done in or after that period. Where the table has none for
 * the indicator, what its cell *Tiltak* says for the period counts as one.
 */
export function isCovered(
  indicator: BuiltIndicator,
  actions: readonly Action[],
  unit: string,
  report: Period | null,
): boolean {
  const own = actions.filter((action) => isForIndicator(action, indicator.setup.nr) && isOfUnit(action, unit));
  if (own.length === 0) return indicator.action.trim() !== '';
  return own.some((action) => {
    const isOpened = action.opened === null || report === null || action.opened.start <= report.end;
    const { doneOn } = action.days;
    const isDone = action.state === 'done' && doneOn !== null && (report === null || doneOn >= report.start);
    return isOpened && (isOpen(action) || isDone);
  });
}

/**
 * @param date - today, as an ISO date
 * @param remarks - what was written on the measurements, lessons among it
 */
export function notDone(
  built: BuiltCard,
  actions: readonly ActionWithEffect[],
  remarks: readonly RemarkSetup[],
  date: string,
): NotDone {
  const { unit, period: label } = built.card.card;
  const period = parsePeriod(label);
  const all = actions.map(({ action }) => action);
  const indicators = built.perspectives.flatMap((perspective) => perspective.indicators);
  const nrs = (holds: (indicator: BuiltIndicator) => boolean): readonly string[] =>
    indicators.filter(holds).map(({ setup }) => setup.nr);
  const uncovered = (indicator: BuiltIndicator): boolean => !isCovered(indicator, all, unit, period);
  const open = all.filter(isOpen);
  const lesson = ({ setup: { nr } }: BuiltIndicator): string =>
    remarkOf(nr, remarks, { unit, period, label })?.lesson ?? '';
  return {
    redWithoutAction: nrs((each) => each.card.status === 'red' && uncovered(each)),
    yellowThreePeriods: nrs(
      (each) => each.card.status === 'yellow' && each.earlier.periods >= longYellow && uncovered(each),
    ),
    noOwner: numbersOf(open.filter(({ owner }) => owner === '')),
    noDeadline: numbersOf(open.filter(({ days }) => days.deadline === null)),
    overdue: numbersOf(open.filter((action) => overdueDays(action, date) > 0)),
    doneWithoutEffect: numbersOf(
      actions.flatMap(({ action, effect }) =>
        action.state === 'done' && (effect === 'flat' || effect === 'worse') ? [action] : [],
      ),
    ),
    betterWithoutLesson: nrs(
      (each) => each.card.status === 'green' && (each.card.gap ?? 0) > 0 && lesson(each).trim() === '',
    ),
  };
}

/** Each number once; a row without one is told by its warning. */
function numbersOf(actions: readonly Action[]): readonly string[] {
  const seen = new Set<string>();
  return actions.flatMap(({ number }) => {
    const key = normalised(number);
    if (key === '' || seen.has(key)) return [];
    seen.add(key);
    return [number];
  });
}
