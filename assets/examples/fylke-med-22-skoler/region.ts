import { absolute, addressOf, columnLetters, looks, type NameModel, Sheet } from '../build';
import { historyOf, schools } from './schools';
import { footer, schoolYears } from './words';

const totals = [0.11, 0.12, 0.1, 0.12, 0.13];

/** Pupils in youth enterprises: the other way round, with the school years down and the schools across. */
export function region(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Regional utvikling');
  const total = columnLetters(schools.length + 1);
  sheet.width('A', 14).width(`B:${total}`, 7.5);
  sheet.put('A1', 'Regional utvikling: samspill med arbeidslivet', looks.title).height(1, 28);
  sheet.put('A3', 'Elever i ungdomsbedrift', looks.heading).height(3, 20);
  sheet.put('A4', 'Kilde: skolene. I – illustrative tall. Andel av elevene.', looks.note).merge(`A4:${total}4`);
  sheet
    .put('A5', 'Skoleår', looks.tableHead)
    .across('B5', [...schools.map(({ name }) => name), 'I alt'], looks.tableHeadNumber)
    .height(5, 32);
  const history = schools.map(({ enterprises }, index) => historyOf(enterprises, index, 0.01));
  schoolYears.forEach((label, year) => {
    sheet.put(`A${6 + year}`, label, looks.label);
    history.forEach((figures, index) =>
      sheet.put(addressOf({ row: 5 + year, column: 1 + index }), figures[year] ?? null, {
        ...looks.percent,
        numberFormat: '0 %',
      }),
    );
    sheet.put(`${total}${6 + year}`, totals[year] ?? null, { ...looks.totalPercent, numberFormat: '0 %' });
  });
  const last = 5 + schoolYears.length;
  sheet.freeze(5, 1).print({ landscape: true, footer });
  return { sheet, names: [{ name: 'Ungdomsbedrift', refersTo: absolute(sheet.name, `B6:${total}${last}`) }] };
}
