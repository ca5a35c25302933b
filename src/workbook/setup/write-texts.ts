import en from '../../locales/en/setup.json';
import type { Language } from '../../locales/language';
import nb from '../../locales/nb/setup.json';
import nn from '../../locales/nn/setup.json';
import sv from '../../locales/sv/setup.json';
import { createTranslator, type Translate } from '../../locales/translator';

/** The texts of the setup sheet in one language. */
export type SetupText = Translate<typeof nb>;

export function setupTexts(language: Language): SetupText {
  return createTranslator({ nb, nn, sv, en }, language);
}
