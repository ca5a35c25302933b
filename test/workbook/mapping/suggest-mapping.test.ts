import type { Suggestion } from '../../../src/workbook/mapping';
import { type NamedCell, suggestFor } from './named';

/** Indicator and role of each name, as `Frafall: result`; `-` where nothing is proposed. */
function said(
  cells: readonly (string | NamedCell)[],
  options?: Parameters<typeof suggestFor>[1],
): Readonly<Record<string, string>> {
  const lines = [...suggestFor(cells, options)].map(
    ([name, { indicator, role }]) => [name, indicator === null ? '-' : `${indicator}: ${role ?? '-'}`] as const,
  );
  return Object.fromEntries(lines);
}

const percent = (name: string, value: number): NamedCell => ({ name, value, facts: { format: '0.0%' } });

describe('roles', () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>]>([
    [
      'words at the end',
      ['Frafall', 'Frafall_Ambisjon', 'Frafall_Krit', 'Frafall_Landet', 'Frafall_utgangspunkt', 'Frafall_i_fjor'],
      {
        Frafall: 'Frafall: result',
        Frafall_Ambisjon: 'Frafall: ambition',
        Frafall_Krit: 'Frafall: critical',
        Frafall_Landet: 'Frafall: benchmark',
        Frafall_utgangspunkt: 'Frafall: baseline',
        Frafall_i_fjor: 'Frafall: previous',
      },
    ],
    [
      'words at the beginning',
      ['Mål_Frafall', 'Krit_Frafall', 'Res_Frafall'],
      { Mål_Frafall: 'Frafall: ambition', Krit_Frafall: 'Frafall: critical', Res_Frafall: 'Frafall: result' },
    ],
    [
      'words run together',
      ['SykefravaerMaal', 'Sykefravær', 'sykefravaersgrense'],
      {
        SykefravaerMaal: 'Sykefravær: ambition',
        Sykefravær: 'Sykefravær: result',
        sykefravaersgrense: 'Sykefravær: critical',
      },
    ],
    [
      'several years',
      ['Frafall_2008', 'Frafall_2010', 'Frafall_2009'],
      { Frafall_2008: 'Frafall: -', Frafall_2010: 'Frafall: result', Frafall_2009: 'Frafall: previous' },
    ],
    [
      'a year beside none',
      ['Frafall', 'Frafall_2009', 'Frafall_2008'],
      { Frafall: 'Frafall: result', Frafall_2009: 'Frafall: previous', Frafall_2008: 'Frafall: -' },
    ],
    ['years of two digits', ['NPS_23', 'NPS_24'], { NPS_23: 'NPS: previous', NPS_24: 'NPS: result' }],
    [
      'the ambition of the result’s year',
      ['Frafall_2010', 'Frafall_mål_2010', 'Frafall_mål_2015'],
      { Frafall_2010: 'Frafall: result', Frafall_mål_2010: 'Frafall: ambition', Frafall_mål_2015: 'Frafall: -' },
    ],
    [
      'a word that may be part of the name',
      ['Trivsel', 'Trivsel_snitt'],
      { Trivsel: 'Trivsel: result', Trivsel_snitt: 'Trivsel: benchmark' },
    ],
    ['a word that is part of the name', ['Karakter_snitt'], { Karakter_snitt: 'Karakter snitt: result' }],
    ['a comment', ['Trivsel', 'Trivsel_kommentar'], { Trivsel: 'Trivsel: result', Trivsel_kommentar: 'Trivsel: -' }],
    [
      'two roles at once',
      ['Trivsel', 'Trivsel_mål_krit'],
      { Trivsel: 'Trivsel: result', Trivsel_mål_krit: 'Trivsel: -' },
    ],
    [
      'the number of an indicator',
      ['KPI_03_Elevtrivsel', 'KPI_03_Amb'],
      { KPI_03_Elevtrivsel: 'Elevtrivsel: result', KPI_03_Amb: 'Elevtrivsel: ambition' },
    ],
    ['only the number', ['KPI_03', 'KPI_03_Amb'], { KPI_03: 'KPI 03: result', KPI_03_Amb: 'KPI 03: ambition' }],
    [
      'the code of a database',
      ['N15505_Meritvärde', 'N15505_Meritvärde_mål'],
      { N15505_Meritvärde: 'Meritvärde: result', N15505_Meritvärde_mål: 'Meritvärde: ambition' },
    ],
    [
      'a benchmark where only units have the plain name',
      ['Trivsel_Volda', 'Trivsel_Herøy', 'Frafall_Volda', 'Frafall_Herøy', 'Trivsel_fylket'],
      {
        Trivsel_Volda: 'Trivsel: result',
        Trivsel_Herøy: 'Trivsel: result',
        Frafall_Volda: 'Frafall: result',
        Frafall_Herøy: 'Frafall: result',
        Trivsel_fylket: 'Trivsel: benchmark',
      },
    ],
    [
      'an unknown word with a limit',
      ['Grunkefaktor', 'Grunkefaktor_Krit'],
      { Grunkefaktor: 'Grunkefaktor: result', Grunkefaktor_Krit: 'Grunkefaktor: critical' },
    ],
  ])('%s', (_, names, expected) => expect(said(names)).toEqual(expected));

  test('a period without a number yet is not the result', () => {
    expect(said([{ name: 'Frafall_2009' }, { name: 'Frafall_2010' }, { name: 'Frafall_2011', value: null }])).toEqual({
      Frafall_2009: 'Frafall: previous',
      Frafall_2010: 'Frafall: result',
      Frafall_2011: 'Frafall: -',
    });
  });

  test('a series needs no previous measurement beside it', () => {
    expect(
      said([{ name: 'Frafall', kind: 'vector', columns: 4, facts: { isSeries: true } }, 'Frafall_2009']).Frafall_2009,
    ).toBe('Frafall: -');
  });
});

