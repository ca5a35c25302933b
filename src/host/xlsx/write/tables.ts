import type { HostSheet } from '../../document/sheet';
import type { Table } from '../../document/sheet-parts';
import { relativeTarget, relationsName, resolveTarget } from '../opc/relations';
import type { RelationsEdit } from '../opc/relations-edit';
import type { SourceWorksheet } from '../source';
import { childrenOf, relationAttribute } from '../xml/node';
import { attributesText } from '../xml/text';
import type { HeaderCell } from './sheet-data';
import type { SharedParts } from './shared-parts';
import { tableXml } from './table';
import type { WorksheetEdit } from './worksheet';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A text as it will stand in the cell; numbers that head a column are text in Excel too. */
const headerText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

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
    let text = headerText(cell.value) || name || String(index + 1);
    for (let number = 2; taken.has(text.toLowerCase()); number++) text = `${headerText(cell.value) || name}${number}`;
    taken.add(text.toLowerCase());
    return text;
  });
  return columns.every((name, index) => name === table.columns[index]) ? table : { ...table, columns };
}

/** What the header cells of a table must say. */
export function headerCells(table: Table): readonly HeaderCell[] {
  return table.showHeaders
    ? table.columns.map((text, index) => ({ row: table.box.row, column: table.box.column + index, text }))
    : [];
}

/**
 * Writes the parts of a sheet's tables and the sheet's list of them.
 *
 * @param sheetPart - the sheet's name in the package
 * @param tables - the sheet's tables as they will be
 * @param before - the file's, each with its part
 * @param relations - of the sheet
 */
export function writeTables(
  sheetPart: string,
  tables: readonly Table[],
  before: SourceWorksheet['tables'],
  edit: WorksheetEdit,
  relations: RelationsEdit,
  shared: SharedParts,
): void {
  const { files, source } = shared;
  const relationOf = (part: string): string | undefined =>
    relations.all.find(({ kind, target }) => kind === 'table' && resolveTarget(sheetPart, target) === part)?.id;
  const listed = new Map(
    childrenOf(edit.element('tableParts'), 'tablePart').map((node) => [
      relationAttribute(node),
      edit.source.slice(node.start, node.end),
    ]),
  );
  const left = new Map([...before].map(([table, part]) => [table.id, { part, table }]));
  const elements = tables.map((table) => {
    const existing = left.get(table.id);
    left.delete(table.id);
    const part = existing?.part ?? files.freeName('xl/tables/table#.xml');
    if (existing === undefined) shared.types.add(part, tableType);
    if (existing?.table !== table) {
      files.set(
        part,
        tableXml(table, existing === undefined ? null : { text: source.package.text(part), part }, source.dialect),
      );
    }
    const id = relationOf(part) ?? relations.add('table', relativeTarget(sheetPart, part));
    return listed.get(id) ?? `<tablePart${attributesText({ 'xmlns:r': source.dialect.relations, 'r:id': id })}/>`;
  });
  for (const { part } of left.values()) removeTable(part, relationOf(part), relations, shared);
  if (elements.length === 0) edit.replace('tableParts', '');
  else if (left.size > 0 || elements.join('') !== [...listed.values()].join('')) {
    edit.replace('tableParts', `<tableParts count="${elements.length}">${elements.join('')}</tableParts>`);
  }
}

function removeTable(
  part: string,
  relationId: string | undefined,
  relations: RelationsEdit,
  { files, types }: SharedParts,
): void {
  files.remove(part);
  if (files.has(relationsName(part))) files.remove(relationsName(part));
  types.remove(part);
  if (relationId !== undefined) relations.remove(relationId);
}
