/** Why a file cannot be taken in; each has a text in `src/locales` that says what was seen and what is needed. */
export type DataFaultCode =
  | 'empty'
  | 'unreadable'
  | 'several'
  | 'too-large'
  | 'too-many'
  | 'too-slow'
  | 'unknown'
  | 'old-excel'
  | 'workbook-here'
  | 'broken-json'
  | 'other-json'
  | 'bundle'
  | 'no-dataset'
  | 'json-stat-dimensions'
  | 'json-stat-count'
  | 'px-keyword'
  | 'px-count'
  | 'px-syntax'
  | 'kolada-empty'
  | 'no-table'
  | 'rows-clash'
  | 'no-dimension'
  | 'no-category'
  | 'selects-nothing'
  | 'too-many-series'
  | 'cancelled';

/** Nothing was taken in and nothing was changed; the text for the user comes from `src/locales` by `fault`. */
export class DataFault extends Error {
  constructor(
    readonly fault: DataFaultCode,
    /** What the text names: what was seen, what there is to choose from. */
    readonly parameters: Readonly<Record<string, string>> = {},
    /** What can be chosen among, all of it. */
    readonly choices: readonly string[] = [],
  ) {
    super(fault);
    this.name = 'DataFault';
  }
}

/** A list for a sentence, cut where it grows long. */
export function listed(items: readonly string[], most = 12): string {
  return [...items.slice(0, most), ...(items.length > most ? ['…'] : [])].join(', ');
}
