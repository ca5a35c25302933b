/** Neighbouring rows of one height: one-based rows, points. */
export interface HeightRun {
  readonly first: number;
  readonly last: number;
  readonly height: number;
}

/**
 * Heights as few calls to be made in their order: the most common one for all rows, then the runs of others.
 *
 * @param heights - points by row
 */
export function heightRuns(heights: readonly number[]): readonly HeightRun[] {
  const counts = new Map<number, number>();
  for (const height of heights) counts.set(height, (counts.get(height) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (usual === undefined) return [];
  const found: HeightRun[] = [{ first: 1, last: heights.length, height: usual }];
  heights.forEach((height, index) => {
    if (height === usual) return;
    const before = found[found.length - 1];
    if (before?.last === index && before.height === height) found[found.length - 1] = { ...before, last: index + 1 };
    else found.push({ first: index + 1, last: index + 1, height });
  });
  return found;
}
