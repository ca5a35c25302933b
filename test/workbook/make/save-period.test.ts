import { type ExcelHost, openHost } from '../../../src/host/node';
import { savePeriod, type SavePeriodOptions } from '../../../src/workbook/make/save-period';
import { WorkbookError } from '../../../src/workbook';
import { setupSheet, type SetupRow, Sheet, tableOf, workbookWith } from '../../support/workbook-builder';
import { expectSame, textOf } from '../everything';
import { nextOf, type Places, placesOf, withFault } from '../faults';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const percent = (value: number): { value: number; numberFormat: string } => ({ value, numberFormat: '0.0 %' });
const row = (Nr: string, Resultat: string, more: SetupRow = {}): SetupRow => ({
  Nr,
  Perspektiv: '1',
  Indikator: `Indikator ${Nr}`,
  Retning: 'høyere',
  Resultat,
  Ambisjon: percent(0.82),
  'Kritisk grense': percent(0.76),
  ...more,
});

const data = new Sheet('Data')
  .put('A1', 'Frafall')
  .put('B1', 0.80812345, { numberFormat: '0.0 %' })
  .put('A2', 'Tom')
  .put('A3', 'Skjult')
  .put('B3', ':')
  .put('A4', 'Tekst')
  .put('B4', '=1+1');
const names = ['Frafall', 'Tom', 'Skjult', 'Tekst'].map((name, index) => ({ name, refersTo: `Data!$B$${index + 1}` }));
const indicators = [
  row('1.1', 'Frafall'),
  row('1.2', 'Tom', { Ambisjon: 'minst 90 %' }),
  row('1.3', 'Skjult', { Ambisjon: '=82', 'Kritisk grense': null }),
];
const workbook = workbookWith(data, names, { card: { Periode: 2018, Språk: 'nb' }, indicators });

const savedAt = new Date(2019, 1, 1);
const day = 43497;
const save = (options: SavePeriodOptions = {}): ReturnType<typeof savePeriod> => savePeriod({ savedAt, ...options });
const history = (host: ExcelHost): unknown[][] => valuesOf(sheetOf(host, 'BMS-historikk'));
/** Without calculation a workbook is opened in no time. */
async function withUncalculated(bytes: Uint8Array, work: (host: ExcelHost) => Promise<void>): Promise<void> {
  const host = await openHost(bytes, { calculate: false });
  const remove = host.installGlobals();
  try {
    await work(host);
  } finally {
    remove();
    host.dispose();
  }
}
const setResult = (host: ExcelHost, value: number | null): void =>
  sheetOf(host, 'Data').setCells([{ row: 0, column: 1, change: { value } }], 'user');

test('the first period makes the table: numbers unrounded, missing blank, hidden hidden, codes and periods as text', async () => {
  await withWorkbook(workbook, async (host) => {
    const trips = host.counters.roundTrips;
    expect(await save()).toEqual({ period: '2018', unit: '', written: true, added: 3, unchanged: 0, changed: [] });
    expect(host.counters.roundTrips - trips).toBe(3);
    expect(host.document.sheets.at(-1)?.name).toBe('BMS-historikk');
    expect(host.document.tables.at(-1)).toMatchObject({
      name: 'BMS_Historikk',
      box: { row: 0, column: 0, rowCount: 4, columnCount: 8 },
    });
    expect(history(host)).toEqual([
      ['Nr', 'Enhet', 'Periode', 'Resultat', 'Ambisjon', 'Kritisk grense', 'Status', 'Lagret'],
      ['1.1', null, '2018', 0.80812345, 0.82, 0.76, 'Gul', day],
      ['1.2', null, '2018', null, 'minst 90 %', 0.76, 'Mangler tall', day],
      ['1.3', null, '2018', ':', '=82', null, 'Skjermet', day],
    ]);
    const formats = [0, 2, 3, 7].map((column) => sheetOf(host, 'BMS-historikk').cell(1, column).style.numberFormat);
    expect(formats).toEqual(['@', '@', '0.0 %', 'dd.mm.yyyy']);
    expect([...sheetOf(host, 'BMS-historikk').cells()].filter(({ cell }) => cell.formula !== null)).toEqual([]);
  });
});

test.each([
  ['nn', 'BMS-historikk', 'Eining'],
  ['sv', 'BMS-historik', 'Organisationsenhet'],
  ['en', 'BMS history', 'Unit'],
] as const)('the table is worded in %s', async (language, sheet, unit) => {
  await withWorkbook(workbook, async (host) => {
    await save({ language });
    expect(valuesOf(sheetOf(host, sheet))[0]?.[1]).toBe(unit);
    expect(await save({ language })).toMatchObject({ added: 0, unchanged: 3 });
  });
});

test('the same numbers again write nothing, not even when it was saved, whatever the language', async () => {
  await withWorkbook(workbook, async (host) => {
    await save();
    const before = textOf(host);
    for (const language of ['nb', 'en'] as const) {
      expect(await save({ language, savedAt: new Date(2020, 5, 5) })).toEqual({
        period: '2018',
        unit: '',
        written: true,
        added: 0,
        unchanged: 3,
        changed: [],
      });
    }
    expect(textOf(host)).toBe(before);
  });
});

