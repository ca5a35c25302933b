import type { ExcelHost } from '../../../src/host/node';
import { makeHealthSheet } from '../../../src/workbook/set-up';
import { expectSame, textOf } from '../everything';
import { placesOf, withFault } from '../faults';
import { sheetOf, valuesOf } from '../with-workbook';
import { kinds, madeAt, outcome, remove, withHost } from './card-under-faults';

const make = (): Promise<unknown> => outcome(makeHealthSheet({ madeAt }));

/** Types a responsible person for each indicator, or none. */
function say(host: ExcelHost, owners: readonly (string | null)[]): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const values = valuesOf(sheet);
  const top = values.findIndex((row) => row.includes('Indikator'));
  const head = values[top] ?? [];
  const column = head.indexOf('Definisjon');
  sheet.setCells(
    owners.map((value, index) => ({ row: top + 1 + index, column, change: { value } })),
    'user',
  );
}

test.each(kinds)(
  'the first sheet of the health check is whole or not there, wherever it fails: %s',
  async (kind) => {
    await withHost(async (host) => {
      const before = textOf(host);
      const { places, found, beyond } = await placesOf(host, kind, make);
      const whole = textOf(host);
      remove(host, 'Helsesjekk');
      expect(textOf(host)).toBe(before);
      expect(found).toBeGreaterThan(kind === 'failRequest' ? 2 : 60);
      for (const k of [...places, beyond]) {
        const end = await withFault(host, kind, k, make);
        expectSame({ k, end }, textOf(host), end === 'failed' ? before : whole);
        expect(end === 'beyond').toBe(k === beyond);
        if (end !== 'failed') remove(host, 'Helsesjekk');
      }
    });
  },
  240_000,
);

const states: readonly (readonly (string | null)[])[] = [
  [null, 'b', null, 'd'],
  ['a', null, 'c', 'd'],
];

test.each(kinds)(
  'made again it is the old one whole or the new one whole, with what the user wrote, wherever it fails: %s',
  async (kind) => {
    await withHost(async (host) => {
      await make();
      const sheet = sheetOf(host, 'Helsesjekk');
      const own = 6;
      const row = valuesOf(sheet).findIndex((each) => each[1] === '2.2 Indikator 2.2');
      sheet.setCells(
        [
          { row, column: own, change: { value: 'Ordnes' } },
          { row: valuesOf(sheet).length + 1, column: 1, change: { value: 'Nederst' } },
        ],
        'user',
      );
      const whole: string[] = [];
      const places: (readonly number[])[] = [];
      // Round twice: what a change leaves behind must be the same from then on.
      for (const state of [...states, ...states]) {
        say(host, state);
        const found = await placesOf(host, kind, make);
        places.push([...found.places, found.beyond]);
        whole.push(textOf(host));
      }
      expect(whole.slice(2)).toEqual(whole.slice(0, 2));
      expect(valuesOf(sheet).find((each) => each[own] === 'Ordnes')?.[1]).toBe('2.2 Indikator 2.2');
      for (
        let index = 0, turn = 0;
        index < Math.max(...places.slice(2).map((each) => each.length));
        index += 1, turn = 1 - turn
      ) {
        const k = places[turn + 2]?.[index];
        say(host, states[turn] ?? []);
        const old = textOf(host);
        const end = k === undefined ? await make() : await withFault(host, kind, k, make);
        expectSame({ k, turn, end }, textOf(host), end === 'failed' ? old : (whole[turn] ?? ''));
        if (end === 'failed') await make();
      }
    });
  },
  240_000,
);
