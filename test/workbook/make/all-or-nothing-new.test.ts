import { makeUnitCards } from '../../../src/workbook/make/make-unit-cards';
import { expectSame, textOf } from '../everything';
import { placesOf, withFault } from '../faults';
import { inParts, kinds, madeAt, make, outcome, remove, withHost } from './card-under-faults';

interface NewSheet {
  readonly what: string;
  readonly sheets: readonly string[];
  readonly make: () => Promise<unknown>;
}

const newSheets: readonly NewSheet[] = [
  { what: 'the first card', sheets: ['Målekort'], make: () => make() },
  {
    what: 'a frozen copy in several requests',
    sheets: ['Målekort 2018'],
    make: () => make({ freeze: true, ...inParts }),
  },
  {
    what: 'the card of a unit',
    sheets: ['Målekort – Volda'],
    make: () => outcome(makeUnitCards(['Volda'], { madeAt })),
  },
];

describe.each(newSheets)('$what is whole or not there, wherever it fails', ({ sheets, make: makeIt }) => {
  test.each(kinds)(
    '%s',
    async (kind) => {
      await withHost(async (host) => {
        const before = textOf(host);
        const { places, found, beyond } = await placesOf(host, kind, makeIt);
        const whole = textOf(host);
        for (const sheet of sheets) remove(host, sheet);
        expect(textOf(host)).toBe(before);
        expect(found).toBeGreaterThan(kind === 'failRequest' ? 2 : 100);
        for (const k of [...places, beyond]) {
          const end = await withFault(host, kind, k, makeIt);
          expectSame({ k, end }, textOf(host), end === 'failed' ? before : whole);
          expect(end === 'beyond').toBe(k === beyond);
          if (end !== 'failed') for (const sheet of sheets) remove(host, sheet);
        }
      });
    },
    240_000,
  );
});
