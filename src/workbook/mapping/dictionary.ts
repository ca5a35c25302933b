import type { Language } from '../../locales/language';
import {
  allMappingWords,
  mappingWordsOf,
  type MappingWords,
  type PerspectiveKey,
  perspectiveKeys,
  type RoleKey,
} from '../../locales/mapping';
import type { Direction } from '../../scorecard';
import { phraseKey } from './skeleton';

/** The word lists as they are asked: by the key of a run of words. */

type Pick = (words: MappingWords) => readonly string[];

export function keysOf(pick: Pick): ReadonlySet<string> {
  return new Set(allMappingWords.flatMap(pick).map(phraseKey));
}

function roleKeys(pick: (words: MappingWords, role: RoleKey) => readonly string[]): ReadonlyMap<string, RoleKey> {
  const roles: readonly RoleKey[] = ['result', 'previous', 'ambition', 'critical', 'baseline', 'benchmark'];
  return new Map(
    roles.flatMap((role) =>
      allMappingWords.flatMap((words) => pick(words, role)).map((phrase) => [phraseKey(phrase), role] as const),
    ),
  );
}

export const roleWords = roleKeys((words, role) => words.roles[role]);
export const perhapsRoleWords = roleKeys((words, role) => words.perhapsRoles[role] ?? []);
export const notRoleWords = keysOf(({ notRoles }) => notRoles);
export const asideWords = keysOf(({ asides }) => asides);
export const totalWords = keysOf(({ totals }) => totals);
export const contextWords = keysOf(({ context }) => context);
export const emptyWords = keysOf(({ empty }) => empty);
export const containerWords = keysOf(({ containers }) => containers);
export const unitPlurals = keysOf((words) => words.unitPlurals);
export const codeWords = keysOf(({ codes }) => codes);
export const unitNouns = keysOf((words) => words.unitNouns);
export const unitEndings = keysOf((words) => words.unitEndings);
export const prepositions = keysOf((words) => words.prepositions);
export const negations = keysOf((words) => words.negations);
export const breakdownWords = keysOf(({ breakdowns }) => breakdowns);
export const endingWords = keysOf(({ endings }) => endings);
export const measureWords: ReadonlyMap<string, string> = new Map(
  allMappingWords.flatMap(({ measures }) =>
    Object.entries(measures).flatMap(([measure, words]) => words.map((word) => [phraseKey(word), measure] as const)),
  ),
);

/** The words that phrases end and begin in, and runs of them: most words of names need no closer look. */
function edges(pick: Pick, side: 'ends' | 'beginnings'): readonly string[] {
  return allMappingWords.flatMap(pick).flatMap((phrase) => {
    const words = phrase.split(/[\s-]+/);
    return words.map((_, index) =>
      phraseKey((side === 'ends' ? words.slice(index) : words.slice(0, index + 1)).join(' ')),
    );
  });
}

const rolePhrases: Pick = ({ roles }) => Object.values(roles).flat();
export const stripEnds = new Set([
  ...edges(rolePhrases, 'ends'),
  ...edges(({ totals }) => totals, 'ends'),
  ...edges(({ measures }) => Object.values(measures).flat(), 'ends'),
  ...containerWords,
  ...unitPlurals,
]);
export const stripBeginnings = new Set([...edges(rolePhrases, 'beginnings'), ...containerWords]);

/** What a word says of an indicator. */
export interface SubjectEntry {
  readonly key: string;
  /** As it is spelled. */
  readonly word: string;
  readonly kind: 'subject' | 'feeling' | 'general' | 'actor';
  readonly perspective: PerspectiveKey | null;
  readonly direction: Direction | null;
}

function entries(): ReadonlyMap<string, SubjectEntry> {
  const found = new Map<string, SubjectEntry>();
  const add = (
    kind: SubjectEntry['kind'],
    perspective: PerspectiveKey | null,
    direction: Direction | null,
    words: readonly string[] = [],
  ): void => {
    for (const word of words) {
      const key = phraseKey(word);
      if (!found.has(key)) found.set(key, { key, word, kind, perspective, direction });
    }
  };
  // What says most comes first: a word of two kinds is of the first.
  for (const words of allMappingWords) {
    for (const perspective of perspectiveKeys) {
      const { higher, lower, open } = words.subjects[perspective];
      add('subject', perspective, 'higher', higher);
      add('subject', perspective, 'lower', lower);
      add('subject', perspective, null, open);
    }
  }
  for (const { feelings, general } of allMappingWords) {
    for (const [kind, judged] of [
      ['feeling', feelings],
      ['general', general],
    ] as const) {
      add(kind, null, 'higher', judged.higher);
      add(kind, null, 'lower', judged.lower);
    }
  }
  for (const { actors } of allMappingWords)
    for (const perspective of perspectiveKeys) add('actor', perspective, null, actors[perspective]);
  return found;
}

