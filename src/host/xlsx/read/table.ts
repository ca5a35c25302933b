import type { Table } from '../../document/sheet-parts';
import { parseBox } from '../reference';
import { child, childrenOf, flag, type XmlNode } from '../xml/node';
import { decodeCellText } from '../xml/text';

/**
 * @param root - of a table part
 * @param sheetId - the document's id of the sheet that holds it
 * @returns `null` when its range cannot be read
 */
export function readTable(root: XmlNode, sheetId: string): Table | null {
  const { attributes } = root;
  const box = parseBox(attributes['ref'] ?? '');
  if (box === null) return null;
  const style = child(root, 'tableStyleInfo')?.attributes;
  return {
    id: Number(attributes['id'] ?? 0),
    // Formulas call it by the display name; the other is a relic.
    name: decodeCellText(attributes['displayName'] ?? attributes['name'] ?? ''),
    sheetId,
    box,
    columns: childrenOf(child(root, 'tableColumns'), 'tableColumn').map((column) =>
      decodeCellText(column.attributes['name'] ?? ''),
    ),
    showHeaders: attributes['headerRowCount'] !== '0',
    showTotals: Number(attributes['totalsRowCount'] ?? 0) > 0,
    style: style?.['name'] ?? null,
    showBandedRows: flag(style?.['showRowStripes']),
    showFilterButton: child(root, 'autoFilter') !== undefined,
  };
}
