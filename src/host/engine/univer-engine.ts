import { BooleanNumber, type ICellData, ICommandService, type Injector, IUniverInstanceService, mergeWorksheetSnapshotWithDefault, type IRange, type IUnitRange, type Nullable, type Univer, UniverInstanceType, type Workbook, type Worksheet } from '@univerjs/core';
import {
  type BaseReferenceObject, type CalculateFormulaService, ErrorType, FormulaDataModel, FormulaExecutedStateType, IActiveDirtyManagerService, ICalculateFormulaService, IDefinedNamesService,
  IFormulaCurrentConfigService, IFormulaRuntimeService, IFunctionService, ISuperTableService, LexerTreeBuilder, type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation, type ISetFormulaCalculationStartMutation, SetArrayFormulaDataMutation, SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation, SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  InsertSheetMutation, RemoveSheetMutation, SetRangeValuesMutation, SetWorksheetColumnCountMutation, SetWorksheetHideMutation, SetWorksheetNameMutation,
  SetWorksheetOrderMutation, SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { HostDocument } from '../document/document';
import type { HostSheet } from '../document/sheet';
import type { CellPlace, ComputedCell, CustomFunctionLookup, Engine, Evaluated } from './engine';
import { FormulaNames } from './formula-names';
import { CellSet, rectangles } from './cell-set';
import { SpillBook } from './spill-book';
import { LookupFunction } from './univer-function';
import { resultValue, univerCell, variantValue } from './univer-values';
import { sheetSize, univerContent, univerSheet, univerWorkbook, type WorkbookLook } from './univer-workbook';

/** Marks what the host itself does to Univer, to tell it from what the person does. */
export const byHost = { host: true } as const;

type UnitResults = ISetFormulaCalculationResultMutation['unitData'];

/** All instances of Univer in a process share one cache of parsed formulas, keyed by this id and the formula, so no id comes twice. */
let unitsOpened = 0;

/**
 * Univer's formula engine behind the host's interface, in Node or on the screen.
 *
 * Univer's own triggers are switched off: it computes when `calculate` says so and never the whole
 * workbook, because a full calculation grows with the square of the formulas that share a precedent
 * (20,000 of them: 198 s, against 1 s for what one edit touches).
 */
export class UniverEngine implements Engine {
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private document: HostDocument | null = null;
  private formulaNames: FormulaNames | null = null;
  private spills = new SpillBook();
  /** Arrays that have no room. */
  private blocked = new SpillBook();
  private unit = '';
  /** Calculations, evaluations and structural changes take turns. */
  private turn: Promise<unknown> = Promise.resolve();
  /** Cells whose formulas mean something else since the last calculation. */
  private readonly stale = new CellSet();
  private readonly removedSheets = new Set<string>();

  /**
   * @param univer - started with the formula plugins and `initialFormulaComputing: 2` (none)
   * @param look - hands styles over as well, for a Univer that is on the screen
   */
  constructor(
    private readonly univer: Univer,
    private readonly look: WorkbookLook | null = null,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    readNamesAnew(this.injector.get(LexerTreeBuilder));
  }

  /** Univer's id of the open workbook. */
  get unitId(): string {
    return this.unit;
  }

  /** Translates formulas between the workbook's terms and the engine's. */
  get names(): FormulaNames {
    if (this.formulaNames === null) throw new Error('No workbook is open in the engine.');
    return this.formulaNames;
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  open(document: HostDocument): Promise<void> {
    return this.inTurn(() => {
      this.document = document;
      this.formulaNames = new FormulaNames(document);
      this.stale.clear();
      this.openUnit(document);
      return Promise.resolve();
    });
  }

  /** A new unit of Univer's each time: what it remembers of formulas and names goes with the old one. */
  private openUnit(document: HostDocument): void {
    if (this.unit !== '') this.injector.get(IUniverInstanceService).disposeUnit(this.unit);
    unitsOpened += 1;
    this.unit = `workbook-${unitsOpened}.`;
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, univerWorkbook(document, this.unit, this.names, this.look));
    this.injector.get(IActiveDirtyManagerService).dispose();
    this.removedSheets.clear();
    this.handOverNames();
    this.handOverTables(document);
    this.handOverSpills(document);
  }

  /** Univer's own view of the open workbook. */
  openWorkbook(): Workbook | null {
    return this.unit === '' ? null : (this.injector.get(IUniverInstanceService).getUnit<Workbook>(this.unit, UniverInstanceType.UNIVER_SHEET) ?? null);
  }

  private workbook(): Workbook {
    const workbook = this.openWorkbook();
    if (workbook === null) throw new Error('No workbook is open in the engine.');
    return workbook;
  }

  private handOverNames(): void {
    const names = this.names.names.map(({ name, formula }, index) => {
      const id = `name-${index}`;
      return [id, { id, name, formulaOrRefString: formula, comment: '', hidden: false, localSheetId: 'AllDefaultWorkbook' }] as const;
    });
    this.injector.get(IDefinedNamesService).registerDefinedNames(this.unit, Object.fromEntries(names));
  }

  /** Tables, so that `BMS_Kort[Verdi]` can be read. */
  private handOverTables(document: HostDocument): void {
    const service = this.injector.get(ISuperTableService);
    for (const name of [...(service.getTableMap(this.unit)?.keys() ?? [])]) service.remove(this.unit, name);
    for (const { name, sheetId, box, columns } of document.tables) {
      service.registerTable(this.unit, name, {
        sheetId,
        titleMap: new Map(columns.map((column, index) => [column, index])),
        range: { startRow: box.row, endRow: box.row + box.rowCount - 1, startColumn: box.column, endColumn: box.column + box.columnCount - 1 },
      });
    }
  }

  /** Array results that came with the file fill their cells without being computed. */
  private handOverSpills(document: HostDocument): void {
    this.spills = SpillBook.of(document);
    this.blocked = new SpillBook();
    const ranges: Record<string, Record<number, Record<number, IRange>>> = {};
    const cells: Record<string, Record<number, Record<number, ICellData>>> = {};
    for (const { sheetId, range } of this.spills.ranges()) {
      const sheet = document.sheetById(sheetId);
      if (sheet === undefined) continue;
      ((ranges[sheetId] ??= {})[range.startRow] ??= {})[range.startColumn] = range;
      for (let row = range.startRow; row <= range.endRow; row += 1) {
        for (let column = range.startColumn; column <= range.endColumn; column += 1) {
          ((cells[sheetId] ??= {})[row] ??= {})[column] = univerCell(sheet.cell(row, column).value);
        }
      }
    }
    this.commands.syncExecuteCommand(SetArrayFormulaDataMutation.id, { arrayFormulaRange: { [this.unit]: ranges }, arrayFormulaCellData: { [this.unit]: cells } }, { onlyLocal: true });
  }

  registerFunctions(names: readonly string[], lookup: CustomFunctionLookup): void {
    const functions = this.injector.get(IFunctionService);
    functions.registerExecutors(...names.map((name) => new LookupFunction(name.toUpperCase(), lookup)));
    functions.deleteFormulaAstCacheKey(...names.map((name) => name.toUpperCase()));
  }

  syncStructure(): Promise<void> {
    return this.inTurn(() => {
      const document = this.openDocument();
      const before = this.names;
      this.takeOverSheets();
      this.formulaNames = new FormulaNames(document);
      const renamed = [...namesThatDiffer(before, this.names)].map((name) => name.toLowerCase());
      let remembered = false;
      for (const [place, formula] of formulaCells(document)) {
        const lower = formula.toLowerCase();
        const uses = renamed.some((name) => lower.includes(name));
        remembered ||= uses;
        const held = this.workbook().getSheetBySheetId(place.sheetId)?.getCellRaw(place.row, place.column)?.f;
        if (uses || held !== `=${this.names.toEngine(formula, place.sheetId)}`) this.stale.add(place);
      }
      if (remembered) this.openUnit(document);
      else this.handOverNames();
      this.handOverTables(document);
      return Promise.resolve();
    });
  }

  private openDocument(): HostDocument {
    if (this.document === null) throw new Error('No workbook is open in the engine.');
    return this.document;
  }

  private mutate(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unit, ...params }, byHost);
  }

  private takeOverSheets(): void {
    const document = this.openDocument();
    const workbook = this.workbook();
    document.sheets.forEach((sheet, index) => {
      const known = workbook.getSheetBySheetId(sheet.id);
      if (known === null || known === undefined) {
        this.mutate(InsertSheetMutation.id, { index, sheet: mergeWorksheetSnapshotWithDefault(univerSheet(sheet, this.names, this.look)) });
        return;
      }
      if (known.getName() !== sheet.name) this.mutate(SetWorksheetNameMutation.id, { subUnitId: sheet.id, name: sheet.name });
      const hidden = sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      if (known.getConfig().hidden !== hidden) this.mutate(SetWorksheetHideMutation.id, { subUnitId: sheet.id, hidden });
    });
    for (const { id, name } of workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }))) {
      if (document.sheetById(id) !== undefined) continue;
      this.mutate(RemoveSheetMutation.id, { subUnitId: id, subUnitName: name });
      this.removedSheets.add(id);
    }
    document.sheets.forEach((sheet, index) => {
      const now = workbook.getSheetOrders().indexOf(sheet.id);
      if (now !== index) this.mutate(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder: now, toOrder: index });
    });
  }

  calculate(changed: readonly CellPlace[]): Promise<readonly ComputedCell[]> {
    return this.inTurn(async () => {
      const cells = CellSet.of(changed);
      for (const place of this.stale.places()) cells.add(place);
      this.stale.clear();
      for (const anchor of [...this.spills.anchorsUnder(changed), ...this.blocked.anchorsUnder(changed)]) cells.add(anchor);
      this.handOverCells(cells, null);
      const dirtyRanges = rectangles(cells).map(({ sheetId, ...range }): IUnitRange => ({ unitId: this.unit, sheetId, range }));
      const clearDependencyTreeCache = { [this.unit]: Object.fromEntries([...this.removedSheets].map((id) => [id, '1'])) };
      this.removedSheets.clear();
      const results = await this.run({ dirtyRanges, clearDependencyTreeCache });
      return this.computed(results, cells);
    });
  }

  /**
   * Shows what the document now holds without calculating anything, for a Univer that is on the screen.
   *
   * @param styles - hands over how the cells look as well
   */
  show(places: Iterable<CellPlace>, styles: boolean): void {
    this.handOverCells(CellSet.of(places), styles ? this.look : null);
  }

  /** Puts what the document now holds into Univer's cells, in one change for each sheet. */
  private handOverCells(cells: CellSet, look: WorkbookLook | null): void {
    const document = this.openDocument();
    for (const [sheetId, places] of cells.bySheet()) {
      const sheet = document.sheetById(sheetId);
      const known = this.workbook().getSheetBySheetId(sheetId);
      if (sheet === undefined || known === null || known === undefined) continue;
      this.makeRoom(sheet, known);
      const values: Record<number, Record<number, ICellData>> = {};
      for (const { row, column } of places) {
        const cell = sheet.cell(row, column);
        const content = univerContent(cell, sheetId, this.names);
        const style = look === null ? {} : { s: look.styleData(cell.style) };
        if (!isShown(content, known.getCellRaw(row, column))) (values[row] ??= {})[column] = { ...content, si: null, p: null, ...style };
        else if (look !== null) (values[row] ??= {})[column] = style;
      }
      if (Object.keys(values).length > 0) this.mutate(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue: values });
    }
  }

  private makeRoom(sheet: HostSheet, known: Worksheet): void {
    const size = sheetSize(sheet);
    if (size.rowCount > known.getRowCount()) this.mutate(SetWorksheetRowCountMutation.id, { subUnitId: sheet.id, rowCount: size.rowCount });
    if (size.columnCount > known.getColumnCount()) this.mutate(SetWorksheetColumnCountMutation.id, { subUnitId: sheet.id, columnCount: size.columnCount });
  }

  private async run(dirty: Partial<ISetFormulaCalculationStartMutation>): Promise<UnitResults> {
    let results: UnitResults = {};
    const done = new Promise<void>((resolve) => {
      const listening = this.commands.onCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationResultMutation.id) {
          results = (command.params as ISetFormulaCalculationResultMutation).unitData;
        } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
          const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
          if (functionsExecutedState === undefined || functionsExecutedState === FormulaExecutedStateType.INITIAL) return;
          listening.dispose();
          resolve();
        }
      });
    });
    const start: ISetFormulaCalculationStartMutation = {
      dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtySuperTableMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {}, forceCalculation: false, ...dirty,
    } as ISetFormulaCalculationStartMutation;
    await this.commands.executeCommand(SetFormulaCalculationStartMutation.id, start, { onlyLocal: true });
    await done;
    return results;
  }

  /** What the calculation came to, as far as it differs from what the document holds. */
  private computed(results: UnitResults, asked: CellSet): readonly ComputedCell[] {
    const document = this.openDocument();
    const touched = CellSet.of(asked.places());
    const values = new Map<string, Nullable<ICellData>>();
    for (const [sheetId, rows] of Object.entries(results[this.unit] ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, cell] of Object.entries((columns ?? {}) as Record<string, Nullable<ICellData>>)) {
          const place = { sheetId, row: Number(row), column: Number(column) };
          touched.add(place);
          values.set(CellSet.key(place), cell);
        }
      }
    }
    const formulas = this.injector.get(FormulaDataModel);
    const ranges = formulas.getArrayFormulaRange()[this.unit];
    const filled = formulas.getArrayFormulaCellData()[this.unit];
    const computed: ComputedCell[] = [];
    for (const place of touched.places()) {
      const key = CellSet.key(place);
      const range = ranges?.[place.sheetId]?.[place.row]?.[place.column] ?? null;
      // What is in the way keeps its place; Univer still says how far the array would have gone.
      const array = range !== null && (range.endRow > range.startRow || range.endColumn > range.startColumn) ? range : null;
      const blocked = values.get(key)?.v === ErrorType.SPILL;
      this.blocked.replace(place, blocked ? array : null);
      const several = blocked ? null : array;
      for (const freed of this.spills.replace(place, several)) {
        const filledStill = document.sheetById(freed.sheetId)?.cell(freed.row, freed.column).spilledFrom !== null;
        if (filledStill) computed.push({ ...freed, value: null, spill: null, spilledFrom: null });
      }
      if (values.has(key)) {
        const spill = several === null ? null : { rowCount: several.endRow - several.startRow + 1, columnCount: several.endColumn - several.startColumn + 1 };
        computed.push({ ...place, value: resultValue(values.get(key)), spill, spilledFrom: null });
      }
      for (const filledPlace of this.spills.filledBy(place)) {
        const value = resultValue(filled?.[place.sheetId]?.[filledPlace.row]?.[filledPlace.column]);
        computed.push({ ...filledPlace, value, spill: null, spilledFrom: { row: place.row, column: place.column } });
      }
    }
    return computed.filter((cell) => differs(cell, document));
  }

  evaluate(formula: string, sheetId: string): Promise<Evaluated> {
    return this.inTurn(async (): Promise<Evaluated> => {
      const sheet = this.workbook().getSheetBySheetId(sheetId) ?? this.workbook().getSheets()[0];
      if (sheet === undefined) return { kind: 'value', value: { error: '#REF!' } };
      this.injector.get(IFormulaCurrentConfigService).loadDataLite();
      const runtime = this.injector.get(IFormulaRuntimeService);
      runtime.reset();
      runtime.setCurrent(0, 0, sheet.getRowCount(), sheet.getColumnCount(), sheet.getSheetId(), this.unit);
      // The service's interface says that nothing comes back; its implementation gives the result.
      const service = this.injector.get(ICalculateFormulaService) as CalculateFormulaService;
      const result = await service.calculate(`=${this.names.toEngine(formula, sheetId)}`);
      // Univer reads nothing from a formula that it cannot parse.
      if (result === undefined) return { kind: 'value', value: { error: '#NAME?' } };
      if (!result.isReferenceObject()) return { kind: 'value', value: variantValue(result) };
      const reference = result as BaseReferenceObject;
      const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
      return { kind: 'range', sheetId: reference.getSheetId(), row: startRow, column: startColumn, rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 };
    });
  }

  dispose(): void {
    this.univer.dispose();
  }
}

