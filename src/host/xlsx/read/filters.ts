import type { Box } from '../../document/box';
import { parseBox } from '../reference';
import { child, type XmlNode } from '../xml/node';

/**
 * The area of a sheet's or a table's filter, if it leaves anything out: one that only shows its buttons does not.
 *
 * @param root - a worksheet or a table
 */
export function readFilters(root: XmlNode): readonly Box[] {
  const filter = child(root, 'autoFilter');
  const box = child(filter, 'filterColumn') === undefined ? null : parseBox(filter?.attributes['ref'] ?? '');
  return box === null ? [] : [box];
}
