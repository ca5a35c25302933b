import { toCol } from '@borgar/fx';

/** What a cell may hold, as Office.js gives it: a drop-down list or another rule of data validation. */
export interface CellRule {
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
  readonly prompt: Excel.DataValidationPrompt | null;
  readonly ignoreBlanks: boolean;
}

/** Rules by row and column; `null` where there is none. */
export type CellRules = readonly (readonly (CellRule | null)[])[];

/**
 * Queues the reading of what the cells of a block may hold, cell by cell: of several at once Excel tells only whether they agree.
 *
 * @param first - zero-based column
 * @param rows - how many, from row 1 on
 */
export function queueCellRules(sheet: Excel.Worksheet, first: number, width: number, rows: number): () => CellRules {
  const queued = Array.from({ length: rows }, (_, row) => Array.from({ length: width }, (__, column) => {
    const { dataValidation } = sheet.getRange(`${toCol(first + column)}${row + 1}`);
    dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
    return dataValidation;
  }));
  return () => queued.map((cells) => cells.map((cell) => (cell.type === Excel.DataValidationType.none ? null : ruleOf(cell))));
}

function ruleOf({ rule, errorAlert, prompt, ignoreBlanks }: Excel.DataValidation): CellRule {
  return { rule, errorAlert, prompt, ignoreBlanks };
}

/** Queues the writing of rules, each run of rows with the same one at once. */
export function queueRules(sheet: Excel.Worksheet, first: number, rules: CellRules): void {
  const width = Math.max(0, ...rules.map((cells) => cells.length));
  for (let column = 0; column < width; column += 1) {
    const texts = rules.map((cells) => JSON.stringify(cells[column] ?? null));
    for (let row = 0, end = 0; row < rules.length; row = end) {
      end = row + 1;
      while (end < rules.length && texts[end] === texts[row]) end += 1;
      const rule = rules[row]?.[column] ?? null;
      if (rule !== null) queueRule(sheet.getRange(`${toCol(first + column)}${row + 1}:${toCol(first + column)}${end}`).dataValidation, rule);
    }
  }
}

/** Alert and prompt belong to a rule, and come after it. */
function queueRule(target: Excel.DataValidation, { rule, errorAlert, prompt, ignoreBlanks }: CellRule): void {
  target.rule = rule;
  target.ignoreBlanks = ignoreBlanks;
  if (errorAlert !== null) target.errorAlert = errorAlert;
  if (prompt !== null) target.prompt = prompt;
}
