import { isFxPrefix, isRange, isWhitespace, parseA1Ref, type RangeA1, tokenize } from '@borgar/fx';
import { traitsOf } from '../../scorecard';

/** A result with the cell that it stands in. */
export interface ResultPlace {
  readonly nr: string;
  readonly sheet: string;
  /** A1 without sheet. */
  readonly cell: string;
}

/** So many rows and columns of a range are enough to see what stands in it. */
const looked = { rows: 1000, columns: 100 };

/**
 * Which results are averages of percentages or of averages (rules 18.4), told by the formulas of their cells. One round
 * trip, and one more where a result is an average.
 *
 * @returns their Nr
 */
export async function readAverages(results: readonly ResultPlace[]): Promise<ReadonlySet<string>> {
  if (results.length === 0) return new Set();
  return Excel.run(async (context) => {
    const cells = results.map(({ sheet, cell }) =>
      context.workbook.worksheets.getItem(sheet).getRange(cell).load('formulas'),
    );
    await context.sync();
    const averaged = results.flatMap((result, index) =>
      averagedIn(String(cells[index]?.formulas[0]?.[0] ?? ''), result.sheet).map((area) => ({
        nr: result.nr,
        sheet: area.sheet,
        range: context.workbook.worksheets
          .getItemOrNullObject(area.sheet)
          .getRangeByIndexes(area.top, area.left, area.rows, area.columns)
          .load('formulas, numberFormat'),
      })),
    );
    if (averaged.length === 0) return new Set();
    await context.sync();
    return new Set(
      averaged.flatMap(({ nr, sheet, range }) => (!range.isNullObject && holdsShares(range, sheet) ? [nr] : [])),
    );
  });
}

interface AveragedArea {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells that a formula averages, where it does nothing else: `=AVERAGE(B2:B9,D2)`. */
function averagedIn(formula: string, ownSheet: string): readonly AveragedArea[] {
  const [name, open, ...inside] = tokenize(formula).filter((token) => !isFxPrefix(token) && !isWhitespace(token));
  const close = inside.pop();
  const isAverage = name?.value.toUpperCase() === 'AVERAGE' && open?.value === '(' && close?.value === ')';
  if (!isAverage || !inside.every((token) => isRange(token) || token.value === ',')) return [];
  return inside.filter(isRange).flatMap(({ value }) => {
    const reference = parseA1Ref(value);
    return reference === undefined || !('range' in reference)
      ? []
      : [areaOf(reference.context?.[0] ?? ownSheet, reference.range)];
  });
}

/** A whole column or row is looked at from its beginning. */
function areaOf(sheet: string, range: RangeA1): AveragedArea {
  const [top, left] = [range.top ?? 0, range.left ?? 0];
  return {
    sheet,
    top,
    left,
    rows: range.bottom == null ? looked.rows : Math.min(range.bottom - top + 1, looked.rows),
    columns: range.right == null ? looked.columns : Math.min(range.right - left + 1, looked.columns),
  };
}

/** Whether cells are percentages, or averages themselves. */
function holdsShares({ formulas, numberFormat }: Excel.Range, sheet: string): boolean {
  return (
    formulas.some((row: unknown[]) => row.some((formula) => averagedIn(String(formula), sheet).length > 0)) ||
    numberFormat.some((row: unknown[]) => row.some((format) => traitsOf(String(format)).percentFormat === true))
  );
}
