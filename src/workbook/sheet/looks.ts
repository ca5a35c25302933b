import { toCol } from '@borgar/fx';
import { statuses, statusSymbol } from '../../scorecard';
import { type CardColumns, type ColumnKey, summaryLabelIndex } from './columns';
import { bandColour, statusColours, styles, textOn, tintOf } from './design';
import type { PlanCell, PlanRule, PlanStyle, SheetPlan, StyledAreas } from './plan';
import type { CardRow } from './rows';

const apartColumns: readonly ColumnKey[] = ['name', 'period', 'change', 'comment', 'action', 'deadline', 'measure', 'spark', 'owner', 'definition', 'explanation'];
const numberColumns: readonly ColumnKey[] = ['result', 'previous', 'ambition', 'gap', 'critical', 'gapPct', 'achievement', 'benchmark'];

/** Numbers mostly, but plans word their limits too. */
const limitColumns: readonly ColumnKey[] = ['ambition', 'critical'];

/** Looks of a card, by kind of row and by column; the same style on many places is one entry. */
export function planStyles(rows: readonly CardRow[], columns: CardColumns): readonly StyledAreas[] {
  const shown = columns.columns.filter((column) => column.part !== 'helper').length;
  const wide = (row: number): string => `A${row}:${toCol(shown - 1)}${row}`;
  const rowsOf = (kind: CardRow['kind']): readonly number[] => rows.flatMap((row, index) => (row.kind === kind ? [index + 1] : []));
  const found: StyledAreas[] = [{ areas: [`A1:${toCol(columns.keys.length - 1)}${rows.length}`], style: styles.base }];
  const add = (areas: readonly string[], style: PlanStyle): void => {
    if (areas.length > 0) found.push({ areas, style });
  };
  for (const kind of ['title', 'organisation', 'meta', 'vision', 'summary', 'legend', 'header'] as const) {
    add(rowsOf(kind).map(wide), styles[kind]);
  }
  add(rowsOf('goal').map(wide), styles.quietRow);
  const indicators = rowsOf('indicator');
  add(indicators.map(wide), styles.indicator);
  const headers = rowsOf('header');
  const inColumns = (keys: readonly ColumnKey[], places: readonly number[]): readonly string[] =>
    keys.filter((key) => columns.index(key) >= 0).flatMap((key) => runs(places).map(([from, to]) => {
      const column = toCol(columns.index(key));
      return from === to ? `${column}${from}` : `${column}${from}:${column}${to}`;
    }));
  add(inColumns(['nr'], indicators), styles.text);
  add(inColumns(apartColumns, [...headers, ...indicators]), styles.apart);
  add(inColumns(numberColumns, [...headers, ...indicators]), styles.number);
  add(inColumns(limitColumns, indicators), styles.limit);
  add(inColumns(['gap'], indicators), styles.signed);
  rows.forEach((row, index) => {
    if (row.kind !== 'perspective') return;
    const band = bandColour(row.perspective.setup.colour, row.index);
    add([wide(index + 1)], { bold: true, fontSize: 11, fill: tintOf(band), borderTop: band });
    add([`A${index + 1}`], { fill: band, color: textOn(band), horizontal: 'Left' });
  });
  add(inColumns(['name'], rowsOf('goal')), styles.heading);
  add(inColumns(['name'], rowsOf('perspective')), styles.perspectiveName);
  const status = toCol(columns.index('status'));
  add([...headers, ...indicators, ...rowsOf('perspective'), ...rowsOf('summary')].map((row) => `${status}${row}`), styles.status);
  add(rowsOf('summary').map((row) => `${toCol(summaryLabelIndex(columns))}${row}:${toCol(columns.index('status') - 1)}${row}`), styles.number);
  add(inColumns(['comment'], [...rowsOf('perspective'), ...rowsOf('summary')]), styles.coverage);
  add(inColumns([lastPrinted(columns)], rowsOf('meta')), styles.madeAt);
  return found;
}

