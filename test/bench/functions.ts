import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { associateFunctions } from '../../src/functions/associate';
import { createEngine } from '../../src/host/engine/univer-node';
import { createWorkbookFile } from '../../src/host/xlsx';
import { medianTime, report } from './figure';

const rows = 100_000;
const repeats = 5;
const ambition = 0.82;
const critical = 0.76;

/** Results from 50 % to 99 %, so that every colour occurs. */
const results = Array.from({ length: rows }, (_, index) => 0.5 + (index % 50) / 100);

/** What `STATUS` does with three plain numbers, said with Excel's own functions. */
const nestedIf = (result: string, limit: string, danger: string): string =>
  `IF(${result}="","Mangler tall",IF(${result}>=${limit},"Grønn",IF(${result}<${danger},"Rød","Gul")))`;

type ArrayFunction = (...args: unknown[]) => unknown;

function associated(): ReadonlyMap<string, ArrayFunction> {
  const functions = new Map<string, ArrayFunction>();
  associateFunctions({ associate: (name: string, implementation: ArrayFunction) => void functions.set(name, implementation) });
  return functions;
}

async function statusTime(): Promise<number> {
  const status = associated().get('STATUS');
  if (status === undefined) throw new Error('STATUS is not registered.');
  const column = (value: (index: number) => number): number[][] => results.map((_, index) => [value(index)]);
  const args = [column((index) => results[index] ?? 0), column(() => ambition), column(() => critical)];
  status(...args);
  return medianTime(repeats, () => status(...args));
}

/** One array formula over the same columns: the engine's fastest form. */
async function engineTime(): Promise<number> {
  const { document } = createWorkbookFile();
  const sheet = document.sheets[0];
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  sheet.setCells(results.flatMap((value, row) => [value, ambition, critical].map((number, column) => ({ row, column, change: { value: number } }))), 'api');
  const engine = createEngine();
  try {
    await engine.open(document);
    const formula = nestedIf(`A1:A${rows}`, `B1:B${rows}`, `C1:C${rows}`);
    const evaluate = () => engine.evaluate(formula, sheet.id);
    const found = await evaluate();
    if (found.kind !== 'value' || !Array.isArray(found.value) || found.value.length !== rows) throw new Error('The engine did not answer with a column.');
    return await medianTime(repeats, evaluate);
  } finally {
    engine.dispose();
  }
}

/** A compiled Rust engine, a formula a row. */
async function ironCalcTime(): Promise<number> {
  const wasm = createRequire(__filename).resolve('@ironcalc/wasm').replace(/wasm\.js$/, 'wasm_bg.wasm');
  initSync({ module: readFileSync(wasm) });
  const model = new Model('bench', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  results.forEach((value, index) => {
    const row = index + 1;
    [String(value), String(ambition), String(critical), `=${nestedIf(`A${row}`, `B${row}`, `C${row}`)}`].forEach((input, column) => model.setUserInput(0, row, column + 1, input));
  });
  model.evaluate();
  if (model.getFormattedCellValue(0, 1, 4) !== 'Rød') throw new Error('IronCalc did not compute the formula.');
  const time = await medianTime(repeats, () => model.evaluate());
  model.free();
  return time;
}

/** `STATUS` over 100,000 rows in one call, beside two engines that compute the equivalent nested `IF`. */
export async function measure(): Promise<void> {
  const perSecond = (ms: number): number => rows / (ms / 1000);
  const own = await statusTime();
  report({ name: 'functions.STATUS', value: perSecond(own), unit: 'per second', note: `${rows} rows in one array call, median of ${repeats}` });
  const engine = await engineTime();
  report({ name: 'functions.nestedIf.engine', value: perSecond(engine), unit: 'per second', note: 'Univer, one array formula' });
  const ironCalc = await ironCalcTime();
  report({ name: 'functions.nestedIf.ironCalc', value: perSecond(ironCalc), unit: 'per second', note: 'IronCalc, one formula a row, calculation alone' });
  report({ name: 'functions.STATUS.toEngine', value: engine / own, unit: 'ratio' });
  report({ name: 'functions.STATUS.toIronCalc', value: ironCalc / own, unit: 'ratio', goal: '≥ 3' });
}
