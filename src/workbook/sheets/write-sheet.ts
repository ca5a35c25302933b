import { asWorkbookError, WorkbookError } from '../error';
import { forgetAnchors } from './anchors';
import { findProgress, notArranged, type Progress } from './arrange';
import type { Arrangement } from './arrangement';
import { takeOffOutline } from './outline';
import { chartsBefore, chartsLeft, type ChartsThere, noCharts } from './chart-names';
import type { SheetPlan } from './plan';
import { planSteps, type Rewrite } from './plan-steps';
import type { PreviousSheet } from './previous-sheet';
import { removeStray } from './remove-stray';
import { restoreContent } from './restore-content';
import { mayBeTooLarge, sendSteps } from './send-steps';
import { queueSweep, readCharts } from './sheet-charts';
import type { SheetKind } from './sheet-kind';
import type { SheetMark } from './sheet-mark';

/** A sheet to be written, all of it decided before anything is. */
export interface SheetWriting {
  readonly kind: SheetKind;
  readonly sheetName: string;
  readonly plan: SheetPlan;
  readonly mark: SheetMark;
  /** What stands on the sheet, to be rewritten in place; `null` for a new sheet. */
  readonly previous: PreviousSheet | null;
  /** Where rows and columns go; `null` where all is written anew where it stands. */
  readonly arrangement: Arrangement | null;
  /** Bytes that one request may weigh. */
  readonly requestLimit: number;
}

/** What is done in the same requests as the writing of a sheet. */
export interface Alongside {
  /** Queues what the first request begins with. */
  begin?(context: Excel.RequestContext): void;
  /** Queues what the last request ends with; called again when the writing has to be done again. */
  end?(context: Excel.RequestContext): void;
  /** Takes back what a failed request has done of `begin`. */
  takeBack?(): Promise<void>;
  /** Finds what is left to be done alongside after a failed request. */
  remaining?(): Promise<Alongside>;
}

/**
 * Writes a sheet in one request, or in several where one would be too large. Excel keeps what a failed request did before
 * the fault, so after one the sheet is made whole in fresh requests, of half the size where that may have been the
 * fault; only if these fail too is the old content put back as far as Excel lets it. How it is viewed and printed is
 * set after: see `setViews`.
 *
 * @throws WorkbookError when the new sheet is not there; `half-written` where the old one may not be whole either
 */
export async function writeSheet(writing: SheetWriting, alongside: Alongside = {}): Promise<void> {
  try {
    await writeOnce(writing, writing.previous?.mark.unfinished === true, alongside);
  } catch (error) {
    const reason = asWorkbookError(error, { sheet: writing.sheetName });
    // Refused for what the user can see and change: the same request would be refused again.
    if (reason.fault !== 'failed') {
      await removeNew(writing, alongside).catch(() => undefined);
      throw reason;
    }
    const requestLimit = mayBeTooLarge(error) ? writing.requestLimit / 2 : writing.requestLimit;
    await makeWhole({ ...writing, requestLimit }, reason, alongside);
  }
}

async function makeWhole(writing: SheetWriting, reason: WorkbookError, alongside: Alongside): Promise<void> {
  try {
    await removeNew(writing, {});
    await writeOnce(writing, true, (await alongside.remaining?.()) ?? alongside);
  } catch {
    const isAsBefore = await takeBack(writing, alongside).catch(() => false);
    throw isAsBefore ? reason : new WorkbookError('half-written', { sheet: writing.sheetName }, { cause: reason });
  }
}

/** @param isUncertain - whether an earlier writing broke off on the sheet */
async function writeOnce(writing: SheetWriting, isUncertain: boolean, alongside: Alongside): Promise<void> {
  const { kind, plan, mark, sheetName, requestLimit } = writing;
  const rewrite = await rewriteOf(writing, isUncertain);
  await sendSteps(
    planSteps(plan, kind, mark, rewrite, requestLimit / 2),
    (context, isFirst) => {
      const { worksheets } = context.workbook;
      const sheet = isFirst && rewrite === null ? worksheets.add(sheetName) : worksheets.getItem(sheetName);
      if (isFirst) alongside.begin?.(context);
      return sheet;
    },
    requestLimit,
    (context) => alongside.end?.(context),
  );
  // Names that are left over are hidden and follow nothing any more.
  if (isUncertain && rewrite?.progress !== null) await forgetAnchors(sheetName).catch(() => undefined);
}

async function rewriteOf(writing: SheetWriting, isUncertain: boolean): Promise<Rewrite | null> {
  const { kind, previous, mark, arrangement, sheetName } = writing;
  if (previous === null) return null;
  if (isUncertain) await takeOffOutline(sheetName, kind, [previous.mark, mark]);
  const charts = await findCharts(writing, isUncertain);
  if (arrangement === null) return { ...previous, isUncertain, arrangement, progress: null, charts };
  const progress = isUncertain ? await findProgress(sheetName, kind, arrangement, mark) : notArranged(arrangement);
  if (isUncertain && progress.stage === 'before') await forgetAnchors(sheetName);
  return { ...previous, isUncertain, arrangement, progress, charts };
}

/** Which charts of ours are on the sheet; where a writing broke off, only Excel knows. */
async function findCharts({ previous, mark, sheetName }: SheetWriting, isUncertain: boolean): Promise<ChartsThere> {
  if (previous === null || !mayHaveCharts(previous, mark)) return noCharts;
  return isUncertain ? chartsLeft(await readCharts(sheetName), previous, mark) : chartsBefore(previous);
}

function mayHaveCharts(previous: PreviousSheet, mark: SheetMark): boolean {
  return previous.chartNames.length + previous.mark.charts.length + mark.charts.length > 0;
}

/** Removes what a failed request has added: the sheet where it is a new one, and what was done alongside. */
async function removeNew({ previous, sheetName, kind }: SheetWriting, alongside: Alongside): Promise<void> {
  if (previous === null) await removeStray(sheetName, kind);
  await alongside.takeBack?.();
}

/** @returns whether the workbook is as it was; a sheet that was there has its content, but maybe not its looks */
async function takeBack(writing: SheetWriting, alongside: Alongside): Promise<boolean> {
  await removeNew(writing, alongside);
  const { previous, kind, arrangement, mark, sheetName } = writing;
  if (previous === null) return true;
  const progress: Progress | null =
    arrangement === null ? null : await findProgress(sheetName, kind, arrangement, mark);
  const { strays } = await findCharts(writing, true);
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(sheetName);
  queueSweep(sheet, strays);
  restoreContent(sheet, writing, progress);
  await context.sync();
  if (arrangement !== null) await forgetAnchors(sheetName);
  return false;
}
