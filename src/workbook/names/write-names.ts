import type { Area } from '../cells/area';
import { stringifyA1Ref } from '@borgar/fx';
import { asWorkbookError, excelErrorCode } from '../error';

/** A name of the workbook to be made, over one area or several. */
export interface NewName {
  readonly name: string;
  readonly areas: readonly Area[];
}

const separators = [',', ';'] as const;

/** What parts several areas in this Excel, once a name of several has been made. */
let learned: (typeof separators)[number] | null = null;

/**
 * Makes names that nothing in the workbook has yet: all of them or none. What parts the areas of a name is a setting of the
 * user's own that no API tells (office-js #2891), so the other sign is tried where Excel refuses the first.
 *
 * @throws WorkbookError with none of the names made
 */
export async function writeNames(names: readonly NewName[]): Promise<void> {
  if (names.length === 0) return;
  const hasSeveral = names.some(({ areas }) => areas.length > 1);
  const tried = learned !== null || !hasSeveral ? [learned ?? ','] : separators;
  for (const [attempt, separator] of tried.entries()) {
    try {
      await queueNames(names, separator).sync();
      if (hasSeveral) learned = separator;
      return;
    } catch (error) {
      await removeNames(names.map(({ name }) => name));
      const isRefused = excelErrorCode(error) === 'InvalidArgument';
      if (!isRefused || attempt === tried.length - 1) throw asWorkbookError(error);
    }
  }
}

function queueNames(names: readonly NewName[], separator: string): Excel.RequestContext {
  const context = new Excel.RequestContext();
  const { worksheets, names: all } = context.workbook;
  for (const { name, areas } of names) {
    const [first, ...others] = areas;
    if (first === undefined) continue;
    all.add(
      name,
      others.length === 0
        ? worksheets.getItem(first.sheet).getRange(addressIn(first))
        : `=${areas.map(absoluteAddress).join(separator)}`,
    );
  }
  return context;
}

/** Takes names of the workbook away again; those that are not there are no fault. */
export async function removeNames(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const context = new Excel.RequestContext();
  const found = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const item of found) item.load('name');
  await context.sync();
  const standing = found.filter((item) => !item.isNullObject);
  if (standing.length === 0) return;
  for (const item of standing) item.delete();
  await context.sync();
}

function addressIn({ top, left, bottom, right }: Area): string {
  return stringifyA1Ref({ range: { top, left, bottom, right } });
}

/** `'Ark 1'!$B$2:$F$9`, as a formula refers to it. */
export function absoluteAddress({ sheet, top, left, bottom, right }: Area): string {
  const fixed = { $top: true, $left: true, $bottom: true, $right: true };
  return stringifyA1Ref({ context: [sheet], range: { top, left, bottom, right, ...fixed } });
}
