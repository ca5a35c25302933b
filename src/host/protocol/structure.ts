import { stringifyA1Ref, stringifyTokens, tokenize, parseA1Ref } from '@borgar/fx';
import { type Box, maximumColumns, maximumRows } from '../document/box';
import { type BandShift, movedPlacement } from '../document/drawings/move-placement';
import { followFormulas } from '../document/drawings/follow-formulas';
import type { CellChange, HostSheet } from '../document/sheet';
import { sheetPrefix } from '../document/sheet-references';
import type { Band } from '../document/sheet-parts';
import { isWholeColumns, isWholeRows } from './boxes';
import { hasContent } from './cell-content';
import { HostError } from './host-error';
import { requireUnprotected } from './protection';
import type { Session } from './session';

/** Cells pushed away by an insertion (`Down`, `Right`) or drawn in by a deletion (`Up`, `Left`). */
export type Shift = 'Down' | 'Right' | 'Up' | 'Left';

const isVertical = (shift: Shift): boolean => shift === 'Down' || shift === 'Up';

/**
 * Inserts blank cells in the place of a box, or deletes its cells, and takes along everything that lies after it:
 * cells, formats, merges, links, rules, tables, names, kept ranges and the references in formulas.
 *
 * @throws HostError AccessDenied on a protected sheet, InsertDeleteConflict where only a part of a table would move,
 *   NonBlankCellOffSheet where filled cells would leave the sheet
 */
export function shiftCells(session: Session, sheet: HostSheet, box: Box, shift: Shift): void {
  requireUnprotected(sheet);
  if (session.document.tables.some((table) => table.sheetId === sheet.id && isTorn(table.box, box, shift))) {
    throw new HostError('InsertDeleteConflict', "This operation isn't allowed. It would shift cells in a table.");
  }
  if (pushesOff(sheet, box, shift)) throw new HostError('NonBlankCellOffSheet');
  moveCells(session, sheet, box, shift);
  moveParts(sheet, box, shift);
  moveTables(session, sheet, box, shift);
  for (const range of session.liveRanges) {
    if (range.sheet === sheet && range.box !== null) range.box = shiftBox(range.box, box, shift);
  }
  moveReferences(session, sheet, box, shift);
}

/** Whether an insertion would push cells with content over the sheet's edge. */
function pushesOff(sheet: HostSheet, box: Box, shift: Shift): boolean {
  if (shift === 'Up' || shift === 'Left') return false;
  const used = sheet.usedBox(true);
  if (used === null) return false;
  const [end, edge] =
    shift === 'Down'
      ? [used.row + used.rowCount + box.rowCount, maximumRows]
      : [used.column + used.columnCount + box.columnCount, maximumColumns];
  if (end <= edge) return false;
  return [...sheet.cells()].some(
    ({ row, column, cell }) =>
      hasContent(cell) &&
      (shift === 'Down'
        ? column >= box.column &&
          column < box.column + box.columnCount &&
          row >= box.row &&
          row + box.rowCount >= maximumRows
        : row >= box.row &&
          row < box.row + box.rowCount &&
          column >= box.column &&
          column + box.columnCount >= maximumColumns),
  );
}

/** Whether some columns (or rows) of a box would move and others stay. */
function isTorn(target: Box, by: Box, shift: Shift): boolean {
  if (isVertical(shift)) {
    const isAfter =
      target.row + target.rowCount > by.row &&
      target.column < by.column + by.columnCount &&
      target.column + target.columnCount > by.column;
    return isAfter && (target.column < by.column || target.column + target.columnCount > by.column + by.columnCount);
  }
  const isAfter =
    target.column + target.columnCount > by.column &&
    target.row < by.row + by.rowCount &&
    target.row + target.rowCount > by.row;
  return isAfter && (target.row < by.row || target.row + target.rowCount > by.row + by.rowCount);
}

/**
 * Where a box lies after the shift; `null` when all of it was deleted. A box that is not wholly within the shifted
 * rows or columns stays where it is, as a reference does in Excel.
 */
export function shiftBox(target: Box, by: Box, shift: Shift): Box | null {
  if (isVertical(shift)) {
    if (target.column < by.column || target.column + target.columnCount > by.column + by.columnCount) return target;
    const span = shiftSpan(
      target.row,
      target.rowCount,
      by.row,
      by.rowCount,
      shift === 'Down',
      isWholeColumns(target) ? maximumRows : null,
    );
    return span === null ? null : { ...target, row: span.start, rowCount: span.count };
  }
  if (target.row < by.row || target.row + target.rowCount > by.row + by.rowCount) return target;
  const span = shiftSpan(
    target.column,
    target.columnCount,
    by.column,
    by.columnCount,
    shift === 'Right',
    isWholeRows(target) ? maximumColumns : null,
  );
  return span === null ? null : { ...target, column: span.start, columnCount: span.count };
}

