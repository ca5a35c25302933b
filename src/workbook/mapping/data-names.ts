import { normalised } from '../../locales/headers';
import type { Suggestion } from './suggestion';
import { measureOfText } from './label-text';
import { subjectOfText } from './subject';
import type { TableOptions } from './suggest-tables';
import { mappingText } from './texts';

/** A name over a row of figures that came from a file of statistics, with what the row says of them. */
export interface DataName {
  /** As a setup cell refers to it. */
  readonly name: string;
  readonly indicator: string;
  /** '' where the table tells none. */
  readonly unit: string;
  readonly measure: string;
  /** A country or a group that own figures are compared with. */
  readonly isBenchmark: boolean;
  /** Who published the table, and which it is; '' where the file does not say. */
  readonly publisher: string;
  /** `F10–H10` */
  readonly range: string;
}

/** Every cell of such a row is written by us from the file's own words. */
const told = 0.9;

/**
 * Proposals for names over statistics: what is measured, where, and what it is compared with stand beside the figures and need
 * not be guessed. Of an indicator for one unit only the unit goes without saying, and the first country or group is its
 * comparison.
 */
export function suggestDataNames(
  rows: readonly DataName[],
  { language, perspectives }: Pick<TableOptions, 'language' | 'perspectives'>,
): readonly Suggestion[] {
  const text = mappingText(language);
  const own = new Map<string, Set<string>>();
  for (const { indicator, unit, isBenchmark } of rows) {
    if (isBenchmark) continue;
    const units = own.get(normalised(indicator)) ?? new Set();
    own.set(normalised(indicator), units.add(normalised(unit)));
  }
  const compared = new Set<string>();
  return rows.map(({ name, indicator, unit, measure, isBenchmark, publisher, range }): Suggestion => {
    const key = normalised(indicator);
    const units = own.get(key)?.size ?? 0;
    const isFirst = isBenchmark && units === 1 && !compared.has(key);
    if (isFirst) compared.add(key);
    const subject = subjectOfText(indicator);
    return {
      name,
      indicator,
      role: !isBenchmark || units === 0 ? 'result' : isFirst ? 'benchmark' : null,
      perspective: subject.perspective === null ? null : perspectives.nameOf(subject.perspective),
      direction: subject.direction,
      measure: measure === '' ? null : (measureOfText(measure) ?? measure),
      period: null,
      unit: units === 1 || unit === '' ? null : unit,
      confidence: told,
      reason: text('data', { title: unit === '' ? indicator : `${indicator}, ${unit}`, range }),
      statistics: { publisher },
    };
  });
}