export const subjectEntries = entries();

/** A shorter word, cut short, could be too many. */
export const shortestCut = 7;

/** Words of other lists, which are none cut short. */
const wholeWords = new Set([
  ...[
    contextWords,
    emptyWords,
    unitNouns,
    unitPlurals,
    unitEndings,
    asideWords,
    prepositions,
    measureWords.keys(),
    roleWords.keys(),
    perhapsRoleWords.keys(),
  ].flatMap((keys) => [...keys]),
  ...allMappingWords
    .flatMap(({ spellings, perspectives }) => [...spellings, ...Object.values(perspectives).flat()])
    .map(phraseKey),
]);

/** What every word that begins like this says: `driftsutg`. */
function cutEntries(): ReadonlyMap<string, SubjectEntry> {
  const cut = new Map<string, SubjectEntry>();
  for (const entry of subjectEntries.values()) {
    if (entry.word.includes(' ')) continue;
    for (let length = shortestCut; length < entry.key.length; length += 1) {
      const key = entry.key.slice(0, length);
      if (wholeWords.has(key)) continue;
      const known = cut.get(key);
      cut.set(key, known === undefined ? { ...entry, key } : agreed(known, entry));
    }
  }
  return cut;
}

function agreed(known: SubjectEntry, other: SubjectEntry): SubjectEntry {
  return {
    ...known,
    word: known.word.length <= other.word.length ? known.word : other.word,
    kind: known.kind === 'actor' || other.kind === 'actor' ? 'actor' : known.kind,
    perspective: known.perspective === other.perspective ? known.perspective : null,
    direction: known.direction === other.direction ? known.direction : null,
  };
}

/** Words cut short, by what is left of them. */
export const cutWords = cutEntries();

export const perspectiveWords: Readonly<Record<PerspectiveKey, readonly string[]>> = {
  users: allMappingWords.flatMap((words) => words.perspectives.users.map(phraseKey)),
  community: allMappingWords.flatMap((words) => words.perspectives.community.map(phraseKey)),
  finance: allMappingWords.flatMap((words) => words.perspectives.finance.map(phraseKey)),
  processes: allMappingWords.flatMap((words) => words.perspectives.processes.map(phraseKey)),
  people: allMappingWords.flatMap((words) => words.perspectives.people.map(phraseKey)),
};

/** Every word of a language's lists as it is spelled. */
export function spelledWords(language: Language): ReadonlySet<string> {
  const {
    subjects,
    feelings,
    general,
    actors,
    spellings,
    context,
    unitNouns: nouns,
    prepositions: small,
    negations: negative,
  } = mappingWordsOf(language);
  const judged = [...Object.values(subjects), feelings, general].flatMap(({ higher = [], lower = [], open = [] }) => [
    ...higher,
    ...lower,
    ...open,
  ]);
  const phrases = [
    ...judged,
    ...Object.values(actors).flat(),
    ...spellings,
    ...context,
    ...nouns,
    ...small,
    ...negative,
  ];
  return new Set(phrases.flatMap((phrase) => phrase.split(' ')));
}

const listed = new Map<Language, ReadonlySet<string>>();

/** Every word of all of a language's lists as it is spelled, abbreviations and codes left out. */
export function listedWords(language: Language): ReadonlySet<string> {
  const known = listed.get(language);
  if (known !== undefined) return known;
  const { roles, asides, totals, unitPlurals: rows, breakdowns, context, perspectives } = mappingWordsOf(language);
  const phrases = [
    ...Object.values(roles),
    asides,
    totals,
    rows,
    breakdowns,
    context,
    ...Object.values(perspectives),
  ].flat();
  const words = new Set(
    [...spelledWords(language), ...phrases.flatMap((phrase) => phrase.split(' '))].filter((word) => word.length > 2),
  );
  listed.set(language, words);
  return words;
}
