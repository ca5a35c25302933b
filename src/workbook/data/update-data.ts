import { data } from '../../locales/every/data';
import { type Language, languages } from '../../locales/language';
import type { PreviousSheet } from '../sheets/previous-sheet';
import { columnCodes } from './data-kind';
import type { DataCell, DataRow } from './data-sheet';
import type { DataHead } from './lay-out-data';
import { periodLabel } from './role';

/** A figure of an earlier file that the new one has otherwise. */
export interface ChangedFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly before: number | string | null;
  readonly after: number | string | null;
}

/** What a sheet is to hold: what stood there keeps its place, what is new comes after it. */
export interface MergedData {
  readonly periods: readonly string[];
  readonly rows: readonly DataRow[];
  readonly changed: readonly ChangedFigure[];
}

/** In whatever language the sheet was made. */
const benchmarkWords = new Set(languages.map((language) => data[language].sheet.benchmark));

/** Periods of rows, oldest first as they come. */
export function periodsOf(rows: readonly DataRow[]): readonly string[] {
  const found = new Set<string>();
  for (const { cells } of rows) for (const period of cells.keys()) found.add(period);
  return [...found].sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
}

function endOf(period: string): string {
  // Labels of one table are of one length: `2024`, `2024-K1`, `2024-02`, `2023/24`, `2013/2015`.
  return period.replace(/^\d{4}\/(\d{4})$/, '$1');
}

/** The rows and periods of a sheet as it stands. */
export function standingData({ mark, values, formats }: PreviousSheet): {
  readonly periods: readonly string[];
  readonly rows: readonly DataRow[];
} {
  const at = (code: string): number => mark.columnCodes.indexOf(code);
  const header = values[mark.headerRow - 1] ?? [];
  const columns = mark.columnCodes.flatMap((code, column) => (code.startsWith('p') ? [column] : []));
  const period = (column: number): string => {
    const text = String(header[column] ?? '').trim();
    return periodLabel(text) ?? text;
  };
  const text = (row: readonly unknown[], code: string): string => String(row[at(code)] ?? '').trim();
  const rows = values.slice(mark.headerRow, mark.lastRow).flatMap((row, index): readonly DataRow[] => {
    const key = text(row, columnCodes.key);
    if (key === '') return [];
    const cells = columns.map((column): readonly [string, DataCell] => {
      const value = row[column] ?? null;
      const format = formats[mark.headerRow + index]?.[column] ?? 'General';
      return [
        period(column),
        { value: value === '' ? null : typeof value === 'boolean' ? String(value) : value, format },
      ];
    });
    return [
      {
        key,
        indicator: text(row, columnCodes.indicator),
        unit: text(row, columnCodes.unit),
        measure: text(row, columnCodes.measure),
        isBenchmark: benchmarkWords.has(text(row, columnCodes.role)),
        cells: new Map(cells),
      },
    ];
  });
  return { periods: columns.map(period), rows };
}

/**
 * Puts a new file's figures to those that stand on the sheet: rows and periods are known by their codes, wherever they stand
 * in the file; what the new file does not have stays as it is.
 */
export function mergeData(standing: ReturnType<typeof standingData>, fresh: readonly DataRow[]): MergedData {
  const byKey = new Map(fresh.map((row) => [row.key, row]));
  const periods = [...standing.periods, ...periodsOf(fresh).filter((period) => !standing.periods.includes(period))];
  const changed: ChangedFigure[] = [];
  const kept = standing.rows.map((row): DataRow => {
    const next = byKey.get(row.key);
    if (next === undefined) return row;
    for (const [period, { value: after }] of next.cells) {
      const before = row.cells.get(period);
      if (before === undefined || before.value === after) continue;
      changed.push({ indicator: next.indicator, unit: next.unit, period, before: before.value, after });
    }
    return { ...next, cells: new Map([...row.cells, ...next.cells]) };
  });
  const known = new Set(standing.rows.map(({ key }) => key));
  return { periods, rows: [...kept, ...fresh.filter(({ key }) => !known.has(key))], changed };
}

/** Whether the figures that change are those that were agreed to, and become what was agreed. */
export function isSameChange(changed: readonly ChangedFigure[], agreed: readonly ChangedFigure[]): boolean {
  const textOf = ({ indicator, unit, period, before, after }: ChangedFigure): string =>
    JSON.stringify([indicator, unit, period, before, after]);
  const wanted = new Set(agreed.map(textOf));
  return changed.every((change) => wanted.has(textOf(change)));
}

/** The language that a sheet's headers are in; `null` where they are nobody's but the user's. */
export function languageOfSheet({ mark, values }: PreviousSheet): Language | null {
  const header = values[mark.headerRow - 1] ?? [];
  const says = (language: Language): boolean => {
    const { indicator, measure, code } = data[language].sheet;
    return [
      [columnCodes.indicator, indicator],
      [columnCodes.measure, measure],
      [columnCodes.key, code],
    ].every(([column = '', word]) => header[mark.columnCodes.indexOf(column)] === word);
  };
  return languages.find(says) ?? null;
}

/** What stands above the figures of a sheet, as `layOutData` writes it. */
export function headOfSheet({ values }: PreviousSheet): DataHead {
  const at = (row: number, column: number): string | number | null => {
    const value = values[row]?.[column] ?? null;
    return typeof value === 'boolean' ? String(value) : value;
  };
  const text = (row: number): string => String(at(row, 1) ?? '');
  return {
    title: String(at(0, 0) ?? ''),
    source: text(1),
    table: text(2),
    updated: text(3),
    taken: at(4, 1),
    link: text(5),
    notes: text(6) === '' ? [] : [text(6)],
  };
}
