import { type CellValue, isCellError } from '../document/cell';
import type { FunctionResult } from './runtime';

/** `errorCode` of a failed invocation, as the runtime in office.js numbers them. */
const errorCodes: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#REF!',
  9: '#NAME?',
  10: '#NAME?',
};

/** Errors that a message can come with (Microsoft: "Handle and return errors from your custom function"). */
const unknownError = '#VALUE!';

/**
 * An argument as Excel hands it to a function: an empty cell of a range is an empty text, an error an object
 * that the runtime makes a `CustomFunctions.Error` of.
 */
export function toWire(argument: unknown): unknown {
  if (Array.isArray(argument))
    return argument.map((row: unknown) =>
      Array.isArray(row) ? row.map((value: unknown) => (value === null ? '' : scalarToWire(value))) : scalarToWire(row),
    );
  return scalarToWire(argument);
}

function scalarToWire(value: unknown): unknown {
  return isCellError(value) ? { type: 'CustomFunctionError', code: value.error } : (value ?? null);
}

/** The first error in an argument; Excel does not call a function with one unless its metadata allows it. */
export function errorIn(argument: unknown): string | null {
  if (Array.isArray(argument)) {
    for (const inner of argument as readonly unknown[]) {
      const error = errorIn(inner);
      if (error !== null) return error;
    }
    return null;
  }
  return isCellError(argument) ? argument.error : null;
}

/** Reads one `[invocationId, succeeded, value, errorCode?, …]` of a result batch; `null` when it is none. */
export function fromWire(entry: unknown): { readonly id: number; readonly result: FunctionResult } | null {
  if (!Array.isArray(entry)) return null;
  const [id, succeeded, value, errorCode] = entry as readonly unknown[];
  if (typeof id !== 'number') return null;
  if (succeeded === true) return { id, result: { succeeded: true, value: valueFromWire(value) } };
  const error = (typeof errorCode === 'number' ? errorCodes[errorCode] : undefined) ?? unknownError;
  return { id, result: { succeeded: false, error, message: typeof value === 'string' ? value : '' } };
}

function valueFromWire(value: unknown): CellValue | readonly (readonly CellValue[])[] {
  if (!Array.isArray(value)) return cellFromWire(value);
  const rows = (value as readonly unknown[]).map((row) =>
    Array.isArray(row) ? row.map(cellFromWire) : [cellFromWire(row)],
  );
  return rows.length === 0 || rows.some((row) => row.length === 0 || row.length !== rows[0]?.length)
    ? { error: unknownError }
    : rows;
}

/** Cells cannot hold a longer text. */
const longestText = 32_767;

function cellFromWire(value: unknown): CellValue {
  if (typeof value === 'string') return value.length > longestText ? { error: unknownError } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // A function that gives nothing shows 0, as a reference to an empty cell does.
  if (value === null || value === undefined) return 0;
  if (typeof value === 'object' && 'code' in value && typeof value.code === 'string') return { error: value.code };
  return { error: unknownError };
}
