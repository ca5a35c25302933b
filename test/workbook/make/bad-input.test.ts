import type { ExcelHost } from '../../../src/host/node';
import { makeScorecard, readWorkbook, WorkbookError } from '../../../src/workbook';
import { editSetup, readSuggestions, writeSetup } from '../../../src/workbook/set-up';
import type { Suggestion } from '../../../src/workbook';
import type { SetupContents, SetupEdit } from '../../../src/workbook/setup/contents';
import {
  buildWorkbook,
  type NameModel,
  type SetupRow,
  setupSheet,
  Sheet,
  tableOf,
  type WorkbookModel,
  workbookWith,
} from '../../support/workbook-builder';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const data = (): Sheet =>
  new Sheet('Data')
    .across('A1', ['År', 2016, 2017, 2018])
    .across('A2', ['Frafall', 0.21, 0.19, 0.18], { numberFormat: '0 %' })
    .across('A3', ['Trivsel', 4.1, 4.2, 4.3]);
const names: readonly NameModel[] = [
  { name: 'Frafall', refersTo: 'Data!$B$2:$D$2' },
  { name: 'Trivsel', refersTo: 'Data!$B$3:$D$3' },
];
const row: SetupRow = {
  Nr: '1.1',
  Perspektiv: '1',
  Indikator: 'Frafall',
  Retning: 'lavere',
  Resultat: 'Frafall',
  Ambisjon: 0.18,
  'Kritisk grense': 0.25,
};
const second: SetupRow = {
  ...row,
  Nr: '1.2',
  Indikator: 'Trivsel',
  Resultat: 'Trivsel',
  Retning: 'høyere',
  Ambisjon: 4,
  'Kritisk grense': 3,
};
const indicators = [row, second];
const workbook = (more: Partial<WorkbookModel> = {}): Uint8Array => workbookWith(data(), names, { indicators }, more);

/** Changes a table of the open workbook as its user might. */
function changeTable(
  host: ExcelHost,
  name: string,
  change: (table: ExcelHost['document']['tables'][number]) => Partial<ExcelHost['document']['tables'][number]>,
): void {
  const { document } = host;
  const table = document.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  document.setTables(
    document.tables.map((each) => (each === table ? { ...each, ...change(each) } : each)),
    table.sheetId,
    'user',
  );
}

const editOf = (setup: SetupContents | null, index: number, value: string): SetupEdit => {
  const indicator = setup?.indicators[index];
  if (indicator === undefined) throw new Error(`no indicator ${index}`);
  return {
    table: 'indicators',
    nr: indicator.nr,
    address: indicator.address,
    column: 'name',
    value,
    seen: indicator.name,
  };
};

const suggestion: Suggestion = {
  name: 'Ny_kilde',
  indicator: 'Ny',
  role: 'result',
  perspective: 'Brukere og tjenester',
  direction: null,
  measure: null,
  period: null,
  unit: null,
  confidence: 0.9,
  reason: '',
};

