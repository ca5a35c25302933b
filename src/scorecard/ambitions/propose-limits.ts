import { gapOf } from '../judgement/measures';
import { makeRule, type Rule } from '../judgement/rule';
import { readDirection } from '../judgement/direction';
import { scaleRow } from '../judgement/scale';
import { traitsOf } from '../sources/source';
import { readTarget } from '../targets/target';
import { isEqual, isLess } from '../values/compare';
import { fractionOf, percentOf } from '../values/percent';
import type { RawValue, Target } from '../values/types';

/** A critical limit as a cell holds it, or may come to. */
export interface LimitCell {
  readonly value: RawValue;
  readonly format: string;
}

/** What is known of a row that has an ambition, but nothing that says where red begins. */
export interface LimitFacts {
  readonly ambition: Target;
  /** As the row gives it, in any spelling. */
  readonly direction: RawValue;
  readonly measure: string;
  /** Number format of the result's cell. */
  readonly format: string;
  /** The newest limit of an earlier period. */
  readonly earlier: (LimitCell & { readonly period: string }) | null;
  /** The numbers before the card's, of periods as long as its own, oldest first. */
  readonly history: readonly { readonly period: string; readonly value: number }[];
}

/** A critical limit to accept or not, and where it is from. */
export type LimitProposal = LimitCell &
  (
    | { readonly kind: 'sheet'; /** As it was found. */ readonly address: string }
    | { readonly kind: 'earlier'; readonly period: string }
    | { readonly kind: 'history'; readonly period: string; readonly of: number; readonly worst: Worst }
  );

/** What the worst of a row's numbers is. */
export type Worst = 'lowest' | 'highest' | 'farthest';

/** So many of the newest numbers say how it has been. */
const newest = 5;
/** One number is no history. */
const fewest = 2;

/**
 * The critical limits that a row may be offered (rules 15.4), the nearest reason first: one that stands on a sheet,
 * one of an earlier period, and the worst of the row's own newest numbers. What could not make the row red, or would
 * before its ambition is missed, is none; and the same limit is offered once.
 *
 * @param onSheet - a limit that stands beside the row's result
 */
export function proposeLimits(
  facts: LimitFacts,
  onSheet: (LimitCell & { readonly address: string }) | null = null,
): readonly LimitProposal[] {
  const { earlier } = facts;
  const worst = worstOf(facts);
  const all: readonly LimitProposal[] = [
    ...(onSheet === null ? [] : [{ kind: 'sheet', ...onSheet } as const]),
    ...(earlier === null ? [] : [{ kind: 'earlier', ...earlier } as const]),
    ...(worst === null ? [] : [worst]),
  ];
  const offered: { readonly proposal: LimitProposal; readonly rule: Rule }[] = [];
  for (const proposal of all) {
    const rule = ruleWith(readTarget(proposal.value, traitsOf(proposal.format)).target, facts);
    if (rule === null || !isBeyondAmbition(rule) || offered.some((other) => isSameRed(other.rule, rule))) continue;
    offered.push({ proposal, rule });
  }
  return offered.map(({ proposal }) => proposal);
}

/** The rule that a row would have; `null` where nobody could tell its colour. */
function ruleWith(critical: Target | null, { ambition, direction, measure, format }: LimitFacts): Rule | null {
  const row = scaleRow(
    { result: { kind: 'missing', warnings: [] }, ambition, critical, baseline: null },
    { measure, carriesPercent: traitsOf(format).percentFormat === true },
  );
  if (row.disagrees) return null;
  const given = readDirection(direction).direction;
  const rule = makeRule({ ...row, given, tolerance: null });
  return rule === 'conflict' || rule.assumed ? null : rule;
}

/** Whether red begins, and does so where the ambition is missed by something. */
function isBeyondAmbition({ redBelow, redAbove, low, high }: Rule): boolean {
  const [below, above] = [Number.isFinite(redBelow), Number.isFinite(redAbove)];
  return (below || above) && (!below || isLess(redBelow, low)) && (!above || isLess(high, redAbove));
}

function isSameRed(a: Rule, b: Rule): boolean {
  const isSame = (one: number, other: number): boolean => one === other || isEqual(one, other);
  return isSame(a.redBelow, b.redBelow) && isSame(a.redAbove, b.redAbove) && a.redIsInclusive === b.redIsInclusive;
}

/** The worst of the newest numbers, as the sheet prints it; of several that are as bad, the newest. */
function worstOf(facts: LimitFacts): LimitProposal | null {
  const { format, history } = facts;
  const rule = ruleWith(null, facts);
  const recent = history.slice(-newest);
  if (rule === null || recent.length < fewest) return null;
  const gap = ({ value }: (typeof recent)[number]): number => gapOf(rule, value) ?? 0;
  const worst = recent.reduce((a, b) => (gap(b) <= gap(a) ? b : a));
  return {
    kind: 'history',
    value: asPrinted(worst.value, format),
    format,
    period: worst.period,
    of: recent.length,
    worst: rule.direction === 'higher' ? 'lowest' : rule.direction === 'lower' ? 'highest' : 'farthest',
  };
}

/** So many decimals Excel shows at most where a format says none and a person still reads them. */
const decimalsOfGeneral = 2;

/** A limit is decided upon as it is read: an average of 4.1666667 that is printed 4.2 is 4.2. */
function asPrinted(value: number, format: string): number {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? (/0/.test(format) ? 0 : decimalsOfGeneral);
  return traitsOf(format).percentFormat === true
    ? fractionOf(Number(percentOf(value).toFixed(decimals)))
    : Number(value.toFixed(decimals));
}
