import { DataFault, listed } from './fault';
import { isObject, member, memberAt, textOf, textsOf } from './json-value';
import { legendOf, meaningOf } from './legend';
import { mostFigures } from './limits';
import { type Pace, stride } from './pace';
import { roleOfName } from './role';
import {
  type Category,
  type DataTable,
  DenseFigures,
  type Dimension,
  type DimensionRole,
  type Figures,
  type Legend,
  type LegendMeaning,
  sizeOf,
} from './table';
import { cleanNote, markOfText, tableNumberOf } from './texts';

// `jsonstat-toolkit` was weighed: it takes a cube with categories missing for whole, fails without a word on others, and
// what is needed here is told by the format in a page.

/** Whether a value is JSON-stat of any version: a dataset, or several of them in a bundle or a collection. */
export function isJsonStat(value: unknown): boolean {
  return isDataset(value) || datasetsOf(value).length > 0;
}

function isDataset(value: unknown): boolean {
  return isObject(value) && isObject(member(value, 'dimension')) && member(value, 'value') !== undefined;
}

/** The datasets of a bundle (version 1) or a collection (version 2), with the names they can be asked for by. */
function datasetsOf(value: unknown): readonly { readonly name: string; readonly dataset: unknown }[] {
  const items = memberAt(value, 'link', 'item');
  if (Array.isArray(items))
    return items.flatMap((dataset, index) =>
      isDataset(dataset) ? [{ name: textOf(member(dataset, 'label')) || String(index + 1), dataset }] : [],
    );
  if (!isObject(value) || isDataset(value)) return [];
  return Object.entries(value).flatMap(([name, dataset]) => (isDataset(dataset) ? [{ name, dataset }] : []));
}

/**
 * Reads JSON-stat, version 1 or 2.
 *
 * @param chosen - the dataset's name where the file is a bundle of several
 * @throws DataFault where it is a bundle and none is chosen, or where sizes, categories and figures do not agree
 */
export async function readJsonStat(value: unknown, chosen: string | null, pace: Pace): Promise<DataTable> {
  const dataset = datasetFrom(value, chosen);
  const dimensions = readDimensions(dataset);
  const size = sizeOf(dimensions);
  if (size > mostFigures) throw new DataFault('too-many', { count: String(size), most: String(mostFigures) });
  const notes = [
    ...textsOf(member(dataset, 'note')),
    ...dimensionIds(dataset).flatMap((id) => textsOf(memberAt(dataset, 'dimension', id, 'note'))),
  ]
    .map(cleanNote)
    .filter((note) => note !== '');
  const label = textOf(member(dataset, 'label'));
  const px = memberAt(dataset, 'extension', 'px');
  return {
    format: 'json-stat',
    source: textOf(member(dataset, 'source')),
    table: textOf(member(px, 'tableid')) || tableNumberOf(label),
    title: label,
    contents: dimensions.some(({ role }) => role === 'metric') ? '' : label,
    measure: null,
    decimals: numberOf(member(px, 'decimals')),
    updated: textOf(member(dataset, 'updated')) || null,
    link: textOf(member(dataset, 'href')),
    dimensions,
    figures: await readFigures(dataset, size, pace),
    legend: new Map([...legendOf(notes), ...ownLegend(dataset)]),
    notes,
  };
}

function datasetFrom(value: unknown, chosen: string | null): unknown {
  if (isDataset(value)) return value;
  const found = datasetsOf(value);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only.dataset;
  const names = listed(found.map(({ name }) => name));
  if (chosen === null)
    throw new DataFault(
      'bundle',
      { count: String(found.length), names, first: only?.name ?? '' },
      found.map(({ name }) => name),
    );
  const asked = found.find(({ name }) => name.toLowerCase() === chosen.toLowerCase());
  if (asked === undefined) throw new DataFault('no-dataset', { given: chosen, names });
  return asked.dataset;
}

/** In version 1 they stand among the dimensions. */
function dimensionIds(dataset: unknown): readonly string[] {
  const ids = member(dataset, 'id') ?? memberAt(dataset, 'dimension', 'id');
  return Array.isArray(ids) ? ids.map(textOf) : [];
}

