import type { Chart, ChartSeries } from '../../../document/drawings/chart';
import { type ChartType, formOf, isLying } from '../../../document/drawings/chart-types';
import { newLabels, newMarker, newSeries, newSeriesLine } from '../../../document/drawings/new-chart';
import { sourceCells } from '../../../document/drawings/source-cells';
import { type Arguments, asBoolean, asNumber, asText, oneOf } from '../../arguments';
import { printedText } from '../../cell-content';
import { HostError, invalidArgument } from '../../host-error';
import { objectOf, type ObjectType, type Property } from '../../object-type';
import type { Session } from '../../session';
import { otherRange } from '../range-geometry';
import { changeChart, changeSeries, chartOf, type ChartState, type SeriesState, seriesOf } from './chart-state';
import { sourceFormula } from './chart-source';
import { asChartType } from './chart-type-name';
import { labelsObject } from './data-labels';
import { formatObject, type Look } from './formats';
import { markerProperties } from './markers';
import { pointsType } from './points';
import { chartWords } from './words';

/** The name of a series as a legend shows it. */
export function seriesName(chart: Chart, series: ChartSeries, session: Session): string {
  const { text, formula } = series.name;
  if (text !== null) return text;
  const cells = formula === null ? null : sourceCells(session.document, formula, false);
  if (cells === null) return `${chartWords(session.locale).series}${chart.series.indexOf(series) + 1}`;
  return cells.map((cell) => printedText(cell, session)).join(' ');
}

function rename(state: SeriesState, value: unknown): void {
  const text = asText(value);
  const formula = text.startsWith('=') ? text.slice(1) : null;
  changeSeries(state, 'ChartSeries.name', (series) => ({
    ...series,
    name: { text: formula === null ? text : null, formula },
  }));
}

/**
 * A series of another type, with what the type brings along as long as nobody has chosen otherwise.
 *
 * @throws HostError NotImplemented for bars that lie among others, which Excel puts on axes of their own
 */
export function withType(series: ChartSeries, type: ChartType): ChartSeries {
  const sameForm = formOf(series.type).element === formOf(type).element;
  const plain = newSeries(series.key, type, series);
  return {
    ...series,
    type,
    marker: { ...series.marker, style: newMarker(type).style },
    line: sameForm ? series.line : { ...newSeriesLine(type), color: series.line.color },
    gapWidth: plain.gapWidth,
    overlap: plain.overlap,
  };
}

/** @throws HostError NotImplemented */
export function requireOneDirection(chart: Chart): Chart {
  const lying = chart.series.filter(({ type }) => isLying(type)).length;
  if (lying > 0 && lying < chart.series.length)
    throw new HostError('NotImplemented', 'The Excel host puts bars that lie in no chart with anything else.');
  return chart;
}

const look = <Key extends 'fill' | 'line' | 'marker'>(state: SeriesState, key: Key): Look<ChartSeries[Key]> => ({
  get: () => seriesOf(state)[key],
  set: (member, change) => changeSeries(state, member, (series) => ({ ...series, [key]: change(series[key]) })),
});

/** Labels that nobody has asked for come with the first thing that is said of them. */
function labelsLook(state: SeriesState): Look<NonNullable<ChartSeries['labels']>> {
  return {
    get: () => seriesOf(state).labels ?? { ...newLabels, showValue: false },
    set: (member, change) =>
      changeSeries(state, member, (series) => ({ ...series, labels: change(series.labels ?? newLabels) })),
  };
}

/** Where labels of a type may stand. */
export function labelPositionsOf(type: ChartType): Parameters<typeof labelsObject>[1] {
  const { element, grouping } = formOf(type);
  if (element === 'lineChart') return ['Center', 'Left', 'Right', 'Top', 'Bottom'];
  return grouping === 'clustered'
    ? ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd']
    : ['Center', 'InsideEnd', 'InsideBase'];
}

/** Room and overlap belong to all bars of a kind on one axis. */
function ofGroup(key: 'gapWidth' | 'overlap', lowest: number, highest: number): Property<SeriesState> {
  return {
    get: (state) => seriesOf(state)[key],
    set: (state, value) => {
      const number = Math.round(asNumber(value, lowest, highest));
      const own = seriesOf(state);
      changeChart(state, `ChartSeries.${key}`, (chart) => ({
        ...chart,
        series: chart.series.map((series) =>
          formOf(series.type).element === formOf(own.type).element && series.axisGroup === own.axisGroup
            ? { ...series, [key]: number }
            : series,
        ),
      }));
    },
  };
}

