import { cardKind } from '../card/card-kind';
import { liveCards } from '../card/previous-card';
import type { Structure } from '../names/structure';
import { liveOverviews, overviewKind } from '../overview/overview-kind';
import { settleLines } from '../sheets/settle-lines';
import { type Extra, readParts, type WorkbookParts } from './read-parts';

/** Reads the workbook to write cards; on those that were left with lines on their way, the lines come to their places first. */
export async function readSettled<Result>(
  extra: Extra<Result>,
): Promise<{ readonly parts: WorkbookParts; readonly extra: Result }> {
  const read = await readParts(extra, 'meant');
  return (await settleCards(read.parts.structure)) ? readParts(extra, 'meant') : read;
}

/** A protected card stays as it is; that it cannot be written is told with all else that cannot be done. */
async function settleCards(structure: Structure): Promise<boolean> {
  let settled = false;
  const written = [
    ...liveCards(structure).map((found) => ({ found, kind: cardKind })),
    ...liveOverviews(structure).map((found) => ({ found, kind: overviewKind })),
  ];
  for (const { found, kind } of written) {
    if (structure.sheets.find(({ name }) => name === found.sheet)?.protected === true) continue;
    settled = (await settleLines(structure, found, kind)) || settled;
  }
  return settled;
}
