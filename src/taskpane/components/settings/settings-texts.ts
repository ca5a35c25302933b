import en from '../../../locales/en/pane-settings.json';
import nb from '../../../locales/nb/pane-settings.json';
import nn from '../../../locales/nn/pane-settings.json';
import sv from '../../../locales/sv/pane-settings.json';
import { viewTextsHook } from '../../texts';

/** The texts of the settings, which come with their code. */
export const useSettingsTexts = viewTextsHook({ nb, nn, sv, en });
