import {
  type Judgement,
  judge,
  type Rule,
  makeRule,
  reusedRule,
  setRuleOfNumbers,
  type Target,
  type TargetReading,
  type Value,
  isWaiting,
} from '../scorecard';
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
  /** From a row of plain numbers, without the allocations of a full judgement. */
  readonly ofRule: (rule: Rule, result: number, baseline: number | null) => unknown;
  readonly ofJudgement: (judgement: Judgement) => unknown;
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
export function judgeEach(
  args: JudgedArguments,
  measure: Measure,
  show: (measured: unknown, row: number, column: number) => unknown,
): unknown[][] {
  const readers = makeReaders();
  const rules = limitRules(readers);
  // One object for all rows: what is kept of it is copied.
  const cells: RowCells = {
    result: null,
    ambition: null,
    critical: null,
    direction: null,
    tolerance: null,
    baseline: null,
  };
  const plain = numberMeasure(args, measure);
  const fill = cellFiller(args);
  return spread(all(args), (row, column) => {
    const ofNumbers = plain(row, column);
    if (ofNumbers !== notPlain) return show(ofNumbers, row, column);
    fill(cells, row, column);
    const { result, baseline } = cells;
    const rule = isNumber(result) && isPlain(baseline) ? rules(cells, result, isNumber(baseline) ? baseline : 0) : null;
    const measured =
      rule !== null && isNumber(result)
        ? measure.ofRule(rule, result, isNumber(baseline) ? baseline : null)
        : measure.ofJudgement(judgeRow(readers, cells));
    return show(measured, row, column);
  });
}

const notPlain = Symbol('not plain numbers');

/**
 * The measure of a row of plain numbers with nothing beside them; `notPlain` for any other. The cells go into no object
 * and their rule into one that is there, so that a row takes no memory but for its answer.
 */
function numberMeasure(
  { result, ambition, critical = null, direction = null, tolerance = null, baseline = null }: JudgedArguments,
  measure: Measure,
): (row: number, column: number) => unknown {
  const rule = reusedRule();
  return (row, column) => {
    const number = cellAt(result, row, column);
    const met = cellAt(ambition, row, column);
    const limit = cellAt(critical, row, column);
    const start = cellAt(baseline, row, column);
    if (!isNumber(number) || !isNumber(met) || !isPlain(limit) || !isPlain(start)) return notPlain;
    if (!isAbsent(cellAt(direction, row, column)) || !isAbsent(cellAt(tolerance, row, column))) return notPlain;
    setRuleOfNumbers(rule, met, isNumber(limit) ? limit : null);
    return measure.ofRule(rule, number, isNumber(start) ? start : null);
  };
}

/** Whether what decides a row's status still waits for its value. */
export function rowWaits({ result, ambition, critical = null }: JudgedArguments, row: number, column: number): boolean {
  return [result, ambition, critical].some((argument) => isWaiting(rawOf(cellAt(argument, row, column))));
}

/** Assesses each row in full. */
export function judgeFully(
  args: JudgedArguments,
  show: (judgement: Judgement, result: Value, row: number, column: number) => unknown,
): unknown[][] {
  const readers = makeReaders();
  const cells: RowCells = {
    result: null,
    ambition: null,
    critical: null,
    direction: null,
    tolerance: null,
    baseline: null,
  };
  const fill = cellFiller(args);
  return spread(all(args), (row, column) => {
    fill(cells, row, column);
    return show(judgeRow(readers, cells), readers.value(cells.result), row, column);
  });
}

function all({
  result,
  ambition,
  critical = null,
  direction = null,
  tolerance = null,
  baseline = null,
  others = [],
}: JudgedArguments): readonly (Argument | null)[] {
  return [result, ambition, critical, direction, tolerance, baseline, ...others];
}

/** Fills in the cells of a row; the arguments are taken apart once, not for each row. */
function cellFiller({
  result,
  ambition,
  critical = null,
  direction = null,
  tolerance = null,
  baseline = null,
}: JudgedArguments): (cells: RowCells, row: number, column: number) => void {
  return (cells, row, column) => {
    cells.result = cellAt(result, row, column);
    cells.ambition = cellAt(ambition, row, column);
    cells.critical = cellAt(critical, row, column);
    cells.direction = cellAt(direction, row, column);
    cells.tolerance = cellAt(tolerance, row, column);
    cells.baseline = cellAt(baseline, row, column);
  };
}

function isPlain(cell: unknown): boolean {
  return isAbsent(cell) || isNumber(cell);
}

