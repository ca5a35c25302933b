import type { Block, BlockColumn, BlockRow, Head } from './block';
import { headerWords } from './header-role';
import { isBreakdownValue } from './settle-columns';

/** What a series is called, and whose figures they are. */
export interface SeriesName {
  /** Parts of the title with the cells that they stand in; empty where no cell tells it. */
  readonly titles: readonly Head[];
  readonly unit: Head | null;
  /** Whether it holds a part of the unit's figures only: those of women, of a cause. */
  readonly isPart: boolean;
}

export const keyOf = (heads: readonly Head[]): string => heads.map(({ text }) => text.toLowerCase()).join('\n');

/** Labels of a row but for the one that is its period. */
export function ownLabels({ labels, period }: BlockRow, block: Block): readonly Head[] {
  return period === null || hasPeriodColumn(block) ? labels : labels.slice(0, -1);
}

export function hasPeriodColumn({ columns }: Block): boolean {
  return columns.some(({ kind, role }) => kind === 'label' && role === 'period');
}

/**
 * What the series of a table are called, and which units they are of.
 *
 * @param columns - those that hold the figures
 */
export function seriesNames(
  block: Block,
  columns: readonly BlockColumn[],
): (series: { readonly row: BlockRow; readonly column: BlockColumn }) => SeriesName {
  const roleAt = new Map(block.columns.map(({ column, role }) => [column, role]));
  const headOf = columnHeads(columns);
  const severalHeads = new Set(columns.map((column) => keyOf(headOf(column).titles))).size > 1;
  const title = block.title === null ? [] : [block.title];
  const unitRows = rowsAreUnits(block);
  const unitColumns = columnsAreUnits(block);
  const subject = subjectColumn(block);
  return ({ row, column }) => {
    const labels = ownLabels(row, block);
    const whole = row.kind === 'breakdown' ? labels.slice(0, -1) : labels;
    const isUnit = ({ cell }: Head): boolean => {
      const role = roleAt.get(cell.column);
      return (role === 'unit' && cell.column !== subject) || (unitRows && role === 'indicator');
    };
    const head = headOf(column);
    const rowParts = [
      ...whole.filter(
        ({ cell, text }) => roleAt.get(cell.column) === 'breakdown' && !headerWords(text).includes('total'),
      ),
      ...labels.slice(whole.length),
    ];
    const rowUnits = whole.filter(isUnit);
    const rowNames = whole.filter((label) => !isUnit(label) && roleAt.get(label.cell.column) === 'indicator');
    const grouped =
      row.group !== null && rowNames.length > 0 && rowUnits.length === 0 ? [row.group, ...rowNames] : rowNames;
    const subjects = whole.filter(({ cell }) => cell.column === subject);
    if (subjects.length > 0)
      return {
        titles: [...title, ...subjects, ...(severalHeads ? head.titles : [])],
        unit: joined([...rowUnits, ...rowParts]),
        isPart: rowParts.length > 0,
      };
    if (unitColumns)
      return {
        titles: grouped.length > 0 ? grouped : title,
        unit: joined([...rowUnits, ...rowParts, ...column.parts]),
        isPart: rowParts.length > 0,
      };
    const parts = [...rowParts, ...head.parts];
    const shared = { unit: joined([...rowUnits, ...parts]), isPart: parts.length > 0 };
    if (grouped.length > 0) return { ...shared, titles: severalHeads ? [...grouped, ...head.titles] : grouped };
    const isTelling = head.titles.length > 0 && !column.words.some((word) => untold.has(word));
    const heads = isTelling ? (head.isPartAlone ? [...title, ...head.titles] : head.titles) : [];
    return { ...shared, titles: heads.length > 0 ? heads : title.length > 0 ? title : head.titles };
  };
}

/**
 * Of two columns of units, the one whose labels each go with the same units again says what is measured: `Grunnskole`
 * with `Horten | Landet`, then `Barnehage` with both.
 */
