import { maximumColumns, maximumRows } from '../../document/box';
import { breakIndex, isManual } from '../read/breaks';
import { childrenOf } from '../xml/node';
import { attributesText } from '../xml/text';
import type { WorksheetEdit } from './worksheet';

/** A break goes through the whole sheet: its last column, or row. */
const lastAcross = { rowBreaks: maximumColumns - 1, colBreaks: maximumRows - 1 } as const;

/**
 * @param breaks - the document's, ascending
 * @returns the sheet's element; `''` without breaks. Those that the file has keep their text
 */
export function breaksXml(edit: WorksheetEdit, name: 'rowBreaks' | 'colBreaks', breaks: readonly number[]): string {
  const nodes = childrenOf(edit.element(name), 'brk');
  const texts = new Map(
    breaks.map((index) => [index, `<brk${attributesText({ id: index, max: lastAcross[name], man: true })}/>`]),
  );
  for (const node of nodes)
    if (!isManual(node) || texts.has(breakIndex(node)))
      texts.set(breakIndex(node), edit.source.slice(node.start, node.end));
  const elements = [...texts].sort(([a], [b]) => a - b).map(([, text]) => text);
  return elements.length === 0
    ? ''
    : `<${name}${attributesText({ count: elements.length, manualBreakCount: breaks.length })}>${elements.join('')}</${name}>`;
}
