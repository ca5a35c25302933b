/**
 * Widths of characters in thousandths of the font's size: a little more than Calibri's, by kinds of letter. What Excel
 * will draw cannot be asked for beforehand.
 */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'| \u00a0]/, 250],
  [/[ftrJ\-()/!"]/, 340],
  [/[sczvykxL]/, 440],
  [/[mw%æ]/, 770],
  [/[MWÆ]/, 880],
  [/\p{Lu}/u, 620],
  [/[\p{Ll}\d«»?–+=<>≥≤*§]/u, 525],
];

/** Symbols come from a fallback font, and are wide. */
const symbolWidth = 850;

/** For Arial, and for what the kinds leave out: text that is cut off is worse than a line of room. */
const slack = 1.045;
const boldness = 1.1;

/** Both edges of a cell, and its indent by one step. */
export const cellPadding = 5;
export const indentWidth = 7;

/** How a text stands in its cell. */
export interface TextLook {
  /** Points; default 10. */
  readonly size?: number;
  readonly bold?: boolean;
}

const known = new Map<string, number>();

function characterWidth(character: string): number {
  let width = known.get(character);
  if (width === undefined) {
    width = kinds.find(([kind]) => kind.test(character))?.[1] ?? symbolWidth;
    known.set(character, width);
  }
  return width;
}

/** About how wide a text is on one line, in points. */
export function textWidth(text: string, { size = 10, bold = false }: TextLook = {}): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(character);
  return (sum / 1000) * size * slack * (bold ? boldness : 1);
}

/** What a line can break after: a space, or a hyphen within a word. */
const wordEnds = /(?<=-)| +/;

/** The words of a text as they stay together on a line. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((paragraph) => paragraph.split(wordEnds))
    .filter((word) => word !== '');
}

/**
 * How many lines a text takes when it wraps.
 *
 * @param room - points across, without the cell's padding
 */
export function linesOf(text: string, room: number, look: TextLook = {}): number {
  return text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room, look), 0);
}

function linesOfParagraph(paragraph: string, room: number, look: TextLook): number {
  const space = textWidth(' ', look);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(wordEnds)) {
    const width = textWidth(word, look);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    // A compound longer than the column breaks within the word.
    const more = width > room ? Math.ceil(width / room) - 1 : 0;
    lines += more;
    used = used === 0 ? width - more * room : used + space + width;
  }
  return lines;
}
