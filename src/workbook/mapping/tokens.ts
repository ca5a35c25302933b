import { skeletonOf } from './skeleton';

/** A word or number of a name. */
export interface Token {
  /** As written. */
  readonly text: string;
  readonly key: string;
}

/** Runs of capitals, capitalised and small words, letters of scripts without case, numbers. */
const wordPattern = /\p{Lu}[\p{Lu}\p{M}]*(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}|[\p{Lo}\p{Lm}\p{Lt}\p{M}]+|\p{N}+/gu;

/**
 * The words of a name, parted by underscores, points, capitals and digits.
 * A short code stays whole: `vg1`, `K1`, `B12`.
 *
 * @example tokensOf('SykefraværK1_2018').map(({ text }) => text) // ['Sykefravær', 'K1', '2018']
 */
export function tokensOf(name: string): readonly Token[] {
  return name.split(/[_. ]/).flatMap(tokensOfPart);
}

/** Names of a workbook repeat their parts; the memory of them is kept small. */
const rememberedParts = 5000;
const partsKnown = new Map<string, readonly Token[]>();

function tokensOfPart(part: string): readonly Token[] {
  const known = partsKnown.get(part);
  if (known !== undefined) return known;
  const tokens = part
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap((run) => joinCodes(run.match(wordPattern) ?? []))
    .map(tokenOf);
  if (partsKnown.size > rememberedParts) partsKnown.clear();
  partsKnown.set(part, tokens);
  return tokens;
}

function tokenOf(text: string): Token {
  return { text, key: skeletonOf(text) };
}

/** The words of a run as one, which is how a dictionary is asked. */
export function keyOf(tokens: readonly Token[]): string {
  let key = '';
  for (const token of tokens) key += token.key;
  return key;
}

export function isNumber({ text }: Token): boolean {
  return /^\d+$/.test(text);
}

/** Words of two letters that a year of two digits follows: `1kv24`, `FY24`. */
const beforeYears = /^(?:kv|fy)$/i;

function joinCodes(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined[joined.length - 1] ?? '';
    const quarterAndYear = /^[HKTQ]$/i.test(before) ? /^([1-4])((?:19|20)\d\d)$/.exec(piece) : null;
    if (quarterAndYear !== null && !/^\d$/.test(joined[joined.length - 2] ?? ''))
      joined.splice(-1, 1, before + (quarterAndYear[1] ?? ''), quarterAndYear[2] ?? '');
    else if (/^\p{L}{1,2}$/u.test(before) && !beforeYears.test(before) && /^\d{1,3}$/.test(piece))
      joined.splice(-1, 1, before + piece);
    else joined.push(piece);
  }
  return joined;
}
