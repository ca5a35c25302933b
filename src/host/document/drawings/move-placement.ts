import type { CellPoint, Placement } from './drawing';

/** Whole rows or columns that are put in or taken out. */
export interface BandShift {
  readonly axis: 'row' | 'column';
  /** The first of them. */
  readonly at: number;
  readonly count: number;
  readonly insert: boolean;
}

const offsetOf = { row: 'rowOffset', column: 'columnOffset' } as const;

/** @param isEnd - a drawing that ends where a row begins does not reach into it */
function movedPoint(point: CellPoint, { axis, at, count, insert }: BandShift, isEnd: boolean): CellPoint {
  const index = point[axis];
  const isBefore = index < at || (isEnd && index === at && point[offsetOf[axis]] === 0);
  if (isBefore) return point;
  if (insert) return { ...point, [axis]: index + count };
  return index >= at + count ? { ...point, [axis]: index - count } : { ...point, [axis]: at, [offsetOf[axis]]: 0 };
}

/** Where a drawing lies after rows or columns were inserted or deleted, as it follows them; one whose cells are all gone keeps no size. */
export function movedPlacement(placement: Placement, shift: BandShift): Placement {
  if (placement.kind === 'absolute') return placement;
  const from = movedPoint(placement.from, shift, false);
  if (placement.kind === 'oneCell') return from === placement.from ? placement : { ...placement, from };
  if (placement.follows === 'stay') return placement;
  const by = from[shift.axis] - placement.from[shift.axis];
  const to =
    placement.follows === 'move' || (by > 0 && shift.insert)
      ? { ...placement.to, [shift.axis]: placement.to[shift.axis] + by }
      : movedPoint(placement.to, shift, true);
  return from === placement.from &&
    to[shift.axis] === placement.to[shift.axis] &&
    to[offsetOf[shift.axis]] === placement.to[offsetOf[shift.axis]]
    ? placement
    : { ...placement, from, to };
}
