import { type Action, isOpen } from './action';

/** The order in which open actions call for somebody. */
export const urgencies = ['overdue', 'noOwner', 'noDeadline', 'dueSoon', 'rest'] as const;

export type Urgency = (typeof urgencies)[number];

/** Days before its deadline from which an action is due soon. */
const soon = 30;

const dayLength = 86_400_000;

/** Days from one ISO date to another; below zero where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/**
 * Days since the deadline of an open action; 0 where it has not passed or there is none (rules 19.2).
 *
 * @param date - today, as an ISO date
 */
export function overdueDays(action: Pick<Action, 'state' | 'days'>, date: string): number {
  const { deadline } = action.days;
  return !isOpen(action) || deadline === null || deadline >= date ? 0 : daysBetween(deadline, date);
}

/**
 * The first that fits of: overdue, without owner, without deadline, due within 30 days, the rest (rules 19.2).
 *
 * @param date - today, as an ISO date
 * @returns `null` for an action that is done or stopped
 */
export function urgencyOf(action: Pick<Action, 'state' | 'days' | 'owner'>, date: string): Urgency | null {
  if (!isOpen(action)) return null;
  const { deadline } = action.days;
  if (overdueDays(action, date) > 0) return 'overdue';
  if (action.owner === '') return 'noOwner';
  if (deadline === null) return 'noDeadline';
  return daysBetween(date, deadline) <= soon ? 'dueSoon' : 'rest';
}

/** How many of the actions that are done, with a deadline and a day, were done by their deadline (rules 19.2). */
export function doneInTime(actions: readonly Pick<Action, 'state' | 'days'>[]): {
  readonly inTime: number;
  readonly done: number;
} {
  const dated = actions.flatMap(({ state, days: { deadline, doneOn } }) =>
    state === 'done' && deadline !== null && doneOn !== null ? [doneOn <= deadline] : [],
  );
  return { inTime: dated.filter(Boolean).length, done: dated.length };
}
