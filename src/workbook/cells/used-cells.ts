import type { MergedCells, ReadBlock } from './cell-store';
import { responseLimit } from './plan-blocks';
import { isTooMuch } from './read-blocks';

/** A rectangle of a sheet, zero-based, as Office.js tells it. */
interface Rectangle {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Where the cells of a sheet stand. */
export interface UsedSheet {
  readonly sheet: string;
  /** Around all that holds anything. */
  readonly used: Rectangle;
  /** Excel tables, with their headers. */
  readonly tables: readonly Rectangle[];
}

/** Everything that a sheet holds. */
export interface ReadSheet {
  readonly sheet: string;
  readonly blocks: readonly Omit<ReadBlock, 'sheet'>[];
  readonly merges: readonly MergedCells[];
  readonly tables: readonly Rectangle[];
  readonly hidden: HiddenLines;
}

/** Rows and columns that are not shown: hidden by hand, folded away, or left out by a filter. */
export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** A sheet whose cells lie farther apart is asked for the parts that hold something: a stray value is no table. */
const largestUsed = 100_000;

/** A sheet that holds more is a store of data, which nobody reads as a table, and is left out. */
const mostCells = 500_000;

const rectangleOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Rectangle): Rectangle => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

const sizeOf = ({ rowCount, columnCount }: Rectangle): number => rowCount * columnCount;

/** The workbook's Excel tables with their sheets. */
type Tables = readonly { readonly name: string; readonly sheet: string }[];

/**
 * Queues the question where the cells of sheets stand; formats alone are nothing.
 *
 * @returns a function to be called after the sync; sheets that hold nothing are left out
 */
export function queueUsedSheets(
  context: Excel.RequestContext,
  sheets: readonly string[],
  tables: Tables,
): () => readonly UsedSheet[] {
  const queued = sheets.map((sheet) => {
    const range = queueUsedRange(context.workbook.worksheets.getItem(sheet));
    const own = queueTables(
      context,
      tables.filter((table) => table.sheet === sheet),
    );
    return () => usedSheet(sheet, range, own());
  });
  return () => queued.flatMap((found) => found());
}

/** The same for one sheet, whose name is not known yet. */
export function queueUsedSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  tables: Tables,
): () => readonly UsedSheet[] {
  worksheet.load('name');
  const range = queueUsedRange(worksheet);
  const all = queueTables(context, tables);
  return () =>
    usedSheet(
      worksheet.name,
      range,
      all().filter((_, at) => tables[at]?.sheet === worksheet.name),
    );
}

