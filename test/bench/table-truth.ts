import { parseA1Ref } from '@borgar/fx';

/** What is true of a workbook's tables, as far as it is scored (format `bms-table-truth/1`). */
export interface TableTruth {
  readonly tables?: readonly {
    readonly sheet: string;
    readonly relevance?: string;
    readonly indicators?: readonly {
      readonly title: string;
      readonly title_cells?: readonly string[];
      readonly unit?: string | null;
      readonly series: readonly { readonly values: string; readonly role?: string; readonly kind?: string }[];
    }[];
  }[];
}

/** A proposed series with what is said of its indicator. */
export interface ProposedSeries {
  readonly sheet: string;
  readonly addresses: readonly string[];
  readonly indicator: string | null;
  readonly measure: string | null;
}

/** How right proposals are; a share is `null` where there is nothing to be right about. */
export interface TableScore {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly titles: number | null;
  readonly unitsRight: number;
  readonly unitsSilent: number;
  readonly unitsWrong: number;
}

type Cells = ReadonlySet<string>;

function cellsOf(references: readonly string[]): Cells {
  const cells = new Set<string>();
  for (const reference of references.flatMap((text) => text.replaceAll('$', '').split(','))) {
    const parsed = parseA1Ref(reference.trim());
    if (parsed === undefined || !('range' in parsed)) continue;
    const { top, left, bottom, right } = parsed.range;
    for (let row = top ?? 0; row <= (bottom ?? -1); row += 1)
      for (let column = left ?? 0; column <= (right ?? -1); column += 1) cells.add(`${row},${column}`);
  }
  return cells;
}

const isWithin = (a: Cells, b: Cells): boolean => [...a].every((cell) => b.has(cell));

/** Cells that agree but for a sign or two that stand for a missing figure. */
function areNear(a: Cells, b: Cells): boolean {
  const both = [...a].filter((cell) => b.has(cell)).length;
  return both / Math.max(1, a.size + b.size - both) >= 0.95;
}

/** The share of the shorter text's words that the other has too. */
function overlap(a: string | null, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(
      text
        .toLowerCase()
        .replace(/\b(?:prosent|procent|percent|pct)\b/g, '%')
        .match(/[\p{L}\p{N}]+|[%‰$€£]/gu),
    );
  const [first, second] = [words(a ?? ''), words(b)];
  return [...first].filter((word) => second.has(word)).length / Math.max(1, Math.min(first.size, second.size));
}

/** Scores the series that are proposed for a workbook; those of copies and views in the truth count for nobody. */
export function scoreTables({ tables = [] }: TableTruth, proposed: readonly ProposedSeries[]): TableScore {
  const series = tables.flatMap(({ sheet, relevance = 'table', indicators = [] }) =>
    indicators.flatMap((indicator) =>
      indicator.series.map(({ values, role = 'own', kind = 'actual' }) => ({
        sheet,
        indicator,
        cells: cellsOf([values]),
        counts:
          (relevance === 'table' || relevance === 'derived') &&
          kind === 'actual' &&
          !['total', 'average', 'subtotal'].includes(role),
      })),
    ),
  );
  const wanted = series.filter(({ cells, counts }) => counts && cells.size > 0);
  const used = new Set<(typeof series)[number]>();
  const titles: boolean[] = [];
  const units = { right: 0, silent: 0, wrong: 0 };
  let wrong = 0;
  for (const { sheet, addresses, indicator, measure } of proposed) {
    const cells = cellsOf(addresses);
    const hit = wanted.find((each) => each.sheet === sheet && !used.has(each) && areNear(each.cells, cells));
    if (hit === undefined) {
      const isFree = series.some(
        (each) =>
          each.sheet === sheet &&
          (!each.counts || used.has(each)) &&
          (areNear(each.cells, cells) || isWithin(cells, each.cells)),
      );
      if (!isFree) wrong += 1;
      continue;
    }
    used.add(hit);
    titles.push((hit.indicator.title_cells ?? []).length === 0 || overlap(indicator, hit.indicator.title) >= 0.6);
    const unit = hit.indicator.unit ?? '';
    if (unit !== '') units[measure === null ? 'silent' : overlap(measure, unit) >= 0.5 ? 'right' : 'wrong'] += 1;
  }
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    precision: share(used.size, used.size + wrong),
    recall: share(used.size, wanted.length),
    titles: share(titles.filter(Boolean).length, titles.length),
    unitsRight: units.right,
    unitsSilent: units.silent,
    unitsWrong: units.wrong,
  };
}
