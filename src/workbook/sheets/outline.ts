import { toCol } from '@borgar/fx';
import type { ColumnPart, RowGroup, SheetPlan } from './plan';
import type { Rewrite } from './plan-steps';
import { rowsByKey, type SheetKind } from './sheet-kind';
import type { SheetMark } from './sheet-mark';

/**
 * Queues the outline: groups of rows can be folded, columns of details are, and helpers are hidden. What the user has
 * folded or unfolded stays so; grouping what is grouped already would nest it.
 */
export function setOutline(sheet: Excel.Worksheet, plan: SheetPlan, kind: SheetKind, rewrite: Rewrite | null): void {
  setColumnGroups(sheet, plan, kind, rewrite);
  const groupsBefore = rewrite === null || isOff(rewrite) ? [] : rewrite.mark.rowGroups;
  if (JSON.stringify(groupsBefore) !== JSON.stringify(plan.rowGroups)) {
    groupsBefore.forEach((group) => sheet.getRange(rowsOf(group)).ungroup(Excel.GroupOption.byRows));
    plan.rowGroups.forEach((group) => sheet.getRange(rowsOf(group)).group(Excel.GroupOption.byRows));
  }
  if (rewrite === null || rewrite.folded.length === 0) return;
  // Giving a row its height has unfolded it.
  const folded = new Set(rewrite.folded.map((key) => rowsByKey(plan, kind).get(key)));
  for (const group of plan.rowGroups)
    if (folded.has(group.first - 2)) sheet.getRange(rowsOf(group)).hideGroupDetails(Excel.GroupOption.byRows);
}

function setColumnGroups(sheet: Excel.Worksheet, plan: SheetPlan, kind: SheetKind, rewrite: Rewrite | null): void {
  const before = rewrite?.mark.columnCodes ?? [];
  const now = plan.columns.map((column) => column.code);
  if (JSON.stringify(before) === JSON.stringify(now) && !isOff(rewrite)) return;
  if (rewrite !== null && rewrite.arrangement === null) columnGroupsOff(sheet, kind, before, rewrite.isUncertain);
  const [details, helpers] = [columnsOf(now, 'details', kind), columnsOf(now, 'helper', kind)];
  if (details !== null) {
    sheet.getRange(details).group(Excel.GroupOption.byColumns);
    if (!wereUnfolded(rewrite, kind)) sheet.getRange(details).hideGroupDetails(Excel.GroupOption.byColumns);
  }
  if (helpers !== null) sheet.getRange(helpers).columnHidden = true;
}

/** Whether the groups that were there have been taken off already. */
function isOff(rewrite: Rewrite | null): boolean {
  return rewrite !== null && (rewrite.isUncertain || rewrite.arrangement !== null);
}

/** @param isUngrouped - whether the columns are grouped no more, and only to be shown */
function columnGroupsOff(
  sheet: Excel.Worksheet,
  kind: SheetKind,
  codes: readonly string[],
  isUngrouped: boolean,
): void {
  const [details, helpers] = [columnsOf(codes, 'details', kind), columnsOf(codes, 'helper', kind)];
  if (details !== null) {
    if (!isUngrouped) sheet.getRange(details).ungroup(Excel.GroupOption.byColumns);
    sheet.getRange(details).columnHidden = false;
  }
  if (helpers !== null) sheet.getRange(helpers).columnHidden = false;
}

/** Queues the taking off of the whole outline of a sheet, before its rows and columns move. */
export function queueOutlineOff(sheet: Excel.Worksheet, kind: SheetKind, mark: SheetMark, isUngrouped: boolean): void {
  columnGroupsOff(sheet, kind, mark.columnCodes, isUngrouped);
  if (isUngrouped) return;
  for (const group of mark.rowGroups) sheet.getRange(rowsOf(group)).ungroup(Excel.GroupOption.byRows);
}

/** Whether the user has unfolded the details of the sheet that was there. */
function wereUnfolded(rewrite: Rewrite | null, kind: SheetKind): boolean {
  return (
    rewrite !== null &&
    !rewrite.mark.unfinished &&
    rewrite.mark.columnCodes.some((code, index) => kind.partOf(code) === 'details' && (rewrite.widths[index] ?? 0) > 0)
  );
}

/** The columns of a part, such as `M:U`; `null` where there is none. */
function columnsOf(codes: readonly string[], part: ColumnPart, kind: SheetKind): string | null {
  const first = codes.findIndex((code) => kind.partOf(code) === part);
  const last = codes.findLastIndex((code) => kind.partOf(code) === part);
  return first < 0 ? null : `${toCol(first)}:${toCol(last)}`;
}

function rowsOf({ first, last }: RowGroup): string {
  return `${first}:${last}`;
}

/**
 * Takes the groups of some states of a sheet off, each in a request of its own: Office.js does not tell what is grouped,
 * and ungrouping what is not may be refused.
 */
export async function takeOffOutline(sheetName: string, kind: SheetKind, marks: readonly SheetMark[]): Promise<void> {
  const rows = marks.flatMap(({ rowGroups }) => rowGroups.map(rowsOf));
  const columns = marks.flatMap(({ columnCodes }) => columnsOf(columnCodes, 'details', kind) ?? []);
  const groups = [
    ...[...new Set(rows)].map((address) => ({ address, by: Excel.GroupOption.byRows })),
    ...[...new Set(columns)].map((address) => ({ address, by: Excel.GroupOption.byColumns })),
  ];
  for (const { address, by } of groups) {
    const context = new Excel.RequestContext();
    context.workbook.worksheets.getItem(sheetName).getRange(address).ungroup(by);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one that is refused must not take the others with it; only after a failure
    await context.sync().catch(() => undefined);
  }
}
