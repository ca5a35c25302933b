import type { AxisPair, Chart, ChartAxis, ChartFont, ChartLabels, ChartLine, ChartMarker, ChartSeries } from './chart';
import { type ChartType, formOf } from './chart-types';

const grey = '#595959';
const lightGrey = '#D9D9D9';

/** What Excel gives the texts of a new chart since 2013. */
export const labelFont: ChartFont = {
  name: null,
  size: 9,
  bold: false,
  italic: false,
  underline: 'None',
  color: grey,
};
export const titleFont: ChartFont = { ...labelFont, size: 14 };
export const axisTitleFont: ChartFont = { ...labelFont, size: 10 };

export const noLine: ChartLine = { style: 'None', color: null, weight: 0.75 };
export const thinLine: ChartLine = { style: 'Continuous', color: lightGrey, weight: 0.75 };

export const newLabels: ChartLabels = {
  position: 'None',
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showLegendKey: false,
  separator: null,
  numberFormat: null,
  font: { ...labelFont, color: '#404040' },
};

const categoryAxis: ChartAxis = {
  visible: true,
  minimum: null,
  maximum: null,
  majorUnit: null,
  minorUnit: null,
  numberFormat: null,
  majorGridlines: { visible: false, line: thinLine },
  minorGridlines: { visible: false, line: { ...thinLine, color: '#F2F2F2' } },
  title: { visible: false, text: null, overlay: false, font: axisTitleFont },
  font: labelFont,
  line: thinLine,
  reversed: false,
  tickLabels: 'NextToAxis',
  majorTickMark: 'None',
  minorTickMark: 'None',
  tickLabelSpacing: null,
  tickMarkSpacing: 1,
  crosses: 'Automatic',
  crossesAt: 0,
  betweenCategories: true,
  textOrientation: null,
};

const valueAxis: ChartAxis = {
  ...categoryAxis,
  majorGridlines: { visible: true, line: thinLine },
  line: noLine,
};

const primary: AxisPair = { category: categoryAxis, value: valueAxis };

const secondary: AxisPair = {
  // Its own categories are those of the first, so that they are not shown twice.
  category: { ...categoryAxis, visible: false, crosses: 'Maximum' },
  value: { ...valueAxis, majorGridlines: { visible: false, line: thinLine } },
};

/** The markers of a type that nobody has changed. */
export function newMarker(type: ChartType): ChartMarker {
  return { style: formOf(type).markers ? 'Automatic' : 'None', size: 5, background: null, foreground: null };
}

/** What the outline of a series of the type is until somebody changes it. */
export function newSeriesLine(type: ChartType): ChartLine {
  return formOf(type).element === 'lineChart'
    ? { style: 'Automatic', color: null, weight: 2.25 }
    : { style: 'None', color: null, weight: 0.75 };
}

export interface SeriesSource {
  readonly name: ChartSeries['name'];
  readonly values: string | null;
  readonly categories: string | null;
}

/** A series as Excel adds it. */
export function newSeries(key: number, type: ChartType, source: SeriesSource): ChartSeries {
  const { grouping, direction } = formOf(type);
  const clustered = grouping === 'clustered' || grouping === 'standard';
  return {
    ...source,
    key,
    type,
    axisGroup: 'Primary',
    fill: 'automatic',
    line: newSeriesLine(type),
    marker: newMarker(type),
    smooth: false,
    labels: null,
    points: [],
    gapWidth: clustered ? (direction === 'bar' ? 182 : 219) : 150,
    overlap: clustered ? (direction === 'bar' ? 0 : -27) : 100,
  };
}

/** A chart as Excel makes it; with one series its title is the series' name, and a legend would say nothing. */
export function newChart(type: ChartType, sources: readonly SeriesSource[]): Chart {
  return {
    type,
    series: sources.map((source, index) => newSeries(index, type, source)),
    title: { visible: true, text: null, overlay: false, font: titleFont },
    legend: { visible: sources.length > 1, position: 'Bottom', overlay: false, font: labelFont },
    primary,
    secondary,
    plotVisibleOnly: true,
    displayBlanksAs: 'NotPlotted',
    // Since Excel 2019, whatever came before.
    naAsBlank: true,
    area: { fill: '#FFFFFF', border: thinLine, font: null },
    plotArea: { fill: 'none', border: noLine },
  };
}
