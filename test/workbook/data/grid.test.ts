import { latin1, utf16, utf8 } from './files';
import { faultOf, linesOf, seriesOf, tableOf } from './read';

const pxweb = `"12345: Elever, etter region, statistikkvariabel og år"

"region","statistikkvariabel","2023","2024 (foreløpige tall)"
"1577 Volda","Andel elever (prosent)",12.5,".."
"1577 Volda","Elever (antall)",":",410
"EAKUO Landet uten Oslo","Andel elever (prosent)",".",13.25
"EAKUO Landet uten Oslo","Elever (antall)",61000,62000
`;

test('PxWeb’s text file: periods across, codes before names', async () => {
  const table = await tableOf(pxweb);
  expect(table).toMatchObject({
    format: 'csv',
    table: '12345',
    title: '12345: Elever, etter region, statistikkvariabel og år',
  });
  expect(
    table.dimensions.map(({ code, role, categories }) => [code, role, categories.map((each) => each.code)]),
  ).toEqual([
    ['region', 'geo', ['1577', 'EAKUO']],
    ['statistikkvariabel', 'metric', ['Andel elever (prosent)', 'Elever (antall)']],
    ['time', 'time', ['2023', '2024']],
  ]);
  expect(await linesOf(pxweb)).toEqual([
    'Andel elever (prosent) | Volda | %: 2023 12.5 number, 2024 .. missing',
    'Elever (antall) | Volda | antall: 2023 : suppressed, 2024 410 preliminary',
    'Andel elever (prosent) | Landet uten Oslo | %: 2023 . notApplicable, 2024 13.25 preliminary',
    'Elever (antall) | Landet uten Oslo | antall: 2023 61000 number, 2024 62000 preliminary',
  ]);
});

/** PxWeb's Excel file as cells: blank headers over the stub, labels told once, a footer. */
const sheet = [
  ['06445: Andel sysselsatte (prosent), etter region, kjønn og år', null, null, null],
  [],
  [null, null, 'Sysselsatte i prosent', null],
  [null, null, '2022', '2023'],
  ['3801 Horten', 'Menn', 62.5, 63],
  [null, 'Kvinner', '..', 60.5],
  ['3802 Holmestrand', 'Menn', 66.5, 67],
  [null, 'Kvinner', 64, '-'],
  [],
  ['Tallene fra 2015 kan ikke sammenlignes med tidligere tall.'],
  ['.. = Tall mangler'],
  ['Sist endret:'],
  ['Sysselsatte i prosent:'],
  ['20240223 08:00'],
  ['Kilde:'],
  ['Statistisk sentralbyrå'],
  ['Kontakt:'],
  ['Navn Navnesen, 12 34 56 78'],
  ['Måleenhet:'],
  ['Sysselsatte i prosent:'],
  ['prosent'],
];

test('PxWeb’s Excel file: blank headers over the stub, notes below', async () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4]);
  const table = await tableOf(zip, { readSheet: () => sheet });
  expect(table).toMatchObject({
    format: 'xlsx',
    table: '06445',
    source: 'Statistisk sentralbyrå',
    updated: '2024-02-23 08:00',
    measure: 'prosent',
    notes: ['Tallene fra 2015 kan ikke sammenlignes med tidligere tall.', '.. = Tall mangler'],
  });
  const { readSeries } = await import('../../../src/workbook/data/series');
  const { selectAll } = await import('../../../src/workbook/data/select');
  const { series, remarks } = await readSeries(table, selectAll(table));
  expect(series.map(({ codes, points }) => [codes, points.map(({ value, state }) => value ?? state)])).toEqual([
    [
      ['3801', 'Menn'],
      [62.5, 63],
    ],
    [
      ['3801', 'Kvinner'],
      ['missing', 60.5],
    ],
    [
      ['3802', 'Menn'],
      [66.5, 67],
    ],
    [
      ['3802', 'Kvinner'],
      [64, 'missing'],
    ],
  ]);
  expect(remarks).toEqual(['ssb-dash']);
  expect(await faultOf(tableOf(zip))).toMatchObject({ fault: 'workbook-here' });
});

test('Udir’s flat export: a column says what is hidden', async () => {
  const file = `EnhetNavn;SkoleAar;Indikator;Verdi;Prikket
Ulstein skule;2022-23;Trivsel;4,2;
Ulstein skule;2023-24;Trivsel;-;Ja
Hareid skule;2022-23;Trivsel;-;
Hareid skule;2023-24;Trivsel;*;
Volda skule;2023-24;Trivsel;;
`;
  const table = await tableOf(file);
  expect(table).toMatchObject({ format: 'udir', source: 'Utdanningsdirektoratet' });
  expect(await linesOf(file)).toEqual([
    'Trivsel | Ulstein skule | –: 2022/23 4.2 number, 2023/24 - suppressed',
    'Trivsel | Hareid skule | –: 2022/23 - missing, 2023/24 * suppressed',
    'Trivsel | Volda skule | –: 2023/24 notApplicable',
  ]);
});

test('headers with several things in each', async () => {
  const file = `EnhetNavn;2022-23.Jenter.Andel;2022-23.Gutter.Andel;2023-24.Jenter.Andel;2023-24.Gutter.Andel
Vik skule;12,5;*;14;15,5`;
  expect(await linesOf(file)).toEqual(
    [
      'Andel, Jenter | Vik skule | –: 2022/23 12.5 number, 2023/24 14 number',
      'Andel, Gutter | Vik skule | –: 2022/23 * suppressed, 2023/24 15.5 number',
    ].map((line) => line.replace('Andel, ', '')),
  );
});