/** The last column of the council view. */
export function lastPrinted(columns: CardColumns): ColumnKey {
  return columns.keys[columns.columns.findLastIndex((column) => column.part === 'council')] ?? 'status';
}

/** The status cells' colours follow their text, by native rules: a custom function cannot stand in one (office-js #6135). */
export function planRules(rows: readonly CardRow[], columns: CardColumns): readonly PlanRule[] {
  const status = toCol(columns.index('status'));
  const first = rows.findIndex((row) => row.kind === 'summary') + 1;
  // One range for all: a rule for each row would be most of the request. What stands between begins with no symbol.
  const areas = [`${status}${first}:${status}${rows.length}`];
  return statuses.map((each) => ({ areas, beginsWith: statusSymbol(each), ...statusColours[each] }));
}

/** How much wider the bold text of a heading is. */
const headingSize = 1.1;
/** And of the summary, which is bold and of 11 points. */
const summarySize = 1.2;

/** Points of a line of 10-point text, and of a character of it on average. */
const lineHeight = 13.5;
const characterWidth = 4.9;

const fixedHeights: Partial<Record<CardRow['kind'], number>> = {
  title: 27, organisation: 16, meta: 15, goal: 12.5,
};

/** Of a row with one line of text. */
const leastHeights: Partial<Record<CardRow['kind'], number>> = { indicator: 18.5, header: 29, vision: 15, legend: 16, perspective: 19, summary: 21 };

/**
 * Row heights, so that wrapped text has room. They are reckoned here, since Excel fits no merged cell
 * and fits the others to a single line that is too tight to read across.
 */
export function planHeights(rows: readonly CardRow[], cells: SheetPlan['cells'], columns: CardColumns): SheetPlan['heights'] {
  const byHeight = new Map<number, number[]>();
  rows.forEach((row, index) => {
    const height = fixedHeights[row.kind] ?? Math.max(leastHeights[row.kind] ?? 15, Math.ceil(rowLines(row, cells[index] ?? [], columns) * lineHeight + 3));
    byHeight.set(height, [...(byHeight.get(height) ?? []), index + 1]);
  });
  return [...byHeight].map(([height, places]) => ({ height, rows: places }));
}

/** How many lines the longest text of a row takes in its column, or in the columns that are merged for it. */
function rowLines(row: CardRow, texts: readonly PlanCell[], columns: CardColumns): number {
  const council = columns.columns.filter((column) => column.part === 'council');
  const widthOf = (first: number, end: number): number => council.slice(first, end).reduce((sum, column) => sum + column.width, 0);
  const lines = (first: number, end: number, size = 1): number => linesOf(texts[first] ?? null, widthOf(first, end) / size);
  const status = columns.index('status');
  switch (row.kind) {
    case 'vision':
    case 'legend':
      return lines(0, council.length);
    case 'perspective':
      return lines(columns.index('name'), status, headingSize);
    case 'summary':
      return Math.max(lines(0, summaryLabelIndex(columns), summarySize), lines(summaryLabelIndex(columns), status, summarySize));
    case 'indicator':
    case 'header':
      return Math.max(1, ...council.map((_, position) => lines(position, position + 1)));
    default:
      return 1;
  }
}

/** How many lines a text takes when it breaks between words. */
function linesOf(cell: PlanCell, width: number): number {
  if (cell === null || typeof cell.value !== 'string') return 1;
  const room = Math.max(4, Math.floor((width - 8) / characterWidth));
  return cell.value.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room), 0);
}

function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(/[\s/-]+/)) {
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = 0;
    }
    // A compound longer than the column breaks within the word.
    lines += Math.floor(length / (room + 1));
    used = used === 0 ? length % (room + 1) : used + 1 + length;
  }
  return lines;
}

/** Neighbouring rows as runs from and to. */
function runs(rows: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}
