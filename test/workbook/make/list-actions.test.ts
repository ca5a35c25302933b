import type { Language } from '../../../src/locales/language';
import { readWorkbook } from '../../../src/workbook';
import { type ActionOptions, listActions } from '../../../src/workbook/set-up';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { withWorkbook } from '../with-workbook';

const data = new Sheet('Data')
  .across('A1', ['Enhet', 2016, 2017, 2018])
  .across('A2', ['Fylket', 70, 60, 50])
  .across('A3', ['Volda', 50, 55, 65])
  .across('A4', ['Ørsta', 90, 90, 90]);
const names = [{ name: 'Lesing', refersTo: 'Data!$B$2:$D$4' }];

/** A county card and two units; the indicator is red, Volda yellow and Ørsta green. */
function workbook(actions: readonly SetupRow[], card: Readonly<Record<string, string | number>> = {}): Uint8Array {
  return workbookWith(data, names, {
    card: { Periode: 2018, ...card },
    indicators: [
      {
        ...{ Nr: '1.1', Perspektiv: '1', Indikator: 'Lesing', Retning: 'høyere' },
        ...{ Resultat: 'Lesing', Ambisjon: 80, 'Kritisk grense': 60 },
      },
    ],
    others: { BMS_Tiltak: actions },
  });
}

const action: SetupRow = {
  ...{ Tiltaksnr: 'T1', Nr: '1.1', Enhet: null, 'Åpnet periode': '2017', 'Resultat ved start': 60 },
  ...{ Tiltak: 'Leksehjelp', Ansvarlig: 'Kari', Start: null, Frist: '2018-12-31', Status: 'i gang' },
  ...{ 'Ferdig dato': null, 'Ventes i periode': null },
};

async function listed(file: Uint8Array, options: Partial<ActionOptions> = {}) {
  let result: Awaited<ReturnType<typeof listActions>> | undefined;
  await withWorkbook(file, async () => {
    result = await listActions({ date: '2019-01-10', ...options });
  });
  if (result === undefined) throw new Error('The actions were listed.');
  return result;
}

test('actions are listed with urgency and effect, each held to the figures of its own unit', async () => {
  const { actions, lists, warnings, period } = await listed(
    workbook([
      action,
      { ...action, Tiltaksnr: 'T2', Enhet: 'Volda', 'Resultat ved start': 55, Frist: null },
      {
        ...action,
        Tiltaksnr: 'T3',
        Enhet: 'Ørsta',
        'Resultat ved start': 90,
        Status: 'ferdig',
        'Ferdig dato': '2018-05-01',
      },
    ]),
  );
  expect(
    actions.map(({ action: { number }, effect, overdueDays, urgency }) => [
      number,
      effect.effect,
      effect.resultNow,
      overdueDays,
      urgency,
    ]),
  ).toEqual([
    ['T1', 'worse', 50, 10, 'overdue'],
    ['T2', 'better', 65, 0, 'noDeadline'],
    ['T3', 'flat', 90, 0, null],
  ]);
  expect({ period, warnings }).toEqual({ period: '2018', warnings: [] });
  expect(lists).toEqual({
    ...{ redWithoutAction: [], yellowThreePeriods: [], noOwner: [], noDeadline: ['T2'], overdue: ['T1'] },
    ...{ doneWithoutEffect: ['T3'], betterWithoutLesson: [] },
  });
});

test('those of a unit that is asked for alone, and its own picture of what is not done', async () => {
  const file = workbook([action, { ...action, Tiltaksnr: 'T2', Enhet: 'Ørsta' }]);
  const ofUnit = await listed(file, { unit: 'Ørsta' });
  expect(ofUnit.actions.map(({ action: { number } }) => number)).toEqual(['T2']);
  expect(ofUnit.lists.betterWithoutLesson).toEqual(['1.1']);
  expect((await listed(file, { period: '2016' })).actions[0]?.effect.effect).toBe('early');
});

test('a row without unit is for the unit that the workbook’s card is of', async () => {
  const file = workbook([action], { Organisasjonsenhet: 'Volda' });
  const { actions } = await listed(file);
  expect(actions.map(({ action: { unit }, effect }) => [unit, effect.resultNow])).toEqual([['Volda', 65]]);
});

test('without the table what is red is told all the same', async () => {
  const file = workbook([]);
  expect((await listed(file)).lists.redWithoutAction).toEqual(['1.1']);
});

test('a faulty row is told with its cell, and counts', async () => {
  const { actions, warnings } = await listed(
    workbook([
      { ...action, Tiltaksnr: null },
      { ...action, Nr: '9.9', Frist: '31.02.2019' },
    ]),
  );
  expect(actions).toHaveLength(2);
  expect(warnings.map(({ code, where, address }) => [code, where, address])).toEqual([
    ['action-number-missing', 'BMS_Tiltak rad 11, Tiltaksnr', "'BMS-oppsett'!A11"],
    ['action-unknown-nr', 'BMS_Tiltak rad 12, Nr', "'BMS-oppsett'!B12"],
    ['action-date', 'BMS_Tiltak rad 12, Frist', "'BMS-oppsett'!I12"],
  ]);
});

test.each<[Language, SetupRow]>([
  [
    'nn',
    {
      Tiltaksnr: 'T1',
      Nr: '1.1',
      'Opna periode': '2017',
      Tiltak: 'x',
      Ansvarleg: 'Kari',
      Frist: '2019-01-01',
      Status: 'vedteke',
    },
  ],
  [
    'sv',
    {
      Åtgärdsnr: 'T1',
      Nr: '1.1',
      'Öppnad period': '2017',
      Åtgärd: 'x',
      Ansvarig: 'Kari',
      Slutdatum: '2019-01-01',
      Status: 'beslutad',
    },
  ],
  [
    'en',
    {
      'Action no.': 'T1',
      'No.': '1.1',
      'Opened period': '2017',
      Action: 'x',
      Owner: 'Kari',
      Deadline: '2019-01-01',
      Status: 'decided',
    },
  ],
])('the columns are found in %s', async (_, row) => {
  const { actions } = await listed(workbook([row]));
  const read = actions.map(({ action: { number, nrs, openedText, owner, days, state } }) => [
    ...[number, nrs, openedText, owner, days.deadline, state],
  ]);
  expect(read).toEqual([['T1', ['1.1'], '2017', 'Kari', '2019-01-01', 'decided']]);
});

test('the card is read with the numbers of its open actions', async () => {
  const rows = [
    { ...action, Tiltaksnr: 'T2' },
    { ...action, Enhet: 'Volda', Tiltaksnr: 'T3' },
    { ...action, Status: 'stanset', Tiltaksnr: 'T4' },
    { ...action, Nr: '1.1;1.2', Status: null },
  ];
  await withWorkbook(workbook(rows), async () => {
    expect([...(await readWorkbook()).openActions]).toEqual([['1.1', ['T2', 'T1']]]);
    expect([...(await readWorkbook({ unit: 'Volda' })).openActions]).toEqual([['1.1', ['T3']]]);
  });
});
