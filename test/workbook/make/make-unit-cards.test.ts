import type { ExcelHost } from '../../../src/host/node';
import { makeScorecard, WorkbookError } from '../../../src/workbook';
import { makeUnitCards, type UnitCardOptions } from '../../../src/workbook/make/make-unit-cards';
import type { UnitProgress } from '../../../src/workbook/make/made-units';
import { buildWorkbook, setupSheet, type SetupRow, Sheet } from '../../support/workbook-builder';
import { expectSame, textOf } from '../everything';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const units = ['Volda vgs', 'Firda vgs', 'Måløy vgs'];
const matrix = (): Sheet =>
  new Sheet('Skoler')
    .across('A1', ['Skole', 2017, 2018])
    .across('A2', ['Volda vgs', 4.1, 4.3])
    .across('A3', ['Firda vgs', 4.4, 4.2])
    .across('A4', ['Måløy vgs', 3.9, null])
    .across('A5', ['Totalt', 4.13, 4.25]);
const names = [{ name: 'Trivsel', refersTo: 'Skoler!$B$2:$C$5' }];
const indicator: SetupRow = {
  Nr: '1.1',
  Perspektiv: '1',
  Indikator: 'Trivsel',
  Retning: 'høyere',
  Resultat: 'Trivsel',
  Ambisjon: 4.2,
  'Kritisk grense': 4,
};
const card = { Tittel: 'Målekort', Periode: 2018, Språk: 'nb' };
const workbook = buildWorkbook({ sheets: [matrix(), setupSheet({ card, indicators: [indicator] })], names });

const madeAt = new Date(2019, 1, 1);
const make = (chosen: readonly string[] = units, options: UnitCardOptions = {}): ReturnType<typeof makeUnitCards> =>
  makeUnitCards(chosen, { madeAt, ...options });
/** Without the overviews, which stand before their cards: `overview/overview-sheet.test.ts`. */
const sheetNames = (host: ExcelHost): string[] =>
  host.document.sheets.map((sheet) => sheet.name).filter((name) => !name.startsWith('Oversikt'));

/** Types into a cell of a card by Nr and header. */
function type(host: ExcelHost, sheetName: string, header: string, value: string): void {
  const sheet = sheetOf(host, sheetName);
  const values = valuesOf(sheet);
  const row = values.findIndex((each) => each[0] === '1.1');
  sheet.setCells(
    [{ row, column: values.find((each) => each[0] === 'Nr')?.indexOf(header) ?? -1, change: { value } }],
    'user',
  );
}

test('each unit has a sheet of its own with its own numbers, after the last sheet', async () => {
  await withWorkbook(workbook, async (host) => {
    const made = await make();
    await host.settled();
    expect(made).toEqual({
      made: units.map((unit) => ({ unit, sheetName: `Målekort – ${unit}`, replaced: false })),
      left: [],
      failed: null,
    });
    expect(sheetNames(host)).toEqual(['Skoler', 'BMS-oppsett', ...units.map((unit) => `Målekort – ${unit}`)]);
    const shown = units.map((unit) => {
      const row = cardRows(sheetOf(host, `Målekort – ${unit}`)).get('1.1');
      return [row?.['Resultat'], row?.['Forrige måling'], row?.['Endring'], row?.['Status']];
    });
    expect(shown).toEqual([
      [4.3, 4.1, '↗ Bedre', '● Grønn'],
      [4.2, 4.4, '↘ Svakere', '● Grønn'],
      [3.9, undefined, undefined, '■ Rød'],
    ]);
    expect(valuesOf(sheetOf(host, 'Målekort – Firda vgs'))[1]?.[0]).toBe('Firda vgs');
  });
});

test('the workbook is read once and each card written in one request, in which the next one’s old card is read; all views are set in the last', async () => {
  await withWorkbook(workbook, async (host) => {
    await make();
    expect(host.counters.roundTrips).toBe(3 + units.length);
    const before = host.counters.roundTrips;
    await make();
    expect(host.counters.roundTrips - before).toBe(3 + units.length);
  });
});

test('made again, nothing changes, wherever and under whatever name the user has put the sheets', async () => {
  await withWorkbook(workbook, async (host) => {
    await make();
    await host.settled();
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem('Målekort – Firda vgs');
    sheet.name = 'Firda';
    sheet.position = 0;
    await context.sync();
    const before = textOf(host);
    expect((await make()).made.map((each) => [each.sheetName, each.replaced])).toEqual([
      ['Målekort – Volda vgs', true],
      ['Firda', true],
      ['Målekort – Måløy vgs', true],
    ]);
    await host.settled();
    expectSame({}, textOf(host), before);
  });
});

