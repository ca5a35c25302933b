import { readWorkbook } from '../../../src/workbook';
import type { SetupContents } from '../../../src/workbook/setup/contents';
import {
  type SetupRow,
  type SetupTables,
  setupSheet,
  Sheet,
  tableOf,
  workbookWith,
} from '../../support/workbook-builder';
import { withWorkbook } from '../with-workbook';

const data = (): Sheet =>
  new Sheet('Data')
    .across('A1', ['År', 2016, 2017, 2018])
    .across('A2', ['Frafall', 0.21, 0.19, 0.18])
    .put('B4', '≥ 82 %')
    .put('B5', 0.82);
const names = [
  { name: 'Frafall', refersTo: 'Data!$B$2:$D$2' },
  { name: 'Minst', refersTo: 'Data!$B$4' },
  { name: 'Tall', refersTo: 'Data!$B$5' },
];

async function contentsOf(setup: SetupTables): Promise<SetupContents> {
  const found: SetupContents[] = [];
  await withWorkbook(workbookWith(data(), names, setup), async () => {
    const { setup: contents } = await readWorkbook();
    if (contents !== null) found.push(contents);
  });
  if (found[0] === undefined) throw new Error('no setup');
  return found[0];
}

const whole: SetupRow = {
  Nr: '1.1',
  Perspektiv: '1',
  Indikator: 'Frafall',
  Måleenhet: '%',
  Retning: 'lavere',
  Resultat: 'Frafall',
  Ambisjon: 0.18,
  'Kritisk grense': 0.2,
  Aktiv: 'ja',
};
const ambition = (row: SetupRow): SetupTables => ({
  indicators: [whole],
  others: {
    BMS_Ambisjoner: [
      { Nr: '1.1', Enhet: null, Periode: 2018, Ambisjon: null, 'Kritisk grense': null, Vedtak: null, ...row },
    ],
  },
});

describe('what an indicator lacks', () => {
  test.each<[string, SetupRow, readonly string[]]>([
    ['nothing', {}, []],
    ['nothing with a name as ambition', { Ambisjon: 'Tall' }, []],
    [
      'each part',
      { Perspektiv: null, Retning: null, Resultat: null, Ambisjon: null, 'Kritisk grense': null },
      ['perspective', 'result', 'ambition', 'direction'],
    ],
    ['a perspective that there is', { Perspektiv: 'Økonomi' }, ['perspective']],
    ['a direction that can be read', { Retning: 'oppover og fram' }, ['direction']],
    ['a direction, when limits are equal', { Retning: null, Ambisjon: 0.2 }, ['direction']],
    ['no direction where an operator says it', { Retning: null, Ambisjon: 'minst 82 %', 'Kritisk grense': null }, []],
    ['no direction where an interval says it', { Retning: null, Ambisjon: '7–8', 'Kritisk grense': null }, []],
    ['no direction where the critical limit says it', { Retning: null, 'Kritisk grense': '< 76 %' }, []],
    ['no direction where the order of the limits says it', { Retning: null }, []],
    [
      'no direction where the cell behind a name says it',
      { Retning: null, Ambisjon: 'Minst', 'Kritisk grense': null },
      [],
    ],
    ['a direction, with one plain number', { Retning: null, Ambisjon: 'Tall', 'Kritisk grense': null }, ['direction']],
    [
      'nothing where it is only watched',
      { Type: 'kontroll', Retning: null, Ambisjon: null, 'Kritisk grense': null },
      [],
    ],
    [
      'nothing where its status is given by hand',
      { 'Manuell status': 'grønn', Begrunnelse: 'Vedtatt', Retning: null, Resultat: null, Ambisjon: null },
      [],
    ],
    ['all the same where the reason is lacking', { 'Manuell status': 'grønn', Resultat: null }, ['result']],
    ['nothing where it is not in use', { Aktiv: 'nei', Resultat: null, Ambisjon: null }, []],
  ])('%s', async (_what, change, missing) => {
    const { indicators } = await contentsOf({
      indicators: [{ ...whole, Type: null, 'Manuell status': null, Begrunnelse: null, ...change }],
    });
    expect(indicators.map((each) => each.missing)).toEqual([missing]);
  });

  test.each<[string, SetupRow, readonly string[]]>([
    ['an ambition of its own in BMS_Ambisjoner', { Ambisjon: 0.15 }, ['direction']],
    ['one that says the direction', { Ambisjon: '<= 15 %' }, []],
    ['a row without an ambition', { 'Kritisk grense': 0.2 }, ['ambition', 'direction']],
    ['a row of another indicator', { Nr: '1.2', Ambisjon: '<= 15 %' }, ['ambition', 'direction']],
  ])('%s', async (_what, row, missing) => {
    const { indicators } = await contentsOf({
      ...ambition(row),
      indicators: [{ ...whole, Retning: null, Ambisjon: null, 'Kritisk grense': null }],
    });
    expect(indicators[0]?.missing).toEqual(missing);
  });
});

