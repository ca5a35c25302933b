import en from '../locales/en/explain.json';
import type { Language } from '../locales/language';
import nb from '../locales/nb/explain.json';
import nn from '../locales/nn/explain.json';
import sv from '../locales/sv/explain.json';

/** The sentences that functions write, in every language. */
export type ExplainTexts = typeof nb;

const texts: Readonly<Record<Language, ExplainTexts>> = { nb, nn, sv, en };

export function explainTexts(language: Language): ExplainTexts {
  return texts[language];
}
