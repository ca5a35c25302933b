import { toCol } from '@borgar/fx';
import { statuses, statusSymbol } from '../../scorecard';
import { type CardColumns, cellAt, lastPrinted, summaryLabelIndex } from './columns';
import { type ColumnKey } from './column-specs';
import { bandColour, quiet, statusColours, textOn, tintOf } from '../sheets/design';
import { wrappedGoals } from './heights';
import type { PlanCell, PlanRule, PlanStyle, StyledAreas } from '../sheets/plan';
import type { CardRow } from './rows';
import { styles } from './styles';

const apartColumns: readonly ColumnKey[] = [
  'name',
  'period',
  'change',
  'comment',
  'action',
  'deadline',
  'measure',
  'spark',
  'owner',
  'factor',
  'definition',
  'explanation',
];
const numberColumns: readonly ColumnKey[] = [
  'result',
  'previous',
  'ambition',
  'gap',
  'critical',
  'gapPct',
  'achievement',
  'benchmark',
];

/** Looks of a card, by kind of row and by column; the same style on many places is one entry. */
export function planStyles(
  rows: readonly CardRow[],
  cells: readonly (readonly PlanCell[])[],
  columns: CardColumns,
): readonly StyledAreas[] {
  const shown = columns.columns.filter((column) => column.part !== 'helper').length;
  const wide = (row: number): string => `A${row}:${toCol(shown - 1)}${row}`;
  const rowsOf = (kind: CardRow['kind']): readonly number[] =>
    rows.flatMap((row, index) => (row.kind === kind ? [index + 1] : []));
  const found: StyledAreas[] = [{ areas: [`A1:${toCol(columns.keys.length - 1)}${rows.length}`], style: styles.base }];
  const add = (areas: readonly string[], style: PlanStyle): void => {
    if (areas.length > 0) found.push({ areas, style });
  };
  for (const kind of ['title', 'organisation', 'meta', 'vision', 'summary', 'legend', 'header'] as const) {
    add(rowsOf(kind).map(wide), styles[kind]);
  }
  const indicators = rowsOf('indicator');
  add(indicators.map(wide), styles.indicator);
  const headers = rowsOf('header');
  const inColumns = (keys: readonly ColumnKey[], places: readonly number[]): readonly string[] =>
    keys
      .filter((key) => columns.index(key) >= 0)
      .flatMap((key) =>
        runs(places).map(([from, to]) => {
          const column = toCol(columns.index(key));
          return from === to ? `${column}${from}` : `${column}${from}:${column}${to}`;
        }),
      );
  add(inColumns(['nr'], [...headers, ...indicators, ...rowsOf('perspective')]), styles.apart);
  add(
    linked(rows).map((row) => cellAt(columns, 'nr', row)),
    styles.link,
  );
  add(inColumns(apartColumns, [...headers, ...indicators]), styles.apart);
  add(inColumns(numberColumns, [...headers, ...indicators]), styles.number);
  add(inColumns(['gap'], indicators), styles.signed);
  add(wordedCells(cells, columns, indicators), styles.wrapped);
  rows.forEach((row, index) => {
    if (row.kind !== 'perspective') return;
    const { setup } = row.perspective;
    const band = setup === null ? quiet : bandColour(setup.colour, row.index);
    add([wide(index + 1)], { bold: true, fontSize: 11, fill: tintOf(band), borderTop: band });
    add([`A${index + 1}`], { fill: band, color: textOn(band) });
  });
  add(inColumns(['name'], rowsOf('goal')), styles.goal);
  add(inColumns(['name'], wrappedGoals(rows, cells, columns)), styles.wrapped);
  add(inColumns(['name'], rowsOf('perspective')), styles.apart);
  const status = toCol(columns.index('status'));
  add(
    [...headers, ...indicators, ...rowsOf('perspective'), ...rowsOf('summary')].map((row) => `${status}${row}`),
    styles.status,
  );
  add(
    rowsOf('summary').map(
      (row) => `${toCol(summaryLabelIndex(columns))}${row}:${toCol(columns.index('status') - 1)}${row}`,
    ),
    styles.number,
  );
  const rolledUp = inColumns(['comment'], [...rowsOf('perspective'), ...rowsOf('summary')]);
  add(rolledUp, styles.coverage);
  // Elsewhere the words run on over the empty cells of the columns for writing.
  if (lastPrinted(columns) === 'comment') add(rolledUp, styles.wrapped);
  add(inColumns([lastPrinted(columns)], rowsOf('meta')), styles.madeAt);
  return found;
}

/** Cells in columns of numbers that hold words: limits that plans word, and what stands for a number that is not there. */
function wordedCells(
  cells: readonly (readonly PlanCell[])[],
  columns: CardColumns,
  indicators: readonly number[],
): readonly string[] {
  return indicators.flatMap((row) =>
    numberColumns.flatMap((key) => {
      const value = cells[row - 1]?.[columns.index(key)]?.value;
      // LibreOffice sets a number that may wrap without its indent.
      return typeof value === 'string' && value !== '' ? [cellAt(columns, key, row)] : [];
    }),
  );
}

/** Rows whose number leads to the source. */
function linked(rows: readonly CardRow[]): readonly number[] {
  return rows.flatMap((row, index) => (row.kind === 'indicator' && row.indicator.link !== null ? [index + 1] : []));
}

/** The status cells' colours follow their text, by native rules: a custom function cannot stand in one (office-js #6135). */
export function planRules(rows: readonly CardRow[], columns: CardColumns): readonly PlanRule[] {
  const status = toCol(columns.index('status'));
  const first = rows.findIndex((row) => row.kind === 'summary') + 1;
  // One range for all: a rule for each row would be most of the request. What stands between begins with no symbol.
  const areas = [`${status}${first}:${status}${rows.length}`];
  return statuses.map((each) => ({
    areas,
    when: { kind: 'beginsWith', text: statusSymbol(each) },
    ...statusColours[each],
  }));
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