describe('nothing is proposed for', () => {
  test.each<readonly [string, NamedCell]>([
    ['a generated name', percent('Ark1_B12', 0.12)],
    ['a sheet and a cell', { name: 'Økonomi_C4', address: 'Økonomi!C4' }],
    ['a numbered area', { name: 'Område1', kind: 'vector', facts: { isSeries: true } }],
    ['a copy of a cell', percent('Ark3_C4_kopi', 0.12)],
    ['keys pressed at random', percent('asdf', 0.5)],
    ['a role alone', percent('Resultat_2018', 0.5)],
    ['a date', { name: 'Frafall_dato', value: 45_000, facts: { format: 'dd.mm.yyyy' } }],
    ['a text', { name: 'Trivsel', value: 'se vedlegg' }],
    ['a list of codes', { name: 'Ansvarskoder', kind: 'vector' }],
    ['a list of what is measured', { name: 'Sykefravær_liste', kind: 'vector' }],
    ['a headcount', { name: 'Antall_elever', value: 412 }],
    ['an unknown word over a number', { name: 'Grunkefaktor' }],
  ])('%s', (_, cell) => {
    const suggestion = suggestFor([cell]).get(cell.name);
    expect(suggestion).toEqual({
      name: cell.name,
      indicator: null,
      role: null,
      perspective: null,
      direction: null,
      measure: null,
      period: null,
      unit: null,
      confidence: expect.any(Number) as number,
      reason: expect.stringMatching(/\.$/) as string,
    });
    expect(suggestion?.confidence).toBeLessThan(0.5);
  });

  test('names that are hidden or lead nowhere', () => {
    const names: readonly NamedCell[] = [
      { name: 'Frafall', visible: false },
      { name: 'Trivsel', kind: 'broken', fault: 'source-broken' },
      { name: 'Mobbing', kind: 'external', fault: 'source-external' },
      { name: 'Dobbel', kind: 'lambda', fault: 'not-offered' },
      { name: 'Fravær', kind: 'dynamic', fault: 'dynamic-unresolved' },
    ];
    expect([...suggestFor(names).keys()]).toEqual([]);
  });
});

