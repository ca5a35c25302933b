import { absolute, looks, type NameModel, Sheet } from '../build';
import { schoolMatrix } from './matrix';
import { historyOf, schools } from './schools';
import { footer, years } from './words';

/** Pupils of a school in each year, oldest first. */
export const pupilsOf = (index: number): readonly number[] =>
  historyOf(schools[index]?.pupils ?? 0, index, 5).map(Number);

/** The row of the first school on the sheet. */
export const firstSchoolRow = 6;

/** The schools with their pupils; what is counted per pupil on other sheets leads here. */
export function pupils(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Skoler');
  sheet.width('A', 22).width('B:F', 11).width('G', 3).width('H', 24);
  sheet.put('A1', 'Skolene og elevene', looks.title).height(1, 28);
  const { range } = schoolMatrix(sheet, firstSchoolRow - 3, {
    title: 'Elever per 1. oktober',
    note: 'Kilde: Vigo. I – illustrative tall.',
    periods: years,
    look: looks.whole,
    totalLook: looks.total,
    figures: (_school, index) => pupilsOf(index),
    totalLabel: 'Sum',
    total: (column, first, last, year) => ({
      formula: `SUM(${column}${first}:${column}${last})`,
      result: schools.reduce((sum, _, index) => sum + (pupilsOf(index)[year] ?? 0), 0),
    }),
  });
  const last = firstSchoolRow + schools.length - 1;
  sheet.put(`H${firstSchoolRow - 1}`, 'Tilbud', looks.tableHead);
  sheet.down(
    `H${firstSchoolRow}`,
    schools.map(({ programmes }) => programmes),
    looks.label,
  );
  sheet.freeze(5, 1).print({ landscape: false, footer, area: `A1:H${last + 1}` });
  return {
    sheet,
    names: [
      { name: 'Skoleliste', refersTo: absolute(sheet.name, `A${firstSchoolRow}:A${last}`) },
      { name: '_elevtall_råtall', refersTo: absolute(sheet.name, range), hidden: true },
    ],
  };
}
