import type { CellValue } from '../document/cell';

/** Excel.CalculationMode */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** What a formula comes to: a value, an array, or a reference. */
export type EvaluatedFormula =
  | { readonly kind: 'value'; readonly value: CellValue | readonly (readonly CellValue[])[] }
  | {
      readonly kind: 'range';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly rowCount: number;
      readonly columnCount: number;
    };

/**
 * What the batch protocol needs of the calculation. The implementation follows the document by itself
 * (`HostDocument.subscribe`) and so knows what changed since it last calculated.
 */
export interface CalculationPort {
  mode: CalculationMode;
  /** Changes are waiting for `calculate`. */
  readonly pending: boolean;
  /**
   * Computes what changed. Native functions are done when it resolves; a custom function that nobody has
   * answered yet leaves `#BUSY!` and is asked for in one event, as in Excel.
   */
  calculate(): Promise<void>;
  /** Cells that the next calculation computes again although nothing they depend on changed; `all` is every formula with a custom function. */
  markDirty(
    cells: readonly { readonly sheetId: string; readonly row: number; readonly column: number }[] | 'all',
  ): void;
  /** Resolves when nothing waits any more, custom functions included. */
  settled(): Promise<void>;
  /** Evaluates a formula (without `=`) as if it stood on a sheet, for names that hold formulas. */
  evaluate(formula: string, sheetId: string): Promise<EvaluatedFormula>;
}

/** For a host without an engine: formulas keep the results they came with. */
export const noCalculation: CalculationPort = {
  mode: 'Automatic',
  pending: false,
  calculate: () => Promise.resolve(),
  markDirty: () => undefined,
  settled: () => Promise.resolve(),
  evaluate: () => Promise.resolve({ kind: 'value', value: { error: '#NAME?' } }),
};
