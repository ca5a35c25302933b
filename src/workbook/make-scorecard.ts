import { asWorkbookError } from './excel-error';
import { understand, type UnderstoodWorkbook } from './read/read-contents';
import { readParts, type WorkbookParts } from './read/read-parts';
import { queueWords } from './setup/save-words';
import { layOutCard } from './sheet/lay-out-card';
import { queueOwnColumns } from './sheet/own-columns';
import type { SheetPlan } from './sheet/plan';
import { type PreviousCard, queuePreviousCard } from './sheet/previous-card';
import { restoreCard } from './sheet/restore-card';
import { freeSheetName } from './sheet/sheet-name';
import { cardTexts } from './sheet/texts';
import { wordsToKeep } from './sheet/typed-words';
import { queuePlan } from './sheet/write-plan';
import { type MadeScorecard, type MakeOptions, WorkbookError } from './types';
import type { BuiltCard } from '../scorecard/built-card';
import type { CardMark } from './sheet/card-mark';

/**
 * Makes the scorecard sheet: reads the workbook, computes the card and writes it, in three round trips however many
 * indicators there are (one more with dynamic names). A card made before is rewritten in place; nothing else changes.
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
    const { parts, extra: previous } = await readParts(queuePreviousCard);
    step('computing');
    const understood = understand(parts, options);
    options.onLanguage?.(understood.contents.language);
    const making = prepare(parts, understood, options.freeze === true ? null : previous, options);
    step('writing');
    await write(making);
    options.onProgress?.('done');
    const { built } = making;
    return { sheetName: making.sheetName, replaced: making.previous !== null, card: built.card, warnings: understood.contents.warnings };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** All that is to be written, decided before anything is. */
interface Making {
  readonly sheetName: string;
  readonly previous: PreviousCard | null;
  readonly built: BuiltCard;
  readonly plan: SheetPlan;
  readonly mark: CardMark;
  readonly queueWords: (context: Excel.RequestContext) => void;
}

function prepare(parts: WorkbookParts, { built, setup, contents }: UnderstoodWorkbook, previous: PreviousCard | null, options: MakeOptions): Making {
  const { structure } = parts;
  if (built === null) throw new WorkbookError(contents.names.some((name) => name.fault === null) ? 'names-without-setup' : 'no-names-no-setup');
  if (contents.indicatorCount === 0) throw new WorkbookError('no-indicators');
  if (previous === null && structure.structureProtected) throw new WorkbookError('protected-workbook');
  if (structure.sheets.find((sheet) => sheet.name === previous?.sheet)?.protected === true) {
    throw new WorkbookError('protected-sheet', { sheet: previous?.sheet ?? '' });
  }
  const { language } = contents;
  const frozen = options.freeze === true;
  const words = previous === null ? { built, unsaved: [] } : wordsToKeep(previous, built, setup.assessments);
  const plan = layOutCard(words.built, { language, frozen, madeAt: options.madeAt ?? new Date() });
  const text = cardTexts(language);
  const term = text(`term.${built.setup.terminology}`);
  const wanted = frozen ? text('frozen', { term, period: built.card.card.period }) : term;
  return {
    sheetName: previous?.sheet ?? freeSheetName(wanted, structure.sheets.map((sheet) => sheet.name)),
    previous,
    built: words.built,
    plan,
    mark: {
      frozen,
      headerRow: plan.headerRow,
      lastRow: plan.cells.length,
      columnCodes: plan.columns.map((column) => column.code).join(''),
      rowGroups: plan.rowGroups,
      period: built.card.card.period,
      unit: built.card.card.unit,
    },
    queueWords: (context) => queueWords(context, parts, previous, words.unsaved, language),
  };
}

/** One request: either the new card is there whole, or what was done of it is taken back. */
async function write({ sheetName, previous, plan, mark, queueWords: saveWords }: Making): Promise<void> {
  const context = new Excel.RequestContext();
  const { application, worksheets } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  const sheet = previous === null ? worksheets.add(sheetName) : worksheets.getItem(previous.sheet);
  saveWords(context);
  queuePlan(sheet, plan, mark, previous === null ? null : { mark: previous.mark, widths: previous.widths });
  if (previous !== null) queueOwnColumns(sheet, previous, plan);
  try {
    await context.sync();
  } catch (error) {
    await restoreCard(sheetName, previous);
    throw asWorkbookError(error, { sheet: sheetName });
  }
}

