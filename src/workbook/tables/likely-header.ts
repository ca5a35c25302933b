import { normalised, type Synonyms, wordsFor } from '../../locales/headers';

/** Shorter words are too easily one slip away from each other (`Mål` and `Mål 2`). */
const shortestWord = 5;

/**
 * The header that an unknown one is probably a misspelling of: one or two slips away from a spelling of a column that the
 * table lacks. `null` for a column of the user's own.
 *
 * @param present - columns that the table has
 */
export function likelyHeader<Key extends string>(
  header: string,
  columns: Synonyms<Key>,
  present: ReadonlyMap<Key, unknown>,
): string | null {
  const written = normalised(header);
  let best: { readonly word: string; readonly slips: number } | null = null;
  for (const key of Object.keys(columns) as Key[]) {
    if (present.has(key)) continue;
    for (const word of wordsFor(columns, key)) {
      const known = normalised(word);
      if (known.length < shortestWord) continue;
      const most = known.length < 8 ? 1 : 2;
      // A letter more or less is a slip each.
      if (Math.abs(written.length - known.length) > most) continue;
      const slips = slipsBetween(written, known);
      if (slips <= most && slips < (best?.slips ?? Infinity)) best = { word, slips };
    }
  }
  return best?.word ?? null;
}

/** Letters left out, put in, exchanged or swapped with their neighbour (optimal string alignment distance). */
function slipsBetween(a: string, b: string): number {
  const table: number[][] = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const slips = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
      const line = table[row];
      if (line !== undefined) line[column] = slips;
    }
  }
  return at(a.length, b.length);
}
