import type { RoleKey } from '../../locales/mapping';
import type { Period } from '../../scorecard';
import {
  codeWords,
  containerWords,
  emptyWords,
  measureWords,
  notRoleWords,
  prepositions,
  roleWords,
  stripBeginnings,
  stripEnds,
  totalWords,
  unitPlurals,
} from './dictionary';
import type { MappingName } from './mapping-name';
import { findPeriod } from './name-period';
import { skeletonOf } from './skeleton';
import { isNumber, keyOf, type Token, tokensOf } from './tokens';

/** A name taken apart into what it says. */
export interface DissectedName {
  readonly source: MappingName;
  /** `KPI 03`, `B1 1 1`; `null` where the name has none. */
  readonly code: readonly Token[] | null;
  /** Roles its words say; more than one is none that can be used. */
  readonly roles: readonly RoleKey[];
  readonly period: Period | null;
  /** Måleenhet that its words say. */
  readonly measure: string | null;
  /** Whether a word says all units together. */
  readonly isTotal: boolean;
  /** Something about the indicator that is not taken from a name, such as a comment. */
  readonly isAside: boolean;
  readonly unit: string | null;
  /** The words that are left: what the indicator is called. */
  readonly stem: readonly Token[];
}

const longestRole = 4;

/** Takes a name apart by its own words, whatever other names there are. */
export function dissectName(source: MappingName): DissectedName {
  const { code, rest } = takeCode(tokensOf(source.name));
  const found = findPeriod(rest);
  const nothing = {
    source,
    code,
    roles: [],
    period: found?.period ?? null,
    measure: null,
    isTotal: false,
    isAside: false,
    unit: null,
  };
  const stripped = strip({ ...nothing, stem: found?.rest ?? rest });
  return isMeaningless(stripped.stem, source) ? { ...stripped, stem: [] } : stripped;
}

/** Takes the words of roles, measures, totals and tables off both ends, as long as there are any and something is left. */
function strip(name: DissectedName): DissectedName {
  const next = takeLast(name) ?? takeFirst(name);
  return next === null ? name : strip(next);
}

function takeLast(name: DissectedName): DissectedName | null {
  const { stem } = name;
  if (!stripEnds.has(stem[stem.length - 1]?.key ?? '')) return null;
  for (let length = Math.min(longestRole, stem.length); length >= 1; length -= 1) {
    const key = keyOf(stem.slice(-length));
    const rest = stem.slice(0, -length);
    const role = roleWords.get(key);
    if (role !== undefined) return { ...name, stem: rest, roles: [...name.roles, role] };
    const before = rest[rest.length - 1];
    if (before === undefined) continue;
    const measure = measureWords.get(key);
    // "innen 7 dager" is a limit within the name.
    if (measure !== undefined && !isNumber(before)) return { ...name, stem: rest, measure: name.measure ?? measure };
    if (totalWords.has(key)) return { ...name, stem: rest, isTotal: true };
    if (containerWords.has(key)) return { ...name, stem: rest };
  }
  return takeUnits(name);
}

/** What the rows of a table are: `Merforbruk_pr_skole`, `Driftsutgift_alle_skoler`. */
function takeUnits(name: DissectedName): DissectedName | null {
  const { stem, source } = name;
  const last = stem[stem.length - 1];
  if (!source.isTable || stem.length < 2 || last === undefined || !unitPlurals.has(last.key)) return null;
  const before = stem[stem.length - 2]?.key ?? '';
  const rest = stem.slice(0, prepositions.has(before) || totalWords.has(before) ? -2 : -1);
  return rest.length === 0 ? null : { ...name, stem: rest };
}

function takeFirst(name: DissectedName): DissectedName | null {
  const { stem } = name;
  if (stem.length < 2 || !stripBeginnings.has(stem[0]?.key ?? '')) return null;
  const isPhrase = stem.some((_, index) => index < longestRole && notRoleWords.has(keyOf(stem.slice(0, index + 1))));
  if (isPhrase) return null;
  for (let length = Math.min(longestRole, stem.length - 1); length >= 1; length -= 1) {
    const role = roleWords.get(keyOf(stem.slice(0, length)));
    if (role !== undefined) return { ...name, stem: stem.slice(length), roles: [...name.roles, role] };
  }
  const [first] = stem;
  return first !== undefined && stem.length > 1 && containerWords.has(first.key)
    ? { ...name, stem: stem.slice(1) }
    : null;
}

/** The number of an indicator: `KPI_03`, `B1.1.1`, `Frafall_KPI3`, `_1_2_Frafall`, and a database's: `N15505_Frafall`. */
function takeCode(tokens: readonly Token[]): {
  readonly code: readonly Token[] | null;
  readonly rest: readonly Token[];
} {
  const first = codeLength(tokens);
  if (first > 0) return { code: tokens.slice(0, first), rest: tokens.slice(first) };
  const last = tokens.slice(-2);
  const [word, number] = last;
  const isLast =
    tokens.length > 2 && word !== undefined && number !== undefined && codeWords.has(word.key) && isShortNumber(number);
  return isLast ? { code: last, rest: tokens.slice(0, -2) } : { code: null, rest: tokens };
}

function codeLength(tokens: readonly Token[]): number {
  const [first, second] = tokens;
  if (first === undefined) return 0;
  const isJoined = /^\p{L}{1,2}\d{1,3}$/u.test(first.text) && !/^(?:vg|ks)\d/.test(first.key);
  if (isJoined && /^[hktq][1-4]$/.test(first.key) && second !== undefined && /^(?:19|20)?\d\d$/.test(second.text))
    return 0;
  const isOfDatabase =
    /^\p{Lu}$/u.test(first.text) &&
    second !== undefined &&
    /^\d{4,6}$/.test(second.text) &&
    !/^(?:19|20)\d\d/.test(second.text);
  if (isOfDatabase && tokens.length > 2) return 2;
  const isWord = codeWords.has(first.key) && second !== undefined && isShortNumber(second);
  if (!isJoined && !isWord && !isShortNumber(first)) return 0;
  const end = tokens.findIndex((token, index) => index > 0 && !isShortNumber(token));
  return end === -1 ? tokens.length : end;
}

function isShortNumber(token: Token): boolean {
  return isNumber(token) && token.text.length <= 2;
}

/** Names that Excel gives to the results of queries, to slicers, timelines, solver models and links. */
const madeByExcel =
  /^(?:external_?data|eksterne_?data|externa_?data|slicer_|solver_|query_from|nativetimeline_|ole_link|_?xl)/i;

/** Words such as `Ark1_B12`, `Område2`, `asdf` and single letters, which do not say what a cell is about. */
function isMeaningless(stem: readonly Token[], { sheet, cell, name }: MappingName): boolean {
  if (madeByExcel.test(name)) return true;
  const words = stem.filter(
    (token) => !isNumber(token) && !/^\p{L}$/u.test(token.text) && !isCellLike(token) && !emptyWords.has(token.key),
  );
  const last = stem[stem.length - 1];
  if (last === undefined || words.length === 0) return true;
  if (!isCellLike(last)) return false;
  return (
    last.text.toUpperCase() === cell.toUpperCase() ||
    keyOf(stem.slice(0, -1)) === skeletonOf(sheet).replace(/[^\p{L}\p{N}]/gu, '')
  );
}

function isCellLike({ text }: Token): boolean {
  return /^\p{L}{1,3}\d{1,7}$/u.test(text);
}
