import { indicatorTypeWords, lookUp } from '../../locales/headers';
import type { BuiltIndicator } from '../card/built-card';
import { isWithoutRed } from '../card/without-red';
import type { IndicatorField, IndicatorText } from '../sources/setup';
import type { HealthFinding, HealthRule } from './health-rule';

/** A finding about a cell of an indicator's row. */
export function ofRow(
  rule: HealthRule,
  { setup }: BuiltIndicator,
  key: IndicatorField | IndicatorText,
  subject = setup.name,
): HealthFinding {
  return { rule, nr: setup.nr, place: setup.place, column: setup.headers[key] ?? null, subject };
}

/** What a reader needs beside the figure, and is not told (rules 18.2). */
export function contentFindings(indicator: BuiltIndicator): readonly HealthFinding[] {
  const { setup, ambition } = indicator;
  const isMonitoring = lookUp(indicatorTypeWords, setup.type) === 'monitoring';
  return [
    ...(setup.owner === '' ? [ofRow('no-owner', indicator, 'owner')] : []),
    ...(setup.source === '' ? [ofRow('no-source', indicator, 'source')] : []),
    ...(setup.definition === '' ? [ofRow('no-definition', indicator, 'definition')] : []),
    ...(ambition === null && !isMonitoring ? [ofRow('no-ambition', indicator, 'ambition')] : []),
    ...(isWithoutRed(indicator) ? [ofRow('no-red-possible', indicator, 'critical')] : []),
  ];
}
