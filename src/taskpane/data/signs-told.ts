import type { DataSeries } from '../../workbook/data/series';
import type { PointState } from '../../workbook/data/signs';

/** A sign among the figures, what it is read as, and how many there are. */
export interface SignTold {
  /** As the file has it; '' for a blank. */
  readonly sign: string;
  readonly state: PointState;
  readonly count: number;
}

/** The signs that stand in a figure's place or beside it, the most frequent first; plain numbers are not told. */
export function signsTold(series: readonly DataSeries[]): readonly SignTold[] {
  const found = new Map<string, SignTold>();
  for (const { points } of series)
    for (const { sign, state } of points) {
      if (state === 'number' && sign === null) continue;
      const key = `${sign ?? ''}\n${state}`;
      found.set(key, { sign: sign ?? '', state, count: (found.get(key)?.count ?? 0) + 1 });
    }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
