import { absolute, looks, type NameModel, seriesBlock, seriesRange, Sheet } from '../build';
import { blockWords, footer, illustrative, schools, years } from './words';

/** Cases received and decided in time, and actions planned and finished in time, by quarter of 2018. */
const quarters: readonly (readonly [
  quarter: string,
  cases: number,
  inTime: number,
  planned: number,
  finished: number,
])[] = [
  ['K1 2018', 128, 114, 5, 4],
  ['K2 2018', 131, 117, 8, 5],
  ['K3 2018', 96, 82, 4, 2],
  ['K4 2018', 145, 127, 8, 5],
];

/** Dialogues with the schools, case handling and follow-up of actions. */
export function processes(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Interne prosessar');
  sheet.width('A', 44).width('B:E', 11).width('F', 24).width('G', 5).width('H', 46);
  sheet.put('A1', 'Interne prosessar', looks.title).height(1, 28);
  sheet
    .put(
      'A2',
      'Styringsdialog blir halden med kvar skule vår og haust. Tiltak høyrer til tiltakslista frå dialogane.',
      looks.note,
    )
    .merge('A2:H2');

  sheet.across('A4', ['Nøkkeltal', 2017, 2018], looks.tableHead).paint('B4:C4', looks.tableHeadNumber);
  sheet.across('D4', ['V/I', 'Merknad'], looks.tableHeadBeside);
  sheet.put('A5', 'Haldne styringsdialogar', looks.label).put('B5', 27 / 28, looks.percent);
  sheet.formula('C5', 'COUNTIF(B24:C37,"Ja")/COUNTA(B24:C37)', 1, looks.percent);
  sheet
    .put('A6', 'Saker avgjorde innan frist', looks.label)
    .put('B6', 0.9, looks.percent)
    .formula('C6', 'C19/B19', 0.88, looks.percent);
  for (const row of [5, 6]) sheet.put(`D${row}`, 'I', looks.mark).put(`E${row}`, illustrative, looks.label);

  const actions = [
    {
      label: 'Opplæring i alt',
      figures: [0.58, 0.71, 0.69, { formula: 'E19/D19', result: 0.64 }],
      source: 'Tiltakslista',
      mark: 'I' as const,
      note: illustrative,
    },
  ];
  seriesBlock(
    sheet,
    9,
    { title: 'Tiltak ferdige i tide', periods: years, look: looks.percent, rows: actions },
    blockWords,
  );

  sheet.put('A12', 'Kvartal 2018', looks.heading);
  sheet
    .put('A13', null, looks.tableHead)
    .put('B13', 'Saker', looks.tableHead)
    .paint('C13', looks.tableHead)
    .merge('B13:C13');
  sheet.put('D13', 'Tiltak', looks.tableHead).paint('E13', looks.tableHead).merge('D13:E13');
  sheet
    .across('A14', ['Kvartal', 'Komne inn', 'Innan frist', 'Planlagde', 'Ferdige'], looks.tableHeadNumber)
    .paint('A14', looks.tableHead);
  quarters.forEach(([quarter, ...counts], index) =>
    sheet.put(`A${15 + index}`, quarter, looks.label).across(`B${15 + index}`, counts, looks.whole),
  );
  sheet.put('A19', 'Sum', looks.totalText).fill('B19:E19', 'SUM(B15:B18)', [500, 440, 25, 16], looks.total);

  sheet.put('A22', 'Styringsdialogar 2018', looks.heading);
  sheet.across('A23', ['Skule', 'Vår', 'Haust'], looks.tableHead);
  sheet
    .down('A24', schools, looks.label)
    .down(
      'B24',
      schools.map(() => 'Ja'),
      looks.mark,
    )
    .down(
      'C24',
      schools.map(() => 'Ja'),
      looks.mark,
    );
  sheet.freeze(2).print({ landscape: true, footer });
  return {
    sheet,
    names: [
      { name: 'Styringsdialogar', refersTo: absolute(sheet.name, 'C5') },
      { name: 'Styringsdialogar_2017', refersTo: absolute(sheet.name, 'B5') },
      { name: 'Saker_innan_frist', refersTo: absolute(sheet.name, 'C6') },
      { name: 'Saker_innan_frist_2017', refersTo: absolute(sheet.name, 'B6') },
      { name: 'Tiltak_i_tide', refersTo: absolute(sheet.name, seriesRange(9, years.length)) },
    ],
  };
}