describe('a table in an unusual state', () => {
  test('with a row of totals: that row is no indicator, and new rows stand above it', async () => {
    await withWorkbook(workbook(), async (host) => {
      const sheet = sheetOf(host, 'BMS-oppsett');
      sheet.setCells(
        [
          { row: 6, column: 0, change: { value: 'Totalt' } },
          { row: 6, column: 5, change: { value: 2 } },
          { row: 8, column: 0, change: { value: 'Under' } },
        ],
        'user',
      );
      changeTable(host, 'BMS_Indikatorer', ({ box }) => ({
        showTotals: true,
        box: { ...box, rowCount: box.rowCount + 1 },
      }));
      const { setup, warnings, indicatorCount } = await readWorkbook();
      expect([setup?.indicators.map(({ nr }) => nr), warnings, indicatorCount]).toEqual([['1.1', '1.2'], [], 2]);
      await editSetup([editOf(setup, 1, 'Endret')]);
      await writeSetup([suggestion]);
      const rows = valuesOf(sheet)
        .slice(4)
        .map((cells) => [cells[0], cells[2]]);
      expect(rows).toEqual([
        ['1.1', 'Frafall'],
        ['1.2', 'Endret'],
        ['1.3', 'Ny'],
        ['Totalt', null],
        [null, null],
        ['Under', null],
      ]);
      expect(host.document.tables.find(({ name }) => name === 'BMS_Indikatorer')?.box).toMatchObject({
        row: 3,
        rowCount: 5,
      });
    });
  });

  test('with its headers hidden: they count all the same', async () => {
    await withWorkbook(workbook(), async (host) => {
      const sheet = sheetOf(host, 'BMS-oppsett');
      changeTable(host, 'BMS_Indikatorer', ({ box }) => ({
        showHeaders: false,
        box: { ...box, row: box.row + 1, rowCount: box.rowCount - 1 },
      }));
      sheet.setCells(
        [0, 1, 2, 3, 4, 5].map((column) => ({ row: 3, column, change: { value: null } })),
        'user',
      );
      const { setup, card } = await readWorkbook();
      expect(setup?.indicators.map(({ nr, address }) => [nr, address])).toEqual([
        ['1.1', "'BMS-oppsett'!A5"],
        ['1.2', "'BMS-oppsett'!A6"],
      ]);
      expect(card?.perspectives[0]?.indicators.map(({ status }) => status)).toEqual(['green', 'green']);
      await editSetup([editOf(setup, 0, 'Endret')]);
      expect(valuesOf(sheet)[4]?.[2]).toBe('Endret');
    });
  });

  test('on a hidden sheet, with rows filtered away and merged cells above', async () => {
    const sheet = setupSheet({ perspectives: [], indicators: [] }).put('A1', 'Oppsett for i år').merge('A1:D2');
    tableOf(sheet, 'BMS_Indikatorer', indicators, 4);
    await withWorkbook(buildWorkbook({ sheets: [data(), sheet], names }), async (host) => {
      host.document.showSheet(sheetOf(host, 'BMS-oppsett').id, 'VeryHidden', 'user');
      const hidden = new Map([[4, { size: null, hidden: true, outlineLevel: 0, collapsed: false }]]);
      sheetOf(host, 'BMS-oppsett').setPart('rows', hidden as never, 'user');
      const { indicatorCount, warnings } = await readWorkbook();
      expect([indicatorCount, warnings]).toEqual([2, []]);
      const { setup } = await readWorkbook();
      await editSetup([editOf(setup, 0, 'Endret')]);
      await makeScorecard();
      expect(cardRows(sheetOf(host, 'Målekort')).get('1.1')).toMatchObject({ Indikator: 'Endret' });
    });
  });

  test('copied from another file: used where it is alone, left alone where the original is there, and told about either way', async () => {
    const copy = (sheet: Sheet, top: number): Sheet => {
      tableOf(sheet, 'BMS_Indikatorer3', [{ ...row, Indikator: 'Fra kopien' }], top);
      return sheet;
    };
    await withWorkbook(buildWorkbook({ sheets: [data(), copy(new Sheet('Kopi'), 1)], names }), async () => {
      const { card, warnings, setup } = await readWorkbook();
      expect(card?.perspectives[0]?.indicators.map(({ name }) => name)).toEqual(['Fra kopien']);
      expect(warnings).toEqual([
        expect.objectContaining({
          code: 'setup-table-copy',
          address: 'Kopi!A1',
          where: 'BMS_Indikatorer3 rad 1',
          message: expect.stringContaining('brukes som BMS_Indikatorer.') as unknown,
        }),
      ]);
      await editSetup([editOf(setup, 0, 'Endret i kopien')]);
      expect((await readWorkbook()).setup?.indicators[0]?.name).toBe('Endret i kopien');
    });
    await withWorkbook(
      buildWorkbook({ sheets: [data(), setupSheet({ indicators }), copy(new Sheet('Kopi'), 1)], names }),
      async () => {
        const { indicatorCount, warnings } = await readWorkbook();
        expect(indicatorCount).toBe(2);
        expect(warnings).toEqual([
          expect.objectContaining({
            code: 'setup-table-copy',
            where: 'BMS_Indikatorer3',
            message: expect.stringContaining('ikke brukt') as unknown,
          }),
        ]);
      },
    );
  });
});

describe('what Excel refuses', () => {
  const faultOf = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof WorkbookError ? error.fault : error),
    );

  test('while a cell is being edited every action says so, and none changes anything', async () => {
    await withWorkbook(workbook(), async (host) => {
      const { setup } = await readWorkbook();
      const before = valuesOf(sheetOf(host, 'BMS-oppsett'));
      host.faults.code = 'InvalidOperationInCellEditMode';
      for (const action of [
        () => readWorkbook(),
        () => readSuggestions(),
        () => writeSetup([suggestion]),
        () => editSetup([editOf(setup, 0, 'x')]),
        () => makeScorecard(),
      ]) {
        host.faults.failRequest = 1;
        expect(await faultOf(action())).toBe('cell-editing');
      }
      expect(valuesOf(sheetOf(host, 'BMS-oppsett'))).toEqual(before);
      expect(host.document.sheets).toHaveLength(2);
    });
  });

  test('where Excel refuses to write, though the file reports that it can be edited, each says so and changes nothing', async () => {
    await withWorkbook(workbook(), async (host) => {
      const { setup } = await readWorkbook();
      const before = valuesOf(sheetOf(host, 'BMS-oppsett'));
      host.faults.code = 'AccessDenied';
      for (const [member, action] of [
        ['Range.values', () => editSetup([editOf(setup, 0, 'x')])],
        ['Range.formulas', () => makeScorecard()],
        ['WorksheetCollection.add', () => makeScorecard()],
      ] as const) {
        host.faults.failMember = member;
        expect([member, await faultOf(action())]).toEqual([member, 'write-refused']);
      }
      host.faults.failMember = undefined;
      expect(host.document.sheets).toHaveLength(2);
      expect(valuesOf(sheetOf(host, 'BMS-oppsett'))).toEqual(before);
    });
  });

  test('an empty workbook has nothing, and says what it lacks', async () => {
    await withWorkbook(buildWorkbook({ sheets: [new Sheet('Ark1')] }), async () => {
      expect(await readWorkbook()).toMatchObject({
        names: [],
        hasSetup: false,
        setup: null,
        card: null,
        warnings: [],
        periods: [],
        units: [],
      });
      expect(await readSuggestions()).toMatchObject({ suggestions: [], used: [] });
      expect(await faultOf(makeScorecard())).toBe('no-names-no-setup');
    });
  });

  test('a name deleted between reading and writing leaves a card that is whole, and the next reading tells', async () => {
    await withWorkbook(workbook(), async (host) => {
      await makeScorecard({
        onProgress: (step) => {
          if (step === 'writing')
            host.document.setNames(
              host.document.names.filter(({ name }) => name !== 'Trivsel'),
              'user',
            );
        },
      });
      expect([...cardRows(sheetOf(host, 'Målekort')).keys()]).toEqual(['1', '1.1', '1.2']);
      expect(cardRows(sheetOf(host, 'Målekort')).get('1.1')).toMatchObject({ Resultat: 0.18 });
      expect((await readWorkbook()).warnings.map(({ code, nr }) => [code, nr])).toEqual([['source-missing', '1.2']]);
    });
  });
});

