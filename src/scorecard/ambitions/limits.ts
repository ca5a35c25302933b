import { normalised } from '../../locales/headers';
import { parsePeriod } from '../periods/parse-period';
import { isSamePeriod, type Period } from '../periods/period';
import type { CellReading, FindSource, SetupCell, SourceCell } from '../sources/cell';
import type { AmbitionSetup, IndicatorSetup } from '../sources/setup';
import { followCell, labelText, traitsOf } from '../sources/source';
import { readTarget } from '../targets/target';
import type { TargetReading } from '../values/types';

/** The measurement that limits and words belong to. */
export interface Measurement {
  readonly unit: string;
  readonly period: Period | null;
  /** The period as it is written. */
  readonly label: string;
}

/** A limit with the cell it was read from. */
export interface LimitReading {
  readonly reading: TargetReading;
  readonly cell: SourceCell;
  /** What a warning about it names. */
  readonly subject: string;
}

/**
 * The setup cell of a limit: the most specific row of `BMS_Ambisjoner` wins, first unit and period, then period,
 * then unit, then the indicator's own.
 */
export function limitCell(
  field: 'ambition' | 'critical',
  setup: IndicatorSetup,
  ambitions: readonly AmbitionSetup[],
  measurement: Measurement,
): SetupCell | null {
  return ambitionRow(field, setup, ambitions, measurement)?.[field] ?? setup.fields[field] ?? null;
}

/** The row of `BMS_Ambisjoner` that a limit comes from; `null` where it is the indicator's own, or there is none. */
export function ambitionRow(
  field: 'ambition' | 'critical',
  { nr }: IndicatorSetup,
  ambitions: readonly AmbitionSetup[],
  measurement: Measurement,
): AmbitionSetup | null {
  let best: { readonly rank: number; readonly row: AmbitionSetup } | null = null;
  for (const row of ambitions) {
    if (row[field] === null || normalised(row.nr) !== normalised(nr)) continue;
    const rank = specificity(row, measurement);
    if (rank !== null && rank > (best?.rank ?? 0)) best = { rank, row };
  }
  return best?.row ?? null;
}

/** `null` where the row speaks of another unit or period; its own period beats a year that holds it. */
function specificity(row: AmbitionSetup, measurement: Measurement): number | null {
  const unit = row.unit === '' ? 0 : normalised(row.unit) === normalised(measurement.unit) ? 1 : null;
  const period = row.period === null ? 0 : periodMatch(row.period, measurement);
  return unit === null || period === null ? null : unit + period;
}

/** How well a row's period fits a measurement: 4 for the same, 2 for a year that holds it, `null` for another. */
export function periodMatch(cell: CellReading, { period, label }: Measurement): number | null {
  const named = parsePeriod(cell.value, traitsOf(cell.format));
  if (named === null || period === null) return normalised(labelText(cell, named)) === normalised(label) ? 4 : null;
  if (isSamePeriod(named, period)) return 4;
  return named.start <= period.start && named.end >= period.end ? 2 : null;
}

/** Reads a limit from its setup cell, or from the range that the cell names: there the point of the same period. */
export function readLimit(cell: SetupCell, find: FindSource, { unit, period }: Measurement): LimitReading {
  const source = followCell(cell, find, unit);
  if (source.kind === 'fault') {
    return { reading: { target: null, faulty: true, warnings: [source.code] }, cell, subject: source.subject };
  }
  const point =
    source.kind === 'series'
      ? source.points
          .filter((each) => each.period !== null && (period === null || each.period.end <= period.end))
          .at(-1)
      : null;
  const from = source.kind === 'single' ? source.cell : (point?.cell ?? { ...cell, value: null });
  return { reading: readTarget(from.value, traitsOf(from.format)), cell: from, subject: String(from.value ?? '') };
}
