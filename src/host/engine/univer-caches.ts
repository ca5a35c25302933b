import { LRUMap } from '@univerjs/core';
import {
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  type IFunctionService,
  type LexerTreeBuilder,
} from '@univerjs/engine-formula';
import { withoutMisreadings } from './overrides/literals';

/**
 * Parsed formulas that Univer keeps, for all workbooks of the process together. It keeps 5,000 by itself, and parses
 * every formula of a workbook that has more anew at each edit. One takes about 2.5 KB.
 */
const keptFormulas = 50_000;

/**
 * Formulas reach Univer without names. Where it knew any, one that is spelled like a function would be put in the
 * function's place, and every formula would be parsed anew at each edit, for what a name may mean by now.
 */
export function parseWithoutNames(builder: LexerTreeBuilder): void {
  const build = builder.treeBuilder.bind(builder);
  builder.treeBuilder = (formula, transformSuffix) => build(withoutMisreadings(formula), transformSuffix);
}

/** Makes room for more parsed formulas; those are kept by workbook, so names are no matter there. */
export function keepMoreParsedFormulas(functions: IFunctionService): void {
  // Univer exports another cache of the class and a service that walks through this one, but not the cache itself.
  const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as { forEach: (...args: unknown[]) => void };
  const { forEach } = caches;
  caches.forEach = function makeRoom(this: object) {
    const held: unknown = Reflect.get(this, '_cache');
    if (held instanceof LRUMap) held.limit = Math.max(held.limit, keptFormulas);
  };
  try {
    functions.deleteFormulaAstCacheKey();
  } finally {
    caches.forEach = forEach;
  }
}

/**
 * Univer notes every computed value in an index for comparisons of columns (`COUNTIF`), and looks for the value that
 * stood there before among all values of the column: a column of 10,000 results takes a second. Until a comparison
 * has read a row there is nothing to correct, because the first one reads the cells themselves.
 */
export function indexOnlyComparedRows(): void {
  const index = CELL_INVERTED_INDEX_CACHE;
  if (Object.hasOwn(index, 'set')) return;
  const set = index.set.bind(index);
  index.set = (unitId, sheetId, column, value, row, replaces) => {
    if (replaces === true && index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    set(unitId, sheetId, column, value, row, replaces);
  };
}
