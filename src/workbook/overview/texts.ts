import type { Language } from '../../locales/language';
import { overviewPage } from '../../locales/every/overview-page';
import { createTranslator, type Translate } from '../../locales/translator';

/** The texts of the overview in one language. */
export type OverviewText = Translate<(typeof overviewPage)['nb']>;

export function overviewTexts(language: Language): OverviewText {
  return createTranslator(overviewPage, language);
}
