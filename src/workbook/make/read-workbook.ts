import { asWorkbookError } from '../error';
import { understand } from './read-contents';
import { readParts } from './read-parts';
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
    const { parts, extra: unanswered } = await readParts(queueUnanswered, 'every');
    known = makeupOf(parts.structure);
    const { contents } = understand(parts, options);
    const ofCards = unanswered(contents.ownLanguage);
    const tables = [...parts.tables.values()].filter((table) => unknownCells(table).length > 0);
    const unknown = [...new Set([...ofCards.unknown, ...tables.map(({ sheet }) => sheet)])];
    return { ...contents, unanswered: { ...ofCards, unknown } };
  } catch (error) {
    throw asWorkbookError(error);
  }
}
