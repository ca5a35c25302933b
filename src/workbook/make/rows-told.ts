import type { BuildWarning, BuiltCard } from '../../scorecard';
import { type PreviousCard, typedRemarks } from '../card/previous-card';

/** What whoever made a card must be told of the setup's rows. */
export interface RowsTold {
  /** Indicators without a perspective that were on no card before this one, by Nr and name; absent for none. */
  readonly apart?: readonly string[];
  /** How many rows of indicators could not be taken onto the card; absent for none. */
  readonly leftOff?: number;
}

/** Faults for which a row of indicators is left off. */
const leavingOff: ReadonlySet<BuildWarning['code']> = new Set(['setup-missing-cell', 'setup-duplicate-nr']);

/**
 * Tells which rows are on the card for the first time without a perspective, and how many are not on it.
 *
 * @param standing - the card that was there; on one that was left unfinished nobody knows what stood
 * @param indicators - name of the table of indicators
 */
export function rowsTold(
  { perspectives, warnings }: BuiltCard,
  standing: PreviousCard | null,
  indicators: string | undefined,
): RowsTold {
  const shown = standing === null || standing.mark.unfinished ? new Map() : typedRemarks(standing);
  const apart = perspectives
    .filter(({ setup }) => setup === null)
    .flatMap((group) => group.indicators)
    .filter(({ setup }) => !shown.has(setup.nr))
    .map(({ setup }) => `${setup.nr} ${setup.name}`);
  const rows = warnings.flatMap(({ code, place }) =>
    leavingOff.has(code) && place?.table === indicators ? (place?.row ?? []) : [],
  );
  const leftOff = new Set(rows).size;
  return { ...(apart.length > 0 && { apart }), ...(leftOff > 0 && { leftOff }) };
}
