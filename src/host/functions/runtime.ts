import type { CellValue } from '../document/cell';

/** One call of a custom function as the runtime takes it. */
export interface FunctionCall {
  /** As registered: `STATUS` of namespace `BMS` is `BMS.STATUS`. */
  readonly name: string;
  /** Each argument is a value or an array; `null` where it was left out. */
  readonly args: readonly unknown[];
  /** Address of the calling cell, `Sheet1!B2`. */
  readonly address: string;
}

export type FunctionResult =
  | { readonly succeeded: true; readonly value: CellValue | readonly (readonly CellValue[])[] }
  | { readonly succeeded: false; readonly error: string; readonly message: string };

/** The add-in's own functions behind the genuine runtime of office.js, in Node or in a page. */
export interface FunctionRuntime {
  /** All calls go out as one event; resolves when the runtime has answered each of them. */
  call(calls: readonly FunctionCall[]): Promise<readonly FunctionResult[]>;
  /** How many result batches the runtime has sent. */
  readonly resultBatches: number;
}
