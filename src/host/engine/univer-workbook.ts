import {
  BooleanNumber,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { Cell } from '../document/cell';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import type { CellStyle } from '../document/style';
import type { CellFormulas } from './cell-formulas';
import type { CellPlace } from './engine';
import { univerCell } from './univer-values';

/** How a workbook looks, for an engine that is a grid on the screen as well; without it only contents are handed over. */
export interface WorkbookLook {
  /** The key of a cell's style in `workbook().styles`. */
  styleKey(style: CellStyle): string | null;
  /** The style in full, so that it replaces another one wholly. */
  styleData(style: CellStyle): IStyleData;
  sheet(sheet: HostSheet): Partial<IWorksheetData>;
  /** Asked for last. */
  workbook(document: HostDocument): Partial<IWorkbookData>;
}

/** Room around what is used, so that a person can type on and references a little outside read as empty. */
const spareRows = 200;
const spareColumns = 26;

interface SheetSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows and columns the engine needs for a sheet; whole columns in formulas cost by this size. */
function sheetSize(sheet: HostSheet): SheetSize {
  const used = sheet.usedBox(false);
  return {
    rowCount: (used === null ? 0 : used.row + used.rowCount) + spareRows,
    columnCount: (used === null ? 0 : used.column + used.columnCount) + spareColumns,
  };
}

/** Rows and columns that cells need. */
export function sizeAround(cells: readonly CellPlace[]): SheetSize {
  let [rowCount, columnCount] = [spareRows, spareColumns];
  for (const { row, column } of cells) {
    rowCount = Math.max(rowCount, row + 1 + spareRows);
    columnCount = Math.max(columnCount, column + 1 + spareColumns);
  }
  return { rowCount, columnCount };
}

/** One cell's content in Univer's terms. Cells that a spill fills have none of their own there. */
export function univerContent(cell: Cell, place: CellPlace, formulas: CellFormulas): ICellData {
  if (cell.spilledFrom !== null) return { v: null, t: null, f: null };
  return { ...univerCell(cell.value), f: formulas.formulaFor(place, cell) };
}

function cellData(sheet: HostSheet, formulas: CellFormulas, look: WorkbookLook): IObjectMatrixPrimitiveType<ICellData> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of sheet.cells()) {
    const content = univerContent(cell, { sheetId: sheet.id, row, column }, formulas);
    (rows[row] ??= {})[column] = { ...content, s: look.styleKey(cell.style) };
  }
  return rows;
}

export function univerSheet(
  sheet: HostSheet,
  formulas: CellFormulas,
  look: WorkbookLook | null,
): Partial<IWorksheetData> {
  return {
    id: sheet.id,
    name: sheet.name,
    ...sheetSize(sheet),
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    // Without a screen formulas read the document's cells.
    cellData: look === null ? {} : cellData(sheet, formulas, look),
    ...look?.sheet(sheet),
  };
}

/** The whole document as Univer opens it. */
export function univerWorkbook(
  document: HostDocument,
  unitId: string,
  formulas: CellFormulas,
  look: WorkbookLook | null,
): Partial<IWorkbookData> {
  return {
    id: unitId,
    name: '',
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: document.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(document.sheets.map((sheet) => [sheet.id, univerSheet(sheet, formulas, look)])),
    ...look?.workbook(document),
  };
}
