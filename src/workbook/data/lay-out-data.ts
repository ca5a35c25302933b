import { toCol } from '@borgar/fx';
import { dayFormat } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { isBenchmarkLabel } from '../blocks/header-role';
import { headerFill, ink, line, paper, quiet } from '../sheets/design';
import { type PlanCell, type PlanColumn, type SheetPlan, valueCell } from '../sheets/plan';
import { columnCodes } from './data-kind';
import type { DataRow } from './data-sheet';
import { dataTexts } from './data-texts';

/** What stands above the figures. */
export interface DataHead {
  readonly title: string;
  readonly source: string;
  readonly table: string;
  readonly updated: string;
  readonly link: string;
  readonly notes: readonly string[];
  /** As Excel counts days, or whatever stands there. */
  readonly taken: string | number | null;
}

/** One-based; the head is as high in every file, so that figures keep their cells. */
export const headerRow = 9;
export const notesRow = 7;

/** Columns before the first period. */
export const labelCount = 5;

/** A cell holds at most 32,767 characters. */
const longestNotes = 8000;
const widths = { indicator: 260, unit: 130, measure: 80, role: 90, key: 60, period: 62 } as const;
const excelEpoch = Date.UTC(1899, 11, 30);

/** Lays the sheet out: head, one table with a row a series and a column a period, codes in a hidden column. */
export function layOutData(
  head: DataHead,
  periods: readonly string[],
  rows: readonly DataRow[],
  language: Language,
): SheetPlan {
  const text = dataTexts(language);
  const width = labelCount + periods.length;
  const blank = (): PlanCell[] => Array.from({ length: width }, () => null);
  const line1 = (...cells: readonly (string | number | null)[]): PlanCell[] =>
    blank().map((_, column) => valueCell(cells[column] ?? null));
  const notes = head.notes.join('\n').slice(0, longestNotes);
  const labels = (['indicator', 'unit', 'measure', 'role', 'code'] as const).map((key) => text(`sheet.${key}`));
  const cells: PlanCell[][] = [
    line1(head.title),
    line1(text('sheet.source'), head.source),
    line1(text('sheet.table'), head.table),
    line1(text('sheet.updated'), head.updated),
    line1(text('sheet.taken'), head.taken),
    line1(text('sheet.link'), head.link),
    line1(text('sheet.notes'), notes),
    blank(),
    line1(...labels, ...periods.map((period) => periodCell(period, text('sheet.noPeriod')))),
    ...rows.map(({ indicator, unit, measure, isBenchmark, key, cells: figures }) => {
      const compared = isBenchmark || isBenchmarkLabel(unit);
      const role = text(compared ? 'sheet.benchmark' : 'sheet.own');
      return line1(indicator, unit, measure, role, key, ...periods.map((period) => figures.get(period)?.value ?? null));
    }),
  ];
  const plain = Array.from({ length: width }, () => 'General');
  const numberFormats = [
    ...Array.from({ length: headerRow - 1 }, (_, row) =>
      plain.map((format, column) => (row === 4 && column === 1 ? dayFormat(language) : format)),
    ),
    plain.map((_, column) => (/^\d{4}$/.test(periods[column - labelCount] ?? '') ? '0' : 'General')),
    ...rows.map(({ cells: figures }) => [
      ...plain.slice(0, labelCount),
      ...periods.map((period) => figures.get(period)?.format ?? 'General'),
    ]),
  ];
  const last = headerRow + rows.length;
  const right = toCol(width - 1);
  const noteLines = Math.min(
    12,
    notes === '' ? 1 : notes.split('\n').reduce((sum, each) => sum + Math.ceil(each.length / 90), 0),
  );
  return {
    cells,
    numberFormats,
    columns: planColumns(periods.length),
    styles: [
      { areas: [`A1:${right}${last}`], style: { fontSize: 10, color: ink, fill: paper, vertical: 'Center' } },
      { areas: ['A1'], style: { fontSize: 14, bold: true } },
      { areas: [`A2:A${notesRow}`], style: { color: quiet, vertical: 'Top' } },
      { areas: [`B2:B${notesRow}`], style: { horizontal: 'Left', vertical: 'Top' } },
      { areas: [`B${notesRow}`], style: { wrap: true } },
      {
        areas: [`A${headerRow}:${right}${headerRow}`],
        style: { bold: true, fill: headerFill, wrap: true, borderBottom: quiet },
      },
      ...(rows.length === 0 ? [] : [{ areas: [`A${headerRow + 1}:${right}${last}`], style: { borderBottom: line } }]),
      ...(periods.length === 0
        ? []
        : [{ areas: [`${toCol(labelCount)}${headerRow}:${right}${last}`], style: { horizontal: 'Right' as const } }]),
    ],
    rules: [],
    merges: [`B${notesRow}:D${notesRow}`],
    heights: [22, 15, 15, 15, 15, 15, 15 * noteLines, 9, 18, ...rows.map(() => 15)],
    rowGroups: [],
    links: [],
    choices: [],
    headerRow,
    view: { frozenRows: headerRow, frozenColumns: 1 },
    page: {
      orientation: 'landscape',
      margins: { left: 34, right: 34, top: 32, bottom: 44, footer: 20 },
      printArea: `A1:${right}${last}`,
      titleRow: headerRow,
      breaks: [],
      footer: { left: '&F', center: '', right: '&P' },
    },
  };
}

function planColumns(periods: number): readonly PlanColumn[] {
  const labels = (['indicator', 'unit', 'measure', 'role', 'key'] as const).map((name): PlanColumn => {
    const isKey = name === 'key';
    return { code: columnCodes[name], width: widths[name], hidden: isKey, part: isKey ? 'helper' : 'main' };
  });
  const figures = Array.from({ length: periods }, (_, index): PlanColumn => ({
    code: `p${index}`,
    width: widths.period,
    hidden: false,
    part: 'main',
  }));
  return [...labels, ...figures];
}

/** Years are numbers, as in the user's own tables. */
function periodCell(period: string, none: string): string | number {
  return /^\d{4}$/.test(period) ? Number(period) : period || none;
}

/** A day as Excel counts them. */
export function serialOf(date: Date): number {
  return Math.floor((Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - excelEpoch) / 86_400_000);
}
