import { formatLocale, type Language } from '../locales/language';
import { type NamedRange, readWorkbook, WorkbookError } from '../workbook';
import type { NamesArguments } from './arguments';
import { alignedLines, printable, terminalJson } from './printable';
import { type CliText, cliText } from './texts';
import { withWorkbook } from './with-workbook';

/**
 * Lists the named ranges of a workbook, as a table or as JSON.
 *
 * @throws WorkbookError when the workbook has neither names nor setup
 */
export async function listNames(args: NamesArguments, language: Language): Promise<string> {
  const { all, json } = args;
  const text = cliText(language);
  const { names, hasSetup } = await withWorkbook(args, () => readWorkbook());
  if (!hasSetup && !names.some(isOffered)) throw new WorkbookError('no-names-no-setup');
  const listed = all ? names : names.filter((name) => name.visible && isOffered(name));
  if (json) return terminalJson(listed.map((name) => jsonOf(name, text)));
  return listed.length === 0 ? text('names.none') : nameTable(listed, text, language).join('\n');
}

/** Functions and Excel's own names are listed only when everything is asked for. */
export function isOffered({ kind }: NamedRange): boolean {
  return kind !== 'lambda' && kind !== 'system';
}

function reasonOf({ fault, partner = '' }: NamedRange, text: CliText): string | null {
  return fault === null ? null : text(`names.fault.${fault}`, { partner });
}

/** The value or the first of several, numbers in local format and short; `--json` has them whole. */
function valueText({ value, rows, columns }: NamedRange, language: Language): string {
  if (value === null) return '';
  const text =
    typeof value === 'number'
      ? new Intl.NumberFormat(formatLocale[language], { maximumSignificantDigits: 6, useGrouping: 'min2' }).format(
          value,
        )
      : printable(String(value), 40);
  return (rows ?? 1) * (columns ?? 1) > 1 ? `${text} …` : text;
}

function jsonOf(name: NamedRange, text: CliText): Record<string, unknown> {
  const { scope, kind, visible, address, rows, columns, value } = name;
  return { name: name.name, scope, kind, visible, address, rows, columns, value, reason: reasonOf(name, text) };
}

function nameTable(names: readonly NamedRange[], text: CliText, language: Language): readonly string[] {
  const heading = (['name', 'scope', 'kind', 'address', 'size', 'value'] as const).map((column) =>
    text(`names.column.${column}`),
  );
  const rows = names.map((name) => [
    printable(name.name) + (name.visible ? '' : ` ${text('names.hidden')}`),
    name.scope === 'Workbook' ? text('names.workbook') : printable(name.scope),
    text(`names.kind.${name.kind}`),
    printable(name.address ?? ''),
    name.rows === null || name.columns === null ? '' : `${name.rows} × ${name.columns}`,
    reasonOf(name, text) ?? valueText(name, language),
  ]);
  return alignedLines([heading, ...rows]);
}
