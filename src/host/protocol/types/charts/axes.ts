import type { AxisPair, ChartAxis, ChartGridlines } from '../../../document/drawings/chart';
import { type AxisLimits, axisLimits, stepsWithin } from '../../../document/drawings/axis-limits';
import { isLying } from '../../../document/drawings/chart-types';
import { numbersOn, plottedSeries } from '../../../document/drawings/plotted';
import { sourceCells } from '../../../document/drawings/source-cells';
import { asBoolean, asNumber, asText, oneOf } from '../../arguments';
import { frameOf } from '../../frame';
import { HostError } from '../../host-error';
import { objectOf, type ObjectType, type Property } from '../../object-type';
import type { HostObject, Session } from '../../session';
import { changeChart, chartOf, type ChartState, drawingOf } from './chart-state';
import { formatObject, type Look, within } from './formats';
import { axisTitleObject } from './heading';
import { chartWords } from './words';

type Group = 'primary' | 'secondary';

interface AxisState extends ChartState {
  readonly group: Group;
  readonly kind: keyof AxisPair;
}

function axisLook(state: AxisState): Look<ChartAxis> {
  const { group, kind } = state;
  return {
    get: () => chartOf(state)[group][kind],
    set: (member, change) =>
      changeChart(state, member, (chart) => ({
        ...chart,
        [group]: { ...chart[group], [kind]: change(chart[group][kind]) },
      })),
  };
}

function property<Key extends keyof ChartAxis>(
  name: string,
  key: Key,
  read: (value: unknown) => ChartAxis[Key],
): Record<string, Property<AxisState>> {
  return {
    [name]: {
      get: (state) => axisLook(state).get()[key],
      set: (state, value) => {
        const taken = read(value);
        axisLook(state).set(`ChartAxis.${key}`, (axis) => ({ ...axis, [key]: taken }));
      },
    },
  };
}

/** The room that axes, titles and legend take of a chart, about. */
const plotShare = 0.7;

/** What Excel finds of an axis of values. */
function limitsOf(state: AxisState, { document }: Session): AxisLimits {
  const chart = chartOf(state);
  const frame = frameOf(state.sheet, drawingOf(state).placement);
  const axis = axisLook(state).get();
  const group = state.group === 'primary' ? 'Primary' : 'Secondary';
  const plotted = plottedSeries(document, chart).filter(({ series }) => series.axisGroup === group);
  const length = plotShare * (plotted.some(({ series }) => isLying(series.type)) ? frame.width : frame.height);
  return axisLimits(axis, numbersOn(plotted), stepsWithin(length, axis.font.size));
}

/** Steps between those with labels, as Excel has them. */
const minorSteps = 5;

/** A number that Excel finds by itself when it gets an empty text, and then tells; an axis of categories has none. */
function found(
  name: string,
  key: 'minimum' | 'maximum' | 'majorUnit' | 'minorUnit',
  lowest = -Infinity,
): Record<string, Property<AxisState>> {
  return {
    [name]: {
      computed: true,
      get: (state, session) => {
        const number = axisLook(state).get()[key];
        if (number !== null) return number;
        if (state.kind === 'category') return '';
        const limits = limitsOf(state, session);
        return key === 'minorUnit' ? limits.majorUnit / minorSteps : limits[key];
      },
      set: (state, value) => {
        const number = value === '' ? null : asNumber(value, lowest);
        axisLook(state).set(`ChartAxis.${key}`, (axis) => ({ ...axis, [key]: number }));
      },
    },
  };
}

/** The format that an axis takes from the cells. */
function linkedFormat(state: AxisState, session: Session): string {
  const group = state.group === 'primary' ? 'Primary' : 'Secondary';
  const chart = chartOf(state);
  const series = chart.series.find(({ axisGroup }) => axisGroup === group);
  const formula = state.kind === 'value' ? series?.values : series?.categories;
  const cells = formula == null ? null : sourceCells(session.document, formula, chart.plotVisibleOnly);
  return cells?.[0]?.style.numberFormat ?? 'General';
}

const gridlinesType: ObjectType<Look<ChartGridlines>> = {
  name: 'ChartGridlines',
  properties: {
    Visible: {
      get: (look) => look.get().visible,
      set: (look, value) =>
        look.set('ChartGridlines.visible', (gridlines) => ({ ...gridlines, visible: asBoolean(value) })),
    },
  },
  navigation: { Format: (look) => formatObject('ChartGridlinesFormat', { line: within(look, 'line') }) },
};

const tickMarks = ['None', 'Cross', 'Inside', 'Outside'] as const;

