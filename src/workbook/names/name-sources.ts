import {
  type CellPosition,
  type CellReading,
  type FindSource,
  type NameSource,
  type SourceCell,
  traitsOf,
  parsePeriod,
} from '../../scorecard';
import type { Area } from '../cells/area';
import type { CellStore } from '../cells/cell-store';
import { labelReach, tableReach } from '../cells/plan-blocks';
import { cellsOf, sheetPrefix } from '../cells/sheet-reference';
import type { FoundName } from './name-meaning';
import { areClear, noTableLabels, type TableLabels } from './table-labels';

/**
 * Makes the look-up from a name in a setup cell to the cells behind it. A plain name is the workbook's own or,
 * where there is none, the only sheet's; `Ark2!Frafall` is that sheet's.
 *
 * @param tables - what the tables on the sheets say of cells that the labels right beside them leave in doubt
 */
export function nameSources(
  names: readonly FoundName[],
  store: CellStore,
  tables: TableLabels = noTableLabels,
): FindSource {
  const byKey = new Map<string, FoundName[]>();
  for (const name of names) {
    if (name.meaning.kind === 'system' || name.meaning.kind === 'lambda') continue;
    const keys =
      name.scope === null
        ? [name.name]
        : [name.name, ...new Set([`${name.scope}!${name.name}`, `'${name.scope.replaceAll("'", "''")}'!${name.name}`])];
    for (const key of keys) byKey.set(key.toLowerCase(), [...(byKey.get(key.toLowerCase()) ?? []), name]);
  }
  return (text) => {
    const found = byKey.get(text.trim().toLowerCase()) ?? [];
    const name = found.find((each) => each.scope === null) ?? (found.length === 1 ? found[0] : undefined);
    return name === undefined ? null : sourceOf(name, store, tables);
  };
}

/** The text by which a formula refers to a name. */
export function nameReference(name: FoundName): string {
  return name.scope === null ? name.name : `${sheetPrefix(name.scope)}${name.name}`;
}

function sourceOf(name: FoundName, store: CellStore, tables: TableLabels): NameSource {
  const { meaning } = name;
  const { fault, partner } = meaning;
  if (fault === 'source-circular')
    return { kind: 'fault', name: name.name, code: fault, subject: partner ?? name.name };
  if (fault === 'source-broken' || fault === 'source-external' || fault === 'name-relative')
    return { kind: 'fault', name: name.name, code: fault };
  if (meaning.constant !== null) return constantSource(name, meaning.constant);
  const { areas } = meaning;
  if (areas.length === 0) return { kind: 'fault', name: name.name, code: 'source-missing' };
  return areas.length === 1 ? rangeSource(name, areas[0], store, tables) : areasSource(name, areas, store, tables);
}

function constantSource(name: FoundName, rows: NonNullable<FoundName['meaning']['constant']>): NameSource {
  const reference = nameReference(name);
  const single = rows.length === 1 && rows[0]?.length === 1;
  const cells = rows.map((row, r) =>
    row.map((value, c): SourceCell => ({
      value,
      format: 'General',
      address: null,
      formula: single ? reference : `INDEX(${reference},${r + 1},${c + 1})`,
    })),
  );
  return {
    kind: 'cells',
    name: name.name,
    formulaName: nameReference(name),
    address: null,
    cells,
    rowLabels: [],
    columnLabels: [],
    reference: () => null,
  };
}

function rangeSource(name: FoundName, area: Area | undefined, store: CellStore, tables: TableLabels): NameSource {
  const box = area === undefined ? null : store.cut(area);
  if (area === undefined || box === null)
    return {
      kind: 'cells',
      name: name.name,
      formulaName: nameReference(name),
      address: null,
      cells: [],
      rowLabels: [],
      columnLabels: [],
      reference: () => null,
    };
  const { sheet } = area;
  const rows = indexes(box.top, box.bottom);
  const columns = indexes(box.left, box.right);
  const single = rows.length === 1 && columns.length === 1 && area.top !== null && area.left !== null;
  const text = nameReference(name);
  const source: NameSource & { readonly kind: 'cells' } = {
    kind: 'cells',
    name: name.name,
    formulaName: nameReference(name),
    address: cellsAddress(sheet, box.top, box.left, box.bottom, box.right),
    cells: rows.map((row) =>
      columns.map((column) => ({
        ...store.cell(sheet, row, column),
        address: cellsAddress(sheet, row, column, row, column),
        formula: single ? text : `INDEX(${text},${row - (area.top ?? 0) + 1},${column - (area.left ?? 0) + 1})`,
      })),
    ),
    rowLabels: labelsLeft(store, sheet, rows, box.left, columns.length === 1 && rows.length > 1),
    columnLabels: labelsAbove(store, sheet, columns, box.top, rows.length === 1 && columns.length > 1),
    reference: (from, to) => runReference(sheet, box, from, to),
  };
  return areClear(source) ? source : { ...source, ...tables.of(sheet, box) };
}