function subjectColumn({ columns, rows }: Block): number | null {
  const [first, second, third] = columns.filter(({ kind, role }) => kind === 'label' && role === 'unit');
  if (first === undefined || second === undefined || third !== undefined) return null;
  const unitsOf = new Map<string, Set<string>>();
  for (const { labels, kind } of rows) {
    const [subject, unit] = [first, second].map(({ column }) => labels.find(({ cell }) => cell.column === column));
    if (subject === undefined || unit === undefined || kind === 'total') continue;
    unitsOf.set(subject.text, (unitsOf.get(subject.text) ?? new Set()).add(unit.text));
  }
  const groups = [...unitsOf.values()].map((units) => [...units].sort().join('\n'));
  return groups.length > 1 && new Set(groups).size === 1 ? first.column : null;
}

/** Words that say that a column holds figures, and not which. */
const untold: ReadonlySet<string> = new Set(['value', 'result', 'actual']);

interface ColumnHead {
  readonly titles: readonly Head[];
  readonly parts: readonly Head[];
  /** Whether the head says nothing but a part, and no column holds the whole. */
  readonly isPartAlone: boolean;
}

/** Heads with what they are parts of: `Gutter` beside `Totalt`. Without the whole each part is told for itself. */
function columnHeads(columns: readonly BlockColumn[]): (column: BlockColumn) => ColumnHead {
  const split = columns.map(({ column, parts }) => {
    const own = parts.filter(({ text }) => isBreakdownValue(text));
    const rest = parts.filter((part) => !own.includes(part) && !headerWords(part.text).includes('total'));
    return { column, all: parts, own, rest };
  });
  const hasParts = split.some(({ own }) => own.length > 0);
  const wholes = new Set(split.filter(({ own }) => own.length === 0).map(({ rest }) => keyOf(rest)));
  const heads = new Map(
    split.map(({ column, all, own, rest }): [number, ColumnHead] =>
      hasParts && wholes.has(keyOf(rest))
        ? [column, { titles: rest, parts: own, isPartAlone: false }]
        : [column, { titles: all, parts: [], isPartAlone: own.length > 0 && rest.length === 0 }],
    ),
  );
  return ({ column, parts }) => heads.get(column) ?? { titles: parts, parts: [], isPartAlone: false };
}

function joined(heads: readonly Head[]): Head | null {
  const last = heads[heads.length - 1];
  return last === undefined ? null : { text: heads.map(({ text }) => text).join(', '), cell: last.cell };
}

/** Whether labels of no list are units: some hold the others together, are what others are compared with, or have codes. */
function rowsAreUnits({ columns, rows, title }: Block): boolean {
  const labels = columns.filter(({ kind, role }) => kind === 'label' && role === 'indicator');
  if (labels.some(({ words }) => words.includes('indicator'))) return false;
  const isSaid = title !== null || columns.some(({ kind, parts }) => kind === 'value' && parts.length > 0);
  if (!isSaid) return false;
  const hasCodes =
    columns.some(({ role, kind }) => role === 'code' && kind === 'label') ||
    rows.filter(({ labels: [first] }) => first !== undefined && /^\d{3,} \p{L}/u.test(first.text)).length * 2 >
      rows.length;
  return hasCodes || rows.some(({ kind }) => kind === 'total' || kind === 'average' || kind === 'benchmark');
}

/** Whether heads are units: one is what others are compared with, or the corner says so (`År \\ Region`). */
function columnsAreUnits({ columns }: Block): boolean {
  const corner =
    columns
      .find(({ kind }) => kind === 'label')
      ?.heads.map(({ text }) => text)
      .join(' ') ?? '';
  const [, across = ''] = corner.split(/[\\/]/);
  return (
    headerWords(across).includes('unit') ||
    columns.some(
      ({ kind, role, period }) => kind === 'value' && role === 'benchmark' && (period !== null || hasOnlyWord(columns)),
    )
  );
}

/** Whether no head says what is measured: then what others are compared with stands among its like. */
function hasOnlyWord(columns: readonly BlockColumn[]): boolean {
  return columns.every(({ kind, unit, words }) => kind !== 'value' || (unit === null && !words.includes('result')));
}
