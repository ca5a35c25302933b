import { paneSetup } from '../../locales/every/pane-setup';
import { viewTextsHook } from '../shared/texts';

/** The texts of the setup view in the pane's language. */
export const useSetupTexts = viewTextsHook(paneSetup);
