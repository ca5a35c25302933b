import { toCol } from '@borgar/fx';

/** `0` is `A`, `27` is `AB`. */
export function columnLetters(column: number): string {
  return toCol(column);
}

/**
 * Whether a formula calls a function. Only a first look: a text that holds the call counts as well.
 *
 * @param name - `BMS.STATUS`
 */
export function usesFunction(formula: string, name: string): boolean {
  return formula.toUpperCase().includes(`${name.toUpperCase()}(`);
}
