/**
 * A text without what names are written with and without: case, `æøå` as `ae oe aa` or as `ae o a`, Swedish `äö`, accents.
 * Two spellings of a word have the same skeleton; some different words have too.
 *
 * @example skeletonOf('Sykefravaer') === skeletonOf('sykefravær')
 */
export function skeletonOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æäå]/g, 'a')
    .replace(/[øö]/g, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/a[ae]+/g, 'a')
    .replace(/o[oe]+/g, 'o');
}

/** A phrase as it stands in a name, where its words may be run together. */
export function phraseKey(phrase: string): string {
  return phrase.split(/[\s-]+/).map(skeletonOf).join('');
}
