import { type Language, languageOf } from '../locales/language';

/** The locale of no language. */
const isNone = /^(?:C|POSIX)$/i;

/**
 * The language of messages by the machine's locale variables, in the order that POSIX gives them; bokmål without any.
 */
export function languageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): Language {
  const tag = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(
    (value) => value !== undefined && value !== '',
  );
  const language = tag?.split('.')[0];
  return languageOf(language === undefined || isNone.test(language) ? null : language);
}
