import { BaseFunction, type ArrayValueObject, type BaseValueObject } from '@univerjs/engine-formula';
import { type CellValue, isCellError } from '../../document/cell';
import { type CellBlock, scalarValue, toVariant, variantValue } from '../univer-values';
import { order } from './comparison';
import { asNumber, badValue } from './numbers-in-text';
import { broadcast } from './scalar-function';
import { wildcardPattern } from './wildcards';

const notFound = { error: '#N/A' } as const;

/** What counts as a match: the value, one by its wildcards, or else the nearest below or above. */
type Match = 'exact' | 'wildcard' | 'below' | 'above';

const isSameKind = (a: CellValue, b: CellValue): boolean => a !== null && !isCellError(a) && typeof a === typeof b;

/** Finds the value itself: numbers to the last digit, texts whatever their case. */
function exactMatcher(sought: CellValue, wildcards: boolean): (cell: CellValue) => boolean {
  if (typeof sought !== 'string') return (cell) => cell === sought;
  if (wildcards && /[?*~]/.test(sought)) {
    const pattern = wildcardPattern(sought, 'whole');
    return (cell) => typeof cell === 'string' && pattern.test(cell);
  }
  const lower = sought.toLowerCase();
  return (cell) => typeof cell === 'string' && cell.toLowerCase() === lower;
}

/** The place of the nearest value on a side, which need not be in order. */
function nearest(sought: CellValue, cells: readonly CellValue[], side: 'below' | 'above', fromEnd: boolean): number {
  let best = -1;
  const sign = side === 'below' ? 1 : -1;
  cells.forEach((cell, index) => {
    if (!isSameKind(cell, sought) || sign * order(cell, sought) > 0) return;
    const held = best < 0 ? -1 : sign * order(cell, cells[best] ?? null);
    if (best < 0 || held > 0 || (held === 0 && fromEnd)) best = index;
  });
  return best;
}

function find(sought: CellValue, cells: readonly CellValue[], match: Match, fromEnd: boolean): number {
  const value = sought ?? 0;
  if (match === 'below' || match === 'above') return nearest(value, cells, match, fromEnd);
  const matches = exactMatcher(value, match === 'wildcard');
  return fromEnd ? cells.findLastIndex(matches) : cells.findIndex(matches);
}

/**
 * The last value that is not above the sought one, by halving as Excel does, so that what is not in order comes to what
 * it comes to there; cells of other kinds are passed over.
 */
