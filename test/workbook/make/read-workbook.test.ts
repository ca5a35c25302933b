import { readFileSync } from 'node:fs';
import type { ProfileName } from '../../../src/host/profile';
import type { Language } from '../../../src/locales/language';
import { readWorkbook } from '../../../src/workbook';
import {
  buildWorkbook,
  setupSheet,
  Sheet,
  workbookOfIndicators,
  workbookOfNames,
  workbookWith,
} from '../../support/workbook-builder';
import { withWorkbook } from '../with-workbook';

const exampleA = readFileSync('assets/examples/sogn-og-fjordane-2018.xlsx');

test('names of every kind are listed with scope, size, value and why they cannot be used', async () => {
  await withWorkbook(workbookOfNames(), async () => {
    const { names, hasSetup, card } = await readWorkbook();
    const listed = new Map(names.map((name) => [`${name.scope}!${name.name}`, name]));
    expect(listed.get('Workbook!Siste')).toMatchObject({
      kind: 'cell',
      address: 'Data!E2',
      rows: 1,
      columns: 1,
      value: 0.18,
      fault: null,
    });
    expect(listed.get('Workbook!Frafall')).toMatchObject({
      kind: 'vector',
      address: 'Data!B2:E2',
      rows: 1,
      columns: 4,
      value: 0.21,
    });
    expect(listed.get('Ark2!Frafall')).toMatchObject({ kind: 'cell', address: "'Ark2'!B2", value: 7 });
    expect(listed.get('Workbook!Trivsel')).toMatchObject({ kind: 'matrix', rows: 3, columns: 2 });
    expect(listed.get('Workbook!Nyeste')).toMatchObject({
      kind: 'dynamic',
      address: 'Data!B2:E2',
      columns: 4,
      fault: null,
    });
    expect(listed.get('Workbook!Grense')).toMatchObject({ kind: 'constant', address: null, value: 0.25 });
    expect(listed.get('Workbook!Merkelapp')).toMatchObject({ kind: 'constant', value: 'tekst' });
    expect(listed.get('Workbook!Vekter')).toMatchObject({ kind: 'constant', rows: 1, columns: 3, value: 1 });
    expect(listed.get('Workbook!Spredt')).toMatchObject({ kind: 'multiArea', address: 'Data!B2,Data!D2', columns: 2 });
    expect({ hasSetup, card }).toEqual({ hasSetup: false, card: null });
  });
});

test.each<ProfileName>(['web', 'desktop-nb', 'desktop-r1c1'])(
  'in %s reading costs two round trips at any size, one more where Excel has to tell where names point',
  async (excel) => {
    const trips = excel === 'desktop-r1c1' ? 3 : 2;
    for (const [bytes, expected] of [
      [workbookOfIndicators(30), trips],
      [workbookOfIndicators(300), trips],
      [exampleA, trips],
    ] as const)
      await withWorkbook(
        bytes,
        async (host) => {
          await readWorkbook();
          expect(host.counters.roundTrips).toBe(expected);
        },
        { excel },
      );
  },
);

test('a name that Excel refuses is asked for once: the next reading costs two round trips again', async () => {
  const bytes = buildWorkbook({
    sheets: [new Sheet('Data').put('A1', 1)],
    // The sheet has another of this name, so that it cannot be asked for the workbook's.
    names: [
      { name: 'Tall', refersTo: 'OFFSET(Data!$A$1,0,0,1,2)' },
      { name: 'Tall', refersTo: 'Data!$A$1', sheet: 'Data' },
    ],
  });
  await withWorkbook(bytes, async (host) => {
    await readWorkbook();
    const first = host.counters.roundTrips;
    await readWorkbook();
    expect([first > 3, host.counters.roundTrips - first]).toEqual([true, 2]);
  });
});

