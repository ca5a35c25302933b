/** One measured figure; printed as one line of JSON. */
export interface Figure {
  /** Dotted, from the general to the particular: `card.300.roundTrips`. */
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'bytes' | 'MB' | 'count' | 'per second' | 'ratio';
  /** Processor time of this process in milliseconds, which a busy machine does not stretch as it does the clock's. */
  readonly cpu?: number;
  /** What the product aims at, in words; nothing here is asserted. */
  readonly goal?: string;
  readonly note?: string;
}

/** Prints a figure; what is measured and not counted is rounded to what the measuring can carry. */
export function report({ name, value, unit, cpu, goal, note }: Figure): void {
  const isExact = unit === 'count' || unit === 'bytes';
  const rounded = (number: number): number => Number(number.toPrecision(4));
  console.log(
    JSON.stringify({
      name,
      value: isExact ? value : rounded(value),
      unit,
      cpu: cpu === undefined ? undefined : rounded(cpu),
      goal,
      note,
    }),
  );
}

/** Says that something could not be measured here, and why. */
export function reportSkipped(name: string, reason: string): void {
  console.log(JSON.stringify({ name, skipped: reason }));
}

/** Milliseconds that work took by the clock and of the processor, with what it gave. */
export async function timed<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ readonly ms: number; readonly cpu: number; readonly result: Result }> {
  const start = performance.now();
  const startCpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(startCpu);
  return { ms: performance.now() - start, cpu: (user + system) / 1000, result };
}

/** The middle one of an odd number of repeated measurements, in milliseconds. */
export async function medianTime(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) taken.push((await timed(work)).ms);
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** The middle one of an odd number of repeated measurements, in milliseconds of processor time. */
export async function medianCpu(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) taken.push((await timed(work)).cpu);
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
