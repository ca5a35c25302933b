import { paneSettings } from '../../locales/every/pane-settings';
import { viewTextsHook } from '../shared/texts';

/** The texts of the settings, which come with their code. */
export const useSettingsTexts = viewTextsHook(paneSettings);
