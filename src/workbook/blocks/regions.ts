import { periodOfCell, type BlockCell } from './block-cell';
import { findPieces, type Piece } from './find-pieces';
import { aroundBoth, type Box, boxAround, type Grid, within } from './grid';

/** The cells of a row within a region, from left to right. */
export interface RegionRow {
  readonly row: number;
  readonly cells: readonly BlockCell[];
}

/** Cells that may be one table, with the lines that stand above and below it. */
export interface Region {
  readonly box: Box;
  readonly rows: readonly RegionRow[];
  /** Rows above the figures that head the columns. */
  readonly headRows: readonly number[];
  /** Lines above that belong to it, from top to bottom. */
  readonly above: readonly BlockCell[];
  readonly below: readonly BlockCell[];
}

/** Blank rows or columns that a table may have within. */
const spacers = 2;

export const isFigure = ({ kind }: BlockCell): boolean => kind === 'number' || kind === 'symbol';

/** What looks like a year or a period where a figure could stand. */
export const isPeriodLike = ({ kind }: BlockCell): boolean => kind === 'year' || kind === 'period';

/** Finds what may be tables on a sheet, from top to bottom, and the texts that belong to none. */
export function findRegions(grid: Grid): { readonly regions: readonly Region[]; readonly texts: readonly Piece[] } {
  const tables = grid.tables.map((box) => pieceOf(grid.cells.filter((cell) => within(box, cell.row, cell.column))));
  const loose = findPieces(grid).flatMap((piece) => outside(piece, grid.tables));
  const merged = mergeDown(mergeAcross(loose));
  const pieces = withHeads(
    tables.filter(({ cells }) => cells.length > 0),
    merged,
  );
  const regions = pieces
    .filter(hasFigures)
    .flatMap((piece) => splitStacked(rowsOf(piece.cells)))
    .map(trimmed)
    .filter((region) => region !== null);
  return {
    regions: regions.sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left),
    texts: pieces.filter((piece) => !hasFigures(piece)),
  };
}

/** An Excel table has one row of heads; what stands directly above several of its columns heads them too. */
function withHeads(tables: readonly Piece[], loose: readonly Piece[]): readonly Piece[] {
  const heads = (table: Piece): readonly Piece[] =>
    loose.filter(
      (piece) =>
        !hasFigures(piece) &&
        piece.cells.length > 1 &&
        piece.box.bottom === table.box.top - 1 &&
        piece.box.top > piece.box.bottom - 2 &&
        piece.box.left >= table.box.left &&
        piece.box.right <= table.box.right,
    );
  const used = new Set(tables.flatMap(heads));
  return [
    ...tables.map((table) => pieceOf([...heads(table), table].flatMap(({ cells }) => cells))),
    ...loose.filter((piece) => !used.has(piece)),
  ];
}

function pieceOf(cells: readonly BlockCell[]): Piece {
  return { box: boxAround(cells), cells };
}

function outside(piece: Piece, tables: readonly Box[]): readonly Piece[] {
  if (tables.length === 0) return [piece];
  const cells = piece.cells.filter((cell) => !tables.some((box) => within(box, cell.row, cell.column)));
  return cells.length === 0 ? [] : cells.length === piece.cells.length ? [piece] : [pieceOf(cells)];
}

export function rowsOf(cells: readonly BlockCell[]): readonly RegionRow[] {
  const rows = new Map<number, BlockCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => ({ row, cells: line.sort((a, b) => a.column - b.column) }));
}

function hasFigures({ cells }: Piece): boolean {
  return cells.some(({ kind }) => kind === 'number') || cells.filter(isFigure).length > 1;
}

/** Whether a row holds figures rather than what heads them: years all along it, in their order, are a head. */
export function isDataRow({ cells }: RegionRow): boolean {
  const figures = cells.filter(isFigure).length;
  const periods = cells.filter(isPeriodLike).length;
  if (figures === 0) return !areHeads(cells.filter(({ kind }) => kind === 'year').map(({ value }) => Number(value)));
  const [first] = cells;
  if (figures >= (first !== undefined && isPeriodLike(first) ? periods - 1 : periods)) return true;
  // Dates of measuring and deadlines beside a figure; a head of periods holds little else.
  return periods * 2 < cells.length;
}

