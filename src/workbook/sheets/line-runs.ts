/** Neighbouring rows, or columns, of a sheet that go to new places together; zero-based. */
export interface LineRun {
  readonly before: number;
  readonly length: number;
  /** `null` for lines that are gone. */
  readonly after: number | null;
  /** Where the lines wait for the others to give way, counted from where the sheet's own lines end; `null` for those that keep their order, which insertions and deletions bring to their place. */
  readonly aside: number | null;
}

/**
 * How a sheet's lines go from one layout to another: as few runs as there are, and behind them one that stands for what
 * follows the sheet's own lines, which is the user's.
 *
 * @param before - keys of the lines that are there, each once
 * @param after - keys of the lines that shall be there
 * @param used - how many lines hold anything, the user's behind the sheet's own too
 * @param isHeld - whether something of the user's stands on a line; where the line is gone it is put behind all others
 * @returns none where the lines stay as they are
 */
export function lineRuns(
  before: readonly string[],
  after: readonly string[],
  used: number,
  isHeld: (line: number) => boolean,
): readonly LineRun[] {
  if (before.length === after.length && before.every((key, line) => key === after[line])) return [];
  const places = new Map(after.map((key, line) => [key, line]));
  const kept = before.flatMap((key, line) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ line, place }];
  });
  const inOrder = new Set(longestRise(kept.map(({ place }) => place)).map((index) => kept[index]?.line));
  const behind = Math.max(used, before.length + 1) - before.length + 1;
  const strays = before.flatMap((key, line) => (!places.has(key) && isHeld(line) ? [line] : []));
  let aside = behind + strays.length;
  const runs: LineRun[] = [];
  before.forEach((key, line) => {
    const stray = strays.indexOf(line);
    const after1 = places.get(key) ?? null;
    const isAside = after1 !== null && !inOrder.has(line);
    const last = runs.at(-1);
    if (stray >= 0) runs.push({ before: line, length: 1, after: after.length + behind + stray, aside: behind + stray });
    else if (last !== undefined && continues(last, after1, isAside, after.length)) {
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
      if (isAside) aside += 1;
    } else runs.push({ before: line, length: 1, after: after1, aside: isAside ? (aside += 1) - 1 : null });
  });
  return [...runs, { before: before.length, length: 1, after: after.length, aside: null }];
}

function continues(run: LineRun, after: number | null, isAside: boolean, end: number): boolean {
  if ((run.aside !== null) !== isAside) return false;
  return run.after === null ? after === null : after === run.after + run.length && after < end;
}

/** Indexes of the longest part of a list of different numbers that rises. */
function longestRise(numbers: readonly number[]): readonly number[] {
  /** By length less one, the index at which a rise of that length ends lowest. */
  const ends: number[] = [];
  const previous = numbers.map((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = index;
    return ends[low - 1];
  });
  const found: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) found.unshift(index);
  return found;
}
