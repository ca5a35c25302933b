import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import { drawnSheet } from './drawn-sheet';
import { columnsTold, seriesTold, tablesTold } from './told';

const indicators = `
  Nøkkeltall for tjenestene
  Indikator        | Enhet | 2022 | 2023 | 2024* | Mål 2024 | Kilde
  Sykefravær       | %     | 8.1  | 7.9  | 7.4   | 7        | HR
  Ventetid         | dager | 31   | 28   | ..    | maks 20  | Fagsystem
  Brukere i alt    | antall| 410  | 432  | 440   |          |
`;

test('indicators down and periods across, with unit, target and source beside them', () => {
  const grid = drawnSheet(indicators);
  expect(tablesTold(grid)).toEqual(['A2:G5 indicators-periods head 2 «Nøkkeltall for tjenestene»']);
  expect(findBlocks(grid).map(columnsTold)).toEqual([
    'A label/indicator B label/measure C value/result/2022 D value/result/2023 E value/result/2024 ' +
      'F value/ambition/2024 G text/source',
  ]);
  expect(seriesTold(grid)).toEqual([
    'Sykefravær {%} |  | own | C3:E3 | 2022 2023 2024',
    'Ventetid {dager} |  | own | C4:E4 | 2022 2023 2024',
    'Brukere i alt {antall} |  | own | C5:E5 | 2022 2023 2024',
  ]);
});

test.each<readonly [string, string, readonly string[]]>([
  [
    'years down, an indicator a column',
    `
    År   | Fødte | Døde | Overskudd
    2020 | 110   | 90   | 20
    2021 | 112   | 95   | 17
    2022 | 108   | 99   | 9
    `,
    [
      'Fødte |  | own | B2:B4 | 2020 2021 2022',
      'Døde |  | own | C2:C4 | 2020 2021 2022',
      'Overskudd |  | own | D2:D4 | 2020 2021 2022',
    ],
  ],
  [
    'years as text, the newest first',
    `
    Year  | Completion rate (%)
    '2023 | 81.2
    '2022 | 80.1
    '2021 | -
    `,
    ['Completion rate {%} |  | own | B2:B4 | 2021 2022 2023'],
  ],
  [
    'units down with a total and the country: one indicator',
    `
    Andel med fagbrev (%)
    Kommune | 2022 | 2023
    Horten  | 41   | 42
    Larvik  | 39   | 40
    Totalt  | 40   | 41
    Landet  | 45   | 46
    `,
    [
      'Andel med fagbrev (%) {%} | Horten | unit | B3:C3 | 2022 2023',
      'Andel med fagbrev (%) {%} | Larvik | unit | B4:C4 | 2022 2023',
      'Andel med fagbrev (%) {%} | Totalt | total | B5:C5 | 2022 2023',
      'Andel med fagbrev (%) {%} | Landet | benchmark | B6:C6 | 2022 2023',
    ],
  ],
  [
    'codes before names',
    `
    Frafall
    Knr  | Kommune | 2022 | 2023
    3801 | Horten  | 21   | 22
    3805 | Larvik  | 19   | 20
    `,
    ['Frafall | Horten | unit | C3:D3 | 2022 2023', 'Frafall | Larvik | unit | C4:D4 | 2022 2023'],
  ],
  [
    'years in numbers that could be counts: the head decides',
    `
    Kommune | 2019 | 2020 | 2021
    Nord    | 2010 | 1998 | 2050
    Sør     | 890  | 2101 | 1999
    `,
    ['2019 | Nord | unit | B2:D2 | 2019 2020 2021', '2019 | Sør | unit | B3:D3 | 2019 2020 2021'],
  ],
  [
    'units across under a corner that says so',
    `
    Driftsresultat i % av inntekter
    År / Region | Vik | Sogndal | Landet
    2023        | 2.1 | 1.9     | 0.8
    2024        | 1.4 |         | 0.2
    `,
    [
      'Driftsresultat i % av inntekter {%} | Vik | unit | B3:B4 | 2023 2024',
      'Driftsresultat i % av inntekter {%} | Sogndal | unit | C3:C4 | 2023 2024',
      'Driftsresultat i % av inntekter {%} | Landet | benchmark | D3:D4 | 2023 2024',
    ],
  ],
  [
    'a long table: the rows of a label are its series, in order of time',
    `
    Fylke   | År      | Type           | Verdi
    Nordland| 2021-22 | Antall elever  | '3 912
    Nordland| 2021-22 | Antall sluttet | 71
    Nordland| 2022-23 | Antall elever  | '3 990
    Nordland| 2022-23 | Antall sluttet | 99
    `,
    [
      'Antall elever {antall} | Nordland | unit | D2,D4 | 2021/22 2022/23',
      'Antall sluttet {antall} | Nordland | unit | D3,D5 | 2021/22 2022/23',
    ],
  ],
  [
    'two figures for one period cannot be told apart: neither is proposed',
    `
    Indikator | År   | Verdi
    Frafall   | 2023 | 12
    Frafall   | 2023 | 14
    Trivsel   | 2023 | 4.1
    `,
    ['Trivsel |  | own | C4 | 2023'],
  ],
  [
    'months down, with the sum below left out',
    `
    Passasjerer 2021
    Måned   | Vest | Øst
    januar  | 10   | 20
    februar | 11   | 21
    Sum     | 21   | 41
    `,
    ['Vest |  | own | B3:B4 | 2021-01 2021-02', 'Øst |  | own | C3:C4 | 2021-01 2021-02'],
  ],
  [
    'school years and averages of years',
    `
    Skole | 2013-2015 | 2014-2016
    Vik   | 10.7      | 11.1
    Lien  | 8.1       | :
    `,
    ['2013-2015 | Vik | unit | B2:C2 | 2013/2015 2014/2016', '2013-2015 | Lien | unit | B3:C3 | 2013/2015 2014/2016'],
  ],
  [
    'a column of differences, of quality and of text is no series',
    `
    Year | Sick leave (%) | Coverage (%) | Change 2022-2023 | Comment
    2022 | 6.1            | 99           |                  | ok
    2023 | 5.8            | 97           | -0.3             | better
    `,
    ['Sick leave {%} |  | own | B2:B3 | 2022 2023'],
  ],
])('%s', (_, drawing, expected) => {
  const found = seriesTold(drawnSheet(drawing));
  // Where no cell says what is measured there is no title.
  expect(found.map((line) => line.replace(/^ ?\|/, '– |'))).toEqual(
    expected.map((line) => line.replace(/^(?:2019|2013-2015) \|/, '– |')),
  );
});