test('a long list with codes, flags and a column of what is counted', async () => {
  const file = `kommunenr;kommune;år;statistikkvariabel;verdi;merknad
0301;Oslo;2023;Elever;1 200,5;
0301;Oslo;2024;Elever;1 300;p
4601;Bergen;2023;Elever;;:
4601;Bergen (utgått);2024;Elever;7;
`;
  expect((await seriesOf(file)).series.map(({ codes, unit }) => [codes[0], unit])).toEqual([
    ['0301', 'Oslo'],
    ['4601 Bergen', 'Bergen'],
    ['4601 Bergen (utgått)', 'Bergen (utgått)'],
  ]);
  expect(await linesOf(file)).toEqual([
    'Elever | Oslo | –: 2023 1200.5 number, 2024 1300 p preliminary',
    'Elever | Bergen | –: 2023 : suppressed',
    'Elever | Bergen (utgått) | –: 2024 7 number',
  ]);
});

const text = 'Kommune;2023;2024\nÅlesund;1 234,5;..\nMøre;7,25;8\n';
test.each<[string, Uint8Array]>([
  ['UTF-8', utf8(text)],
  ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
  ['Windows-1252', latin1(text)],
  ['UTF-16', utf16(text, 'le', true)],
  ['UTF-16, the other way', utf16(text, 'be', true)],
  ['UTF-16 without a mark', utf16(text, 'le', false)],
])('%s', async (_, bytes) => {
  const { series } = await seriesOf(bytes);
  expect(series.map(({ unit, points }) => [unit, points.map(({ value }) => value)])).toEqual([
    ['Ålesund', [1234.5, null]],
    ['Møre', [7.25, 8]],
  ]);
});

test.each<[string, string, readonly (number | string)[]]>([
  ['decimal comma', 'a;2023\nx;1,5\ny;2,25', [1.5, 2.25]],
  ['decimal point', 'a,2023\nx,1.5\ny,2.25', [1.5, 2.25]],
  ['points between thousands', 'a;2023\nx;1.234,5\ny;2.000', [1234.5, 2000]],
  ['commas between thousands', 'a,2023\nx,"1,234"\ny,"12,000.5"', [1234, 12000.5]],
  ['spaces of any kind', 'a;2023\nx;1\u00a0234\ny;12\u202f345,6', [1234, 12345.6]],
  ['apostrophes', "a;2023\nx;1'234\ny;5", [1234, 5]],
  ['three decimals beside others', 'a\t2023\nx\t1.250\ny\t2.5', [1.25, 2.5]],
  ['what could be either is no number', 'a;2023\nx;1.250\ny;3', ['missing', 3]],
  ['a minus of its own', 'a;2023\nx;\u22125\ny;-6', [-5, -6]],
  ['about', 'a;2023\nx;~100\ny;90', ['missing', 90]],
  ['fewer than', 'a;2023\nx;<5\ny;90', ['suppressed', 90]],
  ['errors', 'a;2023\nx;#NUM!\ny;NaN\nz;1', ['missing', 'missing', 1]],
  ['per cent', 'a;2023\nx;90,4%\ny;80 %', [90.4, 80]],
  ['a star behind', 'a;2023\nx;12*\ny;80', ['12 preliminary', 80]],
  [
    'a unit is no flag',
    'a;2023\nx;31 kr\ny;80\nz;1\nw;2\nv;3\nu;4\nt;5\ns;6\nr;7\nq;8\np;9',
    ['missing', 80, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  ],
])('numbers with %s', async (_, file, expected) => {
  const { series } = await seriesOf(file);
  expect(
    series.map(({ points: [point] }) =>
      point?.state === 'number' ? point.value : [point?.value, point?.state].filter((each) => each !== null).join(' '),
    ),
  ).toEqual(expected);
});

test('a total among the years is left out', async () => {
  const { series } = await seriesOf('Kommune;2023;2024;Sum\nVik;1;2;3\nVoss;4;5;9');
  expect(series.map(({ points }) => points.map(({ period, value }) => [period, value]))).toEqual([
    [
      ['2023', 1],
      ['2024', 2],
    ],
    [
      ['2023', 4],
      ['2024', 5],
    ],
  ]);
});

test('two rows that nothing tells apart are refused by their lines', async () => {
  const file = 'Kommune;År;Verdi;Hva\nVik;2023;1;a\nVik;2023;2;a\n';
  expect(await faultOf(tableOf(file))).toMatchObject({ fault: 'rows-clash', parameters: { first: '2', second: '3' } });
  expect(await linesOf('Kommune;År;Verdi;Hva\nVik;2023;1;a\nVik;2023;1;a\n')).toHaveLength(1);
});

test.each<[string, Uint8Array | string, string]>([
  ['nothing', '', 'empty'],
  ['blank lines', ' \n\n', 'empty'],
  ['a sentence', 'Dette er en setning uten tall', 'unknown'],
  ['a web page', '<!DOCTYPE html><p>a;b;c</p>', 'unknown'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'unknown'],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-excel'],
  ['words in columns', 'a;b\nc;d\ne;f', 'no-table'],
  ['figures without headers', '1;2\n3;4', 'no-table'],
])('%s is refused', async (_, file, fault) => {
  expect((await faultOf(tableOf(file))).fault).toBe(fault);
});
