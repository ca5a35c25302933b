import { indicatorColumns, normalised } from '../../locales/headers';
import type { PerspectiveSetup } from '../../scorecard';
import type { TableReading } from '../tables/table-reading';
import { columnKeys } from '../tables/column-keys';

/** A row that `BMS_Indikatorer` has already, in use or not. */
export interface PresentIndicator {
  readonly name: string;
  /** Name of its perspective; '' where it has none that is known. */
  readonly perspective: string;
  /** What its cells hold that may be a name: `Frafall`, also where a cell says `=Frafall`. */
  readonly references: readonly string[];
}

const referring: ReadonlySet<string | null> = new Set([
  'result',
  'previous',
  'ambition',
  'critical',
  'baseline',
  'benchmark',
  'tolerance',
  'count',
  'profile',
]);

/** The rows of `BMS_Indikatorer`; none without the table. */
export function presentIndicators(
  table: TableReading | undefined,
  perspectives: readonly PerspectiveSetup[],
): readonly PresentIndicator[] {
  if (table === undefined) return [];
  const keys = columnKeys(table, indicatorColumns);
  return table.formulas.slice(1).map((cells) => {
    const texts = cells.map((cell) => String(cell ?? '').trim());
    const perspective = normalised(texts[keys.indexOf('perspective')] ?? '');
    return {
      name: texts[keys.indexOf('name')] ?? '',
      perspective:
        perspectives.find((each) => [each.nr, each.name].some((known) => normalised(known) === perspective))?.name ??
        '',
      references: texts
        .filter((text, column) => text !== '' && referring.has(keys[column] ?? null))
        .map((text) => text.replace(/^=/, '').trim()),
    };
  });
}

/** Finds the row that refers to one of an indicator's names; `null` where none does, or several do. */
export function findPresent(
  indicators: readonly PresentIndicator[],
): (references: readonly string[]) => PresentIndicator | null {
  const rows = new Map(
    indicators
      .filter(({ name }) => name !== '')
      .flatMap((row) => row.references.map((reference) => [normalised(reference), row] as const)),
  );
  return (references) => {
    if (rows.size === 0) return null;
    const found = new Set(references.flatMap((reference) => rows.get(normalised(reference)) ?? []));
    const [row] = found;
    return found.size === 1 && row !== undefined ? row : null;
  };
}
