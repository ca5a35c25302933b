import fc from 'fast-check';
import {
  type ActionSetup,
  daysBetween,
  doneInTime,
  effectOf,
  isCovered,
  notDone,
  overdueDays,
  parsePeriod,
  readActions,
  urgencies,
  urgencyOf,
} from '../../../src/scorecard';
import { type ActionState, actionStates, isOpen } from '../../../src/scorecard/actions/action';
import { buildFrom } from '../card/build';
import { cell, place, remarkSetup, series } from '../setup';

const day = (value: string): ActionSetup['opened'] => ({ value, format: 'General' });
const noDays: ActionSetup['days'] = { start: null, deadline: null, nextFollowUp: null, doneOn: null };

const headers: ActionSetup['headers'] = {
  number: 'Tiltaksnr',
  nr: 'Nr',
  opened: 'Åpnet periode',
  expectedIn: 'Ventes i periode',
  start: 'Start',
  deadline: 'Frist',
  nextFollowUp: 'Neste oppfølging',
  doneOn: 'Ferdig dato',
};

const actionSetup = (row: Partial<ActionSetup>): ActionSetup => ({
  place,
  number: 'T1',
  nr: '1.1',
  unit: '',
  opened: day('2016'),
  startResult: { value: 50, format: 'General' },
  startStatus: 'red',
  cause: '',
  causeType: null,
  action: 'Leksehjelp',
  owner: 'Kari',
  followUpBy: '',
  days: noDays,
  state: 'running',
  expectedIn: null,
  assessment: '',
  headers,
  ...row,
});

const read = (...rows: readonly Partial<ActionSetup>[]) =>
  readActions(
    rows.map((row, index) => actionSetup({ number: `T${index + 1}`, ...row })),
    ['1.1', '1.2', '5.3', 'a1'],
    '',
  );
const one = (row: Partial<ActionSetup>) => {
  const [action] = read(row).actions;
  if (action === undefined) throw new Error('One row is one action.');
  return action;
};

describe('what a row says (rules 19.1)', () => {
  test.each<[string, Partial<ActionSetup>, readonly string[]]>([
    ['nothing wrong', { nr: '1.1; 5.3' }, []],
    ['no number', { number: '' }, ['action-number-missing Tiltaksnr Leksehjelp']],
    ['codes in other letters', { nr: ' A1 ' }, []],
    ['an indicator that is not there', { nr: '1.1;9.9' }, ['action-unknown-nr Nr 9.9']],
    ['no indicator', { nr: ' ; ' }, ['action-unknown-nr Nr ']],
    ['a deadline that is none', { days: { ...noDays, deadline: day('snarest') } }, ['action-date Frist snarest']],
    ['an opening that is no period', { opened: day('i vår') }, ['action-date Åpnet periode i vår']],
    [
      'a deadline before the start',
      { days: { ...noDays, start: day('01.06.2018'), deadline: day('2018-05-31') } },
      ['action-deadline-before-start Frist 2018-05-31'],
    ],
    ['a start on the deadline', { days: { ...noDays, start: day('31.05.2018'), deadline: day('2018-05-31') } }, []],
  ])('%s', (_, row, expected) =>
    expect(read(row).warnings.map(({ code, column, subject }) => `${code} ${column} ${subject}`)).toEqual(expected),
  );

  test('a number used twice is told of the second, case and blanks aside', () => {
    const rows = [actionSetup({ number: 'T1' }), actionSetup({ number: ' t1' }), actionSetup({ number: 'T2' })];
    expect(readActions(rows, ['1.1'], '').warnings.map(({ code, subject }) => [code, subject])).toEqual([
      ['action-number-double', ' t1'],
    ]);
  });

  test.each<[string, ActionSetup['opened'], string | null]>([
    ['a date cell', { value: 43465, format: 'dd.mm.yyyy' }, '2018-12-31'],
    ['a text', day('31.12.2018'), '2018-12-31'],
    ['a day written out', day('31. desember 2018'), '2018-12-31'],
    ['a month is its last day', day('februar 2020'), '2020-02-29'],
    ['a number that is no date', { value: 43465, format: '0' }, null],
    ['a day that never was', day('31.02.2018'), null],
  ])('a deadline: %s', (_, deadline, expected) =>
    expect(one({ days: { ...noDays, deadline } }).days.deadline).toBe(expected),
  );

  test('a period as the start is its first day, a blank state is proposed, a blank unit the card’s own', () => {
    const action = readActions(
      [actionSetup({ days: { ...noDays, start: day('mai 2018') }, state: null })],
      ['1.1'],
      'Volda',
    ).actions[0];
    expect([action?.days.start, action?.state, action?.unit]).toEqual(['2018-05-01', 'proposed', 'Volda']);
  });
});

