import { type ExcelHost, openHost } from '../../src/host/node';
import { makeScorecard, WorkbookError } from '../../src/workbook';
import { Sheet, workbookWith } from '../support/workbook-builder';
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

const styles = new Map<string, number>();
const known = new WeakMap<object, number>();

/** Styles by number: thousands of cells share a few. */
function numberOfStyle(style: object): number {
  let number = known.get(style);
  if (number === undefined) {
    const text = JSON.stringify(style);
    number = styles.get(text) ?? styles.size;
    styles.set(text, number);
    known.set(style, number);
  }
  return number;
}

const parts = ['merges', 'columns', 'rows', 'hyperlinks', 'conditionalFormats', 'dataValidations', 'freeze', 'pageLayout', 'view'] as const;

/** Everything of the workbook that a card could have touched. */
function everything(host: ExcelHost): unknown {
  const { document } = host;
  return {
    names: document.names.map(({ name, scope, formula, visible }) => ({ name, formula, visible, scope: document.sheets.find((sheet) => sheet.id === scope)?.name ?? null })),
    tables: document.tables.map(({ name, box }) => ({ name, box })),
    sheets: document.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells()].map(({ row, column, cell: { style, ...content } }) => [row, column, content, numberOfStyle(style)]),
      parts: parts.map((part) => {
        const value = sheet.part(part);
        // A band that says nothing is the same as none.
        return value instanceof Map ? [...value].filter(([, band]) => band.size !== null || band.hidden || band.outlineLevel > 0 || band.collapsed).sort(([a], [b]) => a - b) : value;
      }),
    })),
  };
}

const madeAt = new Date(2019, 1, 1);
const make = (signal?: AbortSignal): Promise<unknown> => makeScorecard({ madeAt, ...(signal === undefined ? {} : { signal }) }).then(() => 'made', (error: unknown) => (error instanceof WorkbookError ? error.fault : error));

/** Fills a column of the setup's indicators. */
function setUp(host: ExcelHost, header: string, values: readonly (string | number | null)[]): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const rows = valuesOf(sheet);
  const top = rows.findIndex((row) => row.includes('Indikator'));
  const column = rows[top]?.indexOf(header) ?? -1;
  sheet.setCells(values.map((value, index) => ({ row: top + 1 + index, column, change: { value } })), 'user');
}

/** Two cards that differ in rows, columns and groups, with the same column of the user's own. */
const cards = [
  (host: ExcelHost): void => {
    setUp(host, 'Aktiv', ['ja', 'nei', 'ja', 'ja']);
    setUp(host, 'Definisjon', [null, null, null, null]);
    setUp(host, 'Kritisk grense', [null, null, null, null]);
  },
  (host: ExcelHost): void => {
    setUp(host, 'Aktiv', ['ja', 'ja', 'ja', 'ja']);
    setUp(host, 'Definisjon', ['a', 'b', 'c', 'd']);
    setUp(host, 'Kritisk grense', [0.2, 0.2, 0.2, 0.2]);
  },
];

/** As one text, which is compared faster than the thousands of objects in it. */
const textOf = (host: ExcelHost): string => JSON.stringify(everything(host));

function expectSame(at: object, now: string, wanted: string): void {
  // Only where they differ is it worth showing how.
  if (now !== wanted) expect({ ...at, workbook: JSON.parse(now) as unknown }).toEqual({ ...at, workbook: JSON.parse(wanted) as unknown });
}

type FaultKind = 'failRequest' | 'failAction';

/** Makes a card with a fault at the k-th place. @returns `beyond` when there are fewer places than that */
async function makeWithFault(host: ExcelHost, kind: FaultKind, k: number): Promise<unknown> {
  host.faults[kind] = k;
  const end = await make();
  const struck = host.faults[kind] === undefined;
  host.faults[kind] = undefined;
  return struck ? end : 'beyond';
}