describe('numbers saved earlier that differ', () => {
  test('are told and kept, unless they are to be written over; other rows and columns of one’s own stay', async () => {
    await withWorkbook(workbook, async (host) => {
      await save();
      const sheet = sheetOf(host, 'BMS-historikk');
      const changed = [{ nr: '1.1', name: 'Indikator 1.1', before: 0.80812345, after: 0.9 }];
      setResult(host, 0.9);
      const before = textOf(host);
      expect(await save()).toEqual({ period: '2018', unit: '', written: false, added: 0, unchanged: 2, changed });
      expect(textOf(host)).toBe(before);

      const others = JSON.stringify([history(host)[2], history(host)[3]]);
      expect(await save({ overwrite: true, savedAt: new Date(2019, 1, 2) })).toEqual({
        period: '2018',
        unit: '',
        written: true,
        added: 0,
        unchanged: 2,
        changed,
      });
      expect(history(host)[1]).toEqual(['1.1', null, '2018', 0.9, 0.82, 0.76, 'Grønn', day + 1]);
      expect(JSON.stringify([history(host)[2], history(host)[3]])).toBe(others);
      expect(sheet.cell(1, 0).value).toBe('1.1');
    });
  });

  test.each<[string, number, unknown, unknown]>([
    ['Ambisjon', 0.85, 0.82, 0.85],
    ['Kritisk grense', 0.5, 0.76, 0.5],
  ])('also when only %s has moved', async (header, value, before, after) => {
    await withWorkbook(workbook, async (host) => {
      await save();
      const setup = valuesOf(sheetOf(host, 'BMS-oppsett'));
      const top = setup.findIndex((each) => each.includes('Indikator'));
      sheetOf(host, 'BMS-oppsett').setCells(
        [{ row: top + 1, column: setup[top]?.indexOf(header) ?? -1, change: { value } }],
        'user',
      );
      expect(await save()).toMatchObject({ written: false, changed: [{ nr: '1.1', before, after }] });
    });
  });

  test('a number that comes late is told of too', async () => {
    await withWorkbook(workbook, async (host) => {
      await save();
      sheetOf(host, 'Data').setCells([{ row: 1, column: 1, change: { value: 0.95 } }], 'user');
      expect(await save()).toMatchObject({ written: false, changed: [{ nr: '1.2', before: null, after: 0.95 }] });
    });
  });
});

test('another period and another unit are rows of their own', async () => {
  await withWorkbook(workbook, async (host) => {
    await save();
    setResult(host, 0.7);
    expect(await save({ period: '2019' })).toMatchObject({ period: '2019', added: 3 });
    expect(
      history(host)
        .slice(4)
        .map((each) => each.slice(0, 4)),
    ).toEqual([
      ['1.1', null, '2019', 0.7],
      ['1.2', null, '2019', null],
      ['1.3', null, '2019', ':'],
    ]);
    expect(sheetOf(host, 'BMS-historikk').cell(6, 2).style.numberFormat).toBe('@');
    expect(host.document.tables.at(-1)?.box.rowCount).toBe(7);
  });
});

test('a figure of an earlier period is saved as one of its own', async () => {
  const series = new Sheet('Data')
    .across('A1', ['År', 2016, 2017, 2018])
    .across('A2', ['Frafall', 0.8, 0.81, null], { numberFormat: '0 %' });
  await withWorkbook(
    workbookWith(series, [{ name: 'Frafall', refersTo: 'Data!$B$2:$D$2' }], {
      card: { Periode: 2018 },
      indicators: [row('1.1', 'Frafall')],
    }),
    async (host) => {
      expect(await save()).toMatchObject({ period: '2018', added: 1 });
      expect(history(host)[1]?.slice(0, 4)).toEqual(['1.1', null, '2017', 0.81]);
    },
  );
});

