import { parsePeriod } from '../../../src/scorecard';
import { reportPeriod } from '../../../src/scorecard/sources/report-period';
import { block, cell, finding, indicatorSetup, reading, series } from '../setup';

const find = finding(
  series('A', [2016, 2017, 2018], [1, 2, null]),
  series('B', ['2017', 'K1 2018', 'K2 2018', 'landet'], [1, 2, ':', 5]),
  series('Også', ['år 2017'], [1]),
  block(
    'Enheter',
    [
      [1, 2],
      [3, null],
    ],
    { left: ['Skole A', 'Sum'], above: ['K4 2018', 'K4 2019'] },
  ),
);
const indicators = (...names: readonly (string | null)[]) =>
  names.map((name) => indicatorSetup({ fields: name === null ? {} : { result: cell(name) } }));
const at = (text: string) => ({ text, period: parsePeriod(text) });
const none = reading(null);

test.each([
  ['the one asked for', ' 2015 ', reading(2018), indicators('A'), '', at('2015')],
  ['the one asked for, though it be none', 'Vår', reading(2018), indicators('A'), '', { text: 'Vår', period: null }],
  ['that of the card', undefined, reading(2014), indicators('A'), '', at('2014')],
  ['that of the card where a blank one is asked for', '  ', reading(2014), indicators('A'), '', at('2014')],
  ['a date of the card as its month', undefined, reading(43_252, 'mmm yy'), [], '', at('2018-06')],
  ['the newest with a number', undefined, none, indicators('A'), '', at('2017')],
  ['the newest of all series', undefined, none, indicators('A', null, 'B', 'A', 'Ukjent'), '', at('K1 2018')],
  ['that of the series where the card’s is none', undefined, reading('Vår'), indicators('A'), '', at('2017')],
  ['the newest as it is first written', undefined, none, indicators('A', 'Også'), '', at('2017')],
  ['the newest of the unit’s own series', undefined, none, indicators('A', 'Enheter'), 'Skole A', at('K4 2019')],
  ['the newest of all units together', undefined, none, indicators('A', 'Enheter'), '', at('K4 2018')],
  [
    'the card’s text where no series has a number',
    undefined,
    reading('Vår'),
    indicators('Ukjent'),
    '',
    { text: 'Vår', period: null },
  ],
  ['nothing', undefined, none, [], '', { text: '', period: null }],
])('a card is of %s', (_, asked, ofCard, rows, unit, expected) => {
  expect(reportPeriod(asked, ofCard, rows, find, unit)).toEqual(expected);
});
