import { parseA1Ref } from '@borgar/fx';
import { type ChartsThere, type FoundChart, temporaryName } from './chart-names';
import { ink, quiet } from './design';
import type { BarLook, CategoryAxis, LineLook, PlanCells, PlanChart, PlanSeries, ValueAxis } from './plan-chart';

/**
 * Queues a chart over its cells, under a temporary name. It reads hidden cells too, for so are those of a helper block, and
 * draws nothing where there is no number.
 *
 * @param index - its place among the charts of the sheet
 */
export function queueChart(sheet: Excel.Worksheet, chart: PlanChart, index: number): void {
  const [first, ...others] = chart.series;
  if (first === undefined) return;
  const type = typeOf(first.look, chart);
  // What Excel makes of a range of one line is always one series; which cells it reads is said below.
  const by = isAcross(first.values) ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns;
  const made = sheet.charts.add(type, rangeOf(sheet, first.values), by);
  made.name = temporaryName(index);
  made.plotVisibleOnly = false;
  made.displayBlanksAs = Excel.ChartDisplayBlanksAs.notPlotted;
  const [start = '', end = start] = chart.place.split(':');
  made.setPosition(start, end);
  fillSeries(sheet, made.series.getItemAt(0), first, chart);
  for (const each of others) {
    const series = made.series.add();
    fillSeries(sheet, series, each, chart);
    if (typeOf(each.look, chart) !== type) series.chartType = typeOf(each.look, chart);
  }
  for (const [place, each] of chart.series.entries()) paintSeries(made.series.getItemAt(place), each, chart);
  setTexts(made, chart);
  setAxes(made.axes, chart);
}

/** Queues the change from the charts that were there to the new ones. */
export function queueChange(
  { charts }: Excel.Worksheet,
  { old }: Pick<ChartsThere, 'old'>,
  names: readonly string[],
): void {
  for (const name of old) charts.getItem(name).delete();
  for (const [index, name] of names.entries()) charts.getItem(temporaryName(index)).name = name;
}

/** Queues the removal of charts that a writing has left. */
export function queueSweep({ charts }: Excel.Worksheet, strays: readonly string[]): void {
  for (const name of strays) charts.getItem(name).delete();
}

/** Asks which charts are on a sheet now. */
export async function readCharts(sheetName: string): Promise<readonly FoundChart[]> {
  const context = new Excel.RequestContext();
  const { charts } = context.workbook.worksheets.getItem(sheetName);
  charts.load('items/name,items/series/count');
  await context.sync();
  return charts.items.map(({ name, series }) => ({ name, seriesCount: series.count }));
}

/** About how many calls the making of a chart takes. */
export function chartCalls(chart: PlanChart): number {
  return chart.series.reduce((sum, { points }) => sum + 30 + 4 * (points?.length ?? 0), 50);
}

function rangeOf(sheet: Excel.Worksheet, { address, sheet: name }: PlanCells): Excel.Range {
  return (name === undefined ? sheet : sheet.context.workbook.worksheets.getItem(name)).getRange(address);
}

function isAcross({ address }: PlanCells): boolean {
  const parsed = parseA1Ref(address);
  if (parsed === undefined || !('range' in parsed)) return false;
  const { left, right } = parsed.range;
  return left !== right;
}

type Look = LineLook | BarLook;

function typeOf(look: Look, { direction }: PlanChart): Excel.ChartType {
  if (look.kind === 'bar')
    return direction === 'lying' ? Excel.ChartType.barClustered : Excel.ChartType.columnClustered;
  return look.mark === null ? Excel.ChartType.line : Excel.ChartType.lineMarkers;
}

/** A text in which a leading `=` is no formula. */
function plain(text: string): string {
  return text.startsWith('=') ? ` ${text}` : text;
}

function fillSeries(
  sheet: Excel.Worksheet,
  series: Excel.ChartSeries,
  { name, values }: PlanSeries,
  { categories }: PlanChart,
): void {
  series.name = plain(name);
  series.setValues(rangeOf(sheet, values));
  series.setXAxisValues(rangeOf(sheet, categories));
}

function paintSeries(series: Excel.ChartSeries, { look, points, labels }: PlanSeries, chart: PlanChart): void {
  if (look.kind === 'line') paintLine(series, look);
  else {
    series.format.fill.setSolidColor(look.color);
    if (chart.gapWidth !== undefined) series.gapWidth = chart.gapWidth;
  }
  for (const { index, color } of points ?? []) {
    const point = series.points.getItemAt(index);
    if (look.kind === 'bar') point.format.fill.setSolidColor(color);
    else {
      point.markerBackgroundColor = color;
      point.markerForegroundColor = color;
    }
  }
  if (labels === undefined) return;
  series.hasDataLabels = true;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.position =
    look.kind === 'line' ? Excel.ChartDataLabelPosition.top : Excel.ChartDataLabelPosition.outsideEnd;
  if (labels.numberFormat !== null) dataLabels.numberFormat = labels.numberFormat;
}

function paintLine(series: Excel.ChartSeries, { color, weight, dash, mark }: LineLook): void {
  const { line } = series.format;
  line.color = color;
  line.weight = weight;
  line.lineStyle = dash;
  series.smooth = false;
  if (mark === null) return;
  series.markerStyle = mark.style;
  series.markerSize = mark.size;
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

function setTexts(made: Excel.Chart, { title, legend, fontSize }: PlanChart): void {
  made.format.border.lineStyle = Excel.ChartLineStyle.none;
  made.format.font.size = fontSize;
  made.format.font.color = quiet;
  if (title === null) made.title.visible = false;
  else {
    made.title.text = plain(title);
    made.title.format.font.bold = true;
    made.title.format.font.color = ink;
  }
  made.legend.visible = legend !== null;
  if (legend !== null) made.legend.position = legend;
}

function setAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, chart: PlanChart): void {
  setValueAxis(valueAxis, chart.valueAxis);
  setCategoryAxis(categoryAxis, chart.categoryAxis);
  // Every bar is named; Excel leaves out what it finds too narrow.
  if (chart.direction === 'lying') categoryAxis.tickLabelSpacing = 1;
}

function setValueAxis(
  axis: Excel.ChartAxis,
  { minimum, maximum, majorUnit, numberFormat, visible, gridlines }: ValueAxis,
): void {
  if (minimum !== null) axis.minimum = minimum;
  if (maximum !== null) axis.maximum = maximum;
  if (majorUnit !== null) axis.majorUnit = majorUnit;
  if (numberFormat !== null) axis.numberFormat = numberFormat;
  axis.majorGridlines.visible = gridlines !== null;
  if (gridlines !== null) axis.majorGridlines.format.line.color = gridlines;
  axis.visible = visible;
}

function setCategoryAxis(axis: Excel.ChartAxis, { visible, reversed }: CategoryAxis): void {
  // Below what is drawn, of numbers under 0 too.
  axis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (reversed) axis.reversePlotOrder = true;
  axis.visible = visible;
}