/** Takes the cells of a range as what a series shows. */
function setSource(key: 'values' | 'categories', member: string) {
  return (state: SeriesState, args: Arguments, session: Session): void => {
    const { sheet, box } = otherRange(args, 0, state.sheet, session);
    changeSeries(state, member, (series) => ({ ...series, [key]: sourceFormula(sheet, box) }));
  };
}

const seriesType: ObjectType<SeriesState> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      computed: true,
      get: (state, session) => seriesName(chartOf(state), seriesOf(state), session),
      set: rename,
    },
    ChartType: {
      get: (state) => seriesOf(state).type,
      set: (state, value) => {
        const type = asChartType(value);
        changeChart(state, 'ChartSeries.chartType', (chart) =>
          requireOneDirection({
            ...chart,
            series: chart.series.map((series) => (series.key === state.series ? withType(series, type) : series)),
          }),
        );
      },
    },
    AxisGroup: {
      get: (state) => seriesOf(state).axisGroup,
      set: (state, value) => {
        const axisGroup = oneOf(value, ['Primary', 'Secondary']);
        changeSeries(state, 'ChartSeries.axisGroup', (series) => ({ ...series, axisGroup }));
      },
    },
    HasDataLabels: {
      get: (state) => seriesOf(state).labels !== null,
      set: (state, value) => {
        const has = asBoolean(value);
        changeSeries(state, 'ChartSeries.hasDataLabels', (series) => ({
          ...series,
          labels: has ? (series.labels ?? newLabels) : null,
        }));
      },
    },
    Smooth: {
      get: (state) => seriesOf(state).smooth,
      set: (state, value) =>
        changeSeries(state, 'ChartSeries.smooth', (series) => ({ ...series, smooth: asBoolean(value) })),
    },
    PlotOrder: { get: (state) => chartOf(state).series.indexOf(seriesOf(state)) + 1 },
    GapWidth: ofGroup('gapWidth', 0, 500),
    Overlap: ofGroup('overlap', -100, 100),
    ...markerProperties<SeriesState>('ChartSeries', (state) => look(state, 'marker')),
  },
  navigation: {
    DataLabels: (state) => labelsObject(labelsLook(state), labelPositionsOf(seriesOf(state).type)),
    Format: (state) => formatObject('ChartSeriesFormat', { fill: look(state, 'fill'), line: look(state, 'line') }),
    Points: (state) => objectOf(pointsType, state),
  },
  methods: {
    Delete: (state) => {
      seriesOf(state);
      changeChart(state, 'ChartSeries.delete', (chart) => ({
        ...chart,
        series: chart.series.filter(({ key }) => key !== state.series),
      }));
    },
    SetValues: setSource('values', 'ChartSeries.setValues'),
    SetXAxisValues: setSource('categories', 'ChartSeries.setXAxisValues'),
  },
};

const seriesObject = (state: ChartState, key: number) => objectOf(seriesType, { ...state, series: key });

/** A series without values, last or at a place. */
function add(state: ChartState, args: Arguments) {
  const name = args.optionalText(0);
  const chart = chartOf(state);
  const index = args.optionalInteger(1) ?? chart.series.length;
  if (index < 0 || index > chart.series.length) throw invalidArgument();
  const key = Math.max(-1, ...chart.series.map((series) => series.key)) + 1;
  const series = newSeries(key, chart.type, {
    name: { text: name ?? null, formula: null },
    values: null,
    categories: null,
  });
  changeChart(state, 'ChartSeriesCollection.add', () => ({
    ...chart,
    series: [...chart.series.slice(0, index), series, ...chart.series.slice(index)],
  }));
  return seriesObject(state, key);
}

export const seriesCollectionType: ObjectType<ChartState> = {
  name: 'ChartSeriesCollection',
  properties: { Count: { get: (state) => chartOf(state).series.length } },
  items: (state) => chartOf(state).series.map(({ key }) => seriesObject(state, key)),
  methods: { Add: add },
};
