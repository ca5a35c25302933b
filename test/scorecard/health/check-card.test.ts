import { type Action, checkCard, healthLine, healthRules, isCovered, parsePeriod } from '../../../src/scorecard';
import { languages } from '../../../src/locales/language';
import type { AmbitionSetup, IndicatorSetup } from '../../../src/scorecard/sources/setup';
import { buildFrom } from '../card/build';
import { ambitionSetup, cell, finding, historySetup, reading, series } from '../setup';

type Row = Partial<IndicatorSetup>;
type Around = NonNullable<Parameters<typeof buildFrom>[1]> & {
  readonly averages?: readonly string[];
  readonly names?: readonly string[];
  readonly actions?: readonly Action[];
};

const years = [2015, 2016, 2017, 2018];

/** An indicator with nothing to say of it. */
const sound = (row: Row = {}): Row => ({
  name: 'Trivsel',
  owner: 'Rektor',
  source: 'Udir',
  definition: 'Andel elever som trives',
  measure: '%',
  type: 'resultat',
  frequency: 'årlig',
  direction: 'høyere',
  fields: { result: cell(70), ambition: cell(80), critical: cell(60) },
  ...row,
});

const lead = sound({
  nr: '1.2',
  name: 'Fravær',
  type: 'drivende',
  direction: 'lavere',
  fields: { result: cell(5), ambition: cell(4), critical: cell(8) },
});
const third = sound({ nr: '1.3', name: 'Fullført', factor: 'Gode lærere' });
const company = [lead, third];

function check(rows: readonly Row[], { averages = [], names = [], actions = [], ...around }: Around = {}) {
  const all = { period: '2018', ...around };
  return checkCard(buildFrom(rows, all), {
    setup: { ambitions: (all.ambitions ?? []).map(ambitionSetup) },
    find: finding(...(all.sources ?? [])),
    names,
    averages: new Set(averages),
    isCovered: (indicator) => isCovered(indicator, actions, '', parsePeriod(all.period)),
  });
}

/** What is found of one indicator beside two sound ones. */
const rulesFor = (row: Row, around: Around = {}) =>
  check([sound(row), ...company], around).map(({ rule, nr }) => (nr === null ? `card ${rule}` : rule));

const many = (count: number, row: (index: number) => Row = () => ({})): readonly Row[] =>
  Array.from({ length: count }, (_, index) =>
    sound({ nr: `${index}`, name: `Indikator ${index}`, type: index === 0 ? 'drivende' : 'resultat', ...row(index) }),
  );

const spread = (count: number) =>
  check(
    many(count, (index) => ({ perspective: String(1 + Math.floor(index / 4)) })),
    { perspectives: Array.from({ length: Math.ceil(count / 4) }, (_, index) => ({ nr: String(index + 1) })) },
  ).filter(({ rule }) => rule === 'too-many-indicators');

test('an indicator without a perspective is told by its name, and its group has no size', () => {
  const code = 'setup-unknown-perspective';
  const warning = { code, nr: '9.1', place: { table: 'T', row: 9 }, column: 'Perspektiv', subject: '7' } as const;
  const rows = [sound(), ...company, sound({ nr: '9.1', name: 'Frafall', perspective: '' })];
  expect(check(rows, { warnings: [warning] })).toEqual([
    { rule: 'perspective-missing', nr: '9.1', place: warning.place, column: 'Perspektiv', subject: 'Frafall' },
  ]);
});

test('a sound card has nothing to tell', () => expect(rulesFor({})).toEqual([]));

