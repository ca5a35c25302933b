import { type NamedRange, readWorkbook, WorkbookError } from '../workbook';
import type { NamesArguments } from './arguments';
import { alignedLines, printable } from './printable';
import type { CliText } from './texts';
import { withWorkbook } from './with-workbook';

/**
 * Lists the named ranges of a workbook, as a table or as JSON.
 *
 * @throws WorkbookError when the workbook has neither names nor setup
 */
export async function listNames({ input, all, json }: NamesArguments, text: CliText): Promise<string> {
  const { names, hasSetup } = await withWorkbook(input, () => readWorkbook());
  if (!hasSetup && !names.some(isOffered)) throw new WorkbookError('no-names-no-setup');
  const listed = all ? names : names.filter((name) => name.visible && isOffered(name));
  if (json) return JSON.stringify(listed.map((name) => jsonOf(name, text)), null, 2);
  return listed.length === 0 ? text('names.none') : nameTable(listed, text).join('\n');
}

/** Functions and Excel's own names are listed only when everything is asked for. */
function isOffered({ kind }: NamedRange): boolean {
  return kind !== 'lambda' && kind !== 'system';
}

function reasonOf({ fault }: NamedRange, text: CliText): string | null {
  return fault === null ? null : text(`names.fault.${fault}`);
}

function jsonOf(name: NamedRange, text: CliText): Record<string, unknown> {
  const { scope, kind, visible, address, rows, columns, value } = name;
  return { name: name.name, scope, kind, visible, address, rows, columns, value, reason: reasonOf(name, text) };
}

function nameTable(names: readonly NamedRange[], text: CliText): readonly string[] {
  const heading = (['name', 'scope', 'kind', 'address', 'size', 'value'] as const).map((column) => text(`names.column.${column}`));
  const rows = names.map((name) => [
    printable(name.name) + (name.visible ? '' : ` ${text('names.hidden')}`),
    name.scope === 'Workbook' ? text('names.workbook') : printable(name.scope),
    text(`names.kind.${name.kind}`),
    printable(name.address ?? ''),
    name.rows === null || name.columns === null ? '' : `${name.rows} × ${name.columns}`,
    reasonOf(name, text) ?? printable(name.value === null ? '' : String(name.value), 40),
  ]);
  return alignedLines([heading, ...rows]);
}
