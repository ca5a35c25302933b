import { normalised } from '../../locales/headers';
import { dataWordsOf } from '../../locales/data';
import { headerWords } from '../blocks/header-role';
import { readPeriodText } from '../blocks/period-text';
import { readUnitText } from '../blocks/unit-text';
import { DataFault } from './fault';
import { type GridColumn, readColumns } from './grid-columns';
import { type ColumnHead, headLevels, readHeads } from './grid-heads';
import { findLayout, type GridLayout, type GridRow, type GridValue, textOfCell } from './grid-layout';
import { type GridFacts, readLines } from './grid-lines';
import { legendOf } from './legend';
import { type NumberStyle, numberStyleOf, readNumberText } from './number-text';
import { type Pace, stride } from './pace';
import { periodLabel, roleOfName } from './role';
import {
  type Category,
  type CategoryMark,
  type DataFormat,
  type DataTable,
  type Dimension,
  type Figure,
  plainCategory,
  SparseFigures,
  stridesOf,
} from './table';
import { markOfText, tableNumberOf } from './texts';

const yes = new Set(dataWordsOf('yes').map(normalised));

/** Headers that Udir's exports have, without spaces. */
const udirHeads =
  /^(?:enhetniv[aå]+(?:navn)?|enhetnavn|skole(?:aar|år)(?:navn)?|tidnavn|eierform(?:navn)?|er(?:skjermet|prikket)|prikket)$/;
const udir = 'Utdanningsdirektoratet';

/** Cells that tell how the file writes numbers. */
const styleCells = 20_000;

/**
 * Reads a table out of cells: periods across or down, all in one column or each thing counted in its own; PxWeb's text and
 * Excel files, Udir's flat export, or any other table with a header.
 *
 * @param delimiter - between the cells of a text; '' for a sheet
 * @param format - of the file that the cells are from
 * @throws DataFault where there is no table, or where two rows with the same labels have different figures
 */
export async function readGrid(
  rows: readonly GridRow[],
  delimiter: string,
  format: DataFormat,
  pace: Pace,
): Promise<DataTable> {
  const layout = findLayout(rows);
  const facts = readLines(layout.lines.above, layout.lines.below);
  const columns = readColumns(layout);
  const isUdir =
    columns.filter(({ heads }) => udirHeads.test(normalised(heads.at(-1) ?? '').replaceAll(' ', ''))).length > 0 ||
    /(?<!\p{L})(?:udir|utdanningsdirektoratet|skoleporten)(?!\p{L})/iu.test(facts.source);
  const table = await new GridReading(layout, facts, columns, delimiter).read(pace);
  return { ...table, format: isUdir ? 'udir' : format, source: table.source || (isUdir ? udir : '') };
}

/** A column of labels with that of their codes. */
interface LabelColumn {
  readonly column: number;
  readonly codeColumn: number | null;
  readonly head: string;
}

class GridReading {
  private readonly figures: readonly GridColumn[];
  private readonly heads: readonly ColumnHead[];
  private readonly labels: readonly LabelColumn[];
  private readonly time: GridColumn | undefined;
  private readonly hidden: GridColumn | undefined;

  constructor(
    private readonly layout: GridLayout,
    private readonly facts: GridFacts,
    private readonly columns: readonly GridColumn[],
    private readonly delimiter: string,
  ) {
    const all = columns.filter(({ kind }) => kind === 'figure');
    const heads = readHeads(all);
    const withPeriod = heads.filter(({ period }) => period !== null);
    // Among years, a column without one is a sum, a difference, a remark.
    this.heads = withPeriod.length * 2 > heads.length ? withPeriod : heads;
    const kept = new Set(this.heads.map(({ column }) => column));
    this.figures = all.filter(({ column }) => kept.has(column));
    this.time = columns.find(({ kind }) => kind === 'period');
    this.hidden = columns.find(({ kind }) => kind === 'hidden');
    this.labels = labelColumns(columns, this.time);
  }

