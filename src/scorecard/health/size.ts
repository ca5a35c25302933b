import { indicatorTypeWords, lookUp, normalised } from '../../locales/headers';
import { healthWordsOf } from '../../locales/health';
import type { BuiltCard, BuiltIndicator } from '../card/built-card';
import { parsePeriod } from '../periods/parse-period';
import { lengthInMonths } from '../periods/period';
import { fold } from '../values/text';
import type { HealthFinding, HealthRule } from './health-rule';

const most = { card: 20, perspective: 5, factor: 3 };
const leastInPerspective = 3;
const yearly = new Set(healthWordsOf('yearly'));

/** Whether a card is one that people can keep in view (rules 18.1). */
export function sizeFindings(built: BuiltCard): readonly HealthFinding[] {
  const indicators = built.perspectives.flatMap((each) => each.indicators);
  return [
    ...(indicators.length > most.card ? [ofCard('too-many-indicators', indicators.length)] : []),
    ...built.perspectives.flatMap(perspectiveSize),
    ...factorSizes(built),
    ...missingTypes(indicators),
    ...frequencyMix(indicators, built.card.card.period),
  ];
}

function ofCard(rule: HealthRule, count: number, subject = ''): HealthFinding {
  return { rule, nr: null, place: null, column: null, subject, count };
}

function perspectiveSize({ setup, indicators }: BuiltCard['perspectives'][number]): readonly HealthFinding[] {
  // What belongs to no perspective is told one by one.
  if (setup === null) return [];
  const count = indicators.length;
  const rule =
    count > most.perspective ? 'too-many-in-perspective' : count < leastInPerspective ? 'too-few-in-perspective' : null;
  return rule === null ? [] : [{ rule, nr: null, place: setup.place, column: null, subject: setup.name, count }];
}

/** A factor is the text in *Suksessfaktor*, within a perspective and a goal. */
function factorSizes({ perspectives }: BuiltCard): readonly HealthFinding[] {
  return perspectives.flatMap(({ indicators }) => {
    const factors = new Map<string, BuiltIndicator[]>();
    for (const indicator of indicators) {
      const { factor, goal } = indicator.setup;
      if (factor === '') continue;
      const key = JSON.stringify([normalised(goal), normalised(factor)]);
      factors.set(key, [...(factors.get(key) ?? []), indicator]);
    }
    return [...factors.values()].flatMap((inside): HealthFinding[] => {
      const [first] = inside;
      if (first === undefined || inside.length <= most.factor) return [];
      const { place, factor } = first.setup;
      return [{ rule: 'too-many-in-factor', nr: null, place, column: null, subject: factor, count: inside.length }];
    });
  });
}

/** Where *Type* is used at all, both what drives and what results from it should be there. */
function missingTypes(indicators: readonly BuiltIndicator[]): readonly HealthFinding[] {
  const types = indicators.flatMap(({ setup }) => lookUp(indicatorTypeWords, setup.type) ?? []);
  if (types.length === 0) return [];
  return [
    ...(types.includes('lead') ? [] : [ofCard('no-lead', types.length)]),
    ...(types.includes('lag') ? [] : [ofCard('no-lag', types.length)]),
  ];
}

/** A card for a part of the year shows nothing new where most figures come once a year. */
function frequencyMix(indicators: readonly BuiltIndicator[], label: string): readonly HealthFinding[] {
  const period = parsePeriod(label);
  if (period === null || lengthInMonths(period) >= 12) return [];
  const told = indicators.filter(({ setup }) => setup.frequency !== '');
  const seldom = told.filter(({ setup }) => yearly.has(fold(setup.frequency)));
  return seldom.length * 2 > told.length ? [ofCard('frequency-mix', seldom.length, label)] : [];
}
