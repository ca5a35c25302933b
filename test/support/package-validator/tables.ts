import type { OpenPackage } from './package';
import { attribute, child, childrenOf, repeated } from './xml';
import { boxOf, cellText, overlap, type Box } from './worksheet';
import type { SheetEntry } from './workbook';

/** Tables: their ids and names in the whole workbook, their columns against the cells. */
export function* tableFaults(
  files: OpenPackage,
  sheets: readonly SheetEntry[],
  definedNames: readonly string[],
  strings: readonly string[],
): Generator<string> {
  const tables = sheets.flatMap((sheet) =>
    files
      .relationsOf(sheet.part)
      .filter(({ type }) => type.endsWith('/table'))
      .map(({ target }) => ({ sheet, part: target, root: files.tree(target) })),
  );
  for (const id of repeated(tables.map(({ root }) => attribute(root, 'id') ?? '')))
    yield `two tables with the id ${id}`;
  const names = tables.map(({ root }) => attribute(root, 'displayName')?.toLowerCase() ?? '');
  for (const name of repeated([...names, ...definedNames.map((defined) => defined.toLowerCase())]))
    if (names.includes(name)) yield `the table's name ${name} twice`;
  const boxes: { readonly sheet: string; readonly box: Box }[] = [];
  for (const { sheet, part, root } of tables) {
    const box = boxOf(attribute(root, 'ref') ?? '');
    if (root === undefined || box === null) {
      yield `${part}: no area`;
      continue;
    }
    const merged = childrenOf(child(files.tree(sheet.part), 'mergeCells'), 'mergeCell').flatMap(
      (merge) => boxOf(attribute(merge, 'ref') ?? '') ?? [],
    );
    if (
      [...merged, ...boxes.filter((other) => other.sheet === sheet.name).map((other) => other.box)].some((other) =>
        overlap(box, other),
      )
    )
      yield `${part}: lies over something else`;
    boxes.push({ sheet: sheet.name, box });
    const columns = childrenOf(child(root, 'tableColumns'), 'tableColumn');
    if (columns.length !== box.right - box.left + 1)
      yield `${part}: ${columns.length} columns in ${attribute(root, 'ref') ?? ''}`;
    if (attribute(child(root, 'tableColumns'), 'count') !== String(columns.length))
      yield `${part}: <tableColumns> counts wrong`;
    for (const id of repeated(columns.map((column) => attribute(column, 'id') ?? '')))
      yield `${part}: column id ${id} twice`;
    for (const name of repeated(columns.map((column) => attribute(column, 'name')?.toLowerCase() ?? '')))
      yield `${part}: two columns ${name}`;
    if (attribute(root, 'headerRowCount') === '0') continue;
    for (const [index, column] of columns.entries()) {
      const name = (attribute(column, 'name') ?? '').replaceAll('_x000a_', '\n');
      const text = cellText(files.tree(sheet.part), box.top, box.left + index, strings);
      if (name !== text) yield `${part}: the column ${name} is headed ${text}`;
    }
  }
}
