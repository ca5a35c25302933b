import { formatLocale, type Language } from '../locales/language';
import { type Suggestion, WorkbookError } from '../workbook';
import { type NameSuggestion, readSuggestions, type TableSuggestion } from '../workbook/set-up';
import type { SuggestArguments } from './arguments';
import { CliError } from './cli-error';
import { isOffered } from './names-command';
import { alignedLines, printable, terminalJson } from './printable';
import { type CliText, cliText } from './texts';
import { withWorkbook } from './with-workbook';

/**
 * Proposes what the named ranges of a workbook are and which indicators stand in its tables, as tables or as JSON.
 *
 * @param asked - the language of `--lang`; without it the suggestions speak the workbook's language
 * @param fallback - where the workbook has none of its own
 * @throws CliError or WorkbookError when the workbook has neither names, tables nor setup
 */
export async function suggestNames(
  { input, excel, namesOnly, json }: SuggestArguments,
  asked: Language | null,
  fallback: Language,
): Promise<string> {
  const tables = !namesOnly;
  const read = { input, excel, language: asked };
  const { names, hasSetup, language, suggestions, tableSuggestions } = await withWorkbook(read, () =>
    readSuggestions(asked === null ? { fallback, tables } : { language: asked, tables }),
  );
  if (!hasSetup && !names.some(isOffered) && tableSuggestions.length === 0)
    throw namesOnly ? new WorkbookError('no-names-no-setup') : new CliError('nothing', input);
  if (json) return terminalJson([...suggestions.map(nameJson), ...tableSuggestions.map(tableJson)]);
  const text = cliText(language);
  const parts = [
    ...(suggestions.length > 0 ? [suggestionTable(suggestions, text, language)] : []),
    ...(tableSuggestions.length > 0 ? [tablesTable(tableSuggestions, text, language)] : []),
  ];
  return parts.length === 0 ? text('suggest.none') : parts.map((lines) => lines.join('\n')).join('\n\n');
}

/** What is printed of a proposal: not how it would be bound to the card. */
function tableJson(suggestion: TableSuggestion): Record<string, unknown> {
  const printed = Object.entries(suggestion).filter(([field]) => field !== 'binding');
  return { ...Object.fromEntries(printed), series: printedSeries(suggestion.series) };
}

function nameJson(suggestion: NameSuggestion): Record<string, unknown> {
  const printed = Object.entries(suggestion).filter(([field]) => field !== 'limit' && field !== 'statistics');
  return { ...Object.fromEntries(printed), series: printedSeries(suggestion.series) };
}

/** A part of a unit's figures is printed as a unit of its own, which the closed list of roles has. */
function printedSeries(series: TableSuggestion['series'] | null): readonly Record<string, unknown>[] | null {
  return series?.map((each) => (each.role === 'breakdown' ? { ...each, role: 'unit' } : { ...each })) ?? null;
}

const nothing = '–';
const confidenceColumn = 8;

function suggestionTable(suggestions: readonly Suggestion[], text: CliText, language: Language): readonly string[] {
  const heading = (
    [
      'name',
      'indicator',
      'role',
      'perspective',
      'direction',
      'measure',
      'period',
      'unit',
      'confidence',
      'reason',
    ] as const
  ).map((column) => text(`suggest.column.${column}`));
  const percent = new Intl.NumberFormat(formatLocale[language], { style: 'percent', maximumFractionDigits: 0 });
  const rows = suggestions.map(
    ({ name, indicator, role, perspective, direction, measure, period, unit, confidence, reason }) => [
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
    ],
  );
  return filledColumns(heading, rows, confidenceColumn);
}

const tableConfidenceColumn = 8;

/** What is too uncertain to be proposed is listed all the same, last by its confidence. */
function tablesTable(suggestions: readonly TableSuggestion[], text: CliText, language: Language): readonly string[] {
  const heading = (
    [
      'indicator',
      'sheet',
      'result',
      'periods',
      'ambition',
      'measure',
      'direction',
      'perspective',
      'confidence',
      'ask',
      'reason',
    ] as const
  ).map((column) => text(`suggest.column.${column}`));
  const percent = new Intl.NumberFormat(formatLocale[language], { style: 'percent', maximumFractionDigits: 0 });
  const rows = suggestions.map((suggestion) => [
    printable(suggestion.indicator ?? nothing),
    printable(suggestion.sheet, 31),
    suggestion.result ?? nothing,
    periodsText(suggestion),
    printable(suggestion.ambition?.text ?? nothing, 20),
    printable(suggestion.measure ?? nothing, 20),
    suggestion.direction === null ? nothing : text(`suggest.direction.${suggestion.direction}`),
    printable(suggestion.perspective ?? nothing, 40),
    percent.format(suggestion.confidence),
    suggestion.asks.length === 0 ? nothing : suggestion.asks.map((ask) => text(`suggest.asks.${ask}`)).join(', '),
    printable(suggestion.reason, 120),
  ]);
  return filledColumns(heading, rows, tableConfidenceColumn);
}

function periodsText({ series }: TableSuggestion): string {
  const points = series[0]?.points ?? [];
  const [first, last] = [points[0]?.period, points[points.length - 1]?.period];
  if (first == null || last == null) return nothing;
  return first === last ? first : `${first} – ${last}`;
}

/** A column in which nothing stands is left out. */
function filledColumns(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: number,
): readonly string[] {
  const shown = heading.flatMap((_, column) => (rows.some((row) => row[column] !== nothing) ? [column] : []));
  const lines = [heading, ...rows].map((row) => shown.map((column) => row[column] ?? ''));
  return alignedLines(lines, new Set([shown.indexOf(numbers)]));
}
