import type { Area } from '../cells/area';
import { findTables } from '../tables/find-tables';
import { workbookTables, type WorkbookTables } from './read-tables';
import { CellStore } from '../cells/cell-store';
import { isTooMuch, queueBlocks, readBlocks, requestsOf } from '../cells/read-blocks';
import { queueTables } from '../tables/read-tables';
import { askPlaces, isRefusal, namesInRequest, type Places, queuePlaces } from '../names/ask-places';
import type { FoundName } from '../names/name-meaning';
import { namesToAsk, placeNames } from '../names/place-names';
import { type ReadName, readStructure, type Structure } from '../names/structure';
import { isSystemName, type PrintedCells, queuePrinted, sheetsToAsk } from '../names/system-names';

/** Everything of a workbook that the card is built from. */
export interface WorkbookParts {
  readonly structure: Structure;
  readonly tables: WorkbookTables;
  readonly copies: readonly string[];
  readonly names: readonly FoundName[];
  readonly store: CellStore;
}

/** Queues more reading in the same round trip; the function it returns is called after the sync. */
export type Extra<Result> = (context: Excel.RequestContext, structure: Structure) => () => Result;

/**
 * Reads the workbook: first what it is made of, then the cells. Two round trips, one more where Excel has to tell where names
 * point (dynamic ones, R1C1 style), and more only where the cells of one response would pass Excel on the web's 5 MB or where
 * a name makes Excel refuse the request it is asked in.
 *
 * @param extra - what else to read in the second round trip
 */
export async function readParts<Result>(
  extra: Extra<Result>,
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
  const [first = [], ...further] = requestsOf(
    standing(structure.names.flatMap(({ name, areas }) => (isSystemName(name) ? [] : areas))),
  );
  const store = new CellStore(structure.date1904);

  const read = async (blocks: typeof first, names: readonly ReadName[]): Promise<SecondReading<Result>> => {
    // A context of one's own tracks no range objects, which `Excel.run` releases in a round trip more.
    const context = new Excel.RequestContext();
    const tables = queueTables(context, structure, found.tables);
    const printed = queuePrinted(context, sheetsToAsk(structure.names));
    const places = queuePlaces(context, names, structure);
    const done = queueBlocks(context, blocks, store);
    const finish = extra(context, structure);
    await context.sync();
    done();
    return { tables, printed, places, finish };
  };
  let unread = further;
  let unasked: readonly ReadName[] = asked.slice(namesInRequest);
  const { tables, printed, places, finish } = await read(first, asked.slice(0, namesInRequest)).catch(
    (error: unknown) => {
      if (isRefusal(error) && asked.length > 0) unasked = asked;
      else if (!isTooMuch(error)) throw error;
      if (isTooMuch(error)) unread = [first, ...further];
      return read(isTooMuch(error) ? [] : first, asked.slice(0, asked.length - unasked.length));
    },
  );
  for (const request of unread) await readBlocks(request, store);

  const told = new Map([...places(), ...(await askPlaces(unasked, structure))]);
  for (const request of requestsOf(standing([...told.values()]))) await readBlocks(request, store);
  const names = placeNames(structure.names, told, printed());
  return { parts: { structure, names, tables: tables(), copies: found.copies, store }, extra: finish() };
}

interface SecondReading<Result> {
  readonly tables: () => WorkbookParts['tables'];
  readonly printed: () => ReadonlyMap<string, PrintedCells>;
  readonly places: () => Places<ReadName>;
  readonly finish: () => Result;
}
