/** Lower case without changing a text's length, so that positions in it hold in the original too. */
function lower(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  let result = '';
  for (const unit of text.split('')) {
    const small = unit.toLowerCase();
    result += small.length === 1 ? small : unit;
  }
  return result;
}

/** A cell's text with every kind of space as one plain space, none at the ends and nothing invisible. */
export function squeeze(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `squeeze` in lower case and with U+2212 as a plain minus; the length is that of `squeeze`. */
export function fold(text: string): string {
  return lower(squeeze(text)).replace(/\u2212/g, '-');
}

/** A text with a full stop, which an abbreviation at its end already is. */
export function withStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

/** The beginning of a text, at most so many UTF-16 units; a character of two is there whole or not at all. */
export function startOf(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

/** A text that is too long ends in an ellipsis, within so many UTF-16 units. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${startOf(text, longest - 1)}…`;
}
