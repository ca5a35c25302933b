import en from '../../../locales/en/pane-setup.json';
import nb from '../../../locales/nb/pane-setup.json';
import nn from '../../../locales/nn/pane-setup.json';
import sv from '../../../locales/sv/pane-setup.json';
import { viewTextsHook } from '../../texts';

/** The texts of the setup view in the pane's language. */
export const useSetupTexts = viewTextsHook({ nb, nn, sv, en });
