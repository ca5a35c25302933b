import { addressOf, type Figure, looks, putFigure, type Scalar, type Sheet, type Style } from '../build';
import { schools } from './schools';

export interface SchoolMatrix {
  readonly title: string;
  /** Source, and whether the figures are verified. */
  readonly note: string;
  readonly periods: readonly (string | number)[];
  readonly look: Style;
  readonly totalLook: Style;
  /** The figures of a school, oldest first. */
  readonly figures: (school: (typeof schools)[number], index: number) => readonly Figure[];
  readonly totalLabel: string;
  readonly total: (column: string, first: number, last: number, index: number) => Figure;
}

/**
 * Writes a block of schools by periods: title, note, header row, a row a school and the row of all together.
 *
 * @param top - the number of the first row
 * @returns the range of the figures, total row included, and the number of the row below the block
 */
export function schoolMatrix(
  sheet: Sheet,
  top: number,
  matrix: SchoolMatrix,
): { readonly range: string; readonly totalRange: string; readonly next: number } {
  const { title, note, periods, look, totalLook, figures, totalLabel, total } = matrix;
  const header = top + 2;
  const first = header + 1;
  const last = header + schools.length;
  const totalRow = last + 1;
  const column = (index: number): string => addressOf({ row: 0, column: index + 1 }).slice(0, -1);
  const end = column(periods.length - 1);
  sheet.put(`A${top}`, title, looks.heading).height(top, 20);
  sheet
    .put(`A${top + 1}`, note, looks.note)
    .merge(`A${top + 1}:${end}${top + 1}`)
    .height(top + 1, 30);
  sheet.put(`A${header}`, 'Skole', looks.tableHead).across(`B${header}`, periods, looks.tableHeadNumber);
  schools.forEach((school, row) => {
    sheet.put(`A${first + row}`, school.name, looks.label);
    figures(school, row).forEach((figure, index) => putFigure(sheet, `${column(index)}${first + row}`, figure, look));
  });
  sheet.put(`A${totalRow}`, totalLabel, looks.totalText);
  periods.forEach((_, index) =>
    putFigure(sheet, `${column(index)}${totalRow}`, total(column(index), first, last, index), totalLook),
  );
  return { range: `B${first}:${end}${totalRow}`, totalRange: `B${totalRow}:${end}${totalRow}`, next: totalRow + 2 };
}

/** A total that the source gives itself, because it knows the figures that it hides. */
export function givenTotal(totals: readonly Scalar[]): SchoolMatrix['total'] {
  return (_column, _first, _last, index) => totals[index] ?? null;
}
