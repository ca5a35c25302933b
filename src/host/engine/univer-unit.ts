import {
  BooleanNumber,
  type ICellData,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
  type IRange,
  type Nullable,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  IDefinedNamesService,
  ISheetRowFilteredService,
  SetArrayFormulaDataMutation,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { HostDocument } from '../document/document';
import { hiddenRows, isFilteredOut } from '../document/row-visibility';
import type { HostSheet } from '../document/sheet';
import type { Band } from '../document/sheet-parts';
import type { CellSet } from './cell-set';
import type { CellFormulas } from './cell-formulas';
import type { EngineName } from './reference-names';
import type { SpillBook } from './spill-book';
import { univerCell } from './univer-values';
import { sheetSize, univerContent, univerSheet, univerWorkbook, type WorkbookLook } from './univer-workbook';

/** Marks what the host itself does to Univer, to tell it from what the person does. */
export const byHost = { host: true } as const;

/** Univer goes to each sheet that comes or is shown, unless another person's work brings it; Excel's API leaves the user in place. */
const inBackground = { ...byHost, fromCollab: true } as const;

/** All instances of Univer in a process share one cache of parsed formulas, keyed by this id and the formula, so no id comes twice. */
let unitsOpened = 0;

/** The document as Univer holds it: a "unit" of its own for each opening, because what Univer remembers of formulas and names goes with the unit. */
export class UniverUnit {
  readonly id: string;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly removedSheets = new Set<string>();
  /** By sheet, the bands of rows as they were last handed over. */
  private readonly rowsTaken = new Map<string, ReadonlyMap<number, Band>>();

  constructor(
    private readonly univer: Univer,
    private readonly document: HostDocument,
    private readonly formulas: CellFormulas,
    names: readonly EngineName[],
    spills: SpillBook,
    private readonly look: WorkbookLook | null,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    unitsOpened += 1;
    this.id = `workbook-${unitsOpened}.`;
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerWorkbook(document, this.id, formulas, look));
    this.injector.get(IActiveDirtyManagerService).dispose();
    this.takeOverNames(names);
    this.takeOverSpills(spills);
    this.injector.get(ISheetRowFilteredService).register((unitId, sheetId, row) => {
      const sheet = unitId === this.id ? document.sheetById(sheetId) : undefined;
      return sheet !== undefined && isFilteredOut(sheet, row);
    });
  }

  dispose(): void {
    this.injector.get(IUniverInstanceService).disposeUnit(this.id);
  }

  workbook(): Workbook {
    const workbook = this.injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(this.id, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('No workbook is open in the engine.');
    return workbook;
  }

  /** Names of cells, which `INDIRECT` can be given as a text; formulas have none left. */
  takeOverNames(names: readonly EngineName[]): void {
    const items = names.map(({ name, formula }, index) => {
      const id = `name-${index}`;
      return [
        id,
        { id, name, formulaOrRefString: formula, comment: '', hidden: false, localSheetId: 'AllDefaultWorkbook' },
      ] as const;
    });
    this.injector.get(IDefinedNamesService).registerDefinedNames(this.id, Object.fromEntries(items));
  }

  /** Array results that came with the file fill their cells without being computed. */
  private takeOverSpills(spills: SpillBook): void {
    const ranges: Record<string, Record<number, Record<number, IRange>>> = {};
    const cells: Record<string, Record<number, Record<number, ICellData>>> = {};
    for (const { sheetId, range } of spills.ranges()) {
      const sheet = this.document.sheetById(sheetId);
      if (sheet === undefined) continue;
      ((ranges[sheetId] ??= {})[range.startRow] ??= {})[range.startColumn] = range;
      for (let row = range.startRow; row <= range.endRow; row += 1) {
        for (let column = range.startColumn; column <= range.endColumn; column += 1) {
          ((cells[sheetId] ??= {})[row] ??= {})[column] = univerCell(sheet.cell(row, column).value);
        }
      }
    }
    this.commands.syncExecuteCommand(
      SetArrayFormulaDataMutation.id,
      { arrayFormulaRange: { [this.id]: ranges }, arrayFormulaCellData: { [this.id]: cells } },
      { onlyLocal: true },
    );
  }

  /** Rows that are shown or hidden since the last time, for `SUBTOTAL` and `AGGREGATE`. */
  takeOverRows(): void {
    for (const sheet of this.document.sheets) {
      const rows = sheet.part('rows');
      if (this.rowsTaken.get(sheet.id) === rows) continue;
      const known = this.workbook().getSheetBySheetId(sheet.id);
      if (known === null || known === undefined) continue;
      this.rowsTaken.set(sheet.id, rows);
      // A Univer on the screen is told of rows by the grid, with their heights.
      if (this.look !== null) continue;
      const all = { startRow: 0, endRow: known.getRowCount() - 1, startColumn: 0, endColumn: 0 };
      this.mutate(SetRowVisibleMutation.id, { subUnitId: sheet.id, ranges: [all] });
      const ranges = hiddenRows(sheet).map((row) => ({ ...all, startRow: row, endRow: row }));
      if (ranges.length > 0) this.mutate(SetRowHiddenMutation.id, { subUnitId: sheet.id, ranges });
    }
  }

  private mutate(id: string, params: object, options: typeof byHost | typeof inBackground = byHost): void {
    this.commands.syncExecuteCommand(id, { unitId: this.id, ...params }, options);
  }

  /** Sheets that came, went, moved, or have another name or visibility. */
  takeOverSheets(): void {
    const { document } = this;
    const workbook = this.workbook();
    document.sheets.forEach((sheet, index) => {
      const known = workbook.getSheetBySheetId(sheet.id);
      if (known === null || known === undefined) {
        this.mutate(
          InsertSheetMutation.id,
          { index, sheet: mergeWorksheetSnapshotWithDefault(univerSheet(sheet, this.formulas, this.look)) },
          inBackground,
        );
        return;
      }
      if (known.getName() !== sheet.name)
        this.mutate(SetWorksheetNameMutation.id, { subUnitId: sheet.id, name: sheet.name });
      const hidden = sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      if (known.getConfig().hidden !== hidden)
        this.mutate(SetWorksheetHideMutation.id, { subUnitId: sheet.id, hidden }, inBackground);
    });
    for (const { id, name } of workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }))) {
      if (document.sheetById(id) !== undefined) continue;
      this.mutate(RemoveSheetMutation.id, { subUnitId: id, subUnitName: name });
      this.removedSheets.add(id);
    }
    document.sheets.forEach((sheet, index) => {
      const now = workbook.getSheetOrders().indexOf(sheet.id);
      if (now !== index)
        this.mutate(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder: now, toOrder: index });
    });
  }

  /** Sheets removed since the last time: Univer keeps what their formulas depend on until it is told. */
  takeRemovedSheets(): readonly string[] {
    const removed = [...this.removedSheets];
    this.removedSheets.clear();
    return removed;
  }

  /**
   * Puts what the document now holds into Univer's cells, in one change for each sheet.
   *
   * @param styles - hands over how the cells look as well
   */
  takeOverCells(cells: CellSet, styles: boolean): void {
    const look = styles ? this.look : null;
    for (const [sheetId, places] of cells.bySheet()) {
      const sheet = this.document.sheetById(sheetId);
      const known = this.workbook().getSheetBySheetId(sheetId);
      if (sheet === undefined || known === null || known === undefined) continue;
      this.makeRoom(sheet, known);
      const values: Record<number, Record<number, ICellData>> = {};
      for (const { row, column } of places) {
        const cell = sheet.cell(row, column);
        const content = univerContent(cell, { sheetId, row, column }, this.formulas);
        const style = look === null ? {} : { s: look.styleData(cell.style) };
        if (!isShown(content, known.getCellRaw(row, column)))
          (values[row] ??= {})[column] = { ...content, si: null, p: null, ...style };
        else if (look !== null) (values[row] ??= {})[column] = style;
      }
      if (Object.keys(values).length > 0)
        this.mutate(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: values });
    }
  }

  private makeRoom(sheet: HostSheet, known: Worksheet): void {
    const size = sheetSize(sheet);
    if (size.rowCount > known.getRowCount())
      this.mutate(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount: size.rowCount });
    if (size.columnCount > known.getColumnCount())
      this.mutate(SetWorksheetColumnCountMutation.id, { subUnitId: sheet.id, columnCount: size.columnCount });
  }
}

/** A formula that stands there already is left alone, or what it fills would be dropped. */
function isShown(content: ICellData, held: Nullable<ICellData>): boolean {
  if (typeof content.f === 'string') return content.f === held?.f;
  return (held?.f ?? null) === null && content.v === (held?.v ?? null) && content.t === (held?.t ?? null);
}
