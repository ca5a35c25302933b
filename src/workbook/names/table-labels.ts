import { allWords } from '../../locales/words';
import { type NameSource, parsePeriod, type SourceLabel, traitsOf } from '../../scorecard';

/** A rectangle of a sheet, zero-based, both ends included. */
interface Cells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What the tables on the sheets say of cells that stand in them. */
export interface TableLabels {
  /** Labels of each row and column of the cells; `null` where they stand in no table that says anything of them. */
  readonly of: (
    sheet: string,
    cells: Cells,
  ) => { readonly rowLabels: readonly SourceLabel[]; readonly columnLabels: readonly SourceLabel[] } | null;
  /** The period of a single cell. */
  readonly at: (sheet: string, row: number, column: number) => SourceLabel | null;
}

export const noTableLabels: TableLabels = { of: () => null, at: () => null };

type NamedCells = Pick<NameSource & { readonly kind: 'cells' }, 'cells' | 'rowLabels' | 'columnLabels'>;

/**
 * Whether the labels right beside cells say beyond doubt which period or unit each line of them is: a period or a text of its
 * own at every line that holds anything. Where they do not, the table that the cells stand in is asked.
 */
export function areClear({ cells, rowLabels, columnLabels }: NamedCells): boolean {
  const rows = filledLabels(rowLabels, cells);
  const columns = filledLabels(
    columnLabels,
    (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? { value: null })),
  );
  const [down, across] = [cells.length, cells[0]?.length ?? 0];
  if (down < 2 && across < 2) return true;
  if (down === 1) return arePeriods(columns) || arePlain(columns);
  if (across === 1) return arePeriods(rows) || arePlain(rows);
  return (arePeriods(columns) && areTexts(rows)) || (arePeriods(rows) && areTexts(columns));
}

function filledLabels(
  labels: readonly SourceLabel[],
  lines: readonly (readonly { readonly value: unknown }[])[],
): readonly (SourceLabel | undefined)[] {
  return lines.flatMap((line, index) => (line.some(({ value }) => value !== null) ? [labels[index]] : []));
}

function arePeriods(labels: readonly (SourceLabel | undefined)[]): boolean {
  const said = labels.map((label) => {
    const period = label === undefined ? null : parsePeriod(label.value, traitsOf(label.format));
    return period === null ? null : `${period.start} ${period.end}`;
  });
  return !said.includes(null) && new Set(said).size === said.length;
}

function areTexts(labels: readonly (SourceLabel | undefined)[]): boolean {
  const said = labels.map((label) => (typeof label?.value === 'string' ? label.value : null));
  return !said.includes(null) && new Set(said).size === said.length;
}

const months: ReadonlySet<string> = new Set(allWords.flatMap(({ period }) => period.months.flat()));

/** Texts that no year above them could make periods of, as it does of `1. halvår` and `januar`. */
function arePlain(labels: readonly (SourceLabel | undefined)[]): boolean {
  return (
    areTexts(labels) &&
    labels.every((label) => !/\d/.test(String(label?.value)) && !months.has(String(label?.value).trim().toLowerCase()))
  );
}
