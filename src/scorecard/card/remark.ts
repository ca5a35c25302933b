import { normalised } from '../../locales/headers';
import { type Measurement, periodMatch } from '../ambitions/limits';
import type { RemarkSetup } from '../sources/setup';

/** The words that belong to one measurement; a row without unit or period belongs to any. */
export function remarkOf(nr: string, remarks: readonly RemarkSetup[], measurement: Measurement): RemarkSetup | null {
  const fits = remarks.filter(
    (row) =>
      normalised(row.nr) === normalised(nr) &&
      (row.unit === '' || normalised(row.unit) === normalised(measurement.unit)) &&
      (row.period === null || periodMatch(row.period, measurement) === 4),
  );
  return (
    fits.find((row) => row.period !== null && row.unit !== '') ??
    fits.find((row) => row.period !== null) ??
    fits[0] ??
    null
  );
}