function shiftSpan(
  start: number,
  count: number,
  at: number,
  size: number,
  insert: boolean,
  whole: number | null,
): { readonly start: number; readonly count: number } | null {
  if (whole !== null) return { start, count };
  if (insert) {
    if (start >= at) return { start: start + size, count };
    return start + count > at ? { start, count: count + size } : { start, count };
  }
  const before = Math.max(0, Math.min(start + count, at) - start);
  const after = Math.max(0, start + count - Math.max(start, at + size));
  if (before + after === 0) return null;
  return { start: start < at ? start : Math.max(at, start - size), count: before + after };
}

function moveCells(session: Session, sheet: HostSheet, box: Box, shift: Shift): void {
  const amount = shift === 'Down' || shift === 'Right' ? 1 : -1;
  const [rows, columns] = isVertical(shift) ? [amount * box.rowCount, 0] : [0, amount * box.columnCount];
  const affected = [...sheet.cells()].filter(({ row, column }) =>
    isVertical(shift)
      ? row >= box.row && column >= box.column && column < box.column + box.columnCount
      : column >= box.column && row >= box.row && row < box.row + box.rowCount,
  );
  const blank: CellChange = {
    value: null,
    formula: null,
    spill: null,
    spilledFrom: null,
    style: session.document.styles.normal,
  };
  const changes = new Map<string, { row: number; column: number; change: CellChange }>();
  for (const { row, column } of affected) changes.set(`${row} ${column}`, { row, column, change: blank });
  for (const { row, column, cell } of affected) {
    const deleted =
      amount < 0 && (isVertical(shift) ? row < box.row + box.rowCount : column < box.column + box.columnCount);
    if (deleted) continue;
    const to = { row: row + rows, column: column + columns };
    const spilledFrom =
      cell.spilledFrom === null
        ? null
        : { row: cell.spilledFrom.row + rows, column: cell.spilledFrom.column + columns };
    changes.set(`${to.row} ${to.column}`, { ...to, change: { ...cell, spilledFrom } });
  }
  sheet.setCells(changes.values(), 'api');
}

/** A filter follows its cells; a column that is gone takes its criterion along, and the headers the whole filter. */
function moveFilter(sheet: HostSheet, by: Box, shift: Shift): void {
  const filter = sheet.part('autoFilter');
  if (filter === null) return;
  const box = shiftBox(filter.box, by, shift);
  const columns = filter.columns.flatMap((column) => {
    const cell = { ...filter.box, column: filter.box.column + column.index, columnCount: 1 };
    const moved = shiftBox(cell, by, shift);
    return moved === null || box === null ? [] : [{ ...column, index: moved.column - box.column }];
  });
  const headers = shiftBox({ ...filter.box, rowCount: 1 }, by, shift);
  sheet.setPart('autoFilter', box === null || headers === null ? null : { box, columns }, 'api');
}

function moveParts(sheet: HostSheet, box: Box, shift: Shift): void {
  const move = (boxes: readonly Box[]): Box[] => boxes.flatMap((one) => shiftBox(one, box, shift) ?? []);
  sheet.setPart('merges', move(sheet.part('merges')), 'api');
  sheet.setPart('filters', move(sheet.part('filters')), 'api');
  moveFilter(sheet, box, shift);
  sheet.setPart(
    'hyperlinks',
    sheet.part('hyperlinks').flatMap((link) => move([link.box]).map((moved) => ({ ...link, box: moved }))),
    'api',
  );
  const rules = <Rule extends { readonly boxes: readonly Box[] }>(list: readonly Rule[]): Rule[] =>
    list.map((rule) => ({ ...rule, boxes: move(rule.boxes) })).filter((rule) => rule.boxes.length > 0);
  sheet.setPart('conditionalFormats', rules(sheet.part('conditionalFormats')), 'api');
  sheet.setPart('dataValidations', rules(sheet.part('dataValidations')), 'api');
  moveDrawings(sheet, box, shift);
  if (isWholeRows(box)) {
    sheet.setPart('rows', moveBands(sheet.part('rows'), box.row, box.rowCount, shift === 'Down'), 'api');
    sheet.setPart('rowBreaks', moveBreaks(sheet.part('rowBreaks'), box.row, box.rowCount, shift === 'Down'), 'api');
  }
  if (isWholeColumns(box)) {
    sheet.setPart('columns', moveBands(sheet.part('columns'), box.column, box.columnCount, shift === 'Right'), 'api');
    sheet.setPart(
      'columnBreaks',
      moveBreaks(sheet.part('columnBreaks'), box.column, box.columnCount, shift === 'Right'),
      'api',
    );
  }
}

