/** What a cell may hold, as Office.js gives it: a drop-down list or another rule of data validation. */
export interface CellRule {
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
  readonly prompt: Excel.DataValidationPrompt | null;
  readonly ignoreBlanks: boolean;
}

/**
 * Queues the reading of what a cell may hold.
 *
 * @param cell - one cell: of several at once Excel tells only whether they agree
 * @returns a function to be called after the sync; `null` where the cell has no rule
 */
export function queueCellRule(cell: Excel.Range): () => CellRule | null {
  const { dataValidation } = cell;
  dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
  return () => {
    if (dataValidation.type === Excel.DataValidationType.none) return null;
    const { rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
    return { rule, errorAlert, prompt, ignoreBlanks };
  };
}

/** Queues the giving of a rule to a range. Alert and prompt belong to a rule, and come after it. */
export function queueRule(range: Excel.Range, { rule, errorAlert, prompt, ignoreBlanks }: CellRule): void {
  const target = range.dataValidation;
  target.rule = rule;
  target.ignoreBlanks = ignoreBlanks;
  if (errorAlert !== null) target.errorAlert = errorAlert;
  if (prompt !== null) target.prompt = prompt;
}
