import { type Cell, isCellError } from '../cell';
import type { HostDocument } from '../document';
import type { Chart, ChartSeries } from './chart';
import { formOf } from './chart-types';
import { sourceCells } from './source-cells';

/** What is drawn of a point: from where on the axis of values to where; lines are drawn at `to`. */
export interface PlottedPoint {
  readonly from: number;
  readonly to: number;
}

/** A series as it is drawn; a point that is not there is `null`. */
export interface PlottedSeries {
  readonly series: ChartSeries;
  readonly points: readonly (PlottedPoint | null)[];
}

/** The number that Excel plots: a text is 0, an error none. */
function plottedNumber({ value }: Cell, blank: 0 | null): number | null {
  if (value === null || isCellError(value)) return blank;
  if (typeof value === 'number') return value;
  return typeof value === 'boolean' ? Number(value) : 0;
}

const numbersOf = (document: HostDocument, chart: Chart, { values }: ChartSeries): readonly (number | null)[] => {
  const cells = values === null ? null : sourceCells(document, values, chart.plotVisibleOnly);
  return cells?.map((cell) => plottedNumber(cell, chart.displayBlanksAs === 'Zero' ? 0 : null)) ?? [];
};

/** What a chart draws of its series, those of a stack on top of one another. */
export function plottedSeries(document: HostDocument, chart: Chart): readonly PlottedSeries[] {
  const numbers = chart.series.map((series) => numbersOf(document, chart, series));
  const stacks = new Map<string, { up: number; down: number }>();
  const stackOf = ({ type, axisGroup }: ChartSeries): string => `${axisGroup} ${formOf(type).element}`;
  const totalAt = (series: ChartSeries, index: number): number =>
    chart.series.reduce(
      (sum, other, place) => (stackOf(other) === stackOf(series) ? sum + Math.abs(numbers[place]?.[index] ?? 0) : sum),
      0,
    );
  return chart.series.map((series, place) => {
    const { grouping } = formOf(series.type);
    const points = (numbers[place] ?? []).map((number, index): PlottedPoint | null => {
      if (number === null) return null;
      if (grouping === 'clustered' || grouping === 'standard') return { from: 0, to: number };
      const total = totalAt(series, index);
      const share = grouping === 'percentStacked' ? (total === 0 ? 0 : number / total) : number;
      const key = `${stackOf(series)} ${index}`;
      const stack = stacks.get(key) ?? { up: 0, down: 0 };
      const side = share < 0 ? 'down' : 'up';
      const from = stack[side];
      stacks.set(key, { ...stack, [side]: from + share });
      return { from, to: from + share };
    });
    return { series, points };
  });
}

/** All numbers that are drawn on an axis of values. */
export function numbersOn(plotted: readonly PlottedSeries[]): readonly number[] {
  return plotted.flatMap(({ points }) =>
    points.flatMap((point) => (point === null ? [] : point.from === 0 ? [point.to] : [point.from, point.to])),
  );
}