const field = (
  cell: string | NamedCell,
  key: keyof Suggestion,
  others: readonly (string | NamedCell)[] = [],
  options?: Parameters<typeof suggestFor>[1],
): unknown => suggestFor([cell, ...others], options).get(typeof cell === 'string' ? cell : cell.name)?.[key];

describe('direction', () => {
  test.each([
    ['Sykefravær', 'lower'],
    ['Sjukefråvær', 'lower'],
    ['Sjukfrånvaro', 'lower'],
    ['SickLeave', 'lower'],
    ['Nærvær', 'higher'],
    ['Elevtrivsel', 'higher'],
    ['Saker_innen_frist', 'higher'],
    ['Fristbrudd', 'lower'],
    ['Svartid_telefon', 'lower'],
    ['Ikke_bestått', 'lower'],
    ['Bestått', 'higher'],
    ['Frafallsprosent', 'lower'],
    ['Driftsutgift_per_elev', 'lower'],
    ['Medarbeidertilfredshet', 'higher'],
    // Both ways of reading are possible.
    ['Fullført_uten_frafall', null],
  ])('of %s is %s', (name, direction) => expect(field(name, 'direction')).toBe(direction));

  test.each<readonly [string, unknown, unknown, string | null]>([
    ['an ambition above the critical limit', 0.9, 0.8, 'higher'],
    ['an ambition below the critical limit', 5, 8, 'lower'],
    ['an operator', '> 79 %', null, 'higher'],
    ['an interval', '7,0–8,0', null, 'range'],
    ['contradicting limits', '> 5', '> 8', null],
  ])('comes from %s', (_, ambition, critical, direction) => {
    const limits = [
      { name: 'Grunkefaktor_Ambisjon', value: ambition as string },
      { name: 'Grunkefaktor_Krit', value: critical as string },
    ];
    expect(field('Grunkefaktor', 'direction', limits)).toBe(direction);
  });

  test('the workbook’s own limits weigh more than the word list', () => {
    expect(
      field('Sykefravær', 'direction', [
        { name: 'Sykefravær_mål', value: 95 },
        { name: 'Sykefravær_krit', value: 90 },
      ]),
    ).toBe('higher');
  });
});

describe('perspective', () => {
  test.each([
    ['Sykefravær', 'Medarbeidere, læring og fornyelse'],
    ['Frafall', 'Brukere og tjenester'],
    ['Merforbruk', 'Økonomi og ressurser'],
    ['Saksbehandlingstid', 'Interne prosesser'],
    ['Læreplass', 'Samfunn og regional utvikling'],
    ['Elever_per_lærerårsverk', 'Økonomi og ressurser'],
    ['Ungdom_vgo', 'Samfunn og regional utvikling'],
    ['Driftsutg_elev', 'Økonomi og ressurser'],
    ['Ansatte_med_fagbrev', 'Medarbeidere, læring og fornyelse'],
    ['Elevtrivsel', 'Brukere og tjenester'],
    ['Ansattes_trivsel', 'Medarbeidere, læring og fornyelse'],
    ['Punktlighet', null],
  ])('of %s is %s', (name, perspective) => expect(field(name, 'perspective')).toBe(perspective));

  test.each([
    ['nn', 'Medarbeidarar, læring og fornying'],
    ['sv', 'Medarbetare, lärande och förnyelse'],
    ['en', 'Employees, learning and renewal'],
  ] as const)('is said in the language asked for: %s', (language, name) =>
    expect(field('Sykefravær', 'perspective', [], { language })).toBe(name),
  );

  test.each<readonly [string, readonly string[], string | null]>([
    ['Sykefravær', ['Tjenester', 'Personal', 'Økonomi'], 'Personal'],
    ['Frafall', ['Tenesteproduksjon/brukar', 'Rammevilkår/økonomi'], 'Tenesteproduksjon/brukar'],
    ['Merforbruk', ['Tenesteproduksjon/brukar', 'Rammevilkår/økonomi'], 'Rammevilkår/økonomi'],
    ['Læreplass', ['Tjenester', 'Økonomi'], null],
  ])('of %s among the workbook’s own %j is %s', (name, perspectives, expected) =>
    expect(field(name, 'perspective', [], { perspectives })).toBe(expected),
  );

  test('a sheet named after a perspective decides', () => {
    expect(field({ name: 'Punktlighet', address: "'Interne prosesser'!B2" }, 'perspective')).toBe('Interne prosesser');
    expect(
      field({ name: 'Læreplass', address: 'Marked!B2' }, 'perspective', [], { perspectives: ['Marked', 'Økonomi'] }),
    ).toBe('Marked');
  });
});

