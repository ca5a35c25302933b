import {
  acceptedCount,
  acceptedSuggestions,
  changedEdits,
  doubleTitles,
  draftOf,
  isUnsure,
  noEdits,
  ownKey,
  type ProposalChange,
  type ProposalDraft,
  type ProposalEdits,
} from '../../../src/taskpane/setup/proposal-draft';
import { filterCounts, type ProposalFilter, proposalRows } from '../../../src/taskpane/setup/proposal-rows';
import type { Suggestion } from '../../../src/workbook/mapping/suggestion';
import { noCard, type SetupProposal } from '../../../src/workbook/mapping/proposal';
import { editedColumns, type SetupIndicator } from '../../../src/workbook/setup/contents';
import type { NamedRange } from '../../../src/workbook/names/named-range';

const suggestion = (name: string, parts: Partial<Suggestion> = {}): Suggestion => ({
  name,
  indicator: null,
  role: null,
  perspective: null,
  direction: null,
  measure: null,
  period: null,
  unit: null,
  confidence: 0.9,
  reason: `om ${name}`,
  ...parts,
});
const named = (name: string, parts: Partial<NamedRange> = {}): NamedRange => ({
  name,
  reference: name,
  scope: 'Workbook',
  kind: 'cell',
  visible: true,
  address: 'Data!B2',
  rows: 1,
  columns: 1,
  value: 1,
  fault: null,
  ...parts,
});

const suggestions: readonly Suggestion[] = [
  suggestion('Sykefravær', {
    indicator: 'Sykefravær',
    role: 'result',
    perspective: 'Medarbeidere',
    direction: 'lower',
    measure: '%',
  }),
  suggestion('Sykefravær_mål', { indicator: 'Sykefravær', role: 'ambition', confidence: 0.8 }),
  suggestion('Frafall', {
    indicator: 'Frafall',
    role: 'result',
    perspective: 'Brukere',
    direction: 'lower',
    confidence: 0.6,
  }),
  suggestion('Frafall_Volda', { indicator: 'Frafall', role: 'result', unit: 'Volda' }),
  suggestion('Fravær_Volda', { indicator: 'Fravær', role: 'result', unit: 'Volda' }),
  suggestion('Trivsel', { indicator: 'Trivsel', role: 'result', perspective: 'Brukere', confidence: 0.4 }),
  suggestion('Ark1_B12', { confidence: 0 }),
  suggestion('Gjennomføring', { indicator: 'Gjennomføring', role: 'result' }),
];
const proposal: SetupProposal = {
  suggestions,
  tableSuggestions: [],
  card: noCard,
  used: ['gjennomføring'],
  perspectives: ['Brukere', 'Medarbeidere'],
};
const names = [
  ...suggestions.map(({ name }) => named(name)),
  named('Borte', { fault: 'source-broken', kind: 'broken' }),
  named('Skjult', { visible: false }),
];

const unitTitle = (title: string, unit: string): string => `${title} – ${unit}`;
const draftWith = (
  found: SetupProposal,
  rows: readonly SetupIndicator[],
  edits: ProposalEdits = noEdits,
): ProposalDraft => draftOf(found, { names, rows, unitTitle }, edits);
const draft = (edits: ProposalEdits = noEdits): ProposalDraft => draftWith(proposal, [], edits);
const after = (...changes: readonly ProposalChange[]): ProposalDraft =>
  draft(changes.reduce((edits, change) => changedEdits(edits, draft(edits), change), noEdits));
const titles = ({ indicators }: ProposalDraft): readonly string[] =>
  indicators.map(({ title, accepted }) => `${accepted ? '+' : '-'} ${title}`);
const written = (found: ProposalDraft): readonly string[] =>
  acceptedSuggestions(found).map(({ name, indicator, role }) => `${name}: ${indicator} ${role}`);

