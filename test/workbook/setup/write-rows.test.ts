import fc from 'fast-check';
import { type MappingRole, mappingRoles, type Suggestion } from '../../../src/workbook/mapping/suggestion';
import { newRows, type PresentRows, type RowWords } from '../../../src/workbook/setup/write-rows';

const none: PresentRows = { perspectives: [], indicators: [] };
const words: RowWords = {
  unitTitle: (name, unit) => `${name} – ${unit}`,
  perspectiveOrder: ['Brukere', 'Økonomi', 'Medarbeidere'],
};

function suggested(
  name: string,
  indicator: string | null,
  role: MappingRole | null,
  more: Partial<Suggestion> = {},
): Suggestion {
  return {
    name,
    indicator,
    role,
    perspective: null,
    direction: null,
    measure: null,
    period: null,
    unit: null,
    confidence: 0.9,
    reason: '',
    ...more,
  };
}

test('names of one indicator make one row, with each role in its place', () => {
  const { indicators } = newRows(
    [
      suggested('Frafall_Ambisjon', 'Frafall', 'ambition'),
      suggested('Frafall', 'Frafall', 'result', { perspective: 'Brukere', direction: 'lower', measure: '%' }),
      suggested('Frafall_Krit', 'Frafall', 'critical'),
      suggested('Frafall_Landet', 'Frafall', 'benchmark'),
    ],
    none,
    words,
  );
  expect(indicators).toMatchObject([
    {
      nr: '1.1',
      perspective: 'Brukere',
      name: 'Frafall',
      measure: '%',
      direction: 'lower',
      names: { result: 'Frafall', ambition: 'Frafall_Ambisjon', critical: 'Frafall_Krit', benchmark: 'Frafall_Landet' },
    },
  ]);
});

test('perspectives come in the card’s order, and only those that are used', () => {
  const { perspectives, indicators } = newRows(
    [
      suggested('Sykefravær', 'Sykefravær', 'result', { perspective: 'Medarbeidere' }),
      suggested('Frafall', 'Frafall', 'result', { perspective: 'Brukere' }),
      suggested('Trivsel', 'Trivsel', 'result', { perspective: 'Brukere' }),
      suggested('Ukjent', 'Ukjent', 'result'),
      suggested('Luft', 'Luft', 'result', { perspective: 'Klima' }),
    ],
    none,
    words,
  );
  expect(perspectives).toEqual([
    { nr: '1', name: 'Brukere' },
    { nr: '2', name: 'Medarbeidere' },
    { nr: '3', name: 'Klima' },
  ]);
  expect(indicators.map(({ nr, name, perspective }) => [nr, name, perspective])).toEqual([
    ['1.1', 'Frafall', 'Brukere'],
    ['1.2', 'Trivsel', 'Brukere'],
    ['2.1', 'Sykefravær', 'Medarbeidere'],
    ['3.1', 'Luft', 'Klima'],
    ['0.1', 'Ukjent', ''],
  ]);
});

describe('what is there already', () => {
  const present: PresentRows = {
    perspectives: [
      { nr: '1', name: 'Brukere' },
      { nr: 'B', name: 'Ressurser' },
    ],
    indicators: [
      { nr: '1.1', name: 'Gjennomføring', result: 'Frafall' },
      { nr: '1.3', name: 'Trivsel', result: '' },
    ],
  };

  test.each([
    ['by the name of its result', 'frafall', 'Frafall'],
    ['by its own name', 'Trivsel_2018', 'trivsel'],
  ])('is left alone, known %s', (_how, name, indicator) => {
    expect(newRows([suggested(name, indicator, 'result', { perspective: 'Brukere' })], present, words)).toMatchObject({
      indicators: [],
      perspectives: [],
      present: 1,
    });
  });

  test('keeps its numbers: new rows take free ones, of perspectives by number or name', () => {
    const { indicators, perspectives } = newRows(
      [
        suggested('A', 'A', 'result', { perspective: 'brukere' }),
        suggested('B', 'B', 'result', { perspective: '1' }),
        suggested('C', 'C', 'result', { perspective: 'Ressurser' }),
        suggested('D', 'D', 'result', { perspective: 'Økonomi' }),
      ],
      present,
      words,
    );
    expect(indicators.map(({ nr, name }) => [nr, name])).toEqual([
      ['1.2', 'A'],
      ['1.4', 'B'],
      ['B.1', 'C'],
      ['3.1', 'D'],
    ]);
    expect(perspectives).toEqual([{ nr: '3', name: 'Økonomi' }]);
  });
});

