import { toCol } from '@borgar/fx';
import type { RawValue } from '../../scorecard';
import { withOwnFunctions } from '../cells/own-functions';
import type { Structure } from '../names/structure';
import type { SheetKind } from './sheet-kind';
import { readMark, type SheetMark } from './sheet-mark';

/** A sheet with a mark of ours. */
export interface MarkedSheet<Mark extends SheetMark = SheetMark> {
  readonly sheet: string;
  readonly mark: Mark;
}

/** A sheet of ours that is there already, as it stood when the workbook was read. */
export interface PreviousSheet<Mark extends SheetMark = SheetMark> extends MarkedSheet<Mark> {
  /** The used part from A1 on, with what the user has put beside and below ours. */
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** Points by column; 0 for a hidden one. */
  readonly widths: readonly number[];
  /** Keys of the headings whose rows are folded. */
  readonly folded: readonly string[];
  /** All charts on the sheet, the user's too; a name may stand there twice. */
  readonly chartNames: readonly string[];
}

/** Finds the sheets of a kind, in the workbook's order; copies that are never rewritten too. */
export function findMarked({ names }: Structure, { markName }: SheetKind): readonly MarkedSheet[] {
  return names.flatMap(({ name, scope, formula }) => {
    const mark = scope === null || name.toLowerCase() !== markName.toLowerCase() ? null : readMark(formula);
    return scope === null || mark === null ? [] : [{ sheet: scope, mark }];
  });
}

/** Cells of a sheet that one response carries beside all else: at about 70 bytes a cell far under Excel on the web's 5 MB. */
export const sheetReadLimit = 20_000;

/** Whether a sheet has to be read in bands. */
export function isLarge({ mark }: MarkedSheet): boolean {
  return mark.lastRow * mark.columnCodes.length > sheetReadLimit;
}

/** Queues the reading of a sheet. */
export function queueSheet<Mark extends SheetMark>(
  context: Excel.RequestContext,
  found: MarkedSheet<Mark>,
  kind: SheetKind,
): () => PreviousSheet<Mark> {
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const range = usedRange(sheet, found);
  range.load('values,formulas,numberFormat');
  const looks = queueLooks(sheet, found);
  return () => sheetOf(found, gridOf(range), looks, kind);
}

/** Reads a sheet of any size, band by band. */
export async function readSheet<Mark extends SheetMark>(
  found: MarkedSheet<Mark>,
  kind: SheetKind,
): Promise<PreviousSheet<Mark>> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const range = usedRange(sheet, found);
  range.load('rowCount,columnCount');
  const looks = queueLooks(sheet, found);
  await context.sync();
  const { rowCount, columnCount } = range;
  const height = Math.max(1, Math.floor(sheetReadLimit / columnCount));
  const grid: Grid = { values: [], formulas: [], formats: [] };
  for (let top = 0; top < rowCount; top += height) {
    const band = sheet.getRangeByIndexes(top, 0, Math.min(height, rowCount - top), columnCount);
    band.load('values,formulas,numberFormat');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one response each, because together they are too large
    await context.sync();
    const { values, formulas, formats } = gridOf(band);
    grid.values.push(...values);
    grid.formulas.push(...formulas);
    grid.formats.push(...formats);
  }
  return sheetOf(found, grid, looks, kind);
}

/** The columns' widths by their codes; none of a sheet whose writing broke off, which are nobody's choice. */
export function widthsByCode(previous: PreviousSheet | null): ReadonlyMap<string, number> {
  return previous === null || previous.mark.unfinished
    ? new Map()
    : new Map(previous.mark.columnCodes.map((code, index) => [code, previous.widths[index] ?? 0]));
}

/** From A1 on, with what the user has put beside and below. */
function usedRange(sheet: Excel.Worksheet, { mark }: MarkedSheet): Excel.Range {
  const corner = `A1:${toCol(Math.max(0, mark.columnCodes.length - 1))}${Math.max(1, mark.lastRow)}`;
  return sheet.getRange(corner).getBoundingRect(sheet.getUsedRange());
}

interface Grid {
  readonly values: (readonly RawValue[])[];
  readonly formulas: (readonly RawValue[])[];
  readonly formats: (readonly string[])[];
}

function gridOf(range: Excel.Range): Grid {
  const formulas = (range.formulas as Grid['formulas']).map((row) => row.map(withOwnFunctions));
  return { values: range.values, formulas, formats: range.numberFormat };
}

/** How the user has left widths and groups, and what lies over the cells. */
interface QueuedLooks {
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly groups: readonly { readonly first: number; readonly rows: Excel.Range }[];
  readonly charts: Excel.ChartCollection;
}

function queueLooks(sheet: Excel.Worksheet, { mark }: MarkedSheet): QueuedLooks {
  const columns = sheet
    .getRange(`A1:${toCol(Math.max(0, mark.columnCodes.length - 1))}1`)
    .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const groups = mark.rowGroups.map(({ first, last }) => {
    const rows = sheet.getRange(`${first}:${last}`);
    rows.load('rowHidden');
    return { first, rows };
  });
  const { charts } = sheet;
  charts.load('items/name');
  return { columns, groups, charts };
}

function sheetOf<Mark extends SheetMark>(
  found: MarkedSheet<Mark>,
  grid: Grid,
  { columns, groups, charts }: QueuedLooks,
  kind: SheetKind,
): PreviousSheet<Mark> {
  return {
    ...found,
    ...grid,
    // Nobody says what the width of a hidden column reads.
    widths: columns.value.map(({ columnHidden, format }) => (columnHidden === true ? 0 : (format?.columnWidth ?? 0))),
    // Rows that are only partly hidden read as `null`.
    folded: groups
      .filter(({ rows }) => rows.rowHidden === true)
      .map(({ first }) => kind.rowKey(grid.values[first - 2] ?? [], found.mark.columnCodes) ?? ''),
    chartNames: charts.items.map(({ name }) => name),
  };
}
