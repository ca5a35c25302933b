import { normalised } from '../../locales/headers';
import { BlockReader } from '../blocks/block-labels';
import { within } from '../blocks/grid';
import type { CellStore } from '../cells/cell-store';
import { queueUsedSheets, type UsedSheet } from '../cells/used-cells';
import type { FoundName } from '../names/name-meaning';
import { nameReference, nameSources } from '../names/name-sources';
import type { Structure } from '../names/structure';
import { isSystemName } from '../names/system-names';
import { areClear, noTableLabels, type TableLabels } from '../names/table-labels';
import type { WorkbookTables } from './read-tables';
import { readSheetBlocks } from './sheet-blocks';

/** Queues, with the reading of the cells, the question how far the sheets reach on which several cells have a name. */
export function queueNamedSheets(
  context: Excel.RequestContext,
  { names, sheets, tables }: Structure,
): () => readonly UsedSheet[] {
  const named = new Set(
    names.flatMap(({ name, visible, areas }) => {
      const [first] = areas;
      const isSeveral = areas.length > 1 || first?.top !== first?.bottom || first?.left !== first?.right;
      return visible && isSeveral && !isSystemName(name) ? areas.map(({ sheet }) => sheet.toLowerCase()) : [];
    }),
  );
  return queueUsedSheets(
    context,
    sheets.map(({ name }) => name).filter((name) => named.has(name.toLowerCase())),
    tables,
  );
}

/**
 * Finds the tables that the setup's names stand in, in one round trip more; none where the labels right beside all of them
 * say what their cells are. One more again where Excel had to tell where the names point, so that nobody could know before
 * which sheets are meant.
 *
 * @param used - how far the sheets with names reach, as far as it was asked
 */
export async function readTableLabels(
  { names, tables, store }: { names: readonly FoundName[]; tables: WorkbookTables; store: CellStore },
  structure: Structure,
  used: readonly UsedSheet[],
): Promise<TableLabels> {
  const sheets = doubtfulSheets(names, tables, store);
  const known = used.filter(({ sheet }) => sheets.has(sheet.toLowerCase()));
  for (const { sheet } of known) sheets.delete(sheet.toLowerCase());
  const asked = [...known, ...(await readUsedOf(structure, sheets))];
  if (asked.length === 0) return noTableLabels;
  const readers = new Map<string, readonly BlockReader[]>();
  for (const { blocks, grid } of await readSheetBlocks(asked))
    readers.set(
      grid.sheet.toLowerCase(),
      blocks.map((block) => new BlockReader(block, grid)),
    );
  const readerAt = (sheet: string, row: number, column: number): BlockReader | undefined =>
    readers.get(sheet.toLowerCase())?.find(({ block }) => within(block.box, row, column));
  return {
    of: (sheet, cells) => readerAt(sheet, cells.top, cells.left)?.labels(cells) ?? null,
    at: (sheet, row, column) => readerAt(sheet, row, column)?.periodAt(row, column) ?? null,
  };
}

/** How far sheets reach. */
async function readUsedOf({ sheets, tables }: Structure, wanted: ReadonlySet<string>): Promise<readonly UsedSheet[]> {
  const names = sheets.map(({ name }) => name).filter((name) => wanted.has(name.toLowerCase()));
  if (names.length === 0) return [];
  const context = new Excel.RequestContext();
  const used = queueUsedSheets(context, names, tables);
  await context.sync();
  return used();
}

/** Sheets with cells of the setup's names that the labels right beside them leave in doubt. */
function doubtfulSheets(names: readonly FoundName[], tables: WorkbookTables, store: CellStore): Set<string> {
  const said = new Set(
    (['indicators', 'ambitions'] as const).flatMap((key) =>
      (tables.get(key)?.values ?? []).flatMap((row) =>
        row.flatMap((value) => (typeof value === 'string' ? [normalised(value)] : [])),
      ),
    ),
  );
  if (said.size === 0) return new Set();
  const find = nameSources(names, store);
  return new Set(
    names
      .filter((name) => said.has(normalised(name.name)) || said.has(normalised(nameReference(name))))
      .flatMap((name) => {
        const source = find(nameReference(name));
        return source?.kind === 'cells' && !areClear(source)
          ? name.meaning.areas.map(({ sheet }) => sheet.toLowerCase())
          : [];
      }),
  );
}