test('example (a) gives the numbers one gets by hand', async () => {
  await withWorkbook(exampleA, async () => {
    const { card, warnings } = await readWorkbook();
    const indicators = card?.perspectives.flatMap((each) => each.indicators) ?? [];
    // B1: ambition and critical limit against the result, worked out on paper.
    expect(indicators.map(({ nr, status }) => `${nr} ${status}`)).toEqual([
      '1.1 yellow',
      '1.2 yellow',
      '1.3 yellow',
      '2.1 yellow',
      '2.2 green',
      '2.3 yellow',
      '3.1 yellow',
      '3.2 yellow',
      '3.3 green',
      '4.1 yellow',
      '4.2 yellow',
      '4.3 yellow',
      '5.1 green',
      '5.2 yellow',
      '5.3 red',
    ]);
    const gaps = [-0.012, -0.1, -0.01, -0.02, 0, -0.04, -0.008, -2584, 0, -0.1, -0.004, -0.02, 0, -0.07, -0.26];
    indicators.forEach(({ gap }, index) => expect(gap).toBeCloseTo(gaps[index] ?? NaN, 9));
    expect(card?.perspectives.map((each) => each.score)).toEqual(
      [50, (2 / 3) * 100, (2 / 3) * 100, 50, 50].map((score) => expect.closeTo(score, 9)),
    );
    expect(card?.overall).toMatchObject({
      status: 'yellow',
      score: 50,
      measured: 15,
      total: 15,
      coverage: 1,
      worst: 'red',
    });
    expect(indicators[0]).toMatchObject({
      period: '2018',
      previous: 0.793,
      previousPeriod: '2017',
      trend: 'better',
      source: { name: 'Gjennomføring', address: 'KOSTRA!E5' },
    });
    expect(card?.card).toMatchObject({ period: '2018', language: 'nn' });
    expect(warnings).toEqual([]);
  });
});

test('another report period takes that period’s numbers', async () => {
  await withWorkbook(exampleA, async () => {
    const { card } = await readWorkbook({ period: '2017' });
    expect(card?.perspectives[0]?.indicators[0]).toMatchObject({
      result: 0.793,
      period: '2017',
      previous: 0.797,
      previousPeriod: '2016',
      trend: 'flat',
    });
  });
});

describe('a source that cannot be used gives its warning, and the other rows still work', () => {
  const data = new Sheet('Data')
    .put('B2', 0.8, { numberFormat: '0 %' })
    .put('B3', '81,5')
    .put('B4', 'husk!')
    .across('B6', ['Skole A', 'Skole B'])
    .across('B7', [1, 2])
    .put('B9', 43100, { numberFormat: 'dd.mm.yyyy' });
  const names = [
    { name: 'God', refersTo: 'Data!$B$2' },
    { name: 'Tekst', refersTo: 'Data!$B$3' },
    { name: 'Ord', refersTo: 'Data!$B$4' },
    { name: 'Slettet', refersTo: '#REF!' },
    { name: 'Skoler', refersTo: 'Data!$B$7:$C$7' },
    { name: 'Dato', refersTo: 'Data!$B$9' },
  ];
  const row = (nr: string, Resultat: string) => ({
    Nr: nr,
    Perspektiv: '1',
    Indikator: nr,
    Retning: 'høyere',
    Resultat,
    Ambisjon: 1,
    'Kritisk grense': 0.5,
  });

  test.each([
    ['Slettet', 'error', 'source-broken'],
    ['Finnes_ikke', 'error', 'source-missing'],
    ['Tekst', 'green', 'text-number'],
    ['Ord', 'missing', 'text-value'],
    ['Skoler', 'error', 'unit-missing'],
    ['Dato', 'error', 'date-value'],
  ])('%s', async (name, status, code) => {
    await withWorkbook(workbookWith(data, names, { indicators: [row('1.1', name), row('1.2', 'God')] }), async () => {
      const { card, warnings } = await readWorkbook();
      const [bad, good] = card?.perspectives[0]?.indicators ?? [];
      expect(bad).toMatchObject({ status, warnings: [code] });
      expect(good).toMatchObject({ status: 'yellow', warnings: [] });
      expect(warnings).toEqual([
        expect.objectContaining({
          code,
          nr: '1.1',
          where: expect.stringMatching(/^BMS_Indikatorer rad \d+, Resultat$/) as unknown,
        }),
      ]);
      expect(warnings[0]?.address).toMatch(/^'BMS-oppsett'!/);
    });
  });
});

test('of a name that two sheets have, and the workbook has not, none is taken; the sheet’s own is found by its sheet', async () => {
  const sheets = [new Sheet('Nord').put('B2', 7), new Sheet('Sør').put('B2', 9)];
  const names = [
    { name: 'Frafall', refersTo: 'Nord!$B$2', sheet: 'Nord' },
    { name: 'Frafall', refersTo: 'Sør!$B$2', sheet: 'Sør' },
    { name: 'Bare_her', refersTo: 'Nord!$B$2', sheet: 'Nord' },
  ];
  const indicators = ['Frafall', 'Sør!Frafall', 'bare_her'].map((Resultat, index) => ({
    Nr: `1.${index + 1}`,
    Perspektiv: '1',
    Indikator: 'A',
    Retning: 'høyere',
    Resultat,
    Ambisjon: 1,
  }));
  await withWorkbook(buildWorkbook({ sheets: [...sheets, setupSheet({ indicators })], names }), async () => {
    const { card } = await readWorkbook();
    const rows = card?.perspectives[0]?.indicators ?? [];
    expect(rows.map((each) => [each.result, each.status, each.warnings])).toEqual([
      [null, 'error', ['source-missing']],
      [9, 'green', []],
      [7, 'green', []],
    ]);
  });
});

