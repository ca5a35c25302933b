import type { Assessment } from '../scorecard/assess';
import { assess } from '../scorecard/assess';
import { readDirection } from '../scorecard/direction';
import type { Rule } from '../scorecard/rule';
import { makeRule } from '../scorecard/rule';
import { targetOfNumber } from '../scorecard/target';
import type { Direction, Value } from '../scorecard/types';
import type { Argument } from './argument';
import { cellAt, spread } from './argument';
import { isBlank, rawOf } from './cell';
import type { Readers } from './readers';
import { makeReaders } from './readers';

export interface JudgedArguments {
  readonly result: Argument | null;
  readonly ambition: Argument | null;
  readonly critical?: Argument | null;
  readonly direction?: Argument | null;
  readonly tolerance?: Argument | null;
  readonly baseline?: Argument | null;
  /** Arguments that only decide how the answer is shown. */
  readonly others?: readonly (Argument | null)[];
}

/** What a function takes out of a judged row. */
export interface Measure {
  /** From a row of plain numbers, without the allocations of a full assessment. */
  readonly ofRule: (rule: Rule, result: number, baseline: number | null) => unknown;
  readonly ofAssessment: (assessment: Assessment) => unknown;
}

/** The four cells that make a row's rule. */
interface RuleCells {
  ambition: unknown;
  critical: unknown;
  direction: unknown;
  tolerance: unknown;
}

interface RowCells extends RuleCells {
  result: unknown;
  baseline: unknown;
}

/** Judges each row of the arguments and takes one measure out of it. */
export function judgeEach(args: JudgedArguments, measure: Measure, show: (measured: unknown, row: number, column: number) => unknown): unknown[][] {
  const readers = makeReaders();
  const rules = plainRules();
  // One object for all rows: what is kept of it is copied.
  const cells: RowCells = { result: null, ambition: null, critical: null, direction: null, tolerance: null, baseline: null };
  return spread(all(args), (row, column) => {
    fillCells(cells, args, row, column);
    const { result, baseline } = cells;
    const rule = isNumber(result) && isPlain(baseline) ? rules(cells) : null;
    const measured =
      rule !== null && isNumber(result) ? measure.ofRule(rule, result, isNumber(baseline) ? baseline : null) : measure.ofAssessment(assessRow(readers, cells));
    return show(measured, row, column);
  });
}

/** Assesses each row in full. */
export function assessEach(args: JudgedArguments, show: (assessment: Assessment, result: Value) => unknown): unknown[][] {
  const readers = makeReaders();
  const cells: RowCells = { result: null, ambition: null, critical: null, direction: null, tolerance: null, baseline: null };
  return spread(all(args), (row, column) => {
    fillCells(cells, args, row, column);
    return show(assessRow(readers, cells), readers.value(cells.result));
  });
}

function all({ result, ambition, critical = null, direction = null, tolerance = null, baseline = null, others = [] }: JudgedArguments): readonly (Argument | null)[] {
  return [result, ambition, critical, direction, tolerance, baseline, ...others];
}

function fillCells(cells: RowCells, args: JudgedArguments, row: number, column: number): void {
  cells.result = cellAt(args.result, row, column);
  cells.ambition = cellAt(args.ambition, row, column);
  cells.critical = cellAt(args.critical ?? null, row, column);
  cells.direction = cellAt(args.direction ?? null, row, column);
  cells.tolerance = cellAt(args.tolerance ?? null, row, column);
  cells.baseline = cellAt(args.baseline ?? null, row, column);
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === 'number' && Number.isFinite(cell);
}

/** The full assessment of a row: texts, percentages, faults. */
function assessRow(readers: Readers, cells: RowCells): Assessment {
  return assess({
    result: readers.value(cells.result),
    ambition: readers.target(cells.ambition),
    critical: readers.target(cells.critical),
    direction: rawOf(cells.direction),
    tolerance: readers.tolerance(cells.tolerance),
    baseline: isBlank(cells.baseline) ? null : readers.value(cells.baseline),
  });
}

/**
 * The rule of a row whose limits are plain numbers or blank; `null` for any other, which needs the full assessment.
 * Neighbouring rows mostly have the same limits, so the last rule is kept.
 */
function plainRules(): (cells: RuleCells) => Rule | null {
  let last: RuleCells | null = null;
  let rule: Rule | null = null;
  return (cells) => {
    if (last !== null && last.ambition === cells.ambition && last.critical === cells.critical && last.direction === cells.direction && last.tolerance === cells.tolerance) return rule;
    last = { ambition: cells.ambition, critical: cells.critical, direction: cells.direction, tolerance: cells.tolerance };
    rule = plainRule(cells);
    return rule;
  };
}

function plainRule({ ambition, critical, direction, tolerance }: RuleCells): Rule | null {
  if (!isPlain(ambition) || !isPlain(critical) || !isPlain(tolerance) || (typeof tolerance === 'number' && tolerance < 0)) return null;
  const given = plainDirection(direction);
  if (given === 'unknown') return null;
  const rule = makeRule({
    ambition: typeof ambition === 'number' ? targetOfNumber(ambition, false) : null,
    critical: typeof critical === 'number' ? targetOfNumber(critical, false) : null,
    given,
    tolerance: typeof tolerance === 'number' ? { kind: 'absolute', value: tolerance } : null,
    pointSize: 1,
  });
  return rule === 'conflict' ? null : rule;
}

function isPlain(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '' || isNumber(cell);
}

function plainDirection(cell: unknown): Direction | null | 'unknown' {
  const { direction, unknown } = readDirection(rawOf(cell));
  return unknown ? 'unknown' : direction;
}
