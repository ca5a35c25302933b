import { Calculation } from '../../../src/host/calculation';
import type { HostDocument } from '../../../src/host/document/document';
import type { Engine } from '../../../src/host/engine/engine';
import { createEngine } from '../../../src/host/engine/univer-node';
import { documentOf, fill, sheetOf, valuesOf, type Written } from './support';

let engine: Engine;
let fresh: Engine;
beforeAll(() => {
  engine = createEngine();
  fresh = createEngine();
});
afterAll(() => {
  engine.dispose();
  fresh.dispose();
});

const column = (document: HostDocument, at: number): unknown[] =>
  valuesOf(sheetOf(document, 'Data'), 0, at, 6, 1).map(([value]) => value);

/** Formulas of column A that depend on themselves, and what is written into which row of it so that they no longer do. */
const cycles: [what: string, formulas: Written[], row: number, written: Written][] = [
  ['a formula that reads its own cell', ['=A1+1', '=A1*2', 5], 0, 1],
  ['two that read each other', ['=A2+1', '=A1*2', 5], 1, 7],
  ['three in a round', ['=A2+1', '=A3+1', '=A1+1', '=A3&"!"'], 2, 1],
  ['a sum over its own cell', [1, 2, '=SUM(A1:A3)', '=A3+1'], 2, '=SUM(A1:A2)'],
  ['one that finds its own cell', [1, '=OFFSET(A1,A1,0)', '=A2+1'], 0, 2],
  ['one that finds the other by a text', [1, '=INDIRECT("A3")+1', '=A2+A1'], 2, 4],
  [
    'one that a condition leads round, and two that read one another once it does not',
    [true, '=IF(A1,A3,1)', '=A2+1', '=A3*2'],
    0,
    false,
  ],
];

/** Column A with formulas in column C that have nothing to do with it, and one that only reads it. */
const documentFor = (formulas: readonly Written[]): HostDocument =>
  documentOf({
    Data: Array.from({ length: 6 }, (_, row) => [
      formulas[row],
      row + 1,
      row === 5 ? '=COUNTA(A1:A6)' : `=B${row + 1}*10`,
    ]),
  });

test.each(cycles)(
  '%s: all others are computed, and it too when the round is broken',
  async (_, formulas, row, written) => {
    const document = documentFor(formulas);
    const calculation = await Calculation.open(document, engine);
    await calculation.calculate();
    expect(column(document, 2)).toEqual([10, 20, 30, 40, 50, formulas.length]);
    // Whatever else changes meanwhile.
    fill(sheetOf(document, 'Data'), [[undefined, 7]], 'user');
    await calculation.calculate();
    expect(column(document, 2)).toEqual([70, 20, 30, 40, 50, formulas.length]);
    fill(sheetOf(document, 'Data'), [...Array.from({ length: row }, () => []), [written]], 'user');
    await calculation.calculate();
    calculation.dispose();

    const broken = documentFor(formulas.map((formula, index) => (index === row ? written : formula)));
    const whole = await Calculation.open(broken, fresh);
    await whole.calculate();
    whole.dispose();
    expect(column(document, 0)).toEqual(column(broken, 0));
  },
);

test.each<[string, Written[], unknown[]]>([
  ['a condition that leads away', [false, '=IF(A1,A3,1)', '=A2+1', '=A3*2'], [false, 1, 2, 4]],
  ['the same further down', [false, '=A4*2', '=IF(A1,A2,1)', '=A3+1'], [false, 4, 1, 2]],
  ['a choice', [2, '=CHOOSE(A1,A4,5)', '=A2+1', '=A3*2'], [2, 5, 6, 12]],
])('formulas that speak of each other and do not read each other: %s', async (_, formulas, answers) => {
  const document = documentFor(formulas);
  const calculation = await Calculation.open(document, engine);
  await calculation.calculate();
  expect(column(document, 0).slice(0, 4)).toEqual(answers);
  calculation.dispose();
});
