import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/workbook';
import { withWorkbook } from '../with-workbook';

test('a workbook that counts days from 1904 has the periods that its cells show', async () => {
  await withWorkbook(readFileSync('test/cases/date1904-periods.xlsx'), async (host) => {
    const before = host.counters.roundTrips;
    const { periods, card } = await readWorkbook();
    expect(periods).toEqual(['2023-12', '2024-12']);
    expect(card?.card.period).toContain('2024');
    // It costs no round trip.
    expect(host.counters.roundTrips - before).toBe(2);
  });
});

test('Excel tells of the count by its own DATE', async () => {
  await withWorkbook(readFileSync('test/cases/date1904-periods.xlsx'), async ({ Excel }) => {
    await Excel.run(async (context) => {
      const days = [context.workbook.functions.date(2024, 1, 1), context.workbook.functions.date(1903, 1, 1)];
      for (const day of days) day.load('value,error');
      await context.sync();
      expect(days.map(({ value }) => value)).toEqual([43830, null]);
    });
  });
});

test('a day that is typed is the day that is shown, in that count too', async () => {
  await withWorkbook(readFileSync('test/cases/date1904-periods.xlsx'), async ({ Excel }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const typed = sheet.getRange('E1:E2');
      typed.values = [['2024-01-01'], ['12:00']];
      const shown = [sheet.getRange('B1'), typed];
      for (const range of shown) range.load('values,text');
      await context.sync();
      expect(shown.map(({ values }) => values as unknown)).toEqual([[[43829]], [[43830], [0.5]]]);
      expect(shown[1]?.text[0]?.[0]).toContain('2024');
      expect(shown[0]?.text[0]?.[0]).toContain('2023');
    });
  });
});
