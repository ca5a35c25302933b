import type { Block } from '../blocks/block';
import { queueUsedSheets, type UsedSheet } from '../cells/used-cells';
import { findTables } from '../tables/find-tables';
import type { Structure } from '../names/structure';
import { asWorkbookError } from '../error';
import { isSheetMark } from '../sheets/sheet-mark';
import { readParts } from './read-parts';
import { workbookTables } from './read-tables';
import { readSheetBlocks } from './sheet-blocks';

/** Sheets that the user made: those of the add-in hold no tables to be proposed. */
function ownersSheets({ sheets, tables, names }: Structure): readonly string[] {
  const setup = new Set(
    findTables(
      workbookTables,
      tables.map(({ name }) => name),
    ).tables.values(),
  );
  const made = new Set([
    ...tables.filter(({ name }) => setup.has(name)).map(({ sheet }) => sheet),
    ...names.flatMap(({ name, scope }) => (scope !== null && isSheetMark(name) ? [scope] : [])),
  ]);
  return sheets.map(({ name }) => name).filter((name) => !made.has(name));
}

/** Queues, with the reading of the workbook's parts, the question where the cells of the user's sheets stand. */
export function queueUserSheets(context: Excel.RequestContext, structure: Structure): () => readonly UsedSheet[] {
  return queueUsedSheets(context, ownersSheets(structure), structure.tables);
}

/**
 * Reads the open workbook and finds the tables on its sheets, in one round trip more than reading its names. Nothing is
 * changed.
 *
 * @throws WorkbookError when Excel does not answer
 */
export async function readBlocks(): Promise<readonly Block[]> {
  try {
    const { extra } = await readParts(queueUserSheets, 'meant');
    return (await readSheetBlocks(extra)).flatMap(({ blocks }) => blocks);
  } catch (error) {
    throw asWorkbookError(error);
  }
}
