import { readStatus } from './status';
import { fold } from '../values/text';
import type { RawValue, Status } from '../values/types';
import type { WarningCode } from '../values/warning';

export interface ManualStatus {
  readonly status: Status;
  readonly computedStatus: Status;
  readonly warnings: readonly WarningCode[];
}

/**
 * Puts a manual status in the place of the computed one, which is kept beside it (rules 5.3).
 *
 * @param manual - the cell Manuell status; blank where there is none.
 * @param reason - the cell Begrunnelse; without a reason the manual status is ignored.
 */
export function applyManualStatus(computedStatus: Status, manual: RawValue, reason: RawValue): ManualStatus {
  if (manual === null || fold(String(manual)) === '') return { status: computedStatus, computedStatus, warnings: [] };
  const status = readStatus(manual);
  if (status === null) return { status: computedStatus, computedStatus, warnings: ['text-value'] };
  if (reason === null || fold(String(reason)) === '')
    return { status: computedStatus, computedStatus, warnings: ['manual-reason-missing'] };
  return { status, computedStatus, warnings: ['manual-status'] };
}
