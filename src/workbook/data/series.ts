import { dataWordsOf } from '../../locales/data';
import { normalised } from '../../locales/headers';
import { readPeriodText } from '../blocks/period-text';
import { readUnitText } from '../blocks/unit-text';
import { DataFault } from './fault';
import { isKoladaGroup } from './kolada';
import { mostSeries } from './limits';
import { type Pace, stride, unhurried } from './pace';
import type { DataSelection } from './select';
import { type PointState, readFigure, type SignSource, signSourceOf } from './signs';
import { type Category, type CategoryMark, type DataTable, type Dimension, stridesOf } from './table';

/** A figure of a series. */
export interface DataPoint {
  /** As periods are written: `2024`, `2024-K1`, `2023/24`; as the file has it where it is none; '' where it tells none. */
  readonly period: string;
  readonly value: number | null;
  readonly sign: string | null;
  readonly state: PointState;
}

/** One thing counted, in one place, over the periods. */
export interface DataSeries {
  /**
   * Codes of its categories, the time left out, in the order of the dimensions' own codes: the same in next year's file,
   * whichever way round it stands.
   */
  readonly codes: readonly string[];
  /** What is counted, and of whom. */
  readonly indicator: string;
  /** Where, or in which part of the organisation; `null` where the table tells none. */
  readonly unit: string | null;
  readonly measure: string | null;
  readonly decimals: number | null;
  /** A country, or a group of others, that own figures are compared with. */
  readonly isBenchmark: boolean;
  readonly points: readonly DataPoint[];
}

/** Something about the figures that the file does not say in words of its own. */
export type DataRemark =
  | 'ssb-dash'
  | 'break'
  | 'preliminary'
  | 'unweighted-mean'
  | 'unrevised'
  | 'revised'
  | 'group-country'
  | 'group-without-oslo'
  | 'more-pages';

export interface SeriesReading {
  readonly series: readonly DataSeries[];
  readonly remarks: readonly DataRemark[];
}

/** A period of the table, with its last day. */
interface TimePlace {
  readonly place: number;
  readonly label: string;
  readonly end: string | null;
  readonly mark: CategoryMark | null;
}

const all = new Set(dataWordsOf('all').map(normalised));
const groups = dataWordsOf('groupOfUnits').map(normalised);

/** KOSTRA's codes for the country, with and without Oslo, among municipalities and county municipalities. */
const kostraGroups: ReadonlyMap<string, DataRemark> = new Map([
  ['eak', 'group-country'],
  ['eafk', 'group-country'],
  ['eakuo', 'group-without-oslo'],
  ['eafkuo', 'group-without-oslo'],
]);

/** How many series a selection has: exactly where every place is told, else at most. */
export function countSeries({ dimensions }: DataTable, selection: DataSelection): number {
  return dimensions.reduce(
    (count, { role }, index) => (role === 'time' ? count : count * (selection[index]?.length ?? 0)),
    1,
  );
}

/**
 * The series of a selection, in the table's order.
 *
 * @param pace - called between slices of the work
 * @throws DataFault where they are more than 10,000, or none, or where `pace` calls the reading off
 */
