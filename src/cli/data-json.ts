import type { DataFormat, DataTable } from '../workbook/data/table';
import type { SeriesReading } from '../workbook/data/series';

/** What became of one file. */
export interface TakenFile {
  readonly file: string;
  readonly table: DataTable | null;
  readonly reading: SeriesReading | null;
  /** What the file says, and what is to be said of its figures. */
  readonly notes: readonly string[];
  /** The sheet it was written to. */
  readonly sheet: string | null;
  /** What was seen and what is needed; `null` where all is well. */
  readonly failure: string | null;
}

/** A file as `bms data --json` tells it; the shape is closed. */
export function fileJson({ file, table, reading, notes, sheet, failure }: TakenFile): Record<string, unknown> {
  const format: DataFormat | null = table?.format ?? null;
  return {
    file,
    format,
    source: table?.source || null,
    table: table?.table || null,
    title: table?.title ?? null,
    updated: table?.updated ?? null,
    dimensions: (table?.dimensions ?? []).map(({ code, label, role, categories }) => ({
      code,
      label,
      role,
      size: categories.length,
    })),
    series: (reading?.series ?? []).map(({ indicator, unit, measure, points }) => ({
      indicator,
      unit,
      measure,
      points: points.map(({ period, value, sign, state }) => ({ period, value, sign, state })),
    })),
    sheet,
    notes,
    failure,
  };
}