describe('urgency (rules 19.2)', () => {
  const today = '2018-06-15';
  test.each<[string, Partial<ActionSetup>, string | null, number]>([
    ['the day after the deadline', { days: { ...noDays, deadline: day('2018-06-14') } }, 'overdue', 1],
    ['on its deadline', { days: { ...noDays, deadline: day('2018-06-15') } }, 'dueSoon', 0],
    ['overdue before without owner', { owner: '', days: { ...noDays, deadline: day('2018-05-15') } }, 'overdue', 31],
    ['without owner before without deadline', { owner: '' }, 'noOwner', 0],
    ['without deadline', {}, 'noDeadline', 0],
    ['in thirty days', { days: { ...noDays, deadline: day('2018-07-15') } }, 'dueSoon', 0],
    ['in thirty-one days', { days: { ...noDays, deadline: day('2018-07-16') } }, 'rest', 0],
    ['done', { state: 'done', days: { ...noDays, deadline: day('2018-01-01') } }, null, 0],
    ['stopped', { state: 'stopped', owner: '' }, null, 0],
  ])('%s', (_, row, urgency, days) =>
    expect([urgencyOf(one(row), today), overdueDays(one(row), today)]).toEqual([urgency, days]),
  );

  type Dated = Parameters<typeof urgencyOf>[0];
  const anyDay = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const anyAction = fc.record({
    state: fc.constantFrom(...actionStates),
    owner: fc.constantFrom('', 'Kari'),
    days: fc.record({
      start: fc.constant(null),
      nextFollowUp: fc.constant(null),
      deadline: fc.option(anyDay),
      doneOn: fc.option(anyDay),
    }),
  });

  /** Each by itself, as the rule words it. */
  const holds: Readonly<Record<(typeof urgencies)[number], (action: Dated, date: string) => boolean>> = {
    overdue: ({ days: { deadline } }, date) => deadline !== null && Date.parse(deadline) < Date.parse(date),
    noOwner: ({ owner }) => owner === '',
    noDeadline: ({ days: { deadline } }) => deadline === null,
    dueSoon: ({ days: { deadline } }, date) =>
      deadline !== null && Date.parse(deadline) <= Date.parse(date) + 30 * 86_400_000,
    rest: () => true,
  };

  test('an open action has the first that fits, the others none', () => {
    fc.assert(
      fc.property(anyAction, anyDay, (action, date) => {
        const urgency = urgencyOf(action, date);
        expect(urgency).toBe(isOpen(action) ? urgencies.find((each) => holds[each](action, date)) : null);
        expect(overdueDays(action, date) > 0).toBe(urgency === 'overdue');
      }),
    );
  });

  test('days count one by one, over ends of months, leap days and summer time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        expect(daysBetween(from, to)).toBe(days);
      }),
    );
  });

  test('done in time counts those with a deadline and a day', () => {
    const done = (deadline: string | null, doneOn: string | null, state: ActionState = 'done') => ({
      state,
      days: { start: null, nextFollowUp: null, deadline, doneOn },
    });
    expect(
      doneInTime([
        done('2018-01-31', '2018-01-31'),
        done('2018-01-31', '2018-02-01'),
        done(null, '2018-02-01'),
        done('2018-01-31', null),
        done('2018-01-31', '2018-01-01', 'stopped'),
      ]),
    ).toEqual({ inTime: 1, done: 2 });
  });
});

const results: readonly (number | null)[] = [40, 50, 70, 50, 60];
const years = [2014, 2015, 2016, 2017, 2018];

function indicatorOf(
  values: readonly (number | null)[] = results,
  { labels = years as readonly (string | number)[], period = '2018', row = {} } = {},
) {
  const built = buildFrom(
    [
      {
        nr: '1.1',
        name: 'Leseferdighet',
        fields: { result: cell('Lesing'), ambition: cell(80), critical: cell(60) },
        ...row,
      },
    ],
    { sources: [series('Lesing', labels, values)], card: { period: { value: period, format: 'General' } } },
  );
  const indicator = built.perspectives[0]?.indicators[0];
  if (indicator === undefined) throw new Error('The card has one indicator.');
  return indicator;
}

