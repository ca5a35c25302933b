import { toCol } from '@borgar/fx';
import type { Language } from '../../locales/language';
import { termTexts } from '../../locales/terms';
import { type BuiltCard, overviewPage, shortened, type Status, statuses, statusSymbol } from '../../scorecard';
import { fittingCell } from '../card/fitting-text';
import { page as cardPage } from '../card/page';
import { cardTexts } from '../card/texts';
import type { PlanCell, PlanRule, SheetPlan } from '../sheets/plan';
import { statusColours } from '../sheets/design';
import { valueCell } from '../sheets/plan';
import { cardPlaces } from './card-places';
import { changeRows } from './changes';
import { chartArea } from './chart-area';
import { headRows, type PageContext } from './head';
import { helperBlock, type HelperColumn, isGap } from './helper-block';
import { distanceLists, missingRows } from './lists';
import { looks } from './looks';
import { helperCodes, pageCodes } from './overview-kind';
import { addressOf, pageGrid, type PageGrid, type Span } from './page-grid';
import { heightOf, mergesOf, type PagePart, type PageRow, stylesOf } from './page-rows';
import { overviewTexts } from './texts';
import { tileRows } from './tiles';

export interface OverviewLayout {
  readonly language: Language;
  readonly madeAt: Date;
  /** Values instead of formulas. */
  readonly frozen: boolean;
  /** The card that is written with the page: what it is laid out from, and where it stands. */
  readonly card: { readonly plan: SheetPlan; readonly sheetName: string };
}

/** Points, of a column of the helper block. */
const helperWidth = 54;
const longestFooter = 60;

/** Lays the page out that leads through a card: as data, as the card itself. */
export function layOutOverview(built: BuiltCard, { language, madeAt, frozen, card }: OverviewLayout): SheetPlan {
  const page = overviewPage(built);
  const text = overviewTexts(language);
  const grid = pageGrid(page.tiles.length);
  const context: PageContext = {
    built,
    language,
    text,
    places: cardPlaces(built, card.plan, card.sheetName),
    grid,
    madeAt,
  };
  const above = [...headRows(context), ...tileRows(page.tiles, context), ...changeRows(page.changes, context)];
  const width = grid.widths.length;
  // The first of the block is the column of the rows' keys.
  const helpers = helperBlock(width + 1);
  const area = chartArea(page, context, helpers, above.length);
  const below = [...distanceLists(page, context), { height: 6, parts: [] }, ...missingRows(page, context)];
  const printed = filled([...above, ...area.rows, ...below], grid);
  const longest = Math.max(printed.length, ...helpers.columns.map(({ cells }) => cells.length));
  const rows = [
    ...printed,
    ...Array.from({ length: longest - printed.length }, (): PageRow => ({ height: 15, parts: [] })),
  ];
  const fitting = (cell: PlanCell): PlanCell => fittingCell(frozen ? asValue(cell) : cell, cardTexts(language));
  const period = built.card.card.period;
  return {
    cells: rows.map((row, index) => [
      ...pageCells(row, width, fitting),
      ...helperCells(row, helpers.columns, index, fitting),
    ]),
    numberFormats: rows.map((row) => [
      ...pageFormats(row, width),
      'General',
      ...helpers.columns.map(({ format }) => format),
    ]),
    columns: [
      ...pageCodes(width).map((code, index) => ({
        code,
        width: grid.widths[index] ?? 0,
        hidden: false,
        part: 'main' as const,
      })),
      ...helperCodes(helpers.columns.length + 1).map((code) => ({
        code,
        width: helperWidth,
        hidden: true,
        part: 'helper' as const,
      })),
    ],
    styles: [
      { areas: [`A1:${toCol(width + helpers.columns.length)}${rows.length}`], style: looks.base },
      ...stylesOf(rows),
    ],
    rules: statusRules(rows),
    merges: mergesOf(rows),
    heights: rows.map((row) => heightOf(row, grid)),
    rowGroups: [],
    links: [],
    choices: [],
    headerRow: 0,
    view: { frozenRows: 0, frozenColumns: 0 },
    page: {
      orientation: 'portrait',
      margins: cardPage.margins,
      printArea: `A1:${toCol(width - 1)}${printed.length}`,
      titleRow: null,
      breaks: null,
      // In a footer `&` begins a code; a text's own is doubled.
      footer: {
        left: footerText(built.card.card.title || termTexts(language)(`term.${built.setup.terminology}`)),
        center: footerText(period),
        right: text('page', { page: '&P', pages: '&N' }),
      },
    },
    charts: area.charts,
  };
}

