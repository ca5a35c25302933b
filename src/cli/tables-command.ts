import { stringifyA1Ref } from '@borgar/fx';
import type { Language } from '../locales/language';
import { type Block, type BlockColumn, type BlockRow, readBlocks } from '../workbook/set-up';
import type { TablesArguments } from './arguments';
import { CliError } from './cli-error';
import { alignedLines, printable, terminalJson } from './printable';
import { type CliText, cliText } from './texts';
import { withWorkbook } from './with-workbook';

/**
 * Lists the tables that stand on a workbook's sheets, as a table or as JSON.
 *
 * @throws CliError when no sheet has a table with figures
 */
export async function listTables(args: TablesArguments, language: Language): Promise<string> {
  const blocks = await withWorkbook(args, readBlocks);
  if (blocks.length === 0) throw new CliError('nothing', args.input);
  if (args.json) return terminalJson(blocks.map(jsonOf));
  return blockTable(blocks, cliText(language)).join('\n');
}

function blockTable(blocks: readonly Block[], text: CliText): readonly string[] {
  const heading = (['sheet', 'range', 'shape', 'title', 'periods'] as const).map((column) =>
    text(`tables.column.${column}`),
  );
  const rows = blocks.map((block) => [
    printable(block.sheet, 31),
    rangeOf(block.box),
    text(`tables.shape.${block.shape}`),
    printable(block.title?.text ?? ''),
    periodsText(block),
  ]);
  return alignedLines([heading, ...rows]);
}

/** The first and the last period as they stand. */
function periodsText({ columns, rows, period }: Block): string {
  const found = [...columns, ...rows].flatMap((each) => (each.period === null ? [] : [each.period.label]));
  const [first = period?.period.label ?? ''] = found;
  const last = found[found.length - 1] ?? first;
  return first === last ? first : `${first} – ${last}`;
}

function jsonOf(block: Block): Record<string, unknown> {
  const { box, columns, rows } = block;
  const across = { left: box.left, right: box.right };
  const carriesRoles = rows.some(({ period, kind }) => period !== null || kind !== 'data');
  return {
    sheet: block.sheet,
    range: rangeOf(box),
    shape: block.shape,
    title: block.title?.text ?? null,
    headerRows: runsOf(block.headRows).map(([top, bottom]) => rangeOf({ top, bottom, ...across })),
    labelColumns: columns.filter(({ kind }) => kind === 'label').map(({ column }) => letterOf(column)),
    columns: columns.map(columnJson),
    ...(carriesRoles ? { rows: rows.map(rowJson) } : {}),
    totals: runsOf(rows.filter(({ kind }) => kind === 'total').map(({ row }) => row)).map(([top, bottom]) =>
      rangeOf({ top, bottom, ...across }),
    ),
    notes: notesOf(block),
  };
}

function columnJson({ column, role, heads, period }: BlockColumn): Record<string, unknown> {
  const header = heads.map(({ text }) => text).join(' ');
  return { column: letterOf(column), role, header: header === '' ? null : header, period: period?.label ?? null };
}

function rowJson({ row, labels, period, kind }: BlockRow): Record<string, unknown> {
  const header = labels.map(({ text }) => text).join(' ');
  return {
    row: row + 1,
    role:
      kind === 'benchmark' || kind === 'breakdown'
        ? kind
        : kind !== 'data'
          ? 'other'
          : period === null
            ? 'result'
            : 'period',
    header: header === '' ? null : header,
    period: period?.label ?? null,
  };
}

/** Lines below that follow each other are one range. */
function notesOf({ notes }: Block): readonly string[] {
  return runsOf([...new Set(notes.map(({ row }) => row))].sort((a, b) => a - b)).map(([top, bottom]) => {
    const columns = notes.filter(({ row }) => row >= top && row <= bottom).map(({ column }) => column);
    return rangeOf({ top, bottom, left: Math.min(...columns), right: Math.max(...columns) });
  });
}

/** First and last of numbers that follow each other. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function rangeOf(range: {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}): string {
  return stringifyA1Ref({ range }).replaceAll('$', '');
}

function letterOf(column: number): string {
  return rangeOf({ top: 0, bottom: 0, left: column, right: column }).replace(/\d+$/, '');
}
