import { normalised } from '../../locales/headers';
import type { NamedRange } from '../../workbook/names/named-range';
import { type DraftIndicator, type DraftName, isUnsure, type ProposalDraft } from './proposal-draft';
import { isWeak } from './table-draft';

export const proposalFilters = ['all', 'proposed', 'unsure', 'without', 'used', 'hidden'] as const;
export type ProposalFilter = (typeof proposalFilters)[number];

/** A row of the list of proposals. */
export type ProposalRow =
  | { readonly kind: 'perspective'; readonly key: string; /** '' for indicators without one. */ readonly name: string }
  | { readonly kind: 'indicator'; readonly key: string; readonly indicator: DraftIndicator }
  | { readonly kind: 'without'; readonly key: string; readonly count: number }
  | { readonly kind: 'loose'; readonly key: string; readonly name: DraftName }
  | { readonly kind: 'used'; readonly key: string; readonly name: DraftName }
  | { readonly kind: 'hidden'; readonly key: string; readonly name: NamedRange };

/** The key of an indicator's row. */
export const indicatorRowKey = (indicatorKey: string): string => `indicator ${indicatorKey}`;

/** How many rows each filter shows, for its label. */
export function filterCounts({
  indicators,
  loose,
  used,
  hidden,
}: ProposalDraft): Readonly<Record<ProposalFilter, number>> {
  const weak = indicators.filter(isWeak).length;
  return {
    all: indicators.length + loose.length,
    proposed: indicators.length - weak,
    unsure: indicators.filter((each) => isUnsure(each) && !isWeak(each)).length,
    without: loose.length + weak,
    used: used.length,
    hidden: hidden.length,
  };
}

/**
 * The rows that a filter and a search leave: indicators under their perspectives, then names without one.
 *
 * @param search - matched against names, titles and addresses, whatever their case
 */
export function proposalRows(draft: ProposalDraft, filter: ProposalFilter, search: string): readonly ProposalRow[] {
  const wanted = normalised(search);
  const matches = (...texts: readonly (string | null | undefined)[]): boolean =>
    wanted === '' || texts.some((text) => text != null && normalised(text).includes(wanted));
  const matchesName = ({ suggestion, found }: DraftName): boolean => matches(suggestion.name, found?.address);
  switch (filter) {
    case 'used':
      return draft.used
        .filter(matchesName)
        .map((name) => ({ kind: 'used', key: `used ${name.suggestion.name}`, name }));
    case 'hidden':
      return draft.hidden
        .filter((name) => matches(name.reference, name.address))
        .map((name) => ({ kind: 'hidden', key: `hidden ${name.scope}!${name.name}`, name }));
    case 'all':
    case 'proposed':
    case 'unsure':
    case 'without': {
      const found = draft.indicators.filter(
        ({ title, names, table }) => matches(title, table?.sheet, table?.binding.address) || names.some(matchesName),
      );
      const indicators = filter === 'without' ? [] : found.filter((each) => !isWeak(each));
      const wantedOnes = filter === 'unsure' ? indicators.filter(isUnsure) : indicators;
      const hasRest = filter === 'all' || filter === 'without';
      return [
        ...underPerspectives(wantedOnes),
        ...withoutProposal(hasRest ? found.filter(isWeak) : [], hasRest ? draft.loose.filter(matchesName) : []),
      ];
    }
  }
}

/** Indicators come in the order of their perspectives. */
function underPerspectives(indicators: readonly DraftIndicator[]): readonly ProposalRow[] {
  return indicators.flatMap((indicator, index): ProposalRow[] => {
    const { key, listedUnder } = indicator;
    const row: ProposalRow = { kind: 'indicator', key: indicatorRowKey(key), indicator };
    if (listedUnder === indicators[index - 1]?.listedUnder) return [row];
    return [{ kind: 'perspective', key: `perspective ${listedUnder}`, name: listedUnder }, row];
  });
}

function withoutProposal(weak: readonly DraftIndicator[], loose: readonly DraftName[]): readonly ProposalRow[] {
  if (weak.length + loose.length === 0) return [];
  return [
    { kind: 'without', key: 'without', count: weak.length + loose.length },
    ...weak.map((indicator): ProposalRow => ({ kind: 'indicator', key: indicatorRowKey(indicator.key), indicator })),
    ...loose.map((name): ProposalRow => ({ kind: 'loose', key: `name ${name.suggestion.name}`, name })),
  ];
}
