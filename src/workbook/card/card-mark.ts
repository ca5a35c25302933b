import { normalised } from '../../locales/headers';
import { startOf } from '../../scorecard';
import type { MarkFact, SheetMark } from '../sheets/sheet-mark';

/** The hidden name by which a sheet is known as a card. */
export const markName = '_BMS_card';

/** The mark of a card, with what the card notes in it. */
export interface CardMark extends SheetMark {
  /** Whose words were typed on the card. */
  readonly period: string;
  readonly unit: string;
  /** One of the cards per unit; the workbook's own card may show the same unit. */
  readonly perUnit: boolean;
}

/** The mark is a formula, and has room for no more; nobody has units that begin alike for so long. */
const longestFact = 500;

const noted = (text: string): string => startOf(text, longestFact);

/** Whether a card was about a unit and a period, as far as its mark tells. */
export function isAbout(
  mark: Pick<CardMark, 'period' | 'unit'>,
  { period, unit }: Pick<CardMark, 'period' | 'unit'>,
): boolean {
  return mark.period === noted(period) && mark.unit === noted(unit);
}

/** Whether a card was made for a unit among several. */
export function isForUnit({ perUnit, unit: marked }: CardMark, unit: string): boolean {
  return perUnit && normalised(marked) === normalised(noted(unit));
}

/** What the card notes in the mark of its sheet. */
export function cardFacts({
  period,
  unit,
  perUnit,
}: Pick<CardMark, 'period' | 'unit' | 'perUnit'>): readonly MarkFact[] {
  return [noted(period), noted(unit), perUnit ? 1 : 0];
}

/** A card's mark, with what it notes. */
export function cardMark(mark: SheetMark): CardMark {
  const [period = '', unit = '', perUnit] = mark.facts;
  return { ...mark, period: String(period), unit: String(unit), perUnit: perUnit === 1 };
}
