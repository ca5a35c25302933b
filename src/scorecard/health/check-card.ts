import type { BuiltCard, BuiltIndicator } from '../card/built-card';
import type { FindSource } from '../sources/cell';
import type { Setup } from '../sources/setup';
import { contentFindings } from './content';
import { type FigureFacts, figureFindings } from './figures';
import { type HealthFinding, healthRules } from './health-rule';
import { sizeFindings } from './size';
import { movedAmbition, statusFindings, warningFindings } from './status';

/** What the check looks at beside the built card. */
export interface HealthContext extends FigureFacts {
  readonly setup: Pick<Setup, 'ambitions'>;
  readonly find: FindSource;
  /** Whether something is done about an indicator (rules 19.4). */
  readonly isCovered: (indicator: BuiltIndicator) => boolean;
}

/**
 * The health check of a card (rules 18): one finding a rule and indicator, by rule and then in card order. It warns and
 * changes nothing. Pure.
 */
export function checkCard(built: BuiltCard, context: HealthContext): readonly HealthFinding[] {
  const indicators = built.perspectives.flatMap((each) => each.indicators);
  const others = indicators.map(({ setup }) => setup.name);
  const found = [
    ...sizeFindings(built),
    ...indicators.flatMap((indicator) => [
      ...contentFindings(indicator),
      ...movedAmbition(indicator, built, context.setup.ambitions, context.find),
      ...statusFindings(indicator, context.isCovered),
      ...figureFindings(indicator, others, context),
    ]),
    ...warningFindings(built.warnings, new Map(indicators.map(({ setup }) => [setup.nr, setup.name]))),
  ];
  return healthRules.flatMap((rule) => found.filter((finding) => finding.rule === rule));
}
