import { type ExcelHost, openHost } from '../../src/host/node';
import { makeScorecard, type MakeOptions, WorkbookError } from '../../src/workbook';
import { makeUnitCards } from '../../src/workbook/make-unit-cards';
import { Sheet, workbookWith } from '../support/workbook-builder';
import { everything, expectSame, textOf } from './everything';
import { type FaultKind, placesOf, withFault } from './faults';
import { sheetOf, valuesOf } from './with-workbook';

const indicator = (nr: string) => ({
  Nr: nr, Perspektiv: nr.charAt(0), 'Strategisk mål': 'Mål', Indikator: `Indikator ${nr}`, Måleenhet: '%', Retning: 'lavere', Resultat: 'Frafall',
  Ambisjon: 0.18, 'Kritisk grense': 0.2, Definisjon: 'Hva som måles', Aktiv: 'ja',
});

const workbook = workbookWith(
  new Sheet('Data').across('A1', ['År', 2016, 2017, 2018]).across('A2', ['Frafall', 0.21, 0.19, 0.18], { numberFormat: '0 %' }),
  [{ name: 'Frafall', refersTo: 'Data!$B$2:$D$2' }],
  {
    card: { Tittel: 'Målekort', Periode: 2018, Visjon: 'Alle skal med' },
    perspectives: [{ Nr: '1', Perspektiv: 'Brukere' }, { Nr: '2', Perspektiv: 'Økonomi' }],
    indicators: ['1.1', '1.2', '2.1', '2.2'].map(indicator),
  },
);

/** No calculation: what is written is looked at, not what it comes to. */
async function withHost(work: (host: ExcelHost) => Promise<void>): Promise<void> {
  const host = await openHost(workbook, { calculate: false });
  const remove = host.installGlobals();
  try {
    await work(host);
  } finally {
    remove();
    host.dispose();
  }
}

const madeAt = new Date(2019, 1, 1);
const outcome = (made: Promise<unknown>): Promise<unknown> => made.then(() => 'made', (error: unknown) => (error instanceof WorkbookError ? error.fault : error));
const make = (options: MakeOptions = {}): Promise<unknown> => outcome(makeScorecard({ madeAt, ...options }));
/** So small that the writing takes several requests. */
const inParts = { requestLimit: 60_000 };

/** Takes the card's sheet away, as a user would. */
function remove(host: ExcelHost, name: string): void {
  const sheet = sheetOf(host, name);
  host.document.setNames(host.document.names.filter((each) => each.scope !== sheet.id), 'user');
  host.document.removeSheet(sheet.id, 'user');
}

/** Fills a column of the setup's indicators. */
function setUp(host: ExcelHost, header: string, values: readonly (string | number | null)[]): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const rows = valuesOf(sheet);
  const top = rows.findIndex((row) => row.includes('Indikator'));
  const column = rows[top]?.indexOf(header) ?? -1;
  sheet.setCells(values.map((value, index) => ({ row: top + 1 + index, column, change: { value } })), 'user');
}

function typeOnCard(host: ExcelHost, nr: string, header: string, value: string): void {
  const sheet = sheetOf(host, 'Målekort');
  const values = valuesOf(sheet);
  const column = values.find((row) => row[0] === 'Nr')?.indexOf(header) ?? -1;
  sheet.setCells([{ row: values.findIndex((row) => row[0] === nr), column, change: { value } }], 'user');
}

/** Two cards that differ in rows, columns, groups and typed words, with the same column of the user's own. */
const cards = [
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

/** A card with a column of the user's own and a folded perspective. */
async function makeOwn(host: ExcelHost): Promise<void> {
  await make();
  const sheet = sheetOf(host, 'Målekort');
  const own = valuesOf(sheet)[0]?.length ?? 0;
  const header = valuesOf(sheet).findIndex((row) => row[0] === 'Nr');
  const row = valuesOf(sheet).findIndex((each) => each[0] === '2.1');
  sheet.setCells([{ row: header, column: own, change: { value: 'Eget' } }, { row, column: own, change: { formula: `C${row + 1}*2` } }], 'user');
  // The perspective's rows, from the sub-heading above its first indicator on.
  await fold(row, row + 2);
}

async function fold(first: number, last: number): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem('Målekort').getRange(`${first}:${last}`).hideGroupDetails(Excel.GroupOption.byRows);
  await context.sync();
}

const kinds: readonly FaultKind[] = ['failRequest', 'failAction'];

interface NewSheet {
  readonly what: string;
  readonly sheet: string;
  readonly make: () => Promise<unknown>;
}

const newSheets: readonly NewSheet[] = [
  { what: 'the first card', sheet: 'Målekort', make: () => make() },
  { what: 'a frozen copy in several requests', sheet: 'Målekort 2018', make: () => make({ freeze: true, ...inParts }) },
  { what: 'the card of a unit', sheet: 'Målekort – Volda', make: () => outcome(makeUnitCards(['Volda'], { madeAt })) },
];

describe.each(newSheets)('$what is whole or not there, wherever it fails', ({ sheet, make: makeIt }) => {
  test.each(kinds)('%s', async (kind) => {
    await withHost(async (host) => {
      const before = textOf(host);
      const { places, beyond } = await placesOf(host, kind, makeIt);
      const whole = textOf(host);
      remove(host, sheet);
      expect(textOf(host)).toBe(before);
      expect(places.length).toBeGreaterThan(kind === 'failRequest' ? 2 : 100);
      for (const k of [...places, beyond]) {
        const end = await withFault(host, kind, k, makeIt);
        expectSame({ k, end }, textOf(host), end === 'failed' ? before : whole);
        expect(end === 'beyond').toBe(k === beyond);
        if (end !== 'failed') remove(host, sheet);
      }
    });
  }, 240_000);
});

