import { normalised } from '../../locales/headers';
import { type Language, languageOf } from '../../locales/language';
import { termTexts } from '../../locales/terms';
import { buildIndicator } from './build-indicator';
import type { BuildWarning, IndicatorSetup, PerspectiveSetup, Setup } from '../sources/setup';
import type { FindSource } from '../sources/cell';
import { reportPeriod } from '../sources/report-period';
import type { BuiltCard, BuiltIndicator, BuiltPerspective } from './built-card';
import type { CardPerspective } from './card';
import type { BuildContext } from './read-indicator';
import { withoutRedWarning } from './without-red';
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
  const apart = buildApart(setup, context, warnings, languageOf(language));
  const all = [...perspectives, ...(apart === null ? [] : [apart])];
  const noRed = withoutRedWarning(
    all.flatMap(({ indicators }) => indicators),
    languageOf(language),
  );
  return {
    card: {
      card: { title: card.title, organisation: card.organisation, unit, period: report.text, language },
      overall: rollUp(
        perspectives.map((each) => ({
          status: each.card.status,
          weight: each.weightIsValid ? each.weight : NaN,
          nested: each.card,
        })),
        apart?.card ?? null,
      ),
      perspectives: all.map((each) => each.card),
      warnings: [],
    },
    setup: card,
    perspectives: all,
    warnings: [...warnings, ...(noRed === null ? [] : [noRed])],
  };
}

function buildPerspective(
  perspective: PerspectiveSetup,
  setup: Setup,
  context: BuildContext,
  warnings: BuildWarning[],
): BuiltPerspective {
  const own = setup.indicators.filter((each) => each.perspective === perspective.nr);
  const indicators = buildIndicators(own, context, warnings);
  const { weight, valid } = readWeight(perspective.weight?.value ?? null);
  if (!valid)
    warnings.push({
      code: 'weight-invalid',
      nr: perspective.nr,
      place: perspective.place,
      column: null,
      subject: String(perspective.weight?.value ?? ''),
    });
  return {
    card: perspectiveCard(perspective.nr, perspective.name, indicators),
    setup: perspective,
    weight,
    weightIsValid: valid,
    indicators,
  };
}

/** The indicators that belong to no perspective, in a group of their own without weight (rules 8.5). */
function buildApart(
  setup: Setup,
  context: BuildContext,
  warnings: BuildWarning[],
  language: Language,
): BuiltPerspective | null {
  const known = new Set(setup.perspectives.map(({ nr }) => nr));
  const rows = setup.indicators.filter(({ perspective }) => !known.has(perspective));
  if (rows.length === 0) return null;
  const indicators = buildIndicators(rows, context, warnings);
  const card = perspectiveCard('', termTexts(language)('noPerspective'), indicators);
  return { card, setup: null, weight: 0, weightIsValid: true, indicators };
}

function buildIndicators(
  rows: readonly IndicatorSetup[],
  context: BuildContext,
  warnings: BuildWarning[],
): readonly BuiltIndicator[] {
  const built = rows.map((each) => buildIndicator(each, context));
  warnings.push(...built.flatMap((each) => each.warnings));
  return built.map((each) => each.indicator);
}

function perspectiveCard(nr: string, name: string, indicators: readonly BuiltIndicator[]): CardPerspective {
  const rollup = rollUp(indicators.map(({ card, weight }) => ({ status: card.status, weight })));
  return { nr, name, ...rollup, indicators: indicators.map((each) => each.card) };
}
