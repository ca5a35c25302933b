import { parsePeriod } from '../../../src/scorecard';
import type { RawValue } from '../../../src/scorecard';
import { readResult } from '../../../src/scorecard/card/result';
import type { NameSource } from '../../../src/scorecard/sources/cell';
import type { IndicatorSetup, HistorySetup } from '../../../src/scorecard/sources/setup';
import { block, cell, finding, historySetup, indicatorSetup, reading, series } from '../setup';

const everyone = { name: '', isForeign: false };
const year = (text: string) => ({ text, period: parsePeriod(text) });

interface Asked {
  readonly fields: IndicatorSetup['fields'];
  readonly sources?: readonly NameSource[];
  readonly report?: { readonly text: string; readonly period: ReturnType<typeof parsePeriod> };
  readonly history?: readonly HistorySetup[];
  readonly unit?: typeof everyone;
}

const result = ({ fields, sources = [], report = year('2018'), history = [], unit = everyone }: Asked) =>
  readResult(indicatorSetup({ fields }), finding(...sources), report, unit, history);

const years = series('Rekke', [2016, 2017, 2018, 2019], [1, 2, 3, 4]);

test('a blank result is missing, of the report period, and nothing is said of it', () => {
  expect(result({ fields: {} })).toEqual({
    value: { kind: 'missing', warnings: [] },
    cell: null,
    name: null,
    earlier: [],
    formulaName: null,
    period: parsePeriod('2018'),
    periodText: '2018',
    periodDiffers: false,
    previous: null,
    series: null,
    points: [],
    timeline: [],
    warnings: [],
  });
  expect(result({ fields: {}, report: { text: '', period: null } })).toMatchObject({ period: null, periodText: null });
});

test('a name that leads nowhere is an error that says which', () => {
  const broken = { kind: 'fault', name: 'Borte', code: 'source-broken' } as const;
  expect(result({ fields: { result: cell('borte') }, sources: [broken] })).toMatchObject({
    value: { kind: 'error', warnings: ['source-broken'] },
    cell: null,
    name: 'Borte',
    periodText: '2018',
    warnings: [{ code: 'source-broken', subject: 'Borte' }],
  });
});

describe('a single cell', () => {
  const one = block('En', [['81,5']]);
  test.each<[string, RawValue, unknown]>([
    ['a number', 5, { value: { kind: 'number', value: 5 }, name: null, warnings: [] }],
    [
      'a number as text, which its warning names',
      'en',
      { value: { kind: 'number', value: 81.5 }, name: 'En', warnings: [{ code: 'text-number', subject: '81,5' }] },
    ],
    ['a hidden figure', ':', { value: { kind: 'suppressed' }, warnings: [], cell: { value: ':' } }],
    [
      'a text was meant as a name',
      'Ukjent',
      {
        value: { kind: 'error', warnings: ['source-missing'] },
        cell: null,
        warnings: [{ code: 'source-missing', subject: 'Ukjent' }],
      },
    ],
    [
      'two ways to read a number',
      '1.250',
      {
        value: { kind: 'missing' },
        cell: { value: '1.250' },
        warnings: [{ code: 'number-ambiguous', subject: '1.250' }],
      },
    ],
  ])('%s', (_, value, expected) => {
    expect(result({ fields: { result: cell(value) }, sources: [one] })).toMatchObject({
      period: parsePeriod('2018'),
      periodText: '2018',
      periodDiffers: false,
      previous: null,
      series: null,
      points: [],
      ...(expected as object),
    });
  });

  test('a word in the cell of a name is that cell’s text, not a name', () => {
    const note = block('Note', [['se vedlegg']]);
    expect(result({ fields: { result: cell('Note') }, sources: [note] })).toMatchObject({
      value: { kind: 'missing', warnings: ['text-value'] },
      cell: { formula: 'INDEX(Note,1,1)' },
      warnings: [{ code: 'text-value', subject: 'se vedlegg' }],
    });
  });
});

