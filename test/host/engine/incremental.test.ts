import fc from 'fast-check';
import { Calculation } from '../../../src/host/calculation';
import type { CellValue } from '../../../src/host/document/cell';
import type { HostDocument } from '../../../src/host/document/document';
import type { Engine } from '../../../src/host/engine/engine';
import { createEngine } from '../../../src/host/engine/univer-node';
import { lawRuns } from '../../support/sweeps';
import { documentOf, fill, sheetOf, type Written } from './support';

let edited: Engine;
let fresh: Engine;
beforeAll(() => {
  edited = createEngine();
  fresh = createEngine();
});
afterAll(() => {
  edited.dispose();
  fresh.dispose();
});

const constants = 8;
const formulas = 10;
/** Arrays start in these rows of column E, and fill at most four cells. */
const arrays = [0, 5, 10];

/** Column A holds constants, C formulas that read A, E and those above them, E arrays over A; sheet Ark2 more constants. */
const places = {
  constant: fc.integer({ min: 0, max: constants - 1 }),
  formula: fc.integer({ min: 0, max: formulas - 1 }),
  array: fc.constantFrom(...arrays),
};

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -2, max: 9 }),
  fc.constantFrom<CellValue>('tekst', '', true, null, 2.5),
);

const template = fc.record({
  kind: fc.integer({ min: 0, max: 17 }),
  a: fc.nat(999),
  b: fc.nat(999),
  c: fc.nat(999),
});

/** A formula for a row of column C: it reads nothing that could read it. */
function formulaIn(row: number, { kind, a, b, c }: { kind: number; a: number; b: number; c: number }): string {
  const cell = (n: number): string => {
    const above = n % 4 < 2 && row > 0 ? `C${1 + (n % row)}` : null;
    const sheet = n % 7 === 0 ? 'Ark2!' : '';
    return above ?? (n % 4 === 2 ? `E${1 + (n % 15)}` : `${sheet}A${1 + (n % constants)}`);
  };
  const [x, y] = [cell(a), cell(b)];
  const fixed = `$A$${1 + (c % constants)}`;
  const choice = (count: number): string => `MOD(INT(ABS(N(${fixed}))),${count})`;
  const kinds = [
    `${x}+${y}`,
    `${x}&"-"&${fixed}`,
    `SUM(A1:A${1 + (a % constants)})`,
    `SUM($E$1:E${1 + (b % 15)})*2`,
    `IF(N(${x})>2,${y},"nei")`,
    `COUNTIF(A1:A8,">1")+COUNTIF(E1:E15,${1 + (a % 4)})`,
    `OFFSET(A1,${choice(constants)},0)`,
    row === 0 ? x : `OFFSET($C$1,${choice(row)},0)`,
    row === 0 ? y : `INDIRECT("C"&1+${choice(row)})`,
    `SUM(A1:INDEX(A1:A8,1+${choice(constants)}))`,
    row === 0 ? `-${x}` : `SUM(C1:INDEX(C1:C${row},1+${choice(row)}))`,
    `LET(x,${x},x&"!")`,
    `COUNTA(A:A)+COUNTA(Ark2!1:2)`,
    `ISFORMULA(${x})`,
    `IFERROR(VLOOKUP(${fixed},A1:A8,1,FALSE),${y})`,
    row === 0 ? 'COUNTA(E1:E15)' : `MAX(OFFSET(INDIRECT("C1"),0,0,1+${choice(row)},1))`,
    `SUMPRODUCT((A1:A8=${fixed})*1)`,
    `SUM(OFFSET(E1,${choice(5)},0,4,1))`,
  ];
  return kinds[kind] ?? x;
}

function arrayIn({ kind, a, b }: { kind: number; a: number; b: number }): string {
  const size = `1+MOD(ABS(N(A${1 + (a % constants)})),4)`;
  const cell = `A${1 + (b % constants)}`;
  return [`SEQUENCE(${size})*N(${cell})`, `SEQUENCE(${size},1,N(${cell}))`, `N(${cell})`][kind % 3] ?? cell;
}

interface Edit {
  readonly row: number;
  readonly column: 0 | 2 | 4;
  readonly written: Written;
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ column: fc.constant(0 as const), row: places.constant, written: value }),
  fc
    .record({ row: places.formula, of: template })
    .map(({ row, of }) => ({ column: 2 as const, row, written: `=${formulaIn(row, of)}` })),
  fc.record({ column: fc.constant(2 as const), row: places.formula, written: value }),
  fc
    .record({ row: places.array, of: template })
    .map(({ row, of }) => ({ column: 4 as const, row, written: `=${arrayIn(of)}` })),
  fc.record({ column: fc.constant(4 as const), row: fc.integer({ min: 0, max: 14 }), written: value }),
);

const workbook = fc.record({
  constants: fc.array(value, { minLength: constants, maxLength: constants }),
  others: fc.array(value, { minLength: constants, maxLength: constants }),
  formulas: fc.array(template, { minLength: formulas, maxLength: formulas }),
  arrays: fc.array(template, { minLength: arrays.length, maxLength: arrays.length }),
});

