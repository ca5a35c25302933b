import type { BuiltIndicator } from '../../scorecard';
import type { ColumnPart } from '../sheets/plan';

export interface ColumnSpec {
  /** See `PlanColumn.code`. */
  readonly code: string;
  /** Points, where its content calls for no more. */
  readonly width: number;
  readonly part: ColumnPart;
  /** Whether the column holds something for an indicator; absent for columns that are always there. */
  readonly holds?: (indicator: BuiltIndicator) => boolean;
}

/**
 * Every column of the card in order. Widths add up so that the council view fills an A4 page across at about full size;
 * details are read on a screen, where their sentences have a line that makes no row higher.
 * Kommentar, Tiltak and Frist are there before anyone has written in them: the card is where they are written.
 */
export const specs = {
  nr: { code: 'n', width: 42, part: 'main' },
  name: { code: 'i', width: 196, part: 'main' },
  result: { code: 'r', width: 60, part: 'main' },
  measure: { code: 'm', width: 42, part: 'main', holds: (each) => measureBeside(each) !== '' },
  period: {
    code: 'g',
    width: 48,
    part: 'main',
    holds: (each) =>
      each.periodDiffers || each.setup.targetType === 'toDate' || each.setup.targetType === 'yearForecast',
  },
  previous: { code: 'p', width: 60, part: 'main', holds: (each) => each.previous !== null },
  change: { code: 'c', width: 74, part: 'main', holds: (each) => each.previous !== null },
  ambition: { code: 'a', width: 62, part: 'main', holds: (each) => each.ambition !== null },
  gap: { code: 'v', width: 66, part: 'main', holds: (each) => each.ambition !== null },
  status: { code: 's', width: 94, part: 'main' },
  owner: { code: 'o', width: 76, part: 'main', holds: (each) => each.setup.owner !== '' },
  comment: { code: 'k', width: 114, part: 'main' },
  action: { code: 't', width: 112, part: 'main' },
  deadline: { code: 'f', width: 56, part: 'main' },
  spark: { code: 'u', width: 66, part: 'details', holds: (each) => each.series !== null },
  critical: { code: 'x', width: 62, part: 'details', holds: (each) => each.critical !== null },
  gapPct: { code: 'w', width: 54, part: 'details', holds: showsRelativeGap },
  achievement: { code: 'y', width: 72, part: 'details', holds: (each) => each.card.achievement !== null },
  benchmark: { code: 'b', width: 72, part: 'details', holds: (each) => each.benchmark !== null },
  factor: { code: 'q', width: 150, part: 'details', holds: (each) => each.setup.factor !== '' },
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

/** The unit of measure, where the number does not show it itself. */
export function measureBeside({ setup, percent }: BuiltIndicator): string {
  return percent !== null && setup.measure.trim() === '%' ? '' : setup.measure;
}

/** Avvik % says nothing on percent rows and scales, where the gap itself is what one reads. */
export function showsRelativeGap(indicator: BuiltIndicator): boolean {
  return indicator.percent === null && !indicator.hasScale && indicator.card.gapPct !== null;
}

const keysByCode: ReadonlyMap<string, ColumnKey> = new Map(
  Object.entries(specs).map(([key, { code }]) => [code, key as ColumnKey]),
);

/** The column that a code stands for; `null` for one of an earlier version. */
export function keyOfCode(code: string): ColumnKey | null {
  return keysByCode.get(code) ?? null;
}

/** The part of the card that a column code belongs to; of cards made by an earlier version too. */
export function partOfCode(code: string): ColumnPart | null {
  return Object.values(specs).find((spec) => spec.code === code)?.part ?? null;
}
