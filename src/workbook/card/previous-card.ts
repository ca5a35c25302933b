import type { CellReading } from '../../scorecard';
import type { Structure } from '../names/structure';
import {
  findMarked,
  isLarge,
  type MarkedSheet,
  type PreviousSheet,
  queueSheet,
  readSheet,
} from '../sheets/previous-sheet';
import { cardKind } from './card-kind';
import { type CardMark, cardMark, isForUnit } from './card-mark';

/** The card that is there already, as it stood when the workbook was read. */
export type PreviousCard = PreviousSheet<CardMark>;

/** A sheet with the mark of a card. */
export type FoundCard = MarkedSheet<CardMark>;

/** What someone wrote on the card beside an indicator. */
export interface TypedRemark {
  readonly comment: string;
  readonly action: string;
  readonly deadline: CellReading | null;
}

/** Finds the card to rewrite: the first sheet with the mark that is neither a frozen copy nor the card of one unit among several. */
export function findCard(structure: Structure): FoundCard | null {
  return liveCards(structure).find(({ mark }) => !mark.perUnit) ?? null;
}

/** Finds the card that was made for a unit beside the workbook's own. */
export function findUnitCard(structure: Structure, unit: string): FoundCard | null {
  return liveCards(structure).find(({ mark }) => isForUnit(mark, unit)) ?? null;
}

/** Every card that is written anew in place, those of single units too. */
export function liveCards(structure: Structure): readonly FoundCard[] {
  return findMarked(structure, cardKind)
    .filter(({ mark }) => !mark.frozen)
    .map(({ sheet, mark }) => ({ sheet, mark: cardMark(mark) }));
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
  return queueSheet(context, found, cardKind);
}

/** Reads a card of any size, band by band. */
export function readCard(found: FoundCard): Promise<PreviousCard> {
  return readSheet(found, cardKind);
}

/** The words on the card by Nr. */
export function typedRemarks(card: PreviousCard): ReadonlyMap<string, TypedRemark> {
  const { mark, values, formats } = card;
  const column = (code: string): number => mark.columnCodes.indexOf(code);
  const found = new Map<string, TypedRemark>();
  for (let row = mark.headerRow; row < values.length; row += 1) {
    const read = (code: string): CellReading => ({
      value: values[row]?.[column(code)] ?? null,
      format: formats[row]?.[column(code)] ?? 'General',
    });
    const text = (code: string): string => String(read(code).value ?? '').trim();
    // Headings of perspectives hold their coverage where comments stand.
    const isHeading = column('W') >= 0 && text('W') === '';
    const nr = text('n');
    if (nr === '' || isHeading) continue;
    found.set(nr, { comment: text('k'), action: text('t'), deadline: text('f') === '' ? null : read('f') });
  }
  return found;
}
