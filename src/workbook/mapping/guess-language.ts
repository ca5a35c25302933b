import { type Language, languages } from '../../locales/language';
import { listedWords } from './dictionary';

/** Fewer words could stand in any language's workbooks. */
const fewestWords = 3;

/** Nynorsk shares most words with bokmål: of what tells them apart this much is enough. */
const nynorskShare = 1 / 3;

/** More texts say nothing more. */
const mostTexts = 3000;

/**
 * The language that names, labels and sheet names are written in.
 *
 * @returns `null` unless several words agree, and twice as many as speak for any other language
 */
export function guessLanguage(texts: readonly string[]): Language | null {
  const words = new Set(texts.slice(0, mostTexts).flatMap(wordsOf));
  const only = new Map<Language, number>(languages.map((language) => [language, 0]));
  for (const word of words) {
    const [language, ...others] = languages.filter((each) => listedWords(each).has(word));
    if (language !== undefined && others.length === 0) only.set(language, (only.get(language) ?? 0) + 1);
  }
  const countOf = (language: Language): number => only.get(language) ?? 0;
  const [nb, nn] = [countOf('nb'), countOf('nn')];
  const candidates: readonly (readonly [Language, number])[] = [
    [nn >= fewestWords && nn >= nb * nynorskShare ? 'nn' : 'nb', nb + nn],
    ...languages.filter((each) => each !== 'nb' && each !== 'nn').map((each) => [each, countOf(each)] as const),
  ];
  const [best, next] = [...candidates].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= fewestWords && best[1] >= 2 * (next?.[1] ?? 0) ? best[0] : null;
}

function wordsOf(text: string): readonly string[] {
  const parted = text
    .normalize('NFC')
    .slice(0, 120)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  return parted
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
}
