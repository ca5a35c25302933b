import { absolute, looks, type NameModel, Sheet } from '../build';
import { givenTotal, schoolMatrix } from './matrix';
import { historyOf } from './schools';
import { footer, schoolYears, years } from './words';

/** Motivation and leavers: two matrices, one under the other. */
export function users(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Brukere');
  sheet.width('A', 22).width('B:F', 11).width('G', 3).width('H', 34);
  sheet.put('A1', 'Brukere: lærelyst og mestring', looks.title).height(1, 28);
  const motivation = schoolMatrix(sheet, 3, {
    title: 'Motivasjon (1–5)',
    note: 'Kilde: Elevundersøkelsen (Udir). I – illustrative tall. «*»: få svar. Fylkets tall er Udirs eget.',
    periods: years,
    look: looks.decimal,
    totalLook: { ...looks.totalDecimal, numberFormat: '0.0' },
    figures: ({ motivation: newest }, index) => historyOf(newest, index, 0.1),
    totalLabel: 'Fylket',
    total: givenTotal([3.5, 3.5, 3.6, 3.5, 3.6]),
  });
  const leavers = schoolMatrix(sheet, motivation.next, {
    title: 'Sluttet i løpet av skoleåret',
    note: 'Kilde: Vigo. I – illustrative tall. «:» er skjult fordi det gjelder få elever.',
    periods: schoolYears,
    look: looks.percent,
    totalLook: looks.totalPercent,
    figures: ({ leavers: newest }, index) => historyOf(newest, index, 0.003),
    totalLabel: 'Fylket',
    total: givenTotal([0.038, 0.029, 0.032, 0.035, 0.033]),
  });
  const nation = leavers.next - 1;
  sheet
    .put(`A${nation}`, 'Landet', looks.label)
    .paint(`B${nation}:E${nation}`, looks.missing)
    .across(`B${nation}`, ['..', '..', '..', '..'])
    .put(`F${nation}`, 0.036, looks.percent);
  sheet.put(`H${nation}`, 'V – Udir, 2022–23', looks.note);
  sheet.freeze(1, 1).print({ landscape: false, footer });
  return {
    sheet,
    names: [
      { name: 'Motivasjon', refersTo: absolute(sheet.name, motivation.range) },
      { name: 'Sluttet', refersTo: absolute(sheet.name, leavers.range) },
      { name: 'Sluttet_Landet', refersTo: absolute(sheet.name, `F${nation}`) },
    ],
  };
}
