import type { AutoFilter, FilterColumn } from '../../document/auto-filter';
import type { Box } from '../../document/box';
import { parseBox } from '../reference';
import { child, childrenOf, type XmlNode } from '../xml/node';

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

/** Texts that a column is filtered by; `null` for any other criterion, and for dates. */
function valuesOf(column: XmlNode): readonly string[] | null {
  const filters = child(column, 'filters');
  if (filters === undefined || column.children.length > 1) return null;
  if (filters.children.some(({ local }) => local !== 'filter')) return null;
  const blank = ['1', 'true'].includes(filters.attributes['blank'] ?? '') ? [''] : [];
  return [...childrenOf(filters, 'filter').map(({ attributes }) => attributes['val'] ?? ''), ...blank];
}

/**
 * The filter of a sheet.
 *
 * @param source - the text that the sheet was read from
 */
export function readAutoFilter(root: XmlNode, source: string): AutoFilter | null {
  const node = child(root, 'autoFilter');
  const box = parseBox(node?.attributes['ref'] ?? '');
  if (box === null) return null;
  const columns = childrenOf(node, 'filterColumn').map((column): FilterColumn => ({
    index: Number(column.attributes['colId'] ?? 0),
    values: valuesOf(column),
    xml: source.slice(column.start, column.end),
  }));
  return { box, columns };
}