describe('names beyond measure', () => {
  test.each(['Data!$A$1:$XFD$1048576', 'Data!$A:$XFD', 'Data!$1:$1048576', 'Data!$A$1:$Z$1048575'])(
    '%s is cut to what is used',
    async (refersTo) => {
      const all: readonly NameModel[] = [...names, { name: 'Alt', refersTo }];
      await withWorkbook(
        workbookWith(data(), all, { indicators: [row, { ...second, Resultat: 'Alt' }] }),
        async (host) => {
          const { names: listed, card } = await readWorkbook();
          // The third asks for the tables of the sheet, since labels right beside all of it say nothing of its rows.
          expect(host.counters.roundTrips).toBe(3);
          expect(listed.find(({ name }) => name === 'Alt')).toMatchObject({ rows: 3, columns: 4, fault: null });
          expect(card?.perspectives[0]?.indicators[0]).toMatchObject({ result: 0.18, status: 'green' });
          expect((await readSuggestions()).suggestions.map(({ name }) => name)).toContain('Frafall');
        },
      );
    },
  );

  test('ten thousand, many of them broken, hidden or of several areas, take as many round trips as two, and spoil none', async () => {
    const big = new Sheet('Data').across('A1', ['År', 2016, 2017, 2018]);
    const many = Array.from({ length: 10_000 }, (_, index): NameModel => {
      const line = index + 2;
      const name = `Tall_${index}`;
      if (index % 50 === 1) return { name, refersTo: '#REF!' };
      if (index % 50 === 2) return { name, refersTo: `Data!$B$${line}`, hidden: true };
      if (index % 50 === 3) return { name, refersTo: `Data!$B$${line},Data!$D$${line}` };
      return { name, refersTo: `Data!$B$${line}:$D$${line}` };
    });
    for (let index = 0; index < 10_000; index += 1)
      big.across(`A${index + 2}`, [`Rad ${index}`, index, index + 1, index + 2]);
    await withWorkbook(
      workbookWith(big, many, {
        indicators: [
          { ...row, Resultat: 'Tall_20' },
          { ...second, Resultat: 'Tall_1' },
        ],
      }),
      async (host) => {
        const { names: listed, card } = await readWorkbook();
        expect(host.counters.roundTrips).toBe(2);
        expect([
          listed.length,
          listed.filter(({ fault }) => fault === 'source-broken').length,
          listed.filter(({ visible }) => !visible).length,
          listed.filter(({ kind }) => kind === 'multiArea').length,
        ]).toEqual([10_000, 200, 200, 200]);
        expect(listed.find(({ name }) => name === 'Tall_9999')).toMatchObject({
          address: 'Data!B10001:D10001',
          value: 9999,
          fault: null,
        });
        expect(card?.perspectives[0]?.indicators.map(({ result, warnings }) => [result, warnings])).toEqual([
          [22, []],
          [null, ['source-broken']],
        ]);
      },
    );
  }, 120_000);

  test('more cells than one answer can carry are read in several', async () => {
    const long = new Sheet('Data').put('B1', 2018);
    for (let line = 2; line <= 3000; line += 1) long.across(`A${line}`, [`En ganske lang tekst om rad ${line}`, line]);
    const all: readonly NameModel[] = [
      { name: 'Alt', refersTo: 'Data!$A:$B' },
      { name: 'Siste', refersTo: 'Data!$B$3000' },
    ];
    await withWorkbook(workbookWith(long, all, { indicators: [{ ...row, Resultat: 'Siste' }] }), async (host) => {
      const whole = await readWorkbook();
      host.payloadLimit = 60_000;
      const before = host.counters.roundTrips;
      expect(await readWorkbook()).toEqual(whole);
      expect(host.counters.roundTrips - before).toBeGreaterThan(4);
      expect(whole.card?.perspectives[0]?.indicators[0]).toMatchObject({ result: 3000 });
    });
  });
});