function readDimensions(dataset: unknown): readonly Dimension[] {
  const ids = dimensionIds(dataset);
  const sizes = member(dataset, 'size') ?? memberAt(dataset, 'dimension', 'size');
  if (ids.length === 0 || !Array.isArray(sizes) || sizes.length !== ids.length)
    throw new DataFault('json-stat-dimensions', { dimension: listed(ids) || '–' });
  const roles = member(dataset, 'role') ?? memberAt(dataset, 'dimension', 'role');
  return ids.map((id, index) => {
    const dimension = memberAt(dataset, 'dimension', id);
    const categories = readCategories(dimension);
    if (categories.length !== sizes[index] || categories.length === 0)
      throw new DataFault('json-stat-dimensions', { dimension: id });
    const label = textOf(member(dimension, 'label')) || id;
    return {
      code: id,
      label,
      role: toldRole(roles, id) ?? roleOfName([id, label], categories, roles !== undefined),
      categories,
      total: textOf(memberAt(dimension, 'extension', 'eliminationValueCode')) || null,
    };
  });
}

function toldRole(roles: unknown, id: string): DimensionRole | null {
  const role = (['time', 'geo', 'metric'] as const).find((each) => textsOf(member(roles, each)).includes(id));
  return role ?? null;
}

/** Codes in the order of their index, which a dimension of one category may leave out. */
function readCategories(dimension: unknown): readonly Category[] {
  const category = member(dimension, 'category');
  const index = member(category, 'index');
  const labels = member(category, 'label');
  const codes = Array.isArray(index)
    ? index.map(textOf)
    : isObject(index)
      ? Object.entries(index)
          .sort(([, a], [, b]) => Number(a) - Number(b))
          .map(([code]) => code)
      : isObject(labels)
        ? Object.keys(labels)
        : [];
  if (new Set(codes).size !== codes.length) return [];
  return codes.map((code) => {
    const label = textOf(member(labels, code)) || code;
    const unit = memberAt(category, 'unit', code);
    return {
      code,
      label,
      measure: textOf(member(unit, 'label')) || textOf(member(unit, 'base')) || textOf(member(unit, 'symbol')) || null,
      decimals: numberOf(member(unit, 'decimals')),
      mark: markOfText(label),
    };
  });
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 15 ? value : null;
}

async function readFigures(dataset: unknown, size: number, pace: Pace): Promise<Figures> {
  const values = member(dataset, 'value');
  const status = statusReader(member(dataset, 'status'));
  if (Array.isArray(values)) {
    if (values.length !== size)
      throw new DataFault('json-stat-count', { expected: String(size), found: String(values.length) });
    const figures = new DenseFigures(size);
    for (let place = 0; place < size; place += 1) {
      if (place % stride === 0) await pace(place / size);
      figures.set(place, ...figureOf(values[place], status(place)));
    }
    return figures;
  }
  if (!isObject(values)) throw new DataFault('json-stat-count', { expected: String(size), found: '0' });
  // Of an object the places that are left out are blank, unless a status stands there: all are told.
  const places = Object.keys(values).map(Number);
  if (places.some((place) => !Number.isInteger(place) || place < 0 || place >= size))
    throw new DataFault('json-stat-count', { expected: String(size), found: String(Math.max(...places) + 1) });
  const figures = new DenseFigures(size);
  for (let place = 0; place < size; place += 1) {
    if (place % stride === 0) await pace(place / size);
    figures.set(place, ...figureOf(member(values, String(place)), status(place)));
  }
  return figures;
}

/** A value may be a text: of a sign, where there is no status. */
function figureOf(value: unknown, status: string | null): readonly [number | null, string | null] {
  if (typeof value === 'number' && Number.isFinite(value)) return [value, status];
  return [null, status ?? (textOf(value) || null)];
}

/** By place: from a list, an object, a list of one, or one text for all. */
function statusReader(status: unknown): (place: number) => string | null {
  const text = (value: unknown): string | null => textOf(value) || null;
  if (Array.isArray(status)) return status.length === 1 ? () => text(status[0]) : (place) => text(status[place]);
  if (isObject(status)) return (place) => text(member(status, String(place)));
  return () => text(status);
}

/** Explanations of statuses that publishers put into the extension, in one form or another. */
function ownLegend(dataset: unknown): Legend {
  const found = new Map<string, LegendMeaning>();
  for (const at of [
    ['extension', 'status', 'label'],
    ['extension', 'status'],
    ['extension', 'px', 'symbols'],
    ['extension', 'symbols'],
  ]) {
    const told = memberAt(dataset, ...at);
    if (!isObject(told)) continue;
    for (const [sign, explanation] of Object.entries(told)) {
      const meaning = typeof explanation === 'string' ? meaningOf(explanation) : null;
      if (meaning !== null && !found.has(sign)) found.set(sign, meaning);
    }
  }
  return found;
}
