import type { ExcelHost } from '../../../src/host/node';
import { readWorkbook, WorkbookError } from '../../../src/workbook';
import type { TableSuggestion } from '../../../src/workbook/mapping/suggest-tables';
import { readSuggestions, writeSetup } from '../../../src/workbook/set-up';
import { buildWorkbook, Sheet } from '../../support/workbook-builder';
import { sheetOf, withWorkbook } from '../with-workbook';

const heads = ['Indikator', 'Måleenhet', 2022, 2023, 2024, 'Mål 2024'];
const table = (name = 'Tall'): Sheet =>
  new Sheet(name)
    .across('A1', heads)
    .across('A2', ['Sykefravær', '%', 8.1, 7.9, 7.6, 7])
    .across('A3', ['Trivsel', 'indeks', 4.0, 4.2, 4.3, 4.5]);

/** A proposal as it matters here: its title, the cells of what is shown, and whether some of them are hidden. */
type Told = readonly [title: string | null, cells: string, isHidden: boolean];

const told = ({ indicator, binding }: TableSuggestion): Told => [
  indicator,
  binding.address.replace(/^.*!/, ''),
  binding.isHidden,
];

async function proposals(
  sheets: readonly Sheet[],
  prepare: (host: ExcelHost) => void | Promise<void> = () => undefined,
): Promise<{ readonly told: readonly Told[]; readonly roundTrips: number }> {
  const found: TableSuggestion[] = [];
  let roundTrips = 0;
  await withWorkbook(buildWorkbook({ sheets }), async (host) => {
    await prepare(host);
    const before = host.counters.roundTrips;
    const { tableSuggestions } = await readSuggestions({ tables: true });
    roundTrips = host.counters.roundTrips - before;
    found.push(...tableSuggestions.filter(({ confidence }) => confidence >= 0.5));
  });
  return { told: found.map(told), roundTrips };
}

const both: readonly Told[] = [
  ['Sykefravær', 'C2:E2', false],
  ['Trivsel', 'C3:E3', false],
];

test('what is hidden is read and marked, at the cost of one round trip where some is', async () => {
  const plain = await proposals([table()]);
  expect(plain.told).toEqual(both);
  const row = await proposals([table().hideRow(3), table('Andre').put('A2', 'Elevfravær').put('A3', 'Motivasjon')]);
  expect(row.told.slice(0, 2)).toEqual([
    ['Sykefravær', 'C2:E2', false],
    ['Trivsel', 'C3:E3', true],
  ]);
  expect(row.roundTrips).toBe(plain.roundTrips + 1);
  // The unit is hidden: no figure is.
  expect((await proposals([table().width('B', 8, true)])).told).toEqual(both);
  expect((await proposals([table().width('C', 8, true)])).told.map(([, , isHidden]) => isHidden)).toEqual([true, true]);
});

test('rows that a filter leaves out are marked like those that are hidden', async () => {
  const filtered = await proposals([table().table({ name: 'Nøkkeltall', range: 'A1:F3' })], async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Tall').getRange('3:3');
      // As Excel leaves a row that its filter does not show.
      range.rowHidden = true;
      await context.sync();
    });
  });
  expect(filtered.told.map(([title, , isHidden]) => [title, isHidden])).toEqual([
    ['Sykefravær', false],
    ['Trivsel', true],
  ]);
});

test('a table that has grown is proposed with its new row and its new year', async () => {
  await withWorkbook(buildWorkbook({ sheets: [table()] }), async () => {
    await readSuggestions({ tables: true });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tall');
      sheet.getRange('A4:F4').values = [['Barnehagedekning', '%', 91, 92, 93, 94]];
      await context.sync();
    });
    const { tableSuggestions } = await readSuggestions({ tables: true });
    expect(tableSuggestions.map(told)).toEqual([...both, ['Barnehagedekning', 'C4:E4', false]]);
  });
});

test('a sheet with nothing but formats down to its last cell costs nothing and hides nothing', async () => {
  const formatted = await proposals([new Sheet('Tomt'), table()], async () => {
    await Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem('Tomt').getRange('XFD1048576');
      format.fill.color = '#FF0000';
      await context.sync();
    });
  });
  expect(formatted).toEqual(await proposals([new Sheet('Tomt'), table()]));
  expect(formatted.told).toEqual(both);
});