/** What the page has room for between its margins, in points, with what printers' rounding may take. */
const downPage = 0.985 * (cardPage.width - cardPage.margins.top - cardPage.margins.bottom);
/** How much larger charts may be than they have to. */
const mostStretch = 1.45;

/** Rows that charts cover are as high as the page has room for. */
function filled(rows: readonly PageRow[], grid: PageGrid): readonly PageRow[] {
  const heights = rows.map((row) => heightOf(row, grid));
  const sumOf = (isChart: boolean): number =>
    rows.reduce((sum, row, index) => sum + ((row.isChart === true) === isChart ? (heights[index] ?? 0) : 0), 0);
  const stretch = Math.min(mostStretch, (downPage - sumOf(false)) / sumOf(true));
  if (!(stretch > 1)) return rows;
  return rows.map((row) =>
    row.isChart === true ? { ...row, height: Math.floor((row.height * stretch) / 0.75) * 0.75 } : row,
  );
}

function footerText(whole: string): string {
  return shortened(whole, longestFooter).replaceAll('&', '&&');
}

function pageCells({ parts }: PageRow, width: number, fitting: (cell: PlanCell) => PlanCell): PlanCell[] {
  const cells = Array<PlanCell>(width).fill(null);
  for (const { span, cell } of parts) cells[span.from] = fitting(cell);
  return cells;
}

function pageFormats({ parts }: PageRow, width: number): string[] {
  const formats = Array<string>(width).fill('General');
  for (const { span, format } of parts) if (format !== undefined) formats[span.from] = format;
  return formats;
}

function helperCells(
  { key }: PageRow,
  columns: readonly HelperColumn[],
  index: number,
  fitting: (cell: PlanCell) => PlanCell,
): readonly PlanCell[] {
  return [valueCell(key ?? null), ...columns.map(({ cells }) => fitting(cells[index] ?? null))];
}

/** A frozen page holds what its formulas gave, and nothing where that is not to be drawn. */
function asValue(cell: PlanCell): PlanCell {
  if (cell?.kind !== 'formula') return cell;
  return isGap(cell) ? null : valueCell(cell.value);
}

const rolledUp: readonly Status[] = ['green', 'yellow', 'red', 'missing'];

/** Colours follow the status cells' texts. */
function statusRules(rows: readonly PageRow[]): readonly PlanRule[] {
  const rules = (kind: PagePart['isStatus'], of: readonly Status[]): readonly PlanRule[] => {
    const areas = statusAreas(rows, kind);
    return of.map((status) => ({
      areas,
      when: { kind: 'beginsWith', text: statusSymbol(status) },
      ...statusColours[status],
    }));
  };
  return [...rules('rolledUp', rolledUp), ...rules('indicator', statuses)];
}

/** The cells of a kind of status: from the first to the last of a row, and rows under each other in one. */
function statusAreas(rows: readonly PageRow[], kind: PagePart['isStatus']): readonly string[] {
  const found: { span: Span; first: number; last: number }[] = [];
  rows.forEach(({ parts }, index) => {
    const spans = parts.filter(({ isStatus }) => isStatus === kind).map(({ span }) => span);
    const [from, to] = [spans[0]?.from, spans.at(-1)?.to];
    if (from === undefined || to === undefined) return;
    const above = found.at(-1);
    if (above?.last === index && above.span.from === from && above.span.to === to) above.last = index + 1;
    else found.push({ span: { from, to }, first: index + 1, last: index + 1 });
  });
  return found.map(({ span, first, last }) => addressOf(span, first, last));
}