  async read(pace: Pace): Promise<Omit<DataTable, 'format'>> {
    const { layout, facts, heads } = this;
    if (heads.length === 0)
      throw new DataFault('no-table', { seen: this.columns.map(({ heads: [head = ''] }) => head).join(' | ') });
    const style = this.style();
    const rows = this.filledRows();
    const { levels, common } = headLevels(heads, facts.measures);
    const down = this.labels.map((label) => categoriesDown(rows, label));
    const times = this.times(rows);
    const dimensions: Dimension[] = [
      ...this.labels.map((label, index) => dimensionOf(label.head, label.column, down[index]?.categories ?? [])),
      ...levels.map(({ categories }, index) => ({
        code: `column${index + 1}`,
        label: '',
        role: index === levels.length - 1 ? ('metric' as const) : ('other' as const),
        categories,
        total: null,
      })),
      ...(times === null ? [] : [times.dimension]),
    ];
    const strides = stridesOf(dimensions);
    const timeStride = times === null ? 0 : (strides.at(-1) ?? 0);
    const figures = new SparseFigures();
    const percents = new Set<number>();
    for (const [index, row] of rows.entries()) {
      if (index % Math.max(1, Math.floor(stride / heads.length)) === 0) await pace(0.5 + index / rows.length / 2);
      const base = down.reduce((place, { placeOf }, level) => place + (placeOf[index] ?? 0) * (strides[level] ?? 0), 0);
      const hidden = this.hidden !== undefined && yes.has(normalised(textOfCell(row.cells[this.hidden.column])));
      for (const { column } of heads) {
        const cell = row.cells[column];
        const across = levels.reduce(
          (place, { placeOf }, level) => place + (placeOf.get(column) ?? 0) * (strides[down.length + level] ?? 0),
          base,
        );
        const place = across + (times === null ? 0 : times.placeOf(index, column) * timeStride);
        const { figure, percent } = this.figureOf(cell, row, column, style, hidden);
        if (percent) percents.add(column);
        const known = figures.at(place);
        if (known !== null && (known.value !== figure.value || known.sign !== figure.sign))
          throw this.clash(row, rows, place, figures);
        figures.set(place, figure);
      }
    }
    const isPercent = percents.size === heads.length;
    const contents = contentsOf(common, this.figures);
    return {
      source: facts.source,
      table: tableNumberOf(facts.title),
      title: facts.title,
      contents: contents || facts.title,
      measure: isPercent
        ? '%'
        : (facts.measures.get('') ?? onlyOf(facts.measures) ?? readUnitText(contents || facts.title).unit),
      decimals: null,
      updated: facts.updated,
      link: '',
      dimensions,
      figures,
      legend: legendOf([...facts.notes, ...layout.heads.flat(), facts.title]),
      notes: facts.notes,
    };
  }

  /** The rows that hold figures, with labels that are told once filled in. */
  private filledRows(): readonly FilledRow[] {
    const told = new Map<number, GridValue>();
    const rows: FilledRow[] = [];
    for (const [index, cells] of this.layout.body.entries()) {
      const labels = new Map<number, GridValue>();
      for (const [level, { column, codeColumn }] of this.labels.entries()) {
        for (const each of codeColumn === null ? [column] : [codeColumn, column]) {
          const cell = cells[each] ?? null;
          if (textOfCell(cell) !== '') {
            if (textOfCell(told.get(each)) !== textOfCell(cell))
              for (const later of this.labels.slice(level + 1)) told.delete(later.column);
            told.set(each, cell);
          }
          labels.set(each, told.get(each) ?? null);
        }
      }
      if (this.time !== undefined) {
        const cell = cells[this.time.column] ?? null;
        if (textOfCell(cell) !== '') told.set(this.time.column, cell);
        labels.set(this.time.column, told.get(this.time.column) ?? null);
      }
      if (this.figures.some(({ column }) => textOfCell(cells[column]) !== '') || this.hasOwnLabels(cells))
        rows.push({ line: this.layout.firstLine + index, cells, labels });
    }
    return rows;
  }