describe('the draft of a setup', () => {
  test('has the proposals under their perspectives, the likely ones accepted, and units beside a whole not', () => {
    expect(titles(draft())).toEqual([
      '+ Frafall',
      '- Trivsel',
      '+ Sykefravær',
      '- Frafall – Volda',
      '+ Fravær – Volda',
    ]);
    expect(acceptedCount(draft())).toEqual({ added: 3, filled: 0 });
  });

  test('leaves out what the setup uses, and keeps apart what has no proposal or cannot be used', () => {
    const { loose, used, hidden } = draft();
    expect([loose, used].map((list) => list.map((each) => each.suggestion.name))).toEqual([
      ['Ark1_B12'],
      ['Gjennomføring'],
    ]);
    expect(hidden.map(({ name }) => name)).toEqual(['Borte', 'Skjult']);
  });

  test('is written as it stands: one indicator each, its fields on all of its names', () => {
    expect(
      acceptedSuggestions(draft())
        .filter(({ indicator }) => indicator === 'Sykefravær')
        .map(({ name, perspective, direction, measure }) => [name, perspective, direction, measure]),
    ).toEqual([
      ['Sykefravær', 'Medarbeidere', 'lower', '%'],
      ['Sykefravær_mål', 'Medarbeidere', 'lower', '%'],
    ]);
    expect(written(draft())).toContain('Fravær_Volda: Fravær – Volda result');
    expect(acceptedSuggestions(draft()).every(({ unit }) => unit === null)).toBe(true);
  });

  test('takes all, none or one', () => {
    const keys = draft().indicators.map(({ key }) => key);
    expect(acceptedCount(after({ type: 'accept', keys, accepted: true })).added).toBe(5);
    expect(acceptedSuggestions(after({ type: 'accept', keys, accepted: false }))).toEqual([]);
    const [first = ''] = keys;
    expect(
      written(after({ type: 'accept', keys, accepted: false }, { type: 'accept', keys: [first], accepted: true })),
    ).toEqual(['Frafall: Frafall result']);
  });

  test('takes other titles, perspectives, directions and measures, and keeps a row in its place while it is changed', () => {
    const changed = after({
      type: 'indicator',
      keys: ['frafall\n'],
      edit: { title: 'Elever som slutter', perspective: 'Medarbeidere', direction: null, measure: '%' },
    });
    expect(changed.indicators[0]).toMatchObject({
      title: 'Elever som slutter',
      perspective: 'Medarbeidere',
      listedUnder: 'Brukere',
      direction: null,
      measure: '%',
    });
    expect(acceptedSuggestions(changed)[0]).toMatchObject({
      name: 'Frafall',
      indicator: 'Elever som slutter',
      perspective: 'Medarbeidere',
      direction: null,
      measure: '%',
    });
  });

  test('says that two of one name become one row', () => {
    const changed = after({ type: 'indicator', keys: ['frafall\n'], edit: { title: 'SYKEFRAVÆR ' } });
    expect([...doubleTitles(changed)]).toEqual(['sykefravær']);
    expect(acceptedCount(changed).added).toBe(acceptedCount(draft()).added - 1);
  });

  test('gives a role to one name only', () => {
    const changed = after({ type: 'role', name: 'Sykefravær_mål', role: 'result' });
    expect(
      changed.indicators
        .find(({ title }) => title === 'Sykefravær')
        ?.names.map(({ suggestion: { name }, role }) => [name, role]),
    ).toEqual([
      ['Sykefravær_mål', 'result'],
      ['Sykefravær', null],
    ]);
    expect(written(changed)).not.toContain('Sykefravær: Sykefravær result');
  });

  test('accepts nothing without a result', () => {
    const changed = after(
      { type: 'role', name: 'Frafall', role: 'critical' },
      { type: 'accept', keys: ['frafall\n'], accepted: true },
    );
    expect(changed.indicators[0]).toMatchObject({ title: 'Frafall', usable: false, accepted: false });
  });

  test('moves a name to another indicator, in the first role that is free there', () => {
    const changed = after({ type: 'move', name: 'Ark1_B12', title: 'sykefravær' });
    expect(changed.loose).toEqual([]);
    expect(
      changed.indicators
        .find(({ title }) => title === 'Sykefravær')
        ?.names.map(({ suggestion: { name }, role }) => [name, role]),
    ).toEqual([
      ['Sykefravær', 'result'],
      ['Ark1_B12', 'previous'],
      ['Sykefravær_mål', 'ambition'],
    ]);
  });

  test('makes a new indicator of a name, and takes a name out', () => {
    const changed = after({ type: 'move', name: 'Ark1_B12', title: 'Lærlinger' });
    expect(changed.indicators.at(-1)).toMatchObject({ key: ownKey('Lærlinger'), title: 'Lærlinger', accepted: true });
    expect(written(changed)).toContain('Ark1_B12: Lærlinger result');
    const out = after({ type: 'move', name: 'Sykefravær_mål', title: '' });
    expect(out.loose.map((each) => each.suggestion.name)).toEqual(['Sykefravær_mål', 'Ark1_B12']);
  });

  test('keeps what was changed when names come and go', () => {
    const edits = changedEdits(noEdits, draft(), {
      type: 'indicator',
      keys: ['sykefravær\n'],
      edit: { title: 'Legemeldt fravær' },
    });
    const fewer = { ...proposal, suggestions: suggestions.slice(0, 1) };
    expect(titles(draftWith(fewer, [], edits))).toEqual(['+ Legemeldt fravær']);
    expect(titles(draftWith({ ...fewer, suggestions: suggestions.slice(2) }, [], edits))).not.toContain(
      '+ Legemeldt fravær',
    );
  });
});

