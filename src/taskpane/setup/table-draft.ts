import { normalised } from '../../locales/headers';
import { evenlyLikely, leastOfTables } from '../../workbook/mapping/accepted';
import type { SetupProposal } from '../../workbook/mapping/proposal';
import type { TableSuggestion } from '../../workbook/mapping/suggest-tables';
import type { SetupIndicator } from '../../workbook/setup/contents';
import type { DraftIndicator, IndicatorEdit, ProposalDraft } from './proposal-draft';

/** Whether a table's figures are listed alone because too little says that they are an indicator. */
export function isWeak({ table, confidence }: DraftIndicator): boolean {
  return table !== null && confidence < evenlyLikely;
}

/**
 * The indicators that the workbook's tables may hold.
 *
 * @param rows - the rows that the setup has
 * @param edits - what the user has changed, by the indicator's key
 */
export function tableIndicators(
  { suggestions, tableSuggestions }: SetupProposal,
  rows: readonly SetupIndicator[],
  edits: ReadonlyMap<string, IndicatorEdit>,
): readonly DraftIndicator[] {
  const least = leastOfTables(suggestions);
  return tableSuggestions.flatMap((table): DraftIndicator[] => {
    if (table.result === null) return [];
    const key = `table\n${table.sheet}!${table.result}`;
    const edit = edits.get(key) ?? {};
    const title = edit.title ?? table.indicator ?? '';
    const present = rows.find(({ name }) => name !== '' && normalised(name) === normalised(title)) ?? null;
    const usable = present === null && title !== '';
    const perspective = table.perspective ?? '';
    return [
      {
        key,
        title,
        perspective: edit.perspective ?? perspective,
        listedUnder: perspective,
        direction: edit.direction === undefined ? table.direction : edit.direction,
        measure: edit.measure ?? table.measure ?? '',
        accepted: usable && (edit.accepted ?? table.confidence >= least),
        confidence: table.confidence,
        names: [],
        present,
        usable,
        newer: null,
        table,
      },
    ];
  });
}

/** The tables' proposals to write, as they stand in the draft. */
export function acceptedTables({ indicators }: Pick<ProposalDraft, 'indicators'>): readonly TableSuggestion[] {
  return indicators.flatMap(({ accepted, table, title, perspective, direction, measure }) =>
    !accepted || table === null
      ? []
      : [
          {
            ...table,
            indicator: title.trim(),
            perspective: perspective.trim() || null,
            direction,
            measure: measure.trim() || null,
          },
        ],
  );
}

/** The accepted indicators of which no cell says something that the user must, answered or not. */
export function questionsOf({ indicators }: Pick<ProposalDraft, 'indicators'>): readonly DraftIndicator[] {
  return indicators.filter(
    ({ accepted, table }) =>
      accepted && table !== null && (table.asks.includes('direction') || table.perspective === null),
  );
}
