import { stringifyA1Ref } from '@borgar/fx';
import { headerRow, labelCount } from '../data/lay-out-data';
import { proposeName } from '../names/propose-name';
import type { Structure } from '../names/structure';
import type { Alongside } from '../sheets/write-sheet';

/** A name over a row of figures. */
export interface SeriesName {
  readonly name: string;
  /** What it is to stand for; `null` where it goes. */
  readonly formula: string | null;
  /** What it stood for; `null` for a new one. */
  readonly before: string | null;
}

/** A name more for each series of so many; more are nobody's to choose among. */
const mostNames = 1000;

/** The figures of a row of the table, as a name refers to them. */
function formulaOf(sheet: string, row: number, periods: number): string {
  const range = { top: headerRow + row, bottom: headerRow + row, left: labelCount, right: labelCount + periods - 1 };
  const fixed = { $top: true, $bottom: true, $left: true, $right: true };
  return `=${stringifyA1Ref({ context: [sheet], range: { ...range, ...fixed } })}`;
}

/**
 * New series get a name; the names of those that were there reach as far as the periods do now.
 *
 * @param before - rows and periods that stand there already; none of a new sheet
 */
export function seriesNames(
  structure: Structure,
  sheet: string,
  before: { readonly rows: number; readonly periods: number },
  periods: number,
  rows: readonly { readonly indicator: string; readonly unit: string }[],
): readonly SeriesName[] {
  const taken = new Set(structure.names.map(({ name }) => name.toLowerCase()));
  for (const { name } of structure.tables) taken.add(name.toLowerCase());
  return rows.flatMap(({ indicator, unit }, row): readonly SeriesName[] => {
    const formula = formulaOf(sheet, row, periods);
    if (row < before.rows) {
      const stood = formulaOf(sheet, row, before.periods);
      return stood === formula ? [] : namesFor(structure, stood).map((name) => ({ name, formula, before: stood }));
    }
    if (rows.length > mostNames) return [];
    const name = proposeName(unit === '' ? indicator : `${indicator} ${unit}`, sheet, taken);
    taken.add(name.toLowerCase());
    return [{ name, formula, before: null }];
  });
}

/** What brings the names back to what they were: those that stand for what they were given, whatever they are called now. */
export function namesBack(structure: Structure, given: readonly SeriesName[]): readonly SeriesName[] {
  return given.flatMap(({ formula, before }) =>
    formula === null
      ? []
      : namesFor(structure, formula).map((name): SeriesName => ({ name, formula: before, before: formula })),
  );
}

/** The workbook's names that stand for some cells, whether or not the sheet's name is quoted in them. */
function namesFor({ names }: Structure, formula: string): readonly string[] {
  const plain = (text: string): string => text.replace(/^=/, '').replaceAll("'", '').toLowerCase();
  const wanted = plain(formula);
  return names
    .filter(({ scope, formula: stands }) => scope === null && plain(stands) === wanted)
    .map(({ name }) => name);
}

/** Sets names with the last request of a sheet's writing, and takes it back with it. */
export function namesAlongside(names: readonly SeriesName[]): Alongside {
  const found: Alongside = {
    end: (context) => queueNames(context, names),
    takeBack: () => takeBackNames(names),
    remaining: async () => {
      await takeBackNames(names);
      return found;
    },
  };
  return found;
}

/** Queues what the names are to stand for. */
export function queueNames(context: Excel.RequestContext, names: readonly SeriesName[]): void {
  const all = context.workbook.names;
  for (const { name, formula, before } of names) {
    if (before === null && formula !== null) all.add(name, formula);
    else if (formula === null) all.getItem(name).delete();
    else all.getItem(name).formula = formula;
  }
}

/** Lets the names stand for what they stood for before, however far a request has come. */
export async function takeBackNames(names: readonly SeriesName[]): Promise<void> {
  if (names.length === 0) return;
  const context = new Excel.RequestContext();
  const found = names.map((each) => ({ ...each, item: context.workbook.names.getItemOrNullObject(each.name) }));
  for (const { item } of found) item.load('name');
  await context.sync();
  for (const { name, before, item } of found) {
    if (before === null) {
      if (!item.isNullObject) item.delete();
    } else if (item.isNullObject) context.workbook.names.add(name, before);
    else item.formula = before;
  }
  await context.sync();
}
