import { raiseErrorsOf } from './answer';
import {
  achievement,
  coverage,
  explain,
  forecast,
  gap,
  gapPct,
  real,
  rollup,
  score,
  spark,
  status,
  target,
  toNext,
  trend,
} from './functions';

/** A function as a runtime calls it: each argument a block of cells, `null` where it was left out. */
export type AssociatedFunction = (...args: unknown[]) => unknown;

/** What is needed of `CustomFunctions`; without its errors, wrong use is raised through the global one. */
export interface FunctionRegistry {
  associate(id: string, implementation: AssociatedFunction): void;
  readonly Error?: typeof CustomFunctions.Error;
  readonly ErrorCode?: typeof CustomFunctions.ErrorCode;
}

const functions = {
  STATUS: status,
  GAP: gap,
  GAPPCT: gapPct,
  ACHIEVEMENT: achievement,
  SCORE: score,
  TONEXT: toNext,
  TREND: trend,
  SPARK: spark,
  ROLLUP: rollup,
  COVERAGE: coverage,
  TARGET: target,
  EXPLAIN: explain,
  REAL: real,
  FORECAST: forecast,
};

/** The ids under which the functions are registered, without namespace. */
export const functionIds: readonly string[] = Object.keys(functions);

/**
 * How the functions are called, as far as it decides what they are handed: as in the built `functions.json`, every
 * argument is a block of cells, errors included.
 */
export const functionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: Object.entries(functions).map(([id, implementation]) => ({
    id,
    name: id,
    parameters: Array.from({ length: implementation.length }, () => ({ dimensionality: 'matrix' })),
  })),
};

/**
 * Registers every function with a runtime. In the add-in's page the metadata plugin writes the same calls
 * behind `functions.ts`; outside of it (command line, tests) this is the way.
 */
export function associateFunctions(registry: FunctionRegistry): void {
  if (registry.Error !== undefined && registry.ErrorCode !== undefined)
    raiseErrorsOf({ Error: registry.Error, ErrorCode: registry.ErrorCode });
  for (const [id, implementation] of Object.entries(functions))
    registry.associate(id, implementation as AssociatedFunction);
}
