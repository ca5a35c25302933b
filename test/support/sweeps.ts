// How much of a sweep is taken. `npm test` takes all of it; `npm run test:fast` (BMS_SWEEPS=sample) of every kind of case
// the first, and the last of all; `npm run laws` as many cases of a law as LAW_RUNS says.

/** Whether only a part of each sweep is taken. */
export const isSampled = process.env['BMS_SWEEPS'] === 'sample';

/**
 * The cases of a sweep, in their order: all of them, or where only a part is taken the first of every kind and the very
 * last one.
 *
 * @param kindOf - what a case has in common with others that would show the same fault
 */
export function sweep<Case>(cases: readonly Case[], kindOf: (each: Case, index: number) => unknown): readonly Case[] {
  if (!isSampled) return cases;
  const seen = new Set<unknown>();
  return cases.filter((each, index) => {
    const kind = kindOf(each, index);
    const isFirst = !seen.has(kind);
    seen.add(kind);
    return isFirst || index === cases.length - 1;
  });
}

/**
 * On how many cases a law is tried that takes seconds: a fifth where only a part is taken.
 *
 * @param runs - how many `npm test` takes
 */
export const sampledRuns = (runs: number): number => (isSampled ? Math.ceil(runs / 5) : runs);

/** The same for a law over whole workbooks, of which `npm run laws` tries more than there is time for otherwise. */
export const lawRuns = (runs: number): number => Number(process.env['LAW_RUNS'] ?? sampledRuns(runs));

/**
 * The cases of a sweep that takes minutes where the parts of it are swept whole elsewhere: `npm test` takes each n-th and the
 * last, `npm run laws` all of them. `LAW_RUNS` says that it is the latter.
 */
export function everyNth<Case>(cases: readonly Case[], n: number): readonly Case[] {
  if (process.env['LAW_RUNS'] !== undefined) return cases;
  return cases.filter((_, index) => index % n === 0 || index === cases.length - 1);
}
