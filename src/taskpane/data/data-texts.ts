import { paneData } from '../../locales/every/pane-data';
import { viewTextsHook } from '../shared/texts';

/** The texts of the view that takes in files of statistics, in the pane's language. */
export const useDataTexts = viewTextsHook(paneData);
