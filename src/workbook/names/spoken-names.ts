const word = /[\p{L}\p{M}\p{N}_.\\?]+/gu;
const wholeWord = new RegExp(`^${word.source}$`, 'u');

/**
 * Tells which names texts and formulas can mean: those that stand in one of them as a word.
 *
 * @param cells - contents of cells; what is no text means no name
 */
export function spokenNames(cells: Iterable<unknown>): (name: string) => boolean {
  const words = new Set<string>();
  for (const cell of cells)
    if (typeof cell === 'string') for (const [found] of cell.matchAll(word)) words.add(found.toLowerCase());
  // One with anything else in it is found by no word: it may be meant.
  return (name) => words.has(name.toLowerCase()) || !wholeWord.test(name);
}
