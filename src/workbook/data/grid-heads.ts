import { normalised } from '../../locales/headers';
import { joinedPeriods, readPeriodText } from '../blocks/period-text';
import { readUnitText } from '../blocks/unit-text';
import type { GridColumn } from './grid-columns';
import { plainCategory, type Category, type CategoryMark } from './table';
import { markOfText } from './texts';

/** What stands over a column of figures, taken apart. */
export interface ColumnHead {
  readonly column: number;
  /** Period as written; `null` where the header names none. */
  readonly period: string | null;
  readonly mark: CategoryMark | null;
  /** What else it says, from the outermost on. */
  readonly parts: readonly string[];
}

/** `2022-23.Alle eierformer.Andel`: several things in one header, a point between. */
function split(heads: readonly string[], isDotted: boolean): readonly string[] {
  return isDotted ? heads.flatMap((head) => head.split(/\.(?=\S)/).map((part) => part.trim())) : heads;
}

/** Takes the headers of the columns of figures apart. */
export function readHeads(columns: readonly GridColumn[]): readonly ColumnHead[] {
  const counts = new Set(columns.map(({ heads: [only = ''] }) => only.split(/\.(?=\S)/).length));
  const [count = 1] = counts;
  const isDotted =
    columns.every(({ heads }) => heads.length === 1) &&
    counts.size === 1 &&
    count > 1 &&
    columns.every(({ heads: [only = ''] }) => only.split(/\.(?=\S)/).some((part) => readPeriodText(part)?.rest === ''));
  return columns.map(({ column, heads }) => {
    const parts: string[] = [];
    let period: string | null = null;
    let year: ReturnType<typeof readPeriodText> = null;
    for (const text of split(heads, isDotted)) {
      const read = readPeriodText(text);
      const joined = read === null || year === null ? null : joinedPeriods(year.period, read.period);
      if (read !== null && (period === null || joined !== null)) {
        period = joined?.label ?? (read.rest === '' ? withoutMark(text) : read.period.label);
        year = read;
        if (read.rest !== '') parts.push(read.rest);
      } else if (text !== '') parts.push(text);
    }
    const mark = heads.map(markOfText).find((each) => each !== null) ?? null;
    return { column, period, mark, parts };
  });
}

/** The period as it is written, without "(foreløpige tall)" and the like. */
function withoutMark(text: string): string {
  return (
    text
      .replace(/\s*\([^()]*\)\s*$/, '')
      .replace(/\*+$/, '')
      .trim() || text
  );
}

/** One level of the headers, as categories of a dimension. */
export interface HeadLevel {
  readonly categories: readonly Category[];
  /** By column of figures. */
  readonly placeOf: ReadonlyMap<number, number>;
}

/** The levels of headers that tell columns apart, and what is the same over all of them. */
export function headLevels(
  heads: readonly ColumnHead[],
  measures: ReadonlyMap<string, string>,
): { readonly levels: readonly HeadLevel[]; readonly common: readonly string[] } {
  const depth = Math.max(0, ...heads.map(({ parts }) => parts.length));
  // Headers of different depth are one level: nobody knows what belongs together.
  const isEven = heads.every(({ parts }) => parts.length === depth);
  const texts = isEven ? heads.map(({ parts }) => parts) : heads.map(({ parts }) => [parts.join(', ')]);
  const common: string[] = [];
  const levels: HeadLevel[] = [];
  for (let level = 0; level < (isEven ? depth : 1); level += 1) {
    const labels = [...new Set(texts.map((parts) => parts[level] ?? ''))];
    if (labels.length < 2) {
      if (labels[0] !== undefined && labels[0] !== '') common.push(labels[0]);
      continue;
    }
    const places = new Map(labels.map((label, place) => [label, place]));
    levels.push({
      categories: labels.map((label) => headCategory(label, measures)),
      placeOf: new Map(heads.map(({ column }, index) => [column, places.get(texts[index]?.[level] ?? '') ?? 0])),
    });
  }
  return { levels, common };
}

function headCategory(label: string, measures: ReadonlyMap<string, string>): Category {
  const { unit } = readUnitText(label);
  return {
    ...plainCategory(label),
    measure: measures.get(normalised(label)) ?? unit,
    mark: markOfText(label),
  };
}
