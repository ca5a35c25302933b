import { readFileSync } from 'node:fs';
import type { ExcelHost } from '../../src/host/node';
import { makeScorecard, readWorkbook } from '../../src/workbook';
import { savePeriod } from '../../src/workbook/set-up';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../workbook/with-workbook';
import { root } from './support';

// What docs/check-in-excel.md says that a person in front of Excel will see, seen on the host.
const steps = readFileSync(`${root}/docs/check-in-excel.md`, 'utf8');
const workbook = readFileSync(`${root}/assets/examples/telemark.xlsx`);

function type(host: ExcelHost, sheet: string, place: readonly [row: number, column: number], entry: object): void {
  const [row, column] = place;
  sheetOf(host, sheet).setCells([{ row, column, change: entry }], 'user');
}

const statuses = (host: ExcelHost): readonly unknown[] =>
  [...cardRows(sheetOf(host, 'Styrekort'))].filter(([nr]) => nr.includes('.')).map(([, row]) => row['Status']);

test('has twenty steps, each with what to do and what to see', () => {
  const numbers = [...steps.matchAll(/^\| (\d+) \| [^|]+ \| [^|]+ \|$/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('the names that it adds are listed with the kinds that it tells, and can be used', async () => {
  await withWorkbook(workbook, async (host) => {
    const formulas = [
      ['Prøve_A', 'OFFSET(Hovedtall!$B$4,0,0,1,3)'],
      ['Prøve_B', 'Hovedtall!$B$4,Hovedtall!$D$4'],
      ['Prøve_C', '0.25'],
    ] as const;
    host.document.setNames(
      [
        ...host.document.names,
        ...formulas.map(([name, formula]) => ({ name, formula, scope: null, visible: true, comment: '' })),
      ],
      'user',
    );
    const { names, card } = await readWorkbook();
    const added = names.filter(({ name }) => name.startsWith('Prøve_'));
    expect(added.map(({ name, kind, fault }) => [name, kind, fault])).toEqual([
      ['Prøve_A', 'dynamic', null],
      ['Prøve_B', 'multiArea', null],
      ['Prøve_C', 'constant', null],
    ]);
    expect(card?.overall).toMatchObject({ status: 'yellow', measured: 6, total: 6 });
  });
});

test('the card has the statuses that it tells, follows a number, and leads where it says', async () => {
  await withWorkbook(workbook, async (host) => {
    const made = await makeScorecard({ madeAt: new Date(2026, 0, 1) });
    await host.settled();
    expect(made).toMatchObject({ sheetName: 'Styrekort', replaced: false });
    const [green, yellow] = ['● Grønn', '◆ Gul'];
    expect(statuses(host)).toEqual([green, yellow, green, yellow, green, yellow, '– Uten ambisjon']);

    type(host, 'Hovedtall', [6, 3], { value: 0.85, formula: null });
    await host.settled();
    expect(statuses(host)[1]).toBe(green);

    type(host, 'BMS-oppsett', [15, 8], { formula: 'Hovedtall!D10' });
    await host.settled();
    expect(await makeScorecard()).toMatchObject({ sheetName: 'Styrekort', replaced: true });
    await host.settled();
    const leads = sheetOf(host, 'Styrekort')
      .part('hyperlinks')
      .map(({ documentReference }) => documentReference);
    expect(leads).toContain('Ressursbruk_oppnåelse');
    expect(leads).toContain("'BMS-oppsett'!I16");
    expect(statuses(host)[2]).toBe(green);
  });
});

test('the copy and the history are called what it says', async () => {
  await withWorkbook(workbook, async (host) => {
    await makeScorecard();
    expect(await makeScorecard({ freeze: true })).toMatchObject({ sheetName: 'Styrekort 2. halvår 2000' });
    const saved = { savedAt: new Date(2026, 0, 1) };
    expect(await savePeriod(saved)).toMatchObject({ added: 7, unchanged: 0 });
    expect(await savePeriod(saved)).toMatchObject({ added: 0, unchanged: 7 });
    expect(valuesOf(sheetOf(host, 'BMS-historikk'))).toHaveLength(8);
  });
});
