import { absolute, looks, type NameModel, seriesBlock, seriesRange, Sheet } from '../build';
import { blockWords, footer, illustrative, years } from './words';

const quarters = [2017, 2018].flatMap((year) => [1, 2, 3, 4].map((quarter) => `K${quarter} ${year}`));
/** Days of work agreed and days of sick leave, by quarter. */
const agreed = [76800, 75300, 70400, 78500, 77000, 75000, 70000, 78000];
const absent = [4990, 3980, 3210, 4676, 4820, 3790, 3060, 4530];

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const share = (from: number, to: number): number => sum(absent.slice(from, to)) / sum(agreed.slice(from, to));

/** The staff survey, sick leave by quarter and year, and teachers' qualifications. */
export function staff(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Personale');
  sheet.width('A', 44).width('B:I', 13).width('J', 30);
  sheet.put('A1', 'Personale', looks.title).height(1, 28);
  sheet
    .put(
      'A2',
      'Medarbeidarundersøkinga går kvar haust. Sjukefråværet blir ført per kvartal og svingar med årstida.',
      looks.note,
    )
    .merge('A2:J2');

  const survey = [
    {
      label: 'Opplæring i alt',
      figures: [4.0, 4.1, 4.1, 4.2],
      source: 'Undersøking',
      mark: 'I' as const,
      note: illustrative,
    },
  ];
  seriesBlock(
    sheet,
    4,
    { title: 'Medarbeidartilfredsheit (1–5)', periods: years, look: looks.decimal, rows: survey },
    blockWords,
  );
  const leave = [
    {
      label: 'Opplæring i alt',
      source: 'HR-systemet',
      mark: 'I' as const,
      note: illustrative,
      figures: [
        0.059,
        0.058,
        { formula: 'SUM(B16:E16)/SUM(B15:E15)', result: share(0, 4) },
        { formula: 'SUM(F16:I16)/SUM(F15:I15)', result: share(4, 8) },
      ],
    },
  ];
  seriesBlock(sheet, 7, { title: 'Sjukefråvær', periods: years, look: looks.percent, rows: leave }, blockWords);
  const qualified = [
    {
      label: 'Opplæring i alt',
      figures: [0.89, 0.91, 0.92, { formula: 'C21/B21', result: 837 / 900 }],
      source: 'HR-systemet',
      mark: 'I' as const,
      note: illustrative,
    },
  ];
  seriesBlock(
    sheet,
    10,
    { title: 'Lærarar med fagkompetanse', periods: years, look: looks.percent, rows: qualified },
    blockWords,
  );
  for (const row of [4, 5, 7, 8, 10, 11])
    sheet.merge(`H${row}:I${row}`).put(`I${row}`, null, sheet.cells.get(`H${row}`)?.style);

  sheet.put('A13', 'Sjukefråvær per kvartal', looks.heading);
  sheet.put('A14', 'Dagsverk', looks.tableHead).across('B14', quarters, looks.tableHeadNumber);
  sheet.put('A15', 'Avtalte dagsverk', looks.label).across('B15', agreed, looks.whole);
  sheet.put('A16', 'Sjukefråvær, dagsverk', looks.label).across('B16', absent, looks.whole);
  sheet.put('A17', 'Sjukefråvær', looks.tableHead).across('B17', quarters, looks.tableHeadNumber);
  sheet.put('A18', 'Opplæring i alt', looks.label).fill(
    'B18:I18',
    'B16/B15',
    absent.map((days, index) => days / (agreed[index] ?? 1)),
    looks.percent,
  );

  sheet.across('A20', ['Lærarar 2018', 'I alt', 'Kvalifiserte'], looks.tableHeadNumber).paint('A20', looks.tableHead);
  sheet.across('A21', ['Alle skular', 900, 837], looks.whole);
  sheet.freeze(2).print({ landscape: true, footer });
  return {
    sheet,
    names: [
      { name: 'Medarbeidartilfredsheit', refersTo: absolute(sheet.name, seriesRange(4, years.length)) },
      { name: 'Sjukefråvær', refersTo: absolute(sheet.name, seriesRange(7, years.length)) },
      { name: 'Fagkompetanse', refersTo: absolute(sheet.name, seriesRange(10, years.length)) },
      { name: 'Sjukefråvær_kvartal', refersTo: absolute(sheet.name, 'B18:I18') },
    ],
  };
}
