/** What a type of chart is in a file. */
export interface ChartForm {
  readonly element: 'barChart' | 'lineChart';
  /** Of bars alone. */
  readonly direction: 'col' | 'bar' | null;
  readonly grouping: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  /** Whether lines of the type carry markers. */
  readonly markers: boolean;
}

const bars = (direction: 'col' | 'bar', grouping: ChartForm['grouping']): ChartForm => ({
  element: 'barChart',
  direction,
  grouping,
  markers: false,
});
const lines = (grouping: ChartForm['grouping'], markers: boolean): ChartForm => ({
  element: 'lineChart',
  direction: null,
  grouping,
  markers,
});

/** The types that the host makes, by their names in Office.js. */
export const chartForms = {
  ColumnClustered: bars('col', 'clustered'),
  ColumnStacked: bars('col', 'stacked'),
  ColumnStacked100: bars('col', 'percentStacked'),
  BarClustered: bars('bar', 'clustered'),
  BarStacked: bars('bar', 'stacked'),
  BarStacked100: bars('bar', 'percentStacked'),
  Line: lines('standard', false),
  LineMarkers: lines('standard', true),
  LineStacked: lines('stacked', false),
  LineMarkersStacked: lines('stacked', true),
  LineStacked100: lines('percentStacked', false),
  LineMarkersStacked100: lines('percentStacked', true),
} as const satisfies Readonly<Record<string, ChartForm>>;

export type ChartType = keyof typeof chartForms;

export const chartTypes = Object.keys(chartForms) as readonly ChartType[];

export function formOf(type: ChartType): ChartForm {
  return chartForms[type];
}

/** Whether bars of the type lie, so that the axis of categories stands upright. */
export function isLying(type: ChartType): boolean {
  return formOf(type).direction === 'bar';
}
