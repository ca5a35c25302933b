import {
  type DevelopmentPoint,
  isSamePeriod,
  comparePeriods,
  type Period,
  readScale,
  shortened,
} from '../../scorecard';
import type { OverviewPage } from '../../scorecard';
import { printFormat } from '../card/print-format';
import type { PlanChart, PlanSeries, ValueAxis } from '../sheets/plan-chart';
import { ambitionLine, limitLine, quietGridline, referenceLine, resultLine } from '../sheets/chart-looks';
import type { PlanCell } from '../sheets/plan';
import type { PageContext } from './head';
import { chartGap, chartNumber, type HelperBlock, liveNumber } from './helper-block';

type BuiltIndicator = OverviewPage['developments'][number];

/** How many periods a chart has room for, the newest. */
const mostPeriods = 24;
const longestTitle = 44;

/** One sentence that says what the charts show, and how their lines are told apart. */
export function developmentText({ developments }: OverviewPage, { text }: PageContext): string {
  if (developments.length === 0) return text('development.none');
  const having = (trend: string): number => developments.filter(({ card }) => card.trend === trend).length;
  const points = developments.flatMap((each) => each.development());
  const drawn = [
    text('development.legend.result'),
    ...(points.some(({ ambition }) => ambition.length > 0) ? [text('development.legend.ambition')] : []),
    ...(points.some(({ critical }) => critical.length > 0) ? [text('development.legend.critical')] : []),
    ...(points.some(({ benchmark }) => benchmark !== null) ? [text('development.legend.benchmark')] : []),
  ];
  const says = text('development.says', {
    better: having('better'),
    worse: having('worse'),
    total: developments.length,
  });
  const legend = drawn.join(', ');
  return `${says} ${legend.charAt(0).toUpperCase()}${legend.slice(1)}.`;
}

/**
 * A small chart of each development, all over the same periods (rules 17.6).
 *
 * @param places - the cells that each covers
 */
export function developmentCharts(
  { developments }: OverviewPage,
  context: PageContext,
  helpers: HelperBlock,
  places: readonly string[],
): readonly PlanChart[] {
  const periods = commonPeriods(developments);
  if (periods.length === 0) return [];
  const categories = helpers.add({
    cells: periods.map(({ label }) => ({ kind: 'value', value: label })),
    format: '@',
  });
  return developments.flatMap((indicator, index) => {
    const place = places[index];
    if (place === undefined) return [];
    return [developmentChart(indicator, periods, context, helpers, { place, categories })];
  });
}

interface LabelledPeriod {
  readonly period: Period;
  readonly label: string;
}

/** Every period that one of them has a point of, oldest first; the newest of many. */
function commonPeriods(developments: readonly BuiltIndicator[]): readonly LabelledPeriod[] {
  const found: LabelledPeriod[] = [];
  for (const { period, label } of developments.flatMap((each) => each.development()))
    if (!found.some((each) => isSamePeriod(each.period, period))) found.push({ period, label });
  return found.sort((a, b) => comparePeriods(a.period, b.period)).slice(-mostPeriods);
}

function developmentChart(
  indicator: BuiltIndicator,
  periods: readonly LabelledPeriod[],
  context: PageContext,
  helpers: HelperBlock,
  { place, categories }: { readonly place: string; readonly categories: string },
): PlanChart {
  const { text } = context;
  const format = printFormat(indicator);
  const points = indicator.development();
  const at = periods.map(({ period }) => points.find((point) => isSamePeriod(point.period, period)) ?? null);
  const line = (name: string, look: PlanSeries['look'], cellOf: (point: DevelopmentPoint) => PlanCell): PlanSeries => ({
    name,
    look,
    values: {
      address: helpers.add({ cells: at.map((point) => (point === null ? chartNumber(null) : cellOf(point))), format }),
    },
  });
  const newest = points.at(-1);
  const bounds = (limit: 'ambition' | 'critical'): readonly number[] =>
    Array.from({ length: Math.max(0, ...points.map((point) => point[limit].length)) }, (_, index) => index);
  const numberOf = (point: DevelopmentPoint, limit: 'ambition' | 'critical', index: number): number | null =>
    point[limit][index] ?? null;
  return {
    key: indicator.card.nr,
    place,
    title: shortened(indicator.card.name, longestTitle),
    categories: { address: categories },
    legend: null,
    valueAxis: valueAxis(indicator, points),
    categoryAxis: { visible: true, reversed: false },
    fontSize: 7,
    direction: 'upright',
    series: [
      line(text('development.result'), resultLine, (point) => resultCell(indicator, point, point === newest, context)),
      ...bounds('ambition').map((index) =>
        line(text('development.ambition'), ambitionLine, (point) =>
          point === newest && point.ambition.length === 1
            ? ownNumber(indicator, 'ambition', numberOf(point, 'ambition', index), context)
            : chartNumber(numberOf(point, 'ambition', index)),
        ),
      ),
      ...bounds('critical').map((index) =>
        line(text('development.critical'), limitLine, (point) =>
          point === newest && point.critical.length === 1
            ? ownNumber(indicator, 'critical', numberOf(point, 'critical', index), context)
            : chartNumber(numberOf(point, 'critical', index)),
        ),
      ),
      ...(points.some(({ benchmark }) => benchmark !== null)
        ? [line(text('development.benchmark'), referenceLine, ({ benchmark }) => chartNumber(benchmark))]
        : []),
    ],
  };
}

/** The card's own number refers to the card; earlier ones lead to where they stand. */
function resultCell(
  indicator: BuiltIndicator,
  { result, formula }: DevelopmentPoint,
  isNewest: boolean,
  context: PageContext,
): PlanCell {
  if (result === null) return formula === null ? chartGap : liveNumber(formula, null);
  if (isNewest) return ownNumber(indicator, 'result', result, context);
  return formula === null ? chartNumber(result) : liveNumber(formula, result);
}

/** A number that stands on the card, on the card's scale; what stands there as a text is a value here. */
function ownNumber(
  indicator: BuiltIndicator,
  column: 'result' | 'ambition' | 'critical',
  number: number | null,
  { places }: PageContext,
): PlanCell {
  const place = places.ofIndicator(indicator, column);
  return place?.cell?.kind === 'formula' && place.cell.value === number
    ? liveNumber(place.address, number)
    : chartNumber(number);
}

/** Excel chooses the limits, but for what can never lie beyond them: a scale's ends, and all of what is shared. */
function valueAxis(indicator: BuiltIndicator, points: readonly DevelopmentPoint[]): ValueAxis {
  const scale = readScale(indicator.setup.scale);
  const all = points.flatMap(({ result, ambition, critical, benchmark }) =>
    [result, ...ambition, ...critical, benchmark].filter((each) => each !== null),
  );
  const whole = indicator.percent === 'fraction' ? 1 : indicator.percent === 'number' ? 100 : null;
  const isShare = whole !== null && all.every((each) => each >= 0 && each <= whole);
  return {
    minimum: scale?.low ?? null,
    maximum: scale?.high ?? (isShare && Math.max(...all) > whole * nearlyAll ? whole : null),
    majorUnit: null,
    numberFormat: null,
    visible: true,
    gridlines: quietGridline,
  };
}

/** Above this share Excel's own axis might go beyond the whole. */
const nearlyAll = 0.85;
