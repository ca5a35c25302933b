import { DataFault } from './fault';
import { type Pace, stride } from './pace';
import { DenseFigures, type Figure, type Figures, SparseFigures } from './table';

/** How the rows of a PC-Axis file begin: each with a key for every dimension of the stub. */
export interface PxKeys {
  /** Place of a row among the rows by its keys; `null` where there is none such. */
  rowOf(keys: readonly string[]): number | null;
  readonly keysOfRow: number;
  readonly rowLength: number;
}

/**
 * Reads the figures behind `DATA=`.
 *
 * @param symbols - what the dots in a figure's place stand for (`DATASYMBOL1` to `6`, `DATASYMBOLNIL`)
 * @param keys - where rows have keys; else every figure is there
 * @throws DataFault where there are more or fewer figures than the dimensions say
 */
export async function readPxFigures(
  text: string,
  start: number,
  size: number,
  symbols: ReadonlyMap<string, string>,
  keys: PxKeys | null,
  pace: Pace,
): Promise<Figures> {
  const cells = new DataScanner(text, start);
  const figureOf = (cell: PxCell): Figure => {
    if (cell.number !== null) return { value: cell.number, sign: null };
    const sign = symbols.get(cell.text) ?? cell.text;
    return { value: null, sign: sign === '' ? null : sign };
  };
  return keys === null ? readAll(cells, size, figureOf, pace) : readKeyed(cells, keys, size, figureOf, pace);
}

async function readAll(
  cells: DataScanner,
  size: number,
  figureOf: (cell: PxCell) => Figure,
  pace: Pace,
): Promise<Figures> {
  const figures = new DenseFigures(size);
  let place = 0;
  for (let cell = cells.next(); cell !== null; cell = cells.next()) {
    if (place % stride === 0) await pace(place / size);
    if (place < size) {
      const { value, sign } = figureOf(cell);
      figures.set(place, value, sign);
    }
    place += 1;
  }
  if (place !== size) throw new DataFault('px-count', { expected: String(size), found: String(place) });
  return figures;
}

async function readKeyed(
  cells: DataScanner,
  { rowOf, keysOfRow, rowLength }: PxKeys,
  size: number,
  figureOf: (cell: PxCell) => Figure,
  pace: Pace,
): Promise<Figures> {
  const figures = new SparseFigures();
  let read = 0;
  for (let cell = cells.next(); cell !== null; cell = cells.next()) {
    const keys: string[] = [];
    for (; keys.length < keysOfRow && cell !== null; cell = cells.next()) keys.push(cell.text);
    const row = rowOf(keys);
    if (row === null) throw new DataFault('px-keyword', { keyword: 'KEYS', seen: keys.join(', ') });
    for (let column = 0; column < rowLength; column += 1, read += 1) {
      if (cell === null) throw new DataFault('px-count', { expected: String(rowLength), found: String(column) });
      if (read % stride === 0) await pace(Math.min(1, read / size));
      figures.set(row * rowLength + column, figureOf(cell));
      if (column < rowLength - 1) cell = cells.next();
    }
  }
  return figures;
}

interface PxCell {
  readonly text: string;
  /** `null` for a symbol, and for a key in quotes. */
  readonly number: number | null;
}

/** Figures and symbols one after the other, set apart by spaces, tabs, commas and line ends, up to `;`. */
class DataScanner {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  next(): PxCell | null {
    const { text } = this;
    while (this.at < text.length && isBetween(text.charCodeAt(this.at))) this.at += 1;
    if (this.at >= text.length || text[this.at] === ';') return null;
    if (text[this.at] === '"') {
      const end = text.indexOf('"', this.at + 1);
      const cell = text.slice(this.at + 1, end === -1 ? text.length : end);
      this.at = end === -1 ? text.length : end + 1;
      return { text: cell.trim(), number: null };
    }
    const start = this.at;
    while (this.at < text.length && !isBetween(text.charCodeAt(this.at)) && text[this.at] !== ';') this.at += 1;
    const cell = text.slice(start, this.at);
    const number = Number(cell);
    return { text: cell, number: Number.isFinite(number) ? number : null };
  }
}

function isBetween(code: number): boolean {
  return code <= 32 || code === 44;
}