export async function readSeries(
  table: DataTable,
  selection: DataSelection,
  pace: Pace = unhurried,
): Promise<SeriesReading> {
  const { dimensions, figures } = table;
  const strides = stridesOf(dimensions);
  const timeIndex = dimensions.findIndex(({ role }) => role === 'time');
  const times = timesOf(dimensions[timeIndex], selection[timeIndex] ?? [], strides[timeIndex] ?? 0);
  const others = dimensions.map((_, index) => index).filter((index) => index !== timeIndex);
  const combinations = figures.places === null ? countSeries(table, selection) : null;
  if (combinations !== null && combinations > mostSeries) throw tooMany(combinations);
  const source = signSourceOf(table.source);
  const describe = describer(table, others);
  const remarks = new Set<DataRemark>([
    ...tableRemarks(table),
    ...(table.isPage === true ? (['more-pages'] as const) : []),
  ]);
  const series: DataSeries[] = [];
  const picked =
    figures.places === null
      ? everyPlace(others, selection, strides)
      : await toldPlaces(figures.places, others, selection, dimensions, pace);
  const begun = combinations === null ? 0.5 : 0;
  const count = Math.max(1, combinations ?? mostSeries);
  let read = 0;
  for (const places of picked) {
    if (series.length === mostSeries) throw tooMany(combinations ?? mostSeries + 1);
    const base = others.reduce((sum, index, level) => sum + (places[level] ?? 0) * (strides[index] ?? 0), 0);
    const categories = others.map((index, level) => dimensions[index]?.categories[places[level] ?? 0]);
    const points: DataPoint[] = [];
    for (const time of times) {
      read += 1;
      if (read % stride === 0) await pace(begun + (1 - begun) * Math.min(1, read / (count * times.length)));
      const point = pointAt(table, base + time.place, time, categories, source, remarks);
      if (point !== null) points.push(point);
    }
    if (points.length === 0) continue;
    series.push({ ...describe(categories, remarks), points });
  }
  if (series.length === 0) throw new DataFault('selects-nothing');
  return { series, remarks: [...remarks] };
}

function pointAt(
  { figures, legend }: DataTable,
  place: number,
  time: TimePlace,
  categories: readonly (Category | undefined)[],
  source: SignSource,
  remarks: Set<DataRemark>,
): DataPoint | null {
  const figure = figures.at(place);
  if (figure === null) return null;
  const mark = time.mark ?? categories.find((category) => category?.mark)?.mark ?? null;
  const { value, sign, state, outdated } = readFigure(figure, legend, source, time.end, mark);
  if (outdated === true) remarks.add('ssb-dash');
  if (state === 'break' || state === 'preliminary') remarks.add(state);
  return { period: time.label, value, sign, state };
}

function tooMany(count: number): DataFault {
  return new DataFault('too-many-series', { count: String(count), most: String(mostSeries) });
}

