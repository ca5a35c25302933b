import { type PerspectiveKey, perspectiveKeys } from '../../locales/mapping';
import { perspectiveWords } from './dictionary';
import { keyOf, tokensOf } from './tokens';

/** The perspectives of a card by what they are about. */
export interface KnownPerspectives {
  /** Name for what is proposed; `null` where no perspective, or more than one, is about it. */
  nameOf(key: PerspectiveKey): string | null;
  /** The perspective that a sheet is named after, with how certain that is. */
  ofSheet(sheet: string): { readonly name: string; readonly confidence: number } | null;
}

/** Weight of a perspective's words for what it is about: its first and most telling words count most. */
function aboutness(text: string, key: PerspectiveKey): number {
  const tokens = tokensOf(text);
  const words = perspectiveWords[key];
  return tokens.reduce((sum, token, index) => {
    const at = words.findIndex((word) => token.key === word || (word.length >= 5 && token.key.startsWith(word)));
    return at === -1 ? sum : sum + 1 / (1 + index);
  }, 0);
}

/** What a text such as a sheet's name is about; `null` where it says nothing or too much. */
function aboutOf(text: string): PerspectiveKey | null {
  const weights = perspectiveKeys
    .map((key) => ({ key, weight: aboutness(text, key) }))
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = weights;
  return best === undefined || best.weight === 0 || best.weight === next?.weight ? null : best.key;
}

/**
 * @param own - names of the workbook's own perspectives in order; empty where it has none
 * @param defaults - names of the five default perspectives
 */
export function knownPerspectives(
  own: readonly string[],
  defaults: Readonly<Record<PerspectiveKey, string>>,
): KnownPerspectives {
  const names = own.length > 0 ? own : perspectiveKeys.map((key) => defaults[key]);
  const byKey = new Map<PerspectiveKey, string>(
    own.length > 0 ? ownByKey(own) : perspectiveKeys.map((key) => [key, defaults[key]]),
  );
  return {
    nameOf: (key) => byKey.get(key) ?? null,
    ofSheet: (sheet) => {
      const wanted = keyOf(tokensOf(sheet));
      if (wanted === '') return null;
      const same = names.find((name) => keyOf(tokensOf(name)) === wanted);
      if (same !== undefined) return { name: same, confidence: 0.95 };
      const about = aboutOf(sheet);
      const name = about === null ? undefined : byKey.get(about);
      return name === undefined ? null : { name, confidence: 0.7 };
    },
  };
}

/** Which of the workbook's own perspectives is about what; of two about the same the one that says it more, of equals none. */
function ownByKey(own: readonly string[]): readonly (readonly [PerspectiveKey, string])[] {
  return perspectiveKeys.flatMap((key) => {
    const ranked = own
      .map((name) => ({ name, weight: aboutness(name, key) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight);
    const [best, next] = ranked;
    return best === undefined || best.weight === next?.weight ? [] : [[key, best.name] as const];
  });
}
