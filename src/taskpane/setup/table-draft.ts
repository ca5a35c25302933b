import { normalised } from '../../locales/headers';
import { evenlyLikely, leastOfTables } from '../../workbook/mapping/accepted';
import type { SetupProposal } from '../../workbook/mapping/proposal';
import type { TableSuggestion } from '../../workbook/mapping/suggest-tables';
import type { TargetChoice } from '../../workbook/mapping/table-binding';
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
        table: withTarget(table, edit.target ?? null),
        target: edit.target ?? null,
        limit: edit.limit ?? null,
      },
    ];
  });
}

/** With what the chosen column holds as the ambition. */
function withTarget(table: TableSuggestion, head: string | null): TableSuggestion {
  const { binding } = table;
  const chosen = binding.targets.find((each) => each.head.address === head);
  if (chosen === undefined) return table;
  return {
    ...table,
    ambition: { address: chosen.cell.address, text: chosen.text },
    binding: { ...binding, facts: new Map([...binding.facts, ['ambition', chosen.cell]]) },
  };
}

/** Which column of a table holds the ambitions, asked once for all of its indicators. */
export interface TargetQuestion {
  readonly key: string;
  readonly sheet: string;
  /** The columns that may, by the cells of their headers (A1 without sheet). */
  readonly columns: readonly TargetChoice['head'][];
  readonly indicators: readonly DraftIndicator[];
  /** The answer, as `IndicatorEdit.target` has it; `null` while nothing is said. */
  readonly chosen: string | null;
}

/** The questions which column is the target, answered or not, for what is accepted. */
export function targetQuestionsOf({ indicators }: Pick<ProposalDraft, 'indicators'>): readonly TargetQuestion[] {
  const groups = new Map<string, DraftIndicator[]>();
  for (const indicator of indicators) {
    const { accepted, table } = indicator;
    if (!accepted || table === null || !table.asks.includes('ambition')) continue;
    const key = [table.sheet, ...table.binding.targets.map(({ head }) => head.address)].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups].flatMap(([key, members]) => {
    const table = members[0]?.table;
    if (table == null) return [];
    const answers = new Set(members.map(({ target }) => target));
    const [answer = null] = answers;
    return [
      {
        key,
        sheet: table.sheet,
        columns: table.binding.targets.map(({ head }) => head),
        indicators: members,
        chosen: answers.size === 1 ? answer : null,
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
