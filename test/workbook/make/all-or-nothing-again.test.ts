import { expectSame, textOf } from '../everything';
import { placesOf, withFault } from '../faults';
import { cards, inParts, kinds, make, makeOwn, withHost } from './card-under-faults';

describe.each([
  ['in one request', {}],
  ['in several', inParts],
] as const)('a card made again %s is the old one whole or the new one whole, wherever it fails', (how, options) => {
  // What is done before a fault is the same however it is parted, so the actions are struck in one of the two.
  test.each(how === 'in several' ? kinds : kinds.slice(0, 1))(
    '%s',
    async (kind) => {
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
        for (
          let index = 0, turn = 0;
          index < Math.max(...places.slice(2).map((each) => each.length));
          index += 1, turn = 1 - turn
        ) {
          const k = places[turn + 2]?.[index];
          cards[turn]?.(host);
          const old = textOf(host);
          const end = k === undefined ? await make(options) : await withFault(host, kind, k, () => make(options));
          expectSame({ k, turn, end }, textOf(host), end === 'failed' ? old : (whole[turn] ?? ''));
          if (end === 'failed') await make();
        }
      });
    },
    240_000,
  );
});