function halve(sought: CellValue, cells: readonly CellValue[]): number {
  const value = sought ?? 0;
  let best = -1;
  let low = 0;
  let high = cells.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let at = middle;
    while (at <= high && !isSameKind(cells[at] ?? null, value)) at += 1;
    if (at > high) high = middle - 1;
    else if (order(cells[at] ?? null, value) <= 0) {
      best = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return best;
}

/** In falling order: the last value that is not below the sought one, or the first that is it. */
function fromHighest(sought: CellValue, cells: readonly CellValue[]): number {
  const value = sought ?? 0;
  let best = -1;
  for (const [index, cell] of cells.entries()) {
    if (!isSameKind(cell, value)) continue;
    const by = order(cell, value);
    if (by < 0) break;
    best = index;
    if (by === 0) break;
  }
  return best;
}

/** Univer hands the same block to every formula over a range, so its values are read once. */
const vectors = new WeakMap<ArrayValueObject, Map<string, readonly CellValue[]>>();

function vector(array: ArrayValueObject, along: 'row' | 'column'): readonly CellValue[] {
  let known = vectors.get(array);
  if (known === undefined) vectors.set(array, (known = new Map<string, readonly CellValue[]>()));
  const held = known.get(along);
  if (held !== undefined) return held;
  const length = along === 'column' ? array.getRowCount() : array.getColumnCount();
  const values = Array.from({ length }, (_cell, index) =>
    scalarValue(along === 'column' ? array.get(index, 0) : array.get(0, index)),
  );
  known.set(along, values);
  return values;
}

/** The values of a row or a column; `null` for a block of several of both. */
function listOf(
  variant: BaseValueObject,
): { readonly cells: readonly CellValue[]; readonly along: 'row' | 'column' } | null {
  if (!variant.isArray()) return { cells: [scalarValue(variant)], along: 'column' };
  const array = variant as ArrayValueObject;
  if (array.getColumnCount() === 1) return { cells: vector(array, 'column'), along: 'column' };
  return array.getRowCount() === 1 ? { cells: vector(array, 'row'), along: 'row' } : null;
}

const given = (variant: BaseValueObject | undefined, fallback: CellValue): CellValue | CellBlock =>
  variant === undefined ? fallback : variantValue(variant);

abstract class Lookup extends BaseFunction {
  constructor(name: string, least: number, most: number) {
    super(name);
    this.minParams = least;
    this.maxParams = most;
  }

  /** `"20"` is a text and finds none of the numbers. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }
}

class MatchFunction extends Lookup {
  constructor() {
    super('MATCH', 2, 3);
  }

  override calculate(...[sought, where, type]: BaseValueObject[]): BaseValueObject {
    const list = where === undefined || where.isError() ? null : listOf(where);
    if (list === null || sought === undefined)
      return toVariant(where?.isError() === true ? scalarValue(where) : notFound);
    return toVariant(
      broadcast([variantValue(sought), given(type, 1)], (value = null, by = 1) => {
        if (isCellError(value)) return value;
        const kind = asNumber(by);
        if (isCellError(kind)) return kind;
        const { cells } = list;
        const index =
          kind === 0
            ? find(value, cells, 'wildcard', false)
            : kind > 0
              ? halve(value, cells)
              : fromHighest(value, cells);
        return index < 0 ? notFound : index + 1;
      }),
    );
  }
}

const modes: ReadonlyMap<number, Match> = new Map([
  [0, 'exact'],
  [-1, 'below'],
  [1, 'above'],
  [2, 'wildcard'],
]);

/** The place by XLOOKUP's and XMATCH's modes; an error for a mode that there is not. */
function placeByModes(
  value: CellValue,
  cells: readonly CellValue[],
  mode: CellValue,
  search: CellValue,
): number | CellValue {
  if (isCellError(value)) return value;
  const match = asNumber(mode);
  const from = asNumber(search);
  if (isCellError(match)) return match;
  if (isCellError(from)) return from;
  const kind = modes.get(match);
  if (kind === undefined || ![1, -1, 2, -2].includes(from)) return badValue;
  return find(value, cells, kind, from === -1);
}

class XMatch extends Lookup {
  constructor() {
    super('XMATCH', 2, 4);
  }

  override calculate(...[sought, where, mode, search]: BaseValueObject[]): BaseValueObject {
    const list = where === undefined ? null : listOf(where);
    if (list === null || sought === undefined) return toVariant(badValue);
    return toVariant(
      broadcast([variantValue(sought), given(mode, 0), given(search, 1)], (value = null, match = 0, from = 1) => {
        const place = placeByModes(value, list.cells, match ?? 0, from ?? 1);
        if (typeof place !== 'number') return place;
        return place < 0 ? notFound : place + 1;
      }),
    );
  }
}

class XLookup extends Lookup {
  constructor() {
    super('XLOOKUP', 3, 6);
  }

  override calculate(...[sought, where, answers, otherwise, mode, search]: BaseValueObject[]): BaseValueObject {
    const list = where === undefined ? null : listOf(where);
    if (list === null || sought === undefined || answers === undefined) return toVariant(badValue);
    const block = variantValue(answers);
    const rows: CellBlock = Array.isArray(block) ? (block as CellBlock) : [[block as CellValue]];
    if ((list.along === 'column' ? rows.length : (rows[0]?.length ?? 0)) !== list.cells.length)
      return toVariant(badValue);
    const missing = otherwise === undefined || otherwise.isNull() ? notFound : variantValue(otherwise);
    const answerAt = (value: CellValue): CellValue | CellBlock => {
      const place = placeByModes(value, list.cells, single(given(mode, 0)) ?? 0, single(given(search, 1)) ?? 1);
      if (typeof place !== 'number') return place;
      if (place < 0) return missing;
      return list.along === 'column' ? [rows[place] ?? []] : rows.map((row) => [row[place] ?? null]);
    };
    const values = variantValue(sought);
    if (!Array.isArray(values)) return toVariant(answerAt(values as CellValue));
    // Of each answer the first cell, as Excel has no arrays of arrays.
    return toVariant((values as CellBlock).map((row) => row.map((value) => single(answerAt(value)))));
  }
}

function single(value: CellValue | CellBlock): CellValue {
  return Array.isArray(value) ? ((value as CellBlock)[0]?.[0] ?? null) : (value as CellValue);
}

/** VLOOKUP and, with rows for columns, HLOOKUP. */
class TableLookup extends Lookup {
  constructor(
    name: string,
    private readonly along: 'row' | 'column',
  ) {
    super(name, 3, 4);
  }

  override calculate(...[sought, table, index, approximate]: BaseValueObject[]): BaseValueObject {
    if (sought === undefined || table === undefined || index === undefined) return toVariant(badValue);
    if (table.isError()) return table;
    if (!table.isArray()) return toVariant(badValue);
    const array = table as ArrayValueObject;
    const keys = vector(array, this.along);
    const width = this.along === 'column' ? array.getColumnCount() : array.getRowCount();
    return toVariant(
      broadcast(
        [variantValue(sought), variantValue(index), given(approximate, true)],
        (value = null, number = null, near = true) => {
          if (isCellError(value)) return value;
          const offset = asNumber(number);
          const nearly = asNumber(near);
          if (isCellError(offset)) return offset;
          if (isCellError(nearly)) return nearly;
          const across = Math.floor(offset) - 1;
          if (across < 0) return badValue;
          if (across >= width) return { error: '#REF!' };
          const place = nearly === 0 ? find(value, keys, 'wildcard', false) : halve(value, keys);
          if (place < 0) return notFound;
          return scalarValue(this.along === 'column' ? array.get(place, across) : array.get(across, place));
        },
      ),
    );
  }
}

/** In a block of rows and columns LOOKUP searches along the longer side, and answers from the last row or column. */
class VectorLookup extends Lookup {
  constructor() {
    super('LOOKUP', 2, 3);
  }

  override calculate(...[sought, where, answers]: BaseValueObject[]): BaseValueObject {
    if (sought === undefined || where === undefined) return toVariant(badValue);
    if (where.isError()) return where;
    const keys = listOf(where)?.cells ?? firstLine(where as ArrayValueObject);
    const found = answers === undefined ? lastLine(where) : listOf(answers)?.cells;
    if (found === undefined) return toVariant(notFound);
    return toVariant(
      broadcast([variantValue(sought)], (value = null) => {
        if (isCellError(value)) return value;
        const place = halve(value, keys);
        return place < 0 ? notFound : (found[place] ?? null);
      }),
    );
  }
}

const isWide = (array: ArrayValueObject): boolean => array.getColumnCount() > array.getRowCount();

const firstLine = (array: ArrayValueObject): readonly CellValue[] => vector(array, isWide(array) ? 'row' : 'column');

function lastLine(where: BaseValueObject): readonly CellValue[] {
  const list = listOf(where);
  if (list !== null) return list.cells;
  const array = where as ArrayValueObject;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  return isWide(array)
    ? Array.from({ length: columns }, (_cell, column) => scalarValue(array.get(rows - 1, column)))
    : Array.from({ length: rows }, (_cell, row) => scalarValue(array.get(row, columns - 1)));
}

/**
 * Looking up. Univer's own finds the first of several equal values where Excel, by halving, finds the last, the last
 * above where Excel finds the first, numbers for a text like `"20"`, and takes wildcards in XLOOKUP that asks for none.
 */
export const lookups = (): readonly BaseFunction[] => [
  new MatchFunction(),
  new XMatch(),
  new XLookup(),
  new VectorLookup(),
  new TableLookup('VLOOKUP', 'column'),
  new TableLookup('HLOOKUP', 'row'),
];
