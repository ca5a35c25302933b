import type { SetupTable } from './table-names';
import { nameToAsk } from './number-formats';
import type { CellEdit, EditPlan } from './plan-edits';
import type { TableReading } from './table-reading';

/** What has to be known beside the tables before they are written. */
export interface Surroundings {
  /** Number formats of the cells that the rows' results stand in, where the rows themselves do not tell. */
  readonly resultFormats: ReadonlyMap<CellEdit, string>;
  /** Whether the cells right of `BMS_Indikatorer` are empty where columns are to be added. */
  readonly isFreeBeside: boolean;
  /** Empty rows under `BMS_Kort` where fields are to be added. */
  readonly freeBelow: number;
}

/** Looks around the tables: a round trip for the room that they grow into, one for the results' formats, each only when needed. */
export async function lookAround(tables: ReadonlyMap<SetupTable, TableReading>, plan: EditPlan): Promise<Surroundings> {
  return { ...await roomOf(tables, plan), resultFormats: await formatsOfResults(plan) };
}

async function roomOf(tables: ReadonlyMap<SetupTable, TableReading>, { columns, fields }: EditPlan): Promise<Pick<Surroundings, 'isFreeBeside' | 'freeBelow'>> {
  const [card, indicators] = [tables.get('card'), tables.get('indicators')];
  const context = new Excel.RequestContext();
  const table = (reading: TableReading): Excel.Range => context.workbook.tables.getItem(reading.name).getRange();
  const below = card === undefined || fields.size === 0 ? null : table(card).getLastRow().getOffsetRange(1, 0).getResizedRange(fields.size - 1, 0);
  const beside = indicators === undefined || columns.length === 0 ? null : table(indicators).getLastColumn().getOffsetRange(0, 1).getResizedRange(0, columns.length - 1);
  if (below === null && beside === null) return { isFreeBeside: false, freeBelow: 0 };
  below?.load('formulas');
  beside?.load('formulas');
  await context.sync();
  const filled = below === null ? 0 : below.formulas.findIndex(isFilled);
  return { freeBelow: filled < 0 ? fields.size : filled, isFreeBeside: beside?.formulas.some(isFilled) === false };
}

/** Whether a row of cells holds anything, as its formulas tell. */
export function isFilled(cells: readonly unknown[]): boolean {
  return cells.some((cell) => cell !== '');
}

/** The format of the newest number behind each name; none where Excel gives no range for one of them. */
async function formatsOfResults({ cells }: EditPlan): Promise<ReadonlyMap<CellEdit, string>> {
  const asked = cells.flatMap((edit) => {
    const name = nameToAsk(edit);
    return name === null ? [] : [{ edit, name }];
  });
  if (asked.length === 0) return new Map();
  const context = new Excel.RequestContext();
  const queued = asked.map(({ edit, name }) => {
    const range = namedItem(context, name).getRangeOrNullObject().getUsedRangeOrNullObject(true);
    range.load('numberFormat');
    return { edit, range };
  });
  try {
    await context.sync();
  } catch {
    // A name of several areas makes Excel throw for all; the numbers then keep the format that they have.
    return new Map();
  }
  return new Map(queued.flatMap(({ edit, range }) => {
    const format: unknown = range.isNullObject ? null : range.numberFormat.at(-1)?.at(-1);
    return typeof format === 'string' ? [[edit, format] as const] : [];
  }));
}

/** `Frafall`, or `Ark2!Frafall` of a sheet. */
function namedItem(context: Excel.RequestContext, reference: string): Excel.NamedItem {
  const at = reference.lastIndexOf('!');
  const { names, worksheets } = context.workbook;
  if (at < 0) return names.getItemOrNullObject(reference);
  const sheet = reference.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  return worksheets.getItemOrNullObject(sheet).names.getItemOrNullObject(reference.slice(at + 1));
}
