import { CELL_INVERTED_INDEX_CACHE, FORMULA_REF_TO_ARRAY_CACHE, type LexerTreeBuilder } from '@univerjs/engine-formula';
import { withoutMisreadings } from './overrides/literals';

/**
 * Formulas reach Univer without names. Where it knew any, one that is spelled like a function would be put in the
 * function's place, and every formula would be parsed anew at each edit, for what a name may mean by now.
 */
export function parseWithoutNames(builder: LexerTreeBuilder): void {
  const build = builder.treeBuilder.bind(builder);
  builder.treeBuilder = (formula, transformSuffix) =>
    anew(formula, () => build(withoutMisreadings(formula), transformSuffix));
}

const hasParameters = /\b(?:LET|LAMBDA)\(/i;

/**
 * Univer keeps the tokens of a formula, and binds the parameters in them to the first workbook that has it: the same
 * `LET` came to `#VALUE!` in the next.
 */
function anew<Result>(formula: string, build: () => Result): Result {
  if (!hasParameters.test(formula)) return build();
  // Univer exports another cache of the class, but not this one.
  const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as { get: (key: string) => unknown };
  const { get } = caches;
  caches.get = () => undefined;
  try {
    return build();
  } finally {
    caches.get = get;
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
