import { Arguments, asBoolean, asNumber, asRecord, asText, oneOf } from '../../../src/host/protocol/arguments';
import { HostError } from '../../../src/host/protocol/host-error';

/** What a reader gives, or the code of its fault. */
const read = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
};
const wrong = 'InvalidArgument';

test.each<[string, () => unknown, unknown]>([
  ['a choice', () => oneOf('Center', ['Left', 'Center']), 'Center'],
  ['a choice in small letters', () => oneOf('center', ['Left', 'Center']), 'Center'],
  ['what is no choice', () => oneOf('Middle', ['Left', 'Center']), wrong],
  ['a choice that was left out', () => new Arguments([null]).oneOf(0, ['Left', 'Center'], 'Left'), 'Left'],
  ['a number', () => asNumber(5, 1, 5), 5],
  ['a number beyond the bound', () => asNumber(5.1, 1, 5), wrong],
  ['a number as text', () => asNumber('5'), wrong],
  ['no number', () => asNumber(NaN), wrong],
  ['an integer as text', () => new Arguments(['5']).integer(0), 5],
  ['a part of an integer', () => new Arguments([5.5]).integer(0), wrong],
  ['an integer that was left out', () => new Arguments([]).integer(0), wrong],
  ['an integer that may be left out', () => new Arguments([null]).optionalInteger(0), undefined],
  ['a flag that was left out', () => new Arguments([]).flag(0, true), true],
  ['a flag', () => new Arguments([false]).flag(0, true), false],
  ['a word as flag', () => new Arguments(['false']).flag(0, true), wrong],
  ['a text', () => new Arguments(['a']).text(0), 'a'],
  ['a number as text', () => new Arguments([1]).text(0), wrong],
  ['a text that may be left out', () => new Arguments([]).optionalText(0), undefined],
  ['a truth value', () => asBoolean(true), true],
  ['one in digits', () => asBoolean(1), wrong],
  ['words', () => asText('x'), 'x'],
  ['no words', () => asText(null), wrong],
  ['a record', () => asRecord({ a: 1 }), { a: 1 }],
  ['a list as record', () => asRecord([]), wrong],
])('%s', (_, work, expected) => {
  expect(read(work)).toEqual(expected);
});
