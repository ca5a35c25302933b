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
export function writeSheet(writing: SheetWriting, alongside: Alongside = {}): Promise<void> {
  return writeSheets([writing], alongside);
}

/**
 * Writes sheets that belong together as `writeSheet` does one: all of them are new, or none is.
 *
 * @param writings - in the order they are written, at least one; a later one may refer to those before it, and stands
 *   before them where they are new
 * @throws WorkbookError when the new sheets are not there; `half-written` where an old one may not be whole either
 */
export async function writeSheets(writings: readonly SheetWriting[], alongside: Alongside = {}): Promise<void> {
  const isUncertain = writings.some(({ previous }) => previous?.mark.unfinished === true);
  try {
    await writeOnce(writings, isUncertain, alongside);
  } catch (error) {
    const reason = asWorkbookError(error, { sheet: writings[0]?.sheetName ?? '' });
    // Refused for what the user can see and change: the same request would be refused again.
    if (reason.fault !== 'failed') {
      if (writings.length > 1) return giveUp(writings, reason, alongside);
      await removeNew(writings, alongside).catch(() => undefined);
      throw reason;
    }
    const isTooLarge = mayBeTooLarge(error);
    const smaller = writings.map((each) => ({ ...each, requestLimit: each.requestLimit / (isTooLarge ? 2 : 1) }));
    await makeWhole(smaller, reason, alongside);
  }
}

async function makeWhole(
  writings: readonly SheetWriting[],
  reason: WorkbookError,
  alongside: Alongside,
): Promise<void> {
  try {
    await removeNew(writings, {});
    await writeOnce(writings, true, (await alongside.remaining?.()) ?? alongside);
  } catch {
    await giveUp(writings, reason, alongside);
  }
}

/** @throws WorkbookError always: the reason, where the workbook is as it was */
async function giveUp(writings: readonly SheetWriting[], reason: WorkbookError, alongside: Alongside): Promise<never> {
  const isAsBefore = await takeBack(writings, alongside).catch(() => false);
  throw isAsBefore
    ? reason
    : new WorkbookError('half-written', { sheet: writings[0]?.sheetName ?? '' }, { cause: reason });
}

/** @param isUncertain - whether an earlier writing broke off on one of the sheets */
async function writeOnce(writings: readonly SheetWriting[], isUncertain: boolean, alongside: Alongside): Promise<void> {
  const rewrites: (Rewrite | null)[] = [];
  for (const writing of writings) rewrites.push(await rewriteOf(writing, isUncertain));
  const added = writings.filter((_, index) => rewrites[index] === null).map(({ sheetName }) => sheetName);
  const requestLimit = Math.min(...writings.map((writing) => writing.requestLimit));
  await sendSteps(
    writings.flatMap(({ plan, kind, mark, sheetName }, index) =>
      planSteps(plan, kind, mark, rewrites[index] ?? null, requestLimit / 2).map(({ bytes, queue }) => ({
        bytes,
        queue: (sheetOf: SheetOf) => queue(sheetOf(sheetName)),
      })),
    ),
    (context, isFirst) => {
      const sheetOf = sheetsOf(context);
      if (isFirst) {
        for (const name of [...added].reverse()) sheetOf(name, true);
        alongside.begin?.(context);
      }
      return sheetOf;
    },
    requestLimit,
    (context) => alongside.end?.(context),
  );
  if (!isUncertain) return;
  // Names that are left over are hidden and follow nothing any more.
  for (const [index, { sheetName }] of writings.entries())
    if (rewrites[index]?.progress !== null) await forgetAnchors(sheetName).catch(() => undefined);
}

/** Gives a sheet by its name, the same object within a request. */
type SheetOf = (name: string, isNew?: boolean) => Excel.Worksheet;

function sheetsOf({ workbook: { worksheets } }: Excel.RequestContext): SheetOf {
  const known = new Map<string, Excel.Worksheet>();
  return (name, isNew = false) => {
    const sheet = known.get(name) ?? (isNew ? worksheets.add(name) : worksheets.getItem(name));
    known.set(name, sheet);
    return sheet;
  };
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

/** Removes what a failed request has added: the sheets that are new ones, and what was done alongside. */
async function removeNew(writings: readonly SheetWriting[], alongside: Alongside): Promise<void> {
  for (const { previous, sheetName, kind } of writings) if (previous === null) await removeStray(sheetName, kind);
  await alongside.takeBack?.();
}

/** @returns whether the workbook is as it was; a sheet that was there has its content, but maybe not its looks */
async function takeBack(writings: readonly SheetWriting[], alongside: Alongside): Promise<boolean> {
  await removeNew(writings, alongside);
  const standing = writings.filter(({ previous }) => previous !== null);
  for (const writing of standing) await putBack(writing);
  return standing.length === 0;
}

async function putBack(writing: SheetWriting): Promise<void> {
  const { kind, arrangement, mark, sheetName } = writing;
  const progress: Progress | null =
    arrangement === null ? null : await findProgress(sheetName, kind, arrangement, mark);
  const { strays } = await findCharts(writing, true);
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(sheetName);
  queueSweep(sheet, strays);
  restoreContent(sheet, writing, progress);
  await context.sync();
  if (arrangement !== null) await forgetAnchors(sheetName);
}
