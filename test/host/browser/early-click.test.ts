import { invokeInTime } from '../../../src/host/browser/early-click';

/** A page that says at the third try what its actions are. */
function page(lateFrom: number) {
  let tries = 0;
  let pauses = 0;
  return {
    attempt: () => {
      tries += 1;
      return Promise.resolve(tries === 3);
    },
    isLate: () => tries >= lateFrom,
    pause: () => {
      pauses += 1;
      return Promise.resolve();
    },
    counted: () => [tries, pauses],
  };
}

test.each([
  ['waits', 9, true, [3, 2]],
  ['waits', 2, false, [2, 1]],
  ['lost', 9, false, [1, 0]],
] as const)('an early click %s (late from try %i)', async (earlyClick, lateFrom, known, counted) => {
  const { counted: count, ...ofPage } = page(lateFrom);
  expect(await invokeInTime({ ...ofPage, earlyClick })).toBe(known);
  expect(count()).toEqual(counted);
});
