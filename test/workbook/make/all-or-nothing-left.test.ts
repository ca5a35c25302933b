import { parseBatch } from '../../../src/host/protocol/batch';
import type { ExcelHost } from '../../../src/host/node';
import { sweep } from '../../support/sweeps';
import { expectSame, textOf } from '../everything';
import { answersNoMore } from '../faults';
import { cards, make, makeOwn, withHost } from './card-under-faults';

/** What moves lines, names what follows them, and marks how far all is. */
const moving = /^(?:insert|delete|moveTo|visible|formula|clear)$/i;

/** How many places have been found at which the lines' way could break off. */
let found = 0;

/** The actions of a making, counted from its writing on, at which the lines' way could break off. */
async function placesOfMoving(host: ExcelHost, work: (begin: () => void) => Promise<unknown>): Promise<number[]> {
  const places: { readonly place: number; readonly name: string }[] = [];
  let count = 0;
  await work(() => {
    host.onRequest = (body) => {
      for (const { Name: name } of parseBatch(body).Actions) {
        count += 1;
        if (moving.test(name)) places.push({ place: count, name });
      }
    };
  });
  host.onRequest = null;
  found += places.length;
  return sweep(places, ({ name }) => name).map(({ place }) => place);
}

/** What was folded is forgotten where a writing broke off. */
async function unfold(): Promise<void> {
  const context = new Excel.RequestContext();
  context.workbook.worksheets.getItem('Målekort').getRange('8:40').showGroupDetails(Excel.GroupOption.byRows);
  await context.sync();
}

const onWriting =
  (begin: () => void) =>
  (step: string): void => {
    if (step === 'writing') begin();
  };

// What is done before the workbook answers no more is the same however it is parted into requests.
test('lines that were on their way when a workbook answered no more are brought to their places by the next card, and no name is left', async () => {
  await withHost(async (host) => {
    await makeOwn(host);
    await unfold();
    const whole: string[] = [];
    const places: (readonly number[])[] = [];
    for (const change of [...cards, ...cards]) {
      change(host);
      places.push(await placesOfMoving(host, (begin) => make({ onProgress: onWriting(begin) })));
      whole.push(textOf(host));
    }
    expect(found).toBeGreaterThan(40);
    const ends = new Set<unknown>();
    const [one = [], other = []] = places.slice(2);
    for (let index = 0, turn = 0; index < Math.max(one.length, other.length); index += 1, turn = 1 - turn) {
      const k = (turn === 0 ? one : other)[index];
      cards[turn]?.(host);
      if (k !== undefined) {
        let answer = (): void => undefined;
        ends.add(await make({ onProgress: onWriting(() => (answer = answersNoMore(host, k))) }));
        answer();
      }
      const end = await make();
      expectSame({ k, turn, end }, textOf(host), whole[turn] ?? '');
    }
    expect(ends).toContain('half-written');
  });
}, 240_000);
