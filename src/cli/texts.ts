import { cli } from '../locales/every/cli';
import type { Language } from '../locales/language';
import { createTranslator, type Translate } from '../locales/translator';

export type CliText = Translate<(typeof cli)['nb']>;

/** The command line's texts in a language. */
export function cliText(language: Language): CliText {
  return createTranslator(cli, language);
}
