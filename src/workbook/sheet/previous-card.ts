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

/** Queues the reading of the card that is there; `null` after the sync where there is none. */
export function queuePreviousCard(context: Excel.RequestContext, structure: Structure): () => PreviousCard | null {
  const found = findCard(structure);
  return found === null ? () => null : queueCard(context, found);
}

/** Queues the reading of a card. */
export function queueCard(context: Excel.RequestContext, found: FoundCard): () => PreviousCard {
  const sheet = context.workbook.worksheets.getItem(found.sheet);
  const corner = `A1:${toCol(Math.max(0, found.mark.columnCodes.length - 1))}${Math.max(1, found.mark.lastRow)}`;
  const range = sheet.getRange(corner).getBoundingRect(sheet.getUsedRange());
  range.load('values,formulas,numberFormat');
  const columns = [...found.mark.columnCodes].map((_, index) => {
    const { format } = sheet.getRange(`${toCol(index)}:${toCol(index)}`);
    format.load('columnWidth');
    return format;
  });
  return () => ({ ...found, ...gridOf(range), widths: columns.map((format) => format.columnWidth) });
}

function gridOf(range: Excel.Range): Pick<PreviousCard, 'values' | 'formulas' | 'formats'> {
  return { values: range.values, formulas: range.formulas, formats: range.numberFormat };
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
