import { asWorkbookError } from './excel-error';
import { understand } from './read/read-contents';
import { readParts } from './read/read-parts';
import { makeupOf } from './read/structure';
import type { ReadOptions, WorkbookContents } from './types';

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
    const { parts } = await readParts(() => () => null);
    known = makeupOf(parts.structure);
    return understand(parts, options).contents;
  } catch (error) {
    throw asWorkbookError(error);
  }
}