describe.each([['in one request', {}], ['in several', inParts]] as const)('a card made again %s is the old one whole or the new one whole, wherever it fails', (how, options) => {
  // What is done before a fault is the same however it is parted, so the actions are struck in one of the two.
  test.each(how === 'in several' ? kinds : kinds.slice(0, 1))('%s', async (kind) => {
    await withHost(async (host) => {
      await makeOwn(host);
      const whole: string[] = [];
      const places: (readonly number[])[] = [];
      // Round twice: what a change leaves behind must be the same from then on.
      for (const change of [...cards, ...cards]) {
        change(host);
        const found = await placesOf(host, kind, () => make(options));
        places.push([...found.places, found.beyond]);
        whole.push(textOf(host));
      }
      expect(whole.slice(2)).toEqual(whole.slice(0, 2));
      // One card after the other in turn, so that every place is struck on the way to one of them.
      for (let index = 0, turn = 0; index < Math.max(...places.slice(2).map((each) => each.length)); index += 1, turn = 1 - turn) {
        const k = places[turn + 2]?.[index];
        cards[turn]?.(host);
        const old = textOf(host);
        const end = k === undefined ? await make(options) : await withFault(host, kind, k, () => make(options));
        expectSame({ k, turn, end }, textOf(host), end === 'failed' ? old : whole[turn] ?? '');
        if (end === 'failed') await make();
      }
    });
  }, 240_000);
});

test('cancelled between any two requests, the old card is whole or the new one is', async () => {
  await withHost(async (host) => {
    await makeOwn(host);
    const whole: string[] = [];
    for (const change of [...cards, ...cards]) {
      change(host);
      await make(inParts);
      whole.push(textOf(host));
    }
    const ends: unknown[] = [];
    for (let request = 1, turn = 0; request <= 10; request += 1, turn = 1 - turn) {
      cards[turn]?.(host);
      const old = textOf(host);
      const abort = new AbortController();
      let seen = 0;
      host.onRequest = () => { if ((seen += 1) === request) abort.abort(); };
      const end = await make({ ...inParts, signal: abort.signal });
      host.onRequest = null;
      ends.push(end);
      expectSame({ request, turn, end }, textOf(host), end === 'cancelled' ? old : whole[turn] ?? '');
      if (end === 'cancelled') await make();
    }
    expect(new Set(ends)).toEqual(new Set(['cancelled', 'made']));
  });
});

test('words typed on the card are saved once, wherever their saving fails', async () => {
  for (let k = 1; k <= 16; k += 1) {
    await withHost(async (host) => {
      await make();
      typeOnCard(host, '1.1', 'Tiltak', 'Følge opp');
      // Only the writing: its request begins with the words.
      const end = await make({ onProgress: (step) => { if (step === 'writing') host.faults.failAction = k; } });
      expect({ k, end, tables: host.document.tables.map((table) => table.name).filter((name) => name === 'BMS_Vurderinger') }).toEqual({ k, end: 'made', tables: ['BMS_Vurderinger'] });
      expect(host.document.sheets.map((each) => each.name)).toEqual(['Data', 'BMS-oppsett', 'Målekort', 'BMS-vurderinger']);
      expect(valuesOf(sheetOf(host, 'BMS-vurderinger')).slice(1)).toEqual([['1.1', null, '2018', null, null, 'Følge opp', null, null]]);
    });
  }
}, 120_000);

test.each([[0, 60], [0, 200], [2, 60], [2, 150]])('a workbook that answers no more after %d cards and %d actions says that the sheet may be unfinished, and the next card is whole', async (before, action) => {
  let whole = '';
  await withHost(async (host) => {
    for (let made = 0; made <= before; made += 1) await make();
    whole = textOf(host);
  });
  await withHost(async (host) => {
    for (let made = 0; made < before; made += 1) await make();
    const end = await makeScorecard({
      madeAt,
      onProgress: (step) => {
        if (step !== 'writing') return;
        host.faults.failAction = action;
        // From then on every request fails.
        Object.setPrototypeOf(host.faults, { get failRequest() { return Object.hasOwn(host.faults, 'failAction') ? undefined : 1; } });
      },
    }).catch((error: unknown) => error);
    expect(end).toMatchObject({ fault: 'half-written', parameters: { sheet: 'Målekort' } });
    Object.setPrototypeOf(host.faults, {});
    expect(await make()).toBe('made');
    expectSame({ before, action }, textOf(host), whole);
  });
});

test.each(['computing', 'writing'] as const)('cancelled before %s, the old card is whole', async (at) => {
  await withHost(async (host) => {
    await makeOwn(host);
    cards[0]?.(host);
    const before = everything(host);
    const abort = new AbortController();
    expect(await make({ signal: abort.signal, onProgress: (step) => { if ((at === 'computing' ? 'reading' : 'computing') === step) abort.abort(); } })).toBe('cancelled');
    expect(everything(host)).toEqual(before);
  });
});

test('what the user has folded stays folded when the card is made again, also where its rows have moved', async () => {
  await withHost(async (host) => {
    await makeOwn(host);
    const hidden = (): unknown[] => {
      const sheet = sheetOf(host, 'Målekort');
      const rows = sheet.part('rows');
      return valuesOf(sheet).flatMap((row, index) => (rows.get(index)?.hidden === true ? [row[0]] : []));
    };
    const before = hidden();
    expect(before).toEqual([null, '2.1', '2.2']);
    for (const change of cards) {
      change(host);
      await make();
      expect(hidden()).toEqual(before);
    }
  });
});
