import { fill } from '../locales/fill';
import { explainTexts, type ExplainTexts } from '../scorecard';
import { functionLanguage } from './language';

/** An argument's name in code; what the user sees is its translation. */
export type ArgumentName = keyof ExplainTexts['arguments'];

/** A function was called in a way that no data can explain; the cell shows `#VALUE!` with this message. */
export class UsageError extends Error {
  constructor(
    argument: ArgumentName,
    text: keyof ExplainTexts['usage'],
    values: Readonly<Record<string, string | number>> = {},
  ) {
    const texts = explainTexts(functionLanguage());
    super(fill(texts.usage[text], { ...values, argument: texts.arguments[argument] }));
    this.name = 'UsageError';
  }
}