describe('the size of a card (rules 18.1)', () => {
  test.each([
    [20, undefined],
    [21, 21],
    [31, 31],
  ])('%d indicators', (count, found) => expect(spread(count)[0]?.count).toBe(found));

  test.each<[number, readonly string[]]>([
    [2, ['too-few-in-perspective']],
    [3, []],
    [5, []],
    [6, ['too-many-in-perspective']],
  ])('%d in a perspective', (count, expected) => {
    expect(check(many(count)).map(({ rule, count: told }) => (told === count ? rule : `${rule} ${told}`))).toEqual(
      expected,
    );
  });

  test('a perspective without an indicator', () => {
    const found = check(many(3), { perspectives: [{ nr: '1' }, { nr: '2', name: 'Økonomi' }] });
    expect(found).toMatchObject([{ rule: 'too-few-in-perspective', subject: 'Økonomi', count: 0 }]);
  });

  test.each<[string, number, string, readonly string[]]>([
    ['three of a factor', 3, '', []],
    ['four of a factor', 4, '', ['too-many-in-factor']],
    ['four without a factor', 0, '', []],
    ['four of a factor under two goals', 4, 'own goals', []],
  ])('%s', (_, ofFactor, goals, expected) => {
    const rows = many(4, (index) => ({
      factor: index < ofFactor ? 'Trygge elever' : '',
      goal: goals === '' ? 'Gjennomføring' : `Mål ${index % 2}`,
    }));
    expect(check(rows).map(({ rule }) => rule)).toEqual(expected);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['both', ['drivende', 'resultat', ''], []],
    ['only results', ['resultat', 'resultat', 'kontroll'], ['no-lead']],
    ['only leads', ['drivende', '', ''], ['no-lag']],
    ['only monitoring', ['kontroll', '', ''], ['no-lead', 'no-lag']],
    ['none told', ['', '', ''], []],
  ])('types: %s', (_, types, expected) => {
    expect(check(many(3, (index) => ({ type: types[index] ?? '' }))).map(({ rule }) => rule)).toEqual(expected);
  });

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['a half-year of yearly figures', '2018-H1', ['årlig', 'Årleg', 'kvartal'], ['frequency-mix']],
    ['a half-year of as many others', '2018-H1', ['årlig', 'kvartal', ''], []],
    ['a half-year without frequencies', '2018-H1', ['', '', ''], []],
    ['a year of yearly figures', '2018', ['årlig', 'årlig', 'årlig'], []],
    ['half-years, whose word holds a year', '2018-H1', ['halvår', 'halvårlig', 'halvår'], []],
  ])('%s', (_, period, frequencies, expected) => {
    const rows = many(3, (index) => ({ frequency: frequencies[index] ?? '' }));
    expect(check(rows, { period }).map(({ rule }) => rule)).toEqual(expected);
  });
});

describe('what is not told (rules 18.2)', () => {
  test.each<[string, Row, readonly string[]]>([
    ['the owner', { owner: '' }, ['no-owner']],
    ['the source', { source: '' }, ['no-source']],
    ['the definition', { definition: '' }, ['no-definition']],
    ['all three', { owner: '', source: '', definition: '' }, ['no-owner', 'no-source', 'no-definition']],
    ['the ambition', { fields: { result: cell(70) } }, ['no-ambition']],
    ['the ambition of a monitoring figure', { type: 'kontroll', fields: { result: cell(70) } }, []],
    [
      'an ambition that is no number',
      { fields: { result: cell(70), ambition: cell('Bedre enn i fjor'), critical: cell(60) } },
      [],
    ],
    ['a limit', { fields: { result: cell(70), ambition: cell(80) } }, ['no-red-possible']],
    ['a limit, but a tolerance', { fields: { result: cell(70), ambition: cell(80), tolerance: cell('5 %') } }, []],
  ])('%s', (_, row, expected) => expect(rulesFor(row)).toEqual(expected));

  test('a tolerance for all makes red possible', () =>
    expect(
      rulesFor({ fields: { result: cell(70), ambition: cell(80) } }, { card: { tolerance: cell('5 %') } }),
    ).toEqual([]));

  test('leads to the cell that is empty', () => {
    const headers = { owner: 'Ansvarleg' };
    const [found] = check([sound({ owner: '', headers }), ...company]);
    expect(found).toMatchObject({ rule: 'no-owner', nr: '1.1', column: 'Ansvarleg', subject: 'Trivsel' });
  });
});

