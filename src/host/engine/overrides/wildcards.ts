/**
 * A text with wildcards as a pattern: `?` is any character, `*` any number of them, and after `~` they are themselves.
 *
 * @param where - whether the text is to match as a whole, or anywhere
 */
export function wildcardPattern(text: string, where: 'whole' | 'anywhere'): RegExp {
  const source = text.replace(/~[?*~]|[?*]|[\\^$.+()[\]{}|/]/g, (piece) => {
    if (piece === '?') return '[^]';
    if (piece === '*') return '[^]*?';
    return `\\${piece.length === 2 ? piece.charAt(1) : piece}`.replace('\\~', '~');
  });
  return new RegExp(where === 'whole' ? `^${source}$` : source, 'iu');
}
