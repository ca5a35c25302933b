import type { Injector, Univer, Workbook, Worksheet } from '@univerjs/core';
import {
  ALL_IMPLEMENTED_FUNCTIONS_SET,
  type BaseReferenceObject,
  type CalculateFormulaService,
  FormulaDataModel,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  IFunctionService,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import type { HostDocument } from '../document/document';
import { type Cell, isCellError } from '../document/cell';
import { CellSet } from './cell-set';
import { CellFormulas, type LackingFormula } from './cell-formulas';
import { ComputedCells } from './computed-cells';
import type { CellPlace, ComputedCell, CustomFunctionLookup, Engine, EngineSettings, Evaluated } from './engine';
import { correctFunctions } from './overrides';
import { type Regional, regionalOf, useRegional } from './overrides/regional';
import { referenceNames } from './reference-names';
import { ReferenceReader } from './resolve/reference-reader';
import { SheetAliases } from './resolve/terms';
import { WorkbookFormulas } from './resolve/workbook-formulas';
import { FormulaGraph } from './formula-graph';
import { indexOnlyComparedRows, parseWithoutNames } from './univer-caches';
import { UniverCalculation } from './univer-calculation';
import { UniverFormulas } from './univer-formulas';
import { LookupFunction } from './univer-function';
import { readAsComputed, readOutsideAsEmpty } from './univer-references';
import { referenceFunctions } from './univer-reference-functions';
import { UniverUnit } from './univer-unit';
import { variantValue } from './univer-values';
import type { WorkbookLook } from './univer-workbook';

/** What belongs to the open workbook. */
interface Opened {
  readonly document: HostDocument;
  /** What its formulas are written and read by. */
  readonly regional: Regional;
  readonly formulas: CellFormulas;
  readonly results: ComputedCells;
  readonly unit: UniverUnit;
  readonly parsed: UniverFormulas;
  /** Which formulas read which cells; found out when something is first calculated. */
  graph: FormulaGraph | null;
  /** Cells whose formulas mean something else since the last calculation. */
  readonly stale: CellSet;
  /** Whether everything is still as the file has it. */
  untouched: boolean;
}

function cellAt(document: HostDocument, { sheetId, row, column }: CellPlace): Cell | undefined {
  return document.sheetById(sheetId)?.cell(row, column);
}

/** Whether a cell shows a value, and not an error or nothing. */
function hasValue(document: HostDocument, place: CellPlace): boolean {
  const value = cellAt(document, place)?.value ?? null;
  return value !== null && !isCellError(value);
}

/** Spills that depend on each other settle in as many rounds, or never. */
const mostSpillRounds = 12;

/**
 * Univer's formula engine behind the host's interface, in Node or on the screen.
 *
 * Univer's own triggers are switched off: it computes when `calculate` says so and never the whole
 * workbook, because a full calculation grows with the square of the formulas that share a precedent
 * (20,000 of them: 198 s, against 1 s for what one edit touches).
 */
export class UniverEngine implements Engine {
  private readonly injector: Injector;
  private readonly functions: IFunctionService;
  private opened: Opened | null = null;
  private corrected = false;
  /** Calculations, evaluations and structural changes take turns: all engines share Univer's pools of values. */
  private static turn: Promise<unknown> = Promise.resolve();

  /**
   * @param univer - started with the formula plugins and `initialFormulaComputing: 2` (none)
   * @param look - hands styles over as well, for a Univer that is on the screen
   */
  constructor(
    private readonly univer: Univer,
    private readonly look: WorkbookLook | null = null,
  ) {
    this.injector = univer.__getInjector();
    this.functions = this.injector.get(IFunctionService);
    this.functions.registerExecutors(...referenceFunctions());
    parseWithoutNames(this.injector.get(LexerTreeBuilder));
    indexOnlyComparedRows();
    readOutsideAsEmpty();
    readAsComputed();
    const model = this.injector.get(FormulaDataModel);
    model.getFormulaStringByCell = (row, column, sheetId) => this.opened?.unit.texts.at(sheetId, row, column) ?? null;
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
  get formulas(): WorkbookFormulas {
    return this.held().formulas.formulas;
  }

  get leftAlone(): readonly LackingFormula[] {
    // Which they are is known when all have been looked at.
    void this.opened?.unit.texts;
    const left = this.opened?.formulas.leftAlone ?? [];
    // A function that has been registered meanwhile is computed when its turn comes.
    return left.filter(({ lack }) => lack.why !== 'function' || !this.isFunction(lack.what.toUpperCase()));
  }

  /** Univer's own view of the open workbook. */
  openWorkbook(): Workbook | null {
    return this.opened?.unit.workbook() ?? null;
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = UniverEngine.turn.then(() => {
      if (this.opened !== null) useRegional(this.opened.regional);
      return work();
    });
    UniverEngine.turn = result.catch(() => undefined);
    return result;
  }

  open(document: HostDocument, settings: EngineSettings | null = null): Promise<void> {
    return this.inTurn(() => {
      // Univer tells of the end of a workbook while it ends: by then none is open.
      const before = this.opened;
      this.opened = null;
      before?.unit.dispose();
      const aliases = new SheetAliases(document.sheets.map((sheet) => sheet.name));
      const results = new ComputedCells(document);
      const isFunction = (name: string): boolean => this.isFunction(name);
      const formulas = new CellFormulas(new WorkbookFormulas(document, aliases, results.spills, isFunction));
      const names = referenceNames(document, formulas.formulas.terms);
      const unit = new UniverUnit(this.univer, document, formulas, aliases, names, results.spills, this.look);
      const parsed = new UniverFormulas(this.injector, unit.id, (sheetId) => unit.sizeOf(sheetId));
      const regional = regionalOf(document, settings);
      const untouched = document !== before?.document;
      const stale = new CellSet();
      this.opened = { document, regional, formulas, results, unit, parsed, graph: null, stale, untouched };
      // Univer registers its own functions when the first workbook comes.
      if (!this.corrected) correctFunctions(this.functions);
      this.corrected = true;
      return Promise.resolve();
    });
  }

  /** Univer registers its own functions only while its first workbook opens. */
  private isFunction(name: string): boolean {
    return this.functions.hasExecutor(name) || ALL_IMPLEMENTED_FUNCTIONS_SET.has(name);
  }

  registerFunctions(names: readonly string[], lookup: CustomFunctionLookup): void {
    this.functions.registerExecutors(...names.map((name) => new LookupFunction(name.toUpperCase(), lookup)));
    this.functions.deleteFormulaAstCacheKey(...names.map((name) => name.toUpperCase()));
    void this.inTurn(() => {
      if (this.opened !== null) {
        const { formulas, unit, parsed } = this.opened;
        formulas.formulas.forgetLacking();
        const left = CellSet.of(formulas.leftAlone);
        unit.takeOverFormulas(left);
        unit.takeOverCells(left);
        // A formula keeps the functions that it was parsed with.
        parsed.forget();
        this.opened.graph = null;
      }
      return Promise.resolve();
    });
  }

  syncStructure(): Promise<void> {
    return this.inTurn(() => {
      const opened = this.held();
      const { document, formulas, unit, stale } = opened;
      opened.untouched = false;
      // As they were before what they mean is another.
      const { texts } = unit;
      formulas.formulas = formulas.formulas.renewed();
      for (const sheetId of unit.takeOverSheets()) {
        texts.removeSheet(sheetId);
        opened.graph?.removeSheet(sheetId);
      }
      unit.takeOverNames(referenceNames(document, formulas.formulas.terms));
      for (const sheet of document.sheets) {
        for (const { row, column, cell } of sheet.cells()) {
          if (cell.formula === null) continue;
          const place = { sheetId: sheet.id, row, column };
          if (texts.at(sheet.id, row, column) !== formulas.formulaFor(place, cell)) stale.add(place);
        }
      }
      return Promise.resolve();
    });
  }

  calculate(changed: readonly CellPlace[]): Promise<readonly ComputedCell[]> {
    return this.inTurn(async () => {
      const opened = this.held();
      const { document, stale, results, formulas } = opened;
      const cells = CellSet.of([...changed, ...stale.places(), ...results.anchorsUnder(changed)]);
      stale.clear();
      opened.untouched &&= changed.every((place) => cellAt(document, place)?.asInFile === true);
      const computed = [...(await (opened.untouched ? this.computeFile(cells) : this.computeCells(cells)))];
      // A formula that speaks of a spill has its cells as they were: it is put anew when they are others.
      for (let rounds = 0; rounds < mostSpillRounds; rounds += 1) {
        const readers = formulas.readersOf(results.takeRefilled());
        if (readers.length === 0) break;
        computed.push(...(await this.computeCells(CellSet.of(readers), true)));
      }
      return computed;
    });
  }

  /**
   * Computes formulas of a file that nobody has changed anything of: what Excel had a value for is no error now. One that
   * becomes one is left alone, and what depends on it computed from the value that it came with.
   */
  private async computeFile(cells: CellSet): Promise<readonly ComputedCell[]> {
    const { document, formulas } = this.held();
    const computed = await this.computeCells(cells);
    const wrong = computed.filter(
      (each) => cells.has(each) && isCellError(each.value) && each.value.error !== '#BUSY!' && hasValue(document, each),
    );
    if (wrong.length === 0) return computed;
    for (const place of wrong) formulas.leave(place, cellAt(document, place)?.formula ?? '');
    const left = CellSet.of(wrong);
    return [...computed.filter((each) => !left.has(each)), ...(await this.computeCells(left, true))];
  }

  /** @param every - hands over what is as the document has it too: an earlier round may have said otherwise */
  private async computeCells(cells: CellSet, every = false): Promise<readonly ComputedCell[]> {
    const opened = this.held();
    const { results, unit, parsed } = opened;
    const changed = unit.takeOverFormulas(cells);
    unit.takeOverCells(cells);
    unit.startCalculation();
    const graph = this.graphOf(opened, changed);
    const calculation = new UniverCalculation(this.injector, unit, graph, parsed, results.spills);
    return results.read(await calculation.run(cells), cells, every);
  }

  /** The graph with formulas that are others now. Univer must be ready to calculate, since it parses what is new. */
  private graphOf(opened: Opened, changed: readonly CellPlace[]): FormulaGraph {
    const { parsed } = opened;
    const { texts } = opened.unit;
    const known = opened.graph;
    const graph = known ?? new FormulaGraph();
    if (known === null) {
      for (const [place, text] of texts.entries()) graph.add(place, parsed.formulaOf(text, place));
    } else {
      for (const place of changed) {
        const text = texts.at(place.sheetId, place.row, place.column);
        if (text === null) graph.remove(place);
        else graph.add(place, parsed.formulaOf(text, place));
      }
    }
    opened.graph = graph;
    return graph;
  }

  /**
   * Shows what the document now holds without calculating anything, for a Univer that is on the screen.
   *
   * @param styles - hands over how the cells look as well
   */
  show(places: Iterable<CellPlace>, styles: boolean): void {
    this.opened?.unit.showCells(CellSet.of(places), styles);
  }

  evaluate(formula: string, sheetId: string): Promise<Evaluated> {
    return this.inTurn(async (): Promise<Evaluated> => {
      const sheets = this.held().unit.workbook().getSheets();
      const sheet = sheets.find((each) => each.getSheetId() === sheetId) ?? sheets[0];
      if (sheet === undefined) return { kind: 'value', value: { error: '#REF!' } };
      const place = { sheetId: sheet.getSheetId(), row: 0, column: 0 };
      return new ReferenceReader(this.formulas.terms, place, (text) => this.compute(text, sheet)).read(formula);
    });
  }

  /** @param text - in the engine's terms, read from a sheet's first cell */
  private async compute(text: string, sheet: Worksheet): Promise<Evaluated> {
    this.held().unit.startCalculation();
    const runtime = this.injector.get(IFormulaRuntimeService);
    runtime.setCurrent(0, 0, sheet.getRowCount(), sheet.getColumnCount(), sheet.getSheetId(), this.unitId);
    // The service's interface says that nothing comes back; its implementation gives the result.
    const service = this.injector.get(ICalculateFormulaService) as CalculateFormulaService;
    const result = await service.calculate(`=${text}`);
    // Univer reads nothing from a formula that it cannot parse.
    if (result === undefined) return { kind: 'value', value: { error: '#NAME?' } };
    if (!result.isReferenceObject()) return { kind: 'value', value: variantValue(result) };
    const reference = result as BaseReferenceObject;
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    return {
      kind: 'range',
      sheetId: reference.getSheetId(),
      row: startRow,
      column: startColumn,
      rowCount: endRow - startRow + 1,
      columnCount: endColumn - startColumn + 1,
    };
  }

  /** Takes effect when the work under way is done: Univer cannot be stopped in the middle, and a timer of its own would throw. */
  dispose(): void {
    void this.inTurn(() => {
      this.univer.dispose();
      return Promise.resolve();
    });
  }
}
