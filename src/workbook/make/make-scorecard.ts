import { asWorkbookError } from '../error';
import { overviewOf } from '../../scorecard';
import { prepare } from './prepare-card';
import { understand } from './read-contents';
import { readParts } from './read-parts';
import { readSettled } from './read-settled';
import { strayLines } from '../sheets/arrangement';
import { setViews, writtenSheet } from '../sheets/set-views';
import { queuePreviousCard, readLargeCard } from '../card/previous-card';
import { rowsTold } from './rows-told';
import { writeCard } from './write-card';
import { type MadeScorecard, type MakeOptions } from '../port';
import { WorkbookError } from '../error';

/**
 * Makes the scorecard sheet: reads the workbook, computes the card and writes it, in four round trips however many
 * indicators there are, the last of which sets how the card is viewed and printed (one more where results are dynamic names).
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
    // A frozen copy leaves the card that is there alone.
    const { parts, extra } = await (options.freeze === true
      ? readParts(queuePreviousCard, 'meant')
      : readSettled(queuePreviousCard));
    const previous = extra ?? (await readLargeCard(parts.structure));
    step('computing');
    const understood = understand(parts, options);
    options.onLanguage?.(understood.contents.language);
    const making = prepare(parts, understood, previous, options);
    step('writing');
    await writeCard(making);
    const { sheetName, plan } = making;
    const withoutView = await setViews([writtenSheet(sheetName, plan)], making.requestLimit);
    options.onProgress?.('done');
    const { built } = making;
    const strays = strayLines(sheetName, making.arrangement);
    return {
      sheetName,
      replaced: making.previous !== null,
      ...(withoutView.length > 0 && { withoutView }),
      ...(strays !== null && { strays }),
      ...rowsTold(built, previous, parts.tables.get('indicators')?.name),
      card: built.card,
      overview: overviewOf(built, understood.contents.language),
      openActions: understood.contents.openActions,
      warnings: understood.contents.warnings,
    };
  } catch (error) {
    throw asWorkbookError(error);
  }
}
