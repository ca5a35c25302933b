import { health } from '../../locales/every/health';
import { asWorkbookError, WorkbookError } from '../error';
import { healthKind } from '../health/health-kind';
import { layOutHealth } from '../health/lay-out-health';
import type { MadeHealthSheet } from '../health/made-health-sheet';
import type { Structure } from '../names/structure';
import type { MakeOptions } from '../port';
import { strayLines } from '../sheets/arrangement';
import { planWriting } from '../sheets/plan-writing';
import {
  findMarked,
  isLarge,
  type MarkedSheet,
  type PreviousSheet,
  queueSheet,
  readSheet,
  widthsByCode,
} from '../sheets/previous-sheet';
import { settleLines } from '../sheets/settle-lines';
import { setViews, writtenSheet } from '../sheets/set-views';
import { ownSheetName } from '../sheets/sheet-name';
import { writeSheet } from '../sheets/write-sheet';
import { termTexts } from '../../locales/terms';
import { examine } from './check-workbook';
import { requireCard, requireOpen } from './prepare-card';
import { understand } from './read-contents';
import { readParts, type WorkbookParts } from './read-parts';

export type HealthSheetOptions = Omit<MakeOptions, 'freeze' | 'onLanguage'>;

/**
 * Makes the sheet of the health check: a list of what was found, each with a link to its cell. One that was made before is
 * rewritten in place, and what the user wrote beside its rows follows them; nothing else changes. Four round trips, two
 * more where a result is an average.
 *
 * @throws WorkbookError when nothing could be made; a sheet made before is then as it was
 */
export async function makeHealthSheet(options: HealthSheetOptions = {}): Promise<MadeHealthSheet> {
  const step = (name: Parameters<NonNullable<MakeOptions['onProgress']>>[0]): void => {
    if (options.signal?.aborted === true) throw new WorkbookError('cancelled');
    options.onProgress?.(name);
  };
  try {
    step('reading');
    const { parts, previous } = await readStanding();
    const understood = understand(parts, options);
    const built = requireCard(understood);
    step('computing');
    const checked = await examine(parts, understood);
    const [unread] = parts.structure.unread;
    if (previous === null && unread !== undefined) throw new WorkbookError('names-unread', { sheet: unread ?? '' });
    if (previous === null && parts.structure.structureProtected) throw new WorkbookError('protected-workbook');
    requireOpen(parts, previous?.sheet);
    const { title, organisation, unit, period } = built.card.card;
    const { language } = understood.contents;
    const plan = layOutHealth(checked, {
      title: title || termTexts(language)(`term.${built.setup.terminology}`),
      organisation,
      unit,
      period,
      madeAt: options.madeAt ?? new Date(),
      widths: widthsByCode(previous),
    });
    const writing = planWriting({
      kind: healthKind,
      plan,
      previous,
      sheetName: ownSheetName(
        health[language].sheet.name,
        parts.structure.sheets.map(({ name }) => name),
      ),
      frozen: false,
      facts: [],
      requestLimit: options.requestLimit,
    });
    step('writing');
    await writeSheet(writing);
    const { sheetName, arrangement, requestLimit } = writing;
    const withoutView = await setViews([writtenSheet(sheetName, plan)], requestLimit);
    options.onProgress?.('done');
    const strays = strayLines(sheetName, arrangement);
    return {
      sheetName,
      replaced: previous !== null,
      checked,
      ...(withoutView.length > 0 && { withoutView }),
      ...(strays !== null && { strays }),
    };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

function findSheet(structure: Structure): MarkedSheet | null {
  return findMarked(structure, healthKind).find(({ mark }) => !mark.frozen) ?? null;
}

/** Reads the workbook, and the sheet that is there in the same round trip; lines left on their way come to their places first. */
async function readStanding(): Promise<{ readonly parts: WorkbookParts; readonly previous: PreviousSheet | null }> {
  const read = async (): Promise<{ readonly parts: WorkbookParts; readonly previous: PreviousSheet | null }> => {
    const { parts, extra } = await readParts((context, structure) => {
      const found = findSheet(structure);
      return found === null || isLarge(found) ? () => null : queueSheet(context, found, healthKind);
    }, 'meant');
    const found = findSheet(parts.structure);
    return { parts, previous: extra ?? (found === null ? null : await readSheet(found, healthKind)) };
  };
  const first = await read();
  const { previous, parts } = first;
  const isLocked = parts.structure.sheets.find(({ name }) => name === previous?.sheet)?.protected === true;
  if (previous === null || isLocked) return first;
  return (await settleLines(parts.structure, previous, healthKind)) ? read() : first;
}
