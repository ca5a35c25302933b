import { createContext, useContext } from 'react';
import type { Language } from '../locales/language';
import type { Translate } from '../locales/translator';
import { createTranslator } from '../locales/translator';
import en from '../locales/en/pane.json';
import nb from '../locales/nb/pane.json';
import nn from '../locales/nn/pane.json';
import sv from '../locales/sv/pane.json';

const texts = { nb, nn, sv, en };

/** The pane's texts and the language they are in. */
export interface PaneTexts {
  readonly language: Language;
  readonly text: Translate<typeof nb>;
}

/** The pane's texts in a language. */
export function paneTexts(language: Language): PaneTexts {
  return { language, text: createTranslator(texts, language) };
}

const TextsContext = createContext<PaneTexts | null>(null);
export const TextsProvider = TextsContext.Provider;

/** The texts of the nearest `TextsProvider`. */
export function useTexts(): PaneTexts {
  const value = useContext(TextsContext);
  if (!value) throw new Error('useTexts outside TextsProvider');
  return value;
}
