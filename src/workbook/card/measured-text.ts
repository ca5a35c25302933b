import type { BuiltIndicator } from '../../scorecard';
import type { CardText } from './texts';

/** What a number is for, where it is not what the report's period alone would say. */
export function measuredText({ card, setup, periodDiffers }: BuiltIndicator, text: CardText): string {
  const { targetType } = setup;
  const kind = targetType === null || targetType === 'level' ? '' : text(`measured.${targetType}`);
  return [periodDiffers ? (card.period ?? '') : '', kind].filter((part) => part !== '').join(' ');
}