function queueUsedRange(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

function queueTables(context: Excel.RequestContext, tables: Tables): () => readonly Rectangle[] {
  const ranges = tables.map(({ name }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  return () => ranges.map(rectangleOf);
}

function usedSheet(sheet: string, used: Excel.Range, tables: readonly Rectangle[]): readonly UsedSheet[] {
  return used.isNullObject ? [] : [{ sheet, used: rectangleOf(used), tables }];
}

/**
 * Reads all cells of sheets in one round trip, in more only where one answer would be too large. A sheet whose cells lie far
 * apart is first asked which parts hold something, all such sheets in one round trip; and where some lines are hidden and
 * others are not, one more asks which.
 */
export async function readUsedSheets(sheets: readonly UsedSheet[]): Promise<readonly ReadSheet[]> {
  const wide = sheets.filter(({ used }) => sizeOf(used) > largestUsed);
  const partsOfWide = await readParts(wide);
  const asked = sheets.flatMap((each) => {
    const areas = partsOfWide.get(each.sheet) ?? [each.used];
    const cells = areas.reduce((sum, area) => sum + sizeOf(area), 0);
    return cells > mostCells ? [] : areas.flatMap(inBands).map((area) => ({ sheet: each.sheet, area }));
  });
  const read = new Map<string, SheetParts>();
  for (const request of inRequests(asked)) await readAreas(request, read);
  await readHiddenLines([...read.values()]);
  return sheets.map(({ sheet, tables }) => {
    const { blocks, merges, hidden } = read.get(sheet) ?? emptyParts(sheet);
    return { sheet, tables, blocks, merges, hidden };
  });
}

/** What was read of a sheet so far. */
interface SheetParts {
  readonly sheet: string;
  readonly blocks: Omit<ReadBlock, 'sheet'>[];
  readonly merges: MergedCells[];
  readonly hidden: { readonly rows: Set<number>; readonly columns: Set<number> };
  /** Areas of which some lines are hidden and some are not. */
  readonly mixed: { readonly area: Rectangle; readonly rows: boolean; readonly columns: boolean }[];
}

function emptyParts(sheet: string): SheetParts {
  return { sheet, blocks: [], merges: [], hidden: { rows: new Set(), columns: new Set() }, mixed: [] };
}

interface AskedArea {
  readonly sheet: string;
  readonly area: Rectangle;
}

/** An area as bands of rows that one answer can carry. */
function inBands(area: Rectangle): readonly Rectangle[] {
  const rows = Math.max(1, Math.floor(responseLimit / area.columnCount));
  return Array.from({ length: Math.ceil(area.rowCount / rows) }, (_, band) => ({
    ...area,
    rowIndex: area.rowIndex + band * rows,
    rowCount: Math.min(rows, area.rowCount - band * rows),
  }));
}

function inRequests(areas: readonly AskedArea[]): readonly (readonly AskedArea[])[] {
  const requests: AskedArea[][] = [];
  let cells = Infinity;
  for (const each of areas) {
    const size = sizeOf(each.area);
    if (cells + size > responseLimit) {
      requests.push([]);
      cells = 0;
    }
    requests[requests.length - 1]?.push(each);
    cells += size;
  }
  return requests;
}

async function readAreas(areas: readonly AskedArea[], read: Map<string, SheetParts>): Promise<void> {
  const context = new Excel.RequestContext();
  const queued = areas.map(({ sheet, area }) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(area.rowIndex, area.columnIndex, area.rowCount, area.columnCount);
    range.load('values,numberFormat,rowHidden,columnHidden');
    const { areas: merges } = range.getMergedAreasOrNullObject();
    merges.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return { sheet, area, range, merges };
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    for (const part of halves(areas)) await readAreas(part, read);
    return;
  }
  for (const { sheet, area, range, merges } of queued) {
    const known = read.get(sheet) ?? emptyParts(sheet);
    read.set(sheet, known);
    noteHidden(known, area, range);
    known.blocks.push({
      row: area.rowIndex,
      column: area.columnIndex,
      values: range.values as ReadBlock['values'],
      formats: range.numberFormat as ReadBlock['formats'],
    });
    if (!merges.isNullObject) known.merges.push(...merges.items.map(rectangleOf));
  }
}

/** What an area says of its lines: all of them are hidden, none is, or (`null`) some are. */
function noteHidden(known: SheetParts, area: Rectangle, { rowHidden, columnHidden }: Excel.Range): void {
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  if (rowHidden === true) for (let row = 0; row < rowCount; row += 1) known.hidden.rows.add(rowIndex + row);
  if (columnHidden === true)
    for (let column = 0; column < columnCount; column += 1) known.hidden.columns.add(columnIndex + column);
  const mixed = { area, rows: rowHidden === null, columns: columnHidden === null };
  if (mixed.rows || mixed.columns) known.mixed.push(mixed);
}

/** Of more rows than a person looks through it does not matter which are hidden. */
const mostLines = 20_000;

/** Asks which lines are hidden where only some are, for all sheets in one round trip; for none where there are none. */
async function readHiddenLines(sheets: readonly SheetParts[]): Promise<void> {
  const asked = sheets.flatMap(({ sheet, hidden, mixed }) =>
    mixed.filter(({ area }) => area.rowCount <= mostLines).map((each) => ({ sheet, hidden, ...each })),
  );
  if (asked.length === 0) return;
  const context = new Excel.RequestContext();
  const answers = asked.map(({ sheet, area, rows, columns }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = (rowCount: number, columnCount: number): Excel.Range =>
      worksheet.getRangeByIndexes(area.rowIndex, area.columnIndex, rowCount, columnCount);
    return {
      rows: rows ? range(area.rowCount, 1).getRowProperties({ rowHidden: true }) : null,
      columns: columns ? range(1, area.columnCount).getColumnProperties({ columnHidden: true }) : null,
    };
  });
  await context.sync();
  asked.forEach(({ hidden, area }, at) => {
    answers[at]?.rows?.value.forEach(({ rowHidden }, row) => {
      if (rowHidden === true) hidden.rows.add(area.rowIndex + row);
    });
    answers[at]?.columns?.value.forEach(({ columnHidden }, column) => {
      if (columnHidden === true) hidden.columns.add(area.columnIndex + column);
    });
  });
}

/** Half of the areas each, or of the rows of the only one; a single row that is too much is left out. */
function halves(areas: readonly AskedArea[]): readonly (readonly AskedArea[])[] {
  const [only] = areas;
  if (areas.length > 1 || only === undefined) {
    const middle = Math.ceil(areas.length / 2);
    return [areas.slice(0, middle), areas.slice(middle)];
  }
  const { sheet, area } = only;
  if (area.rowCount < 2) return [];
  const upper = Math.ceil(area.rowCount / 2);
  return [
    [{ sheet, area: { ...area, rowCount: upper } }],
    [{ sheet, area: { ...area, rowIndex: area.rowIndex + upper, rowCount: area.rowCount - upper } }],
  ];
}

/** Of sheets whose cells lie far apart, the parts that hold constants or formulas. */
async function readParts(sheets: readonly UsedSheet[]): Promise<ReadonlyMap<string, readonly Rectangle[]>> {
  if (sheets.length === 0) return new Map();
  const context = new Excel.RequestContext();
  const queued = sheets.map(({ sheet }) => {
    const whole = context.workbook.worksheets.getItem(sheet).getRange();
    const parts = [Excel.SpecialCellType.constants, Excel.SpecialCellType.formulas].map((type) => {
      const { areas } = whole.getSpecialCellsOrNullObject(type);
      areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      return areas;
    });
    return { sheet, parts };
  });
  await context.sync();
  return new Map(
    queued.map(({ sheet, parts }) => [
      sheet,
      parts.flatMap((areas) => (areas.isNullObject ? [] : areas.items.map(rectangleOf))),
    ]),
  );
}
