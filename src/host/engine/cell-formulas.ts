import type { Cell } from '../document/cell';
import { CellSet } from './cell-set';
import type { CellPlace, LeftFormula } from './engine';
import type { Lack } from './resolve/resolved';
import type { WorkbookFormulas } from './resolve/workbook-formulas';

/** A formula that is left alone, with why. */
export interface LackingFormula extends LeftFormula {
  readonly lack: Lack;
}

/**
 * Which formula the engine is given for each cell.
 *
 * One that a file came with and that cannot be computed, or not as Excel did, is not given at all: its cell counts as the
 * constant that Excel left there. One that is entered meanwhile comes to the error that Excel gives. And one that a file does not mark as an
 * array formula takes single values, where an entered one spills.
 */
export class CellFormulas {
  private readonly left = new Map<string, LackingFormula>();
  /** Formulas that the engine has been found wrong about, by their cells. */
  private readonly wrong = new Map<string, string>();
  /** Cells whose formulas speak of a spill, by the cell that fills it. */
  private readonly readers = new Map<string, CellSet>();

  constructor(public formulas: WorkbookFormulas) {}

  /** Formulas that are left with the values they came with. */
  get leftAlone(): readonly LackingFormula[] {
    return [...this.left.values()];
  }

  /**
   * The engine's formula for a cell, with its `=`.
   *
   * @returns `null` for a constant, and for a formula that is left alone
   */
  formulaFor(place: CellPlace, cell: Cell): string | null {
    const { formula, asInFile = false } = cell;
    if (formula === null) return null;
    const key = CellSet.key(place);
    if (asInFile && this.wrong.size > 0 && this.wrong.get(key) === formula) {
      this.left.set(key, { ...place, formula, lack: { why: 'engine', what: '' } });
      return null;
    }
    const asArray = cell.spill !== null || !asInFile;
    const { text, lack, spills } = this.formulas.resolve(formula, place, asArray);
    for (const anchor of spills) this.reader(anchor).add(place);
    if (lack !== null && asInFile) {
      this.left.set(key, { ...place, formula, lack });
      return null;
    }
    if (this.left.size > 0) this.left.delete(key);
    return `=${text}`;
  }

  /** Leaves a formula of the file alone from now on: the engine does not come to what Excel came to. */
  leave(place: CellPlace, formula: string): void {
    this.wrong.set(CellSet.key(place), formula);
  }

  private reader(anchor: CellPlace): CellSet {
    const key = CellSet.key(anchor);
    let readers = this.readers.get(key);
    if (readers === undefined) this.readers.set(key, (readers = new CellSet()));
    return readers;
  }

  /** Cells whose formulas speak of spills that other formulas fill. */
  readersOf(anchors: Iterable<CellPlace>): readonly CellPlace[] {
    if (this.readers.size === 0) return [];
    return [...anchors].flatMap((anchor) => [...(this.readers.get(CellSet.key(anchor))?.places() ?? [])]);
  }
}