/** Drawings follow whole rows and columns alone. */
function moveDrawings(sheet: HostSheet, box: Box, shift: Shift): void {
  const ofRows = isWholeRows(box);
  const before = sheet.part('drawings');
  if (before.length === 0 || (!ofRows && !isWholeColumns(box))) return;
  const band: BandShift = {
    axis: ofRows ? 'row' : 'column',
    at: ofRows ? box.row : box.column,
    count: ofRows ? box.rowCount : box.columnCount,
    insert: shift === 'Down' || shift === 'Right',
  };
  const drawings = before.map((drawing) => {
    const placement = movedPlacement(drawing.placement, band);
    return placement === drawing.placement ? drawing : { ...drawing, placement };
  });
  if (drawings.some((drawing, index) => drawing !== before[index])) sheet.setPart('drawings', drawings, 'api');
}

/** A break before a deleted row goes with it. */
function moveBreaks(breaks: readonly number[], at: number, size: number, insert: boolean): readonly number[] {
  return breaks.flatMap((index) => {
    if (index < at) return [index];
    if (insert) return [index + size];
    return index >= at + size ? [index - size] : [];
  });
}

function moveBands(bands: ReadonlyMap<number, Band>, at: number, size: number, insert: boolean): Map<number, Band> {
  const moved = new Map<number, Band>();
  for (const [index, band] of bands) {
    if (index < at) moved.set(index, band);
    else if (insert) moved.set(index + size, band);
    else if (index >= at + size) moved.set(index - size, band);
  }
  return moved;
}

function moveTables(session: Session, sheet: HostSheet, box: Box, shift: Shift): void {
  const { document } = session;
  if (!document.tables.some((table) => table.sheetId === sheet.id)) return;
  const tables = document.tables.flatMap((table) => {
    const moved = table.sheetId === sheet.id ? shiftBox(table.box, box, shift) : table.box;
    return moved === null ? [] : [{ ...table, box: moved }];
  });
  document.setTables(tables, sheet.id, 'api');
}

function moveReferences(session: Session, sheet: HostSheet, box: Box, shift: Shift): void {
  const { document } = session;
  for (const other of document.sheets) {
    const changes = [...other.cells()].flatMap(({ row, column, cell }) => {
      if (cell.formula === null) return [];
      const formula = shiftFormula(cell.formula, other.name, sheet.name, box, shift);
      return formula === cell.formula ? [] : [{ row, column, change: { formula, asInFile: cell.asInFile === true } }];
    });
    if (changes.length > 0) other.setCells(changes, 'api');
  }
  const names = document.names.map((name) => ({
    ...name,
    formula: shiftFormula(name.formula, null, sheet.name, box, shift),
  }));
  if (names.some((name, index) => name.formula !== document.names[index]?.formula)) document.setNames(names, 'api');
  followFormulas(document.sheets, (formula) => shiftFormula(formula, null, sheet.name, box, shift), 'api');
}

/** A formula with its references to the shifted sheet moved; a reference to deleted cells becomes `#REF!`. */
export function shiftFormula(formula: string, home: string | null, sheetName: string, box: Box, shift: Shift): string {
  const tokens = tokenize(`=${formula}`).map((token) => {
    if (token.type !== 'range' && token.type !== 'range_beam') return token;
    const reference = parseA1Ref(token.value);
    if (reference === undefined || !('range' in reference)) return token;
    const { context, range } = reference;
    const of = context?.length === 1 ? context[0] : context === undefined || context.length === 0 ? home : null;
    if (of?.toLowerCase() !== sheetName.toLowerCase()) return token;
    const top = range.top ?? 0;
    const left = range.left ?? 0;
    const target: Box = {
      row: top,
      column: left,
      rowCount: (range.bottom ?? maximumRows - 1) - top + 1,
      columnCount: (range.right ?? maximumColumns - 1) - left + 1,
    };
    const moved = shiftBox(target, box, shift);
    if (moved === target) return token;
    if (moved === null) return { ...token, value: '#REF!' };
    const shifted = {
      ...range,
      top: moved.row,
      left: moved.column,
      bottom: moved.row + moved.rowCount - 1,
      right: moved.column + moved.columnCount - 1,
    };
    const prefix = context?.[0] === undefined ? '' : sheetPrefix(context[0]);
    return { ...token, value: `${prefix}${stringifyA1Ref({ range: shifted })}` };
  });
  return stringifyTokens(tokens).slice(1);
}