/** A formula that stands there already is left alone, or what it fills would be dropped. */
function isShown(content: ICellData, held: Nullable<ICellData>): boolean {
  if (typeof content.f === 'string') return content.f === held?.f;
  return (held?.f ?? null) === null && content.v === (held?.v ?? null) && content.t === (held?.t ?? null);
}

/**
 * Univer keeps the parsed form of a formula by its text alone, with names already replaced, for all
 * workbooks of the program; `=Frafall` would keep what it meant in the workbook before this one.
 * A formula in which a "changed name" occurs is parsed anew, and `=` occurs in all of them.
 */
function readNamesAnew(builder: LexerTreeBuilder): void {
  const build = builder.treeBuilder.bind(builder);
  builder.treeBuilder = (formula, transformSuffix, names) =>
    build(formula, transformSuffix, {
      ...(names ?? { getValueByName: () => null, getSheetName: () => '' }),
      unitId: names?.unitId ?? '',
      getDirtyDefinedNameMap: () => ({ [names?.unitId ?? '']: { '=': '' } }),
    });
}

function* formulaCells(document: HostDocument): Generator<readonly [place: CellPlace, formula: string]> {
  for (const sheet of document.sheets) {
    for (const { row, column, cell } of sheet.cells()) if (cell.formula !== null) yield [{ sheetId: sheet.id, row, column }, cell.formula];
  }
}

/** Names that came, went or changed, and names that stand on them. */
function namesThatDiffer(before: FormulaNames, after: FormulaNames): ReadonlySet<string> {
  const old = new Map(before.names.map((item) => [item.name, item.formula]));
  const now = new Map(after.names.map((item) => [item.name, item.formula]));
  const different = new Set([...old.keys(), ...now.keys()].filter((name) => old.get(name) !== now.get(name)));
  for (let size = -1; size !== different.size; ) {
    size = different.size;
    for (const [name, formula] of now) if ([...different].some((changed) => formula.toLowerCase().includes(changed.toLowerCase()))) different.add(name);
  }
  return different;
}

function differs(cell: ComputedCell, document: HostDocument): boolean {
  const held = document.sheetById(cell.sheetId)?.cell(cell.row, cell.column);
  if (held === undefined) return false;
  return (
    JSON.stringify(held.value) !== JSON.stringify(cell.value) ||
    held.spill?.rowCount !== cell.spill?.rowCount ||
    held.spill?.columnCount !== cell.spill?.columnCount ||
    held.spilledFrom?.row !== cell.spilledFrom?.row ||
    held.spilledFrom?.column !== cell.spilledFrom?.column
  );
}