  /** A row of labels without figures is one whose figures are blank; a line of text alone is none. */
  private hasOwnLabels(cells: GridRow): boolean {
    const columns = [
      ...this.labels.map(({ column }) => column),
      ...(this.time === undefined ? [] : [this.time.column]),
    ];
    return (
      columns.every((column) => textOfCell(cells[column]) !== '') && (columns.length > 1 || this.time !== undefined)
    );
  }

  private style(): NumberStyle {
    const texts: string[] = [];
    for (const row of this.layout.body) {
      for (const { column } of this.figures) {
        const cell = row[column];
        if (typeof cell === 'string' && /[.,]/.test(cell)) texts.push(textOfCell(cell));
      }
      if (texts.length > styleCells) break;
    }
    return numberStyleOf(texts, this.delimiter);
  }

  private figureOf(
    cell: GridValue | undefined,
    row: FilledRow,
    column: number,
    style: NumberStyle,
    hidden: boolean,
  ): { readonly figure: Figure; readonly percent: boolean } {
    const next = this.columns.find((each) => each.column === column + 1 && each.kind === 'flag');
    const flag = next === undefined ? '' : textOfCell(row.cells[next.column]);
    if (typeof cell === 'number') return { figure: { value: cell, sign: flag || null }, percent: false };
    const text = textOfCell(cell);
    const read = text === '' ? null : readNumberText(text, style);
    if (read !== null) return { figure: { value: read.value, sign: flag || read.flag }, percent: read.percent };
    return { figure: { value: null, sign: text || flag || null, ...(hidden && { hidden }) }, percent: false };
  }

  /** Periods down, across, or the one of all; `null` where none is told. */
  private times(
    rows: readonly FilledRow[],
  ): { readonly dimension: Dimension; readonly placeOf: (row: number, column: number) => number } | null {
    const { time, heads } = this;
    if (time !== undefined) {
      const labels = rows.map(({ labels: told }) => textOfCell(told.get(time.column)));
      const { categories, placeOf } = distinct(labels, timeCategory);
      return {
        dimension: { ...timeDimension(time.heads.at(-1) ?? '', categories), code: time.heads.at(-1) || 'time' },
        placeOf: (row) => placeOf[row] ?? 0,
      };
    }
    if (heads.every(({ period }) => period !== null)) {
      const marks = new Map(heads.map(({ period, mark }) => [period ?? '', mark]));
      const { categories, placeOf } = distinct(
        heads.map(({ period }) => period ?? ''),
        (label) => ({ ...timeCategory(label), mark: marks.get(label) ?? null }),
      );
      const places = new Map(heads.map(({ column }, index) => [column, placeOf[index] ?? 0]));
      return { dimension: timeDimension('', categories), placeOf: (_, column) => places.get(column) ?? 0 };
    }
    const inTitle = [this.facts.title, ...this.layout.lines.above].map(readPeriodText).find((read) => read !== null);
    if (inTitle === undefined || inTitle.period.end === '') return null;
    return { dimension: timeDimension('', [plainCategory(inTitle.period.label)]), placeOf: () => 0 };
  }

  /** Rows that nothing tells apart but what was not understood. */
  private clash(row: FilledRow, rows: readonly FilledRow[], place: number, figures: SparseFigures): DataFault {
    const labels = (each: FilledRow): string => [...each.labels.values()].map(textOfCell).join(' | ');
    const first = rows.find((each) => labels(each) === labels(row)) ?? row;
    return new DataFault('rows-clash', {
      first: String(first.line),
      second: String(row.line),
      labels: labels(row),
      figure: String(figures.at(place)?.value ?? ''),
    });
  }
}

interface FilledRow {
  /** One-based line in the file. */
  readonly line: number;
  readonly cells: GridRow;
  readonly labels: ReadonlyMap<number, GridValue>;
}

