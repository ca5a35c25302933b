import { drawnSheet } from '../blocks/drawn-sheet';
import { proposedTold, suggestionsOf } from './told-suggestions';

/** Habits of real workbooks that lead astray whoever reads a table by its looks: each proposed rightly, or not at all. */
test.each<readonly [string, string, readonly string[]]>([
  [
    'parts of the last year below the years',
    `
    Andel som har sluttet (%)
    Periode | Slutta
    2021    | 4.8
    2022    | 4.4
    Menn    | 5.0
    Kvinner | 3.8
    `,
    ['Slutta {%} lower | /own B3,B4 2021 2022'],
  ],
  [
    'three rows of heads, the same years in both halves',
    `
                | Vestfold |      |      |      | Telemark |      |      |
                | 2023     |      | 2024 |      | 2023     |      | 2024 |
                | Sum      | Nye  | Sum  | Nye  | Sum      | Nye  | Sum  | Nye
    Klager      | 5        | 7    | 5.2  | 7.1  | 4        | 6    | 4.2  | 6.3
    `,
    [
      'Klager – Vestfold – Sum lower | /own B4,D4 2023 2024',
      'Klager – Vestfold – Nye lower | /own C4,E4 2023 2024',
      'Klager – Telemark – Sum lower | /own F4,H4 2023 2024',
      'Klager – Telemark – Nye lower | /own G4,I4 2023 2024',
    ],
  ],
  [
    'a part of the row above stays with it',
    `
    Indikator        | 2022 | 2023
    Sjukfrånvaro     | 8    | 7.5
    därav kvinnor    | 9    | 8.5
    Klagomål         | 21   | 22
    varav skriftliga | 11   | 12
    `,
    [
      'Sjukfrånvaro lower | /own B2,C2 2022 2023 | därav kvinnor/breakdown B3,C3 2022 2023',
      'Klagomål lower | /own B4,C4 2022 2023 | varav skriftliga/breakdown B5,C5 2022 2023',
    ],
  ],
  [
    'gender beside the total is one indicator, not three',
    `
    Frafall (%)
    Kommune | Totalt 2024 | Gutter 2024 | Jenter 2024
    Horten  | 20     | 22     | 18
    Larvik  | 21     | 24     | 18
    `,
    [
      'Frafall {%} lower | Horten/unit B3 2024 | Horten, Gutter/breakdown C3 2024 | Horten, Jenter/breakdown D3 2024 | ' +
        'Larvik/unit B4 2024 | Larvik, Gutter/breakdown C4 2024 | Larvik, Jenter/breakdown D4 2024',
    ],
  ],
  [
    'a sub-heading between the head and the first figures',
    `
    Indikator  | 2023 | 2024
    Drift      |      |
    Klager     | 12   | 9
    `,
    ['Drift – Klager lower | /own B3,C3 2023 2024'],
  ],
  [
    'first years that no figure is there for',
    `
    Klager per uke
    År   | Antall
    2020 |
    2021 |
    2022 | 12
    2023 | 11
    `,
    ['Klager per uke {Antall} lower | /own B3,B4,B5,B6 2020 2021 2022 2023'],
  ],
  [
    'footnotes glued to heads and labels',
    `
    Indikator | 20221) | 2023 2) | 2024*
    Klager    | 88     | 89      | 90
    Frafall ¹ | 5      | 6       | 7
    Trivsel*  | 4.1    | 4.2     | 4.3
    Fravær1)  | 8      | 9       | 7
    Areal, m² | 11     | 12      | 13
    `,
    [
      'Klager lower | /own B2,C2,D2 2022 2023 2024',
      'Frafall lower | /own B3,C3,D3 2022 2023 2024',
      'Trivsel higher | /own B4,C4,D4 2022 2023 2024',
      'Fravær lower | /own B5,C5,D5 2022 2023 2024',
      'Areal, m² asks=direction | /own B6,C6,D6 2022 2023 2024',
    ],
  ],
  [
    'relative periods: the newest is the result, the others are beside it',
    `
    Nøkkeltall | Siste 12 mnd | Hittil i år | Samme periode i fjor | Mål
    Klager     | 12           | 8           | 9                    | 7
    `,
    ['Klager lower asks=period ambition=7 | /own C2'],
  ],
  [
    'bounds of confidence are no limits',
    `
    Indikator | 2023 | Nedre grense | Øvre grense
    Klager    | 9.1  | 8.2          | 10.1
    `,
    ['Klager lower | /own B2 2023'],
  ],
  [
    'a table of bounds alone has no results',
    `
    year | lower limit | upper limit
    2024 | 4.1 | 5
    2023 | 4.2 | 5.1
    `,
    [],
  ],
  [
    'Act, Plan and PY beside each other are one thing',
    `
    Indicator    | Claims Act | Claims Plan | Claims PY | Claims Var
    Complaints   | 100        | 110         | 95        | -10
    `,
    ['Complaints lower asks=period | /own B2'],
  ],
  [
    'targets as texts',
    `
    Indicator | 2023 | 2024 | Target
    NRR       | 1.2  | 1.3  | >110%
    NPS       | 50   | 55   | 40–60
    Churn     | 5    | 4    | <5%
    `,
    [
      'NRR higher ambition=>110% | /own B2,C2 2023 2024',
      'NPS range ambition=40–60 | /own B3,C3 2023 2024',
      'Churn lower ambition=<5% | /own B4,C4 2023 2024',
    ],
  ],
  [
    'heads that stand over other columns than theirs',
    `
    Indikator | Enhet      | 2022 | 2023 | 2024
              | Sykefravær | %    | 8    | 7.9 | 7
              | Trivsel    |      | 4    | 4.1 | 4.2
    `,
    [],
  ],
  [
    'answers of a survey are counts, of which nobody knows the indicator',
    `
    Hvor fornøyd er du?
    Svar             | 2023 | 2024
    Svært fornøyd    | 20   | 25
    Fornøyd          | 40   | 42
    Misfornøyd       | 5    | 4
    Svært misfornøyd | 1    | 2
    `,
    [],
  ],
  [
    'an actual beside its budget: what it is held to is asked',
    `
    Tjeneste | Budsjett 2024 | Regnskap 2024 | Avvik | Prognose
    Klager   | 100           | 104           | -4    | 105
    `,
    ['Klager lower asks=ambition | /own C2 2024'],
  ],
  [
    'the consumer price index is called KPI; which way is good is asked',
    `
    år   | KPI
    2022 | 119.5
    2023 | 126.1
    `,
    ['KPI asks=direction | /own B2,B3 2022 2023'],
  ],
  [
    'months by years are one series',
    `
    Sykefravær
    Måned   | 2023 | 2024
    Januar  | 8.1  | 8.2
    Februar | 7.9  | 7.7
    `,
    ['Sykefravær lower | /own B3,B4,C3,C4 2023-01 2023-02 2024-01 2024-02'],
  ],
  [
    'the year before its quarter',
    `
    Kvartal     | Sykefravær (%)
    2023 kv 4   | 7.2
    2024, kv. 1 | 7.4
    `,
    ['Sykefravær {%} lower | /own B2,B3 2023-K4 2024-K1'],
  ],
  [
    'a municipality as a whole is the total of its schools',
    `
    Elevtrivsel
    Skole           | 2023 | 2024
    Bakken          | 4.1  | 4.2
    Fjordvik        | 4.0  | 4.1
    Kommunen samlet | 4.05 | 4.15
    `,
    [
      'Elevtrivsel higher | Bakken/unit B3,C3 2023 2024 | Fjordvik/unit B4,C4 2023 2024 | ' +
        'Kommunen samlet/total B5,C5 2023 2024',
    ],
  ],
  [
    'a measure is an indicator where something else says the unit',
    `
    Measure    | Unit | 2023 | 2024
    Attendance | %    | 93   | 94
    `,
    ['Attendance {%} higher | /own C2,D2 2023 2024'],
  ],
  [
    'the scale in brackets is no part of the name; two numbers alone may be school years',
    `
    Indikator               | 2023 | 2024
    Trivsel (indeks 1–5)    | 4.1  | 4.2
    Motivasjon (skala 1-6)  | 4.0  | 4.1
    Elever på trinn (1–7)   | 400  | 410
    `,
    [
      'Trivsel {indeks} higher | /own B2,C2 2023 2024',
      'Motivasjon higher | /own B3,C3 2023 2024',
      'Elever på trinn (1–7) asks=direction | /own B4,C4 2023 2024',
    ],
  ],
  [
    'sub-totals in the midst, and an unlabelled total',
    `
    Klager
    Enhet        | 2023 | 2024
    Nord         | 10   | 11
    Sør          | 20   | 21
    Sum region A | 30   | 32
    Øst          | 5    | 6
                 | 35   | 38
    `,
    [
      'Klager lower | Nord/unit B3,C3 2023 2024 | Sør/unit B4,C4 2023 2024 | Sum region A/total B5,C5 2023 2024 | ' +
        'Øst/unit B6,C6 2023 2024 | /total B7,C7 2023 2024',
    ],
  ],
  [
    'a sector with the same regions again and again is what is measured',
    `
    Ventetid (dager)
    Sektor    | Region | 2023 | 2024
    Skole     | Horten | 11   | 12
              | Landet | 14   | 15
    Barnehage | Horten | 9    | 8
              | Landet | 7    | 7
    `,
    [
      'Ventetid – Skole {dager} lower | Horten/unit C3,D3 2023 2024 | Landet/benchmark C4,D4 2023 2024',
      'Ventetid – Barnehage {dager} lower | Horten/unit C5,D5 2023 2024 | Landet/benchmark C6,D6 2023 2024',
    ],
  ],
  [
    'blank rows within a series are part of its run',
    `
    Kjønn | År   | Klager
    Alle  | 2021 | 5
    Alle  | 2022 | 6
    .
    .
    .
    Alle  | 2023 | 7
    Alle  | 2024 | 8
    `,
    ['Klager lower | /own C2,C3,C4,C5,C6,C7,C8 2021 2022 2023 2024'],
  ],
  [
    'days of measuring and deadlines are no figures',
    `
    Indikator | Siste verdi | Dato    | Ansvarlig | Frist
    Klager    | 9           | 2024-05 | Ola       | 2024-12
    Trivsel   | 4.2         | 2024-05 | Kari      | 2024-12
    `,
    ['Klager lower | /own B2 2024-05', 'Trivsel higher | /own B3 2024-05'],
  ],
  [
    'a word that is a unit as well names the table',
    `
    Passasjerer
    År   | Jan | Feb | Sum
    2023 | 10  | 11  | 21
    2024 | 13  | 14  | 27
    `,
    ['Passasjerer {Passasjerer} higher | /own B3,C3,B4,C4 2023-01 2023-02 2024-01 2024-02'],
  ],
  [
    'sums of money with nothing to judge them by',
    `
    Beløp i 1000 kr
    Konto   | 2023 | 2024
    Diverse | 1000 | 1100
    `,
    [],
  ],
  [
    'text from right to left is a name like any other',
    `
    المؤشر | 2023 | 2024
    رضا    | 4.1  | 4.2
    `,
    ['رضا asks=direction | /own B2,C2 2023 2024'],
  ],
])('%s', (_, drawing, expected) => expect(proposedTold([drawnSheet(drawing)])).toEqual(expected));

