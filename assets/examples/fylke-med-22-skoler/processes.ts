import { absolute, looks, type NameModel, Sheet } from '../build';
import { givenTotal, schoolMatrix } from './matrix';
import { historyOf } from './schools';
import { footer, schoolYears, years } from './words';

/** Assessment for learning, and absence in days. */
export function processes(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Interne prosesser');
  sheet.width('A', 22).width('B:F', 11).width('G', 3).width('H', 34);
  sheet.put('A1', 'Interne prosesser: god opplæring', looks.title).height(1, 28);
  const assessment = schoolMatrix(sheet, 3, {
    title: 'Vurdering for læring (1–5)',
    note: 'Kilde: Elevundersøkelsen (Udir). I – illustrative tall. «*»: få svar. Fylkets tall er Udirs eget.',
    periods: years,
    look: looks.decimal,
    totalLook: { ...looks.totalDecimal, numberFormat: '0.0' },
    figures: ({ assessment: newest }, index) => historyOf(newest, index, 0.1),
    totalLabel: 'Fylket',
    total: givenTotal([3.2, 3.2, 3.3, 3.3, 3.4]),
  });
  const absence = schoolMatrix(sheet, assessment.next, {
    title: 'Elevfravær, dager (median)',
    note: 'Kilde: skolene. I – illustrative tall. Fylkets tall er medianen av alle elevene.',
    periods: schoolYears,
    look: looks.whole,
    totalLook: looks.total,
    figures: ({ absence: newest }, index) => historyOf(newest, index, 1),
    totalLabel: 'Fylket',
    total: givenTotal([4, 3, 4, 5, 4]),
  });
  const nation = absence.next - 1;
  sheet
    .put(`A${nation}`, 'Landet', looks.label)
    .across(`B${nation}`, ['..', '..', '..', '..'], looks.missing)
    .put(`F${nation}`, 3, looks.whole);
  sheet.put(`H${nation}`, 'V – Udir, 2016–17 (siste kjente)', looks.note);
  sheet.freeze(1, 1).print({ landscape: false, footer });
  return {
    sheet,
    names: [
      { name: 'Vurdering_for_læring', refersTo: absolute(sheet.name, assessment.range) },
      { name: 'Elevfravær', refersTo: absolute(sheet.name, absence.range) },
      { name: 'Elevfravær_Landet', refersTo: absolute(sheet.name, `F${nation}`) },
    ],
  };
}
