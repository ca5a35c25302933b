import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { createEngine } from '../../src/host/engine/univer-node';
import { createWorkbookFile } from '../../src/host/xlsx';
import { medianCpu } from './figure';
import type { FunctionCase } from './function-cases';

const repeats = 5;

/** What a rival needs for a row, and its answers, which must be those of the add-in's function. */
export interface RivalTime {
  readonly microsecondsPerRow: number;
  readonly answers: readonly unknown[];
}

/** The host's own engine: one array formula over all rows, its fastest form. */
export async function engineTimes(
  cases: readonly FunctionCase[],
  data: readonly (readonly number[])[],
): Promise<readonly RivalTime[]> {
  const { document } = createWorkbookFile();
  const sheet = document.sheets[0];
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  sheet.setCells(
    data.flatMap((values, row) => values.map((value, column) => ({ row, column, change: { value } }))),
    'api',
  );
  const last = data.length;
  const column = (letter: string): string => `${letter}1:${letter}${last}`;
  const columns = { column, least: extremes(column, '<'), largest: extremes(column, '>') };
  const engine = createEngine();
  try {
    await engine.open(document);
    const times: RivalTime[] = [];
    for (const { id, native } of cases) {
      const evaluate = () => engine.evaluate(native(columns), sheet.id);
      const found = await evaluate();
      if (found.kind !== 'value' || !Array.isArray(found.value))
        throw new Error(`The engine did not answer ${id} with a column.`);
      const answers = (found.value as readonly (readonly unknown[])[]).map(([cell]) => cell);
      times.push({ microsecondsPerRow: (1000 * (await medianCpu(repeats, evaluate))) / last, answers });
    }
    return times;
  } finally {
    engine.dispose();
  }
}

/** The least or largest of each row, column by column, which is all rows at once; BYROW would call a function for each. */
function extremes(column: (letter: string) => string, sign: '<' | '>'): string {
  const steps = [...'BCDEFGH'].map((letter, index) => {
    const before = index === 0 ? column('A') : `step_${index - 1}`;
    return `step_${index},IF(${before}${sign}${column(letter)},${before},${column(letter)})`;
  });
  return `LET(${steps.join(',')},step_${steps.length - 1})`;
}

/** The column that the formulas stand in, behind the longest series. */
const formulaColumn = 9;

/** A compiled Rust engine: a formula a row, its fastest form, less what it takes to go through the data alone. */
export async function ironCalcTimes(
  cases: readonly FunctionCase[],
  data: readonly (readonly number[])[],
): Promise<readonly RivalTime[]> {
  initSync({
    module: readFileSync(
      createRequire(__filename)
        .resolve('@ironcalc/wasm')
        .replace(/wasm\.js$/, 'wasm_bg.wasm'),
    ),
  });
  const model = new Model('bench', 'en', 'UTC', 'en');
  try {
    model.pauseEvaluation();
    data.forEach((values, row) =>
      values.forEach((value, column) => model.setUserInput(0, row + 1, column + 1, String(value))),
    );
    const evaluate = (): void => model.evaluate();
    evaluate();
    const dataAlone = await medianCpu(repeats, evaluate);
    const times: RivalTime[] = [];
    for (const { native } of cases) {
      const formula = native({ column: (letter) => `${letter}1`, least: 'MIN(A1:H1)', largest: 'MAX(A1:H1)' });
      model.setUserInput(0, 1, formulaColumn, `=${formula}`);
      model.autoFillRows({ sheet: 0, row: 1, column: formulaColumn, width: 1, height: 1 }, data.length);
      evaluate();
      const answers = data.map((_, row) => model.getFormattedCellValue(0, row + 1, formulaColumn));
      const time = (await medianCpu(repeats, evaluate)) - dataAlone;
      times.push({ microsecondsPerRow: (1000 * time) / data.length, answers });
    }
    return times;
  } finally {
    model.free();
  }
}
