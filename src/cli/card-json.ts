import type { Card, CardIndicator, CardPerspective, Overview } from '../scorecard';
import { terminalJson } from './printable';

/** What the computing cost, in the host's own counts. */
export interface HostCounts {
  readonly roundTrips: number;
  readonly functionBatches: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** What leads through the card, and the numbers of the open actions by the indicators' Nr. */
export interface CardFacts {
  readonly overview: Overview;
  readonly openActions: ReadonlyMap<string, readonly string[]>;
}

/** The card as `--json` prints it: these fields and no others, numbers unrounded. */
export function cardJson(
  built: Card,
  { overview: { sentence, changes }, openActions }: CardFacts,
  { roundTrips, functionBatches, requestBytes, responseBytes }: HostCounts,
): string {
  const { title, organisation, unit, period, language } = built.card;
  const { status, score, measured, total, coverage, worst } = built.overall;
  return terminalJson({
    card: { title, organisation, unit, period, language },
    overall: { status, score, measured, total, coverage, worst },
    perspectives: built.perspectives.map((perspective) => perspectiveJson(perspective, openActions)),
    warnings: built.warnings.map(({ code, nr, where, message }) => ({ code, nr, where, message })),
    overview: { sentence, changes: changes.map(({ nr, kind }) => ({ nr, kind })) },
    host: { roundTrips, functionBatches, requestBytes, responseBytes },
  });
}

function perspectiveJson(perspective: CardPerspective, openActions: CardFacts['openActions']): Record<string, unknown> {
  const { nr, name, status, score, measured, total, coverage, worst, indicators } = perspective;
  return {
    nr,
    name,
    status,
    score,
    measured,
    total,
    coverage,
    worst,
    indicators: indicators.map((indicator) => indicatorJson(indicator, openActions.get(indicator.nr) ?? [])),
  };
}

function indicatorJson(indicator: CardIndicator, actions: readonly string[]): Record<string, unknown> {
  const {
    nr,
    name,
    source,
    period,
    measure,
    result,
    previous,
    previousPeriod,
    ambition,
    critical,
    benchmark,
    direction,
    gap,
    gapPct,
    achievement,
    score,
    status,
    computedStatus,
    trend,
    toNext,
    redSince,
    warnings,
  } = indicator;
  return {
    nr,
    name,
    source: source === null ? null : { name: source.name, address: source.address },
    period,
    measure,
    result,
    previous,
    previousPeriod,
    ambition: targetJson(ambition),
    critical: targetJson(critical),
    benchmark,
    direction,
    gap,
    gapPct,
    achievement,
    score,
    status,
    computedStatus,
    trend,
    toNext,
    redSince,
    actions,
    warnings,
  };
}

function targetJson(target: CardIndicator['ambition']): Record<string, unknown> | null {
  if (target === null) return null;
  const { op, value, low, high, text, note } = target;
  return { op, value, low, high, text, note };
}
