import { toCol } from '@borgar/fx';
import type { Language } from '../../locales/language';
import type { BuiltCard, BuiltIndicator } from '../../scorecard';
import type { PlanColumn } from '../sheets/plan';
import type { ColumnKey, ColumnSpec } from './column-specs';
import { specs } from './column-specs';
import { columnNeed } from './column-widths';
import type { CardText } from './texts';

/** The columns of one card, where each stands. */
export interface CardColumns {
  readonly keys: readonly ColumnKey[];
  readonly columns: readonly PlanColumn[];
  /** Zero-based, or -1 where the card does not have the column. */
  index(key: ColumnKey): number;
}

/** What the columns of a card depend on beside its content. */
export interface ColumnOptions {
  readonly language: Language;
  readonly text: CardText;
  /** A copy with values: nobody writes in it, so empty columns for writing are left out as well. */
  readonly frozen: boolean;
  /** Points by column code, as the user left them on the card that is there; 0 for a hidden one. */
  readonly widths: ReadonlyMap<string, number>;
}

/** Chooses the columns of a card; those in which no indicator has a value are left out. */
export function chooseColumns(card: BuiltCard, options: ColumnOptions): CardColumns {
  const indicators = card.perspectives.flatMap((perspective) => perspective.indicators);
  // Not the comments': the headings have their coverage there.
  const written: Partial<Record<ColumnKey, (indicator: BuiltIndicator) => boolean>> = {
    action: (each) => each.action !== '',
    deadline: (each) => each.deadline !== null,
  };
  const keys = (Object.keys(specs) as ColumnKey[]).filter((key) => {
    const spec: ColumnSpec = specs[key];
    if (options.frozen && spec.part === 'helper') return false;
    const holds = (options.frozen ? written[key] : undefined) ?? spec.holds;
    return holds === undefined || indicators.some(holds);
  });
  const positions = new Map(keys.map((key, index) => [key, index]));
  return {
    keys,
    columns: keys.map((key) => columnOf(key, indicators, options)),
    index: (key) => positions.get(key) ?? -1,
  };
}

/** A width that the user chose stays, unless numbers would not show in it. */
function columnOf(
  key: ColumnKey,
  indicators: readonly BuiltIndicator[],
  { language, text, widths }: ColumnOptions,
): PlanColumn {
  const { code, part, width: usual } = specs[key];
  if (part === 'helper') return { code, part, width: usual, hidden: true };
  const need = columnNeed(key, usual, indicators, text, language);
  const kept = widths.get(code);
  // Details that are folded read as hidden too.
  if (kept === undefined || kept === 0) return { code, part, width: need.width, hidden: kept === 0 && part === 'main' };
  return { code, part, width: Math.max(kept, need.least), hidden: false };
}

/**
 * Zero-based column in which the summary's words for the status begin: right before the status, over two columns where
 * that leaves the counts, to the left of them, more than the names' width.
 */
export function summaryLabelIndex(columns: CardColumns): number {
  return Math.max(columns.index('name') + 1, columns.index('status') - 2);
}

/** The last column of the council view. */
export function lastPrinted(columns: CardColumns): ColumnKey {
  return columns.keys[columns.columns.findLastIndex((column) => column.part === 'main')] ?? 'status';
}

/** Address of a column's cell in a row; empty where the card does not have the column, which leaves an argument out. */
export function cellAt(columns: CardColumns, key: ColumnKey, row: number): string {
  const index = columns.index(key);
  return index < 0 ? '' : `${toCol(index)}${row}`;
}