describe('what stands twice is proposed once', () => {
  const units = 'Kommune | 2022 | 2023 | 2024\nHorten | 11 | 12 | 14\nLarvik | 21 | 22 | 25';
  const months = Array.from({ length: 6 }, (_, at) => `'0${at + 1}.2024 | ${at + 2} | ${2 * at + 1}`).join('\n');

  test.each<readonly [string, string]>([
    ['in another layout', 'År | Horten | Larvik\n2022 | 11 | 21\n2023 | 12 | 22\n2024 | 14 | 25'],
    [
      'as a long table',
      'Kommune | År | Verdi\nHorten | 2022 | 11\nHorten | 2023 | 12\nHorten | 2024 | 14\n' +
        'Larvik | 2022 | 21\nLarvik | 2023 | 22\nLarvik | 2024 | 25',
    ],
    [
      'with what is computed from it',
      'År | Horten | Larvik | Differanse i år\n2022 | 11 | 21 | 10\n2023 | 12 | 22 | 10\n2024 | 14 | 25 | 11',
    ],
  ])('%s', (_, again) => {
    const sheets = [drawnSheet(units, { sheet: 'A' }), drawnSheet(again, { sheet: 'B' })];
    expect(suggestionsOf(sheets).map(({ sheet }) => sheet)).toEqual(['A']);
  });

  test('summed up to quarters, with what is left of them', () => {
    const finer = drawnSheet(`Måned | Nye | Sluttet\n${months}`, { sheet: 'A' });
    const sums = 'Kvartal | Nye | Sluttet | Netto\nQ1 2024 | 9 | 9 | 0\nQ2 2024 | 18 | 27 | -9';
    const longer = `${sums}\nQ3 2024 | 0 | 0 | 0`;
    expect(suggestionsOf([finer, drawnSheet(sums, { sheet: 'B' })]).map(({ sheet }) => sheet)).toContain('A');
    // A quarter that the months do not reach is no sum of them.
    expect(suggestionsOf([finer, drawnSheet(longer, { sheet: 'B' })]).map(({ sheet }) => sheet)).toContain('B');
  });

  test('two units that happen to have the same figures are both proposed', () => {
    const same = 'Kommune | 2022 | 2023 | 2024\nHorten | 11 | 12 | 14\nLarvik | 11 | 12 | 14';
    expect(suggestionsOf([drawnSheet(same)]).flatMap(({ series }) => series)).toHaveLength(2);
  });
});