describe('statuses that stand (rules 18.3)', () => {
  const over = (results: readonly (number | null)[], row: Row = {}, around: Around = {}) =>
    rulesFor(
      { fields: { result: cell('Resultat'), ambition: cell(80), critical: cell(60) }, ...row },
      { sources: [series('Resultat', years, results)], ...around },
    );

  test.each<[string, readonly (number | null)[], readonly string[]]>([
    ['green three times', [70, 90, 90, 90], ['always-green']],
    ['green twice', [70, 70, 90, 90], []],
    ['red three times', [70, 50, 50, 50], ['red-without-action']],
    ['red twice', [70, 70, 50, 50], []],
    ['yellow for ever', [70, 70, 70, 70], []],
  ])('%s', (_, results, expected) => expect(over(results)).toEqual(expected));

  test('an action that is written down counts', () => {
    const remarks = [{ period: reading(2018), action: 'Nytt opplegg' }];
    expect(over([50, 50, 50, 50], {}, { remarks })).toEqual([]);
    expect(over([50, 50, 50, 50], {}, { remarks: [{ period: reading(2017), action: 'Gammelt' }] })).toEqual([
      'red-without-action',
    ]);
  });

  test('an action of the table counts, until it is stopped', () => {
    const action: Action = {
      ...{ place: { table: 'BMS_Tiltak', row: 2 }, number: 'T1', nrs: ['1.1'], unit: '', opened: null, openedText: '' },
      ...{ startResult: null, startStatus: null, cause: '', causeType: null, action: 'Leksehjelp', owner: '' },
      ...{ followUpBy: '', expectedIn: null, assessment: '', state: 'running' },
      days: { start: null, deadline: null, nextFollowUp: null, doneOn: null },
    };
    expect(over([50, 50, 50, 50], {}, { actions: [action] })).toEqual([]);
    expect(over([50, 50, 50, 50], {}, { actions: [{ ...action, state: 'stopped' }] })).toEqual(['red-without-action']);
  });

  test('saved statuses count as well', () => {
    const history = [2016, 2017].map((year) =>
      historySetup({ period: reading(year), result: cell(50), status: 'red' }),
    );
    expect(rulesFor({ fields: { result: cell(50), ambition: cell(80), critical: cell(60) } }, { history })).toEqual([
      'red-without-action',
    ]);
  });

  test.each<[string, readonly Partial<AmbitionSetup>[], readonly string[]]>([
    ['as last year', [{ period: reading(2018), ambition: cell(80) }], []],
    ['another than last year', [{ period: reading(2018), ambition: cell(85) }], ['ambition-moved']],
    ['another, and decided', [{ period: reading(2018), ambition: cell(85), decision: 'FT-sak 4/18' }], []],
    ['another last year', [{ period: reading(2017), ambition: cell(75) }], ['ambition-moved']],
    ['another next year', [{ period: reading(2019), ambition: cell(85) }], []],
    ['no number now', [{ period: reading(2018), ambition: cell('bedre') }], []],
    ['an interval now', [{ period: reading(2018), ambition: cell('75–85') }], ['ambition-moved']],
  ])('an ambition %s', (_, ambitions, expected) => {
    expect(
      rulesFor({ fields: { result: cell(70), ambition: cell(80), critical: cell(60) } }, { ambitions }).filter(
        (rule) => rule === 'ambition-moved',
      ),
    ).toEqual(expected);
  });

  test('an ambition that is a series moves with its years', () => {
    const sources = [series('Mål', years, [80, 80, 80, 85])];
    const row = { fields: { result: cell(70), ambition: cell('Mål'), critical: cell(60) } };
    expect(rulesFor(row, { sources })).toEqual(['ambition-moved']);
    expect(rulesFor(row, { sources, period: '2017' })).toEqual([]);
  });

  test.each<[string, Row, Around, string]>([
    [
      'an old figure',
      { fields: { result: cell('Resultat'), ambition: cell(80), critical: cell(60) } },
      { sources: [series('Resultat', [2014, 2015], [69, 70])] },
      'stale',
    ],
    [
      'sizes that differ',
      { measure: '', fields: { result: cell(90000), ambition: cell(80), critical: cell(60) } },
      {},
      'scale-doubt',
    ],
    ['a direction against the limits', { direction: 'lavere' }, {}, 'direction-against-ambition'],
  ])('%s', (_, row, around, rule) => expect(rulesFor(row, around)).toContain(rule));
});

