import type { RawValue } from '../../../src/scorecard/values/types';
import {
  type CellEntry,
  cellEntryReducer,
  type CellEvent,
  isAnothers,
  isSameValue,
  knownValue,
  typedText,
  type Writing,
} from '../../../src/taskpane/shared/cell-entry';
import type { WorkbookFault } from '../../../src/workbook/error';

type Event = CellEvent<'tolerance'>;
const after = (...events: Event[]): CellEntry<'tolerance'> | null => events.reduce(cellEntryReducer<'tolerance'>, null);
const typed = (text: string, seen: RawValue = 'before'): Event => ({ type: 'typed', text, seen });
const writing: Writing = { phase: 'writing', text: '2 % ', value: 0.02, seen: 'before', before: 'before' };
const same: Writing = { ...writing, before: 0.02 };
const begun: Event = { type: 'writing', writing };
const written: Event = { type: 'written', writing, begun: 3 };
const readBy = (reading: number): Event => ({ type: 'read', reading });
const failed = (fault: WorkbookFault): Event => ({ type: 'failed', writing, fault: { fault, parameters: {} } });
const changed: Event = { type: 'changed' };
const unread: Event = { type: 'unread', text: 'lite', seen: 'before', unread: 'tolerance' };

describe('the text of a field', () => {
  // [what has happened, what the cell holds, what stands in the field; null: the cell]
  test.each<[string, Event[], RawValue, string | null]>([
    ['at first', [], 'before', null],
    ['while typing', [typed('2')], 'before', '2'],
    ['while typing, when another changes the cell', [typed('2'), changed], 'hers', '2'],
    ['that cannot be read', [typed('lite'), unread], 'before', 'lite'],
    ['while it is written', [typed('2 % '), begun], 'before', '2 % '],
    ['when it could not be written', [typed('2 % '), begun, failed('protected-sheet')], 'before', '2 % '],
    ['written, before the cell is read again', [typed('2 % '), begun, written], 'before', '2 % '],
    ['written, and read as Excel made it', [typed('2 % '), begun, written, changed], 0.02, null],
    ['written, and read before the writing was known to be done', [typed('2 % '), begun, changed, written], 0.02, null],
    [
      'written over by another before the writing was known to be done',
      [typed('2 % '), begun, changed, written],
      'hers',
      null,
    ],
    ['written and read, then set back by another', [typed('2 % '), begun, written, changed, changed], 'before', null],
    ['written, and undone before a later reading began', [typed('2 % '), begun, written, readBy(4)], 'before', null],
    ['written, and read by a reading that began before', [typed('2 % '), begun, written, readBy(3)], 'before', '2 % '],
    [
      'written, the very same as another wrote and the pane had read',
      [typed('2 % '), { type: 'writing', writing: same }, { type: 'written', writing: same, begun: 3 }],
      0.02,
      null,
    ],
    ['taken back', [typed('2'), { type: 'takenBack' }], 'before', null],
    ['typed while the earlier one is written', [typed('2 % '), begun, typed('3 %'), written], 'before', '3 %'],
    ['typed while the earlier one fails', [typed('2 % '), begun, typed('3 %'), failed('failed')], 'before', '3 %'],
  ])('%s', (_, events, value, text) => expect(typedText(after(...events), value)).toBe(text));
});

describe('what the user knows to be in the cell', () => {
  test.each<[string, Event[], RawValue, RawValue]>([
    ['at first: what it holds', [], 'hers', 'hers'],
    ['what it held when the typing began', [typed('2'), changed], 'hers', 'before'],
    ['the same after a text that cannot be read', [typed('lite'), unread, changed], 'hers', 'before'],
    ['the same after another fault', [typed('2 % '), begun, failed('protected-sheet'), changed], 'hers', 'before'],
    ['another’s change, told of', [typed('2 % '), begun, failed('changed-meanwhile'), changed], 'hers', 'hers'],
    ['what has been written, before it is read', [typed('2 % '), begun, written], 'before', 0.02],
    [
      'what has been written, also for what was typed meanwhile',
      [typed('2 % '), begun, typed('3 %'), written],
      'before',
      0.02,
    ],
    ['what was read since', [typed('2 % '), begun, written, changed], 'hers', 'hers'],
  ])('%s', (_, events, value, known) => expect(knownValue(after(...events), value)).toBe(known));
});

test.each<[string, Event[], boolean]>([
  ['a change meanwhile', [typed('2 % '), begun, failed('changed-meanwhile')], true],
  ['another fault', [typed('2 % '), begun, failed('protected-sheet')], false],
  [
    'a change meanwhile, until something else is typed',
    [typed('2 % '), begun, failed('changed-meanwhile'), typed('3')],
    false,
  ],
])('is another’s: %s', (_, events, another) => expect(isAnothers(after(...events))).toBe(another));

test.each<[RawValue, RawValue, boolean]>([
  [null, '', true],
  [0, '', false],
  [2, '2', false],
  ['a', 'a', true],
  [false, null, false],
])('%p and %p are the same: %p', (first, second, same) => {
  expect(isSameValue(first, second)).toBe(same);
});
