import { understandTables, type WorkbookTable } from '../../../src/workbook/make/read-tables';
import { setupTables } from '../../../src/workbook/setup/setup-tables';
import { findTables } from '../../../src/workbook/tables/find-tables';
import type { TableReading } from '../../../src/workbook/tables/table-reading';
import type { RawValue } from '../../../src/scorecard/values/types';

function table(
  name: string,
  rows: readonly (readonly RawValue[])[],
  formulas: Readonly<Record<string, string>> = {},
): TableReading {
  return {
    name,
    sheet: 'BMS-oppsett',
    row: 9,
    column: 1,
    values: rows,
    formulas: rows.map((row, r) => row.map((value, c) => formulas[`${r},${c}`] ?? value)),
    formats: rows.map((row) => row.map(() => 'General')),
    showsTotals: false,
    room: { below: 0, beside: 0, corner: 0 },
  };
}

const perspectives = table('BMS_Perspektiver', [
  ['Nr', 'Perspektiv'],
  ['1', 'Brukere'],
  ['2', 'Økonomi'],
]);

function read(
  indicators: readonly (readonly RawValue[])[],
  more: Partial<Record<WorkbookTable, TableReading>> = {},
  formulas = {},
) {
  return understandTables(
    new Map(
      Object.entries({ perspectives, indicators: table('BMS_Indikatorer', indicators, formulas), ...more }) as [
        WorkbookTable,
        TableReading,
      ][],
    ),
  );
}

const headers = ['Nr', 'Perspektiv', 'Indikator', 'Resultat'];

describe('faults of the setup are told by table, row and column, and the other rows still work', () => {
  test.each<[string, readonly RawValue[], string, string]>([
    ['no Nr', ['', '1', 'Frafall', 1], 'setup-missing-cell', 'Nr'],
    ['no name', ['1.2', '1', '', 1], 'setup-missing-cell', 'Indikator'],
    ['a Nr used before', ['1.1', '1', 'Frafall', 1], 'setup-duplicate-nr', 'Nr'],
  ])('%s', (_, row, code, column) => {
    const { setup } = read([headers, ['1.1', '1', 'Trivsel', 4], row, ['1.3', '2', 'Merforbruk', 2]]);
    expect(setup.indicators.map((each) => each.nr)).toEqual(['1.1', '1.3']);
    expect(setup.warnings).toEqual([
      expect.objectContaining({ code, column, place: { table: 'BMS_Indikatorer', row: 12 } }),
    ]);
  });

  test.each<[string, RawValue, string]>([
    ['no perspective', null, 'perspective-missing'],
    ['a perspective of spaces', ' \u00a0', 'perspective-missing'],
    ['an unknown perspective', '7', 'setup-unknown-perspective'],
  ])('a row with %s is kept without one', (_, perspective, code) => {
    const { setup } = read([headers, ['1.1', '1', 'Trivsel', 4], ['1.2', perspective, 'Frafall', 1]]);
    expect(setup.indicators.map((each) => [each.nr, each.perspective, each.told])).toEqual([
      ['1.1', '1', []],
      ['1.2', '', [code]],
    ]);
    expect(setup.warnings).toEqual([
      expect.objectContaining({
        code,
        nr: '1.2',
        column: 'Perspektiv',
        place: { table: 'BMS_Indikatorer', row: 12 },
      }),
    ]);
  });

  test.each(['Mitt', 'Merknad', 'Vekting', 'Perspektiv 2', 'Ambisjon 2019', 'Resultat'])(
    'a column %s of the user’s own is read past without a word',
    (own) => {
      const { setup } = read([
        [...headers, own],
        ['1.1', '1', 'Trivsel', 4, 'x'],
      ]);
      expect(setup.indicators).toHaveLength(1);
      expect(setup.warnings).toEqual([]);
    },
  );

  test.each([
    ['Ambisjn', 'Ambisjon'],
    ['Ambijson', 'Ambisjon'],
    ['Kritisk grnse', 'Kritisk grense'],
    ['Retninng', 'Retning'],
    ['Målvärd', 'Målvärde'],
    ['Toleranze', 'Toleranse'],
  ])('a column %s was probably meant as %s, and the warning says so', (header, meant) => {
    const { setup } = read([
      [...headers, header],
      ['1.1', '1', 'Trivsel', 4, 'x'],
    ]);
    expect(setup.warnings).toEqual([
      expect.objectContaining({ code: 'setup-unknown-column', column: header, suggestion: meant }),
    ]);
    expect(
      read([
        [...headers, header, meant],
        ['1.1', '1', 'Trivsel', 4, 'x', ''],
      ]).setup.warnings,
    ).toEqual([]);
  });

  test('a table without the column for Nr says so once for the header row', () => {
    const { setup } = read([
      ['Perspektiv', 'Indikator', 'Resultat'],
      ['1', 'Trivsel', 4],
    ]);
    expect(setup.indicators).toEqual([]);
    expect(setup.warnings[0]).toMatchObject({ code: 'setup-missing-cell', column: 'Nr', place: { row: 10 } });
  });

  test('a copied table is used where the original is absent, and told about', () => {
    expect(findTables(setupTables, ['BMS_Kort', 'BMS_Indikatorer3', 'Annen'])).toEqual({
      tables: new Map([
        ['card', 'BMS_Kort'],
        ['indicators', 'BMS_Indikatorer3'],
      ]),
      copies: ['BMS_Indikatorer3'],
    });
    expect(findTables(setupTables, ['BMS_Indikatorer3', 'BMS_Indikatorer']).tables.get('indicators')).toBe(
      'BMS_Indikatorer',
    );
  });
});

