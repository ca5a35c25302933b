import type { LineRun } from './line-runs';

/** One thing that Excel does to whole rows or columns; zero-based. */
export type LineMove =
  | { readonly kind: 'insert' | 'delete'; readonly at: number; readonly count: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number; readonly count: number };

/** Where each run stands, zero-based; `null` for one that is not there. */
export type Standing = readonly (number | null)[];

export const standingBefore = (runs: readonly LineRun[]): Standing => runs.map((run) => run.before);
export const standingAfter = (runs: readonly LineRun[]): Standing => runs.map((run) => run.after);

/**
 * What brings runs from where they stand to where they shall stand, as insertions, deletions and moves of whole lines, so
 * that every reference, list and format follows as Excel has it. It can be asked for again from any point between.
 *
 * @param now - where the runs stand; the last is always there
 * @param goals - `standingAfter`, or `standingBefore` to go back
 */
export function lineMoves(runs: readonly LineRun[], now: Standing, goals: Standing): readonly LineMove[] {
  const moves: LineMove[] = [];
  const places = [...now];
  const end = (): number => places.at(-1) ?? 0;
  const shift = (at: number, by: number): void => {
    places.forEach((place, index) => {
      if (place !== null && place >= at) places[index] = place + by;
    });
  };
  const insert = (at: number, count: number): void => {
    moves.push({ kind: 'insert', at, count });
    shift(at, count);
  };
  const remove = (at: number, count: number): void => {
    moves.push({ kind: 'delete', at, count });
    shift(at + count, -count);
  };
  const move = (index: number, to: number): void => {
    moves.push({ kind: 'move', from: places[index] ?? 0, to, count: runs[index]?.length ?? 0 });
    places[index] = to;
  };
  const isSettled = runs.every(({ aside }, index) => aside !== null || places[index] === goals[index]);
  runs.forEach(({ aside }, index) => {
    const place = places[index] ?? null;
    if (aside === null || place === null || place >= end() || (isSettled && place === goals[index])) return;
    move(index, end() + aside);
  });
  runs.forEach(({ length, aside }, index) => {
    const place = places[index] ?? null;
    if (aside !== null || place === null || goals[index] !== null) return;
    remove(place, length);
    places[index] = null;
  });
  let [reached, wanted] = [0, 0];
  runs.forEach(({ length, aside }, index) => {
    const [place, goal] = [places[index] ?? null, goals[index] ?? null];
    if (aside !== null || place === null || goal === null) return;
    const lacking = goal - wanted - (place - reached);
    if (lacking > 0) insert(place, lacking);
    if (lacking < 0) remove(place + lacking, -lacking);
    [reached, wanted] = [(places[index] ?? 0) + length, goal + length];
  });
  runs.forEach(({ aside }, index) => {
    const goal = goals[index] ?? null;
    if (aside !== null && goal !== null && places[index] !== null && places[index] !== goal) move(index, goal);
  });
  return moves;
}
