import { toCol } from '@borgar/fx';
import type { PlanColumn, SheetPlan } from './plan';
import type { Rewrite } from './plan-steps';

/** Queues the columns' widths; a column that stays where it is with the width that it has is left alone. */
export function setWidths(sheet: Excel.Worksheet, plan: SheetPlan, rewrite: Rewrite | null): void {
  // Widths of a sheet that was never finished are nobody's choice.
  const codesBefore = rewrite === null || rewrite.mark.unfinished ? [] : rewrite.mark.columnCodes;
  const isToSet = (index: number): boolean => {
    const column = plan.columns[index];
    if (column === undefined) return false;
    const before = codesBefore.indexOf(column.code);
    const width = before < 0 ? null : (rewrite?.widths[before] ?? 0);
    return before !== index || (width !== 0 && width !== column.width);
  };
  for (let first = 0, end = 0; first < plan.columns.length; first = end + 1) {
    end = first;
    while (isToSet(end)) end += 1;
    if (end > first) setRun(sheet, plan.columns.slice(first, end), first);
  }
}

/** Columns side by side in one call, which is a fraction of what a range for each would weigh. */
function setRun(sheet: Excel.Worksheet, columns: readonly PlanColumn[], first: number): void {
  sheet.getRange(`${toCol(first)}1:${toCol(first + columns.length - 1)}1`).setColumnProperties(
    columns.map(({ width, hidden, part }) => ({
      format: { columnWidth: width },
      ...(hidden && part === 'main' && { columnHidden: true }),
    })),
  );
}
