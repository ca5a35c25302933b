/** So much of a text's length, and so many texts, that what is remembered stays within a few megabytes. */
const [longestText, mostTexts] = [400, 4_000];

/**
 * Makes a function of a text remember what it gave: the formulas of a workbook are entered, filled down and written again
 * in the same words. What it threw it will throw again.
 *
 * @param work - gives the same for the same text, and nothing that anyone changes
 */
export function remembered<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (text.length > longestText) return result;
    if (known.size >= mostTexts) known.clear();
    known.set(text, result);
    return result;
  };
}

const rowNumber = /(?<=[A-Za-z]\$?)[1-9]\d{0,5}(?!\d)/g;

/**
 * A formula as it would stand in the first row: one that is filled down differs in its rows alone, and is written as well
 * or badly in each. A number that is no row of a sheet stays.
 *
 * @returns text that is no formula to compute: `LOG10(` loses its number too
 */
export const withoutRows = (formula: string): string => formula.replace(rowNumber, '1');
