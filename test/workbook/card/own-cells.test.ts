import { toCol } from '@borgar/fx';
import { listEntries } from '../../../src/host/document/list-entries';
import type { HostSheet } from '../../../src/host/document/sheet';
import { type ExcelHost, openHost } from '../../../src/host/node';
import { makeScorecard } from '../../../src/workbook';
import { buildWorkbook, type SetupRow, setupSheet, Sheet } from '../../support/workbook-builder';
import { sheetOf, valuesOf } from '../with-workbook';

const indicator = (Nr: string, Aktiv = 'ja'): SetupRow => ({
  Nr,
  Perspektiv: Nr.charAt(0),
  Indikator: `Indikator ${Nr}`,
  Retning: 'høyere',
  Resultat: 5,
  Ambisjon: 4,
  Aktiv,
});

const indicators = [
  indicator('1.1', 'nei'),
  indicator('1.2'),
  indicator('2.1'),
  indicator('2.2'),
  indicator('2.3', 'nei'),
];
const perspectives = [
  { Nr: '1', Perspektiv: 'Brukere' },
  { Nr: '2', Perspektiv: 'Økonomi' },
];
const bytes = buildWorkbook({
  sheets: [
    new Sheet('Data').put('A1', 1),
    new Sheet('Rapport').put('A1', 'Mitt'),
    setupSheet({ card: { Periode: 2018 }, perspectives, indicators }),
  ],
});

const madeAt = new Date(2019, 1, 1);

/** No calculation: formulas are compared, and what they come to follows from them. */
async function withHost(work: (host: ExcelHost, make: () => Promise<HostSheet>) => Promise<void>): Promise<void> {
  const host = await openHost(bytes, { calculate: false });
  const remove = host.installGlobals();
  try {
    await work(host, async () => sheetOf(host, (await makeScorecard({ madeAt })).sheetName));
  } finally {
    remove();
    host.dispose();
  }
}

/** Fills cells of the setup, by the Nr of their row and their header. */
function setUp(host: ExcelHost, header: string, byNr: Readonly<Record<string, string | number | null>>): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const values = valuesOf(sheet);
  const top = values.findIndex((row) => row.includes('Indikator'));
  sheet.setCells(
    Object.entries(byNr).map(([nr, value]) => ({
      row: values.findIndex((row, index) => index > top && row[0] === nr),
      column: values[top]?.indexOf(header) ?? -1,
      change: { value },
    })),
    'user',
  );
}

const rowOf = (sheet: HostSheet, text: string): number => valuesOf(sheet).findIndex((row) => row.includes(text));
const columnOf = (sheet: HostSheet, text: string): number =>
  valuesOf(sheet)
    .find((row) => row.includes(text))
    ?.indexOf(text) ?? -1;

/** The address of the status of 2.2. */
const statusCell = (sheet: HostSheet): string => `${toCol(columnOf(sheet, 'Status'))}${rowOf(sheet, '2.2') + 1}`;

/** Changes of the setup that move rows, and ones that move columns. */
const changes: readonly (readonly [what: string, (host: ExcelHost) => void, (host: ExcelHost) => void])[] = [
  [
    'rows come and go',
    (host) => {
      setUp(host, 'Aktiv', { '1.1': 'ja', '2.3': 'ja' });
    },
    (host) => {
      setUp(host, 'Aktiv', { '1.1': 'nei', '2.3': 'nei' });
    },
  ],
  [
    'columns and rows come and go',
    (host) => {
      setUp(host, 'Ambisjon', { '1.2': null, '2.1': null, '2.2': null });
      setUp(host, 'Aktiv', { '1.1': 'ja' });
      setUp(host, 'Ambisjon', { '1.1': null });
    },
    (host) => {
      setUp(host, 'Ambisjon', { '1.1': 4, '1.2': 4, '2.1': 4, '2.2': 4 });
      setUp(host, 'Aktiv', { '1.1': 'nei' });
    },
  ],
];

