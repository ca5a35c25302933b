import { everyNth } from '../../support/sweeps';
import { type ExcelHost, openHost } from '../../../src/host/node';
import { Sheet, workbookWith } from '../../support/workbook-builder';
import { expectSame, textOf } from '../everything';
import { placesOf, withFault } from '../faults';
import { kinds, make, remove } from '../make/card-under-faults';
import { sheetOf } from '../with-workbook';

/** Two indicators with a bar and a development each, so that the page has three charts. */
const workbook = workbookWith(
  new Sheet('Data')
    .across('A1', ['År', 2016, 2017, 2018])
    .across('A2', ['Frafall', 70, 72, 71])
    .across('A3', ['Trivsel', 60, 61, 50]),
  [
    { name: 'Frafall', refersTo: 'Data!$B$2:$D$2' },
    { name: 'Trivsel', refersTo: 'Data!$B$3:$D$3' },
  ],
  {
    card: { Tittel: 'Målekort', Periode: 2018 },
    perspectives: [{ Nr: '1', Perspektiv: 'Brukere' }],
    indicators: ['Frafall', 'Trivsel'].map((name, index) => ({
      Nr: `1.${index + 1}`,
      Perspektiv: '1',
      Indikator: name,
      Retning: 'høyere',
      Resultat: name,
      Ambisjon: 80,
      'Kritisk grense': 60,
    })),
  },
);

async function withHost(work: (host: ExcelHost) => Promise<void>): Promise<void> {
  const host = await openHost(workbook, { calculate: false });
  const removeGlobals = host.installGlobals();
  try {
    await work(host);
  } finally {
    removeGlobals();
    host.dispose();
  }
}

test.each(kinds)(
  'a first card and its overview are both whole or both not there, wherever it fails: %s',
  async (kind) => {
    await withHost(async (host) => {
      const before = textOf(host);
      const { places } = await placesOf(host, kind, () => make({ overview: true }));
      const whole = textOf(host);
      for (const name of ['Målekort', 'Oversikt']) remove(host, name);
      expect(textOf(host)).toBe(before);
      for (const k of everyNth(places, 12)) {
        const end = await withFault(host, kind, k, () => make({ overview: true }));
        expectSame({ k, end }, textOf(host), end === 'failed' ? before : whole);
        if (end !== 'failed') for (const name of ['Målekort', 'Oversikt']) remove(host, name);
      }
    });
  },
  240_000,
);

/** Two states of the workbook, of which the pages differ in lines, bars and charts. */
const states = [
  (host: ExcelHost): void => sheetOf(host, 'Data').setCells([{ row: 2, column: 3, change: { value: 50 } }], 'user'),
  (host: ExcelHost): void => sheetOf(host, 'Data').setCells([{ row: 2, column: 3, change: { value: 90 } }], 'user'),
];

test.each(kinds)(
  'made again, both are the old ones or both the new ones, wherever it fails: %s',
  async (kind) => {
    await withHost(async (host) => {
      await make({ overview: true });
      const { rows, column } = { rows: 12, column: 60 };
      sheetOf(host, 'Oversikt').setCells([{ row: rows, column, change: { value: 'Min merknad' } }], 'user');
      const whole: string[] = [];
      const places: (readonly number[])[] = [];
      for (const state of [...states, ...states]) {
        state(host);
        places.push((await placesOf(host, kind, () => make({ overview: true }))).places);
        whole.push(textOf(host));
      }
      expect(whole.slice(2)).toEqual(whole.slice(0, 2));
      expect(whole[0]).not.toBe(whole[1]);
      let turn = 0;
      // LAW_RUNS takes all.
      for (const k of everyNth(places[2] ?? [], 12)) {
        states[turn]?.(host);
        const old = textOf(host);
        const end = await withFault(host, kind, k, () => make({ overview: true }));
        expectSame({ k, turn, end }, textOf(host), end === 'failed' ? old : (whole[turn] ?? ''));
        if (end === 'failed') await make({ overview: true });
        turn = 1 - turn;
      }
    });
  },
  240_000,
);
