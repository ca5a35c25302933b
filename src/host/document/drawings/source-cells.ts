import { parseA1Ref } from '@borgar/fx';
import { type Box, intersect, maximumColumns, maximumRows } from '../box';
import type { Cell } from '../cell';
import type { HostDocument } from '../document';
import type { HostSheet } from '../sheet';

/** A part of what a formula of a chart refers to. */
export interface SourceArea {
  readonly sheet: HostSheet;
  readonly box: Box;
}

/**
 * The areas of a series' formula.
 *
 * @param formula - without `=`, every area with its sheet: `Data!$B$2:$F$2` or `(Data!$B$2,Data!$D$2)`
 * @returns `null` for anything else, such as a name, an area that is gone or one of another workbook
 */
export function sourceAreas(document: HostDocument, formula: string): readonly SourceArea[] | null {
  const parts = formula.replace(/^\((.*)\)$/s, '$1').match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const areas = parts.map((part): SourceArea | null => {
    const reference = parseA1Ref(part.trim(), { allowNamed: false, allowTernary: false });
    if (reference === undefined || !('range' in reference) || reference.context?.length !== 1) return null;
    const sheet = document.sheetByName(reference.context[0] ?? '');
    const { range } = reference;
    const [top, left] = [range.top ?? 0, range.left ?? 0];
    const [bottom, right] = [range.bottom ?? maximumRows - 1, range.right ?? maximumColumns - 1];
    return sheet === undefined
      ? null
      : {
          sheet,
          box: {
            row: Math.min(top, bottom),
            column: Math.min(left, right),
            rowCount: Math.abs(bottom - top) + 1,
            columnCount: Math.abs(right - left) + 1,
          },
        };
  });
  return areas.length > 0 && areas.every((area) => area !== null) ? areas : null;
}

/**
 * The cells that a chart plots, row by row.
 *
 * @param visibleOnly - leaves out those in hidden rows and columns, as Excel does unless told otherwise
 * @returns `null` where the formula leads to no cells
 */
export function sourceCells(document: HostDocument, formula: string, visibleOnly: boolean): readonly Cell[] | null {
  const areas = sourceAreas(document, formula);
  if (areas === null) return null;
  return areas.flatMap(({ sheet, box }) => {
    const used = sheet.usedBox(true);
    // A whole column is plotted as far as the sheet is used.
    const isWhole = box.rowCount === maximumRows || box.columnCount === maximumColumns;
    const plotted = isWhole ? (used === null ? null : intersect(box, used)) : box;
    if (plotted === null) return [];
    const rows = Array.from({ length: plotted.rowCount }, (_, index) => plotted.row + index);
    const columns = Array.from({ length: plotted.columnCount }, (_, index) => plotted.column + index);
    const shown = visibleOnly
      ? {
          rows: rows.filter((row) => !sheet.row(row).hidden),
          columns: columns.filter((column) => !sheet.column(column).hidden),
        }
      : { rows, columns };
    return shown.rows.flatMap((row) => shown.columns.map((column) => sheet.cell(row, column)));
  });
}