/** Formulas reach the areas of a name by `INDEX(Name,1,1,k)`. */
function areasSource(name: FoundName, areas: readonly Area[], store: CellStore, tables: TableLabels): NameSource {
  const firsts = areas.map((area) => ({ sheet: area.sheet, row: area.top ?? 0, column: area.left ?? 0 }));
  const addresses = areas.map((area) =>
    cellsAddress(area.sheet, area.top ?? 0, area.left ?? 0, area.bottom ?? area.top ?? 0, area.right ?? area.left ?? 0),
  );
  const source: NameSource & { readonly kind: 'cells' } = {
    kind: 'cells',
    name: name.name,
    formulaName: nameReference(name),
    address: addresses.join(','),
    cells: [
      firsts.map(({ sheet, row, column }, index) => ({
        ...store.cell(sheet, row, column),
        address: cellsAddress(sheet, row, column, row, column),
        formula: `INDEX(${nameReference(name)},1,1,${index + 1})`,
      })),
    ],
    rowLabels: [],
    columnLabels: firsts.map(
      ({ sheet, row, column }) =>
        labelsAbove(store, sheet, [column], row, false)[0] ?? { value: null, format: 'General' },
    ),
    reference: () => null,
  };
  if (areClear(source)) return source;
  const told = firsts.map(({ sheet, row, column }) => tables.at(sheet, row, column));
  return told.every((label) => label !== null) ? { ...source, columnLabels: told } : source;
}

function indexes(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function cellsAddress(sheet: string, top: number, left: number, bottom: number, right: number): string {
  return cellsOf(sheet, { top, left, bottom, right });
}

function runReference(
  sheet: string,
  box: { readonly top: number; readonly left: number },
  from: CellPosition,
  to: CellPosition,
): string | null {
  if (from.row !== to.row && from.column !== to.column) return null;
  return cellsOf(sheet, {
    top: box.top + from.row,
    left: box.left + from.column,
    bottom: box.top + to.row,
    right: box.left + to.column,
    $top: true,
    $left: true,
    $bottom: true,
    $right: true,
  });
}

/**
 * The labels above: the nearest row that holds anything, at most two blank rows away. Above a single row it may be a row of
 * the same table, so rows of figures are passed over.
 */
export function labelsAbove(
  store: CellStore,
  sheet: string,
  columns: readonly number[],
  top: number,
  isRow: boolean,
): readonly CellReading[] {
  return nearestLabels(top, isRow, (row) => columns.map((column) => store.label(sheet, row, column)));
}

/** The labels to the left, in the same way. */
export function labelsLeft(
  store: CellStore,
  sheet: string,
  rows: readonly number[],
  left: number,
  isColumn: boolean,
): readonly CellReading[] {
  return nearestLabels(left, isColumn, (column) => rows.map((row) => store.label(sheet, row, column)));
}

/** @param passesFigures - whether lines of figures may stand between; without any other line the nearest one is taken */
function nearestLabels(
  from: number,
  passesFigures: boolean,
  lineAt: (index: number) => readonly CellReading[],
): readonly CellReading[] {
  let nearest: readonly CellReading[] | null = null;
  let blank = 0;
  for (let index = from - 1; index >= Math.max(0, from - tableReach) && blank < labelReach; index -= 1) {
    const labels = lineAt(index);
    if (labels.every((label) => label.value === null)) {
      blank += 1;
      continue;
    }
    nearest ??= labels;
    if (!passesFigures || !labels.some(isFigure)) return labels;
  }
  return nearest ?? [];
}

function isFigure({ value, format }: CellReading): boolean {
  return typeof value === 'number' && parsePeriod(value, traitsOf(format)) === null;
}
