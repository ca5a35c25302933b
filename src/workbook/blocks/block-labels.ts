import { parsePeriod, type SourceLabel, traitsOf } from '../../scorecard';
import type { Block, Head } from './block';
import { blockIndicators } from './block-indicators';
import type { Box, Grid } from './grid';
import { blockPeriod, type BlockPeriod, joinedPeriods } from './period-text';

/** What the lines of cells in a table are: periods by their text, units by their name. */
export interface BlockLabels {
  /** One for each row of the cells. */
  readonly rowLabels: readonly SourceLabel[];
  /** One for each column of the cells. */
  readonly columnLabels: readonly SourceLabel[];
}

const nothing: SourceLabel = { value: null, format: 'General' };

/** What the heads and labels of a table say of cells in it, by where these stand. */
export class BlockReader {
  private readonly units = new Map<string, { readonly unit: Head | null; readonly isTotal: boolean }>();
  private readonly periods = new Map<string, BlockPeriod | null>();

  constructor(
    readonly block: Block,
    grid: Grid,
  ) {
    for (const { series } of blockIndicators(block, grid)) {
      for (const { unit, role, points } of series) {
        for (const { row, column, period } of points) {
          this.units.set(`${row} ${column}`, { unit, isTotal: role === 'total' });
          this.periods.set(`${row} ${column}`, period);
        }
      }
    }
  }

  /** @returns `null` where a line of the cells is none of the table's figures, or nothing is said of any */
  labels({ top, left, bottom, right }: Box): BlockLabels | null {
    const [rows, columns] = [span(top, bottom), span(left, right)];
    const isIn =
      rows.some((row) => this.block.rows.some((each) => each.row === row)) &&
      columns.every((column) => this.block.columns.some((each) => each.column === column && each.kind === 'value'));
    if (!isIn) return null;
    const rowLabels = rows.map((row) => this.rowLabel(row, columns));
    const columnLabels = columns.map((column) => this.columnLabel(column, rows));
    return [...rowLabels, ...columnLabels].some(({ value }) => value !== null) ? { rowLabels, columnLabels } : null;
  }

  /** The period of a single cell; `null` where none is said. */
  periodAt(row: number, column: number): SourceLabel | null {
    const period = this.cellPeriod(row, column);
    return period === null ? null : this.periodLabel(period, row, column);
  }

  private rowLabel(row: number, columns: readonly number[]): SourceLabel {
    const found = this.block.rows.find((each) => each.row === row);
    if (found === undefined) return nothing;
    const [only] = columns;
    if (found.period !== null && only !== undefined) {
      const period = columns.length === 1 ? this.cellPeriod(row, only) : found.period;
      return this.periodLabel(period ?? found.period, row, only);
    }
    return this.unitLabel(columns.map((column) => `${row} ${column}`)) ?? textLabel(found.labels);
  }

  private columnLabel(column: number, rows: readonly number[]): SourceLabel {
    const found = this.block.columns.find((each) => each.column === column);
    if (found === undefined) return nothing;
    const [only] = rows;
    if (found.period !== null && only !== undefined) {
      const period = rows.length === 1 ? this.cellPeriod(only, column) : null;
      return this.periodLabel(period ?? this.withYear(found.period), only, column);
    }
    return this.unitLabel(rows.map((row) => `${row} ${column}`)) ?? textLabel(found.parts);
  }

  private cellPeriod(row: number, column: number): BlockPeriod | null {
    const known = this.periods.get(`${row} ${column}`);
    if (known !== undefined) return known;
    const ofRow = this.block.rows.find((each) => each.row === row)?.period ?? null;
    const ofColumn = this.block.columns.find((each) => each.column === column)?.period ?? null;
    const both = ofRow !== null && ofColumn !== null ? joinedPeriods(ofRow, ofColumn) : (ofRow ?? ofColumn);
    return both === null ? null : this.withYear(both);
  }

  private withYear(period: BlockPeriod): BlockPeriod {
    const said = this.block.period?.period;
    return (said === undefined ? null : joinedPeriods(period, said)) ?? period;
  }

  /** The period as the table writes it, where its head alone says it; an average of years is that of the last of them. */
  private periodLabel({ label, end }: BlockPeriod, row: number, column: number): SourceLabel {
    const heads = this.block.columns.find((each) => each.column === column)?.heads ?? [];
    const labels = this.block.rows.find((each) => each.row === row)?.labels ?? [];
    const head = [...heads, ...labels].find(({ cell }) => {
      const said = parsePeriod(cell.value, traitsOf(cell.format));
      return said !== null && blockPeriod(said).label === label;
    });
    if (head !== undefined) return { value: head.cell.value, format: head.cell.format };
    const text = parsePeriod(label) === null && /^\d{4}\/\d{4}$/.test(label) ? end.slice(0, 4) : label;
    return { value: text, format: 'General' };
  }

  /** The unit that all filled cells of a line are of; `null` where they are of several, or of none. */
  private unitLabel(places: readonly string[]): SourceLabel | null {
    const found = places.flatMap((place) => this.units.get(place) ?? []);
    const [first] = found;
    if (first?.unit == null || found.some(({ unit }) => unit?.text !== first.unit?.text)) return null;
    return { value: first.unit.text, format: 'General', ...(first.isTotal && { isTotal: true }) };
  }
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function textLabel(heads: readonly Head[]): SourceLabel {
  return heads.length === 0 ? nothing : { value: heads.map(({ text }) => text).join(', '), format: 'General' };
}