describe('rows as they stand', () => {
  test.each<[string, SetupRow[string], boolean | undefined]>([
    ['a number shown as per cent', { value: 0.82, numberFormat: '0.0 %' }, true],
    ['a number that is not', 0.82, undefined],
    ['a text with a per cent sign', 'minst 82 %', undefined],
  ])('tell %s', async (_, cell, percent) => {
    const { indicators } = await contentsOf({ indicators: [{ ...whole, Ambisjon: cell }] });
    expect(indicators[0]?.cells.ambition.percent).toBe(percent);
  });

  test('faulty and inactive ones too, with the addresses of their cells', async () => {
    const { indicators, perspectives, card } = await contentsOf({
      card: { Tittel: 'Mitt kort', Periode: 2018, Visjon: { formula: '"Alle"&" med"', result: 'Alle med' } },
      indicators: [
        whole,
        { ...whole, Nr: null, Indikator: 'Uten nummer' },
        { ...whole, Aktiv: false },
        { ...whole, Resultat: { formula: 'Data!D2', result: 0.18 } },
      ],
    });
    expect(indicators.map(({ nr, name, address, active }) => [nr, name, address, active])).toEqual([
      ['1.1', 'Frafall', "'BMS-oppsett'!A10", true],
      ['', 'Uten nummer', "'BMS-oppsett'!A11", true],
      ['1.1', 'Frafall', "'BMS-oppsett'!A12", false],
      ['1.1', 'Frafall', "'BMS-oppsett'!A13", true],
    ]);
    expect(indicators[0]?.cells).toMatchObject({
      ambition: { value: 0.18, formula: false, address: "'BMS-oppsett'!G10" },
      result: { value: 'Frafall', formula: false },
      direction: { value: 'lavere' },
    });
    expect(indicators[2]?.cells.active).toEqual({ value: false, formula: false, address: "'BMS-oppsett'!I12" });
    expect(indicators[3]?.cells.result).toEqual({ value: 0.18, formula: true, address: "'BMS-oppsett'!F13" });
    expect(perspectives).toEqual([{ nr: '1', name: 'Brukere og tjenester' }]);
    expect(card).toMatchObject({
      title: { value: 'Mitt kort', formula: false, address: "'BMS-oppsett'!B2" },
      period: { value: 2018 },
      vision: { value: 'Alle med', formula: true },
      // A field without a row has no cell yet.
      organisation: { value: null, formula: false, address: null },
    });
  });

  test('a formula that gives nothing is a formula still', async () => {
    const { indicators } = await contentsOf({
      indicators: [{ ...whole, Ambisjon: { formula: 'IF(TRUE,"",1)', result: '' } }],
    });
    expect(indicators[0]?.cells.ambition).toMatchObject({ value: null, formula: true });
    expect(indicators[0]?.missing).toEqual(['ambition']);
  });

  test('a column that the table lacks has no cell', async () => {
    const { indicators } = await contentsOf({
      indicators: [{ Nr: '1', Perspektiv: '1', Indikator: 'A', Resultat: 1 }],
    });
    expect(indicators[0]?.cells.ambition).toEqual({ value: null, formula: false, address: null });
  });
});

