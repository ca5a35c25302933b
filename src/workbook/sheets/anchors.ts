import { toCol } from '@borgar/fx';
import type { Arrangement } from './arrangement';
import type { LineRun } from './line-runs';
import { markFormula, readMark, type SheetMark } from './sheet-mark';

/**
 * Hidden names of a sheet's own that follow its runs of lines while these move. They say where each run goes, so that a
 * writing that broke off can be taken up again by one that knows nothing of it.
 */
const prefix = '_BMS_at_';

/** The moving of lines, without what the lines stand for. */
export type Lines = Pick<Arrangement, 'rows' | 'columns' | 'token'>;

interface Anchor {
  readonly name: string;
  readonly address: string;
}

/** The name that is there when all lines have come. */
export const afterName = ({ token }: Lines): string => `${prefix}${token}_after`;

/** The name that is there when the others are; it holds the mark of the sheet that the lines are moved for. */
export const goalName = ({ token }: Lines): string => `${prefix}${token}_goal`;

export const rowLines = (first: number, count: number): string => `${first + 1}:${first + count}`;
export const columnLines = (first: number, count: number): string => `${toCol(first)}:${toCol(first + count - 1)}`;

/** A name for each run of rows, and then for each of columns. */
export function anchorsOf({ rows, columns, token }: Lines): readonly Anchor[] {
  const named = (runs: readonly LineRun[], letter: string, addressOf: typeof rowLines): readonly Anchor[] =>
    runs.map(({ before, length, after, aside }, index) => ({
      name: `${prefix}${token}_${letter}${[index, before, length, after ?? gone, aside ?? gone].join('_')}`,
      address: addressOf(before, length),
    }));
  return [...named(rows, 'r', rowLines), ...named(columns, 'c', columnLines)];
}

/** Stands in a name where a run has no place. */
const gone = 'x';
const anchorPattern = /^_BMS_at_([a-z\d]+)_([rc])(\d+)_(\d+)_(\d+)_(\d+|x)_(\d+|x)$/i;

/** About how many calls the naming takes. */
export function anchorCalls({ rows, columns }: Lines): number {
  return 2 * (rows.length + columns.length + 1);
}

/** Queues the naming of the runs, before anything has moved. */
export function queueAnchors(sheet: Excel.Worksheet, lines: Lines, mark: SheetMark): void {
  for (const { name, address } of anchorsOf(lines)) addHidden(sheet, name, address);
  sheet.names.add(goalName(lines), markFormula({ ...mark, unfinished: true })).visible = false;
}

/** Queues what tells that all lines have come. */
export function queueArrived(sheet: Excel.Worksheet, lines: Lines): void {
  addHidden(sheet, afterName(lines), 'A1');
}

function addHidden(sheet: Excel.Worksheet, name: string, address: string): void {
  sheet.names.add(name, sheet.getRange(address)).visible = false;
}

/** Queues the removal of all names; last of the one that tells that all lines have come. */
export function queueForgetting(sheet: Excel.Worksheet, lines: Lines): void {
  for (const { name } of anchorsOf(lines)) sheet.names.getItem(name).delete();
  for (const name of [goalName(lines), afterName(lines)]) sheet.names.getItem(name).delete();
}

/** Whether a name of a sheet's own follows lines. */
export function isAnchor(name: string): boolean {
  return name.toLowerCase().startsWith(prefix.toLowerCase());
}

/** Lines that were on their way when a writing broke off, and the mark of the sheet that they were moved for. */
export interface LeftLines extends Lines {
  readonly goal: SheetMark;
  readonly arrived: boolean;
}

/**
 * Reads from names that were left what they were made for.
 *
 * @param names - those of one sheet
 * @returns `null` where no line can have moved
 */
export function leftLines(names: readonly { readonly name: string; readonly formula: string }[]): LeftLines | null {
  const byName = new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  const runs = names.flatMap(({ name }) => {
    const [, token = '', letter, ...numbers] = anchorPattern.exec(name) ?? [];
    if (letter === undefined) return [];
    const [index, before, length, after, aside] = numbers.map((text) => (text === gone ? null : Number(text)));
    const run: LineRun = { before: before ?? 0, length: length ?? 0, after: after ?? null, aside: aside ?? null };
    return [{ token, letter: letter.toLowerCase(), index: index ?? 0, run }];
  });
  for (const token of new Set(runs.map((each) => each.token))) {
    const goal = readMark(byName.get(goalName({ token, rows: [], columns: [] }).toLowerCase()) ?? '');
    if (goal === null) continue;
    const of = (wanted: string): readonly LineRun[] =>
      runs
        .filter((each) => each.token === token && each.letter === wanted)
        .sort((one, other) => one.index - other.index)
        .map(({ run }) => run);
    const lines = { token, rows: of('r'), columns: of('c') };
    return { ...lines, goal, arrived: byName.has(afterName(lines).toLowerCase()) };
  }
  return null;
}

/** Removes the names that followed the lines, in a request of its own; those that are there. */
export async function forgetAnchors(sheetName: string): Promise<void> {
  const context = new Excel.RequestContext();
  const { names } = context.workbook.worksheets.getItem(sheetName);
  names.load('items/name');
  await context.sync();
  const left = names.items.filter(({ name }) => isAnchor(name));
  if (left.length === 0) return;
  for (const item of left) item.delete();
  await context.sync();
}
