import type { ExcelHost } from '../../../src/host/node';
import { defaultProfile, profiles } from '../../../src/host/profile';
import { parseBatch } from '../../../src/host/protocol/batch';
import { readLayout } from '../../../src/workbook/cells/layout';
import { columnKeys } from '../../../src/workbook/tables/column-keys';
import { describedTable, newCell, queueNewTable } from '../../../src/workbook/tables/new-table';
import { readTables } from '../../../src/workbook/tables/read-tables';
import type { RowAddition, TableChanges } from '../../../src/workbook/tables/table-changes';
import type { TableDescription } from '../../../src/workbook/tables/table-description';
import type { TableReading } from '../../../src/workbook/tables/table-reading';
import { type TableWriting, writeTables } from '../../../src/workbook/tables/write-tables';
import { buildWorkbook, type SetupRow, Sheet, tableOf } from '../../support/workbook-builder';
import { expectSame, textOf } from '../everything';
import { placesIn, withFault } from '../faults';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

/** A table that no feature has: what it is stands in this value, and nowhere else. */
const visits: TableDescription<'school' | 'visited' | 'visitors' | 'rating'> = {
  name: 'BMS_Besøk',
  headers: {
    school: { nb: ['Skole', 'Skule'], nn: ['Skule'], sv: ['Skola'], en: ['School'] },
    visited: { nb: ['Besøkt'], nn: ['Vitja'], sv: ['Besökt'], en: ['Visited'] },
    visitors: { nb: ['Besøkende'], nn: ['Vitjande'], sv: ['Besökare'], en: ['Visitors'] },
    rating: { nb: ['Inntrykk'], nn: ['Inntrykk'], sv: ['Intryck'], en: ['Impression'] },
  },
  columns: {
    school: { isText: true, isRequired: true, width: 120 },
    visited: {},
    visitors: {},
    rating: { choices: (language) => (language === 'en' ? ['good', 'poor'] : ['god', 'dårlig']) },
  },
};
const wanted = { visits };

interface Visit {
  readonly school: string;
  readonly visited: Date;
  readonly visitors: number | null;
}
const visit = (school: string, visitors: number | null = 4): Visit => ({
  school,
  visited: new Date(2019, 1, 1),
  visitors,
});
const day = 43497;

/** How many rows Excel was asked to add to a table. */
async function rowsAdded(host: ExcelHost, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  host.onRequest = (body) => {
    const { ObjectPaths: paths } = parseBatch(body);
    count += Object.values(paths).filter(
      ({ Name, ParentObjectPathId: parent }) =>
        Name === 'Add' && parent !== undefined && paths[parent]?.Name === 'Rows',
    ).length;
  };
  await work();
  host.onRequest = null;
  return count;
}

function append(table: TableReading, visitsMade: readonly Visit[], more: Partial<RowAddition> = {}): RowAddition {
  const keys = columnKeys(table, visits.headers);
  return {
    table,
    rows: visitsMade.map((made) =>
      keys.map((key) =>
        key === null || key === 'rating' ? null : newCell(made[key], visits.columns[key].isText === true),
      ),
    ),
    added: 0,
    ...more,
  };
}

async function write(changes: (table: TableReading) => Partial<TableChanges>): Promise<void> {
  await writeTables(async (): Promise<TableWriting> => {
    const layout = await readLayout();
    const table = (await readTables(layout, wanted)).get('visits');
    if (table === undefined) throw new Error('no table');
    return { layout, half: 'half-edited', newSheet: null, cells: [], columns: [], rows: [], ...changes(table) };
  });
}

/** The table in A1 of a sheet of its own, with a column of the user's between ours, and something below and beside. */
function workbook(rows: readonly SetupRow[], more: (sheet: Sheet) => unknown = () => undefined): Uint8Array {
  const sheet = new Sheet('Besøk');
  tableOf(sheet, visits.name, rows, 1);
  more(sheet);
  return buildWorkbook({ sheets: [sheet], names: [] });
}
const first: SetupRow = { Eget: { formula: '1+1', result: 2 }, Besökare: 3, Skule: 'Volda' };
const cells = (host: ExcelHost): unknown[][] => valuesOf(sheetOf(host, 'Besøk'));

