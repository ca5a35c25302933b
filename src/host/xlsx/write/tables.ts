import type { HostSheet } from '../../document/sheet';
import type { Table } from '../../document/sheet-parts';
import { relativeTarget, relationsName, resolveTarget } from '../opc/relations';
import type { RelationsEdit } from '../opc/relations-edit';
import type { Source, SourceWorksheet } from '../source';
import { childrenOf, relationAttribute } from '../xml/node';
import { attributesText } from '../xml/text';
import type { PackageEdit } from '../zip/edit';
import type { HeaderCell } from './sheet-data';
import type { SharedParts } from './shared-parts';
import { tableXml } from './table';
import type { WorksheetEdit } from './worksheet';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A text as it will stand in the cell; numbers that head a column are text in Excel too. */
const headerText = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

/**
 * Excel repairs a file in which a table's column names and its header cells differ: the cells win, save where they are empty or alike.
 *
 * @returns the table with the names that its cells say
 */
export function withHeaders(table: Table, sheet: HostSheet): Table {
  if (!table.showHeaders) return table;
  const taken = new Set<string>();
  const columns = table.columns.map((name, index) => {
    const cell = sheet.cell(table.box.row, table.box.column + index);
    let text = headerText(cell.value) || name || `Column${index + 1}`;
    for (let number = 2; taken.has(text.toLowerCase()); number++) text = `${headerText(cell.value) || name || 'Column'}${number}`;
    taken.add(text.toLowerCase());
    return text;
  });
  return columns.every((name, index) => name === table.columns[index]) ? table : { ...table, columns };
}

/** What the header cells of a table must say. */
export function headerCells(table: Table): readonly HeaderCell[] {
  return table.showHeaders ? table.columns.map((text, index) => ({ row: table.box.row, column: table.box.column + index, text })) : [];
}

/**
 * Writes the parts of a sheet's tables and the sheet's list of them.
 *
 * @param tables - the sheet's tables as they will be
 * @param before - the file's, each with its part
 */
export function writeTables(sheetPart: string, tables: readonly Table[], before: SourceWorksheet['tables'], edit: WorksheetEdit, relations: RelationsEdit, files: PackageEdit, shared: SharedParts, source: Source): void {
  const partById = new Map([...before].map(([table, part]) => [table.id, { part, table }]));
  const elements: string[] = [];
  for (const table of tables) {
    const existing = partById.get(table.id);
    const part = existing?.part ?? files.freeName('xl/tables/table#.xml');
    if (existing === undefined) {
      files.set(part, tableXml(table, null, source.dialect));
      shared.types.add(part, tableType);
      const id = relations.add('table', relativeTarget(sheetPart, part));
      elements.push(`<tablePart${attributesText({ 'xmlns:r': source.dialect.relations, 'r:id': id })}/>`);
      continue;
    }
    if (existing.table !== table) files.set(part, tableXml(table, { text: source.package.text(part), part }, source.dialect));
    partById.delete(table.id);
    const relation = relations.all.find(({ kind, target }) => kind === 'table' && resolveTarget(sheetPart, target) === part);
    const node = childrenOf(edit.element('tableParts'), 'tablePart').find((candidate) => relationAttribute(candidate) === relation?.id);
    elements.push(node === undefined ? `<tablePart${attributesText({ 'xmlns:r': source.dialect.relations, 'r:id': relation?.id ?? null })}/>` : edit.source.slice(node.start, node.end));
  }
  for (const { part } of partById.values()) {
    files.remove(part);
    if (files.has(relationsName(part))) files.remove(relationsName(part));
    shared.types.remove(part);
    const relation = relations.all.find(({ kind, target }) => kind === 'table' && resolveTarget(sheetPart, target) === part);
    if (relation !== undefined) relations.remove(relation.id);
  }
  if (elements.length > 0 || edit.element('tableParts') !== undefined) edit.replace('tableParts', elements.length === 0 ? '' : `<tableParts count="${elements.length}">${elements.join('')}</tableParts>`);
}