test.each([
  [
    'nynorsk',
    ['Nr', 'Perspektiv', 'Indikator', 'Måleeining', 'Resultat', 'Førre måling', 'Ambisjon', 'Samanlikna med'],
  ],
  [
    'svenska',
    ['Nr', 'Perspektiv', 'Indikator', 'Måttenhet', 'Utfall', 'Föregående mätning', 'Målvärde', 'Jämfört med'],
  ],
  ['English', ['No', 'Perspective', 'Indicator', 'Unit', 'Result', 'Previous measurement', 'Ambition', 'Benchmark']],
  ['an old template', ['Nr', 'Perspektiv', 'Indikator', 'Enhet', 'Resultat', 'Forrige', 'Ambisjon', 'Sammenligning']],
])('headers in %s, in any order', (_, names) => {
  const { setup } = read([[...names].reverse(), ['9', '8', '7', '6', '%', 'Trivsel', 'Økonomi', '1.1']]);
  const [indicator] = setup.indicators;
  expect(indicator).toMatchObject({ nr: '1.1', perspective: '2', name: 'Trivsel', measure: '%' });
  expect(Object.entries(indicator?.fields ?? {}).map(([field, cell]) => [field, cell.value])).toEqual([
    ['result', '6'],
    ['previous', '7'],
    ['ambition', '8'],
    ['benchmark', '9'],
  ]);
  expect(setup.warnings).toEqual([]);
});

test('an inactive row is passed over without a word', () => {
  const { setup } = read([
    [...headers, 'Aktiv'],
    ['1.1', '1', 'A', 1, 'nei'],
    ['1.2', '1', 'B', 1, 'ja'],
    ['1.3', '1', 'C', 1, false],
    ['1.4', '1', 'D', 1, ''],
    ['1.5', '', 'E', 1, 'nei'],
    ['1.6', '9', 'F', 1, 'nei'],
    ['1.4', '1', 'G', 1, 'nei'],
    ['', '1', '', 1, 'nei'],
    ['1.1', '1', 'H', 1, 'ja'],
  ]);
  expect(setup.indicators.map((each) => [each.nr, each.name])).toEqual([
    ['1.2', 'B'],
    ['1.4', 'D'],
    ['1.1', 'H'],
  ]);
  expect(setup.warnings).toEqual([]);
});

test('a formula in a cell counts by its value and is referred to; a text that begins with = is text', () => {
  const { setup } = read([headers, ['1.1', '1', '=A', 5], ['1.2', '1', 'B', '=ikke formel']], {}, { '1,3': '=2+3' });
  expect(setup.indicators[0]?.fields.result).toMatchObject({
    value: 5,
    hasFormula: true,
    formula: "'BMS-oppsett'!$E$11",
    address: "'BMS-oppsett'!E11",
  });
  expect(setup.indicators[0]?.name).toBe('=A');
  expect(setup.indicators[1]?.fields.result?.hasFormula).toBe(false);
});

test('without a table of perspectives those that the indicators name are used', () => {
  const { setup } = understandTables(
    new Map([
      [
        'indicators',
        table('BMS_Indikatorer', [
          headers,
          ['1', 'Økonomi', 'A', 1],
          ['2', 'Brukere', 'B', 1],
          ['3', 'økonomi', 'C', 1],
        ]),
      ],
    ]),
  );
  expect(setup.perspectives.map(({ nr, name }) => [nr, name])).toEqual([
    ['1', 'Økonomi'],
    ['2', 'Brukere'],
  ]);
  expect(setup.indicators.map((each) => each.perspective)).toEqual(['1', '2', '1']);
});

test('the card’s fields are found in any language', () => {
  const card = table('BMS_Kort', [
    ['Fält', 'Värde'],
    ['Titel', 'Styrkort'],
    ['Språk', 'sv'],
    ['Minsta grupp', 3],
    ['Verdier', 'Mod'],
    ['Period', 2018],
  ]);
  const { setup, language } = read([headers], { card });
  expect(language).toBe('sv');
  expect(setup.card).toMatchObject({ title: 'Styrkort', minimumGroup: 3, values: 'Mod', period: { value: 2018 } });
});

test.each([
  ['Oversikt', 'nei', false],
  ['Oversikt', 'ja', true],
  ['Oversikt', 'kanskje', true],
  ['Oversyn', 'nei', false],
  ['Översikt', 'nej', false],
  ['Overview', 'no', false],
  ['Overview', false, false],
  ['Tittel', 'nei', true],
])('whether an overview is made: %s %j', (field, value, hasOverview) => {
  const card = table('BMS_Kort', [
    ['Felt', 'Verdi'],
    [field, value],
  ]);
  expect(read([headers], { card }).setup.card.hasOverview).toBe(hasOverview);
});

test.each(['På oversikten', 'På oversikta', 'På översikten', 'On the overview'])(
  'what is marked in the column %s is shown on it, and what is left blank by rule',
  (header) => {
    const rows = ['ja', 'Nej', '', true].map((answer, index) => [`1.${index}`, '1', 'A', 1, answer]);
    const { setup } = read([[...headers, header], ...rows]);
    expect(setup.indicators.map(({ onOverview }) => onOverview)).toEqual([true, false, null, true]);
    expect(setup.warnings).toEqual([]);
  },
);
