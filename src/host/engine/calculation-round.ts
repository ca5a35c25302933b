import type { SheetRange } from './cell-set';
import type { FormulaCell, FormulaGraph } from './formula-graph';

/** Rounds are told apart by their numbers, so that no formula needs to be told that one is over. */
let rounds = 0;

/** What one round of a calculation computes: formulas, what reads them, and what reads that, each after what it reads. */
export class CalculationRound {
  private readonly number: number;
  /** The last to be computed first. */
  private readonly order: FormulaCell[] = [];
  /** Formulas that have their turn before one that they read, because that one reads them in turn. */
  readonly early = new Set<FormulaCell>();

  /**
   * @param fills - the cells that a formula fills, its own among them; `null` for one that fills its own alone
   */
  constructor(
    private readonly graph: FormulaGraph,
    private readonly fills: (cell: FormulaCell) => SheetRange | null,
  ) {
    rounds += 1;
    this.number = rounds;
  }

  /** Takes formulas in with all that depends on them; of those that depend on each other one is first. */
  add(cells: readonly FormulaCell[]): void {
    for (let index = cells.length - 1; index >= 0; index -= 1) {
      const cell = cells[index];
      if (cell !== undefined && cell.round !== this.number) this.visit(cell);
    }
  }

  private visit(first: FormulaCell): void {
    const stack = [first];
    const push = (reader: FormulaCell): void => {
      if (reader.round !== this.number) stack.push(reader);
      // What is open leads here: it is on the way from the first one.
      else if (reader.state === 'open' && reader !== stack.at(-1)) this.early.add(reader);
    };
    for (let cell = stack.at(-1); cell !== undefined; cell = stack.at(-1)) {
      if (cell.round !== this.number) {
        cell.round = this.number;
        cell.state = 'open';
        this.readersOf(cell, push);
        continue;
      }
      stack.pop();
      if (cell.state !== 'open') continue;
      cell.state = 'waiting';
      this.order.push(cell);
    }
  }

  private readersOf(cell: FormulaCell, tell: (reader: FormulaCell) => void): void {
    this.graph.readersOf(cell, tell);
    const filled = this.fills(cell);
    if (filled !== null) this.graph.readersIn(filled, tell);
  }

  /** Whether a formula is to be computed in this round and has not been. */
  awaits(cell: FormulaCell): boolean {
    return cell.round === this.number && cell.state === 'waiting';
  }

  /** The formula whose turn it is. */
  next(): FormulaCell | undefined {
    for (let cell = this.order.pop(); cell !== undefined; cell = this.order.pop()) if (this.awaits(cell)) return cell;
    return undefined;
  }
}
