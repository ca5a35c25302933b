import type { ExcelHost } from '../../../src/host/node';
import { readWorkbook, WorkbookError } from '../../../src/workbook';
import type { EditedColumn, SetupContents, SetupEdit } from '../../../src/workbook/setup/contents';
import { editSetup } from '../../../src/workbook/setup/edit-setup';
import {
  buildWorkbook,
  type SetupRow,
  type SetupTables,
  setupSheet,
  Sheet,
  tableOf,
  type WorkbookModel,
  workbookWith,
} from '../../support/workbook-builder';
import { isSampled } from '../../support/sweeps';
import { nextOf, type Places, placesOf, withFault } from '../faults';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const data = (): Sheet =>
  new Sheet('Data')
    .across('A1', ['År', 2016, 2017, 2018])
    .across('A2', ['Frafall', 0.21, 0.19, 0.18], { numberFormat: '0.0 %' })
    .across('A3', ['Trivsel', 4.1, 4.2, 4.3]);
const names = [
  { name: 'Frafall', refersTo: 'Data!$B$2:$D$2' },
  { name: 'Trivsel', refersTo: 'Data!$B$3:$D$3' },
  { name: 'Spredt', refersTo: 'Data!$B$2,Data!$D$2' },
];
const row: SetupRow = {
  Nr: '1.1',
  Perspektiv: '1',
  Indikator: 'Frafall',
  Måleenhet: '%',
  Retning: 'lavere',
  Resultat: 'Frafall',
  Ambisjon: 0.18,
  'Kritisk grense': null,
};
const setup: SetupTables = {
  card: { Tittel: 'Mitt kort', Periode: 2018, Språk: 'nb' },
  indicators: [
    row,
    { ...row, Nr: '1.2', Indikator: 'Trivsel', Resultat: 'Trivsel', Ambisjon: { formula: '4+0.2', result: 4.2 } },
  ],
};
const workbook = (tables: SetupTables | null = setup, more: Partial<WorkbookModel> = {}): Uint8Array =>
  workbookWith(data(), names, tables, more);

/** A row whose table lacks a column. */
function lacks(cells: SetupRow, header: string): SetupRow {
  return Object.fromEntries(Object.entries(cells).filter(([key]) => key !== header));
}

async function read(): Promise<SetupContents> {
  const { setup: contents } = await readWorkbook();
  if (contents === null) throw new Error('no setup');
  return contents;
}

/** An edit as the pane makes it: of the row as it was read. */
function edit(contents: SetupContents, index: number, column: EditedColumn, value: SetupEdit['value']): SetupEdit {
  const indicator = contents.indicators[index];
  if (indicator === undefined) throw new Error(`no indicator ${index}`);
  return {
    table: 'indicators',
    nr: indicator.nr,
    address: indicator.address,
    column,
    value,
    seen: indicator.cells[column].value,
  };
}

async function fault(work: Promise<unknown>): Promise<unknown> {
  const error: unknown = await work.then(
    () => 'done',
    (reason: unknown) => reason,
  );
  return error instanceof WorkbookError ? [error.fault, error.parameters] : error;
}

/** Content, formats, tables and rules of everything. */
function stateOf({ document }: ExcelHost): unknown {
  return [
    document.sheets.map((sheet) => [
      sheet.name,
      sheet.part('dataValidations').length,
      [...sheet.cells()].flatMap(({ row: r, column, cell }) => {
        const blank = cell.value === null && cell.formula === null && cell.style.numberFormat === 'General';
        return blank ? [] : [[r, column, cell.value, cell.formula, cell.style.numberFormat]];
      }),
    ]),
    document.tables.map(({ name, box, columns }) => [name, box, columns]),
  ];
}

const cellOf = (
  host: ExcelHost,
  sheet: string,
  address: string,
): { readonly value: unknown; readonly format: string } => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const cell = sheetOf(host, sheet).cell(Number(digits) - 1, column);
  return { value: cell.value, format: cell.style.numberFormat };
};