test('three hundred sheets take as many round trips as one, and each is read', async () => {
  const sheets = Array.from({ length: 300 }, (_, at) =>
    new Sheet(`Avdeling ${at}`)
      .across('A1', heads)
      .across('A2', [`Sykefravær avdeling ${at}`, '%', 8 + at / 100, 7 + at / 100, 6 + at / 100, 5]),
  );
  const { told: found, roundTrips } = await proposals(sheets);
  expect(found).toHaveLength(300);
  expect(found[299]).toEqual(['Sykefravær avdeling 299', 'C2:E2', false]);
  expect(roundTrips).toBe((await proposals([table()])).roundTrips);
}, 120_000);

test('a protected sheet is read like any other; its names and the setup stand elsewhere', async () => {
  await withWorkbook(buildWorkbook({ sheets: [table()] }), async (host) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Tall').protection.protect();
      await context.sync();
    });
    const { tableSuggestions } = await readSuggestions({ tables: true });
    const before = JSON.stringify([...sheetOf(host, 'Tall').cells()]);
    await writeSetup([], { tables: tableSuggestions });
    const { card } = await readWorkbook();
    expect(card?.perspectives.flatMap(({ indicators }) => indicators.map(({ result }) => result))).toEqual(
      expect.arrayContaining([7.6, 4.3]),
    );
    expect(JSON.stringify([...sheetOf(host, 'Tall').cells()])).toBe(before);
  });
});

test('a protected workbook is proposed from, and says so when a setup is to be written', async () => {
  await withWorkbook(buildWorkbook({ sheets: [table()] }), async (host) => {
    host.document.structureProtected = true;
    const { tableSuggestions } = await readSuggestions({ tables: true });
    expect(tableSuggestions.map(told)).toEqual(both);
    const fault = await writeSetup([], { tables: tableSuggestions }).catch((error: unknown) => error);
    expect(fault instanceof WorkbookError && fault.fault).toBe('protected-workbook');
    expect(host.document.names.filter(({ visible }) => visible)).toEqual([]);
    expect(host.document.sheets.map(({ name }) => name)).toEqual(['Tall']);
  });
});

const year = (of: number): number => Math.round((Date.UTC(of, 11, 31) - Date.UTC(1899, 11, 30)) / 86_400_000);

test.each<readonly [string, Sheet, readonly Told[]]>([
  [
    'titles merged over the table, several rows of them',
    new Sheet('Tall')
      .put('A1', 'Styringsrapport')
      .merge('A1:F1')
      .put('A2', 'Tall for hele kommunen')
      .merge('A2:F2')
      .across('A3', heads)
      .across('A4', ['Sykefravær', '%', 8.1, 7.9, 7.6, 7])
      .across('A5', ['Trivsel', 'indeks', 4.0, 4.2, 4.3, 4.5]),
    [
      ['Sykefravær', 'C4:E4', false],
      ['Trivsel', 'C5:E5', false],
    ],
  ],
  [
    'years as text, the newest with a mark',
    new Sheet('Tall')
      .across('A1', ['Indikator', 'Måleenhet', '2022', '2023', '2024*', 'Mål 2024'])
      .across('A2', ['Sykefravær ¹', '%', 8.1, 7.9, 7.6, 7])
      .put('A4', '* Foreløpige tall')
      .put('A5', '¹ Legemeldt'),
    [['Sykefravær', 'C2:E2', false]],
  ],
  [
    'years as dates',
    new Sheet('Tall')
      .put('A1', 'Indikator')
      .across('B1', [year(2022), year(2023), year(2024)], { numberFormat: 'yyyy' })
      .across('A2', ['Sykefravær', 8.1, 7.9, 7.6]),
    [['Sykefravær', 'B2:D2', false]],
  ],
  [
    'a sub-total in the midst, which is no indicator',
    new Sheet('Tall')
      .across('A1', ['Skole', 2023, 2024])
      .put('A2', 'Nord')
      .across('A3', ['Vik', 101, 103])
      .across('A4', ['Sum nord', 101, 103])
      .across('A5', ['Dal', 55, 57])
      .across('A6', ['Totalt', 156, 160]),
    [],
  ],
])('%s', async (_, sheet, expected) => {
  const { told: found } = await proposals([sheet]);
  if (expected.length > 0) expect(found).toEqual(expected);
  // Rightly or not at all: no sum is an indicator of its own.
  else expect(found.filter(([title]) => /^(?:sum|totalt)/i.test(title ?? ''))).toEqual([]);
});