describe('measure', () => {
  test.each<readonly [NamedCell, string | null]>([
    [percent('Frafall', 0.05), '%'],
    [{ name: 'Frafall_pst', value: 5 }, '%'],
    [{ name: 'Frafall', value: '5 %' }, '%'],
    // 0.8 % or 80 %: nobody can tell.
    [{ name: 'Frafall_pst', value: 0.8 }, null],
    [{ name: 'Driftsutgift', value: 190_000, facts: { format: '"kr" #,##0' } }, 'kr'],
    [{ name: 'Driftsutgift_mill_kr', value: 190 }, 'mill. kr'],
    [{ name: 'Liggetid_dager' }, 'dager'],
    [{ name: 'Trivsel' }, null],
  ])('of %j is %s', (cell, measure) => expect(field(cell, 'measure')).toBe(measure));
});

describe('organisational unit', () => {
  test.each<readonly [readonly string[], string, string | null]>([
    [['Frafall_SkoleA', 'Frafall_SkoleB'], 'Frafall_SkoleB', 'Skole B'],
    [['Frafall_Dalen_vgs'], 'Frafall_Dalen_vgs', 'Dalen vgs'],
    [['Frafall_Selbu', 'Frafall_Malvik', 'Trivsel_Selbu', 'Trivsel_Malvik'], 'Trivsel_Selbu', 'Selbu'],
    [['Frafall_jenter', 'Frafall_gutter', 'Trivsel_jenter', 'Trivsel_gutter'], 'Trivsel_jenter', null],
    [['Frafall_Totalt'], 'Frafall_Totalt', null],
  ])('among %j: %s is about %s', (names, name, unit) => expect(suggestFor(names).get(name)?.unit).toBe(unit));

  test('the sheets of names that are called the same', () => {
    const found = suggestFor(
      ['Dalen', 'Fjorden'].map((scope) => ({
        name: 'Frafall',
        reference: `${scope}!Frafall`,
        scope,
        address: `${scope}!B2`,
      })),
    );
    expect([...found.values()].map(({ name, indicator, role, unit }) => ({ name, indicator, role, unit }))).toEqual([
      { name: 'Dalen!Frafall', indicator: 'Frafall', role: 'result', unit: 'Dalen' },
      { name: 'Fjorden!Frafall', indicator: 'Frafall', role: 'result', unit: 'Fjorden' },
    ]);
  });

  test('a sheet’s own name that shadows the workbook’s is no second result', () => {
    const found = suggestFor([
      'Frafall',
      { name: 'Frafall', reference: 'Ark2!Frafall', scope: 'Ark2', address: 'Ark2!B2' },
    ]);
    expect([...found.values()].map(({ name, role }) => [name, role])).toEqual([
      ['Frafall', 'result'],
      ['Ark2!Frafall', null],
    ]);
  });
});

