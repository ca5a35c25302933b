import { toCol } from '@borgar/fx';
import { applyStyle } from './apply-style';
import { anchorCalls, queueAnchors, queueForgetting } from './anchors';
import { arrangingCalls, type Progress, queueArranging } from './arrange';
import type { Arrangement } from './arrangement';
import { queueRule } from '../cells/cell-rule';
import { setWidths } from './column-widths';
import { type ChartsThere, noCharts } from './chart-names';
import { empty } from './empty-cells';
import { entryOf } from './entry';
import { heightRuns } from './height-runs';
import { queueOutlineOff, setOutline } from './outline';
import { paintings } from './paint';
import type { SheetPlan } from './plan';
import type { PreviousSheet } from './previous-sheet';
import { byteLength, type SendStep } from './send-steps';
import { chartCalls, queueChange, queueChart, queueSweep } from './sheet-charts';
import type { SheetKind } from './sheet-kind';
import { markFormula, type SheetMark } from './sheet-mark';
import { unfinished, unfinishedInPlace } from './unfinished';

/** What stands on the sheet that is written again. */
export interface Rewrite extends PreviousSheet {
  /** Where an earlier writing broke off: the outline has been taken off, and is made anew. */
  readonly isUncertain: boolean;
  /** Where rows and columns go, and how far they have come; `null` where all is written anew where it stands. */
  readonly arrangement: Arrangement | null;
  readonly progress: Progress | null;
  /** Which of the charts on it are ours. */
  readonly charts: ChartsThere;
}

type WriteStep = SendStep<Excel.Worksheet>;

/** What Office.js takes to name a range and to call one of its members, measured and rounded up. */
const callBytes = 400;
/** Column widths and groups together. */
const frameBytes = 30_000;

function step(bytes: number, queue: WriteStep['queue']): WriteStep {
  return { bytes, queue };
}

/**
 * The writing of a plan into a sheet, content and looks, as steps in their order; how it is viewed and printed is set
 * when all this is done.
 *
 * @param rewrite - what stands on the sheet; `null` for a new one
 * @param most - bytes that a block of content may take
 */
export function planSteps(
  plan: SheetPlan,
  kind: SheetKind,
  mark: SheetMark,
  rewrite: Rewrite | null,
  most: number,
): readonly WriteStep[] {
  return [
    ...anchorSteps(mark, rewrite),
    // The mark comes before all else, so that a sheet on which the writing breaks off is known as ours.
    step(10 * callBytes + byteLength(markFormula(mark)), (sheet) => {
      setMark(sheet, kind, begun(mark, rewrite), rewrite !== null);
      if (rewrite !== null && rewrite.arrangement === null) clearOld(sheet, rewrite, plan);
    }),
    ...sweepSteps(rewrite?.charts ?? noCharts),
    ...arrangingSteps(plan, kind, mark, rewrite),
    ...contentSteps(plan, most),
    ...plan.links.map(({ address, reference, tip }) =>
      step(2 * callBytes + byteLength(reference + tip), (sheet) => {
        // Excel underlines a link in blue; the styles that follow give the cell its looks again.
        sheet.getRange(address).hyperlink = { documentReference: reference, screenTip: tip };
      }),
    ),
    ...paintings(plan.styles, plan.cells.length, plan.columns.length).map(({ address, rowCount, style }) =>
      step(2 * callBytes * (1 + Object.keys(style).length), (sheet) => {
        applyStyle(sheet.getRange(address).format, rowCount, style);
      }),
    ),
    ...plan.merges.map((address) =>
      step(2 * callBytes, (sheet) => {
        sheet.getRange(address).merge();
      }),
    ),
    ...heightRuns(plan.heights).map(({ first, last, height }) =>
      step(2 * callBytes, (sheet) => {
        sheet.getRange(`${first}:${last}`).format.rowHeight = height;
      }),
    ),
    ...plan.choices.map(({ address, rule }) =>
      step(4 * callBytes + byteLength(JSON.stringify(rule)), (sheet) => {
        queueRule(sheet.getRange(address), rule);
      }),
    ),
    step(frameBytes + 2 * callBytes * plan.rowGroups.length, (sheet) => {
      addRules(sheet, plan);
      setWidths(sheet, plan, rewrite);
      setOutline(sheet, plan, kind, rewrite);
    }),
    // Over rows and columns that have their sizes.
    ...(plan.charts ?? []).map((chart, index) =>
      step(callBytes * chartCalls(chart), (sheet) => {
        queueChart(sheet, chart, index);
      }),
    ),
    step(4 * callBytes * (1 + mark.charts.length) + byteLength(markFormula(mark)), (sheet) => {
      queueChange(sheet, rewrite?.charts ?? noCharts, mark.charts);
      setMark(sheet, kind, mark, true);
      if (rewrite?.arrangement && !rewrite.isUncertain) queueForgetting(sheet, rewrite.arrangement);
    }),
  ];
}

