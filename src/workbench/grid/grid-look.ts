import type { IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { HostSheet } from '../../host/document/sheet';
import type { CellStyle } from '../../host/document/style';
import type { WorkbookLook } from '../../host/engine/univer-workbook';
import { univerStyle } from './cell-look';
import { sheetLook } from './sheet-look';

/** Styles of the open workbook for the grid, each once. */
export class GridLook implements WorkbookLook {
  private readonly keys = new Map<CellStyle, string>();

  styleKey(style: CellStyle): string {
    const known = this.keys.get(style);
    if (known !== undefined) return known;
    const key = `style-${this.keys.size}`;
    this.keys.set(style, key);
    return key;
  }

  styleData(style: CellStyle): IStyleData {
    return univerStyle(style);
  }

  sheet(sheet: HostSheet): Partial<IWorksheetData> {
    return sheetLook(sheet);
  }

  workbook(): Partial<IWorkbookData> {
    return { styles: Object.fromEntries([...this.keys].map(([style, key]) => [key, univerStyle(style)])) };
  }
}
