import type { Box } from '../document/box';
import type { CellStyle, StylePool } from '../document/style';
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
  const changed = styleChanger(session.document.styles);
  const fixedKey = typeof change === 'function' ? null : JSON.stringify(change);
  const changes: { row: number; column: number; change: { style: CellStyle } }[] = [];
  for (const whole of boxesOf(state)) {
    const box = styledPart(state.sheet, whole);
    for (const { row, column } of cellsOf(box)) {
      const { style } = state.sheet.cell(row, column);
      const own = typeof change === 'function' ? change(style, row, column, box) : change;
      const after = changed(style, own, fixedKey ?? JSON.stringify(own));
      if (after !== style) changes.push({ row, column, change: { style: after } });
    }
  }
  state.sheet.setCells(changes, 'api');
}

/** Most cells of a range share a style, and finding the changed one among all of a workbook takes a while. */
function styleChanger(styles: StylePool): (style: CellStyle, change: Partial<CellStyle>, key: string) => CellStyle {
  const known = new Map<CellStyle, Map<string, CellStyle>>();
  return (style, change, key) => {
    const ofStyle = known.get(style) ?? new Map<string, CellStyle>();
    known.set(style, ofStyle);
    const after = ofStyle.get(key) ?? styles.with(style, change);
    ofStyle.set(key, after);
    return after;
  };
}

/** The value that all cells share, or `null` when they differ, as Office.js reports mixed formats. */
export function commonOf<Value>(state: RangeAreasState, read: (style: CellStyle, row: number, column: number, box: Box) => Value): Value | null {
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
