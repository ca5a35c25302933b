import { asWorkbookError } from '../error';
import { overviewOf } from '../../scorecard';
import { prepare, type Standing } from './prepare-card';
import { understand } from './read-contents';
import { readParts } from './read-parts';
import { readSettled } from './read-settled';
import { strayLines } from '../sheets/arrangement';
import { setViews, writtenSheet } from '../sheets/set-views';
import { queuePreviousCard, readLargeCard } from '../card/previous-card';
import type { Structure } from '../names/structure';
import { queueOverview } from '../overview/overview-kind';
import { rowsTold } from './rows-told';
import { writeCard } from './write-card';
import { type MadeScorecard, type MakeOptions } from '../port';
import { WorkbookError } from '../error';

/**
 * Makes the scorecard sheet with the page that leads through it: reads the workbook, computes the card and writes both, in
 * four round trips however many indicators there are, the last of which sets how they are viewed and printed (one more where results are dynamic names).
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
      ? readParts(queueStanding, 'meant')
      : readSettled(queueStanding));
    const previous = extra.card ?? (await readLargeCard(parts.structure));
    step('computing');
    const understood = understand(parts, options);
    options.onLanguage?.(understood.contents.language);
    const making = prepare(parts, understood, { card: previous, overview: extra.overview }, options);
    step('writing');
    await writeCard(making);
    const { sheetName, overview } = making;
    const written = [making, ...(overview === null ? [] : [overview])];
    const withoutView = await setViews(
      written.map((each) => writtenSheet(each.sheetName, each.plan)),
      making.requestLimit,
    );
    options.onProgress?.('done');
    const { built } = making;
    const strays = strayLines(sheetName, making.arrangement);
    const pageStrays = overview === null ? null : strayLines(overview.sheetName, overview.arrangement);
    return {
      sheetName,
      replaced: making.previous !== null,
      ...(withoutView.length > 0 && { withoutView }),
      ...(overview !== null && { overviewSheet: overview.sheetName }),
      ...(strays !== null && { strays }),
      ...(pageStrays !== null && { overviewStrays: pageStrays }),
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

/** Queues the reading of the card and the page that are there. */
function queueStanding(context: Excel.RequestContext, structure: Structure): () => Standing {
  const card = queuePreviousCard(context, structure);
  const overview = queueOverview(context, structure, null);
  return () => ({ card: card(), overview: overview() });
}
