import { formatLocale, type Language } from '../locales/language';
import { type Suggestion, WorkbookError } from '../workbook';
import { readSuggestions } from '../workbook/set-up';
import type { SuggestArguments } from './arguments';
import { isOffered } from './names-command';
import { alignedLines, printable } from './printable';
import { type CliText, cliText } from './texts';
import { withWorkbook } from './with-workbook';

/**
 * Proposes what the named ranges of a workbook are, as a table or as JSON.
 *
 * @param asked - the language of `--lang`; without it the suggestions speak the workbook's language
 * @param fallback - where the workbook has none of its own
 * @throws WorkbookError when the workbook has neither names nor setup
 */
export async function suggestNames({ input, json }: SuggestArguments, asked: Language | null, fallback: Language): Promise<string> {
  const { names, hasSetup, language, suggestions } = await withWorkbook(input, () => readSuggestions(asked === null ? { fallback } : { language: asked }));
  if (!hasSetup && !names.some(isOffered)) throw new WorkbookError('no-names-no-setup');
  if (json) return JSON.stringify(suggestions, null, 2);
  const text = cliText(language);
  return suggestions.length === 0 ? text('suggest.none') : suggestionTable(suggestions, text, language).join('\n');
}

const nothing = '–';
const confidenceColumn = 8;

/** A column in which no name has anything is left out. */
function suggestionTable(suggestions: readonly Suggestion[], text: CliText, language: Language): readonly string[] {
  const heading = (['name', 'indicator', 'role', 'perspective', 'direction', 'measure', 'period', 'unit', 'confidence', 'reason'] as const).map((column) => text(`suggest.column.${column}`));
  const percent = new Intl.NumberFormat(formatLocale[language], { style: 'percent', maximumFractionDigits: 0 });
  const rows = suggestions.map(({ name, indicator, role, perspective, direction, measure, period, unit, confidence, reason }) => [
    printable(name),
    printable(indicator ?? nothing),
    role === null ? nothing : text(`suggest.role.${role}`),
    printable(perspective ?? nothing, 40),
    direction === null ? nothing : text(`suggest.direction.${direction}`),
    printable(measure ?? nothing),
    period ?? nothing,
    printable(unit ?? nothing),
    percent.format(confidence),
    printable(reason, 120),
  ]);
  const shown = heading.flatMap((_, column) => (rows.some((row) => row[column] !== nothing) ? [column] : []));
  const lines = [heading, ...rows].map((row) => shown.map((column) => row[column] ?? ''));
  return alignedLines(lines, new Set([shown.indexOf(confidenceColumn)]));
}
