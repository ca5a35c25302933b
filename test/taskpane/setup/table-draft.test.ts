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
import { chosenLimits, limitsToAsk } from '../../../src/taskpane/setup/proposal-limits';
import { acceptedTables, questionsOf, targetQuestionsOf } from '../../../src/taskpane/setup/table-draft';
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
    { type: 'indicator', keys: [keyOf(draft, 'Sykefravær')], edit: { title: 'Fravær', measure: '%' } },
    { type: 'accept', keys: [keyOf(draft, 'Budsjettavvik')], accepted: false },
  );
  expect(acceptedTables(changed)).toMatchObject([{ indicator: 'Fravær', measure: '%', direction: 'lower' }]);
});

test('which sign of a difference is good is asked, and stays in view when it is answered', () => {
  const draft = draftAfter(proposal());
  expect(questionsOf(draft).map(({ title, direction }) => [title, direction])).toEqual([['Budsjettavvik', null]]);
  const answered = draftAfter(proposal(), {
    type: 'indicator',
    keys: [keyOf(draft, 'Budsjettavvik')],
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

describe('which column is the target', () => {
  const titlesOf = (draft: ProposalDraft): unknown[] =>
    targetQuestionsOf(draft).map(({ columns, indicators, chosen }) => [
      columns.map(({ text }) => text),
      indicators.map(({ title }) => title),
      chosen,
    ]);
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['two without a period', 'Indikator | 2023 | 2024 | Mål | Langsiktig mål', ['Mål', 'Langsiktig mål']],
    ['two of periods to come', 'Indikator | 2023 | 2024 | Mål 2025 | Mål 2028', ['Mål 2025', 'Mål 2028']],
    ['one of the figures’ own period', 'Indikator | 2023 | 2024 | Mål 2024 | Mål 2028', []],
    ['one to come beside one that is gone', 'Indikator | 2023 | 2024 | Mål 2023 | Mål 2025', []],
    ['one', 'Indikator | 2022 | 2023 | 2024 | Mål', []],
  ];

  test.each(cases)('%s: asked once for the table, and not guessed', (_, heads, asked) => {
    const found = proposed(`
      ${heads}
      Sykefravær | 7.9 | 7.6 | 7 | 6
      Trivsel    | 4.1 | 4.2 | 4 | 5
    `);
    const draft = draftAfter(proposal({ tableSuggestions: found }));
    expect(titlesOf(draft)).toEqual(asked.length === 0 ? [] : [[asked, ['Sykefravær', 'Trivsel'], null]]);
    for (const { ambition } of found) expect(ambition === null).toBe(asked.length > 0);
  });

  test('is answered for all rows by one click, and taken back by another', () => {
    const found = proposed(`
      Indikator  | 2023 | 2024 | Mål | Langsiktig mål
      Sykefravær | 7.9  | 7.6  | 7   | 6
      Trivsel    | 4.1  | 4.2  | 4   | 5
    `);
    const of = proposal({ tableSuggestions: found });
    const [question] = targetQuestionsOf(draftAfter(of));
    const keys = question?.indicators.map(({ key }) => key) ?? [];
    const answer = (target: string | null) => ({ type: 'indicator', keys, edit: { target } }) as const;
    const written = (draft: ProposalDraft): unknown[] =>
      acceptedTables(draft).map(({ ambition, binding }) => [ambition, binding.facts.get('ambition')?.address]);
    const later = question?.columns[1]?.address ?? '';
    const answered = draftAfter(of, answer(later));
    expect(written(answered)).toEqual([
      [{ address: 'E2', text: '6' }, 'E2'],
      [{ address: 'E3', text: '5' }, 'E3'],
    ]);
    expect(targetQuestionsOf(answered)).toMatchObject([{ chosen: 'E1' }]);
    for (const none of ['', null])
      expect(written(draftAfter(of, answer(later), answer(none)))).toEqual([
        [null, undefined],
        [null, undefined],
      ]);
  });
});

describe('where red begins, before anything is written', () => {
  const found = proposed(`
    Indikator  | 2021 | 2022 | 2023 | 2024 | Mål 2024 | Kritisk grense
    Sykefravær | 8.4  | 8.1  | 7.9  | 7.6  | 7        |
    Trivsel    | 4.1  | 4.0  | 4.2  | 4.3  | 4.5      | 3.9
    Elevtall   | 410  | 402  | 399  | 396  |          |
  `);
  const of = proposal({ tableSuggestions: found });

  test('is asked for what has an ambition and no limit, from the row’s own history', () => {
    const { asked, unoffered } = limitsToAsk(draftAfter(of));
    expect(unoffered).toBe(0);
    expect(asked.map(({ indicator, proposals }) => [indicator.title, proposals])).toEqual([
      [
        'Sykefravær',
        [expect.objectContaining({ kind: 'history', value: 8.4, period: '2021', worst: 'highest', of: 3 })],
      ],
    ]);
  });

  test('is written where it was chosen, for what is accepted', () => {
    const draft = draftAfter(of);
    const key = keyOf(draft, 'Sykefravær');
    const limit = limitsToAsk(draft).asked[0]?.proposals[0] ?? null;
    const chosen = { type: 'indicator', keys: [key], edit: { limit } } as const;
    expect(chosenLimits(draft)).toEqual([]);
    expect(chosenLimits(draftAfter(of, chosen))).toEqual([{ indicator: 'Sykefravær', value: 8.4, format: 'General' }]);
    expect(chosenLimits(draftAfter(of, chosen, { type: 'accept', keys: [key], accepted: false }))).toEqual([]);
  });
});
