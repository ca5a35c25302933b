import { normalised } from '../../locales/headers';
import type { FindSource, NameSource, SetupCell, SourceLabel } from './cell';
import { isTotalLabel, labelText, periodsOf, traitsOf, valueOf } from './source';
import { parsePeriod } from '../periods/parse-period';
import { comparePeriods, isSamePeriod, type Period } from '../periods/period';

/** What the tables behind results are labelled by. */
export interface SourceLabels {
  /** Oldest first, as the workbook first writes them. */
  readonly periods: readonly string[];
  /** In their order; without the row of all together, which is what a card without a unit takes. */
  readonly units: readonly string[];
}

/**
 * The periods and organisational units that results have, each once however it is spelled. A label counts where it has
 * a value: a column that waits for next year is no period yet.
 *
 * @param cells - the setup cells of the results
 */
export function sourceLabels(cells: readonly SetupCell[], find: FindSource): SourceLabels {
  const periods: { readonly period: Period; readonly text: string }[] = [];
  const units = new Map<string, string>();
  for (const cell of cells) {
    const source = typeof cell.value === 'string' && !cell.hasFormula ? find(cell.value) : null;
    if (source?.kind !== 'cells') continue;
    const labels = axesOf(source);
    for (const label of labels.periods) {
      const period = parsePeriod(label.value, traitsOf(label.format));
      if (period !== null && !periods.some((each) => isSamePeriod(each.period, period)))
        periods.push({ period, text: labelText(label, period) });
    }
    for (const label of labels.units) {
      const text = String(label.value ?? '').trim();
      if (text !== '' && !isTotalLabel(label) && !units.has(normalised(text))) units.set(normalised(text), text);
    }
  }
  return {
    periods: periods.sort((a, b) => comparePeriods(a.period, b.period)).map(({ text }) => text),
    units: [...units.values()],
  };
}

type Cells = NameSource & { readonly kind: 'cells' };

interface Axes {
  readonly periods: readonly SourceLabel[];
  readonly units: readonly SourceLabel[];
}

/** Which labels of a range are periods and which are units, as a setup cell that names it is followed. */
function axesOf({ cells, rowLabels, columnLabels }: Cells): Axes {
  const rows = cells.map((row, index) => ({ label: rowLabels[index], cells: row }));
  const columns = (cells[0] ?? []).map((_, index) => ({
    label: columnLabels[index],
    cells: cells.flatMap((row) => row[index] ?? []),
  }));
  const filled = (lines: typeof rows): readonly SourceLabel[] =>
    lines.flatMap(({ label, cells: line }) =>
      label !== undefined && line.some((cell) => ['number', 'suppressed', 'error'].includes(valueOf(cell).kind))
        ? [label]
        : [],
    );
  if (columns.length > 1 && periodsOf(columnLabels) !== null)
    return { periods: filled(columns), units: rows.length > 1 ? filled(rows) : [] };
  if (rows.length > 1 && periodsOf(rowLabels) !== null)
    return { periods: filled(rows), units: columns.length > 1 ? filled(columns) : [] };
  if (rows.length === 1 && columns.length > 1) return { periods: [], units: filled(columns) };
  return { periods: [], units: columns.length === 1 && rows.length > 1 ? filled(rows) : [] };
}