test('neither the workbook’s own card nor a unit’s is taken for the other, also where they show the same unit', async () => {
  await withWorkbook(workbook, async (host) => {
    await make(['Volda vgs']);
    expect(await makeScorecard({ madeAt, unit: 'Volda vgs' })).toMatchObject({
      sheetName: 'Målekort',
      replaced: false,
    });
    expect(await makeScorecard({ madeAt })).toMatchObject({ sheetName: 'Målekort', replaced: true });
    expect((await make(['Volda vgs'])).made).toEqual([
      { unit: 'Volda vgs', sheetName: 'Målekort – Volda vgs', replaced: true },
    ]);
    expect(sheetNames(host)).toEqual(['Skoler', 'BMS-oppsett', 'Målekort – Volda vgs', 'Målekort']);
    await host.settled();
    expect(cardRows(sheetOf(host, 'Målekort')).get('1.1')?.['Resultat']).toBe(4.25);
  });
});

test('frozen copies are new sheets with values', async () => {
  await withWorkbook(workbook, async (host) => {
    await make(['Volda vgs']);
    expect((await make(['Volda vgs'], { freeze: true })).made).toEqual([
      { unit: 'Volda vgs', sheetName: 'Målekort 2018 – Volda vgs', replaced: false },
    ]);
    expect([...sheetOf(host, 'Målekort 2018 – Volda vgs').cells()].filter(({ cell }) => cell.formula !== null)).toEqual(
      [],
    );
  });
});

test.each([
  ['Tannhelsetjenesten i Sogn og Fjordane', 'Tannhelsetjenesten i Sogn og Fj'],
  ['Nord-Østerdal videregående', 'Nord-Østerdal videregående'],
  ['A/B: [C]?', 'Målekort – A-B- -C--'],
  ['Skoler', 'Målekort – Skoler'],
])('the card of “%s” stands on “%s”', async (unit, sheet) => {
  await withWorkbook(workbook, async (host) => {
    expect((await make([unit, unit.toUpperCase()])).made.map((each) => each.sheetName)).toEqual([sheet]);
    expect(sheetNames(host)).toContain(sheet);
  });
});

test('what is typed on a unit’s card is saved by its unit, also when the table is made on the way', async () => {
  await withWorkbook(workbook, async (host) => {
    await make();
    type(host, 'Målekort – Volda vgs', 'Tiltak', 'i Volda');
    type(host, 'Målekort – Måløy vgs', 'Tiltak', '=i Måløy');
    expect((await make()).failed).toBeNull();
    await host.settled();
    expect(
      valuesOf(sheetOf(host, 'BMS-vurderinger'))
        .slice(1)
        .map((row) => [row[0], row[1], row[2], row[5]]),
    ).toEqual([
      ['1.1', 'Volda vgs', '2018', 'i Volda'],
      ['1.1', 'Måløy vgs', '2018', '=i Måløy'],
    ]);
    const actions = units.map((unit) => cardRows(sheetOf(host, `Målekort – ${unit}`)).get('1.1')?.['Tiltak']);
    expect(actions).toEqual(['i Volda', null, '=i Måløy']);
    // The workbook's own card has words of its own.
    await makeScorecard({ madeAt });
    expect(cardRows(sheetOf(host, 'Målekort')).get('1.1')?.['Tiltak']).toBeNull();
  });
});

test('what is typed on a later card while the ones before it are made is not lost', async () => {
  await withWorkbook(workbook, async (host) => {
    await make();
    await make(units, {
      onProgress: ({ done }) => {
        if (done === 1) type(host, 'Målekort – Måløy vgs', 'Tiltak', 'i siste liten');
      },
    });
    await host.settled();
    expect(cardRows(sheetOf(host, 'Målekort – Måløy vgs')).get('1.1')?.['Tiltak']).toBe('i siste liten');
  });
});

