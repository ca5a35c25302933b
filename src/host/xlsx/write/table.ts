import type { Table } from '../../document/sheet-parts';
import type { Dialect } from '../opc/dialect';
import { boxText } from '../reference';
import { rewriteElement, prefixOf, withPrefix } from '../xml/edit';
import { child, childrenOf, parseXml, type XmlNode } from '../xml/node';
import { attributesText, encodeCellText } from '../xml/text';

const order = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];

/** The filter covers headers and data, not the totals. */
function filterXml(source: string, node: XmlNode | undefined, table: Table): string {
  if (!table.showFilterButton || !table.showHeaders) return '';
  const box = table.showTotals ? { ...table.box, rowCount: table.box.rowCount - 1 } : table.box;
  return rewriteElement(source, node, 'autoFilter', { attributes: { ref: boxText(box) } });
}

/** Columns keep their id, formulas and totals by name, a renamed one by its place. */
function columnsXml(source: string, node: XmlNode | undefined, names: readonly string[]): string {
  const old = childrenOf(node, 'tableColumn');
  const byName = new Map(old.map((column) => [column.attributes['name'], column]));
  // Excel writes a line break in a column's name as its code, unlike in a cell.
  const encoded = names.map((name) => encodeCellText(name).replaceAll('\n', '_x000a_'));
  const used = new Set(encoded.map((name) => byName.get(name)).filter((column) => column !== undefined));
  let nextId = Math.max(0, ...old.map((column) => Number(column.attributes['id']))) + 1;
  const columns = encoded.map((name, index) => {
    const atPlace = old[index];
    const column =
      byName.get(name) ??
      (names.length === old.length && atPlace !== undefined && !used.has(atPlace) ? atPlace : undefined);
    return rewriteElement(source, column, 'tableColumn', {
      attributes: { id: column?.attributes['id'] ?? nextId++, name },
    });
  });
  return `<tableColumns${attributesText({ count: columns.length })}>${columns.join('')}</tableColumns>`;
}

/**
 * @param table - the document's table
 * @param existing - its part as it was; `null` for a new one
 * @param dialect - the namespaces of a new part
 * @returns the table part
 */
export function tableXml(
  table: Table,
  existing: { readonly text: string; readonly part: string } | null,
  dialect: Dialect,
): string {
  const source = existing?.text ?? '';
  const root = existing === null ? undefined : parseXml(existing.text, existing.part);
  const style = child(root, 'tableStyleInfo');
  const styleAttributes = {
    name: table.style,
    showFirstColumn: style?.attributes['showFirstColumn'] ?? false,
    showLastColumn: style?.attributes['showLastColumn'] ?? false,
    showRowStripes: table.showBandedRows,
    showColumnStripes: style?.attributes['showColumnStripes'] ?? false,
  };
  const name = encodeCellText(table.name);
  const element = rewriteElement(source, root, 'table', {
    attributes: {
      ...(root === undefined ? { xmlns: dialect.main } : {}),
      id: root?.attributes['id'] ?? table.id,
      name,
      displayName: name,
      ref: boxText(table.box),
      headerRowCount: table.showHeaders ? null : 0,
      totalsRowCount: table.showTotals ? 1 : null,
      totalsRowShown: root?.attributes['totalsRowShown'] ?? (table.showTotals ? null : false),
    },
    children: {
      autoFilter: filterXml(source, child(root, 'autoFilter'), table),
      tableColumns: columnsXml(source, child(root, 'tableColumns'), table.columns),
      tableStyleInfo: rewriteElement(source, style, 'tableStyleInfo', { attributes: styleAttributes }),
    },
    order,
  });
  const before =
    root === undefined ? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' : source.slice(0, root.start);
  return before + withPrefix(element, root === undefined ? '' : prefixOf(root));
}
