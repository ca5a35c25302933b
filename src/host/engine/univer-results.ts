import {
  type ICellData,
  ICommandService,
  type Injector,
  type IRange,
  type Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  type FunctionVariantType,
  IFormulaRuntimeService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationResultMutation,
  SetImageFormulaDataMutation,
} from '@univerjs/engine-formula';
import type { CalculationResults } from './computed-cells';
import type { CellPlace } from './engine';
import type { SpillRange } from './spill-book';

/** What a calculation under way has come to, where Univer's formulas read it. */
export class UniverResults {
  private readonly commands: ICommandService;
  private readonly model: FormulaDataModel;
  private readonly runtime: IFormulaRuntimeService;

  /** @param shown - whether Univer is on the screen, and shows the results itself */
  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly shown: boolean,
  ) {
    this.commands = injector.get(ICommandService);
    this.model = injector.get(FormulaDataModel);
    this.runtime = injector.get(IFormulaRuntimeService);
  }

  has({ sheetId, row, column }: CellPlace): boolean {
    return (this.runtime.getUnitData()[this.unitId]?.[sheetId]?.getValue(row, column) ?? null) !== null;
  }

  /**
   * Keeps what a formula comes to: Univer stands where it does.
   *
   * @param before - the cells that it filled until now, which may be others than it fills from now on
   */
  keep(cell: CellPlace, value: FunctionVariantType, before: SpillRange | null): void {
    const { runtime, model, unitId } = this;
    const { sheetId, row, column } = cell;
    if (this.has(cell)) {
      this.forget(runtime.getRuntimeArrayFormulaCellData()[unitId]?.[sheetId], this.rangeOf(cell) ?? null);
      delete runtime.getUnitArrayFormula()[unitId]?.[sheetId]?.[row]?.[column];
    }
    runtime.setRuntimeData(value);
    const filled = model.getArrayFormulaCellData()[unitId]?.[sheetId];
    if (filled !== undefined && filled !== null) this.forget(new ObjectMatrix(filled), before);
  }

  private forget(cells: ObjectMatrix<Nullable<ICellData>> | undefined, range: SpillRange | null): void {
    if (cells === undefined || range === null) return;
    for (let row = range.startRow; row <= range.endRow; row += 1)
      for (let column = range.startColumn; column <= range.endColumn; column += 1) cells.realDeleteValue(row, column);
  }

  /** The cells that a formula fills, if they are more than its own and nothing is in the way. */
  filledBy(cell: CellPlace): SpillRange | undefined {
    const { sheetId, row, column } = cell;
    const value = this.runtime.getUnitData()[this.unitId]?.[sheetId]?.getValue(row, column)?.v;
    return value === ErrorType.SPILL ? undefined : this.rangeOf(cell);
  }

  private rangeOf({ sheetId, row, column }: CellPlace): IRange | undefined {
    return this.runtime.getUnitArrayFormula()[this.unitId]?.[sheetId]?.[row]?.[column];
  }

  /** Hands over all results, and shows them. */
  take(): CalculationResults {
    const { model, runtime, unitId } = this;
    model.clearPreviousArrayFormulaCellData(runtime.getAllRuntimeData().clearArrayFormulaCellData);
    model.mergeArrayFormulaCellData(runtime.getRuntimeArrayFormulaCellData());
    model.mergeArrayFormulaRange(runtime.getUnitArrayFormula());
    const cells = Object.fromEntries(
      Object.entries(runtime.getUnitData()[unitId] ?? {}).map(([sheetId, matrix]) => [sheetId, matrix.getMatrix()]),
    );
    if (this.shown) this.show(cells);
    return {
      cells,
      arrayRanges: model.getArrayFormulaRange()[unitId] ?? {},
      arrayCells: model.getArrayFormulaCellData()[unitId] ?? {},
    };
  }

  private show(cells: CalculationResults['cells']): void {
    if (Object.keys(cells).length === 0) return;
    const locally = { onlyLocal: true };
    const arrays = {
      arrayFormulaRange: this.model.getArrayFormulaRange(),
      arrayFormulaCellData: this.model.getArrayFormulaCellData(),
      arrayFormulaEmbedded: this.runtime.getUnitArrayFormulaEmbeddedMap(),
    };
    this.commands.syncExecuteCommand(SetArrayFormulaDataMutation.id, arrays, locally);
    const images = this.runtime.getRuntimeImageFormulaData();
    if (images.length > 0)
      this.commands.syncExecuteCommand(SetImageFormulaDataMutation.id, { imageFormulaData: images }, locally);
    const results = { unitData: { [this.unitId]: cells }, unitOtherData: {} };
    this.commands.syncExecuteCommand(SetFormulaCalculationResultMutation.id, results, locally);
  }

  /** Univer keeps nothing of a calculation that is over. */
  end(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.runtime.reset();
  }
}
