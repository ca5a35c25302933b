import { startOf } from '../../scorecard';
import type { PlanChart } from './plan-chart';
import type { PreviousSheet } from './previous-sheet';
import type { SheetMark } from './sheet-mark';

/** What a chart is called until all of its sheet is there. */
const temporary = 'BMS_new_';
const longest = 60;

export function temporaryName(index: number): string {
  return `${temporary}${index + 1}`;
}

function isTemporary(name: string): boolean {
  return name.toLowerCase().startsWith(temporary.toLowerCase());
}

function countOf(names: readonly string[], name: string): number {
  return names.filter((each) => each.toLowerCase() === name.toLowerCase()).length;
}

/** What was on the sheet when it was read. */
type Before = Pick<PreviousSheet, 'chartNames' | 'mark'>;

/** How many charts of a name are the user's: Excel gives a chart that is copied the name of the one that it is a copy of. */
function ownCount({ chartNames, mark }: Before, name: string): number {
  return Math.max(0, countOf(chartNames, name) - countOf(mark.charts, name));
}

/** The names of a plan's charts in their order: those that they had before, and that no chart of the user's has. */
export function namesOfCharts(charts: readonly PlanChart[], before: Before | null): readonly string[] {
  const names: string[] = [];
  for (const { key } of charts) {
    const wanted = startOf(`BMS ${key}`, longest);
    const isTaken = (name: string): boolean =>
      countOf(names, name) > 0 || (before !== null && ownCount(before, name) > 0);
    let name = wanted;
    for (let number = 2; isTaken(name); number += 1) name = `${wanted} ${number}`;
    names.push(name);
  }
  return names;
}

/** Charts on a sheet that are not to stay. */
export interface ChartsThere {
  /** Left by a writing that broke off, and taken away first. */
  readonly strays: readonly string[];
  /** Those of the sheet before, taken away when the new ones are there. */
  readonly old: readonly string[];
}

export const noCharts: ChartsThere = { strays: [], old: [] };

/** Tells which charts are ours on a sheet that nothing has been done to since it was read. */
export function chartsBefore({ chartNames: now, mark }: Before): ChartsThere {
  return { strays: now.filter(isTemporary), old: mark.charts.filter((name) => countOf(now, name) > 0) };
}

/** A chart that is on a sheet now. */
export interface FoundChart {
  readonly name: string;
  readonly seriesCount: number;
}

/**
 * Tells which charts are ours on a sheet whose writing broke off.
 *
 * @param now - all charts that are there
 * @param mark - of the sheet that is written: its charts may be in place already
 */
export function chartsLeft(now: readonly FoundChart[], before: Before, mark: SheetMark): ChartsThere {
  const names = now.map(({ name }) => name);
  const old = together(before.mark.charts, mark.charts).filter((name) => countOf(names, name) > ownCount(before, name));
  // One that broke off before it was named has the name that Excel gave it, and the one series that it was added over.
  const unnamed = now.filter(
    ({ name, seriesCount }) => seriesCount === 1 && countOf([...before.chartNames, ...old], name) === 0,
  );
  const strays = together(
    names.filter(isTemporary),
    unnamed.map(({ name }) => name),
  );
  return { strays, old };
}

/** Names, and of others those that are not among them. */
export function together(names: readonly string[], others: readonly string[]): readonly string[] {
  return [...names, ...others.filter((name) => countOf(names, name) === 0)];
}
