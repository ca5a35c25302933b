/**
 * A text without what names are written with and without: case, `æøå` as `ae oe aa` or as `ae o a`, Swedish `äö`, accents.
 * Two spellings of a word have the same skeleton; some different words have too.
 *
 * @example skeletonOf('Sykefravaer') === skeletonOf('sykefravær')
 */
export function skeletonOf(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  const plain = /[^\x20-\x7e]/.test(lower) ? withoutMarks(lower) : lower;
  return plain.replace(/a[ae]+/g, 'a').replace(/o[oe]+/g, 'o');
}

function withoutMarks(text: string): string {
  return text.replace(/[æäå]/g, 'a').replace(/[øö]/g, 'o').normalize('NFKD').replace(/\p{M}/gu, '');
}

/** A phrase as it stands in a name, where its words may be run together. */
export function phraseKey(phrase: string): string {
  return phrase
    .split(/[\s-]+/)
    .map(skeletonOf)
    .join('');
}