/** Labels, each with the column of codes beside it: the one before it, else the one behind. */
function labelColumns(columns: readonly GridColumn[], time: GridColumn | undefined): readonly LabelColumn[] {
  const used = new Set<number>();
  const kindAt = (column: number): string => (used.has(column) ? 'none' : (columns[column]?.kind ?? 'none'));
  const labels = columns.filter((each) => each.kind === 'label' || (each.kind === 'period' && each !== time));
  const found = labels.map(({ column, heads }): LabelColumn => {
    const codeColumn = [column - 1, column + 1].find((each) => kindAt(each) === 'code') ?? null;
    if (codeColumn !== null) used.add(codeColumn);
    return { column, codeColumn, head: heads.at(-1) ?? '' };
  });
  const alone = columns
    .filter(({ column, kind }) => kind === 'code' && !used.has(column))
    .map(({ column, heads }): LabelColumn => ({ column, codeColumn: null, head: heads.at(-1) ?? '' }));
  return [...found, ...alone].sort((a, b) => a.column - b.column);
}

interface Distinct {
  readonly categories: readonly Category[];
  /** By row. */
  readonly placeOf: readonly number[];
}

/** `0301 Oslo`, `EAK Landet`: the code by which a place is known, and what it is called. */
const coded = /^(\d{2,8}|[A-Z]{2,6}\d{0,4})\s+(\S.*)$/u;

function categoriesDown(rows: readonly FilledRow[], { column, codeColumn }: LabelColumn): Distinct {
  const texts = rows.map(({ labels }) => textOfCell(labels.get(column)));
  if (codeColumn !== null) {
    const codes = rows.map(({ labels }) => textOfCell(labels.get(codeColumn)));
    // A name may be of several codes, after a merger; and a code have been called otherwise.
    const keys = texts.map((text, index) => `${codes[index] ?? ''}\u0000${text}`);
    return distinct(keys, (key) => {
      const [code = '', label = ''] = key.split('\u0000');
      return { ...plainCategory(code || label, label || code), mark: markOfText(label) };
    });
  }
  const some = [...new Set(texts)];
  const isCoded = some.filter((text) => coded.test(text)).length * 2 > some.length;
  return distinct(texts, (text) => {
    const [, code = '', label = ''] = (isCoded ? coded.exec(text) : null) ?? [];
    return { ...plainCategory(code || text, label || text), mark: markOfText(text) };
  });
}

function distinct(texts: readonly string[], category: (text: string) => Category): Distinct {
  const places = new Map<string, number>();
  const placeOf = texts.map((text) => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  });
  return { categories: unique([...places.keys()].map(category)), placeOf };
}

/** Codes that two categories share are told apart by what these are called. */
function unique(categories: readonly Category[]): readonly Category[] {
  const counts = new Map<string, number>();
  for (const { code } of categories) counts.set(code, (counts.get(code) ?? 0) + 1);
  return categories.map((each) =>
    (counts.get(each.code) ?? 0) > 1 ? { ...each, code: `${each.code} ${each.label}` } : each,
  );
}

function timeCategory(label: string): Category {
  const mark: CategoryMark | null = markOfText(label);
  return { ...plainCategory(periodLabel(label) ?? label, label), mark };
}

function timeDimension(head: string, categories: readonly Category[]): Dimension {
  return { code: 'time', label: head, role: 'time', categories, total: null };
}

function dimensionOf(head: string, column: number, categories: readonly Category[]): Dimension {
  const named = roleOfName([head], categories);
  const role = named === 'time' ? 'other' : named === 'other' && headerWords(head).includes('unit') ? 'geo' : named;
  return { code: head || `label${column + 1}`, label: head, role, categories, total: null };
}

/** What the only column of figures is called, unless that says nothing ("Verdi"). */
function contentsOf(common: readonly string[], figures: readonly GridColumn[]): string {
  const [only] = figures;
  if (common.length > 0 && figures.length === 1 && only !== undefined) {
    const words = headerWords(common.join(', '));
    return words.includes('value') ? '' : common.join(', ');
  }
  return common.filter((text) => !headerWords(text).includes('value')).join(', ');
}

function onlyOf(measures: ReadonlyMap<string, string>): string | null {
  const [only, ...others] = new Set(measures.values());
  return only !== undefined && others.length === 0 ? only : null;
}
