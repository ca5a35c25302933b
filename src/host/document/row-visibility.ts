import type { HostSheet } from './sheet';

/** Rows that are not shown, whether a person hid them or a filter did; ascending. */
export function hiddenRows(sheet: HostSheet): readonly number[] {
  return [...sheet.part('rows')]
    .filter(([, band]) => band.hidden)
    .map(([row]) => row)
    .sort((a, b) => a - b);
}

/**
 * Whether a filter hides a row. Neither Excel's files nor its API tell who hid a row below a filter's headers: Excel
 * takes it for the filter as long as that leaves anything out.
 */
export function isFilteredOut(sheet: HostSheet, row: number): boolean {
  return sheet.row(row).hidden && sheet.part('filters').some((box) => row > box.row && row < box.row + box.rowCount);
}

/** A text that is the same as long as no row is hidden or shown, by a person or by a filter. */
export function rowVisibility(sheet: HostSheet): string {
  const hidden = hiddenRows(sheet);
  return hidden.map((row) => (isFilteredOut(sheet, row) ? `f${row}` : String(row))).join(' ');
}
