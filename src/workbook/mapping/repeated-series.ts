import type { RawValue } from '../../scorecard';
import type { BlockIndicator, BlockSeries, SeriesPoint } from '../blocks/block-indicators';

/** So many figures that are the same are not so by chance. */
const fewestAlike = 3;

/** A series with what its table calls it. */
interface NamedSeries {
  readonly title: string;
  readonly series: BlockSeries;
  /** Cells with a number in them, oldest first. */
  readonly figures: readonly SeriesPoint[];
}

/**
 * The series that were proposed, by which copies are known again: the same figures on another sheet or in another layout,
 * rounded or not; the same summed up to longer periods; and what a table of copies computes from them.
 */
export class KnownSeries {
  private readonly byLook = new Map<string, (readonly SeriesPoint[])[]>();
  private readonly bySum = new Map<number, (readonly SeriesPoint[])[]>();
  private readonly single = new Set<string>();

  /**
   * The series of a table's indicators that are new.
   *
   * @returns the indicators with their new series, without those that have none
   */
  newOf(indicators: readonly BlockIndicator[]): readonly BlockIndicator[] {
    const all = indicators.flatMap(({ titles, series }) =>
      series.map((each) => namedSeries(titles.map(({ text }) => text).join('\n'), each)),
    );
    const known = new Set<BlockSeries>();
    const copies: NamedSeries[] = [];
    for (const each of all) {
      if (!this.isKnown(each)) continue;
      known.add(each.series);
      copies.push(each);
    }
    if (copies.length >= 2)
      for (const each of all)
        if (
          !known.has(each.series) &&
          isComputed(
            each.figures,
            copies.map(({ figures }) => figures),
          )
        )
          known.add(each.series);
    // Within one table the same figures may stand twice by chance.
    for (const each of all) if (!known.has(each.series)) this.add(each);
    return indicators
      .map((indicator) => ({ ...indicator, series: indicator.series.filter((series) => !known.has(series)) }))
      .filter(({ series }) => series.length > 0);
  }

  private isKnown({ title, series, figures }: NamedSeries): boolean {
    const [first] = figures;
    if (first === undefined) return false;
    if (figures.length < fewestAlike) return this.single.has(singleKey(title, series, figures));
    // A row of zeros, or of hundreds, is like any other.
    if (figures.every(({ value }) => value === first.value)) return false;
    if ((this.byLook.get(lookOf(figures)) ?? []).some((other) => isSame(figures, other))) return true;
    return (this.bySum.get(sumOf(figures)) ?? []).some((finer) => isSummedUp(figures, finer));
  }

  private add({ title, series, figures }: NamedSeries): void {
    if (figures.length === 0) return;
    if (figures.length < fewestAlike) {
      this.single.add(singleKey(title, series, figures));
      return;
    }
    const look = lookOf(figures);
    const sum = sumOf(figures);
    this.byLook.set(look, [...(this.byLook.get(look) ?? []), figures]);
    this.bySum.set(sum, [...(this.bySum.get(sum) ?? []), figures]);
  }
}

function namedSeries(title: string, series: BlockSeries): NamedSeries {
  return { title, series, figures: series.points.filter(({ cell }) => cell !== null && cell.kind !== 'symbol') };
}

/** Few figures are the same only where they are called the same. */
function singleKey(title: string, { unit }: BlockSeries, figures: readonly SeriesPoint[]): string {
  const points = figures.map(({ period, value }) => `${period?.label ?? ''} ${String(single(value))}`);
  return [title, unit?.text ?? '', ...points].join('\u0000').toLowerCase();
}

function lookOf(figures: readonly SeriesPoint[]): string {
  const [first, last] = [figures[0], figures[figures.length - 1]];
  return [figures.length, first?.period?.label, single(first?.value ?? null), single(last?.value ?? null)].join(' ');
}

function isSame(figures: readonly SeriesPoint[], others: readonly SeriesPoint[]): boolean {
  return figures.every(
    ({ period, value }, at) =>
      period?.label === others[at]?.period?.label && single(value) === single(others[at]?.value ?? null),
  );
}

/** A number in single precision: what a copy has lost by rounding makes no difference. */
function single(value: RawValue): RawValue {
  return typeof value === 'number' ? Math.fround(value) : value;
}

function sumOf(figures: readonly SeriesPoint[]): number {
  return Math.fround(figures.reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0));
}

/** Quarters of months, years of quarters: each figure is the sum of those within its period. */
function isSummedUp(figures: readonly SeriesPoint[], finer: readonly SeriesPoint[]): boolean {
  if (finer.length < figures.length * 2) return false;
  return figures.every(({ period, value }) => {
    if (period === null || period.end === '') return false;
    const within = finer.filter(
      (point) => point.period !== null && point.period.start >= period.start && point.period.end <= period.end,
    );
    return within.length > 1 && sumOf(within) === single(value);
  });
}

/** Whether figures are sum, difference, ratio or per cent of two others, period by period. */
function isComputed(figures: readonly SeriesPoint[], others: readonly (readonly SeriesPoint[])[]): boolean {
  if (figures.length < fewestAlike) return false;
  const near = others.slice(0, mostOperands);
  return near.some((a) => near.some((b) => a !== b && ways.some((way) => isWay(figures, a, b, way))));
}

/** Of a table of more copies, the first ones are tried: each pair is a comparison. */
const mostOperands = 12;

type Way = (a: number, b: number) => number;
const ways: readonly Way[] = [(a, b) => a - b, (a, b) => a + b, (a, b) => a / b, (a, b) => (100 * a) / b];

function isWay(
  figures: readonly SeriesPoint[],
  first: readonly SeriesPoint[],
  second: readonly SeriesPoint[],
  way: Way,
): boolean {
  const numberIn = (points: readonly SeriesPoint[], label: string | undefined): number => {
    const value = points.find(({ period }) => period?.label === label)?.value;
    return typeof value === 'number' ? value : Number.NaN;
  };
  return figures.every(({ period, value }) => {
    const computed = way(numberIn(first, period?.label), numberIn(second, period?.label));
    return typeof value === 'number' && Math.abs(computed - value) <= 1e-6 * Math.max(1, Math.abs(value));
  });
}
