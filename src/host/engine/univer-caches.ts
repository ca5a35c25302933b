import { CELL_INVERTED_INDEX_CACHE, type LexerTreeBuilder } from '@univerjs/engine-formula';
import { withoutMisreadings } from './overrides/literals';

/**
 * Formulas reach Univer without names. Where it knew any, one that is spelled like a function would be put in the
 * function's place, and every formula would be parsed anew at each edit, for what a name may mean by now.
 */
export function parseWithoutNames(builder: LexerTreeBuilder): void {
  const build = builder.treeBuilder.bind(builder);
  builder.treeBuilder = (formula, transformSuffix) => build(withoutMisreadings(formula), transformSuffix);
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