/** Whether years head columns: they only rise or only fall, each over as many columns, perhaps the same again for a second part. */
function areHeads(years: readonly number[]): boolean {
  const cycle = years.findIndex((year, at) => at > 0 && year === years[0] && year !== years[at - 1]);
  const once = cycle === -1 ? years : years.slice(0, cycle);
  if (!years.every((year, at) => year === once[at % once.length])) return false;
  const distinct = [...new Set(once)];
  const rises = distinct.slice(1).map((year, at) => year > (distinct[at] ?? 0));
  const isEven = once.every((year, at) => year === distinct[Math.floor((at * distinct.length) / once.length)]);
  return isEven && (rises.every(Boolean) || !rises.some(Boolean));
}

/** A column of figures stands for the labels to its left, over a blank column that is there for looks. */
function mergeAcross(pieces: readonly Piece[]): readonly Piece[] {
  const left = [...pieces];
  for (let index = 0; index < left.length; index += 1) {
    const right = left[index];
    if (right === undefined || !hasFigures(right) || hasLabels(right)) continue;
    const at = left.findIndex(
      (other) =>
        other !== right &&
        other.box.right < right.box.left &&
        right.box.left - other.box.right - 1 <= spacers &&
        other.box.top <= right.box.top + 1 &&
        other.box.bottom >= right.box.bottom - 1 &&
        other.cells.length > 1 &&
        hasLabels(other),
    );
    const label = left[at];
    if (label === undefined) continue;
    left[at] = pieceOf([...label.cells, ...right.cells]);
    left.splice(index, 1);
    index = -1;
  }
  return left;
}

/** Whether the first column, below what heads it, says what the rows are. */
function hasLabels({ box, cells }: Piece): boolean {
  const rows = rowsOf(cells);
  const from = rows.find(isDataRow)?.row ?? box.top;
  const first = cells.filter(({ column, row }) => column === box.left && row >= from);
  const labels = first.filter((cell) => cell.kind === 'text' || isPeriodLike(cell)).length;
  return labels > 0 && labels * 2 >= first.length;
}

/** What goes on below a blank row without a head of its own belongs to what stands above. */
function mergeDown(pieces: readonly Piece[]): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)) {
    const at = merged.findLastIndex((above) => goesOn(above, piece));
    const above = merged[at];
    if (above === undefined) merged.push(piece);
    else merged[at] = { box: aroundBoth(above.box, piece.box), cells: [...above.cells, ...piece.cells] };
  }
  return merged;
}

/** Blank rows between two parts whose rows are of the same kinds from the same column on. */
const longSpacers = 5;

/** Whether the last row of one is like the first of the other, cell by cell. */
function isAlike(above: Piece, below: Piece): boolean {
  const last = rowsOf(above.cells).at(-1)?.cells ?? [];
  const first = rowsOf(below.cells)[0]?.cells ?? [];
  return (
    last.length > 2 &&
    last.length === first.length &&
    last.every(({ column, kind }, at) => first[at]?.column === column && first[at]?.kind === kind)
  );
}

function goesOn(above: Piece, below: Piece): boolean {
  if (!hasFigures(below)) return false;
  const gap = below.box.top - above.box.bottom - 1;
  if (gap < 0 || gap > (isAlike(above, below) ? longSpacers : spacers)) return false;
  const shared = Math.min(above.box.right, below.box.right) - Math.max(above.box.left, below.box.left) + 1;
  if (shared * 2 < below.box.right - below.box.left + 1 || shared < 2) return false;
  const [first, second] = rowsOf(below.cells);
  const start = first !== undefined && first.cells.length === 1 && !isDataRow(first) ? second : first;
  if (start === undefined || !isDataRow(start)) return false;
  const aboveRows = rowsOf(above.cells);
  const last = aboveRows[aboveRows.length - 1];
  if (last === undefined) return false;
  // A head alone, or a table of as many figures.
  if (!hasFigures(above)) return last.cells.length > 1 && last.cells.some(isPeriodLike);
  const usual = Math.max(...aboveRows.filter(isDataRow).map(({ cells }) => cells.filter(isFigure).length));
  return start.cells.filter(isFigure).length * 2 >= usual;
}

/** Parts tables that stand directly below each other: a head in the midst of figures begins another. */
function splitStacked(rows: readonly RegionRow[]): readonly (readonly RegionRow[])[] {
  const parts: RegionRow[][] = [];
  let part: RegionRow[] = [];
  let figureColumns = new Set<number>();
  for (const row of rows) {
    if (figureColumns.size > 0 && isHeadWithin(row, figureColumns)) {
      const titles = titlesAtEnd(part);
      part.length -= titles.length;
      parts.push(part);
      part = titles;
      figureColumns = new Set();
    }
    part.push(row);
    if (isDataRow(row)) for (const { column } of row.cells.filter(isFigure)) figureColumns.add(column);
  }
  return [...parts, part];
}