describe('what a figure says (rules 18.4)', () => {
  const absolute = (measure: string, names: readonly string[], name = 'Driftsutgifter') =>
    rulesFor({ name, measure }, { names });

  test.each<[string, string, readonly string[], readonly string[]]>([
    ['an amount beside pupils', 'mill. kr', ['AntallElever_2018'], ['absolute-figure']],
    ['a count beside posts', 'antall', ['Årsverk'], ['absolute-figure']],
    ['an amount beside nothing', 'kr', ['Inntekter'], []],
    ['an amount for each', 'kr per elev', ['AntallElever'], []],
    ['a percentage', '%', ['AntallElever'], []],
    ['an amount beside another for each', 'kr', ['Lønn per elev', 'Lønn_pr_ansatt'], []],
    ['a word that holds another', 'kr', ['Televerket'], []],
    ['a word that goes on after it', 'kr', ['Elevundersøkelsen'], []],
  ])('%s', (_, measure, names, expected) => expect(absolute(measure, names)).toEqual(expected));

  test('an amount that is divided already', () =>
    expect(absolute('kr', ['AntallElever'], 'Driftsutgifter per elev')).toEqual([]));

  test('another row of the card can divide it, and it cannot divide itself', () => {
    expect(rulesFor({ name: 'Elever', measure: 'antall' })).toEqual([]);
    const rows = [
      sound({ name: 'Utgifter', measure: 'kr' }),
      sound({ nr: '1.2', name: 'Elever ved skolen', type: 'drivende' }),
      third,
    ];
    expect(check(rows)).toMatchObject([{ rule: 'absolute-figure', nr: '1.1', subject: 'Elever ved skolen' }]);
  });

  test('an average of averages', () => expect(rulesFor({}, { averages: ['1.1'] })).toEqual(['average-of-averages']));

  const zero = (values: readonly number[], ambition: number | string = 0): Around & { row: Row } => ({
    sources: [series('Tall', years.slice(-values.length), values)],
    row: { fields: { result: cell('Tall'), ambition: cell(ambition), critical: cell(10) }, direction: 'lavere' },
  });

  test.each<[string, Row, readonly string[]]>([
    ['a difference without a direction', { name: 'Budsjettavvik', direction: null }, ['sign-doubt']],
    ['a difference of more words', { name: 'Resultat mot budsjett', direction: null }, ['sign-doubt']],
    ['a difference with one', { name: 'Budsjettavvik' }, []],
    ['another figure without one', { name: 'Trivsel', direction: null }, []],
  ])('%s', (_, row, expected) =>
    expect(rulesFor({ fields: { result: cell(70), ambition: cell(80), tolerance: cell(5) }, ...row })).toEqual(
      expected,
    ),
  );

  test.each<[string, readonly number[], number, readonly string[]]>([
    ['both signs about nothing', [-2, 3], 0, ['sign-doubt']],
    ['one sign about nothing', [2, 3], 0, []],
    ['both signs about something', [-2, 3], 1, []],
  ])('%s', (_, values, ambition, expected) => {
    const { row, sources = [] } = zero(values, ambition);
    expect(rulesFor(row, { sources })).toEqual(expected);
  });
});

test('findings stand by rule, then in card order', () => {
  const found = check([
    sound({ owner: '' }),
    sound({ nr: '1.2', owner: '', source: '' }),
    sound({ nr: '1.3', source: '', type: 'drivende' }),
  ]);
  expect(found.map(({ rule, nr }) => `${rule} ${nr}`)).toEqual([
    'no-owner 1.1',
    'no-owner 1.2',
    'no-source 1.2',
    'no-source 1.3',
  ]);
});

describe('in words', () => {
  const place = { table: 'BMS_Indikatorer', row: 7 };

  test.each(languages)('every rule is one sentence with its source in %s', (language) => {
    for (const rule of healthRules) {
      const { message, where } = healthLine(
        { rule, nr: '1.1', place, column: 'Kolonne', subject: 'Trivsel', count: 7 },
        language,
      );
      expect(message).toMatch(/\(\p{Ll}+: [^()]+\)\.$/u);
      expect(message).not.toMatch(/\{\{/);
      expect(where).toMatch(/^BMS_Indikatorer .* 7, Kolonne$/);
    }
  });

  test.each([
    [0, '«Økonomi» har ingen indikatorer'],
    [1, '«Økonomi» har bare én indikator,'],
    [2, '«Økonomi» har bare 2 indikatorer.'],
  ])('a perspective with %d', (count, expected) =>
    expect(
      healthLine({ rule: 'too-few-in-perspective', nr: null, place, column: null, subject: 'Økonomi', count }, 'nb')
        .message,
    ).toContain(expected),
  );

  test.each([
    [21, false],
    [31, true],
  ])('%d indicators name the generous limit: %p', (count, named) =>
    expect(
      healthLine(
        { rule: 'too-many-indicators', nr: null, place: null, column: null, subject: '', count },
        'nb',
      ).message.includes('30'),
    ).toBe(named),
  );

  test('the card as a whole is the place where no row is', () =>
    expect(healthLine({ rule: 'no-lead', nr: null, place: null, column: null, subject: '' }, 'nn').where).toBe(
      'Heile kortet',
    ));
});
