import { toCol } from '@borgar/fx';
import { formatLocale, type Language } from '../../locales/language';
import { termTexts } from '../../locales/terms';
import { shortened, statuses, type BuiltCard, type BuiltIndicator, withoutRed } from '../../scorecard';
import { type CardColumns, cellAt, chooseColumns, lastPrinted, summaryLabelIndex } from './columns';
import { type ColumnKey } from './column-specs';
import { fittingCell } from './fitting-text';
import { rowHeights, wrappedGoals } from './heights';
import { planRules, planStyles } from './looks';
import { freezesRows, page, pageBreaks } from './page';
import { type PlanCell, type SheetPlan, valueCell } from '../sheets/plan';
import { gapFormat, printFormat } from './print-format';
import { perspectiveCells, type RowCells, summaryCells } from './rollup-cells';
import { statusText } from './rollup-formulas';
import { indicatorCells } from './row-cells';
import { type CardRow, cardRows } from './rows';
import { type CardText, cardTexts, unbroken } from './texts';

export interface LayoutOptions {
  readonly language: Language;
  readonly madeAt: Date;
  /** Values instead of formulas, and no hidden columns. */
  readonly frozen: boolean;
  /** Points by column code as the user left them on the card that is there; 0 for a hidden one. */
  readonly widths: ReadonlyMap<string, number>;
}

/** Excel takes 255 UTF-16 units in the tip of a link, and as many in the three parts of a footer together. */
const [longestTip, longestFooter] = [255, 60];

/** Lays the card out as data: every cell, format and look of the sheet, and nothing of Excel. */
export function layOutCard(built: BuiltCard, options: LayoutOptions): SheetPlan {
  const text = cardTexts(options.language);
  const columns = chooseColumns(built, { ...options, text });
  const rows = cardRows(built);
  const cells = rows.map((row, index) => {
    const found = cellsOf(row, index + 1, { rows, built, columns, text, options });
    const cell = (key: ColumnKey): PlanCell => found.get(key) ?? null;
    return columns.keys.map((key) => fittingCell(options.frozen ? asValue(cell(key)) : cell(key), text));
  });
  const edge = toCol(columns.index(lastPrinted(columns)));
  const heights = rowHeights(rows, cells, columns);
  const wrapped = wrappedGoals(rows, cells, columns);
  const headerRow = rows.findIndex((row) => row.kind === 'header') + 1;
  return {
    cells,
    numberFormats: rows.map((row) => formatsOf(row, columns, text)),
    columns: columns.columns,
    styles: planStyles(rows, cells, columns),
    rules: planRules(rows, columns),
    merges: [
      ...rows.flatMap((row, index) => mergesOf(row, index + 1, columns, edge)),
      ...wrapped.map((row) => `${cellAt(columns, 'name', row)}:${edge}${row}`),
    ],
    heights,
    rowGroups: rows.flatMap((row, index) =>
      row.kind === 'perspective' && row.last > index + 1 ? [{ first: index + 2, last: row.last }] : [],
    ),
    links: rows.flatMap((row, index) =>
      row.kind === 'indicator' && row.indicator.link !== null
        ? // On the number and not the name: LibreOffice does not wrap the text of a link.
          [
            {
              address: cellAt(columns, 'nr', index + 1),
              reference: row.indicator.link,
              tip: shortened(row.indicator.card.source?.address ?? '', longestTip),
            },
          ]
        : [],
    ),
    headerRow,
    choices: [],
    view: { frozenRows: freezesRows(heights.slice(0, headerRow)) ? headerRow : 0, frozenColumns: 2 },
    page: {
      orientation: 'landscape',
      margins: page.margins,
      printArea: `A1:${edge}${rows.length}`,
      titleRow: headerRow,
      breaks: pageBreaks(rows, heights, columns.columns),
      // The card and not the file: paper outlives what a file is called. In a footer `&` begins a code; a text's own is doubled.
      footer: {
        left: shortened(titleOf(built, options.language), longestFooter).replaceAll('&', '&&'),
        center: shortened(built.card.card.period, longestFooter).replaceAll('&', '&&'),
        right: text('page', { page: '&P', pages: '&N' }),
      },
    },
  };
}

/** Text that needs more than its own column. */
function mergesOf(row: CardRow, number: number, columns: CardColumns, edge: string): readonly string[] {
  const status = columns.index('status');
  const across = (first: number, last: number): string[] =>
    first < last ? [`${toCol(first)}${number}:${toCol(last)}${number}`] : [];
  switch (row.kind) {
    case 'title':
    case 'organisation':
    case 'vision':
    case 'legend':
      return [`A${number}:${edge}${number}`];
    case 'summary':
      return [...across(0, summaryLabelIndex(columns) - 1), ...across(summaryLabelIndex(columns), status - 1)];
    case 'perspective':
      return across(columns.index('name'), status - 1);
    default:
      return [];
  }
}

