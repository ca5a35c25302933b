import { normalised } from '../../locales/headers';
import type { Period } from '../periods/period';
import type { CellReading } from '../sources/cell';
import type { SetupPlace } from '../sources/setup';
import type { Status } from '../values/types';

/** How far an action has come. */
export const actionStates = ['proposed', 'decided', 'running', 'done', 'stopped'] as const;

export type ActionState = (typeof actionStates)[number];

/** Where the cause of a result lies: with us, outside us, in the frames we are given, in the figures; or unknown. */
export type CauseType = 'ours' | 'outside' | 'frame' | 'figures' | 'unknown';

/** The columns of an action that say when. */
export type ActionDay = 'start' | 'deadline' | 'nextFollowUp' | 'doneOn';

/** A row of `BMS_Tiltak` as it stands. */
export interface ActionSetup {
  readonly place: SetupPlace;
  readonly number: string;
  /** Codes separated by `;`. */
  readonly nr: string;
  readonly unit: string;
  readonly opened: CellReading | null;
  readonly startResult: CellReading | null;
  readonly startStatus: Status | null;
  readonly cause: string;
  readonly causeType: CauseType | null;
  readonly action: string;
  readonly owner: string;
  readonly followUpBy: string;
  readonly days: Readonly<Record<ActionDay, CellReading | null>>;
  /** `null` where the cell is blank or says something else: such an action is proposed. */
  readonly state: ActionState | null;
  readonly expectedIn: CellReading | null;
  readonly assessment: string;
  /** Headers as the user's table has them, for warnings. */
  readonly headers: Readonly<Record<'number' | 'nr' | 'opened' | 'expectedIn' | ActionDay, string>>;
}

/** An action as it is understood (rules 19.1). */
export interface Action {
  readonly place: SetupPlace;
  /** `T1`; '' where the row has none. */
  readonly number: string;
  /** The indicators it is for; effect is measured on the first. */
  readonly nrs: readonly string[];
  /** '' for the whole organisation. */
  readonly unit: string;
  /** The period that it was opened in; `null` where the cell names none. */
  readonly opened: Period | null;
  readonly openedText: string;
  readonly startResult: CellReading | null;
  readonly startStatus: Status | null;
  readonly cause: string;
  readonly causeType: CauseType | null;
  readonly action: string;
  readonly owner: string;
  readonly followUpBy: string;
  /** ISO dates; `null` where blank or no day. */
  readonly days: Readonly<Record<ActionDay, string | null>>;
  readonly state: ActionState;
  /** The period in which its effect is expected to show. */
  readonly expectedIn: Period | null;
  readonly assessment: string;
}

/** Whether something is still to be done. */
export function isOpen({ state }: Pick<Action, 'state'>): boolean {
  return state !== 'done' && state !== 'stopped';
}

/** The open actions of a unit by the Nr that each is for, in table order. */
export function openActions(actions: readonly Action[], unit: string): ReadonlyMap<string, readonly Action[]> {
  const open = actions.filter((action) => isOpen(action) && isOfUnit(action, unit));
  const nrs = [...new Set(open.flatMap((action) => action.nrs.map(normalised)))];
  return new Map(nrs.map((nr) => [nr, open.filter((action) => isForIndicator(action, nr))]));
}

/** Whether an action is for a unit; '' is the whole organisation. */
export function isOfUnit(action: Pick<Action, 'unit'>, unit: string): boolean {
  return normalised(action.unit) === normalised(unit);
}

/** Whether an action is for an indicator. */
export function isForIndicator(action: Pick<Action, 'nrs'>, nr: string): boolean {
  return action.nrs.some((each) => normalised(each) === normalised(nr));
}
