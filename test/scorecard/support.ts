import { assess, readTarget, readTolerance, readValue } from '../../src/scorecard';
import type { Assessment, CardRules, CellTraits, RawValue } from '../../src/scorecard';

export interface RowCells {
  readonly result: RawValue;
  readonly ambition?: RawValue;
  readonly critical?: RawValue;
  readonly direction?: RawValue;
  readonly tolerance?: RawValue;
  readonly baseline?: RawValue;
  /** The format of all cells. */
  readonly traits?: CellTraits;
  readonly card?: CardRules;
}

/** Judges a row from what stands in its cells. */
export function judge({ result, ambition = null, critical = null, direction = null, tolerance = null, baseline = null, traits = {}, card }: RowCells): Assessment {
  return assess({
    result: readValue(result, traits),
    ambition: readTarget(ambition, traits),
    critical: readTarget(critical, traits),
    direction,
    tolerance: readTolerance(tolerance).tolerance,
    baseline: baseline === null ? null : readValue(baseline, traits),
    ...(card === undefined ? {} : { card }),
  });
}
