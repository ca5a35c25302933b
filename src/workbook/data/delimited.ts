import Papa from 'papaparse';
import type { GridRow } from './grid-layout';
import { DataFault } from './fault';
import { mostCells } from './limits';
import type { Pace } from './pace';

/** From the surest on: a comma may be a decimal one. */
const delimiters = [';', '\t', '|', ','] as const;

/** Lines that tell the delimiter. */
const looked = 60;

/** Characters that are read between two looks at the clock. */
const chunk = 200_000;

/**
 * The character between the cells of a text: the one that cuts most lines into the same number of cells.
 *
 * @returns `null` where none does
 */
export function delimiterOf(text: string): string | null {
  const start = text.slice(0, 100_000);
  let best: { readonly delimiter: string; readonly score: number } | null = null;
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: looked, skipEmptyLines: true });
    const counts = new Map<number, number>();
    for (const row of data) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...counts.values());
    if (score > 0 && (best === null || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/**
 * The cells of a delimited text, row by row, blank lines too.
 *
 * @throws DataFault where there are more than can be held
 */
export function readDelimited(text: string, delimiter: string, pace: Pace): Promise<readonly GridRow[]> {
  return new Promise((resolve, reject) => {
    const rows: GridRow[] = [];
    let cells = 0;
    Papa.parse<string[]>(text, {
      delimiter,
      chunkSize: chunk,
      chunk: ({ data, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        for (const row of data) {
          rows.push(row);
          cells += row.length;
        }
        const stop = (error: unknown): void => {
          parser.abort();
          reject(error instanceof Error ? error : new Error(String(error)));
        };
        if (cells > mostCells) {
          stop(new DataFault('too-many', { count: String(cells), most: String(mostCells) }));
          return;
        }
        try {
          const wait = pace(Math.min(1, meta.cursor / text.length) / 2);
          if (wait === undefined) return;
          parser.pause();
          wait.then(() => parser.resume(), stop);
        } catch (error) {
          stop(error);
        }
      },
      complete: () => resolve(rows),
    });
  });
}
