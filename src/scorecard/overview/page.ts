import type { BuiltCard, BuiltIndicator, BuiltPerspective } from '../card/built-card';
import { withoutRed } from '../card/without-red';
import type { Status, Trend } from '../values/types';
import { type Change, changesOf, compareScores } from './changes';

/** How much a page has room for. */
export const most = { changes: 8, bars: 20, developments: 6 } as const;

/** A perspective in short (rules 17.4). */
export interface PerspectiveTile {
  readonly perspective: BuiltPerspective;
  /** How many indicators have a status; those that nobody has are absent. */
  readonly counts: ReadonlyMap<Status, number>;
  /** How many have gone which way since the number before. */
  readonly trends: ReadonlyMap<Trend, number>;
  /** Red or yellow; `null` where none is. */
  readonly worst: BuiltIndicator | null;
}

/** How far indicators are from their ambitions (rules 17.5): each that applies stands in one of the lists. */
export interface Distances {
  /** Between critical limit and ambition, the farthest first. */
  readonly bars: readonly BuiltIndicator[];
  readonly met: readonly BuiltIndicator[];
  /** They have an ambition, and nothing that says how far from it is far. */
  readonly unplaced: readonly BuiltIndicator[];
  readonly withoutAmbition: readonly BuiltIndicator[];
  readonly unmeasured: readonly BuiltIndicator[];
}

/** What stands on the page that leads, all of it; the page shows the first of what it has no room for. */
export interface OverviewPage {
  readonly changes: readonly Change[];
  readonly tiles: readonly PerspectiveTile[];
  readonly distances: Distances;
  /** Those to be drawn over time. */
  readonly developments: readonly BuiltIndicator[];
  readonly stale: readonly BuiltIndicator[];
  readonly withoutRed: { readonly count: number; readonly total: number };
}

/** Decides what stands on the page (rules 17.3 to 17.7). */
export function overviewPage(built: BuiltCard): OverviewPage {
  const indicators = built.perspectives.flatMap((perspective) => perspective.indicators);
  return {
    changes: changesOf(built),
    tiles: built.perspectives.map(tileOf),
    distances: distancesOf(indicators),
    developments: developmentsOf(indicators),
    stale: indicators.filter(({ card }) => card.warnings.includes('stale')),
    withoutRed: withoutRed(indicators),
  };
}

function tileOf(perspective: BuiltPerspective): PerspectiveTile {
  const { indicators } = perspective;
  const worst = (['red', 'yellow'] as const).flatMap((status) =>
    byScore(indicators.filter(({ card }) => card.status === status)),
  );
  return {
    perspective,
    counts: countsOf(indicators.map(({ card }) => card.status)),
    trends: countsOf(indicators.flatMap(({ card }) => card.trend ?? [])),
    worst: worst[0] ?? null,
  };
}

function countsOf<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

type Place = keyof Distances | 'aside';

function distancesOf(indicators: readonly BuiltIndicator[]): Distances {
  const at = (place: Place): readonly BuiltIndicator[] => indicators.filter((each) => placeOf(each) === place);
  return {
    bars: byScore(at('bars')),
    met: at('met'),
    unplaced: at('unplaced'),
    withoutAmbition: at('withoutAmbition'),
    unmeasured: at('unmeasured'),
  };
}

/** The score is 100 where the ambition is met, and there is none where nothing says how far is far. */
function placeOf({ card: { score, status, ambition } }: BuiltIndicator): Place {
  if (score !== null) return score >= 100 ? 'met' : 'bars';
  switch (status) {
    case 'missing':
    case 'suppressed':
    case 'error':
      return 'unmeasured';
    case 'notApplicable':
      return 'aside';
    default:
      return ambition === null ? 'withoutAmbition' : 'unplaced';
  }
}

/** Two numbers at least are a development. */
const fewestNumbers = 2;

/** Those that are marked, then red, then yellow by score, then the others as they stand on the card. */
function developmentsOf(indicators: readonly BuiltIndicator[]): readonly BuiltIndicator[] {
  const marked = indicators.filter(({ setup }) => setup.onOverview === true);
  const open = indicators.filter(({ setup }) => setup.onOverview === null);
  const having = (...statuses: readonly Status[]): readonly BuiltIndicator[] =>
    open.filter(({ card }) => statuses.includes(card.status));
  const alarming = [...having('red'), ...byScore(having('yellow'))];
  const chosen: BuiltIndicator[] = [];
  for (const each of [...marked, ...alarming, ...open.filter((other) => !alarming.includes(other))]) {
    if (chosen.length === most.developments) break;
    if (each.development().filter(({ result }) => result !== null).length >= fewestNumbers) chosen.push(each);
  }
  return chosen;
}

/** The lowest score first, none last; those of the same in their order. */
function byScore(indicators: readonly BuiltIndicator[]): readonly BuiltIndicator[] {
  return [...indicators].sort((a, b) => compareScores(a.card.score, b.card.score));
}