describe('a draft beside a setup', () => {
  const row = (name: string, cells: Readonly<Record<string, string>>): SetupIndicator => ({
    nr: '1.1',
    name,
    address: 'Oppsett!A5',
    active: true,
    missing: [],
    limit: null,
    cells: Object.fromEntries(
      editedColumns.map((column) => [column, { value: cells[column] ?? null, formula: false, address: null }]),
    ) as SetupIndicator['cells'],
  });
  const found = (
    used: readonly string[],
    rows: readonly SetupIndicator[],
  ): ProposalDraft['indicators'][number] | undefined =>
    draftWith({ ...proposal, used }, rows).indicators.find(({ title }) => title === 'Sykefravær');

  test.each<[string, readonly string[], Readonly<Record<string, string>>, object]>([
    ['fills a blank ambition', ['Sykefravær'], { result: 'Sykefravær' }, { usable: true, accepted: true, newer: null }],
    [
      'leaves an ambition that is there',
      ['Sykefravær'],
      { result: 'Sykefravær', ambition: '5' },
      { usable: false, accepted: false, newer: null },
    ],
    ['fills a blank result', [], { ambition: '5' }, { usable: true, accepted: true, newer: null }],
    [
      'only offers another result than the one that is there',
      ['Sykefravær_mål'],
      { result: 'Sykefravær_2017', ambition: 'Sykefravær_mål' },
      { usable: false, accepted: false, newer: { suggestion: { name: 'Sykefravær' } } },
    ],
  ])('%s', (_, used, cells, expected) =>
    expect(found(used, [row('sykefravær', cells)])).toMatchObject({ present: { nr: '1.1' }, ...expected }),
  );

  test('counts rows that are added and rows that are filled apart', () => {
    expect(
      acceptedCount(
        draftWith({ ...proposal, used: ['Sykefravær', 'Gjennomføring'] }, [
          row('Sykefravær', { result: 'Sykefravær' }),
        ]),
      ),
    ).toEqual({ added: 2, filled: 1 });
  });
});

describe('the list of proposals', () => {
  const shown = (filter: ProposalFilter, search = ''): readonly string[] =>
    proposalRows(draft(), filter, search).map((row) => {
      switch (row.kind) {
        case 'perspective':
          return `# ${row.name}`;
        case 'without':
          return `# uten (${row.count})`;
        case 'indicator':
          return row.indicator.title;
        case 'hidden':
          return row.name.name;
        default:
          return row.name.suggestion.name;
      }
    });

  test.each<[ProposalFilter, string, readonly string[]]>([
    [
      'all',
      '',
      [
        '# Brukere',
        'Frafall',
        'Trivsel',
        '# Medarbeidere',
        'Sykefravær',
        '# ',
        'Frafall – Volda',
        'Fravær – Volda',
        '# uten (1)',
        'Ark1_B12',
      ],
    ],
    [
      'proposed',
      '',
      ['# Brukere', 'Frafall', 'Trivsel', '# Medarbeidere', 'Sykefravær', '# ', 'Frafall – Volda', 'Fravær – Volda'],
    ],
    ['unsure', '', ['# Brukere', 'Frafall', 'Trivsel']],
    ['without', '', ['# uten (1)', 'Ark1_B12']],
    ['used', '', ['Gjennomføring']],
    ['hidden', '', ['Borte', 'Skjult']],
    ['all', 'VOLDA', ['# ', 'Frafall – Volda', 'Fravær – Volda']],
    ['all', 'sykefravær_MÅL', ['# Medarbeidere', 'Sykefravær']],
    ['all', 'finnes ikke', []],
  ])('filter %s, search %p', (filter, search, rows) => expect(shown(filter, search)).toEqual(rows));

  test('counts what each filter shows', () => {
    expect(filterCounts(draft())).toEqual({ all: 6, proposed: 5, unsure: 2, without: 1, used: 1, hidden: 2 });
    expect(
      draft()
        .indicators.filter(isUnsure)
        .map(({ title }) => title),
    ).toEqual(['Frafall', 'Trivsel']);
  });
});

/** Every plain object answers to these. */
const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', '__defineGetter__'];

describe.each(inherited)('a name %s', (name) => {
  const own: SetupProposal = {
    suggestions: [
      suggestion(name, { indicator: name, role: 'result', perspective: 'Brukere' }),
      suggestion(`${name}_mål`, { indicator: name, role: 'ambition' }),
    ],
    tableSuggestions: [],
    card: noCard,
    used: [],
    perspectives: ['Brukere'],
  };
  const rows = { names: own.suggestions.map((each) => named(each.name)), rows: [], unitTitle };
  const draftAfter = (...changes: readonly ProposalChange[]): ProposalDraft =>
    draftOf(
      own,
      rows,
      changes.reduce((edits, change) => changedEdits(edits, draftOf(own, rows, edits), change), noEdits),
    );

  test('is proposed as any other', () => {
    expect(written(draftAfter())).toEqual([`${name}: ${name} result`, `${name}_mål: ${name} ambition`]);
  });

  test('is edited as any other', () => {
    expect(written(draftAfter({ type: 'role', name, role: 'previous' }))).toEqual([]);
    expect(written(draftAfter({ type: 'move', name, title: 'Ny' }))).toEqual([`${name}: Ny result`]);
    const [indicator] = draftAfter().indicators;
    const change = { type: 'indicator', keys: [indicator?.key ?? ''], edit: { measure: 'dager' } } as const;
    expect(draftAfter(change).indicators).toMatchObject([{ measure: 'dager' }]);
  });
});
