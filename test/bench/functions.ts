import { associateFunctions } from '../../src/functions/associate';
import { medianCpu, report, reportSkipped } from './figure';
import type { FunctionCase } from './function-cases';
import { functionCases, rowsOf } from './function-cases';
import type { RivalTime } from './rivals';
import { engineTimes, ironCalcTimes } from './rivals';

const rows = 100_000;
/** Whether time grows with the rows alone is seen beside these sizes. */
const fewRows = 10_000;
const manyRows = 400_000;
/**
 * How many rows the rivals compute. IronCalc needs as long for each row at 20,000 as at 100,000, but minutes to take in
 * so many formulas before it computes anything. The formula of SPARK is many times as long as the others.
 */
const rivalRows = {
  limits: { engine: rows, ironCalc: 20_000 },
  trend: { engine: rows, ironCalc: 20_000 },
  spark: { engine: rows, ironCalc: 2_000 },
};
const repeats = 7;

/** How many times as fast as IronCalc each function is to be. */
const ironCalcGoals = new Map([
  ['STATUS', 6.2],
  ['GAP', 5],
  ['GAPPCT', 5],
  ['ACHIEVEMENT', 5],
  ['SCORE', 6.1],
  ['TREND', 10],
]);

type ArrayFunction = (...args: unknown[]) => unknown;

function associated(id: string): ArrayFunction {
  let found: ArrayFunction | null = null;
  associateFunctions({
    associate: (name: string, implementation: ArrayFunction) => void (name === id && (found = implementation)),
  });
  if (found === null) throw new Error(`${id} is not registered.`);
  return found;
}

/**
 * An array call over all rows, with the answers; called once before it is timed. Small calls are repeated,
 * so that what is timed is as much work at every size.
 */
async function ownTime({ id, data, arguments: widths }: FunctionCase, count: number): Promise<RivalTime> {
  const implementation = associated(id);
  const cells = rowsOf(data, count);
  let from = 0;
  const args = widths.map((width) => {
    const start = from;
    from += width;
    return cells.map((row) => row.slice(start, start + width));
  });
  const answers = (implementation(...args) as readonly (readonly unknown[])[]).map(([cell]) => cell);
  const calls = Math.max(1, rows / count);
  const work = (): void => {
    for (let call = 0; call < calls; call += 1) implementation(...args);
  };
  return { microsecondsPerRow: (1000 * (await medianCpu(repeats, work))) / (calls * count), answers };
}

/** Whether two answers are the same but for rounding: a point right between two block characters may be drawn as either. */
function isSame(own: unknown, other: unknown): boolean {
  if (typeof own === 'number')
    return other !== '' && Math.abs(own - Number(other)) <= 1e-6 * Math.max(1, Math.abs(own));
  if (typeof own !== 'string' || typeof other !== 'string' || !/^[▁-█]/.test(own)) return own === other;
  return (
    own.length === other.length &&
    [...own].every((block, index) => Math.abs(block.charCodeAt(0) - other.charCodeAt(index)) <= 1)
  );
}

/** Where a rival answers something else, so that it is measured at another task; `null` where it does not. */
function difference(own: readonly unknown[], others: readonly unknown[]): string | null {
  const row = others.findIndex((answer, index) => !isSame(own[index], answer));
  return row === -1 ? null : `answers row ${row + 1} with ${String(others[row])} and not ${String(own[row])}`;
}

/** Array calls over 100,000 rows in processor time, which a busy machine stretches least, beside two engines that compute the equivalent native formula, and how time grows with the rows. */
export async function measure(): Promise<void> {
  const limits = functionCases.filter(({ data }) => data === 'limits');
  const trends = functionCases.filter(({ id }) => id === 'TREND');
  const sparks = functionCases.filter(({ id }) => id === 'SPARK');
  await measureGroup(limits, rivalRows.limits);
  await measureGroup(trends, rivalRows.trend);
  await measureGroup(sparks, rivalRows.spark);
}

async function measureGroup(
  cases: readonly FunctionCase[],
  counts: { readonly engine: number; readonly ironCalc: number },
): Promise<void> {
  const own: RivalTime[] = [];
  for (const each of cases) {
    const few = await ownTime(each, fewRows);
    const time = await ownTime(each, rows);
    const many = await ownTime(each, manyRows);
    own.push(time);
    const name = `functions.${each.id}`;
    report({
      name,
      value: 1e6 / time.microsecondsPerRow,
      unit: 'per second',
      note: `${rows} rows in one array call, processor time, median of ${repeats}`,
    });
    for (const [size, other] of [
      [fewRows, few],
      [manyRows, many],
    ] as const) {
      report({
        name: `${name}.rows.${size}`,
        value: other.microsecondsPerRow / time.microsecondsPerRow,
        unit: 'ratio',
        goal: 'about 1',
        note: `time a row to that with ${rows} rows`,
      });
    }
  }
  const [data] = cases.map(({ data: kind }) => kind);
  if (data === undefined) return;
  const engine = await engineTimes(cases, rowsOf(data, counts.engine));
  const ironCalc = await ironCalcTimes(cases, rowsOf(data, counts.ironCalc));
  cases.forEach(({ id }, index) => {
    const [mine, univer, iron] = [own[index], engine[index], ironCalc[index]];
    if (mine === undefined || univer === undefined || iron === undefined) throw new Error(`${id} was not measured.`);
    const name = `functions.${id}`;
    reportRival(
      `${name}.engine`,
      `${name}.toEngine`,
      mine,
      univer,
      `Univer, the native formula over ${counts.engine} rows at once`,
    );
    reportRival(
      `${name}.ironCalc`,
      `${name}.toIronCalc`,
      mine,
      iron,
      `IronCalc, the native formula in each of ${counts.ironCalc} rows, calculation alone`,
      `≥ ${ironCalcGoals.get(id) ?? 3}`,
    );
  });
}

function reportRival(name: string, ratio: string, own: RivalTime, rival: RivalTime, note: string, goal?: string): void {
  const wrong = difference(own.answers, rival.answers);
  if (wrong !== null) return reportSkipped(name, `${note}, ${wrong}`);
  report({ name, value: 1e6 / rival.microsecondsPerRow, unit: 'per second', note });
  report({ name: ratio, value: rival.microsecondsPerRow / own.microsecondsPerRow, unit: 'ratio', goal });
}