function isHeadWithin(row: RegionRow, figureColumns: ReadonlySet<number>): boolean {
  if (row.cells.length < 2 || isDataRow(row)) return false;
  const over = row.cells.filter(({ column }) => figureColumns.has(column));
  if (over.length < 2 && over.length < figureColumns.size) return false;
  return over.length * 2 >= figureColumns.size && over.every((cell) => cell.kind === 'text' || isPeriodLike(cell));
}

/** Lines of one cell at the end of a part, which are the next one's titles. */
function titlesAtEnd(rows: readonly RegionRow[]): RegionRow[] {
  let start = rows.length;
  while (start > 0 && rows[start - 1]?.cells.length === 1 && !isDataRow(rows[start - 1] as RegionRow)) start -= 1;
  return rows.slice(start);
}

/** Takes titles off the top and notes off the end; `null` where nothing is left that has figures. */
function trimmed(rows: readonly RegionRow[]): Region | null {
  const firstData = rows.findIndex(isDataRow);
  if (firstData < 0) return null;
  let lastData = rows.length - 1;
  while (lastData > firstData && !isBody(rows[lastData], rows.slice(0, lastData))) lastData -= 1;
  const left = boxAround(rows.slice(firstData, lastData + 1).flatMap(({ cells }) => cells)).left;
  const body = bodyStart(rows, firstData, left);
  let top = body;
  while (top > 0 && isHeadLine(rows[top - 1], rows[top], left, body - top)) top -= 1;
  const kept = rows.slice(top, lastData + 1);
  return {
    box: boxAround(kept.flatMap(({ cells }) => cells)),
    rows: kept,
    headRows: rows.slice(top, body).map(({ row }) => row),
    above: rows.slice(0, top).flatMap(({ cells }) => cells),
    below: rows.slice(lastData + 1).flatMap(({ cells }) => cells),
  };
}

/**
 * What stands alone at the left between the head and the first figures is of the table: a sub-heading (`Brukere`, below
 * `Indikator | 2023 | 2024`), and periods that no figure is there for.
 */
function bodyStart(rows: readonly RegionRow[], firstData: number, left: number): number {
  let start = firstData;
  while (start > 0 && isAlone(rows[start - 1], left, isPeriodLike)) start -= 1;
  const hasPeriods = start < firstData;
  if (!hasPeriods && isAlone(rows[start - 1], left, ({ kind }) => kind === 'text')) start -= 1;
  const [head, body] = [rows[start - 1], rows[start]];
  const headed = head?.row === (body?.row ?? 0) - 1 ? head.cells.filter(({ column }) => column > left).length : 0;
  // One text beside another above a sub-heading may be a word and what it says.
  const isHead = headed > (hasPeriods ? 0 : 1);
  return isHead ? start : firstData;
}

function isAlone(row: RegionRow | undefined, left: number, isKind: (cell: BlockCell) => boolean): boolean {
  const [only] = row?.cells ?? [];
  return row?.cells.length === 1 && only?.column === left && isKind(only);
}

/** Whether the last row of a table is one of it: it has a figure, or a period that no figure has come for yet. */
function isBody(row: RegionRow | undefined, before: readonly RegionRow[]): boolean {
  if (row === undefined) return false;
  if (isDataRow(row)) return true;
  const [first] = row.cells;
  return (
    first !== undefined &&
    periodOfCell(first) !== null &&
    before.some(({ cells }) => cells[0]?.column === first.column && isPeriodLike(cells[0]))
  );
}

const mostHeadRows = 5;

/** Whether a line above the figures heads their columns: a line of one text at the left is a title. */
function isHeadLine(row: RegionRow | undefined, next: RegionRow | undefined, left: number, found: number): boolean {
  if (row === undefined || found >= mostHeadRows) return false;
  const [only] = row.cells;
  if (row.cells.length === 1) return only !== undefined && only.column > left;
  // A word and what it says, above a head of more columns.
  const isFact =
    row.cells.length === 2 &&
    found > 0 &&
    (next?.cells.length ?? 0) > 3 &&
    row.cells.every(({ column }) => column <= left + 1);
  return !isFact;
}