describe('effect (rules 19.3)', () => {
  const report = parsePeriod('2018');
  const effect = (row: Partial<ActionSetup>, indicator = indicatorOf()) => effectOf(one(row), indicator, report).effect;
  const start = (value: number | string, format = 'General') => ({ startResult: { value, format } });

  test.each<[string, Partial<ActionSetup>, string]>([
    ['more than at the start', start(50), 'better'],
    ['less than at the start', start(70), 'worse'],
    ['within the tolerance of the trend', start(60.3), 'flat'],
    ['nothing newer than the start', { ...start(50), opened: day('2018') }, 'early'],
    ['expected later', { ...start(50), expectedIn: day('2019') }, 'early'],
    ['expected now', { ...start(50), expectedIn: day('2018') }, 'better'],
    ['no number at the start', { startResult: null, expectedIn: day('2019') }, 'none'],
    ['a text at the start', start('ikke målt'), 'none'],
    ['opened nobody knows when', { ...start(50), opened: null }, 'none'],
  ])('%s', (_, row, expected) => expect(effect(row)).toBe(expected));

  test('less is better where it is', () => {
    const indicator = indicatorOf(results, {
      row: { direction: 'lavere', fields: { result: cell('Lesing'), ambition: cell(20) } },
    });
    expect([effect(start(70), indicator), effect(start(50), indicator)]).toEqual(['better', 'worse']);
  });

  test('without direction, without indicator: none', () => {
    const indicator = indicatorOf(results, {
      row: { direction: '', fields: { result: cell('Lesing'), ambition: cell(80) } },
    });
    expect(effect(start(50), indicator)).toBe('none');
    expect(effectOf(one(start(50)), null, report)).toMatchObject({ effect: 'none', resultNow: null });
  });

  test('a start that carries % is on the scale of percentage numbers', () => {
    const indicator = indicatorOf(results, { row: { measure: '%' } });
    expect(effectOf(one(start(0.5, '0 %')), indicator, report)).toMatchObject({
      effect: 'better',
      resultAtStart: 50,
      resultNow: 60,
    });
  });

  const shares = [0.4, 0.5, 0.7, 0.5, 0.6];
  const fractions = (values: readonly (number | null)[]) =>
    buildFrom([{ nr: '1.1', name: 'Lesing', fields: { result: cell('Lesing'), ambition: cell(0.8, '0 %') } }], {
      sources: [series('Lesing', years, values, '0.0 %')],
      card: { period: { value: '2018', format: 'General' } },
    }).perspectives[0]?.indicators[0] ?? null;

  test.each<[string, ReturnType<typeof start>, string, number | null]>([
    ['half a percentage point is no change', start(0.604, '0.0 %'), 'flat', 0.604],
    ['more than half a point is one', start(0.594, '0.0 %'), 'better', 0.594],
    ['a plain number could be the same percentage', start(50), 'none', null],
    ['a plain fraction is one', start(0.5), 'better', 0.5],
  ])('on a row of percentages %s', (_, row, expected, resultAtStart) =>
    expect(effectOf(one(row), fractions(shares), report)).toMatchObject({ effect: expected, resultAtStart }),
  );

  test.each([
    [78, 'better'],
    [88, 'worse'],
    [75, 'better'],
    [92, 'better'],
    [80, 'worse'],
  ])('with an interval, from %d the figure comes nearer or goes further off: %s', (from, expected) => {
    const indicator = indicatorOf([40, 50, 70, 50, from === 80 ? 79 : from === 88 ? 91 : 82], {
      row: { direction: 'intervall', fields: { result: cell('Lesing'), ambition: cell('80–90') } },
    });
    expect(effect(start(from), indicator)).toBe(expected);
  });

  describe('parts of a year', () => {
    const labels = ['1. tertial 2017', '2. tertial 2017', '3. tertial 2017', '1. tertial 2018', '2. tertial 2018'];
    const seasonal = (values: readonly (number | null)[]) => indicatorOf(values, { labels, period: '2. tertial 2018' });
    const opened = (label: string) =>
      effectOf(
        one({ ...start(50), opened: day(label) }),
        seasonal([10, 70, 30, 50, 60]),
        parsePeriod('2. tertial 2018'),
      );
    test('are held to their own season before the start', () => {
      expect(opened('1. tertial 2018')).toMatchObject({ effect: 'worse', notSeasonal: false, resultNow: 60 });
      expect(opened('2. tertial 2017')).toMatchObject({ effect: 'better', notSeasonal: false });
    });
    test('and to the start itself, which is told, where the series has none', () => {
      expect(opened('1. tertial 2017')).toMatchObject({ effect: 'better', notSeasonal: true });
    });
  });
});

