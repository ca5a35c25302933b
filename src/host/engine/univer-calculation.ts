import { type Injector, requestImmediateMacroTask } from '@univerjs/core';
import { FORMULA_REF_TO_ARRAY_CACHE } from '@univerjs/engine-formula';
import { CalculationRound } from './calculation-round';
import type { CellBlockRange, CellSet, SheetRange } from './cell-set';
import type { CalculationResults } from './computed-cells';
import type { CellPlace } from './engine';
import type { FormulaCell, FormulaGraph } from './formula-graph';
import type { SpillBook } from './spill-book';
import type { UniverFormulas } from './univer-formulas';
import { UniverResults } from './univer-results';
import type { UniverUnit } from './univer-unit';

/** Formulas computed before others get a turn: a page stays alive meanwhile. */
const formulasInOneGo = 500;

/** Spills that depend on each other settle in as many rounds, or never. */
const mostRounds = 12;

/** Computes what depends on changed cells: each formula once, after those that it reads. */
export class UniverCalculation {
  private readonly results: UniverResults;
  private computed = 0;

  /** @param spills - what formulas filled before */
  constructor(
    injector: Injector,
    unit: UniverUnit,
    private readonly graph: FormulaGraph,
    private readonly formulas: UniverFormulas,
    private readonly spills: SpillBook,
  ) {
    this.results = new UniverResults(injector, unit.id, unit.isShown);
  }

  /** @param changed - cells whose contents are others, and formulas to compute again */
  async run(changed: CellSet): Promise<CalculationResults> {
    this.formulas.startCalculation();
    try {
      this.findUnknown(changed);
      let seeds: readonly FormulaCell[] = this.dependents([...changed.places(), ...this.freedBy(changed)]);
      let hasGoneRound = false;
      for (let rounds = 0; rounds < mostRounds && seeds.length > 0; rounds += 1) {
        // Univer keeps what it has read of cells that are others now.
        FORMULA_REF_TO_ARRAY_CACHE.clear();
        const { again, early } = await this.round(seeds);
        // Formulas that speak of each other often do not read each other, as where an IF takes its other side: then once
        // more is enough. Those that do have no value.
        seeds = hasGoneRound ? again : [...again, ...early];
        hasGoneRound ||= early.length > 0;
      }
      return this.results.take();
    } finally {
      this.results.end();
    }
  }

  /** Cells that nothing fills any more, because what filled them is no formula now. */
  private *freedBy(changed: CellSet): Generator<CellPlace> {
    for (const place of changed.places()) if (this.graph.at(place) === undefined) yield* this.spills.filledBy(place);
  }

  /** Formulas in cells and those that read them, in the order of the cells. */
  private dependents(places: Iterable<CellPlace>): FormulaCell[] {
    const found = new Set<FormulaCell>();
    for (const place of places) {
      const cell = this.graph.at(place);
      if (cell !== undefined) found.add(cell);
      this.graph.readersOf(place, (reader) => found.add(reader));
    }
    return [...found].sort((a, b) => (a.sheetId === b.sheetId ? a.row - b.row || a.column - b.column : 0));
  }

  /** Has formulas tell which cells they find that have not been computed yet, and are not about to be. */
  private findUnknown(changed: CellSet): void {
    for (const cell of this.graph.unknown)
      if (!changed.has(cell)) this.graph.setFound(cell, this.formulas.find(cell.formula, cell.reads, cell));
  }

  /** @returns what is to be computed again because arrays fill other cells than before, and what was computed too early */
  private async round(seeds: readonly FormulaCell[]): Promise<Record<'again' | 'early', readonly FormulaCell[]>> {
    const round = new CalculationRound(this.graph, (cell) => this.filledBy(cell));
    round.add(seeds);
    const refilled: CellPlace[] = [];
    for (let cell = round.next(); cell !== undefined; cell = round.next()) {
      if (this.computed % formulasInOneGo === 0) await letOthersWork();
      await this.compute(cell, round, refilled);
    }
    return { again: this.dependents(refilled), early: [...round.early] };
  }

  /** Computes a formula, and before it what it turns out to read that has not been computed yet. */
  private async compute(first: FormulaCell, round: CalculationRound, refilled: CellPlace[]): Promise<void> {
    const stack = [first];
    for (let cell = stack.at(-1); cell !== undefined; cell = stack.at(-1)) {
      cell.state = 'open';
      const awaited = cell === first ? [] : this.awaitedIn(cell.reads, round);
      if (awaited.length === 0) awaited.push(...(await this.execute(cell, round, refilled)));
      if (awaited.length > 0) stack.push(...awaited);
      else {
        cell.state = 'computed';
        stack.pop();
      }
    }
  }

  /** @returns what is to be computed before */
  private async execute(
    cell: FormulaCell,
    round: CalculationRound,
    refilled: CellPlace[],
  ): Promise<readonly FormulaCell[]> {
    const found: SheetRange[] = [];
    let awaited: readonly FormulaCell[] = [];
    const value = await this.formulas.execute(cell.formula, cell.reads, cell, (range) => {
      found.push(range);
      awaited = this.awaitedIn([range], round);
      return awaited.length === 0;
    });
    if (value === null) return awaited;
    this.computed += 1;
    if (cell.formula.finding.length > 0) this.graph.setFound(cell, found);
    const before = this.filledBy(cell);
    this.results.keep(cell, value, before);
    const now = this.filledBy(cell);
    if (!isSame(before, now))
      for (const range of [before, now]) if (range !== null) refilled.push(...besides(cell, range));
    return [];
  }

  private awaitedIn(ranges: readonly SheetRange[], round: CalculationRound): FormulaCell[] {
    const awaited = new Set<FormulaCell>();
    const note = (cell: FormulaCell): void => {
      if (round.awaits(cell)) awaited.add(cell);
    };
    for (const range of ranges) {
      this.graph.inRange(range, note);
      for (const anchor of this.spills.anchorsOver(range)) {
        const cell = this.graph.at(anchor);
        if (cell !== undefined) note(cell);
      }
    }
    return [...awaited];
  }

  private filledBy(cell: FormulaCell): SheetRange | null {
    const range = this.results.has(cell) ? this.results.filledBy(cell) : this.spills.rangeOf(cell);
    return range === undefined ? null : { sheetId: cell.sheetId, ...range };
  }
}

function letOthersWork(): Promise<void> {
  return new Promise((resolve) => {
    const close = requestImmediateMacroTask(() => {
      close();
      resolve();
    });
  });
}

const isSame = (a: CellBlockRange | null, b: CellBlockRange | null): boolean =>
  a === b || (a !== null && b !== null && a.endRow === b.endRow && a.endColumn === b.endColumn);

/** The cells of a range beside the one whose formula fills it. */
function* besides(
  cell: CellPlace,
  { sheetId, startRow, endRow, startColumn, endColumn }: SheetRange,
): Generator<CellPlace> {
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1)
      if (row !== cell.row || column !== cell.column) yield { sheetId, row, column };
}