describe('a cell of the setup', () => {
  test.each<[EditedColumn, SetupEdit['value'], unknown, string]>([
    ['ambition', 0.15, 0.15, '0.0 %'],
    ['ambition', 'minst 82 %', 'minst 82 %', 'General'],
    ['critical', 0.2, 0.2, '0.0 %'],
    ['critical', 0.1825, 0.1825, '0.00 %'],
    ['ambition', null, null, 'General'],
    ['name', '=HYPERLINK("x")', '=HYPERLINK("x")', 'General'],
    ['name', "'t Hooft", "'t Hooft", 'General'],
    ['critical', '3-4', '3-4', 'General'],
    ['measure', '1.1', '1.1', 'General'],
    ['result', '2018/19', '2018/19', 'General'],
    ['perspective', '@sum', '@sum', '@'],
    ['direction', '+høyere', '+høyere', 'General'],
  ])('%s becomes %j and nothing else', async (column, value, stored, format) => {
    await withWorkbook(workbook(), async (host) => {
      const contents = await read();
      const before = valuesOf(sheetOf(host, 'BMS-oppsett'));
      await editSetup([edit(contents, 0, column, value)]);
      const place = contents.indicators[0]?.cells[column].address?.split('!')[1] ?? '';
      expect(cellOf(host, 'BMS-oppsett', place)).toEqual({ value: stored, format });
      expect((await read()).indicators[0]?.cells[column].value).toBe(stored);
      const after = valuesOf(sheetOf(host, 'BMS-oppsett'));
      expect(after.flat().filter((cell, index) => cell !== before.flat()[index])).toHaveLength(1);
      expect([...sheetOf(host, 'BMS-oppsett').cells()].filter(({ cell }) => cell.formula !== null)).toHaveLength(1);
    });
  });

  test('the percentages of a row are told by its other numbers before its result, and a number is no percentage on its own', async () => {
    const rows: SetupRow[] = [
      { ...row, 'Kritisk grense': { value: 0.2, numberFormat: '0 %' } },
      { ...row, Nr: '1.2', Resultat: 'Trivsel' },
      { ...row, Nr: '1.3', Ambisjon: { value: 'gammel', numberFormat: '@' }, Resultat: 'Trivsel' },
      { ...row, Nr: '1.4', Resultat: 'Spredt' },
      { ...row, Nr: '1.5', Resultat: 'Finnes_ikke' },
      { ...row, Nr: '1.6', Ambisjon: { value: 0.18, numberFormat: '0.00' } },
    ];
    await withWorkbook(workbook({ indicators: rows }), async (host) => {
      const formats: string[] = [];
      for (const index of rows.keys()) {
        const contents = await read();
        await editSetup([edit(contents, index, 'ambition', 0.5)]);
        formats.push(
          cellOf(host, 'BMS-oppsett', contents.indicators[index]?.cells.ambition.address?.split('!')[1] ?? '').format,
        );
      }
      expect(formats).toEqual(['0 %', 'General', 'General', 'General', 'General', '0.00']);
      expect((await read()).indicators.map((each) => each.cells.ambition.value)).toEqual(rows.map(() => 0.5));
    });
  });

  test('several at once, over both tables, in four round trips', async () => {
    await withWorkbook(workbook(), async (host) => {
      const contents = await read();
      const before = host.counters.roundTrips;
      await editSetup([
        edit(contents, 0, 'ambition', 0.15),
        edit(contents, 1, 'direction', 'høyere'),
        { table: 'card', field: 'title', value: 'Nytt kort', seen: 'Mitt kort' },
      ]);
      expect(host.counters.roundTrips - before).toBeLessThanOrEqual(4);
      const after = await read();
      expect([
        after.indicators[0]?.cells.ambition.value,
        after.indicators[1]?.cells.direction.value,
        after.card.title.value,
      ]).toEqual([0.15, 'høyere', 'Nytt kort']);
    });
  });

  test('what it holds already is not written again', async () => {
    await withWorkbook(workbook(), async (host) => {
      const contents = await read();
      const before = stateOf(host);
      await editSetup([edit(contents, 0, 'ambition', 0.18), { table: 'card', field: 'vision', value: '', seen: null }]);
      expect(stateOf(host)).toEqual(before);
    });
  });

  test('a row that has moved since is found by its Nr', async () => {
    await withWorkbook(workbook(), async (host) => {
      const contents = await read();
      const sheet = sheetOf(host, 'BMS-oppsett');
      const at = Number(/\d+$/.exec(contents.indicators[0]?.address ?? '')?.[0]) - 1;
      // The two rows change places.
      const cells = [0, 1].map((offset) => [0, 1, 2, 3, 4, 5, 6].map((column) => sheet.cell(at + offset, column)));
      sheet.setCells(
        cells.flatMap((line, offset) =>
          line.map(({ value, formula }, column) => ({ row: at + 1 - offset, column, change: { value, formula } })),
        ),
        'user',
      );
      await editSetup([edit(contents, 0, 'name', 'Flyttet')]);
      expect((await read()).indicators.map(({ nr, name }) => [nr, name])).toEqual([
        ['1.2', 'Trivsel'],
        ['1.1', 'Flyttet'],
      ]);
    });
  });
});