describe('rows', () => {
  test('go right below the table, which grows over them: Excel is asked to add none', async () => {
    await withWorkbook(workbook([first]), async (host) => {
      expect(
        await rowsAdded(host, () => write((table) => ({ rows: [append(table, [visit('1.1'), visit('=Ø')])] }))),
      ).toBe(0);
      expect(cells(host)).toEqual([
        ['Eget', 'Besökare', 'Skule'],
        [2, 3, 'Volda'],
        [null, 4, '1.1'],
        [null, 4, '=Ø'],
      ]);
      expect(host.document.tables[0]?.box).toMatchObject({ row: 0, rowCount: 4, columnCount: 3 });
      expect(sheetOf(host, 'Besøk').cell(3, 2)).toMatchObject({ formula: null, style: { numberFormat: '@' } });
    });
  });

  test('look as the row above them, and keep its drop-down lists where they are told', async () => {
    await withWorkbook(workbook([first]), async (host) => {
      const sheet = sheetOf(host, 'Besøk');
      const { styles } = host.document;
      sheet.setCells(
        [{ row: 1, column: 1, change: { style: styles.with(sheet.cell(1, 1).style, { numberFormat: '0.0' }) } }],
        'user',
      );
      const list = { list: { inCellDropDown: true, source: '3,4' } };
      const rule = { rule: list, errorAlert: null, prompt: null, ignoreBlanks: true };
      await write((table) => ({ rows: [append(table, [visit('Ørsta')], { rules: [null, rule, null] })] }));
      expect(sheet.cell(2, 1).style.numberFormat).toBe('0.0');
      expect(sheet.part('dataValidations').map(({ boxes }) => boxes)).toEqual([
        [{ row: 2, column: 1, rowCount: 1, columnCount: 1 }],
      ]);
    });
  });

  test('fill empty rows at the end first', async () => {
    await withWorkbook(workbook([first, {}]), async (host) => {
      await write((table) => ({ rows: [append(table, [visit('Ørsta'), visit('Sula')])] }));
      expect(cells(host).slice(2)).toEqual([
        [null, 4, 'Ørsta'],
        [null, 4, 'Sula'],
      ]);
      expect(host.document.tables[0]?.box.rowCount).toBe(4);
    });
  });

  test('push down what stands below', async () => {
    await withWorkbook(
      workbook([first], (sheet) => sheet.put('A3', 'under').put('E9', 'langt under')),
      async (host) => {
        expect(await rowsAdded(host, () => write((table) => ({ rows: [append(table, [visit('Ørsta')])] })))).toBe(0);
        expect(cells(host).slice(2, 4)).toEqual([
          [null, 4, 'Ørsta', null, null],
          ['under', null, null, null, null],
        ]);
        expect(cells(host)[9]?.[4]).toBe('langt under');
      },
    );
  });

  test('are added by Excel where another table stands beside', async () => {
    const beside = (sheet: Sheet): unknown => {
      sheet.put('A3', 'under').put('F1', 'Mitt').put('F2', 1).put('F3', 2);
      return sheet.table({ name: 'Annen', range: 'F1:F3' });
    };
    await withWorkbook(workbook([first], beside), async (host) => {
      expect(await rowsAdded(host, () => write((table) => ({ rows: [append(table, [visit('Ørsta')])] })))).toBe(1);
      expect(
        cells(host)
          .slice(2, 4)
          .map((row) => row.slice(0, 3)),
      ).toEqual([
        [null, 4, 'Ørsta'],
        ['under', null, null],
      ]);
    });
  });
});

test.each(['filled', 'left'] as const)(
  'a value is written where a value stood, and the column’s other rows stay as they are: %s',
  async (tableColumns) => {
    const rows = [first, { ...first, Besökare: { formula: '1+2', result: 3 } }, { ...first, Besökare: null }];
    await withWorkbook(
      workbook(rows),
      async (host) => {
        await write((table) => ({ cells: [{ table, row: 1, column: 1, value: '=5', newFormat: null }] }));
        const column = [1, 2, 3].map((row) => sheetOf(host, 'Besøk').cell(row, 1));
        expect(column.map(({ value, formula }) => [value, formula])).toEqual([
          ['=5', null],
          [3, '1+2'],
          [null, null],
        ]);
      },
      { excel: { ...profiles[defaultProfile], tableColumns } },
    );
  },
);

