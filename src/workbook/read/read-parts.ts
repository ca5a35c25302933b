import { parseA1Ref } from '@borgar/fx';
import type { Area } from '../names/classify-name';
import { findSetupTables, type SetupTable } from '../setup/table-names';
import type { TableReading } from '../setup/table-reading';
import { CellStore } from './cell-store';
import type { ResolvedNames } from './name-sources';
import { isTooMuch, queueBlocks, readBlocks, requestsOf } from './read-blocks';
import { queueTables } from './read-tables';
import { type FoundName, readStructure, type Structure } from './structure';

/** Everything of a workbook that the card is built from. */
export interface WorkbookParts {
  readonly structure: Structure;
  readonly tables: ReadonlyMap<SetupTable, TableReading>;
  readonly copies: readonly string[];
  readonly store: CellStore;
  readonly resolved: ResolvedNames;
}

/** Queues more reading in the same round trip; the function it returns is called after the sync. */
export type Extra<Result> = (context: Excel.RequestContext, structure: Structure) => () => Result;

/**
 * Reads the workbook: first what it is made of, then the cells. Two round trips, one more with dynamic names, and more only
 * where the cells of one response would pass Excel on the web's 5 MB.
 *
 * @param extra - what else to read in the second round trip
 */
export async function readParts<Result>(extra: Extra<Result>): Promise<{ readonly parts: WorkbookParts; readonly extra: Result }> {
  const structure = await readStructure();
  const usable = structure.names.filter((name) => name.meaning.fault === null);
  const sheets = new Set(structure.sheets.map((sheet) => sheet.name.toLowerCase()));
  const areas = usable.flatMap((name) => name.meaning.areas).filter((area) => sheets.has(area.sheet.toLowerCase()));
  const dynamic = structure.names.filter((name) => name.visible && name.meaning.kind === 'dynamic');
  const found = findSetupTables(structure.tables.map((table) => table.name));
  const store = new CellStore();

  const [first = [], ...further] = requestsOf(areas);
  const read = async (blocks: typeof first): Promise<{ readonly tables: () => WorkbookParts['tables']; readonly addresses: () => ResolvedNames; readonly finish: () => Result }> => {
    // A context of one's own tracks no range objects, which `Excel.run` releases in a round trip more.
    const context = new Excel.RequestContext();
    const tables = queueTables(context, structure, found.tables);
    const addresses = queueAddresses(context, dynamic);
    const done = queueBlocks(context, blocks, store);
    const finish = extra(context, structure);
    await context.sync();
    done();
    return { tables, addresses, finish };
  };
  let left = further;
  const { tables, addresses, finish } = await read(first).catch((error: unknown) => {
    if (!isTooMuch(error)) throw error;
    left = [first, ...further];
    return read([]);
  });
  for (const request of left) await readBlocks(request, store);

  const resolved = addresses();
  for (const request of requestsOf([...resolved.values()])) await readBlocks(request, store);
  return { parts: { structure, tables: tables(), copies: found.copies, store, resolved }, extra: finish() };
}

/** Has Excel resolve names whose range depends on a formula; those that give no range stay unresolved. */
function queueAddresses(context: Excel.RequestContext, names: readonly FoundName[]): () => ResolvedNames {
  const queued = names.map((name) => {
    const { workbook } = context;
    const item = name.scope === null ? workbook.names.getItem(name.name) : workbook.worksheets.getItem(name.scope).names.getItem(name.name);
    const range = item.getRangeOrNullObject();
    range.load('address');
    return { name, range };
  });
  return () => new Map(queued.flatMap(({ name, range }): [FoundName, Area][] => {
    const area = range.isNullObject ? null : areaOf(range.address);
    return area === null ? [] : [[name, area]];
  }));
}

function areaOf(address: string): Area | null {
  const parsed = parseA1Ref(address);
  if (parsed === undefined || !('range' in parsed)) return null;
  const sheet = parsed.context?.[0];
  const { top, left, bottom, right } = parsed.range;
  return sheet === undefined ? null : { sheet, top: top ?? null, left: left ?? null, bottom: bottom ?? null, right: right ?? null };
}
