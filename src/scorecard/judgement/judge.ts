import { readDirection } from './direction';
import { achievementOf, gapOf, gapPctOf, scoreOf, statusOf, toNextOf } from './measures';
import { makeRule } from './rule';
import type { Rule } from './rule';
import type { RowUnit, ScaleBounds, ScaledRow } from './scale';
import { scaleRow } from './scale';
import type { Direction, RawValue, Status, Target, TargetReading, Tolerance, Value } from '../values/types';
import type { WarningCode } from '../values/warning';

/** The card's rules for a row; without them the rules of the custom functions hold. */
export interface CardRules extends RowUnit {
  /** Skala: gives the baseline when there is none. */
  readonly scale?: ScaleBounds | null;
}

export interface JudgementInput {
  readonly result: Value;
  readonly ambition: TargetReading | null;
  readonly critical: TargetReading | null;
  /** As given in the cell, in any spelling; `null` or blank where it is not given. */
  readonly direction: RawValue;
  readonly tolerance: Tolerance | null;
  readonly baseline: Value | null;
  readonly card?: CardRules;
}

/** A row judged; numbers are unrounded and in the row's own unit. */
export interface Judgement {
  readonly status: Status;
  readonly direction: Direction | null;
  /** Nothing said the direction, and higher was taken to be better. */
  readonly assumed: boolean;
  readonly gap: number | null;
  readonly gapPct: number | null;
  readonly achievement: number | null;
  /** 0–100. */
  readonly score: number | null;
  readonly toNext: number | null;
  readonly result: number | null;
  /** After scaling (rules 2), as are the critical limit and the baseline. */
  readonly ambition: Target | null;
  readonly critical: Target | null;
  readonly baseline: number | null;
  /** The bounds that decided the colour; `null` where the status is `error` for the row's own sake. */
  readonly rule: Rule | null;
  readonly warnings: readonly WarningCode[];
}

const noMeasures = { gap: null, gapPct: null, achievement: null, score: null, toNext: null };

/**
 * Judges a row: from values and limits to a status and how far it is from the ambition (rules 2, 3, 5 and 6).
 * Never throws; what cannot be used gives status `error` and a warning.
 */
export function judge(input: JudgementInput): Judgement {
  const row = scaleRow(
    {
      result: input.result,
      ambition: input.ambition?.target ?? null,
      critical: input.critical?.target ?? null,
      baseline: input.baseline,
    },
    input.card,
  );
  const warnings = new Set<WarningCode>([
    ...input.result.warnings,
    ...(input.ambition?.warnings ?? []),
    ...(input.critical?.warnings ?? []),
    ...(input.baseline?.warnings ?? []),
  ]);
  // A limit that is not there yet is no missing limit: without it there is nothing to judge by.
  if (input.ambition?.waits === true || input.critical?.waits === true)
    return { ...faulty(row, warnings), status: 'missing' };
  const rule = ruleOf(input, row, warnings);
  return rule === null ? faulty(row, warnings) : judgeScaled(row, rule, input, warnings);
}

/** The rule of a row, or `null` and a warning where something says that the row is in error. */
function ruleOf(input: JudgementInput, row: ScaledRow, warnings: Set<WarningCode>): Rule | null {
  if (input.ambition?.faulty === true || input.critical?.faulty === true) return null;
  if (row.disagrees) {
    warnings.add('scale-mismatch');
    return null;
  }
  const given = readDirection(input.direction);
  if (given.unknown) {
    warnings.add('direction-unknown');
    return null;
  }
  const { ambition, critical, pointSize } = row;
  const rule = makeRule({ ambition, critical, given: given.direction, tolerance: input.tolerance, pointSize });
  if (rule === 'conflict') {
    warnings.add('direction-conflict');
    return null;
  }
  // Without a limit there is no colour for the direction to decide.
  if (input.card !== undefined && rule.assumed && (ambition !== null || critical !== null)) {
    warnings.add('direction-missing');
    return null;
  }
  return rule;
}

function faulty(row: ScaledRow, warnings: ReadonlySet<WarningCode>): Judgement {
  return {
    ...rest(row),
    ...noMeasures,
    status: 'error',
    direction: null,
    assumed: false,
    rule: null,
    warnings: [...warnings],
  };
}

function rest(row: ScaledRow): Pick<Judgement, 'result' | 'ambition' | 'critical' | 'baseline'> {
  const { ambition, critical } = row;
  return { result: numberOf(row.result), ambition, critical, baseline: numberOf(row.baseline) };
}

function numberOf(value: Value | null): number | null {
  return value?.kind === 'number' ? value.value : null;
}

function judgeScaled(row: ScaledRow, rule: Rule, { card }: JudgementInput, warnings: Set<WarningCode>): Judgement {
  const assumed = rule.assumed && card === undefined;
  const direction = rule.assumed && card !== undefined ? null : rule.direction;
  const baseline = numberOf(row.baseline) ?? baselineOfScale(row, rule, card);
  const common = { ...rest(row), baseline, direction, assumed, rule };
  if (row.result.kind !== 'number')
    return { ...common, ...noMeasures, status: row.result.kind, warnings: [...warnings] };
  const result = row.result.value;
  if (isSuspect(rule, result)) warnings.add('scale-suspect');
  return {
    ...common,
    status: statusOf(rule, result),
    gap: gapOf(rule, result),
    gapPct: gapPctOf(rule, result),
    // A baseline that was meant but cannot be read must not be answered as if there were none.
    achievement: row.baseline?.kind === 'error' ? null : achievementOf(rule, result, baseline),
    score: scoreOf(rule, result),
    toNext: toNextOf(rule, result),
    warnings: [...warnings],
  };
}

/** The worse end of the measure's scale. */
function baselineOfScale(row: ScaledRow, rule: Rule, card: CardRules | undefined): number | null {
  if (row.baseline?.kind === 'error' || card?.scale === undefined || card.scale === null || rule.direction === 'range')
    return null;
  return rule.direction === 'higher' ? card.scale.low : card.scale.high;
}

/** A result a thousand times its ambition is more likely in another unit than that good. */
function isSuspect(rule: Rule, result: number): boolean {
  if (!rule.hasAmbition || result === 0) return false;
  const ambition = Number.isFinite(rule.low) ? rule.low : rule.high;
  const ratio = Math.abs(result / ambition);
  return ambition !== 0 && (ratio >= 1000 || ratio <= 0.001);
}
