import { asWorkbookError } from './excel-error';
import { type Making, prepare } from './prepare-card';
import { understand } from './read/read-contents';
import { readParts } from './read/read-parts';
import { readOwnLooks } from './sheet/own-columns';
import { queuePreviousCard, readLargeCard } from './sheet/previous-card';
import { writeCard } from './write-card';
import { type MadeScorecard, type MakeOptions, WorkbookError } from './types';

/**
 * Makes the scorecard sheet: reads the workbook, computes the card and writes it, in three round trips however many
 * indicators there are (one more with dynamic names, and one where the user's own columns beside the card have to move).
 * A card made before is rewritten in place; nothing else changes.
 *
 * @throws WorkbookError when nothing could be made; a card made before is then as it was
 */
export async function makeScorecard(options: MakeOptions = {}): Promise<MadeScorecard> {
  const step = (name: Parameters<NonNullable<MakeOptions['onProgress']>>[0]): void => {
    if (options.signal?.aborted === true) throw new WorkbookError('cancelled');
    options.onProgress?.(name);
  };
  try {
    step('reading');
    const { parts, extra } = await readParts(queuePreviousCard);
    const previous = extra ?? await readLargeCard(parts.structure);
    step('computing');
    const understood = understand(parts, options);
    options.onLanguage?.(understood.contents.language);
    const making = await withOwnLooks(prepare(parts, understood, previous, options));
    step('writing');
    await writeCard(making);
    options.onProgress?.('done');
    const { built } = making;
    return { sheetName: making.sheetName, replaced: making.previous !== null, card: built.card, warnings: understood.contents.warnings };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Columns of the user's own that have to move are read with their looks first. */
export async function withOwnLooks(making: Making): Promise<Making> {
  const { own, sheetName } = making;
  if (own === null) return making;
  return { ...making, own: { ...own, looks: await readOwnLooks(sheetName, own.columns) } };
}