describe('a table of units and years', () => {
  const table = { kind: 'matrix', rows: 22, columns: 4, facts: { isSeries: true } } as const;

  test.each([
    ['tblFrafall', 'Frafall'],
    ['Frafall_matrise', 'Frafall'],
    ['Frafall_skoler', 'Frafall'],
    ['Merforbruk_pr_skole', 'Merforbruk'],
    ['Driftsutgift_per_elev_alle_skoler', 'Driftsutgift per elev'],
    ['SickLeave_by_department', 'Sick leave'],
    ['Sjukfrånvaro_per_förvaltning', 'Sjukfrånvaro'],
  ])('%s is about %s', (name, indicator) =>
    expect(suggestFor([{ name, ...table }]).get(name)?.indicator).toBe(indicator),
  );

  test('a single cell may be measured by unit', () =>
    expect(suggestFor(['Klager_per_skole']).get('Klager_per_skole')?.indicator).toBe('Klager per skole'));
});

describe('labels', () => {
  test('tell what an unknown name is about', () => {
    const found = suggestFor([{ name: 'Sfv', facts: { label: 'Sykefravær i prosent' } }]).get('Sfv');
    expect(found).toMatchObject({
      indicator: 'Sykefravær',
      role: 'result',
      direction: 'lower',
      measure: '%',
      perspective: 'Medarbeidere, læring og fornyelse',
    });
    expect(found?.reason).toContain('sykefravær');
  });

  test.each<readonly [string, string, string, string]>([
    ['an abbreviation', 'KPas', 'Korridorpasienter', 'Korridorpasienter'],
    ['a word cut short', 'Driftsutg', 'Driftsutgifter per elev (kr)', 'Driftsutgifter per elev'],
    ['a name that is a word', 'Frafall', 'Frafall i videregående, alle skoler', 'Frafall'],
    ['a label that says nothing known', 'Grunk', 'Volda', 'Grunk'],
  ])('title %s', (_, name, label, title) =>
    expect(suggestFor([{ name, value: 0.1, facts: { label, format: '0%' } }]).get(name)?.indicator).toBe(title),
  );

  test('that two indicators share are the title of neither', () => {
    const cells = ['Xa', 'Yb'].map((name) => ({ name: `${name}bc`, facts: { label: 'Sykefravær' } }));
    expect([...suggestFor(cells).values()].map(({ indicator }) => indicator)).toEqual(['Xabc', 'Ybbc']);
  });

  test('say the role of a name whose own ending says none', () => {
    const cells = ['Resultat', 'Ambisjon', 'Kritisk grense:', 'Landet', 'Grunke'].map((label, index) => ({
      name: index === 0 ? 'Frafall' : `Frafall_${'abcd'.charAt(index - 1)}x`,
      facts: { label },
    }));
    expect([...suggestFor(cells).values()].map(({ indicator, role }) => [indicator, role])).toEqual([
      ['Frafall', 'result'],
      ['Frafall', 'ambition'],
      ['Frafall', 'critical'],
      ['Frafall', 'benchmark'],
      ['Frafall dx', 'result'],
    ]);
  });

  test('with the words of the name spell it', () =>
    expect(
      suggestFor([{ name: 'Andel_fullfort', facts: { label: 'Andel fullført' } }]).get('Andel_fullfort')?.indicator,
    ).toBe('Andel fullført'));
});

test('a reason is said in words, in the language asked for', () => {
  const reasons = (['nb', 'nn', 'sv', 'en'] as const).map((language) =>
    String(field('Sykefravær_mål', 'reason', ['Sykefravær'], { language })),
  );
  for (const reason of reasons) expect(reason).toMatch(/^[«”“]sykefravær[»”].+\. .+\.$/);
  expect(new Set(reasons).size).toBe(4);
});

test.each([
  [['heltid_mål', 'HELTID_ANDEL'], 1],
  [['Heltid', 'heltidsandel_mål'], 1],
  [['Sykefravær', 'sykefraværsprosent_krit'], 1],
  [['Frafall', 'Frafallsklager_mål'], 2],
])('names that belong together but for an ending that says how they are counted: %j', (names, indicators) => {
  const found = suggestFor(names);
  expect(new Set([...found.values()].map(({ indicator }) => indicator)).size).toBe(indicators);
});
