import { formatLocale, type Language } from '../../locales/language';
import { type BuiltIndicator, type Change, mostOnOverview, shortened } from '../../scorecard';
import type { ColumnKey } from '../card/column-specs';
import { statusText } from '../card/rollup-formulas';
import { type PlanCell, valueCell } from '../sheets/plan';
import type { CardPlace } from './card-places';
import { type PageContext, referring } from './head';
import { looks } from './looks';
import type { Span } from './page-grid';
import type { PagePart, PageRow } from './page-rows';

const longestName = 120;

/** Shares of the page's width at which the columns of the list begin. */
const edges = { status: 0, name: 0.125, result: 0.47, ambition: 0.58, gap: 0.7, what: 0.83 } as const;

type Column = keyof typeof edges;

const columns = Object.keys(edges) as Column[];

/** What is red and what has changed, a line each (rules 17.1 and 17.3). */
export function changeRows(changes: readonly Change[], context: PageContext): readonly PageRow[] {
  const { grid, text } = context;
  const all = grid.between(0, 1);
  const heading: PageRow = {
    height: 19.5,
    parts: [{ span: all, cell: valueCell(text('changes.heading')), style: looks.heading }],
    key: 'changes',
  };
  const end: PageRow = { height: 9, parts: [] };
  if (changes.length === 0)
    return [heading, { height: 15, parts: [{ span: all, cell: valueCell(text('changes.none')) }] }, end];
  const shown = changes.slice(0, mostOnOverview.changes);
  const more = changes.length - shown.length;
  return [
    heading,
    { height: 13.5, parts: columns.map((column) => headPart(column, context)) },
    ...shown.map((change) => changeRow(change, context)),
    ...(more === 0
      ? []
      : [
          {
            height: 13.5,
            parts: [{ span: all, cell: valueCell(text('changes.more', { count: more })), style: looks.quiet }],
          },
        ]),
    end,
  ];
}

function spanOf(column: Column, { grid }: PageContext): Span {
  const next = columns[columns.indexOf(column) + 1];
  return grid.between(edges[column], next === undefined ? 1 : edges[next]);
}

const numbers: readonly Column[] = ['result', 'ambition', 'gap'];

function headPart(column: Column, context: PageContext): PagePart {
  return {
    span: spanOf(column, context),
    cell: valueCell(context.text(`column.${column}`)),
    style: numbers.includes(column) ? looks.numberHead : looks.columnHead,
  };
}

function changeRow(change: Change, context: PageContext): PageRow {
  const { indicator } = change;
  const { nr, name, status } = indicator.card;
  const { places, language } = context;
  const number = (column: 'result' | 'ambition' | 'gap'): PagePart => {
    const place = places.ofIndicator(indicator, column satisfies ColumnKey);
    return {
      span: spanOf(column, context),
      cell:
        place === null
          ? null
          : column === 'ambition'
            ? ambitionCell(indicator, place, language)
            : referring(place, place.cell?.value ?? null),
      style: column === 'gap' ? looks.rowGap : looks.rowNumber,
      ...(place !== null && { format: place.format }),
    };
  };
  return {
    height: 15,
    parts: [
      {
        span: spanOf('status', context),
        cell: referring(places.ofIndicator(indicator, 'status'), statusText(status, language)),
        style: looks.rowStatus,
        isStatus: 'indicator',
      },
      { span: spanOf('name', context), cell: valueCell(shortened(`${nr} ${name}`, longestName)), style: looks.row },
      ...(['result', 'ambition', 'gap'] as const).map(number),
      { span: spanOf('what', context), cell: valueCell(whatText(change, context)), style: looks.row },
    ],
    key: `indicator ${nr}`,
  };
}

/** A longer text is worded, and stands on the card. */
const longestTarget = 14;

const signs = { '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' } as const;

/** As the card has it where that is short, else without its words. */
function ambitionCell({ card, percent }: BuiltIndicator, place: CardPlace, language: Language): PlanCell {
  const value = place.cell?.value ?? null;
  const { ambition } = card;
  if (typeof value !== 'string' || value.length <= longestTarget || ambition === null) return referring(place, value);
  const number = (limit: number): string =>
    new Intl.NumberFormat(formatLocale[language], {
      style: percent === 'fraction' ? 'percent' : 'decimal',
      maximumFractionDigits: 6,
    }).format(limit) + (percent === 'number' ? '\u00a0%' : '');
  const { op, low, high } = ambition;
  if (low !== null && high !== null) return valueCell(`${number(low)}–${number(high)}`);
  if (ambition.value === null) return referring(place, value);
  return valueCell(`${op === null || op === 'in' ? '' : signs[op]}${number(ambition.value)}`);
}

/** What has happened, and since when. */
function whatText({ kind, indicator: { card, earlier } }: Change, { text }: PageContext): string {
  switch (kind) {
    case 'newRed':
    case 'newGreen':
      return text(`changes.${kind}`);
    case 'redAgain':
      // Between red and red there may have been another period, of which the run knows nothing.
      return earlier.periods < 2 || card.redSince === null
        ? text('changes.again')
        : text('changes.redAgain', { since: card.redSince });
    case 'yellowWorse':
      return card.previousPeriod === null
        ? text('changes.yellowWorseBefore')
        : text('changes.yellowWorse', { than: card.previousPeriod });
  }
}