interface RowContext {
  readonly rows: readonly CardRow[];
  readonly built: BuiltCard;
  readonly columns: CardColumns;
  readonly text: CardText;
  readonly options: LayoutOptions;
}

function cellsOf(row: CardRow, number: number, { rows, built, columns, text, options }: RowContext): RowCells {
  const { language } = options;
  const { card } = built.card;
  switch (row.kind) {
    case 'title':
      return first(titleOf(built, language));
    case 'organisation':
      return first([card.organisation, card.unit].filter((part) => part !== '').join(' · '));
    case 'meta':
      return new Map<ColumnKey, PlanCell>([
        ['nr', valueCell(card.period === '' ? '' : text('reportPeriod', { period: card.period }))],
        [lastPrinted(columns), valueCell(text('madeAt', { time: timeText(options) }))],
      ]);
    case 'vision':
      return first(visionText(built, text));
    case 'summary':
      return summaryCells(number, rows, built, columns, text, language);
    case 'legend':
      return first(legendText(built, text, language));
    case 'header':
      return new Map(columns.keys.map((key) => [key, valueCell(text(`column.${key}`))]));
    case 'goal':
      return new Map([
        [
          'name',
          valueCell(
            (['goal', 'factor'] as const)
              .filter((key) => row[key] !== '')
              .map((key) => text(key, { text: row[key] }))
              .join('   '),
          ),
        ],
      ]);
    case 'perspective':
      return perspectiveCells(row, number, columns, text, language);
    case 'indicator':
      return indicatorCells(row.indicator, number, columns, {
        language,
        text,
        warnings: built.warnings.filter((warning) => warning.nr === row.indicator.setup.nr),
      });
  }
}

/** What the card is called; without a title of its own by what it is. */
function titleOf({ card: { card }, setup }: BuiltCard, language: Language): string {
  return card.title || termTexts(language)(`term.${setup.terminology}`);
}

function first(value: string): RowCells {
  return new Map([['nr', valueCell(value)]]);
}

/** A frozen card holds what its formulas gave. */
function asValue(cell: PlanCell): PlanCell {
  return cell?.kind === 'formula' ? valueCell(cell.value) : cell;
}

function timeText({ madeAt, language }: LayoutOptions): string {
  return new Intl.DateTimeFormat(formatLocale[language], { dateStyle: 'short', timeStyle: 'short' }).format(madeAt);
}

function visionText({ setup }: BuiltCard, text: CardText): string {
  return (['vision', 'mission', 'values'] as const)
    .filter((key) => setup[key] !== '')
    .map((key) => text(key, { text: setup[key] }))
    .join('   ');
}

/** The three colours, and whatever else stands on this card. */
function legendText(built: BuiltCard, text: CardText, language: Language): string {
  const indicators = built.perspectives.flatMap((perspective) => perspective.indicators);
  const shown = statuses.filter(
    (status) => ['green', 'yellow', 'red'].includes(status) || indicators.some((each) => each.card.status === status),
  );
  const parts = shown.map((status) => `${unbroken(statusText(status, language))}: ${text(`legend.${status}`)}`);
  const noRed = withoutRed(indicators);
  if (noRed.count > 0) parts.push(text('legend.noRed', noRed));
  if (indicators.some(isEasilyMisread)) parts.push(text('legend.minus'));
  if (indicators.some((each) => each.percent !== null)) parts.push(text('legend.percentagePoints'));
  return parts.join('   ');
}

/** A gap that is below nothing though the number is above its ambition. */
function isEasilyMisread({ ambition, card }: BuiltIndicator): boolean {
  return ambition !== null && (card.direction === 'lower' || card.direction === 'range');
}

const numberColumns: readonly ColumnKey[] = [
  'result',
  'previous',
  'ambition',
  'critical',
  'benchmark',
  'baseline',
  'trendFrom',
  'trendTo',
];

function formatsOf(row: CardRow, columns: CardColumns, text: CardText): readonly string[] {
  if (row.kind !== 'indicator') return columns.keys.map(() => 'General');
  const { indicator } = row;
  const format = printFormat(indicator);
  return columns.keys.map((key) => {
    if (numberColumns.includes(key)) return format;
    if (key === 'gap') return gapFormat(indicator, text('percentagePoints'));
    if (key === 'gapPct' || key === 'achievement') return '0%';
    return key === 'deadline' ? (indicator.deadline?.format ?? 'General') : 'General';
  });
}