test.each(['filled', 'left'] as const)(
  'a formula of ours stands in its own cell alone, and the column’s other rows stay as they are: %s',
  async (tableColumns) => {
    const rows = [first, { ...first, Besökare: { formula: '1+2', result: 3 } }, { ...first, Besökare: null }];
    await withWorkbook(
      workbook(rows),
      async (host) => {
        await write((table) => ({
          cells: [{ table, row: 1, column: 1, value: { formula: '=2+2' }, newFormat: null }],
        }));
        await host.settled();
        const column = [1, 2, 3].map((row) => sheetOf(host, 'Besøk').cell(row, 1));
        expect(column.map(({ value, formula }) => [value, formula])).toEqual([
          [4, '2+2'],
          [3, '1+2'],
          [null, null],
        ]);
      },
      { excel: { ...profiles[defaultProfile], tableColumns } },
    );
  },
);

/** A table with another beside it, and something below, so that Excel itself adds the rows. */
const crowded = workbook([first], (sheet) => {
  sheet.put('A3', 'under').put('F1', 'Mitt').put('F2', 1).put('F3', 2);
  return sheet.table({ name: 'Annen', range: 'F1:F3' });
});

test.each(['ignored', 'refused'] as const)(
  'rows that Excel has added and does not delete are emptied and told, and all else is as it was: %s',
  async (rowDeletion) => {
    const told: unknown[] = [];
    for (let k = 1; ; k += 1) {
      let end: unknown = 'beyond';
      await withWorkbook(
        crowded,
        async (host) => {
          const before = cells(host);
          const ours = (): unknown[][] => cells(host).map((row) => row.slice(0, 3));
          host.onRequest = (body) => {
            // The request that adds the rows.
            if (/"Name":"Rows"/.test(body) && body.includes('"Name":"Add"')) host.faults.failAction = k;
          };
          end = await write((table) => ({
            cells: [{ table, row: 1, column: 1, value: 9, newFormat: null }],
            rows: [append(table, [visit('Ørsta'), visit('Sula')])],
          })).then(
            () => 'written',
            (error: unknown) => error,
          );
          host.onRequest = null;
          if (end === 'written') return;
          const added = cells(host).length - before.length;
          expect(ours()).toEqual([
            ...before.slice(0, 2).map((row) => row.slice(0, 3)),
            ...Array.from({ length: Math.max(0, added) }, () => [null, null, null]),
            ['under', null, null],
          ]);
          expect(end).toMatchObject(
            added > 0
              ? { fault: 'rows-left', parameters: { table: 'BMS_Besøk', count: String(added) } }
              : { fault: 'failed' },
          );
          if (added > 0) told.push(added);
        },
        { excel: { ...profiles[defaultProfile], rowDeletion } },
      );
      if (end === 'written') break;
    }
    expect(new Set(told)).toEqual(new Set([1, 2]));
  },
);

