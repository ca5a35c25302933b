import { blockWordsOf } from '../../locales/blocks';
import { normalised } from '../../locales/headers';

const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** A word of a name, or two that are joined: `Solvær`, `Nord-Aurdal`, `Møre og`. */
const nameWord = "\\p{Lu}[\\p{L}'’.-]*";
const joint = '(?:og|och|and|i)';

const patternOf = (endings: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d])(${nameWord}(?: (?:${joint} )?${nameWord}){0,4}) (${anyOf(endings.flatMap(spellings))})(?:s|ens)?(?![\\p{L}\\d-])`,
    'gu',
  );

/** `kommune`, `Kommune`, `KOMMUNE`: whether a name's own words are capitals is what tells them from others. */
function spellings(ending: string): readonly string[] {
  return [ending, ending.charAt(0).toUpperCase() + ending.slice(1), ending.toUpperCase()];
}

const organisations = patternOf(blockWordsOf('organisationEnding'));
const units = patternOf(blockWordsOf('unitEnding'));

const reportEndings = new RegExp(`(?:${anyOf(blockWordsOf('reportEnding'))})$`, 'iu');
const isName = new RegExp(`^${nameWord}$`, 'u');
const isJoint = new RegExp(`^${joint}$`, 'u');

/** The organisation that a title names by its kind: `Årsrapport Solvær kommune`. `null` for none, or for several. */
export function organisationIn(title: string): string | null {
  return nameIn(title, organisations);
}

/** The unit that a title names by its kind: `Vik skole – nøkkeltall`. `null` for none, or for several. */
export function unitIn(title: string): string | null {
  return nameIn(title, units);
}

function nameIn(title: string, pattern: RegExp): string | null {
  const names = new Map<string, string>();
  for (const [, name = '', ending = ''] of title.matchAll(pattern)) {
    const own = ownWords(name.split(' '));
    if (own.length > 0) names.set(normalised(own.join(' ')), `${own.join(' ')} ${ending}`);
  }
  const [only] = names.values();
  return names.size === 1 && only !== undefined ? only : null;
}

/** The words of a name at the end of a run, without what the report is called. */
function ownWords(words: readonly string[]): readonly string[] {
  let start = words.length;
  while (start > 0) {
    const word = words[start - 1] ?? '';
    if (isJoint.test(word) ? start === words.length : !isName.test(word) || reportEndings.test(word)) break;
    start -= 1;
  }
  const own = words.slice(start);
  return isJoint.test(own[0] ?? '') ? own.slice(1) : own;
}
