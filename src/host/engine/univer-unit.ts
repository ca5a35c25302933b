import {
  BooleanNumber,
  type ICellData,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
  type IRange,
  type Nullable,
  ObjectMatrix,
  type Univer,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  type ISheetData,
  ISheetRowFilteredService,
  SetArrayFormulaDataMutation,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
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
import { DocumentCells } from './document-cells';
import type { CellPlace } from './engine';
import { FormulaTexts } from './formula-texts';
import type { EngineName } from './reference-names';
import type { SheetAliases } from './resolve/terms';
import type { SpillBook } from './spill-book';
import { univerCell } from './univer-values';
import { sizeAround, univerContent, univerSheet, univerWorkbook, type WorkbookLook } from './univer-workbook';

type SheetData = ISheetData[string];
type RowsHidden = SheetData['rowData'];

/** All that Univer's own dependencies would be told: they are not asked. */
const nothingDirty = {
  formulaData: {},
  forceCalculate: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
};

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
  /** Found when they are first asked for. */
  private knownTexts: FormulaTexts | null = null;
  /** By sheet, the rows that are not shown, with the bands they were read from. */
  private readonly hidden = new Map<string, { readonly bands: ReadonlyMap<number, Band>; readonly rows: RowsHidden }>();

  constructor(
    private readonly univer: Univer,
    private readonly document: HostDocument,
    private readonly formulas: CellFormulas,
    private readonly aliases: SheetAliases,
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

  /** Whether Univer is on the screen, and has the cells of its own that it shows. */
  get isShown(): boolean {
    return this.look !== null;
  }

  /** The formulas as the engine has been given them. */
  get texts(): FormulaTexts {
    return (this.knownTexts ??= FormulaTexts.of(this.document, this.formulas));
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

  /** Has Univer read from what the document holds now. */
  startCalculation(): void {
    const config = this.injector.get(IFormulaCurrentConfigService);
    const model = this.injector.get(FormulaDataModel);
    const workbook = this.workbook();
    const sheets = workbook.getSheets();
    config.load({
      ...nothingDirty,
      arrayFormulaCellData: model.getArrayFormulaCellData(),
      arrayFormulaRange: model.getArrayFormulaRange(),
      allUnitData: { [this.id]: Object.fromEntries(sheets.map((sheet) => [sheet.getSheetId(), this.dataOf(sheet)])) },
      // Text in a cell that is formatted as text is all that a style says of a value, and only a grid has styles.
      unitStylesData: this.isShown ? { [this.id]: workbook.getStyles() } : {},
      unitSheetNameMap: { [this.id]: this.sheetNames(sheets) },
    });
    config.setExecuteUnitId(this.id);
    config.setExecuteSubUnitId(workbook.getActiveSheet().getSheetId());
    this.injector.get(IFormulaRuntimeService).reset();
  }

  /** Sheets by their aliases, and by their names: Univer takes the last name of a sheet for the one to show. */
  private sheetNames(sheets: readonly Worksheet[]): Record<string, string> {
    return Object.fromEntries([
      ...[...this.aliases.entries()].map(([id, alias]) => [alias, id] as const),
      ...sheets.map((sheet) => [sheet.getName(), sheet.getSheetId()] as const),
    ]);
  }

  private dataOf(known: Worksheet): SheetData {
    const { cellData, rowCount, columnCount, columnData, defaultRowHeight, defaultColumnWidth } = known.getConfig();
    const sheet = this.document.sheetById(known.getSheetId());
    return {
      cellData: this.isShown || sheet === undefined ? new ObjectMatrix(cellData) : new DocumentCells(sheet, this.texts),
      rowCount,
      columnCount,
      rowData: sheet === undefined ? {} : this.hiddenRowsOf(sheet),
      columnData,
      defaultRowHeight,
      defaultColumnWidth,
    };
  }

  /** Rows that are not shown, for `SUBTOTAL` and `AGGREGATE`. */
  private hiddenRowsOf(sheet: HostSheet): RowsHidden {
    const bands = sheet.part('rows');
    const known = this.hidden.get(sheet.id);
    if (known?.bands === bands) return known.rows;
    const rows = Object.fromEntries(hiddenRows(sheet).map((row) => [row, { hd: BooleanNumber.TRUE }]));
    this.hidden.set(sheet.id, { bands, rows });
    return rows;
  }

  sizeOf(sheetId: string): { readonly rowCount: number; readonly columnCount: number } {
    const known = this.workbook().getSheetBySheetId(sheetId);
    return { rowCount: known?.getRowCount() ?? 0, columnCount: known?.getColumnCount() ?? 0 };
  }

  private mutate(id: string, params: object, options: typeof byHost | typeof inBackground = byHost): void {
    this.commands.syncExecuteCommand(id, { unitId: this.id, ...params }, options);
  }

  /** Sheets that came, went, moved, or have another name or visibility. @returns those that went */
  takeOverSheets(): readonly string[] {
    const { document } = this;
    const removed: string[] = [];
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
      removed.push(id);
    }
    document.sheets.forEach((sheet, index) => {
      const now = workbook.getSheetOrders().indexOf(sheet.id);
      if (now !== index)
        this.mutate(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder: now, toOrder: index });
    });
    return removed;
  }

  /** Gives cells their formulas as the document now has them. @returns those that have another than before */
  takeOverFormulas(cells: CellSet): readonly CellPlace[] {
    const changed: CellPlace[] = [];
    for (const place of cells.places()) {
      const cell = this.document.sheetById(place.sheetId)?.cell(place.row, place.column);
      if (cell === undefined) continue;
      const text = cell.formula === null || cell.spilledFrom !== null ? null : this.formulas.formulaFor(place, cell);
      if (this.texts.set(place, text)) changed.push(place);
    }
    return changed;
  }

  /** Makes room for cells, and drops what arrays filled where there is something else now. */
  takeOverCells(cells: CellSet): void {
    if (this.isShown) {
      this.showCells(cells, false);
      return;
    }
    const model = this.injector.get(FormulaDataModel);
    for (const [sheetId, places] of cells.bySheet()) {
      const sheet = this.document.sheetById(sheetId);
      const known = this.workbook().getSheetBySheetId(sheetId);
      if (sheet === undefined || known === null || known === undefined) continue;
      this.makeRoom(known, sheetId, places);
      const others = places.filter(({ row, column }) => sheet.cell(row, column).spilledFrom === null);
      const changed: Record<number, Record<number, ICellData>> = {};
      for (const { row, column } of others) (changed[row] ??= {})[column] = {};
      model.updateArrayFormulaCellData(this.id, sheetId, changed);
      model.updateArrayFormulaRange(this.id, sheetId, changed);
    }
  }

  /**
   * Shows what the document now holds, in one change for each sheet.
   *
   * @param styles - hands over how the cells look as well
   */
  showCells(cells: CellSet, styles: boolean): void {
    const look = styles ? this.look : null;
    for (const [sheetId, places] of cells.bySheet()) {
      const sheet = this.document.sheetById(sheetId);
      const known = this.workbook().getSheetBySheetId(sheetId);
      if (sheet === undefined || known === null || known === undefined) continue;
      this.makeRoom(known, sheetId, places);
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

  private makeRoom(known: Worksheet, sheetId: string, cells: readonly CellPlace[]): void {
    const { rowCount, columnCount } = sizeAround(cells);
    if (rowCount > known.getRowCount()) this.mutate(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount });
    if (columnCount > known.getColumnCount())
      this.mutate(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount });
  }
}

/** A formula that stands there already is left alone, or what it fills would be dropped. */
function isShown(content: ICellData, held: Nullable<ICellData>): boolean {
  if (typeof content.f === 'string') return content.f === held?.f;
  return (held?.f ?? null) === null && content.v === (held?.v ?? null) && content.t === (held?.t ?? null);
}
