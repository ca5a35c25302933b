import fc from 'fast-check';
import { createHost, type ExcelHost } from '../../../src/host/node';
import { codesOf, keyOf } from '../../../src/workbook/data/data-sheet';
import { selectAll } from '../../../src/workbook/data/select';
import { readSeries } from '../../../src/workbook/data/series';
import type { ChangedFigure } from '../../../src/workbook/data/update-data';
import { WorkbookError } from '../../../src/workbook/error';
import {
  type AgreedData,
  insertAgreed,
  insertData,
  type InsertDataOptions,
  type InsertedData,
  standingTable,
  undoData,
} from '../../../src/workbook/take-data';
import { tableOf } from '../data/read';
import { placesOf, withFault } from '../faults';
import { sheetOf, valuesOf } from '../with-workbook';

const first = 'Skole;2023;2024\nVik;4,2;*\nLien;3,9;4,1\n';
const next = 'Skole;2024;2025\nNes;5;5,5\nLien;4,3;4,4\n';
const sheetName = 'Tall – fil a';

const options = { language: 'nb', notes: [], takenAt: new Date(2026, 0, 15) } as const;

async function insert(csv: string, more: Partial<InsertDataOptions> = {}): Promise<InsertedData | null> {
  const table = await tableOf(csv);
  const { series } = await readSeries(table, selectAll(table));
  return insertData(table, series, { ...options, ...more });
}

async function inserted(csv: string): Promise<InsertedData> {
  const written = await insert(csv);
  if (written === null) throw new Error('not written');
  return written;
}

async function agree(csv: string, agreed: readonly ChangedFigure[]): Promise<AgreedData> {
  const table = await tableOf(csv);
  const { series } = await readSeries(table, selectAll(table));
  return insertAgreed(table, series, agreed, options);
}

const caught = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
const faultOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await caught(work);
  return error instanceof WorkbookError ? error.fault : error;
};

/** Sheets with their cells and formats, and the names that a user sees. */
function stateOf({ document }: ExcelHost): string {
  const sheets = document.sheets.map((sheet) => [
    sheet.name,
    [...sheet.cells()].flatMap(({ row, column, cell }) =>
      cell.value === null ? [] : [[row, column, cell.value, cell.style.numberFormat]],
    ),
  ]);
  const names = document.names.filter(({ scope }) => scope === null).map(({ name, formula }) => [name, formula]);
  return JSON.stringify([sheets, names.sort()]);
}

async function put(sheet: string, address: string, value: string | number): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
  await context.sync();
}

async function withHost(work: (host: ExcelHost) => Promise<void>): Promise<void> {
  const host = await createHost({ calculate: false });
  const remove = host.installGlobals();
  try {
    await work(host);
  } finally {
    remove();
    host.dispose();
  }
}

test('wherever a first writing breaks off, the sheet is there whole or not at all', async () => {
  let [empty, whole] = ['', ''];
  let places: readonly number[] = [];
  let found = 0;
  await withHost(async (host) => {
    empty = stateOf(host);
    ({ places, found } = await placesOf(host, 'failAction', () => insert(first)));
    whole = stateOf(host);
  });
  expect(found).toBeGreaterThan(20);
  for (const k of places) {
    await withHost(async (host) => {
      await withFault(host, 'failAction', k, () => caught(insert(first)));
      expect([k, [empty, whole].includes(stateOf(host))]).toEqual([k, true]);
    });
  }
});

test('wherever an update breaks off, trying again makes it whole', async () => {
  let whole = '';
  let places: readonly number[] = [];
  await withHost(async (host) => {
    await insert(first);
    ({ places } = await placesOf(host, 'failAction', () => insert(next)));
    whole = stateOf(host);
  });
  for (const k of places.filter((_, index) => index % 4 === 0)) {
    await withHost(async (host) => {
      await insert(first);
      await withFault(host, 'failAction', k, () => caught(insert(next)));
      await insert(next);
      expect([k, stateOf(host) === whole]).toEqual([k, true]);
    });
  }
});

describe('figures that would change', () => {
  const change = { indicator: 'fil a', unit: 'Lien', period: '2024', before: 4.1, after: 4.3 };

  test('are asked about, and nothing is written before they are agreed to', async () => {
    await withHost(async (host) => {
      await insert(first);
      const before = stateOf(host);
      expect(await agree(next, [])).toEqual({ asks: [change] });
      expect(stateOf(host)).toBe(before);
      const written = await agree(next, [change]);
      expect('written' in written && written.written.changed).toEqual([change]);
      expect(valuesOf(sheetOf(host, sheetName))[10]?.slice(5)).toEqual([3.9, 4.3, 4.4]);
    });
  });

  test('are asked about again where the sheet has other figures by now', async () => {
    await withHost(async (host) => {
      await insert(first);
      await put(sheetName, 'G11', 4.05);
      const before = stateOf(host);
      expect(await agree(next, [change])).toEqual({ asks: [{ ...change, before: 4.05 }] });
      expect(stateOf(host)).toBe(before);
    });
  });

  test('are not asked about where there are none', async () => {
    await withHost(async () => {
      await insert(first);
      expect(await agree(first, [])).toHaveProperty('written');
    });
  });
});

test('who calls it off before the writing finds nothing written', async () => {
  await withHost(async (host) => {
    const empty = stateOf(host);
    const abort = new AbortController();
    abort.abort();
    expect(await faultOf(insert(first, { signal: abort.signal }))).toBe('cancelled');
    expect(stateOf(host)).toBe(empty);
  });
});

