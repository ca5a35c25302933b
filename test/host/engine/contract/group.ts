import type { CellValue } from '../../../../src/host/document/cell';

/** A number that a source gives with so many decimals, or that arithmetic gives to about fifteen digits. */
export interface Near {
  readonly near: number;
  readonly decimals: number | null;
}

export type Answer = CellValue | Near;

/** Excel's answer to a formula (English, without `=`); rows of columns for what spills. */
export type ContractRow = readonly [formula: string, answer: Answer | readonly (readonly Answer[])[]];

/** Formulas over the same cells, and where their answers are from. */
export interface ContractGroup {
  readonly title: string;
  readonly source: string;
  /** From A1 on; a text that begins with `=` is a formula. */
  readonly cells?: readonly (readonly (CellValue | undefined)[])[];
  /** The language of the workbook; `en-US` unless told. */
  readonly language?: string;
  readonly date1904?: boolean;
  /** Rows of the cells, counted from one as in a formula, that a person hid. */
  readonly hiddenRows?: readonly number[];
  /** Rows that a filter over all the cells hides. */
  readonly filteredRows?: readonly number[];
  readonly rows: readonly ContractRow[];
}

/** @param decimals - as many as the source tells; without it the value is exact but for the last digits of a double */
export const near = (value: number, decimals: number | null = null): Near => ({ near: value, decimals });

const error = (text: string): CellValue => ({ error: text });

export const na = error('#N/A');
export const badValue = error('#VALUE!');
export const div0 = error('#DIV/0!');
export const badNumber = error('#NUM!');
export const badReference = error('#REF!');
export const badName = error('#NAME?');
export const badNull = error('#NULL!');
export const badCalc = error('#CALC!');