describe('a card of a unit holds that unit’s numbers alone', () => {
  const data = new Sheet('Data')
    .across('B2', ['Skole A', 'Skole B', 'Sum'])
    .across('A3', ['Elevar', 1, 2, 3])
    .put('A5', 'Skole B')
    .put('B5', 7)
    .put('B7', 8)
    .across('B9', [2017, 2018])
    .across('A10', ['Skole A', 4, 5])
    .across('A11', ['Sum', 6, 9])
    .across('B13', [2017, 2018])
    .across('A14', ['Fravær', 10, 11]);
  const names = [
    { name: 'Enheter', refersTo: 'Data!$B$3:$D$3' },
    { name: 'Merket', refersTo: 'Data!$B$5' },
    { name: 'Alene', refersTo: 'Data!$B$7' },
    { name: 'Matrise', refersTo: 'Data!$B$10:$C$11' },
    { name: 'Rekke', refersTo: 'Data!$B$14:$C$14' },
  ];
  const sources = ['Enheter', 'Merket', 'Alene', 'Matrise', 'Rekke', 12];
  const indicators = sources.map((Resultat, index) => ({
    Nr: `1.${index + 1}`,
    Perspektiv: '1',
    Indikator: 'A',
    Retning: 'høyere',
    Resultat,
    Ambisjon: 1,
  }));

  test.each<[string, string | undefined, readonly (number | null)[]]>([
    ['', undefined, [3, 7, 8, 9, 11, 12]],
    ['', 'Skole B', [2, 7, null, null, null, null]],
    ['', 'Skole A', [1, null, null, 5, null, null]],
    ['', 'Finnes ikke', [null, null, null, null, null, null]],
    // What the workbook itself is about needs no label.
    ['Skole B', undefined, [2, 7, 8, null, 11, 12]],
    ['Skole B', 'skole b', [2, 7, 8, null, 11, 12]],
    ['Skole B', 'Skole A', [1, null, null, 5, null, null]],
  ])('workbook of %j, card of %j', async (own, unit, results) => {
    await withWorkbook(
      workbookWith(data, names, { card: { Periode: 2018, Organisasjonsenhet: own }, indicators }),
      async () => {
        const { card } = await readWorkbook(unit === undefined ? {} : { unit });
        const rows = card?.perspectives[0]?.indicators ?? [];
        expect(rows.map((each) => each.result)).toEqual(results);
        expect(rows.map((each) => each.warnings.includes('unit-missing'))).toEqual(
          results.map((result) => result === null),
        );
      },
    );
  });
});

test('a merged label counts for all its cells', async () => {
  const data = new Sheet('Data')
    .put('B1', 'Skole A')
    .merge('B1:C1')
    .put('D1', 'Skole B')
    .merge('D1:E1')
    .across('B2', [1, 2, 3, 4])
    .put('A5', 2017)
    .merge('A5:A6')
    .put('A7', 2018)
    .merge('A7:A8')
    .down('B5', [5, 6, 7, 8]);
  const names = [
    { name: 'Enheter', refersTo: 'Data!$C$2:$D$2' },
    { name: 'År', refersTo: 'Data!$B$6:$B$7' },
  ];
  const indicators = [
    { Nr: '1', Perspektiv: '1', Indikator: 'A', Resultat: 'Enheter' },
    { Nr: '2', Perspektiv: '1', Indikator: 'B', Resultat: 'År' },
  ];
  await withWorkbook(
    workbookWith(data, names, { card: { Organisasjonsenhet: 'Skole A' }, indicators }),
    async (host) => {
      const { card } = await readWorkbook();
      expect(card?.perspectives[0]?.indicators[0]).toMatchObject({ result: 2 });
      expect(card?.perspectives[0]?.indicators[1]).toMatchObject({
        result: 7,
        period: '2018',
        previous: 6,
        previousPeriod: '2017',
      });
      expect(host.counters.roundTrips).toBe(2);
    },
  );
});