describe('a history that is there', () => {
  const rows = [
    { Notat: 'min', Periode: 2017, Nummer: '1.1', Resultat: percent(0.79), Status: 'rød' },
    { Notat: { formula: '1+1', result: 2 }, Periode: 2018, Nummer: '1.1', Resultat: '80,8 %', Status: '◆ Yellow' },
  ];
  const workbookWithHistory = (below: string | null, more: readonly SetupRow[] = []): Uint8Array => {
    const sheet = new Sheet('Historien');
    tableOf(sheet, 'BMS_Historikk', [...rows, ...more], 3);
    if (below !== null) sheet.put(below, 'mitt');
    return workbookWith(data, names, null, {
      sheets: [data, setupSheet({ card: { Periode: 2018 }, indicators: indicators.slice(0, 2) }), sheet],
    });
  };

  test('keeps its columns, their order and the user’s own, and what is written in words counts as what it says', async () => {
    await withWorkbook(workbookWithHistory(null), async (host) => {
      setResult(host, 0.808);
      expect(await save()).toMatchObject({ added: 1, unchanged: 1, changed: [] });
      expect(valuesOf(sheetOf(host, 'Historien')).slice(2)).toEqual([
        ['Notat', 'Periode', 'Nummer', 'Resultat', 'Status'],
        ['min', 2017, '1.1', 0.79, 'rød'],
        [2, 2018, '1.1', '80,8 %', '◆ Yellow'],
        [null, '2018', '1.2', null, 'Mangler tall'],
      ]);
    });
  });

  test('fills the empty rows at its end first', async () => {
    await withWorkbook(workbookWithHistory(null, [{}, {}]), async (host) => {
      setResult(host, 0.808);
      await save();
      expect(valuesOf(sheetOf(host, 'Historien'))[5]?.slice(1, 3)).toEqual(['2018', '1.2']);
      expect(host.document.tables.at(-1)?.box.rowCount).toBe(5);
    });
  });

  test('moves down what stands right below it', async () => {
    await withWorkbook(workbookWithHistory('A6'), async (host) => {
      setResult(host, 0.808);
      await save();
      expect(
        valuesOf(sheetOf(host, 'Historien'))
          .slice(5)
          .map((each) => each.slice(0, 3)),
      ).toEqual([
        [null, '2018', '1.2'],
        ['mitt', null, null],
      ]);
    });
  });

  test('is not used where its rows could not be told apart', async () => {
    const sheet = new Sheet('Historien');
    tableOf(sheet, 'BMS_Historikk', [{ Nr: '1.1', Resultat: 1 }], 1);
    await withWorkbook(
      workbookWith(data, names, null, { sheets: [data, setupSheet({ card: { Periode: 2018 }, indicators }), sheet] }),
      async () => {
        await expect(save()).rejects.toMatchObject({ fault: 'row-gone' });
      },
    );
  });

  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['made', workbook],
    ['growing over empty cells', workbookWithHistory('A40')],
    ['making room', workbookWithHistory('A6')],
    ['with empty rows', workbookWithHistory(null, [{}])],
  ];
  const kinds = ['failRequest', 'failAction'] as const;

  test.each(tables.flatMap(([what, bytes]) => kinds.map((kind) => [what, kind, bytes] as const)))(
    '%s, is as it was or whole after any fault (%s)',
    async (_, kind, bytes) => {
      const saveAll = (): Promise<string> =>
        save({ overwrite: true }).then(
          () => 'saved',
          (error: unknown) => (error instanceof WorkbookError ? error.fault : String(error)),
        );
      let whole = '';
      let found: Places = { places: [], found: 0, beyond: 0 };
      await withUncalculated(bytes, async (host) => {
        setResult(host, 0.9);
        found = await placesOf(host, kind, saveAll, 'everything');
        whole = textOf(host);
      });
      const waiting = [...found.places, found.beyond];
      let end: unknown = '';
      while (waiting.length > 0) {
        await withUncalculated(bytes, async (host) => {
          setResult(host, 0.9);
          const before = textOf(host);
          do {
            const k = nextOf(waiting);
            end = await withFault(host, kind, k, saveAll);
            expectSame({ k, end }, textOf(host), end === 'failed' ? before : whole);
            // Only names that cannot be read at once are read otherwise; then the period is saved, and the next try needs another workbook.
          } while (end === 'failed');
        });
      }
      expect(end).toBe('beyond');
      expect(found.found).toBeGreaterThan(kind === 'failRequest' ? 2 : 29);
    },
  );
});

describe('nothing is saved and the reason is told', () => {
  test.each<[string, Uint8Array, (host: ExcelHost) => void]>([
    ['no-period', workbookWith(data, names, { indicators }), () => undefined],
    [
      'no-indicators',
      workbookWith(data, names, { indicators: [{ ...row('1.1', 'Frafall'), Aktiv: 'nei' }] }),
      () => undefined,
    ],
    ['names-without-setup', workbookWith(data, names, null), () => undefined],
    [
      'protected-workbook',
      workbook,
      (host) => {
        host.document.structureProtected = true;
      },
    ],
  ])('%s', async (reason, bytes, arrange) => {
    await withWorkbook(bytes, async (host) => {
      arrange(host);
      await expect(save()).rejects.toMatchObject({ fault: reason });
      expect(host.document.tables.map((table) => table.name)).not.toContain('BMS_Historikk');
    });
  });

  test('protected-sheet, with its name', async () => {
    await withWorkbook(workbook, async (host) => {
      await save();
      sheetOf(host, 'BMS-historikk').setPart('protection', { protected: true, hasPassword: false }, 'user');
      expect(await save()).toMatchObject({ unchanged: 3 });
      await expect(save({ period: '2019' })).rejects.toMatchObject({
        fault: 'protected-sheet',
        parameters: { sheet: 'BMS-historikk' },
      });
    });
  });

  test('half-saved where Excel answers no more', async () => {
    await withWorkbook(workbook, async (host) => {
      await save();
      setResult(host, 0.9);
      let requests = 0;
      // From the writing on every request fails.
      Object.setPrototypeOf(host.faults, {
        get failRequest() {
          return (requests += 1) > 2 ? 1 : undefined;
        },
      });
      await expect(save({ overwrite: true })).rejects.toMatchObject({
        fault: 'half-saved',
        parameters: { sheet: 'BMS-historikk' },
      });
    });
  });
});
