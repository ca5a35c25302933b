import { formatLocale, type Language } from '../locales/language';
import { readSuggestions, type Suggestion, WorkbookError } from '../workbook';
import type { SuggestArguments } from './arguments';
import { isOffered } from './names-command';
import { alignedLines, printable } from './printable';
import { type CliText, cliText } from './texts';
import { withWorkbook } from './with-workbook';

/**
 * Proposes what the named ranges of a workbook are, as a table or as JSON.
 *
 * @param language - of messages, and of the suggestions where the workbook has none of its own
 * @throws WorkbookError when the workbook has neither names nor setup
 */
export async function suggestNames({ input, json }: SuggestArguments, language: Language): Promise<string> {
  const text = cliText(language);
  const { names, hasSetup, suggestions } = await withWorkbook(input, () => readSuggestions({ fallback: language }));
  if (!hasSetup && !names.some(isOffered)) throw new WorkbookError('no-names-no-setup');
  if (json) return JSON.stringify(suggestions, null, 2);
  return suggestions.length === 0 ? text('suggest.none') : suggestionTable(suggestions, text, language).join('\n');
}

function suggestionTable(suggestions: readonly Suggestion[], text: CliText, language: Language): readonly string[] {
  const heading = (['name', 'indicator', 'role', 'perspective', 'direction', 'measure', 'period', 'unit', 'confidence', 'reason'] as const).map((column) => text(`suggest.column.${column}`));
  const percent = new Intl.NumberFormat(formatLocale[language], { style: 'percent', maximumFractionDigits: 0 });
  const rows = suggestions.map(({ name, indicator, role, perspective, direction, measure, period, unit, confidence, reason }) => [
    printable(name),
    printable(indicator ?? '–'),
    role === null ? '–' : text(`suggest.role.${role}`),
    printable(perspective ?? '–', 40),
    direction === null ? '–' : text(`suggest.direction.${direction}`),
    printable(measure ?? '–'),
    period ?? '–',
    printable(unit ?? '–'),
    percent.format(confidence),
    printable(reason, 120),
  ]);
  return alignedLines([heading, ...rows], new Set([8]));
}