test('a year merged over half-years', () => {
  const grid = drawnSheet(
    `
                |  2023     |           |  2024     |
    Indikator   | 1. halvår | 2. halvår | 1. halvår | 2. halvår
    Svartid     | 12        | 11        | 10        | 9
    `,
    { merged: ['B1:C1', 'D1:E1'] },
  );
  expect(seriesTold(grid)).toEqual(['Svartid |  | own | B3:E3 | 2023-H1 2023-H2 2024-H1 2024-H2']);
});

test('result and target in pairs under a year', () => {
  const grid = drawnSheet(
    `
                | 2023 |          | 2024 |
    Indikator   | Mål  | Resultat | Mål  | Resultat
    Trivsel     | 4.2  | 4.1      | 4.3  | 4.2
    `,
    { merged: ['B1:C1', 'D1:E1'] },
  );
  expect(tablesTold(grid)).toEqual(['A1:E3 pairs head 1,2']);
  expect(seriesTold(grid)).toEqual(['Trivsel |  | own | C3,E3 | 2023 2024']);
});

test('a blank spacer row and column part nothing', () => {
  const grid = drawnSheet(`
    Skole | | 2022 | 2023
    .
    Vik   | | 4.1  | 4.2
    Lien  | | 4.0  | 4.4
    .
    Åsen  | | 3.9  | 4.1
  `);
  expect(tablesTold(grid)).toEqual(['A1:D6 units-periods head 1']);
});

test('two tables side by side, and one below the other', () => {
  const grid = drawnSheet(`
    År   | Fødte | | | År   | Døde
    2021 | 11    | | | 2021 | 9
    2022 | 12    | | | 2022 | 8
    .
    År   | Flyttet inn
    2021 | 5
    2022 | 6
  `);
  expect(tablesTold(grid)).toEqual([
    'A1:B3 periods-indicators head 1',
    'E1:F3 periods-indicators head 1',
    'A5:B7 periods-indicators head 5',
  ]);
});

test('a head in the midst of figures begins another table, with the line above it as its title', () => {
  const grid = drawnSheet(`
    Inntekter
    Enhet | 2022 | 2023
    Nord  | 1    | 2
    Sør   | 3    | 4
    Utgifter
    Enhet | 2022 | 2023
    Nord  | 5    | 6
    Sør   | 7    | 8
  `);
  expect(tablesTold(grid)).toEqual(['A2:C4 units-periods head 2 «Inntekter»', 'A6:C8 units-periods head 6 «Utgifter»']);
});

test('what stands directly above several columns of an Excel table heads them', () => {
  const grid = drawnSheet(
    `
          | Andel (%) |         | Antall  |
    Skole | Gutter    | Jenter  | Gutter1 | Jenter1
    Vik   | 41        | 44      | 102     | 98
    Lien  | 39        | 43      | 87      | 91
    `,
    { merged: ['B1:C1', 'D1:E1'], tables: ['A2:E4'] },
  );
  expect(tablesTold(grid)).toEqual(['A1:E4 units-indicators head 1,2']);
});

test('lines of notes below are notes, and the unit that they say is the table’s', () => {
  const grid = drawnSheet(`
    07459: Sysselsatte
    .
           | 2022 | 2023
    Horten | 62   | 63
    Larvik | 61   | 64
    .
    Måleenhet:
    prosent
    Kilde: SSB
  `);
  const [block] = findBlocks(grid);
  expect(block?.notes.map(({ text }) => text)).toEqual(['Måleenhet:', 'prosent', 'Kilde: SSB']);
  expect(block?.unit?.text).toBe('%');
});

test.each([
  ['a page of text', 'Handlingsplan\nVi skal bli bedre.\nSe kapittel 3.'],
  ['nothing', '.'],
  ['figures that nobody labels', '1 | 2 | 3\n4 | 5 | 6'],
  ['a head without figures', 'Indikator | 2023 | 2024'],
])('%s is no table', (_, drawing) => expect(tablesTold(drawnSheet(drawing))).toEqual([]));
