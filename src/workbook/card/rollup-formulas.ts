import {
  type CoverageReason,
  coverageReasonText,
  statusSymbol,
  statusWord,
  type Rollup,
  waitingWord,
} from '../../scorecard';
import type { Language } from '../../locales/language';

/**
 * Rollups as native formulas over the status cells (rules 8). No custom function takes part: each link of a chain of
 * custom functions costs a whole batch of the runtime, and native ones settle at once.
 */

/** Symbols in the order of their numbers, from −4: no target, not applicable, suppressed, error, missing, red, yellow, green. */
const symbolsByNumber = (
  ['noTarget', 'notApplicable', 'suppressed', 'error', 'missing', 'red', 'yellow', 'green'] as const
)
  .map(statusSymbol)
  .join('');

/** The number that each status text has; see `statusNumberFormula`. */
export const statusNumbers = {
  green: 3,
  yellow: 2,
  red: 1,
  missing: 0,
  error: -1,
  suppressed: -2,
  notApplicable: -3,
  noTarget: -4,
} as const;

/** The number of a status cell that Excel has no answer for yet: inside a rollup, neither measured nor in error. */
const waitingNumber = -1.5;

/** What `ERROR.TYPE` gives for `#NAME?`, which a reader without the add-in sees and which no waiting ends. */
const unknownNameType = 5;

/** Comparisons allow for rounding as the rules do (rules 1.1). */
const slack = '1E-9';

/** Cells of the column of status numbers that stand inside a rollup, and those that are measured. */
export const insideCriterion = '">=-2"';
export const measuredCriterion = '">0"';

/**
 * The number of a status text: 3 green, 2 yellow, 1 red, 0 missing, −1 error, −2 suppressed; −3 and −4 stand outside.
 * A cell without an answer (`#BUSY!`, office-js #6662) is no error: what it will say is not known.
 *
 * @param statusCell - address of a cell that begins with a status symbol
 */
export function statusNumberFormula(statusCell: string): string {
  const unanswered = `IF(IFERROR(ERROR.TYPE(${statusCell}),0)=${unknownNameType},0,${waitingNumber})`;
  return `IF(ISERROR(${statusCell}),${unanswered},IFERROR(FIND(LEFT(${statusCell},1),"${symbolsByNumber}")-5,-1))`;
}

/** Weights of a rollup's items by what their status numbers say. */
export function rollupParts(
  numbers: string,
  weights: string,
): { readonly measured: string; readonly inside: string; readonly points: string } {
  return {
    measured: `SUMIF(${numbers},${measuredCriterion},${weights})`,
    inside: `SUMIF(${numbers},${insideCriterion},${weights})`,
    points: `SUMIF(${numbers},3,${weights})+0.5*SUMIF(${numbers},2,${weights})`,
  };
}

/** Addresses of the measured weight, the weight inside and the points of a rollup. */
export interface RollupCells {
  readonly measured: string;
  readonly inside: string;
  readonly points: string;
}

/**
 * The number of a rolled-up status: 3 green, 2 yellow, 1 red, 0 missing.
 *
 * @param items - range of the items' numbers, in which an error forbids green
 * @param indicators - range of all indicators' numbers below, in which a red forbids green
 */
export function rollupNumberFormula(
  { measured, inside, points }: RollupCells,
  items: string,
  indicators: string,
): string {
  const green = `AND(${points}/${measured}>=0.85-${slack},${measured}/${inside}>=0.6-${slack},COUNTIF(${items},-1)=0,COUNTIF(${indicators},1)=0)`;
  return `IF(${inside}=0,0,IF(${measured}/${inside}<0.5-${slack},0,IF(${green},3,IF(${points}/${measured}>=0.4-${slack},2,1))))`;
}

/**
 * Symbol and word of a rolled-up status number.
 *
 * @param indicators - range of the numbers of all indicators below, one of which may still wait
 */
export function rollupTextFormula(number: string, indicators: string, language: Language): string {
  const words = (['missing', 'red', 'yellow', 'green'] as const).map((status) => `"${statusText(status, language)}"`);
  const waiting = `"${statusSymbol('missing')} ${waitingWord(language)}"`;
  return `IF(COUNTIF(${indicators},${waitingNumber})>0,${waiting},CHOOSE(${number}+1,${words.join(',')}))`;
}

/**
 * What follows how many are measured where that decided the status (rules 8.6); empty text elsewhere, and while an
 * answer is waited for.
 *
 * @param number - of the rolled-up status: an address, or a formula
 * @param indicators - range of the numbers of all indicators below
 */
export function coverageReasonFormula(
  number: string,
  { measured, inside, points }: RollupCells,
  indicators: string,
  language: Language,
): string {
  const words = (reason: CoverageReason): string => `"${coverageReasonText(reason, language)}"`;
  const count = `COUNTIF(${indicators},${measuredCriterion})`;
  const isWhole = `${count}=COUNTIF(${indicators},${insideCriterion})`;
  const missing = `IF(${count}=0,"",IF(${isWhole},${words('notAsOne')},${words('tooLittle')}))`;
  const wouldBeGreen = `AND(${points}/${measured}>=0.85-${slack},${measured}/${inside}<0.6-${slack},COUNTIF(${indicators},1)=0)`;
  const yellow = `IF(${wouldBeGreen},${words('tooLittleForGreen')},"")`;
  return `IF(COUNTIF(${indicators},${waitingNumber})>0,"",IF(${number}=0,${missing},IF(${number}=2,${yellow},"")))`;
}

/** Symbol and word, as they stand on the card. */
export function statusText(status: Parameters<typeof statusSymbol>[0], language: Language): string {
  return `${statusSymbol(status)} ${statusWord(status, language)}`;
}

/** The number that stands for a rolled-up status. */
export function rollupNumber(status: Rollup['status']): number {
  return { missing: 0, red: 1, yellow: 2, green: 3 }[status];
}
