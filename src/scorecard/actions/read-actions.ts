import { normalised } from '../../locales/headers';
import { parseDay, parsePeriod } from '../periods/parse-period';
import type { Period } from '../periods/period';
import type { CellReading } from '../sources/cell';
import type { SetupPlace } from '../sources/setup';
import { traitsOf } from '../sources/source';
import type { Action, ActionDay, ActionSetup } from './action';

/** What can be wrong with a row of `BMS_Tiltak`. */
export type ActionWarningCode =
  | 'action-number-missing'
  | 'action-number-double'
  | 'action-unknown-nr'
  | 'action-date'
  | 'action-deadline-before-start';

/** A fault of a row; the row counts all the same, without what could not be read. */
export interface ActionWarning {
  readonly code: ActionWarningCode;
  readonly place: SetupPlace;
  readonly column: string;
  /** What the text names: a number, a code or a date as it stands. */
  readonly subject: string;
}

export interface ReadActions {
  /** In table order. */
  readonly actions: readonly Action[];
  readonly warnings: readonly ActionWarning[];
}

/**
 * Understands the rows of `BMS_Tiltak` (rules 19.1). A row with a fault still counts.
 *
 * @param known - the Nr of all indicators, those that are not in use too
 * @param ownUnit - the unit of the workbook's card, which a row without one is for; '' for the whole organisation
 */
export function readActions(rows: readonly ActionSetup[], known: readonly string[], ownUnit: string): ReadActions {
  const codes = new Set(known.map(normalised));
  const numbers = new Set<string>();
  const warnings: ActionWarning[] = [];
  const actions = rows.map((row): Action => {
    const { place, headers } = row;
    const warn = (code: ActionWarningCode, column: keyof ActionSetup['headers'], subject: string): void => {
      warnings.push({ code, place, column: headers[column], subject });
    };
    const number = normalised(row.number);
    if (number === '') warn('action-number-missing', 'number', row.action);
    else if (numbers.has(number)) warn('action-number-double', 'number', row.number);
    numbers.add(number);
    const nrs = codesOf(row.nr);
    if (nrs.length === 0) warn('action-unknown-nr', 'nr', '');
    for (const nr of nrs) if (!codes.has(normalised(nr))) warn('action-unknown-nr', 'nr', nr);
    const day = (column: ActionDay): string | null => {
      const cell = row.days[column];
      const read = dayOf(cell, column === 'start' ? 'start' : 'end');
      if (cell !== null && read === null) warn('action-date', column, String(cell.value ?? ''));
      return read;
    };
    const period = (column: 'opened' | 'expectedIn'): Period | null => {
      const cell = row[column];
      const read = periodOf(cell);
      if (cell !== null && read === null) warn('action-date', column, String(cell.value ?? ''));
      return read;
    };
    const opened = period('opened');
    const days = {
      start: day('start'),
      deadline: day('deadline'),
      nextFollowUp: day('nextFollowUp'),
      doneOn: day('doneOn'),
    };
    if (days.start !== null && days.deadline !== null && days.deadline < days.start)
      warn('action-deadline-before-start', 'deadline', days.deadline);
    const { startResult, startStatus, cause, causeType, action, owner, followUpBy, assessment } = row;
    return {
      ...{
        place,
        number: row.number,
        nrs,
        unit: row.unit === '' ? ownUnit : row.unit,
        opened,
        openedText: String(row.opened?.value ?? ''),
      },
      ...{ startResult, startStatus, cause, causeType, action, owner, followUpBy, assessment },
      days,
      state: row.state ?? 'proposed',
      expectedIn: period('expectedIn'),
    };
  });
  return { actions, warnings };
}

function codesOf(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(';')
        .map((code) => code.trim())
        .filter((code) => code !== ''),
    ),
  ];
}

const periodOf = (cell: CellReading | null): Period | null =>
  cell === null ? null : parsePeriod(cell.value, traitsOf(cell.format));

/** A day, or of a period such as `juni 2026` its first or last. */
function dayOf(cell: CellReading | null, edge: 'start' | 'end'): string | null {
  if (cell === null) return null;
  return parseDay(cell.value, traitsOf(cell.format)) ?? periodOf(cell)?.[edge] ?? null;
}
