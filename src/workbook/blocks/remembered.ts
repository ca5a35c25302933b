/** How many texts are kept: those of a table repeat, those of a workbook need not all be. */
const most = 20_000;

/** A reading of texts that is done once for texts that come again. */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Result;
    const result = read(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
