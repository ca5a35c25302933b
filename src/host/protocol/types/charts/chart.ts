import type { AxisPair, Chart, ChartAxis, ChartFont } from '../../../document/drawings/chart';
import type { Placement } from '../../../document/drawings/drawing';
import { labelFont, newLabels, newSeries } from '../../../document/drawings/new-chart';
import { maximumColumns, maximumRows } from '../../../document/box';
import { type Arguments, asBoolean, oneOf } from '../../arguments';
import { frameOf, placementAt } from '../../frame';
import { invalidArgument } from '../../host-error';
import { objectOf, type ObjectType } from '../../object-type';
import type { Session } from '../../session';
import { otherRange } from '../range-geometry';
import { axesType } from './axes';
import { deleteDrawing, drawingProperties, replaceDrawing } from '../drawing-state';
import { changeChart, chartOf, type ChartState, drawingOf } from './chart-state';
import { chartSources } from './chart-source';
import { asChartType } from './chart-type-name';
import { labelsObject } from './data-labels';
import { formatObject, type Look, within } from './formats';
import { titleObject } from './heading';
import { legendType } from './legend';
import { labelPositionsOf, seriesCollectionType, seriesName, withType } from './series';
import { chartWords } from './words';

function chartLook(state: ChartState): Look<Chart> {
  return { get: () => chartOf(state), set: (member, change) => changeChart(state, member, change) };
}

/** From the upper left corner of one range to the lower right one of another; alone, the first moves the chart. */
function setPosition(state: ChartState, args: Arguments, session: Session): void {
  const start = otherRange(args, 0, state.sheet, session);
  const end = args.value(1) === undefined ? null : otherRange(args, 1, state.sheet, session);
  if (start.sheet !== state.sheet || (end !== null && end.sheet !== state.sheet)) throw invalidArgument();
  const drawing = drawingOf(state);
  const corner = { row: start.box.row, column: start.box.column, rowOffset: 0, columnOffset: 0 };
  const { width, height } = frameOf(state.sheet, drawing.placement);
  const origin = frameOf(state.sheet, { kind: 'oneCell', from: corner, width: 0, height: 0 });
  const placement: Placement =
    end === null
      ? placementAt(state.sheet, { ...origin, width, height })
      : {
          kind: 'twoCell',
          from: corner,
          to: {
            row: Math.min(end.box.row + end.box.rowCount, maximumRows - 1),
            column: Math.min(end.box.column + end.box.columnCount, maximumColumns - 1),
            rowOffset: 0,
            columnOffset: 0,
          },
          follows: 'moveAndSize',
        };
  replaceDrawing(state.sheet, { ...drawing, placement });
}

/** Other cells; series that were there keep their look, by their order. */
function setData(state: ChartState, args: Arguments, session: Session): void {
  const { sheet, box } = otherRange(args, 0, state.sheet, session);
  const sources = chartSources(sheet, box, args.oneOf(1, ['Auto', 'Columns', 'Rows'], 'Auto'), session.profile);
  changeChart(state, 'Chart.setData', (chart) => ({
    ...chart,
    series: sources.map((source, index) => {
      const before = chart.series[index];
      const key = Math.max(-1, ...chart.series.map((series) => series.key)) + 1 + index;
      return before === undefined ? newSeries(key, chart.type, source) : { ...before, ...source };
    }),
  }));
}

/** A change of the chart's font is one of all its texts. */
function fontLook(state: ChartState): Look<ChartFont> {
  return {
    get: () => chartOf(state).area.font ?? labelFont,
    set: (member, change) =>
      changeChart(state, member, (chart) => {
        const ofAxis = (axis: ChartAxis): ChartAxis => ({
          ...axis,
          font: change(axis.font),
          title: { ...axis.title, font: change(axis.title.font) },
        });
        const ofPair = ({ category, value }: AxisPair): AxisPair => ({
          category: ofAxis(category),
          value: ofAxis(value),
        });
        return {
          ...chart,
          area: { ...chart.area, font: change(chart.area.font ?? labelFont) },
          title: { ...chart.title, font: change(chart.title.font) },
          legend: { ...chart.legend, font: change(chart.legend.font) },
          primary: ofPair(chart.primary),
          secondary: ofPair(chart.secondary),
          series: chart.series.map((series) =>
            series.labels === null
              ? series
              : { ...series, labels: { ...series.labels, font: change(series.labels.font) } },
          ),
        };
      }),
  };
}

/** The labels of all series at once. */
function labelsLook(state: ChartState): Look<typeof newLabels> {
  return {
    get: () => chartOf(state).series[0]?.labels ?? { ...newLabels, showValue: false },
    set: (member, change) =>
      changeChart(state, member, (chart) => ({
        ...chart,
        series: chart.series.map((series) => ({ ...series, labels: change(series.labels ?? newLabels) })),
      })),
  };
}

/** With one series Excel takes its name. */
function ownTitle(state: ChartState, session: Session): string {
  const chart = chartOf(state);
  const [first] = chart.series;
  return first !== undefined && chart.series.length === 1
    ? seriesName(chart, first, session)
    : chartWords(session.locale).chartTitle;
}

const plotAreaType: ObjectType<ChartState> = {
  name: 'ChartPlotArea',
  navigation: {
    Format: (state) => {
      const look = within(chartLook(state), 'plotArea');
      return formatObject('ChartPlotAreaFormat', { fill: within(look, 'fill'), border: within(look, 'border') });
    },
  },
};

export const chartType: ObjectType<ChartState> = {
  name: 'Chart',
  identity: ({ key }) => ({ Id: key }),
  properties: {
    ...drawingProperties,
    ChartType: {
      get: (state) => {
        const { chart, kept } = drawingOf(state).content;
        return kept === null || kept.understood ? chart.type : 'Invalid';
      },
      set: (state, value) => {
        const type = asChartType(value);
        changeChart(state, 'Chart.chartType', (chart) => ({
          ...chart,
          type,
          series: chart.series.map((series) => withType(series, type)),
        }));
      },
    },
    PlotVisibleOnly: {
      get: (state) => chartOf(state).plotVisibleOnly,
      set: (state, value) => {
        const plotVisibleOnly = asBoolean(value);
        changeChart(state, 'Chart.plotVisibleOnly', (chart) => ({ ...chart, plotVisibleOnly }));
      },
    },
    DisplayBlanksAs: {
      get: (state) => chartOf(state).displayBlanksAs,
      set: (state, value) => {
        const displayBlanksAs = oneOf(value, ['NotPlotted', 'Zero', 'Interplotted']);
        changeChart(state, 'Chart.displayBlanksAs', (chart) => ({ ...chart, displayBlanksAs }));
      },
    },
  },
  navigation: {
    Axes: (state) => objectOf(axesType, state),
    DataLabels: (state) => labelsObject(labelsLook(state), labelPositionsOf(chartOf(state).type)),
    Format: (state) => {
      const look = within(chartLook(state), 'area');
      return formatObject('ChartAreaFormat', {
        fill: within(look, 'fill'),
        border: within(look, 'border'),
        font: fontLook(state),
      });
    },
    Legend: (state) => objectOf(legendType, within(chartLook(state), 'legend')),
    PlotArea: (state) => objectOf(plotAreaType, state),
    Series: (state) => objectOf(seriesCollectionType, state),
    Title: (state) => titleObject(within(chartLook(state), 'title'), (session) => ownTitle(state, session)),
    Worksheet: (state, session) => session.make.worksheet(state.sheet),
  },
  methods: {
    Delete: deleteDrawing,
    SetData: setData,
    SetPosition: setPosition,
  },
};
