/** A cell's place, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The letters of a column.
 *
 * @param column - zero-based
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/** @example placeOf('B3') // { row: 2, column: 1 } */
export function placeOf(address: string): Place {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) throw new Error(`Not a cell address: ${address}`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** @example addressOf({ row: 2, column: 1 }) // 'B3' */
export function addressOf({ row, column }: Place): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The first and last cell of `B2:D5`; a single address is both. */
export function cornersOf(range: string): readonly [Place, Place] {
  const [first = range, last = first] = range.split(':');
  return [placeOf(first), placeOf(last)];
}

/** Every cell of a range, row by row. */
export function* placesIn(range: string): Generator<Place> {
  const [first, last] = cornersOf(range);
  for (let row = first.row; row <= last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) yield { row, column };
  }
}

/**
 * A reference as a defined name or a hyperlink holds it.
 *
 * @example absolute('Interne prosessar', 'B2:F2') // "'Interne prosessar'!$B$2:$F$2"
 */
export function absolute(sheet: string, range: string): string {
  return `${quoted(sheet)}!${range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** Names that would be taken for cells or truth values. */
const misread = /^(?:[A-Z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i;

/** A sheet's name as Excel writes it in formulas: in quotes where it needs them, without for letters of any language. */
export function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet) && !misread.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
