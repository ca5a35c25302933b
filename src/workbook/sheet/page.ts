import type { PlanColumn, SheetPlan } from './plan';

/** An A4 page across, in points, and its margins. */
export const page = { width: 842, height: 595, margins: { left: 34, right: 34, top: 32, bottom: 44, footer: 20 } } as const;

/** Text of 10 points is printed at 7 and more. */
const smallestScale = 0.7;

/**
 * On how many pages a card is printed below each other. One that would run over by a few rows is printed a little smaller
 * instead, as long as it can be read.
 */
export function pagesOf(columns: readonly PlanColumn[], heights: SheetPlan['heights']): number {
  const { width, height, margins } = page;
  const across = columns.reduce((sum, column) => sum + (column.part === 'council' ? column.width : 0), 0);
  const down = heights.reduce((sum, each) => sum + each.height * each.rows.length, 0);
  const scale = Math.min(smallestScale, (width - margins.left - margins.right) / across);
  return Math.max(1, Math.ceil((down * scale) / (height - margins.top - margins.bottom)));
}
