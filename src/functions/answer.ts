import { UsageError } from './usage-error';

type ErrorRuntime = Pick<typeof CustomFunctions, 'Error' | 'ErrorCode'>;

let runtime: ErrorRuntime | null = null;

/** Names the runtime whose errors to raise; it knows its own class of error only. */
export function raiseErrorsOf(host: ErrorRuntime): void {
  runtime = host;
}

/**
 * Runs a function's computation and turns wrong use into Excel's `#VALUE!` with the message.
 *
 * @throws CustomFunctions.Error of the runtime, which shows its message in the cell.
 */
export function answer(compute: () => unknown[][]): unknown[][] {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const host = runtime ?? CustomFunctions;
    throw new host.Error(host.ErrorCode.invalidValue, error.message);
  }
}
