import { toCol } from '@borgar/fx';
import { data } from '../../locales/every/data';
import { languages } from '../../locales/language';
import type { RawValue } from '../../scorecard';
import { columnCodes, dataKind } from '../data/data-kind';
import { headerRow, labelCount } from '../data/lay-out-data';
import type { DataName } from '../mapping/data-names';
import type { NamedRange } from '../names/named-range';
import type { Structure } from '../names/structure';
import { findMarked, type MarkedSheet } from '../sheets/previous-sheet';
import type { WorkbookParts } from './read-parts';

/** What stands before the figures of a sheet of statistics, and above them. */
export interface DataLabels extends MarkedSheet {
  readonly source: string;
  readonly table: string;
  /** From the header row on. */
  readonly values: readonly (readonly RawValue[])[];
}

/** More rows have no names, and are nobody's to choose among. */
const mostRows = 2000;

const benchmarkWords = new Set(languages.map((language) => data[language].sheet.benchmark));

/** Queues the labels of the sheets that hold statistics. */
export function queueDataLabels(context: Excel.RequestContext, structure: Structure): () => readonly DataLabels[] {
  const queued = findMarked(structure, dataKind)
    .filter(({ mark }) => mark.headerRow === headerRow && mark.lastRow - headerRow <= mostRows)
    .map((found) => {
      const sheet = context.workbook.worksheets.getItem(found.sheet);
      const head = sheet.getRange('B2:B3');
      const labels = sheet.getRange(`A${headerRow}:${toCol(labelCount - 1)}${Math.max(found.mark.lastRow, headerRow)}`);
      head.load('values');
      labels.load('values');
      return { found, head, labels };
    });
  return () =>
    queued.map(({ found, head, labels }) => ({
      ...found,
      source: textOf((head.values as RawValue[][])[0]?.[0]),
      table: textOf((head.values as RawValue[][])[1]?.[0]),
      values: labels.values as RawValue[][],
    }));
}

const textOf = (value: RawValue | undefined): string => String(value ?? '').trim();

/** The names that lead to one row of statistics each, with what stands beside it. */
export function namedDataRows(
  sheets: readonly DataLabels[],
  names: readonly NamedRange[],
  { names: found }: WorkbookParts,
): readonly DataName[] {
  if (sheets.length === 0) return [];
  const bySheet = new Map(sheets.map((sheet) => [sheet.sheet.toLowerCase(), sheet]));
  const rows = names.flatMap(({ reference, visible, fault }, index) => {
    const [area, ...others] = found[index]?.meaning.areas ?? [];
    const sheet = area === undefined ? undefined : bySheet.get(area.sheet.toLowerCase());
    if (area === undefined || sheet === undefined || others.length > 0 || !visible || fault !== null) return [];
    const { top, bottom, left, right } = area;
    // Zero-based; the figures begin behind the labels.
    if (top === null || top !== bottom || left === null || right === null || left < labelCount) return [];
    const row = sheet.values[top - headerRow + 1];
    const text = (code: string): string => textOf(row?.[sheet.mark.columnCodes.indexOf(code)]);
    if (top < headerRow || text(columnCodes.indicator) === '') return [];
    return [
      {
        top,
        name: reference,
        indicator: text(columnCodes.indicator),
        unit: text(columnCodes.unit),
        measure: text(columnCodes.measure),
        isBenchmark: benchmarkWords.has(text(columnCodes.role)),
        publisher: [sheet.source, sheet.table].filter((each) => each !== '').join(', '),
        range: `${toCol(left)}${top + 1}–${toCol(right)}${top + 1}`,
      },
    ];
  });
  // Names come by the alphabet; which country an indicator is compared with goes by the rows.
  return rows.sort((a, b) => a.top - b.top);
}