describe('what is not there yet', () => {
  test('a column is added at the right end, with a drop-down list where it has choices', async () => {
    const without = lacks(row, 'Retning');
    await withWorkbook(
      workbook({
        card: { Språk: 'nn' },
        indicators: [
          { ...without, Eget: 'mitt' },
          { ...without, Nr: '1.2' },
        ],
      }),
      async (host) => {
        const contents = await read();
        await editSetup([edit(contents, 1, 'direction', 'lågare'), edit(contents, 0, 'active', 'nei')]);
        const table = host.document.tables.find(({ name }) => name === 'BMS_Indikatorer');
        expect(table?.columns.slice(-3)).toEqual(['Eget', 'Retning', 'Aktiv']);
        expect((await read()).indicators.map(({ cells, active }) => [cells.direction.value, active])).toEqual([
          [null, false],
          ['lågare', true],
        ]);
        expect(
          sheetOf(host, 'BMS-oppsett')
            .part('dataValidations')
            .map(({ boxes }) => boxes),
        ).toEqual(
          [
            [{ row: 7, column: 8, rowCount: 2, columnCount: 1 }],
            [{ row: 7, column: 9, rowCount: 2, columnCount: 1 }],
          ].map((boxes) => boxes.map((box) => ({ ...box, row: (table?.box.row ?? 0) + 1 }))),
        );
      },
    );
  });

  test('what stands beside the table is moved and kept', async () => {
    const without = lacks(row, 'Ambisjon');
    const sheet = setupSheet({ indicators: [without] })
      .put('H4', 'Notat')
      .put('H5', 'Mitt');
    await withWorkbook(workbook(null, { sheets: [data(), sheet] }), async (host) => {
      await editSetup([edit(await read(), 0, 'ambition', 0.1)]);
      expect(
        valuesOf(sheetOf(host, 'BMS-oppsett'))
          .slice(3)
          .map((cells) => cells.slice(7)),
      ).toEqual([
        ['Ambisjon', 'Notat'],
        [0.1, 'Mitt'],
      ]);
    });
  });

  test('a field is added to BMS_Kort in the language of the card, several in one go', async () => {
    await withWorkbook(workbook({ ...setup, card: { Tittel: 'Kort', Språk: 'en' } }), async () => {
      await editSetup([
        { table: 'card', field: 'vision', value: '=Alle', seen: null },
        { table: 'card', field: 'period', value: '2018/19', seen: null },
      ]);
      const { card } = await read();
      expect([card.vision, card.period].map(({ value, formula }) => [value, formula])).toEqual([
        ['=Alle', false],
        ['2018/19', false],
      ]);
      expect((await readWorkbook()).card?.card.period).toBe('2018/19');
    });
  });

  test('a BMS_Kort that is missing is made beside the indicators, on a sheet of its own', async () => {
    await withWorkbook(workbook({ indicators: [row] }), async (host) => {
      await editSetup([
        { table: 'card', field: 'organisation', value: 'Vestland', seen: null },
        { table: 'card', field: 'period', value: 2017, seen: null },
      ]);
      expect(host.document.tables.map(({ name }) => name)).toEqual(['BMS_Perspektiver', 'BMS_Indikatorer', 'BMS_Kort']);
      expect(host.document.sheets.map(({ name }) => name)).toEqual(['Data', 'BMS-oppsett', 'BMS-oppsett 2']);
      expect((await readWorkbook()).card?.card).toMatchObject({ organisation: 'Vestland', period: '2017' });
    });
  });

  test('without any setup all of it is made', async () => {
    await withWorkbook(workbook(null), async (host) => {
      await editSetup([
        { table: 'card', field: 'language', value: 'sv', seen: null },
        { table: 'card', field: 'title', value: 'Styrkort', seen: null },
      ]);
      expect(host.document.tables.map(({ name }) => name)).toEqual([
        'BMS_Kort',
        'BMS_Perspektiver',
        'BMS_Indikatorer',
        'BMS_Ambisjoner',
      ]);
      expect(await readWorkbook()).toMatchObject({
        ownLanguage: 'sv',
        hasSetup: true,
        setup: { card: { title: { value: 'Styrkort' } } },
      });
    });
  });
});

