import type { AssociatedFunction } from '../../src/functions/associate';
import { associateFunctions } from '../../src/functions/associate';

/** Microsoft's class of error by its documented shape; the genuine one is used where the runtime is tested. */
class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const associated = new Map<string, AssociatedFunction>();
associateFunctions({
  associate: (id, implementation) => void associated.set(id, implementation),
  Error: RuntimeError as unknown as typeof CustomFunctions.Error,
  ErrorCode: { invalidValue: '#VALUE!' } as typeof CustomFunctions.ErrorCode,
});

export const associatedIds: readonly string[] = [...associated.keys()];

/** Calls a function as the runtime does: arguments in order, and the call's own object last. */
export function call(id: string, ...args: readonly unknown[]): unknown {
  const implementation = associated.get(id);
  if (implementation === undefined) throw new Error(`${id} is not associated.`);
  return implementation(...args, { address: 'Ark1!A1', functionName: id });
}

/** The single cell that a function answers with, arguments given as cells. */
export function cell(id: string, ...args: readonly unknown[]): unknown {
  const blocks = args.map((value) =>
    value === undefined ? null : Array.isArray(value) ? (value as unknown) : [[value]],
  );
  const answer = call(id, ...blocks);
  return Array.isArray(answer) && answer.length === 1 ? (answer[0] as readonly unknown[])[0] : answer;
}

/** The code and message of the error that a call raises. */
export function errorOf(id: string, ...args: readonly unknown[]): readonly [string, string] {
  try {
    cell(id, ...args);
  } catch (error) {
    if (error instanceof RuntimeError) return [error.code, error.message];
    throw error;
  }
  throw new Error(`${id} raised no error.`);
}
