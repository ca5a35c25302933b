import { type SetupRow, Sheet, workbookWith } from '../support/workbook-builder';
import { bms, Workplace } from './run-bms';

const workplace = new Workplace();
afterAll(() => workplace.remove());

const data = new Sheet('Data').across('A1', ['År', 2017, 2018]).across('A2', ['Lesing', 60, 50]);

function file(actions: readonly SetupRow[]): string {
  const content = workbookWith(data, [{ name: 'Lesing', refersTo: 'Data!$B$2:$C$2' }], {
    card: { Periode: 2018 },
    indicators: [
      {
        ...{ Nr: '1.1', Perspektiv: '1', Indikator: 'Lesing', Retning: 'høyere' },
        ...{ Resultat: 'Lesing', Ambisjon: 80, 'Kritisk grense': 60 },
      },
    ],
    others: { BMS_Tiltak: actions },
  });
  return workplace.file(`tiltak-${actions.length}.xlsx`, content);
}

const action: SetupRow = {
  ...{ Tiltaksnr: 'T1', Nr: '1.1', 'Åpnet periode': '2017', 'Resultat ved start': 60, Tiltak: 'Leksehjelp' },
  ...{
    Ansvarlig: 'Kari',
    'Følges opp av': 'Per',
    Frist: { value: 43465, numberFormat: 'dd.mm.yyyy' },
    Status: 'i gang',
  },
};

test('bms actions --json prints actions, warnings and what is not done', async () => {
  const { exitCode, output, messages } = await bms(['actions', file([action]), '--json', '--date', '2019-01-10']);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  expect(JSON.parse(output)).toEqual({
    date: '2019-01-10',
    period: '2018',
    actions: [
      {
        ...{ number: 'T1', nr: ['1.1'], unit: '', opened: '2017', status: 'running', owner: 'Kari', followUpBy: 'Per' },
        ...{ due: '2018-12-31', overdueDays: 10, effect: 'worse', resultAtStart: 60, resultNow: 50 },
      },
    ],
    warnings: [],
    lists: {
      ...{ redWithoutAction: [], yellowThreePeriods: [], noOwner: [], noDeadline: [], overdue: ['T1'] },
      ...{ doneWithoutEffect: [], betterWithoutLesson: [] },
    },
  });
});

test('as lines, in the language that is asked for', async () => {
  const rows = [action, { ...action, Tiltaksnr: null, Ansvarlig: null, Frist: 'snart' }];
  const { output } = await bms(['actions', file(rows), '--date', '10.01.2019', '--lang', 'en']);
  expect(output).toMatchInlineSnapshot(`
   "T1  1.1    running  Kari  2018-12-31  10 days overdue  Leksehjelp
   –   1.1    running                    worse            Leksehjelp

   Actions overdue: T1

   BMS_Tiltak row 12, Tiltaksnr  The action has no number, so nobody can refer to it. Write the next free one, such as T7.
   BMS_Tiltak row 12, Frist      “snart” is no date or period that can be read. Write for example 31.12.2026.
   "
  `);
});

test('without actions it says so, and what is red', async () => {
  const { exitCode, output } = await bms(['actions', file([]), '--date', '2019-01-10']);
  expect(exitCode).toBe(0);
  expect(output).toMatchInlineSnapshot(`
   "Ingen tiltak.

   Røde uten tiltak: 1.1
   "
  `);
});

test('today is the machine’s day unless one is given, and a day that is none is refused', async () => {
  const before = new Date().toLocaleDateString('sv-SE');
  const { output } = await bms(['actions', file([action]), '--json']);
  const after = new Date().toLocaleDateString('sv-SE');
  expect([before, after]).toContain((JSON.parse(output) as { date: string }).date);
  const { exitCode, messages } = await bms(['actions', file([action]), '--date', '31.02.2019', '--lang', 'nb']);
  expect(exitCode).toBe(2);
  expect(messages).toContain('«31.02.2019» er ikke en dato.');
});

test('scorecard --json has the numbers of the open actions', async () => {
  const { output } = await bms(['scorecard', file([action]), '--json']);
  const card = JSON.parse(output) as { perspectives: { indicators: { actions: string[] }[] }[] };
  expect(card.perspectives[0]?.indicators.map(({ actions }) => actions)).toEqual([['T1']]);
});
