import { toCol } from '@borgar/fx';
import { mostOnOverview, type OverviewPage } from '../../scorecard';
import type { PlanChart } from '../sheets/plan-chart';
import { valueCell } from '../sheets/plan';
import { developmentCharts, developmentText } from './development';
import { distanceChart, distanceText } from './distance';
import type { PageContext } from './head';
import type { HelperBlock } from './helper-block';
import { looks } from './looks';
import type { Span } from './page-grid';
import type { PageRow } from './page-rows';

/** The two kinds of charts beside each other, each under a heading and one sentence that says what it shows. */
export interface ChartArea {
  readonly rows: readonly PageRow[];
  readonly charts: readonly PlanChart[];
}

/** Points, of a row that charts cover; how many of them a small chart takes, the frame of the bars, and a bar. */
const rowHeight = 16.5;
const [smallChart, barFrame, barHeight] = [6, 36, 15];

/** @param above - how many rows stand above it */
export function chartArea(page: OverviewPage, context: PageContext, helpers: HelperBlock, above: number): ChartArea {
  const { grid, text } = context;
  const bars = Math.min(page.distances.bars.length, mostOnOverview.bars);
  const developments = page.developments.length;
  // What there is none of leaves its room to the other.
  const half = bars > 0 && developments === 0 ? 1 : bars === 0 && developments > 0 ? 0 : 0.5;
  const barRows = bars === 0 ? 0 : Math.ceil((barFrame + barHeight * bars) / rowHeight);
  const across = half === 0 ? 3 : 2;
  const count = Math.max(barRows, smallChart * Math.ceil(developments / across));
  const sections = [
    {
      span: grid.between(0, half),
      heading: text('distance.heading'),
      says: distanceText(page, context),
      isShown: half > 0,
    },
    {
      span: grid.between(half, 1),
      heading: text('development.heading'),
      says: developmentText(page, context),
      isShown: half < 1,
    },
  ].filter(({ isShown }) => isShown);
  const rows: readonly PageRow[] = [
    {
      height: 19.5,
      parts: sections.map(({ span, heading }) => ({ span, cell: valueCell(heading), style: looks.heading })),
      key: 'charts',
    },
    { height: 13.5, parts: sections.map(({ span, says }) => ({ span, cell: valueCell(says), style: looks.says })) },
    ...Array.from({ length: count }, (): PageRow => ({ height: rowHeight, parts: [], isChart: true })),
    { height: 6, parts: [] },
  ];
  const top = above + 3;
  const distance = distanceChart(page, context, helpers, placeOf(grid.between(0, half), top, barRows));
  const places = Array.from({ length: developments }, (_, index) => {
    const column = index % across;
    const [from, to] = [column, column + 1].map((each) => half + ((1 - half) * each) / across);
    return placeOf(grid.between(from ?? half, to ?? 1), top + smallChart * Math.floor(index / across), smallChart);
  });
  return {
    rows,
    charts: [...(distance === null ? [] : [distance]), ...developmentCharts(page, context, helpers, places)],
  };
}

/** @param top - one-based row */
function placeOf({ from, to }: Span, top: number, rows: number): string {
  return `${toCol(from)}${top}:${toCol(to)}${top + Math.max(1, rows) - 1}`;
}
