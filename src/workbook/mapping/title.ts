import { about } from '../../locales/every/about';
import { type Language, languages } from '../../locales/language';
import { spelledWords } from './dictionary';
import type { DissectedName } from './dissect-name';
import { sameWords } from './subject';
import { isNumber, type Token } from './tokens';

/** How a special letter is written without. */
const variants: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    æ: ['ae', 'a'],
    ä: ['ae', 'a'],
    å: ['aa', 'a'],
    ø: ['oe', 'o'],
    ö: ['oe', 'o'],
  }),
);

/** A word that is spelled with a special letter may begin or end a longer one when it is long enough to be no other. */
const longEnough = 6;

function plainSpellings(word: string): readonly string[] {
  return [...word].reduce<readonly string[]>(
    (starts, letter) => starts.flatMap((start) => (variants.get(letter) ?? [letter]).map((plain) => start + plain)),
    [''],
  );
}

/** Bokmål and nynorsk are written side by side in the same workbooks; other languages name themselves. */
function neighboursOf(language: Language): readonly Language[] {
  return [language, ...languages.filter((each) => each !== language && each === about[language].writtenWith)];
}

/** Names of a workbook repeat their words; the memory of them is kept small. */
const rememberedWords = 5000;

/** Puts special letters back into words of one language's workbooks. */
export type RestoreLetters = (word: string) => string;

/**
 * Makes what spells `gjennomforing` as `gjennomføring`. A word that is spelled without special letters in the
 * workbook's own language, or that no list has, stays as it is.
 */
export function letterRestorer(language: Language): RestoreLetters {
  const made = restorersMade.get(language) ?? makeRestorer(language);
  restorersMade.set(language, made);
  return made;
}

const restorersMade = new Map<Language, RestoreLetters>();

function makeRestorer(language: Language): RestoreLetters {
  const own = neighboursOf(language);
  const plain = new Set(own.flatMap((each) => [...spelledWords(each)]));
  const others = languages.filter((each) => !own.includes(each));
  const spelled = new Map<string, string>();
  for (const each of [...own, ...others]) {
    for (const word of spelledWords(each)) {
      if (!/[æøåäö]/.test(word)) continue;
      const inLanguage = own.includes(each) ? word : inLettersOf(word, language);
      for (const plain of plainSpellings(word)) if (!spelled.has(plain)) spelled.set(plain, inLanguage);
    }
  }
  const known = new Map<string, string>();
  return (word) => {
    if (/[^\x20-\x7e]/.test(word) || plain.has(word)) return word;
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const restored = restore(word, spelled);
    if (known.size > rememberedWords) known.clear();
    known.set(word, restored);
    return restored;
  };
}

/** The whole word, else its longest known beginning or end. */
function restore(word: string, spelled: ReadonlyMap<string, string>): string {
  for (let length = word.length; length >= Math.min(longEnough, word.length); length -= 1) {
    const start = spelled.get(word.slice(0, length));
    if (start !== undefined) return start + word.slice(length);
    const end = spelled.get(word.slice(-length));
    if (end !== undefined) return word.slice(0, -length) + end;
  }
  return word;
}

type Letters = ReadonlyMap<string, string>;

const norwegianLetters: Letters = new Map([
  ['ä', 'æ'],
  ['ö', 'ø'],
]);
const homeLetters: Readonly<Partial<Record<Language, Letters>>> = {
  nb: norwegianLetters,
  nn: norwegianLetters,
  sv: new Map([
    ['æ', 'ä'],
    ['ø', 'ö'],
  ]),
};

/** A neighbour's word as it would be spelled at home: `særskilt` is `särskilt` in Swedish. */
function inLettersOf(word: string, language: Language): string {
  const letters = homeLetters[language];
  return [...word].map((letter) => letters?.get(letter) ?? letter).join('');
}

/** Acronyms and codes keep their capitals. */
function isAcronym({ text }: Token, all: readonly Token[]): boolean {
  if (/\d/.test(text)) return !isNumber({ text, key: text });
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase();
  const others = all.some((token) => token.text !== token.text.toUpperCase());
  return isCapital && text.length > 1 && (text.length <= 4 || (others && text.length <= 6));
}

/**
 * The title of an indicator from the words of a name: one capital at its beginning, special letters put back.
 *
 * @example titleOf(tokensOf('StotteFraLaererne'), letterRestorer('nb')) // 'Støtte fra lærerne'
 */
export function titleOf(stem: readonly Token[], restore: RestoreLetters): string {
  const text = stem.map((token) => (isAcronym(token, stem) ? token.text : restore(token.text.toLowerCase()))).join(' ');
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const specialLetters = (text: string): number => text.match(/[^\x20-\x7e]/g)?.length ?? 0;

/** What an indicator may be called. */
export interface Titled {
  /** The best spelled of its names. */
  readonly own: string;
  /** From elsewhere; '' where nothing else is said. */
  readonly label: string;
  /** Whether the label stands whatever others are called. */
  readonly isGiven: boolean;
}

/** The label of each indicator where it has one that no other is called by, else its own name. */
export function chosenTitles(indicators: readonly Titled[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const title of indicators.flatMap(({ own, label }) => [own, label]))
    uses.set(title.toLowerCase(), (uses.get(title.toLowerCase()) ?? 0) + 1);
  return indicators.map(({ own, label, isGiven }) =>
    label !== '' && (isGiven || uses.get(label.toLowerCase()) === 1) ? label : own,
  );
}

/** The best spelled title among the names of one indicator; a label with the same words is as the user writes it. */
export function groupTitle(members: readonly DissectedName[], restore: RestoreLetters): string {
  const own = [...new Map(members.map(({ stem }) => [stem.map(({ text }) => text).join('_'), stem])).values()].map(
    (stem) => titleOf(stem, restore),
  );
  const labels = new Set(members.map(({ source }) => source.facts.label).filter((label) => label !== ''));
  const titles = [...own, ...[...labels].filter((label) => own.some((title) => sameWords(label, title)))];
  const rank = (title: string): readonly [number, number] => [-specialLetters(title), -title.split(' ').length];
  return (
    [...new Set(titles)].sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1] || (a < b ? -1 : 1))[0] ?? ''
  );
}