test.each([
  ['an indicator without result', [suggested('Frafall_Ambisjon', 'Frafall', 'ambition')]],
  ['a name without indicator', [suggested('Ark1_B12', null, null)]],
  ['a name that the card does not need', [suggested('Frafall_2015', 'Frafall', null)]],
])('%s makes no row', (_what, accepted) =>
  expect(newRows(accepted, none, words)).toMatchObject({ indicators: [], perspectives: [] }),
);

test('of two results the surer is taken', () => {
  const { indicators } = newRows(
    [
      suggested('Gammel', 'Frafall', 'result', { confidence: 0.6 }),
      suggested('Ny', 'Frafall', 'result', { confidence: 0.8 }),
    ],
    none,
    words,
  );
  expect(indicators.map(({ names }) => names.result)).toEqual(['Ny']);
});

test('names of single units make rows only where no name is for all together', () => {
  const unit = (name: string, indicator: string, of: string | null): Suggestion =>
    suggested(name, indicator, 'result', { unit: of });
  const { indicators } = newRows(
    [
      unit('Frafall_A', 'Frafall', 'A'),
      unit('Frafall', 'Frafall', null),
      unit('Trivsel_A', 'Trivsel', 'Skole A'),
      unit('Trivsel_B', 'Trivsel', 'Skole B'),
    ],
    none,
    words,
  );
  expect(indicators.map(({ name }) => name)).toEqual(['Frafall', 'Trivsel – Skole A', 'Trivsel – Skole B']);
});

test.each([
  ['the newest of single figures', ['2016', '2018', '2017'], '2018'],
  ['none where a series says its own', ['2018', null], ''],
  ['none where a text is no period', ['2018', 'i fjor'], ''],
  ['none without indicators', [], ''],
])('the card’s period is %s', (_what, periods, expected) => {
  const accepted = periods.map((period, index) =>
    suggested(`Tall${index}`, `Indikator ${index}`, 'result', { period }),
  );
  expect(newRows(accepted, none, words).period).toBe(expected);
});

const anySuggestion = fc.record({
  name: fc.string(),
  indicator: fc.option(fc.constantFrom('A', 'B', 'C ', 'c')),
  role: fc.option(fc.constantFrom(...mappingRoles)),
  perspective: fc.option(fc.constantFrom('Brukere', 'X', '1')),
  direction: fc.constant(null),
  measure: fc.constant(null),
  period: fc.option(fc.constantFrom('2018', '2019')),
  unit: fc.option(fc.constantFrom('Skole A')),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  reason: fc.constant(''),
});

test('every row has a number of its own, a result, and a perspective that is there', () => {
  fc.assert(
    fc.property(fc.array(anySuggestion), (accepted) => {
      const { indicators, perspectives } = newRows(accepted, none, words);
      expect(new Set(indicators.map(({ nr }) => nr)).size).toBe(indicators.length);
      for (const { names, perspective } of indicators) {
        expect(names.result).toBeDefined();
        expect(['', ...perspectives.map(({ name }) => name)]).toContain(perspective);
      }
    }),
  );
});

test('what was written once is not written again', () => {
  fc.assert(
    fc.property(fc.array(anySuggestion), (accepted) => {
      const first = newRows(accepted, none, words);
      const rows: PresentRows = {
        perspectives: first.perspectives,
        indicators: first.indicators.map(({ nr, name, names }) => ({ nr, name, result: names.result ?? '' })),
      };
      expect(newRows(accepted, rows, words)).toMatchObject({ indicators: [], perspectives: [] });
    }),
  );
});