function documentFor(drawn: typeof workbook extends fc.Arbitrary<infer Drawn> ? Drawn : never): HostDocument {
  const rows: Written[][] = Array.from({ length: 15 }, (_row, row) => {
    const array = drawn.arrays[arrays.indexOf(row)];
    const formula = drawn.formulas[row];
    return [
      drawn.constants[row],
      undefined,
      formula === undefined ? undefined : `=${formulaIn(row, formula)}`,
      undefined,
      array === undefined ? undefined : `=${arrayIn(array)}`,
    ];
  });
  return documentOf({ Data: rows, Ark2: drawn.others.map((other) => [other]) });
}

/** What is written in a document, without what has been computed of it. */
function copyOf(document: HostDocument): HostDocument {
  const sheets = document.sheets.map((sheet): [string, Written[][]] => {
    const rows: Written[][] = Array.from({ length: 15 }, () => []);
    for (const { row, column, cell } of sheet.cells())
      if (cell.spilledFrom === null)
        (rows[row] ??= [])[column] = cell.formula === null ? cell.value : `=${cell.formula}`;
    return [sheet.name, rows.map((cells) => Array.from(cells))];
  });
  return documentOf(Object.fromEntries(sheets));
}

function contents(document: HostDocument): Record<string, CellValue> {
  return Object.fromEntries(
    document.sheets.flatMap((sheet) =>
      [...sheet.cells()].map(({ row, column, cell }) => [`${sheet.name} ${row},${column}`, cell.value]),
    ),
  );
}

function write(document: HostDocument, { row, column, written }: Edit): void {
  const rows = Array.from({ length: row + 1 }, (): Written[] => []);
  rows[row] = [...Array.from({ length: column }, () => undefined), written];
  fill(sheetOf(document, 'Data'), rows, 'user');
}

const edits: [edit: string, cells: Written[][], written: Written, answer: CellValue][] = [
  ['an array that becomes one value', [[3], ['=SUM(A3:A9)'], ['=SEQUENCE(A1)']], 1, 1],
  ['an array that becomes shorter', [[3], ['=COUNT(A4:A9)'], ['=SEQUENCE(A1)']], 2, 1],
  ['an array that becomes longer', [[2], ['=A6*10'], ['=SEQUENCE(A1)']], 4, 40],
  ['an array that becomes a constant', [['=SEQUENCE(1,3)'], ['=COUNT(B1:C1)']], 7, 0],
  [
    'a cell found by another formula that is found',
    [[1], ['=OFFSET(A2,INDIRECT("A1"),0)'], ['=A1*5'], ['=A3+1']],
    2,
    11,
  ],
  ['a range up to a cell that is found', [[3], ['=SUM(A3:INDEX(A3:A4,A1))'], ['=A1+1'], ['=A3*10']], 2, 33],
  [
    'one formula that the engine fails at',
    [[1], ['=IFERROR(A3,"feil")&A4'], ['=SUM(OFFSET(A1,0,0,A1,1))'], ['=A1']],
    1.5,
    'feil1.5',
  ],
];

test.each(edits)('%s', async (_edit, cells, written, answer) => {
  const document = documentOf({ Data: cells });
  const calculation = await Calculation.open(document, edited);
  await calculation.calculate();
  write(document, { row: 0, column: 0, written });
  await calculation.calculate();
  expect(sheetOf(document, 'Data').cell(1, 0).value).toEqual(answer);
  calculation.dispose();
});

test('a range that is found, as the file has it and as it is found anew', async () => {
  const document = documentOf({ Data: [[1], ['=SUM(A3:INDEX(C3:C5,A1))'], [1, 1, 1], [1, 1, 1]] });
  const cached = { row: 1, column: 0, change: { value: 3 } };
  sheetOf(document, 'Data').setCells([cached], 'calculation');
  const calculation = await Calculation.open(document, edited);
  await calculation.calculate();
  for (const [row, column, written, answer] of [
    [2, 1, 2, 4],
    [0, 0, 2, 7],
    [3, 1, 5, 11],
  ] as const) {
    sheetOf(document, 'Data').setCells([{ row, column, change: { value: written } }], 'user');
    await calculation.calculate();
    expect(sheetOf(document, 'Data').cell(1, 0).value).toBe(answer);
  }
  calculation.dispose();
});

test('after any edits every cell is as if the workbook had been computed as a whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      workbook,
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      async (drawn, edits) => {
        const document = documentFor(drawn);
        const calculation = await Calculation.open(document, edited);
        await calculation.calculate();
        for (const together of edits) {
          for (const each of together) write(document, each);
          await calculation.calculate();
          const whole = copyOf(document);
          const again = await Calculation.open(whole, fresh);
          await again.calculate();
          again.dispose();
          expect(contents(document)).toEqual(contents(whole));
        }
        calculation.dispose();
      },
    ),
    { numRuns: lawRuns(60) },
  );
});
