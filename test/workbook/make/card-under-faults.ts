import { type ExcelHost, openHost } from '../../../src/host/node';
import { makeScorecard, type MakeOptions, WorkbookError } from '../../../src/workbook';
import { Sheet, workbookWith } from '../../support/workbook-builder';
import type { FaultKind } from '../faults';
import { sheetOf, valuesOf } from '../with-workbook';

const indicator = (nr: string) => ({
  Nr: nr,
  Perspektiv: nr.charAt(0),
  'Strategisk mål': 'Mål',
  Indikator: `Indikator ${nr}`,
  Måleenhet: '%',
  Retning: 'lavere',
  Resultat: 'Frafall',
  Ambisjon: 0.18,
  'Kritisk grense': 0.2,
  Definisjon: 'Hva som måles',
  Aktiv: 'ja',
});

export const data = new Sheet('Data')
  .across('A1', ['År', 2016, 2017, 2018])
  .across('A2', ['Frafall', 0.21, 0.19, 0.18], { numberFormat: '0 %' });
export const names = [{ name: 'Frafall', refersTo: 'Data!$B$2:$D$2' }];
export const setup = {
  card: { Tittel: 'Målekort', Periode: 2018, Visjon: 'Alle skal med' },
  perspectives: [
    { Nr: '1', Perspektiv: 'Brukere' },
    { Nr: '2', Perspektiv: 'Økonomi' },
  ],
  indicators: ['1.1', '1.2', '2.1', '2.2'].map(indicator),
};
export const workbook = workbookWith(data, names, setup);

/** No calculation: what is written is looked at, not what it comes to. */
export async function withHost(work: (host: ExcelHost) => Promise<void>, bytes = workbook): Promise<void> {
  const host = await openHost(bytes, { calculate: false });
  const remove = host.installGlobals();
  try {
    await work(host);
  } finally {
    remove();
    host.dispose();
  }
}

export const madeAt = new Date(2019, 1, 1);
export const outcome = (made: Promise<unknown>): Promise<unknown> =>
  made.then(
    () => 'made',
    (error: unknown) => (error instanceof WorkbookError ? error.fault : error),
  );
export const make = (options: MakeOptions = {}): Promise<unknown> => outcome(makeScorecard({ madeAt, ...options }));
/** So small that the writing takes several requests. */
export const inParts = { requestLimit: 60_000 };

/** Takes the card's sheet away, as a user would. */
export function remove(host: ExcelHost, name: string): void {
  const sheet = sheetOf(host, name);
  host.document.setNames(
    host.document.names.filter((each) => each.scope !== sheet.id),
    'user',
  );
  host.document.removeSheet(sheet.id, 'user');
}

/** Fills a column of the setup's indicators. */
function setUp(host: ExcelHost, header: string, values: readonly (string | number | null)[]): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const rows = valuesOf(sheet);
  const top = rows.findIndex((row) => row.includes('Indikator'));
  const column = rows[top]?.indexOf(header) ?? -1;
  sheet.setCells(
    values.map((value, index) => ({ row: top + 1 + index, column, change: { value } })),
    'user',
  );
}

export function typeOnCard(
  host: ExcelHost,
  nr: string,
  header: string,
  value: string,
  [card, first] = ['Målekort', 'Nr'],
): void {
  const sheet = sheetOf(host, card);
  const values = valuesOf(sheet);
  const column = values.find((row) => row[0] === first)?.indexOf(header) ?? -1;
  sheet.setCells([{ row: values.findIndex((row) => row[0] === nr), column, change: { value } }], 'user');
}

/** Two cards that differ in rows, columns, groups and typed words, with the same column of the user's own. */
export const cards = [
  (host: ExcelHost): void => {
    setUp(host, 'Aktiv', ['ja', 'nei', 'ja', 'ja']);
    setUp(host, 'Definisjon', [null, null, null, null]);
    setUp(host, 'Kritisk grense', [null, null, null, null]);
    typeOnCard(host, '1.1', 'Tiltak', 'Første');
  },
  (host: ExcelHost): void => {
    setUp(host, 'Aktiv', ['ja', 'ja', 'ja', 'ja']);
    setUp(host, 'Definisjon', ['a', 'b', 'c', 'd']);
    setUp(host, 'Kritisk grense', [0.2, 0.2, 0.2, 0.2]);
    typeOnCard(host, '1.1', 'Tiltak', 'Andre');
  },
];

/** A card with a column and a chart of the user's own, rows of their own below it, and a folded perspective. */
export async function makeOwn(host: ExcelHost): Promise<void> {
  await make();
  const sheet = sheetOf(host, 'Målekort');
  const own = valuesOf(sheet)[0]?.length ?? 0;
  const header = valuesOf(sheet).findIndex((row) => row[0] === 'Nr');
  const row = valuesOf(sheet).findIndex((each) => each[0] === '2.1');
  sheet.setCells(
    [
      { row: header, column: own, change: { value: 'Eget' } },
      { row, column: own, change: { formula: `C${row + 1}*2` } },
      { row: valuesOf(sheet).length, column: 0, change: { value: '=ikke en formel' } },
      { row: valuesOf(sheet).length + 1, column: 2, change: { formula: `SUM(C${header + 2}:C${row + 1})` } },
    ],
    'user',
  );
  sheet.setCells(
    [{ row, column: own, change: { style: { ...sheet.cell(row, own).style, numberFormat: 'hh:mm', italic: true } } }],
    'user',
  );
  await drawOn('Målekort');
  // The perspective's rows, from the sub-heading above its first indicator on.
  await fold(row, row + 2);
}

/** Puts a chart over the first indicators. */
async function drawOn(name: string): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  const source = worksheets.getItem('Data').getRange('A1:D2');
  const chart = worksheets.getItem(name).charts.add(Excel.ChartType.line, source, Excel.ChartSeriesBy.rows);
  chart.name = 'Mitt diagram';
  chart.setPosition('F12', 'J20');
  await context.sync();
}

async function fold(first: number, last: number): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets
    .getItem('Målekort')
    .getRange(`${first}:${last}`)
    .hideGroupDetails(Excel.GroupOption.byRows);
  await context.sync();
}

export const kinds: readonly FaultKind[] = ['failRequest', 'failAction'];
