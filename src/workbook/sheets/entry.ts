import type { RawValue } from '../../scorecard';
import { entry } from '../cells/entry';
import type { PlanCell } from './plan';

/** What Excel takes for a cell of a plan. */
export function entryOf(cell: PlanCell): RawValue {
  if (cell === null) return '';
  if (cell.kind === 'formula') return `=${cell.formula}`;
  // An empty text keeps what stands left of it from running over the cell.
  return cell.value === '' ? "'" : entry(cell.value);
}
