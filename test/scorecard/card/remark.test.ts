import { parsePeriod } from '../../../src/scorecard';
import { remarkOf } from '../../../src/scorecard/card/remark';
import type { RemarkSetup } from '../../../src/scorecard/sources/setup';
import { reading, remarkSetup } from '../setup';

const measurement = { unit: 'Skole A', label: '2018', period: parsePeriod('2018') };

test.each<[string, readonly Partial<RemarkSetup>[], string | null]>([
  ['none', [], null],
  ['of any unit and period', [{ comment: 'alle' }], 'alle'],
  [
    'of the unit and period first',
    [
      { comment: 'alle' },
      { period: reading(2018), comment: 'året' },
      { unit: 'skole a', period: reading(2018), comment: 'begge' },
    ],
    'begge',
  ],
  [
    'of the period before the unit',
    [
      { unit: 'Skole A', comment: 'skolen' },
      { period: reading(2018), comment: 'året' },
    ],
    'året',
  ],
  [
    'the first of those that say neither or the unit',
    [{ unit: 'Skole A', comment: 'skolen' }, { comment: 'alle' }],
    'skolen',
  ],
  ['not of another unit', [{ unit: 'Skole B', comment: 'b' }], null],
  ['not of another period', [{ period: reading(2017), comment: 'i fjor' }], null],
  [
    'not of a part of the period, nor of what holds it',
    [
      { period: reading('K1 2018'), comment: 'k' },
      { period: reading('2017/18'), comment: 's' },
    ],
    null,
  ],
  ['not of another indicator', [{ nr: '1.2', comment: 'annen' }], null],
  ['of the Nr, however it is spaced', [{ nr: ' 1.1', comment: 'lik' }], 'lik'],
])('the words of a measurement are those %s', (_, rows, comment) => {
  expect(remarkOf('1.1', rows.map(remarkSetup), measurement)?.comment ?? null).toBe(comment);
});

test('a year does not lend its words to its half-years', () => {
  const rows = [remarkSetup({ period: reading(2018), comment: 'året' })];
  expect(remarkOf('1.1', rows, { unit: '', label: '2018-H1', period: parsePeriod('2018-H1') })).toBeNull();
});
