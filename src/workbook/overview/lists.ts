import { type BuiltIndicator, type OverviewPage, shortened } from '../../scorecard';
import { valueCell } from '../sheets/plan';
import type { PageContext } from './head';
import { looks } from './looks';
import type { PageRow } from './page-rows';
import type { OverviewText } from './texts';

/** How many names a line lists, and of how many characters. */
const [mostNames, longestName] = [12, 60];

/** Names one after the other; what a line has no room for is counted. */
export function namesText(names: readonly string[], text: OverviewText): string {
  const shown = names.slice(0, mostNames).map((name) => shortened(name, longestName));
  const listed = shown.join(', ');
  const more = names.length - shown.length;
  return more === 0 ? listed : text('listed', { names: listed, count: more });
}

export function namesOf(indicators: readonly BuiltIndicator[]): readonly string[] {
  return indicators.map(({ card }) => card.name);
}

/** Under the charts: those that are met, and those that have no bar (rules 17.5). */
export function distanceLists({ distances }: OverviewPage, { grid, text }: PageContext): readonly PageRow[] {
  return (['met', 'unplaced', 'withoutAmbition'] as const).flatMap((list) => {
    const names = namesOf(distances[list]);
    if (names.length === 0) return [];
    const line = text(`distance.${list}`, { count: names.length, names: namesText(names, text) });
    return [
      { height: 13.5, parts: [{ span: grid.between(0, 1), cell: valueCell(line), style: looks.list }], key: list },
    ];
  });
}

/** What is missing (rules 17.7). */
export function missingRows(
  { distances, stale, withoutRed }: OverviewPage,
  { grid, text }: PageContext,
): readonly PageRow[] {
  const all = grid.between(0, 1);
  const old = stale.map(({ card }) => (card.period === null ? card.name : `${card.name} (${card.period})`));
  const unmeasured = namesOf(distances.unmeasured);
  const lines = [
    ...(unmeasured.length === 0
      ? []
      : [text('missing.unmeasured', { count: unmeasured.length, names: namesText(unmeasured, text) })]),
    ...(old.length === 0 ? [] : [text('missing.stale', { count: old.length, names: namesText(old, text) })]),
    ...(withoutRed.count === 0 ? [] : [text('missing.withoutRed', withoutRed)]),
  ];
  return [
    {
      height: 19.5,
      parts: [{ span: all, cell: valueCell(text('missing.heading')), style: looks.heading }],
      key: 'missing',
    },
    ...(lines.length === 0 ? [text('missing.nothing')] : lines).map((line) => ({
      height: 13.5,
      parts: [{ span: all, cell: valueCell(line), style: looks.list }],
    })),
  ];
}
