import { HostError } from './host-error';
import type { Session } from './session';

/**
 * Whether rows of a table are deleted when the add-in says so; under a filter desktop Excel has been seen to do nothing
 * at all, or to refuse.
 *
 * @throws HostError FilteredRangeConflict where it refuses
 */
export function mayDeleteRows({ profile }: Session): boolean {
  if (profile.rowDeletion === 'refused') throw new HostError('FilteredRangeConflict');
  return profile.rowDeletion === 'done';
}
