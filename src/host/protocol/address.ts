import { parseA1Ref, toCol } from '@borgar/fx';
import { type Box, maximumColumns, maximumRows } from '../document/box';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import { sheetPrefix } from '../document/sheet-references';
import { isWholeColumns, isWholeRows } from './boxes';

/** `B2:F9`, `B:C`, `2:5`. */
export function addressOfBox(box: Box): string {
  const first = { column: toCol(box.column), row: box.row + 1 };
  const last = { column: toCol(box.column + box.columnCount - 1), row: box.row + box.rowCount };
  if (isWholeColumns(box)) return `${first.column}:${last.column}`;
  if (isWholeRows(box)) return `${first.row}:${last.row}`;
  const start = `${first.column}${first.row}`;
  return box.rowCount === 1 && box.columnCount === 1 ? start : `${start}:${last.column}${last.row}`;
}

/** `Data!B2:F9`, as `Range.address` gives it. */
export function fullAddress(sheet: HostSheet, box: Box): string {
  return `${sheetPrefix(sheet.name)}${addressOfBox(box)}`;
}

/** `$B$2:$F$9` */
export function absoluteAddress(box: Box): string {
  return addressOfBox(box).replace(
    /([A-Z]+)?([0-9]+)?/g,
    (whole, column: string | undefined, row: string | undefined) =>
      whole === '' ? '' : `${column === undefined ? '' : `$${column}`}${row === undefined ? '' : `$${row}`}`,
  );
}

export interface ParsedAddress {
  /** The sheet's name when the address has one. */
  readonly sheetName: string | null;
  readonly box: Box;
}

/** Reads one area, `Data!$B$2:F9`; `null` when it is none (or lies in another workbook). */
export function parseAddress(text: string): ParsedAddress | null {
  const reference = parseA1Ref(text.trim(), { allowNamed: false, allowTernary: false });
  if (reference === undefined || !('range' in reference)) return null;
  const { context, range } = reference;
  if (context !== undefined && context.length > 1) return null;
  const top = range.top ?? 0;
  const left = range.left ?? 0;
  const bottom = range.bottom ?? maximumRows - 1;
  const right = range.right ?? maximumColumns - 1;
  return {
    sheetName: context?.[0] ?? null,
    box: {
      row: Math.min(top, bottom),
      column: Math.min(left, right),
      rowCount: Math.abs(bottom - top) + 1,
      columnCount: Math.abs(right - left) + 1,
    },
  };
}

/** Splits `A1:B2,'a,b'!C3` at commas, or what Excel's lists are parted by, outside quotes. */
export function splitAreas(text: string, separator: ',' | ';' = ','): string[] {
  const part = separator === ',' ? /(?:'(?:[^']|'')*'|[^,'])+/g : /(?:'(?:[^']|'')*'|[^;'])+/g;
  return text.match(part)?.map((area) => area.trim()) ?? [];
}

/**
 * Reads what a defined name refers to, when that is plain areas of one sheet of this workbook.
 *
 * @param formula - without `=`
 */
export function parseAreas(
  formula: string,
  document: HostDocument,
  home: HostSheet | undefined,
): { readonly sheet: HostSheet; readonly boxes: readonly Box[] } | null {
  const areas = splitAreas(formula.replace(/^\((.*)\)$/, '$1')).map(parseAddress);
  const boxes: Box[] = [];
  let sheet: HostSheet | undefined;
  for (const area of areas) {
    if (area === null) return null;
    const of = area.sheetName === null ? home : document.sheetByName(area.sheetName);
    if (of === undefined || (sheet !== undefined && of !== sheet)) return null;
    sheet = of;
    boxes.push(area.box);
  }
  return sheet === undefined ? null : { sheet, boxes };
}
