import { absolute, looks, type NameModel, seriesBlock, seriesRange, Sheet } from '../build';
import { blockWords, footer, illustrative, schools, years } from './words';

const pupils = [436, 411, 331, 290, 270, 249, 233, 215, 189, 168, 142, 119, 97, 78];
const answers = [412, 388, 305, 274, 251, 232, 214, 198, 176, 152, 131, 108, 89, 70];
/** Weighted by answers these come to 4.3 exactly. */
const wellBeing = [4.36, 4.26, 4.19, 4.33, 4.39, 4.23, 4.42, 4.16, 4.35, 4.38, 4.24, 4.26, 4.46, 4.14];
const bullied = [10, 13, 8, 9, 6, 8, 7, 4, 7, 5, 3, 5, 3, 2];

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The pupil survey: one row a school, and the county's series that the totals feed. */
export function survey(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Elevundersøkinga');
  const first = 14;
  const last = first + schools.length - 1;
  const total = last + 1;
  sheet.width('A', 44).width('B:E', 11).width('F', 24).width('G', 10).width('H', 40);
  sheet.put('A1', 'Elevundersøkinga', looks.title).height(1, 28);
  sheet
    .put(
      'A2',
      'Indeksane går frå 1 til 5, der 5 er best. Mobbing er delen elevar som svarer at dei blir mobba; 0 er best.',
      looks.note,
    )
    .merge('A2:H2');

  const source = 'Utdanningsdirektoratet';
  const wellBeingRows = [
    {
      label: 'Sogn og Fjordane',
      figures: [4.2, 4.3, 4.2, { formula: `E${total}`, result: 4.3 }],
      source,
      mark: 'I' as const,
      note: illustrative,
    },
  ];
  const bullyingRows = [
    {
      label: 'Sogn og Fjordane',
      figures: [0.05, 0.04, 0.04, { formula: `G${total}`, result: 0.03 }],
      source,
      mark: 'I' as const,
      note: illustrative,
    },
    {
      label: 'Landet, vg1',
      figures: ['..', '..', '..', 0.04],
      source,
      mark: 'V' as const,
      note: 'Kjelda er udatert; sett på 2018.',
    },
  ];
  seriesBlock(
    sheet,
    4,
    { title: 'Trivsel (1–5)', periods: years, look: looks.decimal, rows: wellBeingRows },
    blockWords,
  );
  seriesBlock(
    sheet,
    7,
    { title: 'Elevar som opplever mobbing', periods: years, look: looks.percent, rows: bullyingRows },
    blockWords,
  );

  sheet.put(`A${first - 2}`, 'Skulane 2018', looks.heading);
  sheet
    .across(
      `A${first - 1}`,
      ['Skule', 'Elevar', 'Svar', 'Svarprosent', 'Trivsel', 'Elevar som blir mobba', 'Del mobba'],
      looks.tableHeadNumber,
    )
    .height(first - 1, 32);
  sheet.paint(`A${first - 1}`, looks.tableHead).put(`H${first - 1}`, blockWords.note, looks.tableHeadBeside);
  sheet.down(`A${first}`, schools, looks.label);
  sheet.down(`B${first}`, pupils, looks.whole).down(`C${first}`, answers, looks.whole);
  sheet.fill(
    `D${first}:D${last}`,
    `C${first}/B${first}`,
    answers.map((count, index) => count / (pupils[index] ?? 1)),
    looks.percent,
  );
  sheet.down(`E${first}`, wellBeing, looks.twoDecimals).down(`F${first}`, bullied, looks.whole);
  sheet.fill(
    `G${first}:G${last}`,
    `F${first}/C${first}`,
    bullied.map((count, index) => count / (answers[index] ?? 1)),
    looks.percent,
  );
  sheet
    .paint(`H${first}:H${last}`, looks.cell)
    .put(`H${first}`, 'Skulane er gjorde anonyme, og tala er illustrative (I).', { ...looks.note, indent: 1 });
  sheet.merge(`H${first}:H${first + 2}`);

  sheet.put(`A${total}`, 'Sum', looks.totalText);
  sheet.formula(`B${total}`, `SUM(B${first}:B${last})`, sum(pupils), looks.total);
  sheet.formula(`C${total}`, `SUM(C${first}:C${last})`, sum(answers), looks.total);
  sheet.formula(`D${total}`, `C${total}/B${total}`, sum(answers) / sum(pupils), looks.totalPercent);
  sheet.formula(`E${total}`, `SUMPRODUCT(C${first}:C${last},E${first}:E${last})/C${total}`, 4.3, looks.totalDecimal);
  sheet.formula(`F${total}`, `SUM(F${first}:F${last})`, sum(bullied), looks.total);
  sheet.formula(`G${total}`, `F${total}/C${total}`, sum(bullied) / sum(answers), looks.totalPercent);
  sheet.freeze(2).print({ landscape: true, footer });

  return {
    sheet,
    names: [
      { name: 'Trivsel', refersTo: absolute(sheet.name, seriesRange(4, years.length)) },
      { name: 'Mobbing', refersTo: absolute(sheet.name, seriesRange(7, years.length)) },
      { name: 'Mobbing_Landet', refersTo: absolute(sheet.name, 'E9') },
      { name: 'Svar_elevundersøkinga', refersTo: absolute(sheet.name, `C${total}`) },
      { name: 'Elevar_skulane', refersTo: absolute(sheet.name, `B${first}:B${last}`) },
    ],
  };
}
