import { setup } from '../../locales/every/setup';
import type { Language } from '../../locales/language';
import { createTranslator, type Translate } from '../../locales/translator';

/** The texts of the setup sheet in one language. */
export type SetupText = Translate<(typeof setup)['nb']>;

export function setupTexts(language: Language): SetupText {
  return createTranslator(setup, language);
}
