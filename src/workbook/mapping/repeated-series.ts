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
  private readonly short = new Set<string>();

  /**
   * The series of a table's indicators that are new.
   *
   * @returns the indicators with their new series, without those that have none
   */
  newOf(indicators: readonly BlockIndicator[]): readonly BlockIndicator[] {
    const named = indicators.map(({ titles, series }) => {
      const title = titles.map(({ text }) => text).join('\n');
      return series.map((each) => namedSeries(title, each));
    });
    const all = named.flat();
    const copies = named.flatMap((series) => [
      ...series.filter((each) => isLong(each) && this.isKnown(each)),
      ...this.knownShort(series.filter((each) => !isLong(each))),
    ]);
    const known = new Set(copies.map(({ series }) => series));
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

  /** Few figures are the same by chance: all of an indicator's are, called the same, or none is a copy. */
  private knownShort(series: readonly NamedSeries[]): readonly NamedSeries[] {
    const count = series.reduce((sum, { figures }) => sum + figures.length, 0);
    const areKnown = series.every((each) => each.figures.length === 0 || this.short.has(shortKey(each)));
    return count >= fewestAlike && areKnown ? series : [];
  }

  private isKnown({ figures }: NamedSeries): boolean {
    // A row of zeros, or of hundreds, is like any other.
    if (figures.every(({ value }) => value === figures[0]?.value)) return false;
    if ((this.byLook.get(lookOf(figures)) ?? []).some((other) => isSame(figures, other))) return true;
    return (this.bySum.get(sumOf(figures)) ?? []).some((finer) => isSummedUp(figures, finer));
  }

  private add(named: NamedSeries): void {
    const { figures } = named;
    if (figures.length === 0) return;
    if (!isLong(named)) {
      this.short.add(shortKey(named));
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

function isLong({ figures }: NamedSeries): boolean {
  return figures.length >= fewestAlike;
}

function shortKey({ title, series, figures }: NamedSeries): string {
  const points = figures.map(({ period, value }) => `${period?.label ?? ''} ${String(single(value))}`);
  return [title, series.unit?.text ?? '', ...points].join('\u0000').toLowerCase();
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