/** The mark that the writing begins with. */
function begun(mark: SheetMark, rewrite: Rewrite | null): SheetMark {
  if (rewrite === null) return { ...mark, unfinished: true };
  return rewrite.arrangement === null ? unfinishedInPlace(rewrite.mark, mark) : unfinished(rewrite.mark, mark);
}

/** What follows the lines is there before anything is touched, so that whoever finds the sheet unfinished can go on. */
function anchorSteps(mark: SheetMark, rewrite: Rewrite | null): readonly WriteStep[] {
  const arrangement = rewrite?.progress?.stage === 'before' ? rewrite.arrangement : null;
  if (arrangement === null) return [];
  return [
    step(2 * callBytes * anchorCalls(arrangement) + byteLength(markFormula(mark)), (sheet) => {
      queueAnchors(sheet, arrangement, rewrite === null ? mark : unfinished(mark, rewrite.mark));
    }),
  ];
}

function sweepSteps({ strays }: ChartsThere): readonly WriteStep[] {
  if (strays.length === 0) return [];
  return [
    step(2 * callBytes * strays.length, (sheet) => {
      queueSweep(sheet, strays);
    }),
  ];
}

/** Rows and columns go to their places while no cell of ours is on the sheet, so that what is the user's goes with them. */
function arrangingSteps(
  plan: SheetPlan,
  kind: SheetKind,
  mark: SheetMark,
  rewrite: Rewrite | null,
): readonly WriteStep[] {
  if (rewrite === null || rewrite.arrangement === null || rewrite.progress === null) return [];
  const { arrangement, progress, isUncertain } = rewrite;
  return [
    step(2 * callBytes * (arrangingCalls(arrangement) + 2 * rewrite.mark.rowGroups.length), (sheet) => {
      if (progress.stage === 'before') {
        empty(sheet, rewrite.mark.columnCodes.length, rewrite.mark.lastRow);
        queueOutlineOff(sheet, kind, rewrite.mark, isUncertain);
      }
      if (progress.stage !== 'after') queueArranging(sheet, arrangement, progress);
      setMark(sheet, kind, unfinished(mark, rewrite.mark), true);
      empty(sheet, plan.columns.length, plan.cells.length);
    }),
  ];
}

/** Values, formulas and number formats: in one block, or in as many as keep under the limit. */
function contentSteps(plan: SheetPlan, most: number): readonly WriteStep[] {
  const steps: WriteStep[] = [];
  let first = 0;
  let bytes = 0;
  const end = (last: number): void => {
    if (last <= first) return;
    const [from, to] = [first, last];
    steps.push(
      step(bytes + 4 * callBytes, (sheet) => {
        const block = sheet.getRange(`A${from + 1}:${toCol(plan.columns.length - 1)}${to}`);
        block.numberFormat = plan.numberFormats.slice(from, to).map((row) => [...row]);
        block.formulas = plan.cells.slice(from, to).map((row) => row.map(entryOf));
      }),
    );
    first = last;
    bytes = 0;
  };
  plan.cells.forEach((cells, row) => {
    const size = byteLength(JSON.stringify([cells.map(entryOf), plan.numberFormats[row]]));
    if (bytes + size > most) end(row);
    bytes += size;
  });
  end(plan.cells.length);
  return steps;
}

/** Empties the old sheet's cells, where nothing of the user's stands beside or below them or nothing of it moves. */
function clearOld(sheet: Excel.Worksheet, { mark }: Rewrite, plan: SheetPlan): void {
  const columns = Math.max(mark.columnCodes.length, plan.columns.length);
  const rows = Math.max(mark.lastRow, plan.cells.length);
  empty(sheet, columns, rows);
  if (mark.columnCodes.length > plan.columns.length)
    sheet.getRange(`${toCol(plan.columns.length)}:${toCol(mark.columnCodes.length - 1)}`).format.useStandardWidth =
      true;
  if (rows > plan.cells.length) sheet.getRange(`${plan.cells.length + 1}:${rows}`).format.useStandardHeight = true;
}

function addRules(sheet: Excel.Worksheet, { rules }: SheetPlan): void {
  for (const { areas, when, fill, color } of rules) {
    for (const area of areas) {
      const { conditionalFormats } = sheet.getRange(area);
      if (when.kind === 'beginsWith') {
        const rule = conditionalFormats.add(Excel.ConditionalFormatType.containsText).textComparison;
        rule.format.fill.color = fill;
        rule.format.font.color = color;
        rule.rule = { operator: 'BeginsWith', text: when.text };
      } else {
        const rule = conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
        rule.format.fill.color = fill;
        rule.format.font.color = color;
        rule.rule.formula = `=${when.formula}`;
      }
    }
  }
}

function setMark(sheet: Excel.Worksheet, { markName }: SheetKind, mark: SheetMark, exists: boolean): void {
  if (exists) sheet.names.getItem(markName).formula = markFormula(mark);
  else sheet.names.add(markName, markFormula(mark)).visible = false;
}
