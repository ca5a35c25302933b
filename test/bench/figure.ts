/** One measured figure; printed as one line of JSON. */
export interface Figure {
  /** Dotted, from the general to the particular: `card.300.roundTrips`. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'bytes' | 'MB' | 'count' | 'per second' | 'ratio';
  /** What the product aims at, in words; nothing here is asserted. */
  readonly goal?: string;
  readonly note?: string;
}

/** Prints a figure, rounded to what its measuring can carry. */
export function report({ value, ...rest }: Figure): void {
  console.log(JSON.stringify({ name: rest.name, value: Number(value.toPrecision(4)), unit: rest.unit, goal: rest.goal, note: rest.note }));
}

/** Says that something could not be measured here, and why. */
export function reportSkipped(name: string, reason: string): void {
  console.log(JSON.stringify({ name, skipped: reason }));
}

/** Milliseconds that work took, with what it gave. */
export async function timed<Result>(work: () => Result | Promise<Result>): Promise<{ readonly ms: number; readonly result: Result }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** The middle one of an odd number of repeated measurements, in milliseconds. */
export async function medianTime(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) taken.push((await timed(work)).ms);
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
