import { toCol } from '@borgar/fx';
import type { Language } from '../../locales/language';
import type { BuiltCard, BuiltIndicator } from '../../scorecard/built-card';
import { columnNeed } from './column-widths';
import type { PlanColumn } from './plan';
import type { CardText } from './texts';

interface ColumnSpec {
  /** See `PlanColumn.code`. */
  readonly code: string;
  /** Points, where its content calls for no more. */
  readonly width: number;
  readonly part: PlanColumn['part'];
  /** Whether the column holds something for an indicator; absent for columns that are always there. */
  readonly holds?: (indicator: BuiltIndicator) => boolean;
}

/**
 * Every column of the card in order. Widths add up so that the council view fills an A4 page across at about full size;
 * details are read on a screen, where their sentences have a line that makes no row higher.
 * Kommentar, Tiltak and Frist are there before anyone has written in them: the card is where they are written.
 */
const specs = {
  nr: { code: 'n', width: 42, part: 'council' },
  name: { code: 'i', width: 196, part: 'council' },
  result: { code: 'r', width: 60, part: 'council' },
  period: { code: 'g', width: 48, part: 'council', holds: (each) => each.periodDiffers || each.setup.targetType === 'toDate' || each.setup.targetType === 'yearForecast' },
  previous: { code: 'p', width: 60, part: 'council', holds: (each) => each.previous !== null },
  change: { code: 'c', width: 74, part: 'council', holds: (each) => each.previous !== null },
  ambition: { code: 'a', width: 62, part: 'council', holds: (each) => each.ambition !== null },
  gap: { code: 'v', width: 66, part: 'council', holds: (each) => each.ambition !== null },
  status: { code: 's', width: 94, part: 'council' },
  comment: { code: 'k', width: 114, part: 'council' },
  action: { code: 't', width: 112, part: 'council' },
  deadline: { code: 'f', width: 56, part: 'council' },
  measure: { code: 'm', width: 54, part: 'details', holds: (each) => each.setup.measure !== '' },
  spark: { code: 'u', width: 66, part: 'details', holds: (each) => each.series !== null },
  critical: { code: 'x', width: 62, part: 'details', holds: (each) => each.critical !== null },
  gapPct: { code: 'w', width: 54, part: 'details', holds: showsRelativeGap },
  achievement: { code: 'y', width: 72, part: 'details', holds: (each) => each.card.achievement !== null },
  benchmark: { code: 'b', width: 72, part: 'details', holds: (each) => each.benchmark !== null },
  owner: { code: 'o', width: 84, part: 'details', holds: (each) => each.setup.owner !== '' },
  definition: { code: 'd', width: 180, part: 'details', holds: (each) => each.setup.definition !== '' },
  explanation: { code: 'e', width: 640, part: 'details' },
  direction: { code: 'D', width: 54, part: 'helper' },
  baseline: { code: 'B', width: 54, part: 'helper' },
  tolerance: { code: 'T', width: 54, part: 'helper' },
  weight: { code: 'W', width: 54, part: 'helper' },
  trendFrom: { code: 'F', width: 54, part: 'helper' },
  trendTo: { code: 'G', width: 54, part: 'helper' },
  statusNumber: { code: 'N', width: 54, part: 'helper' },
  measuredWeight: { code: 'M', width: 54, part: 'helper' },
  insideWeight: { code: 'I', width: 54, part: 'helper' },
  points: { code: 'P', width: 54, part: 'helper' },
  perspectiveStatus: { code: 'S', width: 54, part: 'helper' },
  perspectiveWeight: { code: 'V', width: 54, part: 'helper' },
} as const satisfies Record<string, ColumnSpec>;

export type ColumnKey = keyof typeof specs;

/** Avvik % says nothing on percent rows and scales, where the gap itself is what one reads. */
export function showsRelativeGap(indicator: BuiltIndicator): boolean {
  return indicator.percent === null && !indicator.hasScale && indicator.card.gapPct !== null;
}

/** The part of the card that a column code belongs to; of cards made by an earlier version too. */
export function partOfCode(code: string): PlanColumn['part'] | null {
  return Object.values(specs).find((spec) => spec.code === code)?.part ?? null;
}

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
function columnOf(key: ColumnKey, indicators: readonly BuiltIndicator[], { language, text, widths }: ColumnOptions): PlanColumn {
  const { code, part, width: usual } = specs[key];
  if (part === 'helper') return { code, part, width: usual, hidden: true };
  const need = columnNeed(key, usual, indicators, text, language);
  const kept = widths.get(code);
  // Details that are folded read as hidden too.
  if (kept === undefined || kept === 0) return { code, part, width: need.width, hidden: kept === 0 && part === 'council' };
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
  return columns.keys[columns.columns.findLastIndex((column) => column.part === 'council')] ?? 'status';
}

/** Address of a column's cell in a row; empty where the card does not have the column, which leaves an argument out. */
export function cellAt(columns: CardColumns, key: ColumnKey, row: number): string {
  const index = columns.index(key);
  return index < 0 ? '' : `${toCol(index)}${row}`;
}
