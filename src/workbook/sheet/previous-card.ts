import { toCol } from '@borgar/fx';
import { normalised } from '../../locales/headers';
import type { CellReading } from '../../scorecard/build-input';
import type { RawValue } from '../../scorecard/types';
import type { Structure } from '../read/structure';
import { type CardMark, markName, readMark } from './card-mark';

/** The card that is there already, as it stood when the workbook was read. */
export interface PreviousCard {
  readonly sheet: string;
  readonly mark: CardMark;
  /** The used part from A1 on. */
  readonly values: readonly (readonly RawValue[])[];
  readonly formulas: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** Points by column; 0 for a hidden one. */
  readonly widths: readonly number[];
  /** Nr of the perspectives whose rows are folded. */
  readonly folded: readonly string[];
}

/** What someone wrote on the card beside an indicator. */
export interface TypedWords {
  readonly comment: string;
  readonly action: string;
  readonly deadline: CellReading | null;
}

/** A sheet with the mark of a card. */
export type FoundCard = Pick<PreviousCard, 'sheet' | 'mark'>;

/** Finds the card to rewrite: the first sheet with the mark that is neither a frozen copy nor the card of one unit among several. */
export function findCard(structure: Structure): FoundCard | null {
  return liveCards(structure).find(({ mark }) => !mark.perUnit) ?? null;
}

/** Finds the card that was made for a unit beside the workbook's own. */
export function findUnitCard(structure: Structure, unit: string): FoundCard | null {
  return liveCards(structure).find(({ mark }) => mark.perUnit && normalised(mark.unit) === normalised(unit)) ?? null;
}

function liveCards({ names }: Structure): readonly FoundCard[] {
  return names.flatMap(({ name, scope, formula }) => {
    const mark = scope === null || name.toLowerCase() !== markName.toLowerCase() ? null : readMark(formula);
    return scope === null || mark === null || mark.frozen ? [] : [{ sheet: scope, mark }];
  });
}

/** Cells of cards that one response carries beside all else: at about 70 bytes a cell far under Excel on the web's 5 MB. */
export const cardReadLimit = 20_000;

/** Whether a card has to be read in bands. */
export function isLarge({ mark }: FoundCard): boolean {
  return mark.lastRow * mark.columnCodes.length > cardReadLimit;
}

/** Queues the reading of the card that is there; `null` after the sync where there is none, or where it is too large for it. */
export function queuePreviousCard(context: Excel.RequestContext, structure: Structure): () => PreviousCard | null {
  const found = findCard(structure);
  return found === null || isLarge(found) ? () => null : queueCard(context, found);
}

/** Reads the card that is there where it was too large to be read with all else. */
export async function readLargeCard(structure: Structure): Promise<PreviousCard | null> {
  const found = findCard(structure);
  return found === null || !isLarge(found) ? null : readCard(found);
}

/** Queues the reading of a card. */
export function queueCard(context: Excel.RequestContext, found: FoundCard): () => PreviousCard {
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const range = usedRange(sheet, found);
  range.load('values,formulas,numberFormat');
  const looks = queueLooks(sheet, found);
  return () => cardOf(found, gridOf(range), looks);
}

/** Reads a card of any size, band by band. */
export async function readCard(found: FoundCard): Promise<PreviousCard> {
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const range = usedRange(sheet, found);
  range.load('rowCount,columnCount');
  const looks = queueLooks(sheet, found);
  await context.sync();
  const { rowCount, columnCount } = range;
  const height = Math.max(1, Math.floor(cardReadLimit / columnCount));
  const grid: Grid = { values: [], formulas: [], formats: [] };
  for (let top = 0; top < rowCount; top += height) {
    const band = sheet.getRangeByIndexes(top, 0, Math.min(height, rowCount - top), columnCount);
    band.load('values,formulas,numberFormat');
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one response each, because together they are too large
    await context.sync();
    const { values, formulas, formats } = gridOf(band);
    grid.values.push(...values);
    grid.formulas.push(...formulas);
    grid.formats.push(...formats);
  }
  return cardOf(found, grid, looks);
}

/** From A1 on, with what the user has put beside and below the card. */
function usedRange(sheet: Excel.Worksheet, { mark }: FoundCard): Excel.Range {
  const corner = `A1:${toCol(Math.max(0, mark.columnCodes.length - 1))}${Math.max(1, mark.lastRow)}`;
  return sheet.getRange(corner).getBoundingRect(sheet.getUsedRange());
}

interface Grid {
  readonly values: (readonly RawValue[])[];
  readonly formulas: (readonly RawValue[])[];
  readonly formats: (readonly string[])[];
}

function gridOf(range: Excel.Range): Grid {
  return { values: range.values, formulas: range.formulas, formats: range.numberFormat };
}

/** How the user has left widths and groups. */
interface QueuedLooks {
  readonly columns: readonly Excel.RangeFormat[];
  readonly groups: readonly { readonly first: number; readonly rows: Excel.Range }[];
}

function queueLooks(sheet: Excel.Worksheet, { mark }: FoundCard): QueuedLooks {
  const columns = [...mark.columnCodes].map((_, index) => {
    const { format } = sheet.getRange(`${toCol(index)}:${toCol(index)}`);
    format.load('columnWidth');
    return format;
  });
  const groups = mark.rowGroups.map(({ first, last }) => {
    const rows = sheet.getRange(`${first}:${last}`);
    rows.load('rowHidden');
    return { first, rows };
  });
  return { columns, groups };
}

function cardOf(found: FoundCard, grid: Grid, { columns, groups }: QueuedLooks): PreviousCard {
  return { ...found, ...grid, widths: columns.map((format) => format.columnWidth), folded: foldedOf(found, grid, groups) };
}

/** A perspective is known by the Nr in the row above its group; rows that are only partly hidden read as `null`. */
function foldedOf({ mark }: FoundCard, { values }: Grid, groups: QueuedLooks['groups']): readonly string[] {
  return groups.filter(({ rows }) => rows.rowHidden === true).map(({ first }) => String(values[first - 2]?.[mark.columnCodes.indexOf('n')] ?? ''));
}

/** The columns' widths by their codes; none of a card whose writing broke off, which are nobody's choice. */
export function widthsByCode(card: PreviousCard | null): ReadonlyMap<string, number> {
  return card === null || card.mark.unfinished ? new Map() : new Map([...card.mark.columnCodes].map((code, index) => [code, card.widths[index] ?? 0]));
}

/** The words on the card by Nr. */
export function typedWords(card: PreviousCard): ReadonlyMap<string, TypedWords> {
  const { mark, values, formats } = card;
  const column = (code: string): number => mark.columnCodes.indexOf(code);
  const found = new Map<string, TypedWords>();
  for (let row = mark.headerRow; row < values.length; row += 1) {
    const read = (code: string): CellReading => ({ value: values[row]?.[column(code)] ?? null, format: formats[row]?.[column(code)] ?? 'General' });
    const text = (code: string): string => String(read(code).value ?? '').trim();
    // Headings of perspectives hold their coverage where comments stand.
    const isHeading = column('W') >= 0 && text('W') === '';
    const nr = text('n');
    if (nr === '' || isHeading) continue;
    found.set(nr, { comment: text('k'), action: text('t'), deadline: text('f') === '' ? null : read('f') });
  }
  return found;
}
