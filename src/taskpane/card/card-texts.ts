import { paneCard } from '../../locales/every/pane-card';
import { viewTextsHook } from '../shared/texts';

/** The texts of what is chosen and made of the card. */
export const useCardTexts = viewTextsHook(paneCard);