describe.each<FaultKind>(['failRequest', 'failAction'])('%s', (kind) => {
  test('the first card is whole or not there, wherever it fails', async () => {
    await withHost(async (host) => {
      const before = textOf(host);
      const remove = (): void => {
        const sheet = sheetOf(host, 'Målekort');
        host.document.setNames(host.document.names.filter((name) => name.scope !== sheet.id), 'user');
        host.document.removeSheet(sheet.id, 'user');
      };
      await make();
      const whole = textOf(host);
      remove();
      expect(textOf(host)).toBe(before);
      let k = 1;
      for (; ; k += 1) {
        const end = await makeWithFault(host, kind, k);
        expectSame({ k, end }, textOf(host), end === 'failed' ? before : whole);
        if (end === 'beyond') break;
        if (end === 'made') remove();
      }
      expect(k).toBeGreaterThan(kind === 'failRequest' ? 3 : 100);
    });
  }, 240_000);

  test('a card made again is the old one whole or the new one whole, wherever it fails', async () => {
    await withHost(async (host) => {
      await make();
      const sheet = sheetOf(host, 'Målekort');
      const own = valuesOf(sheet)[0]?.length ?? 0;
      const header = valuesOf(sheet).findIndex((row) => row[0] === 'Nr');
      const row = valuesOf(sheet).findIndex((each) => each[0] === '2.1');
      sheet.setCells([{ row: header, column: own, change: { value: 'Eget' } }, { row, column: own, change: { formula: `C${row + 1}*2` } }], 'user');
      const whole: string[] = [];
      // Round twice: what a change leaves behind must be the same from then on.
      for (const change of [...cards, ...cards]) {
        change(host);
        await make();
        whole.push(textOf(host));
      }
      expect(whole.slice(2)).toEqual(whole.slice(0, 2));
      // One card after the other in turn, so that every place is struck on the way to one of them.
      for (let k = 1, end: unknown = null; end !== 'beyond'; k += 1) {
        const index = k % cards.length;
        cards[index]?.(host);
        const old = textOf(host);
        end = await makeWithFault(host, kind, k);
        expectSame({ k, index, end }, textOf(host), end === 'failed' ? old : whole[index] ?? '');
        if (end === 'failed') await make();
      }
    });
  }, 240_000);
});

test('words typed on the card are saved once, wherever their saving fails', async () => {
  for (let k = 1; ; k += 1) {
    let end: unknown = null;
    await withHost(async (host) => {
      await make();
      const sheet = sheetOf(host, 'Målekort');
      const values = valuesOf(sheet);
      const header = values.findIndex((row) => row[0] === 'Nr');
      sheet.setCells([{ row: values.findIndex((row) => row[0] === '1.1'), column: values[header]?.indexOf('Tiltak') ?? -1, change: { value: 'Følge opp' } }], 'user');
      // Only the writing: its request begins with the words.
      let beforeWriting = 0;
      end = await makeScorecard({
        madeAt,
        onProgress: (step) => {
          if (step !== 'writing') return;
          beforeWriting = host.counters.roundTrips;
          host.faults.failAction = k;
        },
      }).then(() => 'made', () => 'failed');
      expect({ k, end, tables: host.document.tables.map((table) => table.name).filter((name) => name === 'BMS_Vurderinger') }).toEqual({ k, end: 'made', tables: ['BMS_Vurderinger'] });
      expect(host.document.sheets.map((each) => each.name)).toEqual(['Data', 'BMS-oppsett', 'Målekort', 'BMS-vurderinger']);
      expect(valuesOf(sheetOf(host, 'BMS-vurderinger')).slice(1)).toEqual([['1.1', null, '2018', null, null, 'Følge opp', null, null]]);
      expect(beforeWriting).toBeGreaterThan(0);
    });
    if (k === 16) break;
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
    await make();
    cards[0]?.(host);
    const before = everything(host);
    const abort = new AbortController();
    const end = makeScorecard({ signal: abort.signal, onProgress: (step) => { if ((at === 'computing' ? 'reading' : 'computing') === step) abort.abort(); } });
    await expect(end).rejects.toMatchObject({ fault: 'cancelled' });
    expect(everything(host)).toEqual(before);
  });
});
