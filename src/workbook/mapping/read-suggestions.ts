import { defaultLanguage, type Language } from '../../locales/language';
import type { NameSource } from '../../scorecard/build-input';
import { followCell } from '../../scorecard/build-source';
import { parsePeriod } from '../../scorecard/parse-period';
import { asWorkbookError } from '../excel-error';
import { listNames } from '../read/list-names';
import { nameReference, nameSources } from '../read/name-sources';
import { readParts, type WorkbookParts } from '../read/read-parts';
import { readSetup } from '../setup/read-setup';
import type { NamedRange } from '../types';
import type { NameFacts } from './mapping-name';
import { suggestMapping } from './suggest-mapping';
import { defaultPerspectives } from './texts';
import type { Suggestion } from './suggestion';

export interface WorkbookSuggestions {
  readonly names: readonly NamedRange[];
  readonly hasSetup: boolean;
  /** Of the reasons and of default perspectives: the one asked for, else the workbook's own, else the fallback. */
  readonly language: Language;
  readonly suggestions: readonly Suggestion[];
  /** Names, as setup cells refer to them, that the setup uses already. */
  readonly used: readonly string[];
  /** The workbook's own perspectives, else the default ones. */
  readonly perspectives: readonly string[];
}

/**
 * Reads the open workbook and proposes what its names are, in as many round trips as reading it takes. Nothing is changed.
 *
 * @param options - `language` decides whatever the workbook says, `fallback` only where it says nothing
 * @throws WorkbookError when Excel does not answer
 */
export async function readSuggestions(options: { readonly language?: Language; readonly fallback?: Language } = {}): Promise<WorkbookSuggestions> {
  try {
    const { parts } = await readParts(() => () => null);
    const { setup, language: own } = readSetup(parts.tables, parts.copies);
    const language = options.language ?? own ?? options.fallback ?? defaultLanguage;
    const { names, factsOf } = namesWithFacts(parts);
    const perspectives = parts.tables.has('perspectives') ? setup.perspectives.map(({ name }) => name) : [];
    return { names, hasSetup: parts.tables.has('indicators'), language, suggestions: suggestMapping(names, { language, perspectives, factsOf }), used: [], perspectives: perspectives.length > 0 ? perspectives : defaultPerspectives(language) };
  } catch (error) {
    throw asWorkbookError(error);
  }
}

function namesWithFacts({ structure, store, resolved }: WorkbookParts): { readonly names: readonly NamedRange[]; readonly factsOf: (name: NamedRange) => NameFacts | null } {
  const names = listNames(structure.names, store, resolved);
  const find = nameSources(structure.names, store, resolved);
  const references = new Map(names.map((name, index) => {
    const found = structure.names[index];
    return [name, found === undefined ? name.name : nameReference(found)] as const;
  }));
  return {
    names,
    factsOf: (name) => {
      const reference = references.get(name) ?? name.name;
      const source = find(reference);
      if (source === null || source.kind === 'fault') return null;
      const followed = followCell({ value: reference, format: 'General', formula: '', address: null, hasFormula: false }, find, '');
      return { format: source.cells[0]?.[0]?.format ?? 'General', label: labelOf(source), isSeries: followed.kind === 'series' };
    },
  };
}

/** The text beside a single row, or above a single column, that says what stands in it. */
function labelOf({ cells, rowLabels, columnLabels }: NameSource & { readonly kind: 'cells' }): string {
  const labels = cells.length === 1 ? rowLabels : cells[0]?.length === 1 ? columnLabels : [];
  const value = labels[0]?.value;
  return typeof value === 'string' && parsePeriod(value) === null ? value.trim() : '';
}
