import { normalised } from '../../locales/headers';
import { buildIndicator } from './build-indicator';
import type { BuildWarning, PerspectiveSetup, Setup } from '../sources/setup';
import type { FindSource } from '../sources/cell';
import { reportPeriod } from '../sources/report-period';
import type { BuiltCard, BuiltPerspective } from './built-card';
import type { BuildContext } from './read-indicator';
import { readWeight, rollUp } from '../rollup/rollup';

export interface BuildOptions {
  /** Report period; default by rules 9.3. */
  readonly period?: string;
  /** Organisational unit; default that of `BMS_Kort`. */
  readonly unit?: string;
  readonly language: string;
  readonly find: FindSource;
}

/**
 * Builds the card from the setup tables and the cells behind the names they use. Pure: the same workbook gives the
 * same card, and nothing throws; what cannot be used is a warning.
 */
export function buildCard(setup: Setup, { period, unit = setup.card.unit, language, find }: BuildOptions): BuiltCard {
  const report = reportPeriod(period, setup.card.period, setup.indicators, find, unit);
  const { card, ambitions, remarks, history } = setup;
  const isForeign = unit !== '' && normalised(unit) !== normalised(card.unit);
  const context: BuildContext = {
    card,
    unit: { name: unit, isForeign },
    report,
    ambitions,
    remarks,
    history,
    find,
  };
  const warnings: BuildWarning[] = [...setup.warnings];
  const perspectives = setup.perspectives.map((perspective) => buildPerspective(perspective, setup, context, warnings));
  return {
    card: {
      card: { title: card.title, organisation: card.organisation, unit, period: report.text, language },
      overall: rollUp(
        perspectives.map((each) => ({
          status: each.card.status,
          weight: each.weightIsValid ? each.weight : NaN,
          nested: each.card,
        })),
      ),
      perspectives: perspectives.map((each) => each.card),
      warnings: [],
    },
    setup: card,
    perspectives,
    warnings,
  };
}

function buildPerspective(
  perspective: PerspectiveSetup,
  setup: Setup,
  context: BuildContext,
  warnings: BuildWarning[],
): BuiltPerspective {
  const built = setup.indicators
    .filter((each) => each.perspective === perspective.nr)
    .map((each) => buildIndicator(each, context));
  warnings.push(...built.flatMap((each) => each.warnings));
  const indicators = built.map((each) => each.indicator);
  const { weight, valid } = readWeight(perspective.weight?.value ?? null);
  if (!valid)
    warnings.push({
      code: 'weight-invalid',
      nr: perspective.nr,
      place: perspective.place,
      column: null,
      subject: String(perspective.weight?.value ?? ''),
    });
  const rollup = rollUp(indicators.map(({ card, weight: own }) => ({ status: card.status, weight: own })));
  return {
    card: { nr: perspective.nr, name: perspective.name, ...rollup, indicators: indicators.map((each) => each.card) },
    setup: perspective,
    weight,
    weightIsValid: valid,
    indicators,
  };
}
