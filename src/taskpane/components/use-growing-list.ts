import { useState } from 'react';

/** How many rows more each click shows; enough for most workbooks, few enough to draw at once. */
const step = 100;

/** The first rows of a list that may be thousands long, and how many are left. */
export function useGrowingList<Item>(items: readonly Item[]): { readonly shown: readonly Item[]; readonly left: number; readonly step: number; readonly grow: () => void } {
  const [limit, setLimit] = useState(step);
  const left = Math.max(0, items.length - limit);
  return { shown: items.slice(0, limit), left, step: Math.min(step, left), grow: () => setLimit(limit + step) };
}