test('the sheet of a table is found again with its rows and periods, whichever way round the file stands', async () => {
  await withHost(async () => {
    const wide = 'Skole;Kjønn;2023\nVik;Jenter;4\nVik;Gutter;5\n';
    const turned = 'Kjønn;Skole;2023\nJenter;Vik;4\nGutter;Vik;5\n';
    expect(await standingTable(await tableOf(wide))).toBeNull();
    await insert(wide);
    const standing = await standingTable(await tableOf(turned));
    expect(standing).toEqual({ sheetName, keys: ['Jenter|Vik', 'Gutter|Vik'], periods: ['2023'] });
    const again = await inserted(turned);
    expect([again.updated, again.rows, again.changed]).toEqual([true, 2, []]);
  });
});

test('an updated sheet keeps the language of its headers', async () => {
  await withHost(async (host) => {
    await insert(first, { language: 'sv' });
    await insert(next, { language: 'nb' });
    const [sheet] = host.document.sheets.slice(-1);
    expect([sheet?.name, sheet?.cell(1, 0).value, sheet?.cell(8, 2).value]).toEqual([
      'Tal – fil a',
      'Källa',
      'Måttenhet',
    ]);
  });
});

describe('what was written is taken back', () => {
  test('a new sheet with its names', async () => {
    await withHost(async (host) => {
      const empty = stateOf(host);
      await undoData(await inserted(first));
      expect(stateOf(host)).toBe(empty);
    });
  });

  test('an update, and what the user has written beside stays', async () => {
    await withHost(async (host) => {
      await insert(first);
      await put(sheetName, 'K10', 'mitt eget');
      const before = stateOf(host);
      const written = await inserted(next);
      expect(stateOf(host)).not.toBe(before);
      await undoData(written);
      expect(stateOf(host)).toBe(before);
    });
  });

  test.each([
    ['a figure is changed', 'F10', 99],
    ['a label is changed', 'A10', 'Nytt navn'],
    ['something is written beside the figures', 'J10', 'mitt'],
    ['something is written below the figures', 'A20', 'mitt'],
  ])('but not where %s meanwhile', async (_, address, value) => {
    await withHost(async (host) => {
      const written = await inserted(first);
      await put(sheetName, address, value);
      const before = stateOf(host);
      expect(await faultOf(undoData(written))).toBe('changed-since');
      expect(stateOf(host)).toBe(before);
    });
  });

  test('but not where the sheet is gone', async () => {
    await withHost(async (host) => {
      const written = await inserted(first);
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem(sheetName).delete();
      await context.sync();
      const before = stateOf(host);
      expect(await faultOf(undoData(written))).toBe('changed-since');
      expect(stateOf(host)).toBe(before);
    });
  });

  test('but not from a protected sheet or workbook', async () => {
    await withHost(async (host) => {
      const written = await inserted(first);
      const context = new Excel.RequestContext();
      context.workbook.worksheets.getItem(sheetName).protection.protect();
      await context.sync();
      const before = stateOf(host);
      expect(await faultOf(undoData(written))).toBe('protected-sheet');
      host.document.structureProtected = true;
      expect(await faultOf(undoData(written))).toBe('protected-workbook');
      expect(stateOf(host)).toBe(before);
    });
  });

  test('a name that the user has given another name goes with its cells', async () => {
    await withHost(async (host) => {
      const written = await inserted(first);
      const context = new Excel.RequestContext();
      const own = context.workbook.names.getItem('fil_a_Vik');
      own.delete();
      context.workbook.names.add('Trivsel_Vik', `='${sheetName}'!$F$10:$G$10`);
      await context.sync();
      await undoData(written);
      expect(host.document.names.filter(({ scope }) => scope === null)).toEqual([]);
    });
  });

  test('wherever the taking away of a new sheet breaks off, it is gone or there as it was', async () => {
    let [gone, there] = ['', ''];
    let places: readonly number[] = [];
    await withHost(async (host) => {
      gone = stateOf(host);
      const written = await inserted(first);
      there = stateOf(host);
      ({ places } = await placesOf(host, 'failAction', () => undoData(written)));
    });
    expect(places.length).toBeGreaterThan(2);
    for (const k of places) {
      await withHost(async (host) => {
        const written = await inserted(first);
        await withFault(host, 'failAction', k, () => caught(undoData(written)));
        expect([k, [gone, there].includes(stateOf(host))]).toEqual([k, true]);
      });
    }
  });

  test('wherever the way back from an update breaks off, the sheet is as before or after it', async () => {
    let [before, after] = ['', ''];
    let places: readonly number[] = [];
    await withHost(async (host) => {
      await insert(first);
      before = stateOf(host);
      const written = await inserted(next);
      after = stateOf(host);
      ({ places } = await placesOf(host, 'failAction', () => undoData(written)));
    });
    expect(places.length).toBeGreaterThan(20);
    for (const k of places.filter((_, index) => index % 4 === 0)) {
      await withHost(async (host) => {
        await insert(first);
        const written = await inserted(next);
        await withFault(host, 'failAction', k, () => caught(undoData(written)));
        expect([k, [before, after].includes(stateOf(host))]).toEqual([k, true]);
      });
    }
  });
});

test('the codes of a row come back from its key, whatever is in them', () => {
  const code = fc.string({ unit: fc.constantFrom('a', '|', '\\', '1', 'ø', ' ') });
  fc.assert(
    fc.property(fc.array(code, { minLength: 1, maxLength: 4 }), (codes) => {
      expect(codesOf(keyOf(codes), codes.length)).toEqual(codes);
    }),
  );
});