test('a workbook without setup has none', async () => {
  await withWorkbook(workbookWith(data(), names, null), async () => {
    expect(await readWorkbook()).toMatchObject({ setup: null, periods: [], units: [] });
  });
});

describe('periods and units of the results', () => {
  const schools = new Sheet('Skoler')
    .across('B1', ['Skoleåret 2017/18', '2018/19', '2019/20'])
    .down('A2', ['Ask vgs', 'Bø vgs', 'Totalt'])
    .across('B2', [1, 2])
    .across('B3', [':', 3])
    .across('B4', [1, 2.5])
    .across('F1', ['Bø vgs', 'Cato vgs', 'Kommentar'])
    .across('F2', [5, 6, 'merk'])
    .across('F5', ['2018-H1', 2018, '1. halvår 2018'])
    .across('F6', [7, 8, 9]);
  const schoolNames = [
    { name: 'Trivsel', refersTo: 'Skoler!$B$2:$D$4' },
    { name: 'Fravær', refersTo: 'Skoler!$F$2:$H$2' },
    { name: 'Halvår', refersTo: 'Skoler!$F$6:$H$6' },
    { name: 'Ubrukt', refersTo: 'Data!$B$2:$D$2' },
  ];
  const row = (nr: string, Resultat: SetupRow[string]): SetupRow => ({
    Nr: nr,
    Perspektiv: '1',
    Indikator: nr,
    Resultat,
  });
  const setup = (...sources: SetupRow[string][]): SetupTables => ({
    indicators: sources.map((each, index) => row(`1.${index + 1}`, each)),
  });

  test.each<[string, SetupTables, readonly string[], readonly string[], number]>([
    // The column of 2019/20 waits for its numbers.
    [
      'of a matrix, without the row of all together',
      setup('Trivsel'),
      ['Skoleåret 2017/18', '2018/19'],
      ['Ask vgs', 'Bø vgs'],
      2,
    ],
    [
      'each once across tables and spellings, oldest first',
      setup('Halvår', 'Fravær', 'Trivsel'),
      ['2018-H1', 'Skoleåret 2017/18', '2018', '2018/19'],
      ['Bø vgs', 'Cato vgs', 'Ask vgs'],
      // One period stands there twice, so that the table around it is asked.
      3,
    ],
    ['none where a result is a number or a formula', setup(4, { formula: 'Data!B2', result: 1 }), [], [], 2],
    ['none of names that no result uses', setup('Fravær'), [], ['Bø vgs', 'Cato vgs'], 2],
  ])('%s', async (_what, tables, periods, units, trips) => {
    await withWorkbook(workbookWith(schools, schoolNames, tables), async (host) => {
      const contents = await readWorkbook();
      expect([contents.periods, contents.units]).toEqual([periods, units]);
      expect(host.counters.roundTrips).toBe(trips);
    });
  });
});

describe('tables in unusual states', () => {
  const tablesWith = (change: (sheet: Sheet) => void): Uint8Array => {
    const sheet = setupSheet({ indicators: [] });
    change(sheet);
    return workbookWith(data(), names, null, { sheets: [data(), sheet] });
  };

  test('headers that were pasted among the rows are no indicator', async () => {
    const bytes = tablesWith((sheet) =>
      tableOf(
        sheet,
        'BMS_Indikatorer',
        [whole, Object.fromEntries(Object.keys(whole).map((header) => [header, header])), { ...whole, Nr: '1.2' }],
        20,
      ),
    );
    await withWorkbook(bytes, async () => {
      const { setup, warnings, indicatorCount } = await readWorkbook();
      expect(setup?.indicators.map(({ nr, address }) => [nr, address])).toEqual([
        ['1.1', "'BMS-oppsett'!A21"],
        ['1.2', "'BMS-oppsett'!A23"],
      ]);
      expect([warnings, indicatorCount]).toEqual([[], 2]);
    });
  });
});
