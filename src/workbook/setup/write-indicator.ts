import { type indicatorColumns, wordIn, yesNoWords } from '../../locales/headers';
import type { Language } from '../../locales/language';
import type { RawValue } from '../../scorecard/types';
import type { MappingRole } from '../mapping/suggestion';
import { cardTexts } from '../sheet/texts';
import type { NewIndicator } from './write-rows';

export type IndicatorColumn = keyof typeof indicatorColumns;

/** The columns of a new `BMS_Indikatorer`, in their order. */
export const indicatorKeys: readonly IndicatorColumn[] = [
  'nr', 'perspective', 'goal', 'factor', 'name', 'definition', 'measure', 'scale', 'direction', 'type', 'targetType', 'profile', 'result', 'previous', 'ambition', 'critical', 'baseline',
  'benchmark', 'tolerance', 'count', 'weight', 'frequency', 'source', 'owner', 'active', 'manualStatus', 'reason',
];

const roleOf: Readonly<Partial<Record<IndicatorColumn, MappingRole>>> = {
  result: 'result', previous: 'previous', ambition: 'ambition', critical: 'critical', baseline: 'baseline', benchmark: 'benchmark',
};

/**
 * A suggested indicator as the cells of a row; `null` where it says nothing.
 *
 * @param keys - what the table's columns stand for; `null` for a column of the user's own
 */
export function indicatorCells(indicator: NewIndicator, keys: readonly (IndicatorColumn | null)[], language: Language): readonly RawValue[] {
  const { nr, perspective, name, measure, direction, names } = indicator;
  const known: Readonly<Partial<Record<IndicatorColumn, RawValue>>> = {
    nr, perspective: perspective || null, name, measure: measure || null,
    direction: direction === null ? null : cardTexts(language)(`direction.${direction}`),
    active: wordIn(yesNoWords, 'yes', language),
  };
  return keys.map((key) => {
    if (key === null) return null;
    const role = roleOf[key];
    return role === undefined ? known[key] ?? null : names[role] ?? null;
  });
}
