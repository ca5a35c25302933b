import type { Chart, ChartSeries } from '../../../document/drawings/chart';
import { type ChartDrawing, isChartDrawing } from '../../../document/drawings/drawing';
import { found } from '../../arguments';
import { HostError } from '../../host-error';
import { type DrawingState, replaceDrawing } from '../drawing-state';

/** A chart of a sheet. */
export type ChartState = DrawingState;

/** A series of a chart, found again by its key while others come and go. */
export interface SeriesState extends ChartState {
  readonly series: number;
}

/** @throws HostError ItemNotFound for one that has been deleted */
export function drawingOf({ sheet, key }: ChartState): ChartDrawing {
  return found(
    sheet
      .part('drawings')
      .filter(isChartDrawing)
      .find((drawing) => drawing.key === key),
  );
}

export function chartOf(state: ChartState): Chart {
  return drawingOf(state).content.chart;
}

/**
 * Changes what a chart shows.
 *
 * @param member - who asks, for the error
 * @throws HostError NotImplemented for a chart that another program made, which the host cannot write again as it was
 */
export function changeChart(state: ChartState, member: string, change: (chart: Chart) => Chart): void {
  const drawing = drawingOf(state);
  if (drawing.content.kept !== null)
    throw new HostError(
      'NotImplemented',
      `${member}: the Excel host moves, names and deletes a chart that another program has made, but does not change what it shows.`,
    );
  replaceDrawing(state.sheet, { ...drawing, content: { ...drawing.content, chart: change(drawing.content.chart) } });
}

/** @throws HostError ItemNotFound for one that has been deleted */
export function seriesOf(state: SeriesState): ChartSeries {
  return found(chartOf(state).series.find(({ key }) => key === state.series));
}

export function changeSeries(state: SeriesState, member: string, change: (series: ChartSeries) => ChartSeries): void {
  seriesOf(state);
  changeChart(state, member, (chart) => ({
    ...chart,
    series: chart.series.map((series) => (series.key === state.series ? change(series) : series)),
  }));
}
