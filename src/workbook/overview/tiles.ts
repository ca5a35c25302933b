import {
  coverageWords,
  type PerspectiveTile,
  shortened,
  type Status,
  statuses,
  statusSymbol,
  type Trend,
  trendSymbol,
} from '../../scorecard';
import { statusNumbers, statusText } from '../card/rollup-formulas';
import { textFormula } from '../card/texts';
import { bandColour, quiet, tintOf } from '../sheets/design';
import { formulaCell, type PlanCell, type PlanStyle, valueCell } from '../sheets/plan';
import { type PageContext, referring } from './head';
import { tileLooks } from './looks';
import type { PagePart, PageRow } from './page-rows';

const longestName = 70;

/** The lines of a tile, from the top. */
const lines = ['name', 'status', 'coverage', 'counts', 'trends', 'worst'] as const;

type Line = (typeof lines)[number];

const heights: Readonly<Record<Line, number>> = {
  name: 15,
  status: 17,
  coverage: 12.75,
  counts: 13.5,
  trends: 12.75,
  worst: 13.5,
};

const styles: Readonly<Record<Line, PlanStyle>> = {
  name: tileLooks.name,
  status: tileLooks.status,
  coverage: tileLooks.line,
  counts: tileLooks.counts,
  trends: tileLooks.line,
  worst: tileLooks.line,
};

/** The perspectives in short, side by side. */
export function tileRows(tiles: readonly PerspectiveTile[], context: PageContext): readonly PageRow[] {
  const { tilesInRow } = context.grid;
  const rows: PageRow[] = [];
  for (let first = 0; first < tiles.length; first += tilesInRow) {
    const beside = tiles.slice(first, first + tilesInRow);
    for (const line of lines)
      rows.push({
        height: heights[line],
        parts: beside.map((tile, index) => tilePart(tile, first + index, index, line, context)),
      });
    rows.push({ height: 7.5, parts: [] });
  }
  return rows;
}

/**
 * @param index - of the perspective on the card, which gives it its colour
 * @param place - in its row
 */
function tilePart(tile: PerspectiveTile, index: number, place: number, line: Line, context: PageContext): PagePart {
  const { setup } = tile.perspective;
  const band = setup === null ? quiet : bandColour(setup.colour, index);
  return {
    span: context.grid.tile(place),
    cell: tileCell(tile, line, context),
    ...(line === 'status' && { isStatus: 'rolledUp' as const }),
    style: { ...styles[line], fill: tintOf(band), ...(line === 'name' && { borderTop: band }) },
  };
}

function tileCell(tile: PerspectiveTile, line: Line, context: PageContext): PlanCell {
  const { language, places, text } = context;
  const { perspective, worst } = tile;
  const { card, indicators } = perspective;
  switch (line) {
    case 'name':
      return valueCell(breakable(shortened([card.nr, card.name].filter((part) => part !== '').join(' '), longestName)));
    case 'status':
      return referring(places.ofPerspective(perspective, 'status'), statusText(card.status, language));
    case 'coverage':
      return referring(places.ofPerspective(perspective, 'comment'), coverageWords(card, language));
    case 'counts':
      return indicators.length === 0 ? valueCell(text('tile.noIndicators')) : countsCell(tile, context);
    case 'trends':
      return indicators.length === 0 ? null : trendsCell(tile, context);
    case 'worst':
      if (worst !== null) return valueCell(text('tile.worst', { name: shortened(worst.card.name, longestName) }));
      return card.measured === 0 ? null : valueCell(text('tile.noneWorst'));
  }
}

/** Excel breaks lines at spaces and hyphens alone. */
function breakable(name: string): string {
  return name.replaceAll(/\/(?=\S)/g, '/ ');
}

const colours: readonly Status[] = ['green', 'yellow', 'red'];

/** `● 1  ◆ 2  ■ 0`: the colours always, other statuses where there are any. */
function countsCell({ perspective, counts }: PerspectiveTile, { places }: PageContext): PlanCell {
  const shown = statuses.filter((status) => colours.includes(status) || counts.has(status));
  const words = (count: (status: Status) => string): string =>
    shown.map((status) => `${statusSymbol(status)}\u00a0${count(status)}`).join('   ');
  const value = words((status) => String(counts.get(status) ?? 0));
  const range = places.underPerspective(perspective, 'statusNumber');
  if (range === null) return valueCell(value);
  const parts = Object.fromEntries(shown.map((status) => [status, `COUNTIF(${range},${statusNumbers[status]})`]));
  return formulaCell(
    textFormula(
      words((status) => `{{${status}}}`),
      parts,
    ),
    value,
  );
}

const trends: readonly Trend[] = ['better', 'flat', 'worse'];

/** How many have gone which way, as the card's column of changes has it. */
function trendsCell({ perspective, trends: counts }: PerspectiveTile, { places, text }: PageContext): PlanCell {
  if (counts.size === 0) return valueCell(text('tile.nothingBefore'));
  const words = (count: (trend: Trend) => string): string =>
    text('tile.since', Object.fromEntries(trends.map((each) => [each, `${trendSymbol(each)}\u00a0${count(each)}`])));
  const value = words((trend) => String(counts.get(trend) ?? 0));
  const range = places.underPerspective(perspective, 'change');
  if (range === null) return valueCell(value);
  const parts = Object.fromEntries(trends.map((each) => [each, `COUNTIF(${range},"${trendSymbol(each)}*")`]));
  return formulaCell(
    textFormula(
      words((trend) => `{{${trend}}}`),
      parts,
    ),
    value,
  );
}
