import type { Area } from '../cells/area';
import { findTables } from '../tables/find-tables';
import { workbookTables, type WorkbookTables } from './read-tables';
import { CellStore } from '../cells/cell-store';
import { isTooMuch, queueBlocks, readBlocks, requestsOf } from '../cells/read-blocks';
import { unreadAreas } from '../cells/plan-blocks';
import { queueTables } from '../tables/read-tables';
import { askPlaces, isRefusal, namesInRequest, type Places, queuePlaces } from '../names/ask-places';
import type { FoundName } from '../names/name-meaning';
import { namesToAsk, placeNames } from '../names/place-names';
import { spokenNames } from '../names/spoken-names';
import type { UsedSheet } from '../cells/used-cells';
import type { TableLabels } from '../names/table-labels';
import { queueNamedSheets, readTableLabels } from './read-table-labels';
import { type ReadName, readStructure, type Structure } from '../names/structure';
import { isSystemName, type PrintedCells, queuePrinted, sheetsToAsk } from '../names/system-names';

/** Everything of a workbook that the card is built from. */
export interface WorkbookParts {
  readonly structure: Structure;
  readonly tables: WorkbookTables;
  readonly copies: readonly string[];
  readonly names: readonly FoundName[];
  readonly store: CellStore;
  /** Of the cells of names that the setup uses, where the labels right beside them leave them in doubt. */
  readonly labels: TableLabels;
}

/** Which names' cells are read: of each, or of those alone that the setup can mean. */
export type NamesRead = 'every' | 'meant';

/** Queues more reading in the same round trip; the function it returns is called after the sync. */
export type Extra<Result> = (context: Excel.RequestContext, structure: Structure) => () => Result;

/**
 * Reads the workbook: first what it is made of, then the cells. Two round trips, one more where Excel has to tell where names
 * point (dynamic ones, R1C1 style) and their cells are not among those read, one more where a name stands in a table whose
 * heads are not right beside it, and more only where the cells of one response would pass Excel on the web's 5 MB or where
 * a name makes Excel refuse the request it is asked in.
 *
 * @param extra - what else to read in the second round trip
 * @param wanted - whether the cells are needed of all names, as for a list of them, or to make a card
 */
export async function readParts<Result>(
  extra: Extra<Result>,
  wanted: NamesRead,
): Promise<{ readonly parts: WorkbookParts; readonly extra: Result }> {
  const structure = await readStructure();
  const sheets = new Set(structure.sheets.map((sheet) => sheet.name.toLowerCase()));
  const standing = (areas: readonly Area[]): readonly Area[] =>
    areas.filter((area) => sheets.has(area.sheet.toLowerCase()));
  const found = findTables(
    workbookTables,
    structure.tables.map((table) => table.name),
  );
  const asked = namesToAsk(structure.names);
  const requests = requestsOf(
    standing(structure.names.flatMap(({ name, areas }) => (isSystemName(name) ? [] : areas))),
  );
  const [first = [], ...further] = requests;
  const store = new CellStore(structure.date1904);

  const read = async (blocks: typeof first, names: readonly ReadName[]): Promise<SecondReading<Result>> => {
    // A context of one's own tracks no range objects, which `Excel.run` releases in a round trip more.
    const context = new Excel.RequestContext();
    const tables = queueTables(context, structure, found.tables);
    const printed = queuePrinted(context, sheetsToAsk(structure.names));
    const places = queuePlaces(context, names, structure);
    const done = queueBlocks(context, blocks, store);
    const used = found.tables.has('indicators') ? queueNamedSheets(context, structure) : () => [];
    const finish = extra(context, structure);
    await context.sync();
    done();
    return { tables, printed, places, used, finish };
  };
  let unread = further;
  let unasked: readonly ReadName[] = asked.slice(namesInRequest);
  const { tables, printed, places, used, finish } = await read(first, asked.slice(0, namesInRequest)).catch(
    (error: unknown) => {
      if (isRefusal(error) && asked.length > 0) unasked = asked;
      else if (!isTooMuch(error)) throw error;
      if (isTooMuch(error)) unread = [first, ...further];
      return read(isTooMuch(error) ? [] : first, asked.slice(0, asked.length - unasked.length));
    },
  );
  for (const request of unread) await readBlocks(request, store);

  const told = new Map([...places(), ...(await askPlaces(unasked, structure))]);
  const setup = tables();
  const isMeant = wanted === 'every' ? () => true : spokenNames(textsOf(setup));
  const meant = [...told].flatMap(([{ name }, area]) => (isMeant(name) ? [area] : []));
  for (const request of requestsOf(unreadAreas(standing(meant), requests.flat()))) await readBlocks(request, store);
  const names = placeNames(structure.names, told, printed());
  const labels = await readTableLabels({ names, tables: setup, store }, structure, used());
  return { parts: { structure, names, tables: setup, copies: found.copies, store, labels }, extra: finish() };
}

/** What stands in the tables' cells, and their formulas. */
function* textsOf(tables: WorkbookTables): Generator<unknown> {
  for (const { values, formulas } of tables.values())
    for (const rows of [values, formulas]) for (const row of rows) yield* row;
}

interface SecondReading<Result> {
  readonly tables: () => WorkbookParts['tables'];
  readonly printed: () => ReadonlyMap<string, PrintedCells>;
  readonly places: () => Places<ReadName>;
  readonly used: () => readonly UsedSheet[];
  readonly finish: () => Result;
}
