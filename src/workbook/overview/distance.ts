import { mostOnOverview, type OverviewPage, shortened, statusSymbol } from '../../scorecard';
import { argumentOf } from '../card/row-cells';
import type { PlanChart } from '../sheets/plan-chart';
import { ambitionLine, plainBar } from '../sheets/chart-looks';
import { formulaCell, type PlanCell } from '../sheets/plan';
import type { CardPlaces } from './card-places';
import type { PageContext } from './head';
import { computedNumber, type HelperBlock } from './helper-block';

type BuiltIndicator = OverviewPage['distances']['bars'][number];

const longestLabel = 32;

/** One sentence that says what the chart of distances shows. */
export function distanceText({ distances }: OverviewPage, { text }: PageContext): string {
  const { bars, met } = distances;
  const [worst] = bars;
  if (worst === undefined) return text('distance.none');
  const shown = Math.min(bars.length, mostOnOverview.bars);
  return [
    text('distance.scale'),
    text('distance.says', {
      bars: bars.length,
      total: bars.length + met.length,
      worst: shortened(worst.card.name, longestLabel),
    }),
    ...(bars.length === shown ? [] : [text('distance.more', { shown, more: bars.length - shown })]),
  ].join(' ');
}

/**
 * The chart of distances: a bar an indicator, as long as its score (rules 17.5).
 *
 * @param place - the cells that it covers
 */
export function distanceChart(
  { distances }: OverviewPage,
  context: PageContext,
  helpers: HelperBlock,
  place: string,
): PlanChart | null {
  const bars = distances.bars.slice(0, mostOnOverview.bars);
  if (bars.length === 0) return null;
  const { text, places } = context;
  const categories = helpers.add({ cells: bars.map((each) => labelCell(each, places)), format: 'General' });
  const values = helpers.add({ cells: bars.map((each) => scoreCell(each, places)), format: '0' });
  return {
    key: 'gaps',
    place,
    title: null,
    categories: { address: categories },
    legend: null,
    valueAxis: {
      minimum: 0,
      maximum: 100,
      majorUnit: 100,
      numberFormat: `[=0]"${text('distance.limit')}";[=100]"${text('distance.ambition')}";0`,
      visible: true,
      gridlines: ambitionLine.color,
    },
    categoryAxis: { visible: true, reversed: true },
    fontSize: 8,
    gapWidth: 45,
    direction: 'lying',
    series: [
      {
        name: text('distance.series'),
        values: { address: values },
        look: plainBar,
        labels: { numberFormat: '0' },
      },
    ],
  };
}

/** The symbol of the status that the card has now, and the name. */
function labelCell(indicator: BuiltIndicator, places: CardPlaces): PlanCell {
  const { name, status } = indicator.card;
  const label = shortened(name, longestLabel);
  const place = places.ofIndicator(indicator, 'status');
  const value = `${statusSymbol(status)} ${label}`;
  if (place === null) return { kind: 'value', value };
  const symbol = `IFERROR(LEFT(${place.address},1),"${statusSymbol('missing')}")`;
  return formulaCell(`${symbol}&" ${label.replaceAll('"', '""')}"`, value);
}

/** The score, asked of the function over the card's own cells where it judges as the card does. */
function scoreCell(indicator: BuiltIndicator, places: CardPlaces): PlanCell {
  const { score } = indicator.card;
  const { statusIsLive, byFunction } = indicator;
  if (!statusIsLive || byFunction.score !== score) return { kind: 'value', value: score };
  const columns = ['result', 'ambition', 'critical', 'direction', 'tolerance'] as const;
  const parts = columns.map((column) => {
    const place = places.ofIndicator(indicator, column);
    return place === null ? '' : argumentOf(place.cell, place.address);
  });
  return computedNumber(`BMS.SCORE(${parts.join(',')})`, score);
}
