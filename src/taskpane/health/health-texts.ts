import { paneHealth } from '../../locales/every/pane-health';
import { viewTextsHook } from '../shared/texts';

/** The texts of the health check's view. */
export const useHealthTexts = viewTextsHook(paneHealth);