test('words that are common to all units stay so when a unit gets its own', async () => {
  const common = { Nr: '1.1', Enhet: null, Periode: 2018, Tiltak: 'felles' };
  const bytes = buildWorkbook({
    sheets: [matrix(), setupSheet({ card, indicators: [indicator], others: { BMS_Vurderinger: [common] } })],
    names,
  });
  await withWorkbook(bytes, async (host) => {
    await make();
    type(host, 'Målekort – Volda vgs', 'Tiltak', 'i Volda');
    type(host, 'Målekort – Firda vgs', 'Tiltak', 'i Firda');
    await make();
    await host.settled();
    expect(units.map((unit) => cardRows(sheetOf(host, `Målekort – ${unit}`)).get('1.1')?.['Tiltak'])).toEqual([
      'i Volda',
      'i Firda',
      'felles',
    ]);
    await make();
    await host.settled();
    expect(units.map((unit) => cardRows(sheetOf(host, `Målekort – ${unit}`)).get('1.1')?.['Tiltak'])).toEqual([
      'i Volda',
      'i Firda',
      'felles',
    ]);
  });
});

test('tells how far it is', async () => {
  await withWorkbook(workbook, async () => {
    const progress: UnitProgress[] = [];
    await make(units, { onProgress: (step) => progress.push(step) });
    expect(progress).toEqual([
      ...units.map((unit, done) => ({ done, total: 3, unit })),
      { done: 3, total: 3, unit: 'Måløy vgs' },
    ]);
  });
});

test.each([0, 1, 2])(
  'cancelled during the card after %d, what is made stays and the rest are named and as they were',
  async (count) => {
    await withWorkbook(workbook, async (host) => {
      const abort = new AbortController();
      const made = await make(units, {
        signal: abort.signal,
        onProgress: ({ done }) => {
          if (done === count) abort.abort();
        },
      });
      expect(made).toMatchObject({
        made: units.slice(0, count + 1).map((unit) => ({ unit })),
        left: units.slice(count + 1),
        failed: null,
      });
      expect(sheetNames(host)).toHaveLength(2 + count + 1);
    });
  },
);

test('cancelled before it begins, it makes nothing', async () => {
  await withWorkbook(workbook, async (host) => {
    expect(await make(units, { signal: AbortSignal.abort() })).toEqual({ made: [], left: units, failed: null });
    expect(sheetNames(host)).toHaveLength(2);
  });
});

describe('a failure', () => {
  test('at one unit leaves its old card whole and says which were made', async () => {
    await withWorkbook(workbook, async (host) => {
      await make();
      await host.settled();
      sheetOf(host, 'Skoler').setCells(
        [1, 2, 3].map((row) => ({ row, column: 2, change: { value: 5 } })),
        'user',
      );
      await host.settled();
      const old = JSON.stringify([...sheetOf(host, 'Målekort – Firda vgs').cells()]);
      // The second card's writing and all that follows.
      const made = await make(units, {
        madeAt: new Date(2020, 1, 1),
        onProgress: ({ done }) => {
          if (done !== 1) return;
          host.faults.failRequest = 1;
          const first = host.faults.failRequest;
          Object.setPrototypeOf(host.faults, {
            get failRequest() {
              return first;
            },
          });
        },
      });
      Object.setPrototypeOf(host.faults, {});
      expect(made).toMatchObject({ made: [{ unit: 'Volda vgs' }], left: ['Måløy vgs'], failed: { unit: 'Firda vgs' } });
      expect(made.failed?.error).toBeInstanceOf(WorkbookError);
      expect(JSON.stringify([...sheetOf(host, 'Målekort – Firda vgs').cells()])).toBe(old);
    });
  });

  test('that can be known before is told before anything is written', async () => {
    await withWorkbook(workbook, async (host) => {
      await make(['Måløy vgs']);
      sheetOf(host, 'Målekort – Måløy vgs').setPart('protection', { protected: true, hasPassword: false }, 'user');
      const before = sheetNames(host);
      await expect(make()).rejects.toMatchObject({
        fault: 'protected-sheet',
        parameters: { sheet: 'Målekort – Måløy vgs' },
      });
      expect(sheetNames(host)).toEqual(before);
    });
  });

  test.each<[string, Uint8Array, (host: ExcelHost) => void]>([
    [
      'protected-workbook',
      workbook,
      (host) => {
        host.document.structureProtected = true;
      },
    ],
    ['names-without-setup', buildWorkbook({ sheets: [matrix()], names }), () => undefined],
  ])('of the whole run is %s', async (fault, bytes, arrange) => {
    await withWorkbook(bytes, async (host) => {
      arrange(host);
      await expect(make()).rejects.toMatchObject({ fault });
    });
  });
});