describe('what is not done (rules 19.4)', () => {
  const built = (
    rows: Readonly<Record<string, readonly (number | null)[]>>,
    remarks = [] as ReturnType<typeof remarkSetup>[],
  ) => {
    const names = Object.keys(rows);
    return buildFrom(
      names.map((nr, index) => ({
        nr,
        name: `Indikator ${nr}`,
        fields: { result: cell(`Navn_${index}`), ambition: cell(80), critical: cell(60) },
      })),
      { sources: names.map((nr, index) => series(`Navn_${index}`, years, rows[nr] ?? [])), remarks },
    );
  };
  const red = [50, 50, 50, 50, 50];
  const yellow = [70, 70, 70, 70, 70];
  const green = [90, 90, 90, 90, 90];
  const listsOf = (
    card: ReturnType<typeof built>,
    rows: readonly Partial<ActionSetup>[],
    remarks = [] as ReturnType<typeof remarkSetup>[],
  ) =>
    notDone(
      card,
      read(...rows).actions.map((action) => ({ action, effect: action.assessment === 'flat' ? 'flat' : 'better' })),
      remarks,
      '2018-06-15',
    );

  test('red, and yellow for three periods, in card order', () => {
    const lists = listsOf(built({ '5.3': red, '1.1': yellow, '1.2': [90, 90, 90, 70, 70] }), []);
    expect(lists).toMatchObject({ redWithoutAction: ['5.3'], yellowThreePeriods: ['1.1'] });
  });

  test.each<[string, Partial<ActionSetup>, boolean]>([
    ['on its way', {}, true],
    ['for several', { nr: '1.2;5.3' }, true],
    ['for another indicator', { nr: '1.2' }, false],
    ['of another unit', { unit: 'Volda' }, false],
    ['opened in the card’s period', { opened: day('2018') }, true],
    ['opened later', { opened: day('2019') }, false],
    ['stopped', { state: 'stopped' }, false],
    ['done in the period', { state: 'done', days: { ...noDays, doneOn: day('2018-01-01') } }, true],
    ['done before it', { state: 'done', days: { ...noDays, doneOn: day('2017-12-31') } }, false],
    ['done nobody knows when', { state: 'done' }, false],
  ])('an action %s', (_, row, covers) => {
    const card = built({ '5.3': red });
    expect(listsOf(card, [{ nr: '5.3', ...row }]).redWithoutAction).toEqual(covers ? [] : ['5.3']);
  });

  test('what the card says counts until the table has an action for it', () => {
    const remarks = [remarkSetup({ nr: '5.3', period: { value: '2018', format: 'General' }, action: 'Leksehjelp' })];
    const card = built({ '5.3': red }, remarks);
    const [indicator] = card.perspectives[0]?.indicators ?? [];
    if (indicator === undefined) throw new Error('The card has one indicator.');
    expect(isCovered(indicator, [], '', parsePeriod('2018'))).toBe(true);
    expect(isCovered(indicator, [one({ nr: '5.3', state: 'stopped' })], '', parsePeriod('2018'))).toBe(false);
  });

  test('actions without owner, without deadline, overdue, without effect; each number once', () => {
    const lists = listsOf(built({ '5.3': red }), [
      { owner: '' },
      { days: { ...noDays, deadline: day('2018-06-14') } },
      { state: 'done', assessment: 'flat', owner: '' },
      { state: 'stopped', assessment: 'flat' },
      { number: 'T1', owner: '' },
      { number: '', owner: '' },
    ]);
    expect(lists).toMatchObject({
      noOwner: ['T1'],
      noDeadline: ['T1'],
      overdue: ['T2'],
      doneWithoutEffect: ['T3'],
    });
  });

  test('better than the ambition without a lesson', () => {
    const lesson = remarkSetup({ nr: '1.2', period: { value: '2018', format: 'General' }, lesson: 'Tett oppfølging' });
    const card = built({ '5.3': [80, 80, 80, 80, 80], '1.1': green, '1.2': green });
    expect(listsOf(card, [], [lesson]).betterWithoutLesson).toEqual(['1.1']);
    expect(listsOf(card, []).betterWithoutLesson).toEqual(['1.1', '1.2']);
  });
});
