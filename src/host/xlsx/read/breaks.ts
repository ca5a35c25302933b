import { childrenOf, flag, type XmlNode } from '../xml/node';

/** Whether a `<brk>` is a person's own; the others stand where a page was full when the file was saved. */
export const isManual = (node: XmlNode): boolean => flag(node.attributes['man']);

/** The row or column that begins the new page. */
export const breakIndex = (node: XmlNode): number => Number(node.attributes['id'] ?? 0);

/**
 * @param breaks - `<rowBreaks>` or `<colBreaks>`
 * @returns the rows or columns before which a page is broken by hand, ascending
 */
export function readBreaks(breaks: XmlNode | undefined): readonly number[] {
  return childrenOf(breaks, 'brk')
    .filter(isManual)
    .map(breakIndex)
    .sort((a, b) => a - b);
}