describe('what is refused, with nothing written', () => {
  const protectedSheet = (): Uint8Array => {
    const sheet = setupSheet(setup);
    sheet.isProtected = true;
    return workbook(null, { sheets: [data(), sheet] });
  };
  const at = "'BMS-oppsett'!";

  test.each<[string, Uint8Array, (contents: SetupContents) => SetupEdit, unknown]>([
    [
      'a cell that somebody else has changed',
      workbook(),
      (contents) => ({ ...edit(contents, 0, 'ambition', 0.1), seen: 0.2 }),
      ['changed-meanwhile', { cell: `${at}G10` }],
    ],
    [
      'a field that somebody else has changed',
      workbook(),
      () => ({ table: 'card', field: 'title', value: 'Ny', seen: 'Gammel' }),
      ['changed-meanwhile', { cell: `${at}B2` }],
    ],
    [
      'a formula of the user’s own',
      workbook(),
      (contents) => edit(contents, 1, 'ambition', 4),
      ['own-formula', { cell: `${at}G11` }],
    ],
    [
      'a row that is gone',
      workbook(),
      (contents) => ({ ...edit(contents, 0, 'ambition', 0.1), nr: '9.9' }),
      ['row-gone', {}],
    ],
    [
      'a row of a table that is gone',
      workbook(null),
      () => ({ table: 'indicators', nr: '1.1', address: `${at}A11`, column: 'name', value: 'x', seen: null }),
      ['row-gone', {}],
    ],
    [
      'one of two rows with the same Nr that have moved',
      workbook({ indicators: [row, row] }),
      (contents) => ({ ...edit(contents, 0, 'name', 'x'), address: `${at}A2` }),
      ['row-gone', {}],
    ],
    [
      'a protected sheet',
      protectedSheet(),
      (contents) => edit(contents, 0, 'ambition', 0.1),
      ['protected-sheet', { sheet: 'BMS-oppsett' }],
    ],
    [
      'a new field on a protected sheet',
      protectedSheet(),
      () => ({ table: 'card', field: 'vision', value: 'x', seen: null }),
      ['protected-sheet', { sheet: 'BMS-oppsett' }],
    ],
    [
      'a new sheet in a protected workbook',
      workbook({ indicators: [row] }, { structureProtected: true }),
      () => ({ table: 'card', field: 'vision', value: 'x', seen: null }),
      ['protected-workbook', {}],
    ],
  ])('%s', async (_what, bytes, made, wanted) => {
    await withWorkbook(bytes, async (host) => {
      const { setup: contents } = await readWorkbook();
      const before = stateOf(host);
      const good: SetupEdit[] = contents?.indicators[0] === undefined ? [] : [edit(contents, 0, 'name', 'Nytt navn')];
      const none: SetupContents = { card: {} as SetupContents['card'], perspectives: [], indicators: [] };
      expect(await fault(editSetup([...good, made(contents ?? none)]))).toEqual(wanted);
      expect(stateOf(host)).toEqual(before);
    });
  });

  test('a cell in edit mode', async () => {
    await withWorkbook(workbook(), async (host) => {
      const contents = await read();
      host.faults.code = 'InvalidOperationInCellEditMode';
      host.faults.failRequest = 1;
      expect(await fault(editSetup([edit(contents, 0, 'ambition', 0.1)]))).toEqual(['cell-editing', {}]);
    });
  });
});

