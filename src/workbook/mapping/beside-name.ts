import type { Area } from '../cells/area';
import type { BlockIndicator, BlockSeries } from '../blocks/block-indicators';
import type { SheetIndicators } from './sheet-indicators';
import type { Suggestion } from './suggestion';
import type { ReferredCell } from './table-binding';
import { tokensOf } from './tokens';
import { suggestionOf, type TableFact, type TableOptions, type TableSuggestion } from './suggest-tables';

/** A name's proposal with everything that stands beside its cells; `null` where they lie in no table. */
export interface NameSuggestion extends Suggestion {
  readonly source: 'name';
  readonly sheet: string | null;
  readonly series: TableSuggestion['series'] | null;
  readonly result: string | null;
  readonly ambition: TableFact | null;
  readonly critical: TableFact | null;
  readonly benchmark: TableFact | null;
  readonly count: TableFact | null;
  readonly asks: TableSuggestion['asks'];
  /** A critical limit that stands beside the name's cells, with what its cell holds. Not printed. */
  readonly limit: ReferredCell | null;
}

/** Cells of a table's indicator that a name leads to. */
interface Beside {
  readonly grid: SheetIndicators['grid'];
  readonly block: SheetIndicators['blocks'][number]['block'];
  readonly indicator: BlockIndicator;
}

/**
 * Adds to the proposals of names what the tables say in which their cells lie: the label as it is written, measure, limits,
 * the row's own history. What names hold for the same indicator wins over what stands beside it.
 *
 * @param areasOf - the cells that a name leads to, by its reference
 */
export function besideNames(
  suggestions: readonly Suggestion[],
  sheets: readonly SheetIndicators[],
  areasOf: (reference: string) => readonly Area[],
  options: TableOptions,
): readonly NameSuggestion[] {
  const rows = new Map(sheets.map((sheet) => [sheet.grid.sheet.toLowerCase(), indicatorsByRow(sheet)]));
  const titles = new Map<string, string>();
  const beside = suggestions.map((suggestion) => {
    const found = suggestion.role === 'result' ? besideOf(rows, areasOf(suggestion.name)) : null;
    const table = found === null ? null : suggestionOf(found.block, found.grid, found.indicator, options);
    const isOwn = found !== null && found.indicator.titles.some(({ cell }) => isLabelOf(cell, found.indicator));
    if (
      isOwn &&
      table?.indicator != null &&
      suggestion.indicator !== null &&
      areAkin(suggestion.indicator, table.indicator)
    )
      titles.set(suggestion.indicator, table.indicator);
    return table;
  });
  const bearers = new Map<string, number>();
  for (const { indicator } of suggestions) if (indicator !== null && !titles.has(indicator)) bearers.set(indicator, 2);
  for (const label of titles.values()) bearers.set(label, (bearers.get(label) ?? 0) + 1);
  // Two that would be called the same stay what their names call them.
  for (const [own, label] of titles) if ((bearers.get(label) ?? 0) > 1) titles.delete(own);
  const hasName = new Set(suggestions.map(({ indicator, role }) => `${indicator ?? ''}\n${role ?? ''}`));
  return suggestions.map((suggestion, at): NameSuggestion => {
    const table = beside[at] ?? null;
    const title = suggestion.indicator === null ? null : (titles.get(suggestion.indicator) ?? suggestion.indicator);
    const fact = (role: 'ambition' | 'critical' | 'benchmark'): TableFact | null =>
      hasName.has(`${suggestion.indicator ?? ''}\n${role}`) ? null : (table?.[role] ?? null);
    return {
      ...suggestion,
      indicator: title,
      perspective: suggestion.perspective ?? table?.perspective ?? null,
      direction: suggestion.direction ?? table?.direction ?? null,
      measure: table?.measure ?? suggestion.measure,
      source: 'name',
      sheet: table?.sheet ?? null,
      series: table?.series ?? null,
      result: table?.result ?? null,
      ambition: fact('ambition'),
      critical: fact('critical'),
      benchmark: fact('benchmark'),
      count: table?.count ?? null,
      asks:
        suggestion.role === 'result' && (suggestion.direction ?? table?.direction ?? null) === null
          ? ['direction']
          : [],
      limit: fact('critical') === null ? null : (table?.binding.facts.get('critical') ?? null),
    };
  });
}

/** The indicators of a sheet by the rows that their figures stand in. */
type IndicatorsByRow = ReadonlyMap<number, readonly Beside[]>;

function indicatorsByRow({ grid, blocks }: SheetIndicators): IndicatorsByRow {
  const rows = new Map<number, Beside[]>();
  for (const { block, indicators } of blocks)
    for (const indicator of indicators) {
      const beside = { grid, block, indicator };
      const own = new Set(indicator.series.flatMap(({ points }) => points.map(({ row }) => row)));
      for (const row of own) {
        const known = rows.get(row);
        if (known === undefined) rows.set(row, [beside]);
        else known.push(beside);
      }
    }
  return rows;
}

/** The one indicator of the tables that a name's cells are figures of, with the series that they belong to. */
function besideOf(sheets: ReadonlyMap<string, IndicatorsByRow>, areas: readonly Area[]): Beside | null {
  const near = new Set(
    areas.flatMap(({ sheet, top, bottom }) => {
      const rows = sheets.get(sheet.toLowerCase()) ?? new Map<number, readonly Beside[]>();
      const isRow = top !== null && top === bottom;
      return isRow
        ? (rows.get(top) ?? [])
        : [...rows].flatMap(([row, found]) => (row >= (top ?? 0) && row <= (bottom ?? Infinity) ? found : []));
    }),
  );
  const found = [...near].flatMap(({ grid, block, indicator }) => {
    const own = areas.filter(({ sheet }) => sheet.toLowerCase() === block.sheet.toLowerCase());
    const series = indicator.series.filter(({ points }) =>
      points.some(({ row, column, cell }) => cell !== null && own.some((area) => isIn(area, row, column))),
    );
    return series.length === 0 ? [] : [{ grid, block, indicator: { ...indicator, series: upTo(series, own) } }];
  });
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= (top ?? 0) && row <= (bottom ?? Infinity) && column >= (left ?? 0) && column <= (right ?? Infinity);
}

/** A name that leads to a single figure means that one, and what stands before it is its history. */
function upTo(series: readonly BlockSeries[], areas: readonly Area[]): readonly BlockSeries[] {
  return series.map((each) => {
    const last = each.points.findLastIndex(
      ({ row, column, cell }) => cell !== null && areas.some((area) => isIn(area, row, column)),
    );
    return { ...each, points: each.points.slice(0, last + 1) };
  });
}

/** Whether a name and a label share a word: the label beside a number may also be of a unit, or of a unit's whole table. */
function areAkin(name: string, label: string): boolean {
  const words = tokensOf(label).map(({ key }) => key);
  return tokensOf(name).some(
    ({ key }) =>
      key.length >= shortestWord &&
      words.some((word) => word.startsWith(key) || (word.length >= shortestWord && key.startsWith(word))),
  );
}

const shortestWord = 4;

/** Whether a text stands in the row or column of an indicator's figures: a title above the whole table is not its own. */
function isLabelOf(
  { row, column }: { readonly row: number; readonly column: number },
  { series }: BlockIndicator,
): boolean {
  const points = series.flatMap((each) => each.points);
  return points.every((point) => point.row === row) || points.every((point) => point.column === column);
}
