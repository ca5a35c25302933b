import { BooleanNumber, type ICellData, type IObjectMatrixPrimitiveType, type IStyleData, type IWorkbookData, type IWorksheetData, LocaleType } from '@univerjs/core';
import type { Cell } from '../document/cell';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import type { FormulaNames } from './formula-names';
import { univerCell } from './univer-values';

/** How a workbook looks, for an engine that is a grid on the screen as well; without it only contents are handed over. */
export interface WorkbookLook {
  /** The style of a cell, or the key of one of `workbook().styles`. */
  cellStyle(cell: Cell): IStyleData | string | null;
  sheet(sheet: HostSheet): Partial<IWorksheetData>;
  workbook(document: HostDocument): Partial<IWorkbookData>;
}

/** Room around what is used, so that a person can type on and references a little outside read as empty. */
const spareRows = 200;
const spareColumns = 26;

/** Rows and columns the engine needs for a sheet; whole columns in formulas cost by this size. */
export function sheetSize(sheet: HostSheet): { readonly rowCount: number; readonly columnCount: number } {
  const used = sheet.usedBox(false);
  return {
    rowCount: (used === null ? 0 : used.row + used.rowCount) + spareRows,
    columnCount: (used === null ? 0 : used.column + used.columnCount) + spareColumns,
  };
}

/**
 * One cell in Univer's terms. Cells that a spill fills have no content of their own there.
 *
 * @param look - gives the style too; without it the cell keeps the style it has
 */
export function univerCellOf(cell: Cell, sheetId: string, names: FormulaNames, look: WorkbookLook | null): ICellData {
  const content: ICellData =
    cell.spilledFrom !== null
      ? { v: null, f: null }
      : { ...univerCell(cell.value), f: cell.formula === null ? null : `=${names.toEngine(cell.formula, sheetId)}` };
  return look === null ? content : { ...content, s: look.cellStyle(cell) };
}

function cellData(sheet: HostSheet, names: FormulaNames, look: WorkbookLook | null): IObjectMatrixPrimitiveType<ICellData> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of sheet.cells()) {
    (rows[row] ??= {})[column] = univerCellOf(cell, sheet.id, names, look);
  }
  return rows;
}

export function univerSheet(sheet: HostSheet, names: FormulaNames, look: WorkbookLook | null): Partial<IWorksheetData> {
  return {
    id: sheet.id,
    name: sheet.name,
    ...sheetSize(sheet),
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: cellData(sheet, names, look),
    ...look?.sheet(sheet),
  };
}

/** The whole document as Univer opens it. */
export function univerWorkbook(document: HostDocument, unitId: string, names: FormulaNames, look: WorkbookLook | null): Partial<IWorkbookData> {
  return {
    id: unitId,
    name: '',
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: document.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(document.sheets.map((sheet) => [sheet.id, univerSheet(sheet, names, look)])),
    ...look?.workbook(document),
  };
}
