import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import { knownPerspectives } from '../../../src/workbook/mapping/perspective';
import { noCard, type SetupProposal } from '../../../src/workbook/mapping/proposal';
import { sheetIndicators } from '../../../src/workbook/mapping/sheet-indicators';
import type { Suggestion } from '../../../src/workbook/mapping/suggestion';
import { suggestTables, type TableSuggestion } from '../../../src/workbook/mapping/suggest-tables';
import { perspectiveNames } from '../../../src/workbook/mapping/texts';
import {
  acceptedCount,
  changedEdits,
  draftOf,
  noEdits,
  type ProposalChange,
  type ProposalDraft,
} from '../../../src/taskpane/setup/proposal-draft';
import { filterCounts, proposalRows } from '../../../src/taskpane/setup/proposal-rows';
import { acceptedTables, questionsOf } from '../../../src/taskpane/setup/table-draft';
import { drawnSheet } from '../../workbook/blocks/drawn-sheet';

/** What the product itself proposes for a table. */
function proposed(drawing: string): readonly TableSuggestion[] {
  const grid = drawnSheet(drawing, { sheet: 'Tall' });
  return suggestTables([sheetIndicators({ grid, blocks: findBlocks(grid) })], {
    language: 'nb',
    perspectives: knownPerspectives([], perspectiveNames('nb')),
    fileName: '',
    named: [],
  });
}

const tables = proposed(`
  Indikator     | 2023 | 2024 | Mål 2024
  Sykefravær    | 7.9  | 7.6  | 7
  Budsjettavvik | 0.4  | 0.6  | 0
`);

const proposal = (more: Partial<SetupProposal> = {}): SetupProposal => ({
  suggestions: [],
  tableSuggestions: tables,
  card: noCard,
  used: [],
  perspectives: ['Økonomi og ressurser'],
  ...more,
});

const surroundings = { names: [], rows: [], unitTitle: (title: string) => title };

function draftAfter(of: SetupProposal, ...changes: readonly ProposalChange[]): ProposalDraft {
  const edits = changes.reduce((now, change) => changedEdits(now, draftOf(of, surroundings, now), change), noEdits);
  return draftOf(of, surroundings, edits);
}

const keyOf = ({ indicators }: ProposalDraft, wanted: string): string =>
  indicators.find(({ title }) => title === wanted)?.key ?? '';

test('tables are accepted as names are, and are written as the user changed them', () => {
  const draft = draftAfter(proposal());
  expect(acceptedCount(draft)).toEqual({ added: 2, filled: 0 });
  const changed = draftAfter(
    proposal(),
    { type: 'indicator', key: keyOf(draft, 'Sykefravær'), edit: { title: 'Fravær', measure: '%' } },
    { type: 'accept', keys: [keyOf(draft, 'Budsjettavvik')], accepted: false },
  );
  expect(acceptedTables(changed)).toMatchObject([{ indicator: 'Fravær', measure: '%', direction: 'lower' }]);
});

test('which sign of a difference is good is asked, and stays in view when it is answered', () => {
  const draft = draftAfter(proposal());
  expect(questionsOf(draft).map(({ title, direction }) => [title, direction])).toEqual([['Budsjettavvik', null]]);
  const answered = draftAfter(proposal(), {
    type: 'indicator',
    key: keyOf(draft, 'Budsjettavvik'),
    edit: { direction: 'higher' },
  });
  expect(questionsOf(answered).map(({ title, direction }) => [title, direction])).toEqual([
    ['Budsjettavvik', 'higher'],
  ]);
  expect(acceptedTables(answered).find(({ indicator }) => indicator === 'Budsjettavvik')?.direction).toBe('higher');
});

test('a row that the setup has is not written again', () => {
  const rows = [{ name: 'Sykefravær' }] as unknown as Parameters<typeof draftOf>[1]['rows'];
  const draft = draftOf(proposal(), { ...surroundings, rows }, noEdits);
  expect(acceptedTables(draft).map(({ indicator }) => indicator)).toEqual(['Budsjettavvik']);
});

test('sums without anything to judge them by stand without a proposal, and are taken by one click', () => {
  const unsure = tables.map((each) => ({ ...each, confidence: 0.4 }));
  const draft = draftAfter(proposal({ tableSuggestions: unsure }));
  expect(acceptedTables(draft)).toEqual([]);
  expect(filterCounts(draft)).toMatchObject({ all: 2, proposed: 0, without: 2 });
  expect(proposalRows(draft, 'all', '').map(({ kind }) => kind)).toEqual(['without', 'indicator', 'indicator']);
  expect(proposalRows(draft, 'without', 'syke').map(({ kind }) => kind)).toEqual(['without', 'indicator']);
  const taken = draftAfter(proposal({ tableSuggestions: unsure }), {
    type: 'accept',
    keys: [keyOf(draft, 'Sykefravær')],
    accepted: true,
  });
  expect(acceptedTables(taken).map(({ indicator }) => indicator)).toEqual(['Sykefravær']);
});

test('beside named results only tables that say a target, or call their rows indicators, are accepted unasked', () => {
  const named: Suggestion = {
    name: 'Trivsel',
    indicator: 'Trivsel',
    role: 'result',
    perspective: null,
    direction: 'higher',
    measure: null,
    period: null,
    unit: null,
    confidence: 0.9,
    reason: '',
  };
  const plain = proposed('Post | 2023 | 2024\nLønn | 100 | 110\nHusleie | 20 | 21');
  const accepted = (suggestions: readonly Suggestion[]): readonly (string | null)[] =>
    acceptedTables(draftAfter(proposal({ suggestions, tableSuggestions: [...tables, ...plain] }))).map(
      ({ indicator }) => indicator,
    );
  expect([...accepted([])].sort()).toEqual(['Budsjettavvik', 'Husleie', 'Lønn', 'Sykefravær']);
  expect([...accepted([named])].sort()).toEqual(['Budsjettavvik', 'Sykefravær']);
});