const lacking = lacks(row, 'Retning');
const beside = (): Uint8Array =>
  workbook(null, {
    sheets: [
      data(),
      tableUnder(
        setupSheet({ card: { Tittel: 'A' }, indicators: [lacking] })
          .put('H7', 'Notat')
          .put('H8', 'Mitt'),
      ),
    ],
  });
function tableUnder(sheet: Sheet): Sheet {
  tableOf(sheet, 'Annen', [{ Mitt: 1, Eget: 2 }], 30);
  return sheet;
}

describe.each(['failRequest', 'failAction'] as const)('%s', (kind) => {
  test.each<[string, Uint8Array]>([
    ['cells, fields and columns into empty cells', workbook({ card: { Tittel: 'A' }, indicators: [lacking] })],
    ['columns that move what stands beside', beside()],
    ['a new BMS_Kort', workbook({ indicators: [lacking] })],
    ['a whole setup', buildWorkbook({ sheets: [data()], names })],
  ])(
    '%s: whichever fails, everything is written or nothing',
    async (_what, bytes) => {
      const indicatorEdits = (contents: SetupContents | null): readonly SetupEdit[] =>
        contents?.indicators[0] === undefined
          ? []
          : [
              edit(contents, 0, 'direction', 'høyere'),
              edit(contents, 0, 'ambition', 0.1),
              edit(contents, 0, 'active', 'nei'),
            ];
      const editsOf = (contents: SetupContents | null): readonly SetupEdit[] => [
        ...indicatorEdits(contents),
        { table: 'card', field: 'organisation', value: 'Vestland', seen: null },
        { table: 'card', field: 'vision', value: 'Alle', seen: null },
      ];
      let found: Places = { places: [], found: 0, beyond: 0 };
      await withWorkbook(bytes, async (host) => {
        const { setup: contents } = await readWorkbook();
        found = await placesOf(host, kind, () => editSetup(editsOf(contents)), 'everything');
      });
      const waiting = [...found.places, found.beyond];
      let failures = 0;
      // Looking around can get over a fault; after that the work goes on in a workbook that is as before.
      while (waiting.length > 0) {
        await withWorkbook(bytes, async (host) => {
          const { setup: contents } = await readWorkbook();
          const before = stateOf(host);
          for (let outcome: unknown = null; outcome !== 'done' && outcome !== 'beyond';) {
            const place = nextOf(waiting);
            outcome = await withFault(host, kind, place, () => fault(editSetup(editsOf(contents))));
            if (outcome === 'done' || outcome === 'beyond') continue;
            failures += 1;
            expect({ place, outcome, state: stateOf(host) }).toEqual({
              place,
              outcome: ['failed', expect.anything()],
              state: before,
            });
          }
          const after = await read();
          expect([after.card.organisation.value, after.card.vision.value]).toEqual(['Vestland', 'Alle']);
          if (indicatorEdits(contents).length > 0)
            expect(after.indicators[0]?.cells).toMatchObject({
              direction: { value: 'høyere' },
              ambition: { value: 0.1 },
              active: { value: 'nei' },
            });
        });
      }
      expect(failures).toBeGreaterThan(kind === 'failRequest' ? 1 : isSampled ? 5 : 10);
    },
    120_000,
  );
});

test('a workbook that answers no more says that the setup may be unfinished', async () => {
  await withWorkbook(workbook(), async (host) => {
    const contents = await read();
    // The writing comes third; what would take it back fails as well.
    let requests = 0;
    host.onRequest = () => {
      requests += 1;
      if (requests === 3) host.faults.failAction = 6;
      if (requests > 3) host.faults.failRequest = 1;
    };
    const outcome = await fault(editSetup([edit(contents, 0, 'name', 'Ny'), edit(contents, 1, 'name', 'Ny')]));
    host.onRequest = null;
    host.faults.failRequest = undefined;
    expect(outcome).toEqual(['half-edited', { sheet: 'BMS-oppsett' }]);
  });
});
