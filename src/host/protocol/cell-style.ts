import type { Box } from '../document/box';
import type { CellStyle } from '../document/style';
import type { HostSheet } from '../document/sheet';
import { cellsOf, isWholeColumns, isWholeRows } from './boxes';
import { requireUnprotected } from './protection';
import type { RangeAreasState, Session } from './session';

/** Boxes of the ranges that still exist. */
export function boxesOf(state: RangeAreasState): Box[] {
  return state.ranges.flatMap((range) => (range.box === null ? [] : [range.box]));
}

/**
 * The document keeps formats cell by cell, so whole columns and rows are formatted as far as the sheet is used.
 */
export function styledPart(sheet: HostSheet, box: Box): Box {
  if (!isWholeColumns(box) && !isWholeRows(box)) return box;
  const used = sheet.usedBox(false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  return {
    ...box,
    rowCount: isWholeColumns(box) ? used.row + used.rowCount : box.rowCount,
    columnCount: isWholeRows(box) ? used.column + used.columnCount : box.columnCount,
  };
}

/** Changes the style of every cell; the change may depend on the cell's place. */
export function restyle(
  session: Session,
  state: RangeAreasState,
  change: Partial<CellStyle> | ((style: CellStyle, row: number, column: number, box: Box) => Partial<CellStyle>),
): void {
  requireUnprotected(state.sheet);
  const { styles } = session.document;
  // Neighbours mostly share a style, and then what comes of it.
  const known = new Map<CellStyle, CellStyle>();
  const changed = (style: CellStyle, change: Partial<CellStyle>): CellStyle => {
    const after = known.get(style) ?? styles.with(style, change);
    known.set(style, after);
    return after;
  };
  const changes: { row: number; column: number; change: { style: CellStyle } }[] = [];
  for (const whole of boxesOf(state)) {
    const box = styledPart(state.sheet, whole);
    for (const { row, column } of cellsOf(box)) {
      const { style } = state.sheet.cell(row, column);
      const after =
        typeof change === 'function' ? styles.with(style, change(style, row, column, box)) : changed(style, change);
      if (after !== style) changes.push({ row, column, change: { style: after } });
    }
  }
  state.sheet.setCells(changes, 'api');
}

/** The value that all cells share, or `null` when they differ, as Office.js reports mixed formats. */
export function commonOf<Value>(
  state: RangeAreasState,
  read: (style: CellStyle, row: number, column: number, box: Box) => Value,
): Value | null {
  let common: { readonly value: Value } | null = null;
  for (const whole of boxesOf(state)) {
    const box = styledPart(state.sheet, whole);
    for (const { row, column } of cellsOf(box)) {
      const value = read(state.sheet.cell(row, column).style, row, column, box);
      if (common === null) common = { value };
      else if (common.value !== value) return null;
    }
  }
  return common?.value ?? null;
}