const axisType: ObjectType<AxisState> = {
  name: 'ChartAxis',
  properties: {
    Type: { get: ({ kind }) => (kind === 'category' ? 'Category' : 'Value') },
    AxisGroup: { get: ({ group }) => (group === 'primary' ? 'Primary' : 'Secondary') },
    ...property('Visible', 'visible', asBoolean),
    ...found('Minimum', 'minimum'),
    ...found('Maximum', 'maximum'),
    ...found('MajorUnit', 'majorUnit', Number.MIN_VALUE),
    ...found('MinorUnit', 'minorUnit', Number.MIN_VALUE),
    NumberFormat: {
      get: (state, session) => axisLook(state).get().numberFormat ?? linkedFormat(state, session),
      set: (state, value) => {
        const numberFormat = asText(value);
        axisLook(state).set('ChartAxis.numberFormat', (axis) => ({ ...axis, numberFormat }));
      },
    },
    LinkNumberFormat: {
      get: (state) => axisLook(state).get().numberFormat === null,
      set: (state, value, session) => {
        const linked = asBoolean(value);
        axisLook(state).set('ChartAxis.linkNumberFormat', (axis) => ({
          ...axis,
          numberFormat: linked ? null : (axis.numberFormat ?? linkedFormat(state, session)),
        }));
      },
    },
    ...property('ReversePlotOrder', 'reversed', asBoolean),
    ...property('TickLabelPosition', 'tickLabels', (value) => oneOf(value, ['None', 'High', 'Low', 'NextToAxis'])),
    ...property('MajorTickMark', 'majorTickMark', (value) => oneOf(value, tickMarks)),
    ...property('MinorTickMark', 'minorTickMark', (value) => oneOf(value, tickMarks)),
    TickLabelSpacing: {
      get: (state) => axisLook(state).get().tickLabelSpacing ?? 1,
      set: (state, value) => {
        const spacing = value === '' ? null : Math.round(asNumber(value, 1, 31_999));
        axisLook(state).set('ChartAxis.tickLabelSpacing', (axis) => ({ ...axis, tickLabelSpacing: spacing }));
      },
    },
    ...property('TickMarkSpacing', 'tickMarkSpacing', (value) => Math.round(asNumber(value, 1, 31_999))),
    ...property('Position', 'crosses', (value) => oneOf(value, ['Automatic', 'Maximum', 'Minimum'])),
    PositionAt: { get: (state) => axisLook(state).get().crossesAt },
    ...property('IsBetweenCategories', 'betweenCategories', asBoolean),
    TextOrientation: {
      get: (state) => axisLook(state).get().textOrientation ?? 0,
      set: (state, value) => {
        const degrees = asNumber(value, -90, 90);
        axisLook(state).set('ChartAxis.textOrientation', (axis) => ({ ...axis, textOrientation: degrees }));
      },
    },
  },
  navigation: {
    Format: (state) =>
      formatObject('ChartAxisFormat', {
        font: within(axisLook(state), 'font'),
        line: within(axisLook(state), 'line'),
      }),
    MajorGridlines: (state) => objectOf(gridlinesType, within(axisLook(state), 'majorGridlines')),
    MinorGridlines: (state) => objectOf(gridlinesType, within(axisLook(state), 'minorGridlines')),
    Title: (state) =>
      axisTitleObject(within(axisLook(state), 'title'), (session) => chartWords(session.locale).axisTitle),
  },
  methods: {
    SetPositionAt: (state, args) => {
      const crossesAt = asNumber(args.value(0));
      axisLook(state).set('ChartAxis.setPositionAt', (axis) => ({ ...axis, crosses: 'Custom', crossesAt }));
    },
  },
};

function axis(state: ChartState, kind: keyof AxisPair, group: Group): HostObject {
  const wanted = group === 'primary' ? 'Primary' : 'Secondary';
  const { series } = chartOf(state);
  if (group === 'secondary' && !series.some(({ axisGroup }) => axisGroup === wanted))
    throw new HostError('InvalidOperation', 'The chart has no secondary axes.');
  return objectOf(axisType, { ...state, kind, group });
}

export const axesType: ObjectType<ChartState> = {
  name: 'ChartAxes',
  navigation: {
    CategoryAxis: (state) => axis(state, 'category', 'primary'),
    ValueAxis: (state) => axis(state, 'value', 'primary'),
  },
  methods: {
    GetItem: (state, args) => {
      const type = args.oneOf(0, ['Category', 'Value', 'Series']);
      // Only charts in three dimensions have one.
      if (type === 'Series') throw new HostError('ItemNotFound');
      const group = args.oneOf(1, ['Primary', 'Secondary'], 'Primary');
      return axis(state, type === 'Category' ? 'category' : 'value', group === 'Primary' ? 'primary' : 'secondary');
    },
  },
};
