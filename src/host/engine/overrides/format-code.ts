import { delocalize, getLocale } from 'numfmt';

/** What is not a code of its own: quoted and escaped text, brackets, padding. */
const pieces = /"[^"]*"?|\\.|\[[^\]]*\]|_.|\*.|y+|h+|(?<=[0#?])\.(?=[0#?])/gi;

/**
 * A number format as it is written in a language (`dd.mm.åååå`, `# ##0,0`), in the English that files hold.
 * English letters of years and hours are understood as well: a workbook goes from one Excel to another.
 *
 * @param language - one that numfmt knows
 */
export function englishFormat(code: string, language: string): string {
  const locale = getLocale(language);
  if (locale === undefined || locale.decimal === '.') return code;
  const letters: Readonly<Record<string, string>> = { y: locale.opcodes?.dy ?? 'y', h: locale.opcodes?.th ?? 'h' };
  const local = code.replace(pieces, (piece) => {
    // Where the comma is the decimal separator a point is a character like any other.
    if (piece === '.') return '"."';
    if (/^(y+|h+|\[h+\])$/i.test(piece))
      return piece.toLowerCase().replace(/[yh]/g, (letter) => letters[letter] ?? letter);
    return piece;
  });
  return delocalize(local, language);
}

/** Whether an ordinary space stands between thousands, which a person types for the language's own. */
export function groupsBySpace(code: string): boolean {
  return /[#0?] [#0?]/.test(code);
}
