import { actionColumns, actionStateWords, causeTypeWords, lookUp, wordIn } from '../../locales/headers';
import { type ActionSetup, actionStates, readStatus } from '../../scorecard';
import type { ColumnOf, TableDescription } from '../tables/table-description';
import type { TableRow } from '../tables/table-reading';

/** Keys of the kinds of cause, in the order of the drop-down list. */
const causeTypes = ['ours', 'outside', 'frame', 'figures', 'unknown'] as const;

/** `BMS_Tiltak`: what is done about a result, one row an action. */
export const actionsTable: TableDescription<keyof typeof actionColumns> = {
  name: 'BMS_Tiltak',
  headers: actionColumns,
  columns: {
    number: { width: 66, isText: true },
    nr: { width: 60, isText: true, isRequired: true },
    unit: { width: 110, isText: true },
    opened: { width: 84, isText: true },
    startResult: { width: 96 },
    startAmbition: { width: 96 },
    startStatus: { width: 96 },
    cause: { width: 180 },
    causeType: { width: 96, choices: (language) => causeTypes.map((key) => wordIn(causeTypeWords, key, language)) },
    action: { width: 240, isRequired: true },
    owner: { width: 110 },
    followUpBy: { width: 110 },
    start: { width: 84 },
    deadline: { width: 84 },
    nextFollowUp: { width: 96 },
    state: { width: 84, choices: (language) => actionStates.map((key) => wordIn(actionStateWords, key, language)) },
    doneOn: { width: 84 },
    expectedEffect: { width: 160 },
    expectedIn: { width: 96, isText: true },
    decision: { width: 120 },
    assessment: { width: 200 },
  },
};

export type ActionColumn = ColumnOf<typeof actionsTable>;

/** A row as it stands; one of numbers and states alone, that says nothing of what is to be done, is passed over. */
export function readAction(row: TableRow<ActionColumn>): readonly ActionSetup[] {
  const filled: readonly ActionColumn[] = ['nr', 'action', 'cause', 'owner', 'deadline'];
  if (filled.every((key) => row.text(key) === '')) return [];
  return [
    {
      place: row.place,
      number: row.text('number'),
      nr: row.text('nr'),
      unit: row.text('unit'),
      opened: row.cell('opened'),
      startResult: row.cell('startResult'),
      startStatus: readStatus(row.cell('startStatus')?.value ?? null),
      cause: row.text('cause'),
      causeType: lookUp(causeTypeWords, row.text('causeType')),
      action: row.text('action'),
      owner: row.text('owner'),
      followUpBy: row.text('followUpBy'),
      days: {
        start: row.cell('start'),
        deadline: row.cell('deadline'),
        nextFollowUp: row.cell('nextFollowUp'),
        doneOn: row.cell('doneOn'),
      },
      state: lookUp(actionStateWords, row.text('state')),
      expectedIn: row.cell('expectedIn'),
      assessment: row.text('assessment'),
      headers: {
        number: row.header('number'),
        nr: row.header('nr'),
        opened: row.header('opened'),
        expectedIn: row.header('expectedIn'),
        start: row.header('start'),
        deadline: row.header('deadline'),
        nextFollowUp: row.header('nextFollowUp'),
        doneOn: row.header('doneOn'),
      },
    },
  ];
}
