import { ICommandService, type Injector, type IUnitRange, type Univer, type Workbook } from '@univerjs/core';
import {
  type BaseReferenceObject, type CalculateFormulaService, FormulaDataModel, ICalculateFormulaService, IFormulaCurrentConfigService, IFormulaRuntimeService, IFunctionService,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import type { HostDocument } from '../document/document';
import { CellSet, rectangles } from './cell-set';
import { namesThatDiffer } from './changed-names';
import { ComputedCells } from './computed-cells';
import type { CellPlace, ComputedCell, CustomFunctionLookup, Engine, Evaluated } from './engine';
import { FormulaNames } from './formula-names';
import { indexOnlyComparedRows, keepMoreParsedFormulas, readNamesAnew } from './univer-caches';
import { LookupFunction } from './univer-function';
import { runCalculation } from './univer-run';
import { UniverUnit } from './univer-unit';
import { variantValue } from './univer-values';
import type { WorkbookLook } from './univer-workbook';

/** What belongs to the open workbook. */
interface Opened {
  readonly document: HostDocument;
  names: FormulaNames;
  readonly results: ComputedCells;
  readonly unit: UniverUnit;
  /** Cells whose formulas mean something else since the last calculation. */
  readonly stale: CellSet;
}

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
  private opened: Opened | null = null;
  /** Calculations, evaluations and structural changes take turns. */
  private turn: Promise<unknown> = Promise.resolve();

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
    keepMoreParsedFormulas(this.injector.get(IFunctionService));
    indexOnlyComparedRows();
  }

  private held(): Opened {
    if (this.opened === null) throw new Error('No workbook is open in the engine.');
    return this.opened;
  }

  /** Univer's id of the open workbook. */
  get unitId(): string {
    return this.opened?.unit.id ?? '';
  }

  /** Translates formulas between the workbook's terms and the engine's. */
  get names(): FormulaNames {
    return this.held().names;
  }

  /** Univer's own view of the open workbook. */
  openWorkbook(): Workbook | null {
    return this.opened?.unit.workbook() ?? null;
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }

  open(document: HostDocument): Promise<void> {
    return this.inTurn(() => {
      this.take(document, new FormulaNames(document), new CellSet());
      return Promise.resolve();
    });
  }

  private take(document: HostDocument, names: FormulaNames, stale: CellSet): void {
    // Univer tells of the end of a workbook while it ends: by then none is open.
    const before = this.opened;
    this.opened = null;
    before?.unit.dispose();
    const results = new ComputedCells(document);
    this.opened = { document, names, results, stale, unit: new UniverUnit(this.univer, document, names, results.spills, this.look) };
  }

  registerFunctions(names: readonly string[], lookup: CustomFunctionLookup): void {
    const functions = this.injector.get(IFunctionService);
    functions.registerExecutors(...names.map((name) => new LookupFunction(name.toUpperCase(), lookup)));
    functions.deleteFormulaAstCacheKey(...names.map((name) => name.toUpperCase()));
  }

  syncStructure(): Promise<void> {
    return this.inTurn(() => {
      const opened = this.held();
      const { document, unit, stale } = opened;
      const before = opened.names;
      unit.takeOverSheets(before);
      opened.names = new FormulaNames(document);
      const changed = namesThatDiffer(before, opened.names);
      let remembered = false;
      for (const [place, formula] of formulaCells(document)) {
        const lower = formula.toLowerCase();
        const uses = changed.some((name) => lower.includes(name));
        remembered ||= uses;
        const held = unit.workbook().getSheetBySheetId(place.sheetId)?.getCellRaw(place.row, place.column)?.f;
        if (uses || held !== `=${opened.names.toEngine(formula, place.sheetId)}`) stale.add(place);
      }
      if (remembered) {
        this.take(document, opened.names, stale);
      } else {
        unit.takeOverNames(opened.names);
        unit.takeOverTables();
      }
      return Promise.resolve();
    });
  }

  calculate(changed: readonly CellPlace[]): Promise<readonly ComputedCell[]> {
    return this.inTurn(async () => {
      const { stale, results, unit, names } = this.held();
      const cells = CellSet.of([...changed, ...stale.places(), ...results.anchorsUnder(changed)]);
      stale.clear();
      unit.takeOverCells(cells, names, false);
      const dirtyRanges = rectangles(cells).map(({ sheetId, ...range }): IUnitRange => ({ unitId: unit.id, sheetId, range }));
      const clearDependencyTreeCache = { [unit.id]: Object.fromEntries(unit.takeRemovedSheets().map((id) => [id, '1'])) };
      const computed = await runCalculation(this.commands, { dirtyRanges, clearDependencyTreeCache });
      const arrays = this.injector.get(FormulaDataModel);
      return results.read(
        { cells: computed[unit.id] ?? {}, arrayRanges: arrays.getArrayFormulaRange()[unit.id] ?? {}, arrayCells: arrays.getArrayFormulaCellData()[unit.id] ?? {} },
        cells,
      );
    });
  }

  /**
   * Shows what the document now holds without calculating anything, for a Univer that is on the screen.
   *
   * @param styles - hands over how the cells look as well
   */
  show(places: Iterable<CellPlace>, styles: boolean): void {
    this.opened?.unit.takeOverCells(CellSet.of(places), this.names, styles);
  }

  evaluate(formula: string, sheetId: string): Promise<Evaluated> {
    return this.inTurn(async (): Promise<Evaluated> => {
      const { unit, names } = this.held();
      const sheet = unit.workbook().getSheetBySheetId(sheetId) ?? unit.workbook().getSheets()[0];
      if (sheet === undefined) return { kind: 'value', value: { error: '#REF!' } };
      this.injector.get(IFormulaCurrentConfigService).loadDataLite();
      const runtime = this.injector.get(IFormulaRuntimeService);
      runtime.reset();
      runtime.setCurrent(0, 0, sheet.getRowCount(), sheet.getColumnCount(), sheet.getSheetId(), unit.id);
      // The service's interface says that nothing comes back; its implementation gives the result.
      const service = this.injector.get(ICalculateFormulaService) as CalculateFormulaService;
      const result = await service.calculate(`=${names.toEngine(formula, sheetId)}`);
      // Univer reads nothing from a formula that it cannot parse.
      if (result === undefined) return { kind: 'value', value: { error: '#NAME?' } };
      if (!result.isReferenceObject()) return { kind: 'value', value: variantValue(result) };
      const reference = result as BaseReferenceObject;
      const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
      return { kind: 'range', sheetId: reference.getSheetId(), row: startRow, column: startColumn, rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 };
    });
  }

  /** Takes effect when the work under way is done: Univer cannot be stopped in the middle, and a timer of its own would throw. */
  dispose(): void {
    void this.inTurn(() => {
      this.univer.dispose();
      return Promise.resolve();
    });
  }
}

function* formulaCells(document: HostDocument): Generator<readonly [place: CellPlace, formula: string]> {
  for (const sheet of document.sheets) {
    for (const { row, column, cell } of sheet.cells()) if (cell.formula !== null) yield [{ sheetId: sheet.id, row, column }, cell.formula];
  }
}
