import type { CardChoice } from '../../../src/commands';
import {
  periodChoice,
  periodValue,
  singleUnits,
  unitChoice,
  type UnitKey,
  unitOf,
} from '../../../src/taskpane/shared/card-choice';
import type { CardField, SetupContents, SetupValue } from '../../../src/workbook/setup/contents';
import type { WorkbookContents } from '../../../src/workbook/port';
import { cardFields } from '../../../src/locales/headers';
import { county, countyCard } from '../harness/contents';

/** A workbook whose `BMS_Kort` holds some values, and whose results have these periods and units. */
function workbook(
  card: Partial<Record<CardField, SetupValue['value']>>,
  periods: readonly string[],
  units: readonly string[],
  inEffect = '2018',
): WorkbookContents {
  const cells = Object.fromEntries(
    (Object.keys(cardFields) as CardField[]).map((field) => [
      field,
      { value: card[field] ?? null, formula: false, address: null },
    ]),
  );
  const setup: SetupContents = { card: cells as Record<CardField, SetupValue>, perspectives: [], indicators: [] };
  return { ...county, setup, periods, units, card: { ...countyCard, card: { ...countyCard.card, period: inEffect } } };
}

describe('the period', () => {
  const periods = ['2016', '2017', '2018'];

  test.each<[string, WorkbookContents, CardChoice, string | null, boolean]>([
    ['the newest where nothing is chosen', workbook({}, periods, []), {}, null, false],
    ['that of the setup', workbook({ period: 2017 }, periods, [], '2017'), {}, '2017', false],
    [
      'as the figures write it',
      workbook({ period: '2017-01' }, ['jan. 2017', 'feb. 2017'], [], '2017-01'),
      {},
      'jan. 2017',
      false,
    ],
    ['a date in the setup', workbook({ period: 43_131 }, ['2018-01', '2018-02'], [], '2018-01'), {}, '2018-01', false],
    ['the newest where the setup says no period', workbook({ period: 'årsmelding' }, periods, []), {}, null, false],
    [
      'that of the pane before that of the setup',
      workbook({ period: 2017 }, periods, [], '2016'),
      { period: '2016' },
      '2016',
      false,
    ],
    ['one that no figure has any more', workbook({ period: 2012 }, periods, [], '2012'), {}, '2012', true],
    [
      'one of a workbook without series, which is nobody’s mistake',
      workbook({ period: 2012 }, [], [], '2012'),
      {},
      '2012',
      false,
    ],
  ])('%s', (_, contents, choice, chosen, isStale) =>
    expect(periodChoice(contents, choice)).toMatchObject({ chosen, isStale }),
  );

  test('is offered newest first', () =>
    expect(periodChoice(workbook({}, periods, []), {}).periods).toEqual(['2018', '2017', '2016']));

  test.each([
    [null, null],
    ['2018', 2018],
    ['2018/19', '2018/19'],
    ['1. tertial 2018', '1. tertial 2018'],
  ])('%p is written as %p', (period, value) => expect(periodValue(period)).toBe(value));
});

describe('the unit', () => {
  const units = ['Førde', 'Volda', 'Totalt'];

  test.each<[string, WorkbookContents, CardChoice, UnitKey[], UnitKey]>([
    ['all together by default', workbook({}, [], units), {}, ['all', 'unit:Førde', 'unit:Volda'], 'all'],
    [
      'what the workbook is about',
      workbook({ unit: 'Opplæring' }, [], units),
      {},
      ['setup', 'all', 'unit:Førde', 'unit:Volda'],
      'setup',
    ],
    [
      'once, where the workbook is about one of them',
      workbook({ unit: 'volda' }, [], units),
      {},
      ['setup', 'all', 'unit:Førde'],
      'setup',
    ],
    ['a chosen one', workbook({}, [], units), { unit: 'Volda' }, ['all', 'unit:Førde', 'unit:Volda'], 'unit:Volda'],
    [
      'all together, chosen against the setup',
      workbook({ unit: 'Opplæring' }, [], units),
      { unit: '' },
      ['setup', 'all', 'unit:Førde', 'unit:Volda'],
      'all',
    ],
    [
      'the workbook’s own, however it came to be chosen',
      workbook({ unit: 'Volda' }, [], units),
      { unit: 'Volda' },
      ['setup', 'all', 'unit:Førde'],
      'setup',
    ],
    [
      'one that is gone, still shown',
      workbook({}, [], units),
      { unit: 'Sogndal' },
      ['all', 'unit:Førde', 'unit:Volda', 'unit:Sogndal'],
      'unit:Sogndal',
    ],
  ])('%s', (_, contents, choice, keys, chosen) => {
    const found = unitChoice(contents, choice);
    expect(found.options.map(({ key }) => key)).toEqual(keys);
    expect(found.chosen).toBe(chosen);
    expect(found.isStale).toBe(choice.unit === 'Sogndal');
  });

  test('leaves out the rows of all together', () =>
    expect(singleUnits(['Fylket', 'Førde', ' i alt '])).toEqual(['Førde']));

  test.each<[UnitKey, string, string | undefined]>([
    ['setup', 'Opplæring', undefined],
    ['all', 'Opplæring', ''],
    ['all', '', undefined],
    ['unit:Førde: nord', '', 'Førde: nord'],
  ])('%s with «%s» in the setup is read as %p', (key, setupUnit, unit) => expect(unitOf(key, setupUnit)).toBe(unit));
});
