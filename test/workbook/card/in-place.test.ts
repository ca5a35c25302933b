import type { ExcelHost } from '../../../src/host/node';
import { makeScorecard } from '../../../src/workbook';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const indicator = (Nr: string, Aktiv = 'ja'): SetupRow => ({
  Nr,
  Perspektiv: Nr.charAt(0),
  Indikator: `Indikator ${Nr}`,
  Retning: 'høyere',
  Resultat: 5,
  Ambisjon: 4,
  Aktiv,
});
const bytes = workbookWith(new Sheet('Data').put('A1', 1), [], {
  card: { Periode: 2018 },
  perspectives: [
    { Nr: '1', Perspektiv: 'Brukere' },
    { Nr: '2', Perspektiv: 'Økonomi' },
  ],
  indicators: [indicator('1.0', 'nei'), indicator('1.1'), indicator('1.2'), indicator('2.1'), indicator('2.2')],
});

/** Changes the setup's cells by the Nr of their row. */
function setUp(host: ExcelHost, changes: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const values = valuesOf(sheet);
  const top = values.findIndex((row) => row.includes('Indikator'));
  const cells = Object.entries(changes).flatMap(([nr, cellsOf]) =>
    Object.entries(cellsOf).map(([header, value]) => ({
      row: values.findIndex((row, index) => index > top && row[0] === nr),
      column: values[top]?.indexOf(header) ?? -1,
      change: { value },
    })),
  );
  sheet.setCells(cells, 'user');
}

/** A drop-down list over some rows of a column, all zero-based. */
async function offer(sheet: string, column: number, first: number, last: number, source: string): Promise<void> {
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(first, column, last - first + 1, 1);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.prompt = { showPrompt: true, title: 'Eget', message: source };
    await context.sync();
  });
}

/** What stands beside each indicator and heading of the card: its name, the typed action and the user's own column. */
function beside(host: ExcelHost): Record<string, readonly unknown[]> {
  const values = valuesOf(sheetOf(host, 'Målekort'));
  const top = values.findIndex((row) => row[0] === 'Nr');
  const header = values[top] ?? [];
  const own = header.indexOf('Eget');
  return Object.fromEntries(
    values
      .slice(top + 1)
      .filter((row) => row[0] !== null)
      .map((row) => [String(row[0]), [row[1], row[header.indexOf('Tiltak')] ?? null, row[own] ?? null]]),
  );
}

test.each<[string, Parameters<typeof setUp>[1], Record<string, readonly unknown[]>]>([
  ['an indicator is added before it', { '1.0': { Aktiv: 'ja' } }, { '1.0': ['Indikator 1.0', null, null] }],
  ['one before it is taken away', { '1.1': { Aktiv: 'nei' } }, { '1.1': [] }],
  ['it is renamed', { '1.2': { Indikator: 'Et nytt navn' } }, { '1.2': ['Et nytt navn', 'Følge opp', '=1+1'] }],
  [
    'the rows change places',
    { '1.1': { Nr: '1.2', Indikator: 'Indikator 1.2' }, '1.2': { Nr: '1.1', Indikator: 'Indikator 1.1' } },
    {},
  ],
  ['it comes under another perspective', { '1.2': { Perspektiv: '2' } }, {}],
])('what was written beside an indicator and a heading stays with it when %s', async (_, changes, changed) => {
  await withWorkbook(bytes, async (host) => {
    await makeScorecard();
    await host.settled();
    const sheet = sheetOf(host, 'Målekort');
    const values = valuesOf(sheet);
    const top = values.findIndex((row) => row[0] === 'Nr');
    const own = values[top]?.length ?? 0;
    const write = (nr: string, column: number, value: string): void =>
      sheet.setCells(
        [{ row: values.findIndex((row, index) => index >= top && row[0] === nr), column, change: { value } }],
        'user',
      );
    write('Nr', own, 'Eget');
    // A text, which must not become a formula on its way.
    write('1.2', own, '=1+1');
    write('2', own, 'til økonomien');
    write('1.2', values[top]?.indexOf('Tiltak') ?? -1, 'Følge opp');
    // A drop-down list beside every indicator, and one of its own beside 1.2.
    const rowOf = (nr: string): number => valuesOf(sheet).findIndex((row, index) => index >= top && row[0] === nr);
    await offer(sheet.name, own, rowOf('1.1'), rowOf('2.2'), 'ja,nei');
    await offer(sheet.name, own, rowOf('1.2'), rowOf('1.2'), 'åpen,lukket');
    setUp(host, changes);
    await makeScorecard();
    await host.settled();
    const ownNow = valuesOf(sheet)[top]?.indexOf('Eget') ?? -1;
    const lists = new Map(
      ['1.2', '2.1', '2.2'].map((nr) => [
        nr,
        sheet
          .part('dataValidations')
          .find(({ boxes }) =>
            boxes.some((box) => box.column === ownNow && box.row <= rowOf(nr) && rowOf(nr) < box.row + box.rowCount),
          )?.formula1,
      ]),
    );
    expect([...lists]).toEqual([
      ['1.2', 'åpen,lukket'],
      ['2.1', 'ja,nei'],
      ['2.2', 'ja,nei'],
    ]);
    const expected: Record<string, readonly unknown[]> = {
      1: ['Brukere', null, null],
      '1.1': ['Indikator 1.1', null, null],
      '1.2': ['Indikator 1.2', 'Følge opp', '=1+1'],
      2: ['Økonomi', null, 'til økonomien'],
      '2.1': ['Indikator 2.1', null, null],
      '2.2': ['Indikator 2.2', null, null],
      ...changed,
    };
    expect(sheet.cell(rowOf('1.2'), ownNow)).toMatchObject({ value: '=1+1', formula: null });
    expect(beside(host)).toEqual(Object.fromEntries(Object.entries(expected).filter(([, cells]) => cells.length > 0)));
  });
});
