import { makeScorecard } from '../../../src/workbook';
import { everything, expectSame, textOf } from '../everything';
import { answersNoMore } from '../faults';
import { sheetOf, valuesOf } from '../with-workbook';
import { cards, inParts, madeAt, make, makeOwn, withHost } from './card-under-faults';

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
      host.onRequest = () => {
        if ((seen += 1) === request) abort.abort();
      };
      const end = await make({ ...inParts, signal: abort.signal });
      host.onRequest = null;
      ends.push(end);
      expectSame({ request, turn, end }, textOf(host), end === 'cancelled' ? old : (whole[turn] ?? ''));
      if (end === 'cancelled') await make();
    }
    expect(new Set(ends)).toEqual(new Set(['cancelled', 'made']));
  });
});

test.each([
  [0, 60],
  [0, 200],
  [2, 60],
  [2, 150],
])(
  'a workbook that answers no more after %d cards and %d actions says that the sheet may be unfinished, and the next card is whole',
  async (before, action) => {
    let whole = '';
    await withHost(async (host) => {
      for (let made = 0; made <= before; made += 1) await make();
      whole = textOf(host);
    });
    await withHost(async (host) => {
      for (let made = 0; made < before; made += 1) await make();
      let answer = (): void => undefined;
      const end = await makeScorecard({
        madeAt,
        onProgress: (step) => {
          if (step === 'writing') answer = answersNoMore(host, action);
        },
      }).catch((error: unknown) => error);
      expect(end).toMatchObject({ fault: 'half-written', parameters: { sheet: 'Målekort' } });
      answer();
      expect(await make()).toBe('made');
      expectSame({ before, action }, textOf(host), whole);
    });
  },
);

test.each(['computing', 'writing'] as const)('cancelled before %s, the old card is whole', async (at) => {
  await withHost(async (host) => {
    await makeOwn(host);
    cards[0]?.(host);
    const before = everything(host);
    const abort = new AbortController();
    expect(
      await make({
        signal: abort.signal,
        onProgress: (step) => {
          if ((at === 'computing' ? 'reading' : 'computing') === step) abort.abort();
        },
      }),
    ).toBe('cancelled');
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
