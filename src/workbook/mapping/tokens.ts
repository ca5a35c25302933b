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
  return name.normalize('NFC').split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((part) => joinCodes(part.match(wordPattern) ?? [])).map(tokenOf);
}

export function tokenOf(text: string): Token {
  return { text, key: skeletonOf(text) };
}

/** The words of a run as one, which is how a dictionary is asked. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join('');
}

export function isNumber({ text }: Token): boolean {
  return /^\d+$/.test(text);
}

function joinCodes(pieces: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined[joined.length - 1] ?? '';
    const quarterAndYear = /^[HKTQ]$/i.test(before) ? /^([1-4])((?:19|20)\d\d)$/.exec(piece) : null;
    if (quarterAndYear !== null) joined.splice(-1, 1, before + (quarterAndYear[1] ?? ''), quarterAndYear[2] ?? '');
    else if (/^\p{L}{1,2}$/u.test(before) && /^\d{1,3}$/.test(piece)) joined.splice(-1, 1, before + piece);
    else joined.push(piece);
  }
  return joined;
}
