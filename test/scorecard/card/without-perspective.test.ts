import { languages } from '../../../src/locales/language';
import { buildCard } from '../../../src/scorecard/card/build-card';
import { cell, finding, indicatorSetup, reading } from '../setup';
import { buildFrom } from './build';

const row = (nr: string, perspective: string, result: number | string) => ({
  nr,
  perspective,
  fields: { result: cell(result), ambition: cell(4), critical: cell(2) },
});

test.each<[string, readonly ReturnType<typeof row>[], unknown]>([
  [
    'a red one forbids green and weighs nothing',
    [row('1.1', '1', 5), row('1.2', '', 1)],
    { status: 'yellow', score: 100, measured: 2, total: 2, coverage: 1, worst: 'red' },
  ],
  [
    'a green one lifts nothing',
    [row('1.1', '1', 3), row('1.2', '', 5), row('1.3', '', 5)],
    { status: 'yellow', score: 50, measured: 3, total: 3, coverage: 1, worst: 'yellow' },
  ],
  [
    'a missing one is counted, and takes no coverage',
    [row('1.1', '1', 5), row('1.2', '', '-'), row('1.3', '', '-')],
    { status: 'green', score: 100, measured: 1, total: 3, coverage: 1, worst: 'green' },
  ],
  [
    'one in error does not hold the card back',
    [row('1.1', '1', 5), row('1.2', '', '#REF!')],
    { status: 'green', score: 100, measured: 1, total: 2, coverage: 1, worst: 'green' },
  ],
  [
    'where all are, nothing can be rolled up',
    [row('1.1', '', 5), row('1.2', '7', 1)],
    { status: 'missing', score: null, measured: 2, total: 2, coverage: 0, worst: 'red' },
  ],
])('the whole card: %s', (_, rows, overall) => {
  expect(buildFrom(rows).card.overall).toEqual(overall);
});

test('the group stands last, with a status of its own, no row of the setup and no weight', () => {
  const built = buildFrom([row('1.2', '', 1), row('1.1', '1', 5), row('1.3', '9', 5)]);
  expect(built.perspectives.map(({ card, setup, weight }) => [card.nr, setup?.nr ?? null, weight])).toEqual([
    ['1', '1', 1],
    ['', null, 0],
  ]);
  expect(built.card.perspectives[1]).toMatchObject({ status: 'yellow', score: 50, measured: 2, worst: 'red' });
  expect(built.card.perspectives[1]?.indicators.map(({ nr }) => nr)).toEqual(['1.2', '1.3']);
  expect(buildFrom([row('1.1', '1', 5)]).perspectives).toHaveLength(1);
});

test('what was told of the row stands among the indicator’s warnings', () => {
  const built = buildFrom([{ ...row('1.1', '', 'tekst'), told: ['perspective-missing'] }]);
  expect(built.card.perspectives[1]?.indicators[0]?.warnings).toEqual(['perspective-missing', 'source-missing']);
});

test('the group has a name in each language', () => {
  const card = { ...buildFrom([]).setup, period: reading(2018) };
  const setup = {
    card,
    perspectives: [],
    indicators: [indicatorSetup(row('1.1', '', 5))],
    ambitions: [],
    remarks: [],
    history: [],
    warnings: [],
  };
  const names = languages.map(
    (language) => buildCard(setup, { language, find: finding() }).card.perspectives.map(({ name }) => name)[0],
  );
  expect(names).toEqual(['Uten perspektiv', 'Utan perspektiv', 'Utan perspektiv', 'Without perspective']);
});
