import type { Injector } from '@univerjs/core';
import {
  AstTreeBuilder,
  type BaseAstNode,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  generateAstNode,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
} from '@univerjs/engine-formula';
import type { CellBlockRange, SheetRange } from './cell-set';
import type { CellPlace } from './engine';
import { shapeOf } from './formula-shape';
import { FormulaReader } from './formula-reader';
import {
  type FormulaStep,
  fromUniverRange,
  toUniverRange,
  type UniverFormula,
  type WrittenReference,
} from './univer-formula';

/** How big a sheet is for Univer. */
export interface SheetSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Parses formulas, each shape once, and has Univer's nodes execute them. */
export class UniverFormulas {
  private readonly shapes = new Map<string, UniverFormula>();
  private readonly lexer: Lexer;
  private readonly builder: AstTreeBuilder;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly interpreter: Interpreter;
  /** Counts calculations, since references are made anew for each. */
  private calculation = 0;

  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly sizeOf: (sheetId: string) => SheetSize,
  ) {
    this.lexer = injector.get(Lexer);
    this.builder = injector.get(AstTreeBuilder);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.interpreter = injector.get(Interpreter);
  }

  /** Forgets what was parsed: the engine has other functions now. */
  forget(): void {
    this.shapes.clear();
  }

  /** Univer's data of cells are others from now on. */
  startCalculation(): void {
    this.calculation += 1;
  }

  /** @param text - in the engine's terms, with its `=`, as it stands in a cell */
  formulaOf(
    text: string,
    place: CellPlace,
  ): { readonly formula: UniverFormula; readonly reads: readonly SheetRange[] } {
    const shape = shapeOf(text);
    const known = this.shapes.get(shape?.key ?? text);
    if (known !== undefined) return { formula: known, reads: readsOf(known, shape?.ranges ?? null, place) };
    this.stand(place);
    const node = generateAstNode(this.unitId, text, this.lexer, this.builder, this.config);
    const formula = new FormulaReader(node).read();
    // References that Univer executes itself, or sees otherwise than they are written, are not to be exchanged.
    const isShape = shape !== null && formula.steps !== null && agree(formula, shape.ranges);
    this.shapes.set(isShape ? shape.key : text, formula);
    return { formula, reads: readsOf(formula, null, place) };
  }

  /**
   * @param reads - the cells that the formula speaks of
   * @param tell - is told of each range of cells that the formula finds, and says whether to go on
   * @returns what the formula comes to; `null` when it was not to go on
   */
  execute(
    formula: UniverFormula,
    reads: readonly SheetRange[],
    place: CellPlace,
    tell: (found: SheetRange) => boolean,
  ): FunctionVariantType | null | Promise<FunctionVariantType | null> {
    this.stand(place);
    if (formula.steps === null) return this.executeWhole(formula, tell).catch(notComputed);
    try {
      return this.executeSteps(formula.steps, formula, reads, place, tell);
    } catch {
      return notComputed();
    }
  }

  private executeSteps(
    steps: readonly FormulaStep[],
    formula: UniverFormula,
    reads: readonly SheetRange[],
    place: CellPlace,
    tell: (found: SheetRange) => boolean,
  ): FunctionVariantType | null {
    for (const step of steps) {
      this.take(step, formula, reads, place);
      if (step.finds && !this.tells(step.node, tell)) return null;
    }
    const value = formula.node.getValue() ?? notComputed();
    clear(steps);
    return value;
  }

  /** The cells that a formula finds as things are, whatever it comes to. */
  find(formula: UniverFormula, reads: readonly SheetRange[], place: CellPlace): readonly SheetRange[] {
    const found: SheetRange[] = [];
    const tell = (range: SheetRange): boolean => found.push(range) > 0;
    this.stand(place);
    if (formula.steps === null) {
      for (const node of formula.finding) this.findBy(node, tell);
      return found;
    }
    for (const step of formula.steps) if (step.sought) this.take(step, formula, reads, place);
    for (const node of formula.finding) this.tells(node, tell);
    clear(formula.steps);
    return found;
  }

  private take(
    { node, written, constant }: FormulaStep,
    formula: UniverFormula,
    reads: readonly SheetRange[],
    place: CellPlace,
  ): void {
    if (constant && node.getValue()) return;
    const reference = written === null ? undefined : formula.written[written];
    const range = written === null ? undefined : reads[written];
    if (reference === undefined || range === undefined) node.execute();
    else this.refer(reference, range, place);
  }

  private findBy(node: BaseAstNode, tell: (found: SheetRange) => boolean): boolean {
    this.interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 });
    return this.tells(node, tell);
  }

  /** Executed by Univer; what the formula finds is looked for before. */
  private async executeWhole(
    { node, finding }: UniverFormula,
    tell: (found: SheetRange) => boolean,
  ): Promise<FunctionVariantType | null> {
    if (!finding.every((each) => this.findBy(each, tell))) return null;
    const value = await this.interpreter.executeAsync({ node, refOffsetX: 0, refOffsetY: 0 });
    node.resetCalculationState();
    return value;
  }

  private tells(node: BaseAstNode, tell: (found: SheetRange) => boolean): boolean {
    const value = node.getValue();
    if (!value?.isReferenceObject()) return true;
    const { sheetId, range } = (value as BaseReferenceObject).toUnitRange();
    return tell({ sheetId, ...fromUniverRange(range) });
  }

  /** Has a reference stand for a formula's own cells. */
  private refer(written: WrittenReference, range: SheetRange, place: CellPlace): void {
    const node = written.nodes.at(-1);
    if (written.made?.calculation !== this.calculation) {
      for (const each of written.nodes) each.execute();
      written.made = { calculation: this.calculation, reference: node?.getValue() as BaseReferenceObject };
    }
    const { reference } = written.made;
    reference.setDefaultSheetId(place.sheetId);
    reference.setCurrentRowAndColumn(place.row, place.column);
    reference.setRangeData(toUniverRange(range, written.rangeType));
    node?.setValue(reference);
  }

  private stand(place: CellPlace): void {
    const { rowCount, columnCount } = this.sizeOf(place.sheetId);
    this.runtime.setCurrent(place.row, place.column, rowCount, columnCount, place.sheetId, this.unitId);
  }
}

/** The cells that a formula speaks of where it stands, but for those that are found by computing it. */
function readsOf(
  { written }: UniverFormula,
  ranges: readonly CellBlockRange[] | null,
  place: CellPlace,
): readonly SheetRange[] {
  return written.map(({ sheetId, range }, index) => ({
    sheetId: sheetId ?? place.sheetId,
    ...(ranges?.[index] ?? range),
  }));
}

/** Whether a formula's references are those that are written in its text, in the same order. */
function agree({ written }: UniverFormula, ranges: readonly CellBlockRange[]): boolean {
  return (
    written.length === ranges.length &&
    written.every(({ range }, index) => {
      const other = ranges[index];
      return (
        range.startRow === other?.startRow &&
        range.endRow === other.endRow &&
        range.startColumn === other.startColumn &&
        range.endColumn === other.endColumn
      );
    })
  );
}

/** Where one of Univer's functions fails, the others are computed all the same. */
const notComputed = (): FunctionVariantType => ErrorValueObject.create(ErrorType.VALUE);

/** Lets go of what nodes came to, but for texts that are written out. */
function clear(steps: readonly FormulaStep[]): void {
  for (const { node, constant } of steps) {
    const value = constant ? node.getValue() : null;
    if (value?.isReferenceObject() === false && (value as BaseValueObject).isString()) continue;
    node.setValue(null);
  }
}
