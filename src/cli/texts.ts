import en from '../locales/en/cli.json';
import type { Language } from '../locales/language';
import nb from '../locales/nb/cli.json';
import nn from '../locales/nn/cli.json';
import sv from '../locales/sv/cli.json';
import { createTranslator, type Translate } from '../locales/translator';

export type CliText = Translate<typeof nb>;

/** The command line's texts in a language. */
export function cliText(language: Language): CliText {
  return createTranslator({ nb, nn, sv, en }, language);
}
