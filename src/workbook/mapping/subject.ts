import type { PerspectiveKey } from '../../locales/mapping';
import type { Direction } from '../../scorecard';
import {
  asideWords,
  contextWords,
  cutWords,
  emptyWords,
  endingWords,
  negations,
  prepositions,
  type SubjectEntry,
  subjectEntries,
} from './dictionary';
import { skeletonOf } from './skeleton';
import { keyOf, type Token, tokensOf } from './tokens';

/** What the words of an indicator's name say about it. */
export interface Subject {
  /** `known`: a word of the lists says what is measured; `context`: it is counted or listed and is no indicator. */
  readonly kind: 'known' | 'open' | 'unknown' | 'context';
  /** The word that said it, as it is spelled; '' where none did. */
  readonly word: string;
  /** Whether a word was known only by its beginning. */
  readonly isCutShort: boolean;
  readonly direction: Direction | null;
  readonly perspective: PerspectiveKey | null;
  /** 0–1, of the perspective. */
  readonly perspectiveConfidence: number;
}

interface Match {
  readonly entry: SubjectEntry;
  readonly start: number;
  readonly end: number;
  readonly direction: Direction | null;
}

/** Longest phrase of the lists, in words. */
const longestPhrase = 5;
/** Shorter words stand in too many others. */
const shortestPart = 4;
const shortestInside = 7;

/** Whether what follows a known word leaves its meaning, a joining e or s aside: `fraværet`, `frafallsprosent`. */
function isEnding(rest: string): boolean {
  return endingWords.has(rest) || endingWords.has(rest.replace(/^e?s?/, '')) || endingWords.has(rest.replace(/^e/, ''));
}

const noSubject: Subject = {
  kind: 'unknown',
  word: '',
  isCutShort: false,
  direction: null,
  perspective: null,
  perspectiveConfidence: 0,
};

/** Reads a label, such as the one beside a name's cells, in the same way. */
export function subjectOfText(text: string): Subject {
  return text.length > 120 ? noSubject : subjectOf(tokensOf(text));
}

const subjectsKnown = new Map<string, Subject>();

/** What the words of a name's stem say. */
export function subjectOf(tokens: readonly Token[]): Subject {
  const words = tokens.map(({ key }) => key).join(' ');
  const known = subjectsKnown.get(words) ?? readSubject(tokens);
  if (subjectsKnown.size > rememberedWords) subjectsKnown.clear();
  subjectsKnown.set(words, known);
  return known;
}

function readSubject(tokens: readonly Token[]): Subject {
  const head = headOf(tokens);
  const all = withoutCovered(matchesIn(tokens));
  const inHead = all.filter(({ start }) => start < head.length);
  const says = inHead.some(({ entry }) => entry.kind !== 'actor');
  const matches = says
    ? all.filter((match) => match.start < head.length || match.end - match.start > 1)
    : all.filter(({ start }) => !isAfterPer(tokens, start));
  const telling = matches.filter(({ entry }) => entry.kind !== 'actor');
  const judged = telling.filter(({ direction }) => direction !== null);
  // "Svartid telefon" is a time, "sykefravær liste" is a list.
  const isJudged =
    judged.some(({ end }) => end >= head.length) || (judged.length > 0 && !isForm(head[head.length - 1]));
  if (!isJudged && isContext(tokens, head)) return { ...noSubject, kind: 'context' };
  const [first] = [...telling].sort((a, b) => b.entry.key.length - a.entry.key.length || a.start - b.start);
  const direction = isNegated(tokens, telling) ? null : only(telling.map((match) => match.direction));
  return {
    kind: first === undefined ? 'unknown' : telling.some((match) => match.direction !== null) ? 'known' : 'open',
    word: first?.entry.word ?? '',
    isCutShort: matches.some(({ entry }) => cutWords.get(entry.key) === entry),
    direction,
    ...perspectiveOf(matches, head),
  };
}

function perspectiveOf(
  matches: readonly Match[],
  head: readonly Token[],
): Pick<Subject, 'perspective' | 'perspectiveConfidence'> {
  const isOfStaff = matches.every(({ entry, start }) =>
    start < head.length ? entry.kind === 'actor' && entry.perspective === 'people' : true,
  );
  // Staff with something are staff: "ansatte med fagbrev".
  if (
    isOfStaff &&
    matches.some(({ start }) => start < head.length) &&
    matches.some(({ entry }) => entry.kind !== 'actor')
  )
    return { perspective: 'people', perspectiveConfidence: 0.8 };
  const of = (kind: SubjectEntry['kind']): readonly (PerspectiveKey | null)[] =>
    matches.filter(({ entry }) => entry.kind === kind).map(({ entry }) => entry.perspective);
  const subjects = of('subject');
  if (subjects.length > 0) return { perspective: only(subjects), perspectiveConfidence: 0.85 };
  const actors = of('actor');
  // Pupils are counted for many reasons; only with what is said of them do they tell.
  if (actors.length > 0)
    return { perspective: only(actors), perspectiveConfidence: matches.length > actors.length ? 0.7 : 0.4 };
  // Well-being of nobody in particular is asked of pupils and users.
  return of('feeling').length > 0
    ? { perspective: 'users', perspectiveConfidence: 0.55 }
    : { perspective: null, perspectiveConfidence: 0 };
}

