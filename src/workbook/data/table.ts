import type { SignMeaning } from '../../scorecard';

export const dataFormats = ['json-stat', 'px', 'csv', 'xlsx', 'kolada', 'udir'] as const;
export type DataFormat = (typeof dataFormats)[number];

export type DimensionRole = 'time' | 'geo' | 'metric' | 'other';

/** What is told of all figures of a category: a year whose header says "foreløpige tall". */
export type CategoryMark = 'preliminary' | 'break';

/** One value of a dimension: a place, a year, a thing counted. */
export interface Category {
  /** By which it is known from one year's file to the next. */
  readonly code: string;
  readonly label: string;
  /** Unit of measure of its figures; `null` where the file tells none. */
  readonly measure: string | null;
  /** Decimals of its figures; `null` where the file tells none. */
  readonly decimals: number | null;
  readonly mark: CategoryMark | null;
}

export interface Dimension {
  readonly code: string;
  readonly label: string;
  readonly role: DimensionRole;
  readonly categories: readonly Category[];
  /** Code of the category that stands for all others; `null` where the file tells none. */
  readonly total: string | null;
}

/** A figure as the file has it. */
export interface Figure {
  readonly value: number | null;
  /** In the value's place, or beside it; `null` for none. */
  readonly sign: string | null;
  /** A column beside it says that it is not shown. */
  readonly hidden?: true;
}

/** The figures by place: the last dimension's categories lie side by side. */
export interface Figures {
  /** `null` where the file tells nothing. */
  at(place: number): Figure | null;
  /** Places that the file tells of; `null` for all of them. */
  readonly places: ReadonlySet<number> | null;
}

/** What signs mean by a file's own words. */
export type Legend = ReadonlyMap<string, LegendMeaning>;
export type LegendMeaning = SignMeaning | 'break' | 'number';

/** A table of statistics, whatever file it came in. */
export interface DataTable {
  readonly format: DataFormat;
  /** Who published it, as the file says; '' where it does not. */
  readonly source: string;
  /** Number of the table at its publisher; ''. */
  readonly table: string;
  readonly title: string;
  /** What all figures are, where no dimension of things counted tells it; ''. */
  readonly contents: string;
  /** Unit of measure of all figures, where no category tells it. */
  readonly measure: string | null;
  readonly decimals: number | null;
  /** As the file says. */
  readonly updated: string | null;
  /** Where it is published; ''. */
  readonly link: string;
  readonly dimensions: readonly Dimension[];
  readonly figures: Figures;
  readonly legend: Legend;
  readonly notes: readonly string[];
  /** The file is one page of several. */
  readonly isPage?: true;
}

/** How far apart the places of neighbours are, by dimension. */
export function stridesOf(dimensions: readonly Dimension[]): readonly number[] {
  const strides: number[] = [];
  let stride = 1;
  for (const { categories } of [...dimensions].reverse()) {
    strides.unshift(stride);
    stride *= categories.length;
  }
  return strides;
}

/** Places of a table. */
export function sizeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((size, { categories }) => size * categories.length, 1);
}

/** A category that the file tells nothing of but what it is called. */
export function plainCategory(code: string, label = code): Category {
  return { code, label, measure: null, decimals: null, mark: null };
}

/** Figures of which every place is told. */
export class DenseFigures implements Figures {
  readonly places = null;
  private readonly values: Float64Array;
  private readonly signs = new Map<number, string>();

  constructor(size: number) {
    this.values = new Float64Array(size).fill(NaN);
  }

  set(place: number, value: number | null, sign: string | null): void {
    this.values[place] = value ?? NaN;
    if (sign !== null) this.signs.set(place, sign);
  }

  at(place: number): Figure {
    const value = this.values[place] ?? NaN;
    return { value: Number.isNaN(value) ? null : value, sign: this.signs.get(place) ?? null };
  }
}

/** Figures of some places. */
export class SparseFigures implements Figures {
  private readonly found = new Map<number, Figure>();
  private readonly told = new Set<number>();

  get places(): ReadonlySet<number> {
    return this.told;
  }

  set(place: number, figure: Figure): void {
    this.found.set(place, figure);
    this.told.add(place);
  }

  at(place: number): Figure | null {
    return this.found.get(place) ?? null;
  }
}