describe.each(changes)('when %s', (_, change, back) => {
  test('cells beside the card follow their row with list, format and borders, and point where they pointed', async () => {
    await withHost(async (host, make) => {
      const sheet = await make();
      const [row, own] = [rowOf(sheet, '2.1'), valuesOf(sheet)[0]?.length ?? 0];
      const style = {
        ...sheet.cell(row, own).style,
        numberFormat: 'hh:mm',
        borderTop: { style: 'Double', weight: 'Thick', color: '#FF0000' },
        textOrientation: 45,
        fileFormat: null,
      } as const;
      sheet.setCells(
        [
          { row: rowOf(sheet, 'Nr'), column: own, change: { value: 'Eget' } },
          { row, column: own, change: { value: 0.5, style } },
          { row: row + 1, column: own, change: { formula: `LEN(${statusCell(sheet)})+Rapport!A1` } },
        ],
        'user',
      );
      const box = { row, column: own, rowCount: 1, columnCount: 1 };
      sheet.setPart(
        'dataValidations',
        [
          {
            boxes: [box],
            type: 'list',
            formula1: '1,5,2',
            entries: ['1,5', '2'],
            formula2: null,
            operator: null,
            ignoreBlanks: true,
            inCellDropDown: true,
            errorAlert: null,
            prompt: null,
          },
        ],
        'user',
      );
      const places = new Set([statusCell(sheet)]);
      for (const turn of [change, back, change]) {
        turn(host);
        await make();
        places.add(statusCell(sheet));
        const [now, column] = [rowOf(sheet, '2.1'), columnOf(sheet, 'Eget')];
        const cell = sheet.cell(now, column);
        expect(cell.value).toBe(0.5);
        expect(cell.style).toMatchObject({ ...style, fileFormat: cell.style.fileFormat });
        expect(sheet.cell(now + 1, column).formula).toBe(`LEN(${statusCell(sheet)})+Rapport!A1`);
        const [rule, ...others] = sheet.part('dataValidations').filter(({ type }) => type === 'list');
        expect(others).toEqual([]);
        expect(rule?.boxes).toEqual([{ row: now, column, rowCount: 1, columnCount: 1 }]);
        expect(rule && listEntries(rule)).toEqual(['1,5', '2']);
      }
      expect(places.size).toBe(2);
    });
  });

  test('rows below the card stay below it, with formats and formulas, and what points to the card follows', async () => {
    await withHost(async (host, make) => {
      const sheet = await make();
      const below = valuesOf(sheet).length + 1;
      const [first, last] = [rowOf(sheet, '1.2') + 1, rowOf(sheet, '2.2') + 1];
      const style = { ...sheet.cell(below, 0).style, bold: true, fillColor: '#FFEE00', fileFormat: null };
      sheet.setCells(
        [
          { row: below, column: 0, change: { value: '=Merknad', style } },
          { row: below + 1, column: 2, change: { formula: `SUM(C${first}:C${last})` } },
          { row: below + 3, column: 1, change: { value: 'Siste' } },
        ],
        'user',
      );
      sheetOf(host, 'Data').setCells([{ row: 4, column: 0, change: { formula: `Målekort!C${last}` } }], 'user');
      for (const turn of [change, back, change]) {
        turn(host);
        await make();
        const note = rowOf(sheet, '=Merknad');
        expect(sheet.cell(note, 0)).toMatchObject({ formula: null, style: { bold: true, fillColor: '#FFEE00' } });
        const cardEnd = valuesOf(sheet).findLastIndex(
          (row, index) => index < note && row.some((value) => value !== null),
        );
        expect(note - cardEnd).toBe(2);
        const [from, to] = [rowOf(sheet, '1.2') + 1, rowOf(sheet, '2.2') + 1];
        expect(sheet.cell(note + 1, 2).formula).toBe(`SUM(C${from}:C${to})`);
        expect(rowOf(sheet, 'Siste')).toBe(note + 3);
        expect(sheetOf(host, 'Data').cell(4, 0).formula).toBe(`Målekort!C${to}`);
      }
    });
  });
});

test('what stood beside an indicator that is gone stands below all else, once; it is told, and what pointed to it points to it', async () => {
  await withHost(async (host, make) => {
    const sheet = await make();
    const own = valuesOf(sheet)[0]?.length ?? 0;
    const [row, below] = [rowOf(sheet, '2.1'), valuesOf(sheet).length + 1];
    sheet.setCells(
      [
        { row, column: own, change: { value: 'om 2.1' } },
        { row, column: own + 1, change: { formula: `${toCol(own)}${row + 1}&"!"` } },
        { row: below, column: 1, change: { value: 'Siste' } },
        { row: below, column: 2, change: { formula: `${toCol(own)}${row + 1}` } },
      ],
      'user',
    );
    const elsewhere = sheetOf(host, 'Data');
    elsewhere.setCells([{ row: 4, column: 0, change: { formula: `Målekort!${toCol(own)}${row + 1}` } }], 'user');
    setUp(host, 'Aktiv', { '2.1': 'nei' });
    const { strays } = await makeScorecard({ madeAt });
    const now = rowOf(sheet, 'om 2.1');
    expect(strays).toEqual({ sheet: 'Målekort', rows: [now + 1], columns: [] });
    const place = `${toCol(own)}${now + 1}`;
    expect(now).toBe(rowOf(sheet, 'Siste') + 2);
    expect(sheet.cell(now, own + 1).formula).toBe(`${place}&"!"`);
    expect(sheet.cell(rowOf(sheet, 'Siste'), 2).formula).toBe(place);
    expect(elsewhere.cell(4, 0).formula).toBe(`Målekort!${place}`);
    setUp(host, 'Aktiv', { '2.1': 'ja', '1.1': 'ja' });
    expect(await makeScorecard({ madeAt })).not.toHaveProperty('strays');
    expect(valuesOf(sheet).filter((cells) => cells.includes('om 2.1'))).toHaveLength(1);
    expect(elsewhere.cell(4, 0).formula).toBe(`Målekort!${toCol(own)}${rowOf(sheet, 'om 2.1') + 1}`);
  });
});

test('what stood below a column that is gone stands to the right of all else, and is told', async () => {
  await withHost(async (host, make) => {
    const sheet = await make();
    const [column, row] = [columnOf(sheet, 'Ambisjon'), valuesOf(sheet).length + 1];
    sheet.setCells([{ row, column, change: { value: 'under ambisjonen' } }], 'user');
    setUp(host, 'Ambisjon', { '1.2': null, '2.1': null, '2.2': null });
    const { strays } = await makeScorecard({ madeAt });
    expect(columnOf(sheet, 'Ambisjon')).toBe(-1);
    expect(strays).toEqual({ sheet: 'Målekort', rows: [], columns: [toCol(columnOf(sheet, 'under ambisjonen'))] });
  });
});