/** The one value that is said; `null` where two differ. */
function only<Value>(values: readonly (Value | null)[]): Value | null {
  const said = new Set(values.filter((value) => value !== null));
  const [value] = said;
  return said.size === 1 && value !== undefined ? value : null;
}

function matchesIn(tokens: readonly Token[]): readonly Match[] {
  const found: Match[] = [];
  tokens.forEach((token, start) => {
    for (let end = start + 1; end <= Math.min(tokens.length, start + longestPhrase); end += 1) {
      const entry = subjectEntries.get(keyOf(tokens.slice(start, end)));
      if (entry !== undefined) found.push({ entry, start, end, direction: entry.direction });
    }
    const parts = partsOf(token.key);
    found.push(...parts.map(({ entry, direction }) => ({ entry, start, end: start + 1, direction })));
    const cut = parts.length === 0 ? cutWords.get(token.key) : undefined;
    if (cut !== undefined && !subjectEntries.has(token.key))
      found.push({ entry: cut, start, end: start + 1, direction: cut.direction });
  });
  return found;
}

type Part = Pick<Match, 'entry' | 'direction'>;
const partsByWord = new Map<string, readonly Part[]>();
/** Names of a workbook repeat their words; the memory of them is kept small. */
const rememberedWords = 5000;

/** Known words within a longer one. What a compound is about stands last in it. */
function partsOf(key: string): readonly Part[] {
  const remembered = partsByWord.get(key);
  if (remembered !== undefined) return remembered;
  const parts = key.length > shortestPart ? findParts(key) : [];
  if (partsByWord.size > rememberedWords) partsByWord.clear();
  partsByWord.set(key, parts);
  return parts;
}

/** How the known words begin: most places of a word need no closer look. */
const heads = new Set([...subjectEntries.keys()].map((key) => key.slice(0, shortestPart)));

function findParts(key: string): readonly Part[] {
  const found = new Map<SubjectEntry, Part>();
  for (let start = 0; start + shortestPart <= key.length; start += 1) {
    if (!heads.has(key.slice(start, start + shortestPart))) continue;
    for (let end = start + shortestPart; end <= key.length; end += 1) {
      const isInside = start > 0 && end < key.length;
      const entry =
        (start === 0 && end === key.length) || (isInside && end - start < shortestInside)
          ? undefined
          : subjectEntries.get(key.slice(start, end));
      if (entry === undefined || (found.has(entry) && end < key.length)) continue;
      const isMeant = end === key.length || (start === 0 && isEnding(key.slice(end)));
      found.set(entry, { entry, direction: isMeant ? entry.direction : null });
    }
  }
  return [...found.values()];
}

/** `fravær` within `sykefravær` says nothing more. */
function withoutCovered(matches: readonly Match[]): readonly Match[] {
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          other !== match &&
          other.start <= match.start &&
          other.end >= match.end &&
          other.entry.key.length > match.entry.key.length &&
          other.entry.key.includes(match.entry.key),
      ),
  );
}

/** What a name is about stands before its first preposition. */
function headOf(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ key }, index) => index > 0 && prepositions.has(key));
  return end === -1 ? tokens : tokens.slice(0, end);
}

function isAfterPer(tokens: readonly Token[], index: number): boolean {
  const per = tokens.findIndex(({ key }) => key === 'per' || key === 'pr');
  return per > 0 && index > per;
}

function isNegated(tokens: readonly Token[], matches: readonly Match[]): boolean {
  return tokens.some(
    ({ key }, index) =>
      negations.has(key) && !matches.some(({ start, end }) => start <= index && index < end && end - start > 1),
  );
}

/** Whether a word says in which form something is kept, whatever it is about. */
function isForm(token: Token | undefined): boolean {
  const key = token?.key ?? '';
  return asideWords.has(key) || emptyWords.has(key) || /(?:nr|nummer|koder?)$/.test(key);
}

function isContext(tokens: readonly Token[], head: readonly Token[]): boolean {
  const last = head[head.length - 1]?.key ?? '';
  if (contextWords.has(keyOf(head)) || contextWords.has(last) || /.nr$/.test(last)) return true;
  if (tokens.some((_, index) => index > 0 && index < 3 && contextWords.has(keyOf(tokens.slice(0, index + 1)))))
    return true;
  return !subjectEntries.has(last) && endsInContext(last);
}

function endsInContext(key: string): boolean {
  for (let start = 1; key.length - start >= shortestPart; start += 1)
    if (contextWords.has(key.slice(start))) return true;
  return false;
}

/** Whether two texts are the same words, however they are written. */
export function sameWords(a: string, b: string): boolean {
  return skeletonOf(a).replace(/[^\p{L}\p{N}]/gu, '') === skeletonOf(b).replace(/[^\p{L}\p{N}]/gu, '');
}
