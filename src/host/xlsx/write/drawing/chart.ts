import type { Chart, ChartSeries } from '../../../document/drawings/chart';
import { formOf, isLying } from '../../../document/drawings/chart-types';
import type { Dialect } from '../../opc/dialect';
import { axesXml, axisIds } from './axes';
import { headingXml } from './heading';
import type { References } from './references';
import { seriesXml } from './series';
import { shapeXml, textXml } from './shape-properties';

/** How a file names where a legend stands, and what a gap in the values is. */
export const legendPositions = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;
export const blanks = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' } as const;

const value = (name: string, content: string | number): string => `<c:${name} val="${content}"/>`;
const bit = (name: string, on: boolean): string => value(name, on ? 1 : 0);

type Placed = { readonly series: ChartSeries; readonly index: number };

/** Series that a file keeps together: of one form, on one pair of axes. Columns come before lines, which are drawn over them. */
function groupsOf(chart: Chart): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>();
  chart.series.forEach((series, index) => {
    const { element, grouping, direction } = formOf(series.type);
    const key = [series.axisGroup, element, grouping, direction].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ series, index }]);
    else group.push({ series, index });
  });
  const rank = ([first]: readonly Placed[]): number =>
    (first?.series.axisGroup === 'Secondary' ? 2 : 0) +
    (first !== undefined && formOf(first.series.type).element === 'lineChart' ? 1 : 0);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function groupXml(chart: Chart, group: readonly Placed[], references: References): string {
  const first = group[0]?.series;
  const form = formOf(first?.type ?? chart.type);
  const ids = axisIds[first?.axisGroup ?? 'Primary'];
  const series = group.map((placed) => seriesXml(placed.series, placed.index, references)).join('');
  const isBar = form.element === 'barChart';
  return [
    `<c:${form.element}>`,
    form.direction === null ? '' : value('barDir', form.direction),
    value('grouping', form.grouping),
    bit('varyColors', false),
    series,
    isBar
      ? `${value('gapWidth', first?.gapWidth ?? 219)}${value('overlap', first?.overlap ?? 0)}`
      : bit('marker', true),
    value('axId', ids.category),
    value('axId', ids.value),
    `</c:${form.element}>`,
  ].join('');
}

/** The axes of a group; an empty chart has its first ones. */
function axesOf(chart: Chart, group: 'Primary' | 'Secondary', references: References): string {
  const series = chart.series.filter(({ axisGroup }) => axisGroup === group);
  if (series.length === 0 && (group === 'Secondary' || chart.series.length > 0)) return '';
  const formatOf = (formula: string | null | undefined): string =>
    formula == null ? 'General' : references.formatOf(formula);
  return axesXml({
    pair: group === 'Primary' ? chart.primary : chart.secondary,
    group,
    isLying: series.length === 0 ? isLying(chart.type) : series.some(({ type }) => isLying(type)),
    formats: { category: formatOf(series[0]?.categories), value: formatOf(series[0]?.values) },
  });
}

function plotAreaXml(chart: Chart, references: References): string {
  const groups = groupsOf(chart);
  return [
    '<c:plotArea><c:layout/>',
    ...(groups.length === 0 ? [[]] : groups).map((group) => groupXml(chart, group, references)),
    axesOf(chart, 'Primary', references),
    axesOf(chart, 'Secondary', references),
    shapeXml(chart.plotArea.fill, chart.plotArea.border),
    '</c:plotArea>',
  ].join('');
}

function legendXml({ visible, position, overlay, font }: Chart['legend']): string {
  return visible
    ? `<c:legend>${value('legendPos', legendPositions[position])}${bit('overlay', overlay)}${textXml(font)}</c:legend>`
    : '';
}

/** What every chart's part of ours begins with, by which one is known before it is read. */
export function chartHead({ drawing, relations }: Dialect): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relations}">`;
}

const naAsBlankXml =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart">' +
  '<c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

/** A chart as a part of its own. */
export function chartXml(chart: Chart, references: References, dialect: Dialect): string {
  return [
    chartHead(dialect),
    `${bit('date1904', references.date1904)}${bit('roundedCorners', false)}<c:chart>`,
    headingXml(chart.title),
    bit('autoTitleDeleted', !chart.title.visible),
    plotAreaXml(chart, references),
    legendXml(chart.legend),
    bit('plotVisOnly', chart.plotVisibleOnly),
    value('dispBlanksAs', blanks[chart.displayBlanksAs]),
    chart.naAsBlank ? naAsBlankXml : '',
    '</c:chart>',
    shapeXml(chart.area.fill, chart.area.border),
    chart.area.font === null ? '' : textXml(chart.area.font),
    '</c:chartSpace>',
  ].join('');
}
