import { asWorkbookError } from '../error';
import { understand } from './read-contents';
import { readParts } from './read-parts';
import { queueOutdated } from '../card/outdated-cards';
import { queueUnanswered } from '../card/unanswered-cells';
import { makeupOf } from '../names/structure';
import { unknownCells } from '../tables/renew-formulas';
import type { ReadOptions, WorkbookContents } from '../port';

let known: string | null = null;

/** The names, sheets and tables of the last reading (`makeupOf`); `null` before the first. */
export function knownMakeup(): string | null {
  return known;
}

/**
 * Reads the open workbook: names, setup and the card they make. Nothing is changed.
 *
 * @throws WorkbookError when Excel does not answer, for example while a cell is being edited
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookContents> {
  try {
    const { parts, extra } = await readParts((context, structure) => {
      const queued = { unanswered: queueUnanswered(context, structure), outdated: queueOutdated(context, structure) };
      return () => ({ ...queued, unanswered: queued.unanswered() });
    }, 'every');
    known = makeupOf(parts.structure);
    const { contents } = understand(parts, options);
    const ofCards = extra.unanswered(contents.ownLanguage);
    const tables = [...parts.tables.values()].filter((table) => unknownCells(table).length > 0);
    const unknown = [...new Set([...ofCards.unknown, ...tables.map(({ sheet }) => sheet)])];
    const outdated = contents.card === null ? [] : extra.outdated(contents.card);
    return { ...contents, unanswered: { ...ofCards, unknown }, outdated };
  } catch (error) {
    throw asWorkbookError(error);
  }
}