test('a merged heading that begins far from the name counts for all its cells', async () => {
  const data = new Sheet('Data')
    .put('B1', 'Skole A')
    .merge('B1:J1')
    .put('K1', 'Skole B')
    .down('I2', [2016, 2017, 2018])
    .down('J2', [1, 2, 3])
    .down('K2', [4, 5, 6]);
  await withWorkbook(
    workbookWith(data, [{ name: 'Trivsel', refersTo: 'Data!$J$2:$K$4' }], {
      card: { Organisasjonsenhet: 'Skole A' },
      indicators: [{ Nr: '1', Perspektiv: '1', Indikator: 'A', Resultat: 'Trivsel' }],
    }),
    async (host) => {
      const { card } = await readWorkbook();
      expect(card?.perspectives[0]?.indicators[0]).toMatchObject({ result: 3, period: '2018', previous: 2 });
      expect(host.counters.roundTrips).toBe(2);
    },
  );
});

test('names that Excel cannot give of one sheet spoil no other name', async () => {
  await withWorkbook(workbookOfNames(), async (host) => {
    const bad = host.document.names.find((name) => name.name === 'Frafall' && name.scope !== null);
    if (bad === undefined) throw new Error('no sheet name in the workbook');
    Object.defineProperty(bad, 'formula', {
      get: () => {
        throw new Error('broken');
      },
    });
    const { names } = await readWorkbook();
    expect(names.map((name) => name.name)).toEqual(expect.arrayContaining(['Siste', 'Trivsel', 'Grense']));
    expect(names.filter((name) => name.scope === 'Ark2')).toEqual([]);
  });
});

describe('the language of a workbook in which nobody chose one', () => {
  const indicator = (headers: readonly string[]) =>
    Object.fromEntries(headers.map((header, index) => [header, ['1', '1', 'Fravær', 5, 4][index] ?? null]));
  const perspectives = (nr: string, name: string) => [{ [nr]: '1', [name]: 'A' }];

  test.each<[string, ReturnType<typeof perspectives>, readonly string[], string, string | undefined]>([
    [
      'is that of its headers',
      perspectives('Nr', 'Perspektiv'),
      ['Nr', 'Perspektiv', 'Indikator', 'Utfall', 'Målvärde'],
      'sv',
      'nb',
    ],
    [
      'also of older ones',
      perspectives('No.', 'Perspective'),
      ['Nr', 'Perspective', 'Indicator', 'Result', 'Ambition'],
      'en',
      undefined,
    ],
    [
      'is nynorsk by one word of it',
      perspectives('Nr', 'Perspektiv'),
      ['Nr', 'Perspektiv', 'Indikator', 'Resultat', 'Måleeining'],
      'nn',
      'nb',
    ],
    [
      'is bokmål where its words are not Excel’s',
      perspectives('Nr', 'Perspektiv'),
      ['Nr', 'Perspektiv', 'Indikator', 'Resultat', 'Ambisjon'],
      'nb',
      'sv',
    ],
    [
      'is Excel’s where the words are of several',
      perspectives('Nr', 'Perspektiv'),
      ['Nr', 'Perspektiv', 'Indikator', 'Resultat', 'Ambisjon'],
      'nn',
      'nn',
    ],
    [
      'is bokmål where the words are of several and not Excel’s',
      perspectives('Nr', 'Perspektiv'),
      ['Nr', 'Perspektiv', 'Indikator', 'Resultat', 'Ambisjon'],
      'nb',
      'en',
    ],
  ])('%s', async (_what, perspective, headers, language, displayLanguage) => {
    await withWorkbook(
      workbookWith(new Sheet('Data'), [], { perspectives: perspective, indicators: [indicator(headers)] }),
      async () => {
        const contents = await readWorkbook(
          displayLanguage === undefined ? {} : { displayLanguage: displayLanguage as Language },
        );
        expect([contents.language, contents.ownLanguage, contents.indicatorCount]).toEqual([language, language, 1]);
      },
    );
  });

  test('is Excel’s without setup, and yields to the one that was chosen', async () => {
    await withWorkbook(workbookWith(new Sheet('Data'), [], null), async () => {
      expect(
        [await readWorkbook({ displayLanguage: 'sv' }), await readWorkbook()].map(({ language }) => language),
      ).toEqual(['sv', 'nb']);
    });
    await withWorkbook(
      workbookWith(new Sheet('Data'), [], {
        card: { Språk: 'nn' },
        indicators: [indicator(['Nr', 'Perspective', 'Indicator', 'Result', 'Ambition'])],
      }),
      async () => {
        expect((await readWorkbook({ displayLanguage: 'sv' })).card?.card.language).toBe('nn');
      },
    );
  });
});
