import en from '../../../locales/en/pane-card.json';
import nb from '../../../locales/nb/pane-card.json';
import nn from '../../../locales/nn/pane-card.json';
import sv from '../../../locales/sv/pane-card.json';
import { viewTextsHook } from '../../texts';

/** The texts of what is chosen and made of the card. */
export const useCardTexts = viewTextsHook({ nb, nn, sv, en });
