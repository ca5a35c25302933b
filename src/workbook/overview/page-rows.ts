import type { PlanCell, PlanStyle, StyledAreas } from '../sheets/plan';
import { cellPadding, indentWidth, linesOf } from '../sheets/text-width';
import { addressOf, type PageGrid, type Span, widthOf } from './page-grid';

/** A cell of the page over some columns. */
export interface PagePart {
  readonly span: Span;
  readonly cell: PlanCell;
  readonly style?: PlanStyle;
  readonly format?: string;
  /** A status, of an indicator or of several rolled up, which has its colour. */
  readonly isStatus?: 'indicator' | 'rolledUp';
}

/** A row of the page. */
export interface PageRow {
  /** Points, for one line; text that wraps makes it higher. */
  readonly height: number;
  readonly parts: readonly PagePart[];
  /** Whether charts cover it. */
  readonly isChart?: boolean;
  /** What the row stands for; absent where nothing that is written beside it could follow it. */
  readonly key?: string;
}

/** Height of a line by the size of its text, and what is above and below it. */
const [leading, verticalRoom] = [1.29, 4];
/** Lines of the longest text that a row is made high for. */
const mostLines = 12;

/** A row's height with all its texts. */
export function heightOf({ height, parts }: PageRow, grid: PageGrid): number {
  const wanted = parts.map(({ span, cell, style }) => {
    const text = cell?.value;
    if (style?.wrap !== true || typeof text !== 'string') return 0;
    const size = style.fontSize ?? 10;
    const room = widthOf(grid, span) - cellPadding - indentWidth * (style.indent ?? 0);
    const lines = Math.min(mostLines, linesOf(text, room, { size, bold: style.bold === true }));
    return lines <= 1 ? 0 : Math.ceil(lines * size * leading + verticalRoom);
  });
  return Math.max(height, ...wanted);
}

/** The looks of rows, the same style on many places as one entry. */
export function stylesOf(rows: readonly PageRow[]): readonly StyledAreas[] {
  const found = new Map<string, { readonly areas: string[]; readonly style: PlanStyle }>();
  rows.forEach(({ parts }, index) => {
    for (const { span, style } of parts) {
      if (style === undefined) continue;
      const text = JSON.stringify(style);
      const entry = found.get(text) ?? { areas: [], style };
      found.set(text, entry);
      entry.areas.push(addressOf(span, index + 1));
    }
  });
  return [...found.values()];
}

/** The areas of rows that are one cell. */
export function mergesOf(rows: readonly PageRow[]): readonly string[] {
  return rows.flatMap(({ parts }, index) =>
    parts.flatMap(({ span }) => (span.from < span.to ? [addressOf(span, index + 1)] : [])),
  );
}
