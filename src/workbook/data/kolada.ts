import { DataFault } from './fault';
import { member, textOf } from './json-value';
import { type Pace, stride } from './pace';
import {
  type Category,
  type DataTable,
  type Dimension,
  type LegendMeaning,
  plainCategory,
  SparseFigures,
  stridesOf,
} from './table';

/** A figure as Kolada's API gives it, whichever version. */
interface Row {
  readonly kpi: string;
  readonly place: string;
  readonly period: string;
  readonly gender: string;
  readonly status: string;
  readonly value: number | null;
}

/** What the API says in a figure's place. */
const statuses: ReadonlyMap<string, LegendMeaning> = new Map<string, LegendMeaning>([
  ['Missing', 'missing'],
  ['Private', 'suppressed'],
  ['Privacy', 'suppressed'],
  ['Secret', 'suppressed'],
]);

/** Of men and women together. */
const total = 'T';
const genders: ReadonlyMap<string, string> = new Map([
  [total, 'T'],
  ['K', 'Kvinnor'],
  ['M', 'Män'],
]);

/** Whether a value is a page of Kolada's figures, of version 2 or 3 of its API. */
export function isKolada(value: unknown): boolean {
  const values = member(value, 'values');
  return (
    Array.isArray(values) &&
    values.length > 0 &&
    values.every((each) => member(each, 'kpi') !== undefined && placeOf(each) !== '')
  );
}

/** Whether a value is a page of Kolada's that has no figures: a list of indicators or of places. */
export function isKoladaList(value: unknown): boolean {
  const values = member(value, 'values');
  return Array.isArray(values) && (values.length === 0 || values.every((each) => member(each, 'id') !== undefined));
}

function placeOf(value: unknown): string {
  return textOf(member(value, 'municipality')) || textOf(member(value, 'ou'));
}

/** Reads a page of figures of Kolada's API. */
export async function readKolada(value: unknown, pace: Pace): Promise<DataTable> {
  const rows = rowsOf(value);
  if (rows.length === 0) throw new DataFault('kolada-empty');
  const dimension = (
    code: string,
    label: string,
    role: Dimension['role'],
    of: (row: Row) => string,
    name = plainCategory,
  ): Dimension => ({
    code,
    label,
    role,
    categories: [...new Set(rows.map(of))].map((each) => name(each)),
    total: role === 'other' ? total : null,
  });
  const dimensions = [
    dimension('kpi', 'Nyckeltal', 'metric', ({ kpi }) => kpi),
    dimension('municipality', 'Kommun', 'geo', ({ place }) => place),
    dimension('gender', 'Kön', 'other', ({ gender }) => gender, genderCategory),
    inOrder(dimension('period', 'År', 'time', ({ period }) => period)),
  ];
  const places = dimensions.map(({ categories }) => new Map(categories.map(({ code }, place) => [code, place])));
  const strides = stridesOf(dimensions);
  const figures = new SparseFigures();
  for (const [index, row] of rows.entries()) {
    if (index % stride === 0) await pace(index / rows.length);
    const codes = [row.kpi, row.place, row.gender, row.period];
    const place = codes.reduce((sum, code, level) => sum + (places[level]?.get(code) ?? 0) * (strides[level] ?? 0), 0);
    figures.set(place, { value: row.value, sign: row.status === '' ? null : row.status });
  }
  const kpis = dimensions[0]?.categories.map(({ code }) => code) ?? [];
  return {
    format: 'kolada',
    source: 'Kolada',
    table: kpis.length === 1 ? (kpis[0] ?? '') : '',
    title: kpis.join(', '),
    contents: '',
    measure: null,
    decimals: null,
    updated: null,
    link: textOf(member(value, 'url')),
    dimensions,
    figures,
    legend: statuses,
    notes: [],
    ...(hasNextPage(value) && { isPage: true }),
  };
}

/** Whether a place of Kolada's is a group of others: its value is an unweighted mean. */
export function isKoladaGroup(code: string): boolean {
  return /^G\d+$/i.test(code);
}

/** Whether a page says that more pages follow it. */
function hasNextPage(value: unknown): boolean {
  return textOf(member(value, 'next_page')) !== '' || textOf(member(value, 'next_url')) !== '';
}

function rowsOf(value: unknown): readonly Row[] {
  const values = member(value, 'values');
  if (!Array.isArray(values)) return [];
  return values.flatMap((each: unknown) => {
    const inner = member(each, 'values');
    const common = { kpi: textOf(member(each, 'kpi')), place: placeOf(each), period: textOf(member(each, 'period')) };
    return (Array.isArray(inner) ? inner : [each]).map((figure: unknown): Row => {
      const found = member(figure, 'value');
      return {
        ...common,
        gender: textOf(member(figure, 'gender')) || total,
        status: textOf(member(figure, 'status')),
        value: typeof found === 'number' && Number.isFinite(found) ? found : null,
      };
    });
  });
}

function genderCategory(code: string): Category {
  return plainCategory(code, genders.get(code) ?? code);
}

function inOrder(dimension: Dimension): Dimension {
  return { ...dimension, categories: [...dimension.categories].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}
