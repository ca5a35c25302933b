import { judge, type Judgement } from '../judgement/judge';
import type { IndicatorSetup } from '../sources/setup';
import { valueOf } from '../sources/source';
import type { ReadPeriod } from './read-indicator';

/** Judges the number of one period by the limits of that period. */
export function judgePeriod(setup: IndicatorSetup, read: ReadPeriod): Judgement {
  return judge({
    result: read.group.result,
    ambition: read.due.ambition,
    critical: read.due.critical,
    direction: setup.direction,
    tolerance: read.tolerance,
    baseline: read.baseline === null ? null : valueOf(read.baseline),
    card: { measure: setup.measure, scale: read.scale, carriesPercent: read.carriesPercent },
  });
}
