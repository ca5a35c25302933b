import { judge } from '../../src/scorecard/judgement/judge';
import { readTarget } from '../../src/scorecard/targets/target';
import { readTolerance } from '../../src/scorecard/targets/tolerance';
import { readValue } from '../../src/scorecard/values/value';
import type { Judgement, CardRules } from '../../src/scorecard/judgement/judge';
import type { CellTraits, RawValue } from '../../src/scorecard/values/types';

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
export function judgeCells({
  result,
  ambition = null,
  critical = null,
  direction = null,
  tolerance = null,
  baseline = null,
  traits = {},
  card,
}: RowCells): Judgement {
  return judge({
    result: readValue(result, traits),
    ambition: readTarget(ambition, traits),
    critical: readTarget(critical, traits),
    direction,
    tolerance: readTolerance(tolerance).tolerance,
    baseline: baseline === null ? null : readValue(baseline, traits),
    ...(card === undefined ? {} : { card }),
  });
}
