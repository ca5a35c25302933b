import type { CellValue } from '../document/cell';
import type { HostDocument } from '../document/document';

/** Where a cell is; rows and columns count from zero. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A computed cell as the engine hands it back. */
export interface ComputedCell extends CellPlace {
  readonly value: CellValue;
  /** For the first cell of an array result: how far it fills. */
  readonly spill: { readonly rowCount: number; readonly columnCount: number } | null;
  /** For the other cells of an array result: the cell whose formula fills them. */
  readonly spilledFrom: { readonly row: number; readonly column: number } | null;
}

/** A formula of the file that the engine cannot compute as Excel would, and leaves with the value it came with. */
export interface LeftFormula extends CellPlace {
  readonly formula: string;
}

/** The answer to one call of a custom function: its value or array, or `busy` while nobody has computed it yet. */
export type CustomAnswer =
  | { readonly state: 'ready'; readonly value: CellValue | readonly (readonly CellValue[])[] }
  | { readonly state: 'busy' };

/** Called synchronously by the engine while it calculates; a miss is noted by the receiver and answered later. */
export type CustomFunctionLookup = (name: string, args: readonly CustomArgument[], caller: CellPlace) => CustomAnswer;

/** One argument of a custom function: a value, an array for a range, or `undefined` where it was left out. */
export type CustomArgument = CellValue | readonly (readonly CellValue[])[] | undefined;

/** What a formula comes to: a value, an array, or a reference. */
export type Evaluated =
  | { readonly kind: 'value'; readonly value: CellValue | readonly (readonly CellValue[])[] }
  | {
      readonly kind: 'range';
      readonly sheetId: string;
      readonly row: number;
      readonly column: number;
      readonly rowCount: number;
      readonly columnCount: number;
    };

/** What the formulas' answers depend on beside the cells. */
export interface EngineSettings {
  /** BCP 47 tag by which `TEXT`, `VALUE` and numbers in texts are written and read. */
  readonly language: string;
}

/**
 * A spreadsheet engine: formulas in, values out. The document stays the owner of everything;
 * a better engine can take this one's place by implementing these members.
 */
export interface Engine {
  /** Takes over the document's sheets, formulas, names and cached results; calculates nothing. */
  open(document: HostDocument, settings?: EngineSettings): Promise<void>;
  /** Names of custom functions (`BMS.STATUS`) and who answers for them. */
  registerFunctions(names: readonly string[], lookup: CustomFunctionLookup): void;
  /**
   * Hands over cells whose content changed (read from the document) and cells to be computed again,
   * waits until the engine has settled, and returns each formula cell whose value is now another.
   */
  calculate(changed: readonly CellPlace[]): Promise<readonly ComputedCell[]>;
  /** The document's sheets (added, removed, renamed) or names changed: takes them over before the next calculation. */
  syncStructure(): Promise<void>;
  /** Formulas of the open document that are left with the values they came with. */
  readonly leftAlone: readonly LeftFormula[];
  /** Evaluates a formula (without `=`) as if it stood in a sheet's cell, for names that hold formulas. */
  evaluate(formula: string, sheetId: string): Promise<Evaluated>;
  dispose(): void;
}
