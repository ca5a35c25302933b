import { languages } from '../../locales/language';
import { startOf } from '../../scorecard';
import { type PlanCell, valueCell } from '../sheets/plan';
import { type CardText, cardTexts } from './texts';

/** UTF-16 units that Excel takes in a cell ("Excel specifications and limits"); it refuses a request with a longer one. */
const longestText = 32_767;

/** A text as a cell can hold it: what is too long ends in a word that says so. */
export function fittingText(whole: string, text: CardText): string {
  if (whole.length <= longestText) return whole;
  const ending = ` … (${text('shortened')})`;
  return startOf(whole, longestText - ending.length) + ending;
}

/** A cell with a text that Excel takes. What a formula gives is Excel's own to fit. */
export function fittingCell(cell: PlanCell, text: CardText): PlanCell {
  return cell?.kind === 'value' && typeof cell.value === 'string' ? valueCell(fittingText(cell.value, text)) : cell;
}

/** Whether a text on a card is the beginning of a long one as cards show it, in whatever language this was made. */
export function isShownAs(shown: string, whole: string): boolean {
  return (
    whole.length > longestText && languages.some((language) => fittingText(whole, cardTexts(language)).trim() === shown)
  );
}