function isAbsent(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === 'number' && Number.isFinite(cell);
}

/** The full judgement of a row: texts, percentages, faults. */
function judgeRow(readers: Readers, cells: RowCells): Judgement {
  return judge({
    result: readers.value(cells.result),
    ambition: readers.target(cells.ambition),
    critical: readers.target(cells.critical),
    direction: rawOf(cells.direction),
    tolerance: readers.tolerance(cells.tolerance),
    baseline: isBlank(cells.baseline) ? null : readers.value(cells.baseline),
  });
}

/** The rule of a row's limits, and the fractions among them that a percent number must not be held against. */
interface LimitRule {
  readonly rule: Rule;
  readonly leastFraction: number;
  readonly largestFraction: number;
}

const none: readonly number[] = [];

/** Equal to no cell. */
const noCell = Symbol('no cell');

/**
 * The rule of a row whose result is a plain number; `null` where only the full judgement can tell.
 * Neighbouring rows mostly have the same limits, so the last rule is kept.
 */
function limitRules(readers: Readers): (cells: RowCells, result: number, baseline: number) => Rule | null {
  const limits: LimitReaders = { ...readers, ambition: limitReader(readers), critical: limitReader(readers) };
  const last: RuleCells = { ambition: noCell, critical: null, direction: null, tolerance: null };
  let made: LimitRule | null = null;
  return (cells, result, baseline) => {
    if (
      last.ambition !== cells.ambition ||
      last.critical !== cells.critical ||
      last.direction !== cells.direction ||
      last.tolerance !== cells.tolerance
    ) {
      last.ambition = cells.ambition;
      last.critical = cells.critical;
      last.direction = cells.direction;
      last.tolerance = cells.tolerance;
      made = limitRule(limits, cells);
    }
    if (made === null) return null;
    return mayDisagree(made, result) || mayDisagree(made, baseline) ? null : made.rule;
  };
}

/**
 * Whether the number may be a percent number beside a fraction. Wider than the rule by more than rounding: the full
 * judgement decides.
 */
function mayDisagree(limits: LimitRule, plain: number): boolean {
  const size = Math.abs(plain);
  return size >= 29.9 * limits.leastFraction && size <= 300.1 * limits.largestFraction;
}

interface LimitReaders extends Pick<Readers, 'direction' | 'tolerance'> {
  readonly ambition: Readers['target'];
  readonly critical: Readers['target'];
}

/**
 * Puts each plain number into one and the same target, since a rule keeps nothing of it: a column of limits takes no
 * object a row.
 */
function limitReader(readers: Readers): Readers['target'] {
  const target = { op: null, value: 0, carriesPercent: false, unit: '', text: '', note: '' };
  const reading: TargetReading = { target, faulty: false, warnings: [] };
  return (cell) => {
    if (!isNumber(cell)) return readers.target(cell);
    target.value = cell;
    return reading;
  };
}

function limitRule(readers: LimitReaders, cells: RuleCells): LimitRule | null {
  const ambition = readers.ambition(cells.ambition);
  const critical = readers.critical(cells.critical);
  const tolerance = readers.tolerance(cells.tolerance);
  const given = readers.direction(cells.direction);
  const carriesPercent = ambition.target?.carriesPercent === true || critical.target?.carriesPercent === true;
  const fractions = carriesPercent ? [...fractionsOf(ambition.target), ...fractionsOf(critical.target)] : none;
  const isMixed = fractions.length > 0 && (isPlainTarget(ambition.target) || isPlainTarget(critical.target));
  // What percentage points are depends on the result too, unless something carries %.
  const isOpen = tolerance?.kind === 'percentagePoints' && fractions.length === 0;
  if (ambition.waits || critical.waits) return null;
  if (ambition.faulty || critical.faulty || given.unknown || isMixed || isOpen) return null;
  const rule = makeRule({
    ambition: ambition.target,
    critical: critical.target,
    given: given.direction,
    tolerance,
    pointSize: 0.01,
  });
  if (rule === 'conflict') return null;
  return {
    rule,
    leastFraction: fractions.length === 0 ? Infinity : Math.min(...fractions),
    largestFraction: Math.max(0, ...fractions),
  };
}

function isPlainTarget(target: Target | null): boolean {
  return target !== null && !target.carriesPercent;
}

function fractionsOf(target: Target | null): readonly number[] {
  if (target === null || !target.carriesPercent) return none;
  return (target.op === 'in' ? [target.low, target.high] : [target.value]).map(Math.abs).filter((value) => value !== 0);
}
