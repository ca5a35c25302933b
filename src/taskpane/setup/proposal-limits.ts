import {
  lengthInMonths,
  type LimitFacts,
  type LimitProposal,
  parsePeriod,
  proposeLimits,
  readTarget,
  traitsOf,
} from '../../scorecard';
import type { ChosenLimit } from '../../workbook/set-up';
import type { TableSuggestion } from '../../workbook/mapping/suggest-tables';
import type { DraftIndicator, ProposalDraft } from './proposal-draft';

/** An accepted indicator that could never be red, or could not until it was answered. */
export interface AskedLimit {
  readonly indicator: DraftIndicator;
  readonly facts: LimitFacts;
  readonly proposals: readonly LimitProposal[];
}

/** Where red begins, for what is about to be written. */
export interface LimitsToAsk {
  /** Those that something can be proposed for, answered or not. */
  readonly asked: readonly AskedLimit[];
  /** How many have an ambition, and neither a limit nor anything to propose one from. */
  readonly unoffered: number;
}

/** The accepted new indicators that have an ambition and no critical limit. */
export function limitsToAsk({ indicators }: Pick<ProposalDraft, 'indicators'>): LimitsToAsk {
  const open = indicators.filter((each) => each.accepted && each.present === null && isWithoutLimit(each));
  const asked = open.flatMap((indicator): AskedLimit[] => {
    const facts = factsOf(indicator);
    const proposals = facts === null ? [] : proposeLimits(facts);
    return facts === null || proposals.length === 0 ? [] : [{ indicator, facts, proposals }];
  });
  return { asked, unoffered: open.length - asked.length };
}

/** The chosen limits of what is accepted, to be written with their indicators. */
export function chosenLimits({ indicators }: Pick<ProposalDraft, 'indicators'>): readonly ChosenLimit[] {
  return indicators.flatMap((each) => {
    const { accepted, present, title, limit } = each;
    if (!accepted || present !== null || limit === null || !isWithoutLimit(each)) return [];
    return [{ indicator: title, value: limit.value, format: limit.format }];
  });
}

function isWithoutLimit({ table, names }: DraftIndicator): boolean {
  const has = (role: 'ambition' | 'critical'): boolean =>
    table === null ? names.some((name) => name.role === role) : table[role] !== null;
  return has('ambition') && !has('critical');
}

/** Of names it is not known how their cells show what they hold: they are asked for once the setup is there. */
function factsOf({ table, direction, measure }: DraftIndicator): LimitFacts | null {
  const cell = table?.binding.facts.get('ambition');
  if (table == null || cell === undefined) return null;
  const { target: ambition } = readTarget(cell.value, traitsOf(cell.format));
  if (ambition === null) return null;
  const { format } = table.binding;
  return { ambition, direction, measure, format, earlier: null, history: historyOf(table) };
}

/** The figures before the one that the card shows, of periods as long as its own. */
function historyOf({ series, result }: TableSuggestion): LimitFacts['history'] {
  const shown = series.find(({ points }) => points.some(({ address }) => address === result))?.points ?? [];
  const now = shown.findIndex(({ address }) => address === result);
  const lengthOf = (label: string | null | undefined): number | null => {
    const period = label == null ? null : parsePeriod(label);
    return period === null ? null : lengthInMonths(period);
  };
  const length = lengthOf(shown[now]?.period);
  return shown
    .slice(0, Math.max(0, now))
    .flatMap(({ period, value }) =>
      length === null || period === null || typeof value !== 'number' || lengthOf(period) !== length
        ? []
        : [{ period, value }],
    );
}