describe('columns', () => {
  const rating = { header: 'Inntrykk', choices: ['god', 'dårlig'] };

  test.each([
    ['grow over empty cells', () => undefined, ['Inntrykk']],
    ['push aside what stands beside', (sheet: Sheet) => sheet.put('D1', 'ved siden av'), ['Inntrykk', 'ved siden av']],
  ] as const)('%s, with rows in the same request', async (_, more, headers) => {
    await withWorkbook(workbook([first], more), async (host) => {
      await write((table) => {
        const addition = append(table, [visit('Ørsta')], { added: 1 });
        const rows = addition.rows.map((row) => [...row, { value: 'god' }]);
        return { columns: [{ table, columns: [rating] }], rows: [{ ...addition, rows }] };
      });
      expect(cells(host)[0]?.slice(3)).toEqual(headers);
      expect(cells(host)[2]?.slice(0, 4)).toEqual([null, 4, 'Ørsta', 'god']);
      expect(host.document.tables[0]).toMatchObject({
        columns: ['Eget', 'Besökare', 'Skule', 'Inntrykk'],
        box: { rowCount: 3, columnCount: 4 },
      });
    });
  });

  test('leave what stands below beside the table where it is', async () => {
    await withWorkbook(
      workbook([first], (sheet) => sheet.put('D3', 'mitt')),
      async (host) => {
        await write((table) => {
          const addition = append(table, [visit('Ørsta')], { added: 1 });
          const rows = addition.rows.map((row) => [...row, { value: 'god' }]);
          return { columns: [{ table, columns: [rating] }], rows: [{ ...addition, rows }] };
        });
        expect(cells(host).slice(2)).toEqual([
          [null, 4, 'Ørsta', 'god'],
          [null, null, null, 'mitt'],
        ]);
      },
    );
  });
});

describe.each(['failRequest', 'failAction'] as const)('%s', (kind) => {
  test.each<[string, Uint8Array]>([
    ['over empty cells', workbook([first])],
    ['into an empty row', workbook([{ ...first, Besökare: { formula: '1+2', result: 3 } }, {}])],
    ['with something below', workbook([first], (sheet) => sheet.put('A3', 'under'))],
    ['with something beside', workbook([first], (sheet) => sheet.put('D1', 'ved siden av'))],
  ])('cells, columns and rows %s: everything or nothing', async (_, bytes) => {
    const writeAll = (): Promise<string> =>
      write((table) => {
        const addition = append(table, [visit('Ørsta'), visit('Sula')], { added: 1 });
        return {
          cells: [{ table, row: 1, column: 1, value: '=5', newFormat: '@' }],
          columns: [{ table, columns: [{ header: 'Inntrykk', choices: ['god'] }] }],
          rows: [{ ...addition, rows: addition.rows.map((row) => [...row, { value: 'god' }]) }],
        };
      }).then(
        () => 'written',
        () => 'failed',
      );
    const { places, found, beyond } = await placesIn(bytes, kind, writeAll, 'everything');
    await withWorkbook(bytes, async (host) => {
      const before = textOf(host);
      const ends: string[] = [];
      for (const k of [...places, beyond]) {
        const end = await withFault(host, kind, k, writeAll);
        ends.push(String(end));
        if (end === 'failed') expectSame({ k }, textOf(host), before);
      }
      // Each of them fails, and the last one is one that there is not.
      expect(ends).toEqual([...places.map(() => 'failed'), 'beyond']);
      expect(found).toBeGreaterThan(kind === 'failRequest' ? 2 : 14);
      expect(sheetOf(host, 'Besøk').cell(1, 1)).toMatchObject({ value: '=5', formula: null });
    });
  });
});

test.each([
  ['nb', ['Skole', 'Besøkt', 'Besøkende', 'Inntrykk'], 'god,dårlig', 'dd.mm.yyyy'],
  ['en', ['School', 'Visited', 'Visitors', 'Impression'], 'good,poor', 'yyyy-mm-dd'],
] as const)('a new table is made as it is described, in %s', async (language, headers, list, format) => {
  await withWorkbook(buildWorkbook({ sheets: [new Sheet('Data')], names: [] }), async (host) => {
    const rows = [{ ...visit('1.1'), visited: { value: visit('').visited, format } }];
    const table = describedTable(visits, rows, language, { top: 3, left: 1 });
    const context = new Excel.RequestContext();
    queueNewTable(context.workbook.worksheets.add('Besøk'), table);
    await context.sync();
    expect(host.document.tables[0]).toMatchObject({ name: 'BMS_Besøk', box: { row: 2, column: 1, rowCount: 2 } });
    expect(cells(host).slice(2)).toEqual([
      [null, ...headers],
      [null, '1.1', day, 4, null],
    ]);
    expect(sheetOf(host, 'Besøk').part('dataValidations')).toMatchObject([
      { boxes: [{ row: 3, column: 4, rowCount: 1 }], formula1: list },
    ]);
  });
});