/** Oldest first; periods that cannot be read keep their order. */
function timesOf(dimension: Dimension | undefined, places: readonly number[], stride: number): readonly TimePlace[] {
  if (dimension === undefined) return [{ place: 0, label: '', end: null, mark: null }];
  const times = places.flatMap((place) => {
    const category = dimension.categories[place];
    if (category === undefined) return [];
    const read = [category.label, category.code]
      .map(readPeriodText)
      .find((each) => each !== null && each.period.end !== '');
    const label = read?.period.label ?? category.label;
    return [
      {
        place: place * stride,
        label,
        end: read?.period.end ?? null,
        start: read?.period.start ?? '',
        mark: category.mark,
      },
    ];
  });
  if (times.some(({ end }) => end === null)) return times;
  return [...times].sort((a, b) => compare(a.end ?? '', b.end ?? '') || compare(b.start, a.start));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function* everyPlace(
  others: readonly number[],
  selection: DataSelection,
  strides: readonly number[],
): Generator<readonly number[]> {
  // By the places of the table, so that neighbours stay neighbours.
  const order = [...others].sort((a, b) => (strides[b] ?? 0) - (strides[a] ?? 0));
  const wanted = order.map((index) => selection[index] ?? []);
  if (wanted.some((places) => places.length === 0)) return;
  const at = wanted.map(() => 0);
  const levels = others.map((index) => order.indexOf(index));
  for (;;) {
    yield levels.map((level) => wanted[level]?.[at[level] ?? 0] ?? 0);
    let level = at.length - 1;
    while (level >= 0) {
      at[level] = (at[level] ?? 0) + 1;
      if ((at[level] ?? 0) < (wanted[level]?.length ?? 0)) break;
      at[level] = 0;
      level -= 1;
    }
    if (level < 0) return;
  }
}

/** Those that the file tells of, each once, in the table's order. */
async function toldPlaces(
  told: ReadonlySet<number>,
  others: readonly number[],
  selection: DataSelection,
  dimensions: readonly Dimension[],
  pace: Pace,
): Promise<readonly (readonly number[])[]> {
  const strides = stridesOf(dimensions);
  const wanted = selection.map((places) => new Set(places));
  const found = new Map<number, readonly number[]>();
  let looked = 0;
  for (const place of told) {
    looked += 1;
    if (looked % stride === 0) await pace(looked / told.size / 2);
    const at = dimensions.map(({ categories }, index) => Math.floor(place / (strides[index] ?? 1)) % categories.length);
    if (!at.every((each, index) => wanted[index]?.has(each) === true)) continue;
    const key = others.reduce((sum, index) => sum + (at[index] ?? 0) * (strides[index] ?? 0), 0);
    if (found.has(key)) continue;
    if (found.size === mostSeries) throw tooMany(mostSeries + 1);
    found.set(
      key,
      others.map((index) => at[index] ?? 0),
    );
  }
  return [...found].sort(([a], [b]) => a - b).map(([, places]) => places);
}

/** What series are called, by their categories. */
function describer(
  table: DataTable,
  others: readonly number[],
): (categories: readonly (Category | undefined)[], remarks: Set<DataRemark>) => Omit<DataSeries, 'points'> {
  const dimensions = others.map((index) => table.dimensions[index]);
  const order = codeOrder(dimensions.map((dimension) => dimension?.code ?? ''));
  return (categories, remarks) => {
    const of = (role: Dimension['role']): readonly Category[] =>
      categories.flatMap((category, level) =>
        dimensions[level]?.role === role && category !== undefined ? [category] : [],
      );
    const metrics = of('metric');
    const places = of('geo');
    const breakdown = categories.flatMap((category, level) => {
      const dimension = dimensions[level];
      if (category === undefined || dimension?.role !== 'other' || isTotal(category, dimension)) return [];
      return dimension.categories.length > 1 ? [category.label] : [];
    });
    const counted = metrics.map(({ label }) => label).join(', ') || table.contents || table.title;
    const isBenchmark = places.some((place) => isGroup(place, remarks));
    return {
      codes: order.map((level) => categories[level]?.code ?? ''),
      indicator: [counted, ...breakdown].join(', '),
      unit: places.map(({ label }) => label).join(', ') || null,
      measure:
        categories.find((category) => category?.measure != null)?.measure ??
        table.measure ??
        readUnitText(counted).unit,
      decimals: categories.find((category) => category?.decimals != null)?.decimals ?? table.decimals,
      isBenchmark,
    };
  };
}

/** Places of dimensions in the order of their codes. */
export function codeOrder(codes: readonly string[]): readonly number[] {
  return codes.map((_, index) => index).sort((a, b) => compare(codes[a] ?? '', codes[b] ?? '') || a - b);
}

/** Both sexes, all ages: what a breakdown is a part of goes without saying. */
export function isTotal({ code, label }: Category, { total }: Dimension): boolean {
  return code === total || all.has(normalised(label));
}

/** Whether a place is a country, or a group of others, that own figures are compared with. */
export function isBenchmarkPlace(category: Category): boolean {
  return isGroup(category, new Set());
}

function isGroup({ code, label }: Category, remarks: Set<DataRemark>): boolean {
  const kostra = kostraGroups.get(code.toLowerCase());
  if (kostra !== undefined) {
    remarks.add(kostra);
    return true;
  }
  if (isKoladaGroup(code)) {
    remarks.add('unweighted-mean');
    return true;
  }
  const said = normalised(label);
  return groups.some(
    (word) => said === word || said.startsWith(`${word} `) || (word.endsWith('gruppe') && said.startsWith(word)),
  );
}

/** KOSTRA's figures are unrevised from 15 March and revised from 15 June; told where the file says which day. */
function tableRemarks({ title, notes, updated }: DataTable): readonly DataRemark[] {
  const told = [title, ...notes].join('\n').toLowerCase();
  const isKostra = /kostra/.test(told);
  if (/urevidert|ureviderte|unrevised|ej reviderad/.test(told) || (isKostra && /15\. ?mars/.test(told)))
    return ['unrevised'];
  if (isKostra && (/15\. ?juni/.test(told) || /(?<!u)reviderte tall/.test(told))) return ['revised'];
  return isKostra && /-03-1[5-9]/.test(updated ?? '') ? ['unrevised'] : [];
}
