import type { Language } from '../../../src/locales/language';
import { type NameFacts, type Suggestion, suggestMapping } from '../../../src/workbook/mapping';
import type { NamedRange } from '../../../src/workbook/names/named-range';

export interface NamedCell extends Partial<NamedRange> {
  readonly name: string;
  readonly facts?: Partial<NameFacts>;
}

/** A name over one cell that holds a number, unless something else is said. */
export function named(cell: string | NamedCell): NamedRange {
  const parts = typeof cell === 'string' ? { name: cell } : cell;
  return {
    reference: parts.name,
    scope: 'Workbook',
    kind: 'cell',
    visible: true,
    address: 'Data!B2',
    rows: 1,
    columns: 1,
    value: 4.2,
    fault: null,
    ...parts,
  };
}

/** The suggestions for names, by the text that a setup cell has for them. */
export function suggestFor(
  cells: readonly (string | NamedCell)[],
  options: { readonly language?: Language; readonly perspectives?: readonly string[] } = {},
): ReadonlyMap<string, Suggestion> {
  const ranges = cells.map(named);
  const factsOf = (range: NamedRange): NameFacts | null => {
    const cell = cells[ranges.indexOf(range)];
    return typeof cell === 'object' && cell.facts !== undefined
      ? { format: 'General', label: '', isSeries: false, ...cell.facts }
      : null;
  };
  const suggestions = suggestMapping(ranges, {
    language: options.language ?? 'nb',
    perspectives: options.perspectives ?? [],
    factsOf,
  });
  return new Map(suggestions.map((suggestion) => [suggestion.name, suggestion]));
}