describe('a series', () => {
  const taken = (report: string, source = years) => {
    const found = result({ fields: { result: cell(source.name) }, sources: [source], report: year(report) });
    return [
      found.value.kind === 'number' ? found.value.value : found.value.kind,
      found.periodText,
      found.periodDiffers,
      found.previous?.cell.value ?? null,
      found.previous?.periodText ?? null,
      found.series,
      found.points,
      found.warnings.map(({ code, subject }) => [code, subject]),
    ];
  };

  test.each<[string, string, unknown]>([
    ['has the point of the period', '2018', [3, '2018', false, 2, '2017', 'Rekke[0,0:0,2]', [1, 2, 3], []]],
    ['has its first point alone', '2016', [1, '2016', false, null, null, null, [], []]],
    ['has the newest before the period', '2020', [4, '2019', true, 3, '2018', 'Rekke[0,0:0,3]', [1, 2, 3, 4], []]],
    [
      'has an old one, and says so',
      '2021',
      [4, '2019', true, 3, '2018', 'Rekke[0,0:0,3]', [1, 2, 3, 4], [['stale', '2019']]],
    ],
    ['has none before it begins', '2015', ['missing', '2015', false, null, null, null, [], []]],
    [
      'has the newest of all where the period is none',
      'Vår',
      [4, '2019', false, 3, '2018', 'Rekke[0,0:0,3]', [1, 2, 3, 4], []],
    ],
  ])('%s', (_, report, expected) => {
    expect(taken(report)).toEqual(expected);
  });

  test.each<[string, readonly RawValue[], readonly RawValue[], unknown]>([
    ['a newer error is not passed over', [2017, 2018], [1, '#REF!'], ['error', '2018', null, ['source-error']]],
    ['an older error is', [2017, 2018], ['#REF!', 1], [1, '2018', null, []]],
    ['an error after the period says nothing', [2018, 2019], [1, '#REF!'], [1, '2018', null, []]],
    ['a newer gap is passed over', [2016, 2017, 2018], [1, 2, null], [2, '2017', 1, []]],
    ['without any number the newest tells why', [2017, 2018], [null, ':'], ['suppressed', '2018', null, []]],
    [
      'a label that is no period is told, and keeps its place',
      ['2017', 'landet', '2018'],
      [1, 9, 2],
      [2, '2018', 9, ['period-unparsed']],
    ],
    [
      'a quarter without the one of last year',
      ['K3 2018', 'K4 2018'],
      [1, 2],
      [2, 'K4 2018', 1, ['trend-not-seasonal']],
    ],
    ['a quarter with the one of last year', ['K4 2017', 'K3 2018', 'K4 2018'], [1, 2, 3], [3, 'K4 2018', 1, []]],
  ])('%s', (_, labels, values, expected) => {
    const [value, label, , previous, , , , warnings] = taken('2018', series('Rekke', labels, values));
    expect([value, label, previous, (warnings as [string][]).map(([code]) => code)]).toEqual(expected);
  });

  test.each<[string, ReturnType<typeof block>, string | null, readonly RawValue[]]>([
    ['in a column', block('Rekke', [[1], [2]], { left: [2017, 2018] }), 'Rekke[0,0:1,0]', [1, 2]],
    ['in falling order', series('Rekke', [2018, 2017], [2, 1]), null, []],
    ['with a blank heading between', series('Rekke', [2017, 'Note', 2018], [1, null, 2]), null, []],
  ])('is drawn where it stands in one run: %s', (_, source, expected, points) => {
    const [, , , , , reference, drawn] = taken('2018', source);
    expect([reference, drawn]).toEqual([expected, points]);
  });

  test('the warnings of its point are its own', () => {
    const text = series('Rekke', [2018], ['81,5']);
    expect(taken('2018', text)[7]).toEqual([['text-number', '81,5']]);
  });
});

describe('what a result is compared with', () => {
  const previous = (asked: Asked): unknown => {
    const found = result(asked).previous;
    return found === null ? null : [found.cell.value, found.periodText];
  };
  const history = [
    historySetup({ period: reading(2016), result: cell(6) }),
    historySetup({ period: reading(2017), result: cell(7) }),
  ];

  test.each<[string, Asked, unknown]>([
    ['its own cell', { fields: { result: cell(5), previous: cell(4) } }, [4, null]],
    [
      'its own cell rather than the series',
      { fields: { result: cell('Rekke'), previous: cell(9) }, sources: [years] },
      [9, null],
    ],
    [
      'of a series of its own the newest before the period',
      { fields: { result: cell(5), previous: cell('Rekke') }, sources: [years] },
      [2, '2017'],
    ],
    [
      'of a series of its own the newest, where the result has no period',
      { fields: { result: cell(5), previous: cell('Rekke') }, sources: [years], report: { text: 'Vår', period: null } },
      [4, '2019'],
    ],
    ['the history', { fields: { result: cell(5) }, history }, [7, '2017']],
    [
      'the newest number of its own series before the period, past what is none and what has no period',
      {
        fields: { result: cell(5), previous: cell('Hull') },
        sources: [series('Hull', [2015, 2016, 2017, 'snitt', 'note'], [1, 2, ':', 8, 9])],
      },
      [2, '2016'],
    ],
    ['its own cell rather than the history', { fields: { result: cell(5), previous: cell(4) }, history }, [4, null]],
    [
      'the series rather than the history',
      { fields: { result: cell('Rekke') }, sources: [years], history },
      [2, '2017'],
    ],
    ['nothing where its own cell is no number', { fields: { result: cell(5), previous: cell(':') } }, null],
    [
      'the series where its own cell leads nowhere',
      {
        fields: { result: cell('Rekke'), previous: cell('Borte') },
        sources: [years, { kind: 'fault', name: 'Borte', code: 'source-broken' }],
      },
      [2, '2017'],
    ],
    [
      'nothing of a series of its own without an earlier number',
      { fields: { result: cell(5), previous: cell('Sen') }, sources: [series('Sen', [2018, 2019], [1, 2])] },
      null,
    ],
  ])('%s', (_, asked, expected) => {
    expect(previous(asked)).toEqual(expected);
  });

  test('saved measurements make the series of a single cell', () => {
    const found = result({ fields: { result: cell(5) }, history });
    expect([found.points, found.series?.startsWith('CHOOSE({1,2,3},')]).toEqual([[6, 7, 5], true]);
    expect(result({ fields: { result: cell('Rekke') }, sources: [years], history }).series).toBe('Rekke[0,0:0,2]');
    expect(result({ fields: {}, history }).series).toBeNull();
  });

  test('a saved quarter that is not the one of last year is told, of a number alone', () => {
    const quarter = [historySetup({ period: reading('K3 2018'), result: cell(6) })];
    const warnings = (value: RawValue): unknown =>
      result({ fields: { result: cell(value) }, report: year('K4 2018'), history: quarter }).warnings;
    expect(warnings(5)).toEqual([{ code: 'trend-not-seasonal', subject: 'K4 2018' }]);
    expect(warnings(':')).toEqual([]);
  });

  test('of another unit nothing is taken that does not name it', () => {
    const unit = { name: 'Skole A', isForeign: true };
    expect(result({ fields: { result: cell(5) }, unit }).value).toMatchObject({
      kind: 'error',
      warnings: ['unit-missing'],
    });
    const own = block('Egen', [[5]], { left: ['Skole A'] });
    expect(result({ fields: { result: cell('Egen'), previous: cell(4) }, sources: [own], unit })).toMatchObject({
      value: { kind: 'number', value: 5 },
      previous: null,
    });
  });
});
