import { absolute, addressOf, columnLetters, looks, type NameModel, putFigure, Sheet } from '../build';
import { schools } from './schools';
import { footer } from './words';

const surveys = [
  { year: 2019, county: 4 },
  { year: 2021, county: 4 },
  { year: 2023, county: 4.1 },
];

/** The staff survey of every other year, each pasted in with its own header row, and a name for each of the last two. */
export function staff(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Medarbeidere');
  const total = columnLetters(schools.length + 1);
  sheet.width('A', 16).width(`B:${total}`, 7.5);
  sheet.put('A1', 'Medarbeidere, læring og fornyelse', looks.title).height(1, 28);
  sheet.put('A3', 'Mestringsklima (1–5), 10-FAKTOR', looks.heading).height(3, 20);
  sheet
    .put('A4', 'Kilde: KS, annethvert år. I – illustrative tall. «*» er skjult fordi få har svart.', looks.note)
    .merge(`A4:${total}4`);
  const names = surveys.flatMap(({ year, county }, index): NameModel[] => {
    const header = 6 + index * 3;
    sheet
      .put(`A${header}`, `Svar ${year}`, looks.tableHead)
      .across(`B${header}`, [...schools.map(({ name }) => name), 'Fylket'], looks.tableHeadNumber)
      .height(header, 32);
    sheet.put(`A${header + 1}`, 'Mestringsklima', looks.label);
    schools.forEach(({ climate }, school) =>
      putFigure(sheet, addressOf({ row: header, column: 1 + school }), climate[index] ?? null, looks.decimal),
    );
    sheet.put(`${total}${header + 1}`, county, { ...looks.totalDecimal, numberFormat: '0.0' });
    return index === 0
      ? []
      : [{ name: `Mestringsklima_${year}`, refersTo: absolute(sheet.name, `B${header + 1}:${total}${header + 1}`) }];
  });
  sheet.freeze(4, 1).print({ landscape: true, footer });
  return { sheet, names };
}
