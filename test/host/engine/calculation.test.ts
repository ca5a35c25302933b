import { Calculation } from '../../../src/host/calculation';
import type { CellValue } from '../../../src/host/document/cell';
import type { HostDocument } from '../../../src/host/document/document';
import type { DefinedName } from '../../../src/host/document/sheet-parts';
import type { Engine } from '../../../src/host/engine/engine';
import { createEngine } from '../../../src/host/engine/univer-node';
import type { FunctionCall, FunctionResult, FunctionRuntime } from '../../../src/host/functions/runtime';
import { documentOf, fill, sheetOf, valuesOf, type Written } from './support';

let engine: Engine;
beforeAll(() => {
  engine = createEngine();
});
afterAll(() => engine.dispose());

const error = (text: string): CellValue => ({ error: text });
const name = (text: string, formula: string, scope: string | null = null): DefinedName => ({
  name: text,
  scope,
  formula,
  visible: true,
  comment: '',
});

async function calculated(document: HostDocument): Promise<Calculation> {
  const calculation = await Calculation.open(document, engine);
  await calculation.calculate();
  return calculation;
}

describe('native formulas', () => {
  const data: Written[][] = [
    [5, '5'],
    [2, ' x'],
    [3, true],
    [error('#N/A'), ''],
  ];
  const cases: [formula: string, value: CellValue][] = [
    ['A1*2', 10],
    ['A9', 0],
    ['IF(TRUE,A9)', 0],
    ['A9=""', true],
    ['A4', error('#N/A')],
    ['IFERROR(A4,"x")', 'x'],
    ['1/0', error('#DIV/0!')],
    ['Finnes_ikke+1', error('#NAME?')],
    ['A1>3', true],
    ['B3', true],
    ['B1', '5'],
    ['B1&"0"', '50'],
    ['SUM(A:A)', error('#N/A')],
    ['SUM(A1:A3)', 10],
    ['-A1%', -0.05],
    ['COUNTIF(A1:A3,">2")', 2],
    ['SUMPRODUCT((A1:A3>2)*A1:A3)', 8],
    ['MAX(IF(A1:A3>2,A1:A3))', 5],
    ['INDEX(A1:B3,2,1)', 2],
    ['LET(x,A1,x*x)', 25],
    ['ROUND(2.5,0)', 3],
    ['"a"="A"', true],
    ['Borte!A1', error('#REF!')],
    ['HYPERLINK("#Data!A1","lenke")', 'lenke'],
    ["SUM('Ark æ'!A1:A2)", 30],
    ['LEN("æøå")', 3],
    ['"#N/A "', '#N/A '],
    ['UNICHAR(9679)', '●'],
    ['REPT("x",20000)&REPT("x",20000)', error('#VALUE!')],
  ];

  test('come to what Excel gives', async () => {
    const document = documentOf({ Data: data, 'Ark æ': [[10], [20]] });
    const calculation = await Calculation.open(document, engine);
    const answers = sheetOf(document, 'Data');
    fill(
      answers,
      cases.map(([formula]) => [undefined, undefined, undefined, `=${formula}`]),
      'api',
    );
    await calculation.calculate();
    expect(cases.map(([formula], row) => [formula, answers.cell(row, 3).value])).toEqual(cases);
    calculation.dispose();
  });

  test('opening keeps the results of the file and computes only formulas without one', async () => {
    const document = documentOf({ Data: [[2, '=A1*10', '=A1*100']] });
    sheetOf(document, 'Data').setCells([{ row: 0, column: 1, change: { value: 'fra fila' } }], 'calculation');
    const calculation = await calculated(document);
    expect(valuesOf(sheetOf(document, 'Data'), 0, 0, 1, 3)).toEqual([[2, 'fra fila', 200]]);
    fill(sheetOf(document, 'Data'), [[3]], 'user');
    expect(calculation.pending).toBe(true);
    await calculation.calculate();
    expect(valuesOf(sheetOf(document, 'Data'), 0, 0, 1, 3)).toEqual([[3, 30, 300]]);
    calculation.dispose();
  });

  test('a formula that becomes a constant and back', async () => {
    const document = documentOf({ Data: [[2, '=A1*10', '=B1+1']] });
    const calculation = await calculated(document);
    const sheet = sheetOf(document, 'Data');
    fill(sheet, [[undefined, 7]], 'api');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 0, 1, 3)).toEqual([[2, 7, 8]]);
    fill(sheet, [[undefined, '=A1*5']], 'api');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 0, 1, 3)).toEqual([[2, 10, 11]]);
    calculation.dispose();
  });
});

describe('names', () => {
  test('of workbook and sheet, with the same spelling, over areas and formulas', async () => {
    const document = documentOf({
      Data: [
        [
          1,
          '=Frafall',
          '=lokal',
          "='Ark æ'!Lokal",
          '=SUM(Områder)',
          '=INDEX(Områder,1,1,2)',
          '=SUM(Dyn)',
          '=Andel*4',
          '=Tekst',
        ],
        [2],
        [3],
      ],
      'Ark æ': [[10, '=Lokal', '=Data!Lokal', '=Frafall'], [20]],
    });
    document.setNames(
      [
        name('Frafall', 'Data!$A$1'),
        name('Lokal', 'Data!$A$2', 's1'),
        name('Lokal', "'Ark æ'!$A$2", 's2'),
        name('Områder', 'Data!$A$1,Data!$A$3'),
        name('Dyn', 'OFFSET(Data!$A$1,0,0,3,1)'),
        name('Andel', '0.25'),
        name('Tekst', '"hei"'),
        name('Brutt', '#REF!'),
        name('Ute', '[1]Ark1!$A$1'),
      ],
      'calculation',
    );
    const calculation = await calculated(document);
    expect(valuesOf(sheetOf(document, 'Data'), 0, 1, 1, 8)).toEqual([[1, 2, 20, 4, 3, 6, 1, 'hei']]);
    expect(valuesOf(sheetOf(document, 'Ark æ'), 0, 1, 1, 3)).toEqual([[20, 2, 1]]);
    calculation.dispose();
  });

  test('a name that moves takes its formulas along', async () => {
    const document = documentOf({ Data: [[1, '=Tall*2'], [50]] });
    document.setNames([name('Tall', 'Data!$A$1')], 'calculation');
    const calculation = await calculated(document);
    document.setNames([name('Tall', 'Data!$A$2')], 'api');
    await calculation.calculate();
    expect(sheetOf(document, 'Data').cell(0, 1).value).toBe(100);
    document.setNames([], 'api');
    await calculation.calculate();
    expect(sheetOf(document, 'Data').cell(0, 1).value).toEqual(error('#NAME?'));
    calculation.dispose();
  });

  test('formulas evaluate to ranges, values and errors', async () => {
    const document = documentOf({ Data: [[1], [2], [3]], 'Ark 2': [[9]] });
    const calculation = await calculated(document);
    const range = (sheetId: string, row: number, rowCount: number) => ({
      kind: 'range',
      sheetId,
      row,
      column: 0,
      rowCount,
      columnCount: 1,
    });
    expect(await calculation.evaluate('OFFSET(Data!$A$1,1,0,2,1)', 's2')).toEqual(range('s1', 1, 2));
    expect(await calculation.evaluate('INDEX(Data!A:A,2):INDEX(Data!A:A,3)', 's2')).toEqual(range('s1', 1, 2));
    expect(await calculation.evaluate("'Ark 2'!A1", 's1')).toEqual(range('s2', 0, 1));
    expect(await calculation.evaluate('0.25', 's1')).toEqual({ kind: 'value', value: 0.25 });
    expect(await calculation.evaluate('{1,2;3,4}', 's1')).toEqual({
      kind: 'value',
      value: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(await calculation.evaluate('Ukjent', 's1')).toEqual({ kind: 'value', value: error('#NAME?') });
    expect(await calculation.evaluate('1+', 's1')).toEqual({ kind: 'value', value: error('#NAME?') });
    calculation.dispose();
  });
});

describe('tables', () => {
  test('by name and column', async () => {
    const document = documentOf({
      Data: [
        ['Nr', 'Vekt'],
        [1, 10],
        [2, 20],
        [],
        ['=SUM(Tabell[Vekt])', '=ROWS(Tabell)', '=COUNTA(Tabell[[#Headers],[Vekt]])'],
      ],
    });
    document.setTables(
      [
        {
          id: 1,
          name: 'Tabell',
          sheetId: 's1',
          box: { row: 0, column: 0, rowCount: 3, columnCount: 2 },
          columns: ['Nr', 'Vekt'],
          showHeaders: true,
          showTotals: false,
          style: null,
          showBandedRows: true,
          showFilterButton: true,
        },
      ],
      's1',
      'calculation',
    );
    const calculation = await calculated(document);
    expect(valuesOf(sheetOf(document, 'Data'), 4, 0, 1, 3)).toEqual([[30, 2, 1]]);
    calculation.dispose();
  });
});

describe('sheets', () => {
  test('added, renamed and removed while open', async () => {
    const document = documentOf({ Data: [[4]] });
    const calculation = await calculated(document);
    const card = document.addSheet('Målekort', 'api');
    fill(card, [['=Data!A1*2', '=SUM(A1:A1)']], 'api');
    await calculation.calculate();
    expect(valuesOf(card, 0, 0, 1, 2)).toEqual([[8, 8]]);
    fill(sheetOf(document, 'Data'), [[5]], 'user');
    await calculation.calculate();
    expect(valuesOf(card, 0, 0, 1, 2)).toEqual([[10, 10]]);
    document.renameSheet(card.id, 'Styringskort', 'api');
    fill(sheetOf(document, 'Data'), [[undefined, '=Styringskort!A1+1']], 'api');
    await calculation.calculate();
    expect(sheetOf(document, 'Data').cell(0, 1).value).toBe(11);
    document.removeSheet(card.id, 'api');
    fill(sheetOf(document, 'Data'), [[6]], 'user');
    await calculation.calculate();
    expect(document.sheets).toHaveLength(1);
    calculation.dispose();
  });
});

describe('arrays', () => {
  test('spill, shrink, give way and are blocked', async () => {
    const document = documentOf({ Data: [[1], [2], [3]] });
    const sheet = sheetOf(document, 'Data');
    const calculation = await Calculation.open(document, engine);
    fill(sheet, [[undefined, '=A1:A3*2']], 'api');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 1, 3, 1)).toEqual([[2], [4], [6]]);
    expect(sheet.cell(0, 1).spill).toMatchObject({ rowCount: 3, columnCount: 1 });
    expect(sheet.cell(2, 1).spilledFrom).toEqual({ row: 0, column: 1 });
    fill(sheet, [[undefined, '=A1:A2*2']], 'api');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 1, 3, 1)).toEqual([[2], [4], [null]]);
    expect(sheet.cell(2, 1).spilledFrom).toBeNull();
    fill(sheet, [[], [undefined, 'i veien']], 'user');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 1, 2, 1)).toEqual([[error('#SPILL!')], ['i veien']]);
    fill(sheet, [[], [undefined, null]], 'user');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 1, 2, 1)).toEqual([[2], [4]]);
    fill(sheet, [[undefined, 8]], 'user');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 1, 2, 1)).toEqual([[8], [null]]);
    calculation.dispose();
  });

  test('that came with the file stay until a precedent changes', async () => {
    const document = documentOf({ Data: [[1, '=A1:A2*2', '=SUM(B1:B2)'], [2]] });
    const sheet = sheetOf(document, 'Data');
    sheet.setCells(
      [
        { row: 0, column: 1, change: { value: 2, spill: { rowCount: 2, columnCount: 1, dynamic: true } } },
        { row: 1, column: 1, change: { value: 4, spilledFrom: { row: 0, column: 1 } } },
        { row: 0, column: 2, change: { value: 6 } },
      ],
      'calculation',
    );
    const calculation = await calculated(document);
    fill(sheet, [[], [5]], 'user');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 1, 2, 2)).toEqual([
      [2, 12],
      [10, null],
    ]);
    calculation.dispose();
  });
});

/** A runtime of one function: the first argument doubled, cell by cell; counts events and calls. */
class Doubling implements FunctionRuntime {
  resultBatches = 0;
  readonly events: (readonly FunctionCall[])[] = [];

  async call(calls: readonly FunctionCall[]): Promise<readonly FunctionResult[]> {
    this.events.push(calls);
    await new Promise((resolve) => setTimeout(resolve, 5));
    this.resultBatches += 1;
    return calls.map(({ args: [value] }): FunctionResult => {
      if (Array.isArray(value))
        return { succeeded: true, value: (value as number[][]).map((row) => row.map((cell) => cell * 2)) };
      return typeof value === 'number'
        ? { succeeded: true, value: value * 2 }
        : { succeeded: false, error: '#VALUE!', message: 'not a number' };
    });
  }
}

describe('custom functions', () => {
  async function opened(document: HostDocument): Promise<{ calculation: Calculation; runtime: Doubling }> {
    const runtime = new Doubling();
    const calculation = await Calculation.open(document, engine);
    calculation.registerFunctions(['BMS.DOUBLE'], runtime);
    return { calculation, runtime };
  }

  test('many cells are one event, and what was answered is not asked again', async () => {
    const document = documentOf({
      Data: Array.from({ length: 300 }, (_row, row) => [row % 100, `=BMS.DOUBLE(A${row + 1})`]),
    });
    const sheet = sheetOf(document, 'Data');
    const { calculation, runtime } = await opened(document);
    await calculation.calculate();
    expect(sheet.cell(7, 1).value).toEqual(error('#BUSY!'));
    await calculation.settled();
    expect(runtime.events.map((calls) => calls.length)).toEqual([100]);
    expect(valuesOf(sheet, 298, 1, 2, 1)).toEqual([[196], [198]]);
    fill(sheet, [[42]], 'user');
    await calculation.calculate();
    expect(sheet.cell(0, 1).value).toBe(84);
    fill(sheet, [[1000]], 'user');
    await calculation.calculate();
    await calculation.settled();
    expect(sheet.cell(0, 1).value).toBe(2000);
    expect(runtime.events.map((calls) => calls.length)).toEqual([100, 1]);
    calculation.dispose();
  });

  test('a chain costs one event a link, and waits without asking for nothing', async () => {
    const document = documentOf({ Data: [[1, '=BMS.DOUBLE(A1)', '=BMS.DOUBLE(B1)', '=C1+BMS.DOUBLE(C1+1)']] });
    const { calculation, runtime } = await opened(document);
    await calculation.calculate();
    await calculation.settled();
    expect(valuesOf(sheetOf(document, 'Data'), 0, 1, 1, 3)).toEqual([[2, 4, 14]]);
    expect(runtime.events.map((calls) => calls.map(({ args, address }) => [args[0], address]))).toEqual([
      [[1, 'Data!B1']],
      [[2, 'Data!C1']],
      [[5, 'Data!D1']],
    ]);
    calculation.dispose();
  });

  test('arrays spill, errors are errors, left-out and empty arguments differ', async () => {
    const document = documentOf({ Data: [[1, '=BMS.DOUBLE(A1:A2)', '=BMS.DOUBLE("x")', '=BMS.DOUBLE(,Z9)'], [2]] });
    const { calculation, runtime } = await opened(document);
    await calculation.calculate();
    await calculation.settled();
    expect(valuesOf(sheetOf(document, 'Data'), 0, 1, 2, 3)).toEqual([
      [2, error('#VALUE!'), error('#VALUE!')],
      [4, null, null],
    ]);
    expect(runtime.events[0]?.map(({ args }) => args)).toContainEqual([null, 0]);
    calculation.dispose();
  });

  test('a result that came with the file is kept, and asked for anew on request', async () => {
    const document = documentOf({ Data: [[1, '=BMS.DOUBLE(A1)']] });
    const sheet = sheetOf(document, 'Data');
    sheet.setCells([{ row: 0, column: 1, change: { value: 'fra fila' } }], 'calculation');
    const { calculation, runtime } = await opened(document);
    await calculation.calculate();
    await calculation.settled();
    expect([sheet.cell(0, 1).value, runtime.events.length]).toEqual(['fra fila', 0]);
    await calculation.recalculateFunctions();
    await calculation.settled();
    expect([sheet.cell(0, 1).value, runtime.events.length]).toEqual([2, 1]);
    calculation.dispose();
  });

  test('a runtime that fails leaves the cell waiting, and later calculations work', async () => {
    const document = documentOf({ Data: [[1, '=BMS.DOUBLE(A1)', '=A1+1']] });
    const { calculation, runtime } = await opened(document);
    const call = runtime.call.bind(runtime);
    runtime.call = () => Promise.reject(new Error('gone'));
    await calculation.calculate();
    await calculation.settled();
    expect(valuesOf(sheetOf(document, 'Data'), 0, 1, 1, 2)).toEqual([[error('#BUSY!'), 2]]);
    runtime.call = call;
    calculation.markDirty('all');
    await calculation.calculate();
    await calculation.settled();
    expect(sheetOf(document, 'Data').cell(0, 1).value).toBe(2);
    calculation.dispose();
  });
});

test('20,000 formulas, half of them over one cell: an edit touches what depends on it', async () => {
  const document = documentOf({ Data: [[1, 2]] });
  const sheet = sheetOf(document, 'Data');
  sheet.setCells(
    Array.from({ length: 20_000 }, (_row, index) => ({
      row: index + 1,
      column: 0,
      change: index % 2 === 0 ? { value: 2, formula: '$A$1*2' } : { value: 3, formula: `B${index + 2}+3` },
    })),
    'calculation',
  );
  const calculation = await calculated(document);
  expect(sheet.cell(19_999, 0).value).toBe(2);
  fill(sheet, [[5]], 'user');
  await calculation.calculate();
  expect([sheet.cell(1, 0).value, sheet.cell(19_999, 0).value, sheet.cell(20_000, 0).value]).toEqual([10, 10, 3]);
  calculation.dispose();
});

describe('volatile functions', () => {
  afterEach(() => jest.useRealTimers());

  const stored = (document: HostDocument, column: number, value: CellValue): void =>
    sheetOf(document, 'Data').setCells([{ row: 0, column, change: { value } }], 'calculation');

  test('are computed when the workbook opens and at every change, and nothing else is', async () => {
    // Or the day may end while the test runs.
    jest.useFakeTimers({ now: new Date(2019, 1, 1, 12), advanceTimers: true });
    const document = documentOf({ Data: [[2, '=TODAY()', '=A1*10', '=SUM(OFFSET(A1,0,0,2,1))', '=B1+0'], [3]] });
    stored(document, 1, 1);
    stored(document, 2, 'fra fila');
    stored(document, 3, 99);
    stored(document, 4, 1);
    const calculation = await calculated(document);
    const sheet = sheetOf(document, 'Data');
    const today = 43_497;
    expect(valuesOf(sheet, 0, 1, 1, 4)).toEqual([[today, 'fra fila', 5, today]]);
    stored(document, 1, 1);
    fill(sheet, [[], [4]], 'user');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 1, 1, 4)).toEqual([[today, 'fra fila', 6, today]]);
    calculation.dispose();
  });

  test('also where a name is one, or a name that speaks of it', async () => {
    const document = documentOf({ Data: [[2, '=SUM(Siste)', '=SUM(rekke)', '=Fast'], [3]] });
    document.setNames(
      [
        name('Rekke', 'Siste'),
        name('Siste', 'OFFSET(Data!$A$1,1,0)'),
        name('Fast', 'Data!$A$1'),
        name('Ring', 'Rong'),
        name('Rong', 'Ring'),
      ],
      'calculation',
    );
    for (const column of [1, 2, 3]) stored(document, column, 99);
    const calculation = await calculated(document);
    expect(valuesOf(sheetOf(document, 'Data'), 0, 1, 1, 3)).toEqual([[3, 3, 99]]);
    document.setNames(
      [name('Siste', 'Data!$A$2'), name('rekke', 'Data!$A$2'), name('Fast', 'OFFSET(Data!$A$1,1,0)')],
      'api',
    );
    await calculation.calculate();
    expect(valuesOf(sheetOf(document, 'Data'), 0, 1, 1, 3)).toEqual([[3, 3, 3]]);
    calculation.dispose();
  });

  test('an error over a value of the file is not written: it is left alone, and what depends on it keeps to it', async () => {
    const document = documentOf({ Data: [[1, '=1+0*NOW()+VALUE("x")', '=B1*2', '=A1+B1', '=1/A1+0*NOW()']] });
    const sheet = sheetOf(document, 'Data');
    const cached = [5, 10, 6, 1].map((value, index) => ({
      row: 0,
      column: index + 1,
      change: { value, asInFile: true },
    }));
    sheet.setCells(cached, 'calculation');
    const calculation = await calculated(document);
    expect(valuesOf(sheet, 0, 1, 1, 4)).toEqual([[5, 10, 6, 1]]);
    expect(engine.leftAlone).toMatchObject([{ row: 0, column: 1, formula: '1+0*NOW()+VALUE("x")' }]);
    // What a person does afterwards has its effect, errors too.
    fill(sheet, [[0]], 'user');
    await calculation.calculate();
    expect(valuesOf(sheet, 0, 1, 1, 4)).toEqual([[5, 10, 5, error('#DIV/0!')]]);
    sheet.setCells([{ row: 0, column: 1, change: { value: null, formula: '1+0*NOW()+VALUE("x")' } }], 'user');
    await calculation.calculate();
    expect(sheet.cell(0, 1).value).toEqual(error('#VALUE!'));
    expect(engine.leftAlone).toEqual([]);
    calculation.dispose();
  });

  test('a formula that becomes one, or no longer is one', async () => {
    const document = documentOf({ Data: [[2, '=A1*10'], [3]] });
    const calculation = await calculated(document);
    const sheet = sheetOf(document, 'Data');
    fill(sheet, [[undefined, '=INDIRECT("A"&1)']], 'api');
    await calculation.calculate();
    stored(document, 1, 0);
    fill(sheet, [[], [4]], 'user');
    await calculation.calculate();
    expect(sheet.cell(0, 1).value).toBe(2);
    fill(sheet, [[undefined, '=A1*10']], 'api');
    await calculation.calculate();
    stored(document, 1, 0);
    fill(sheet, [[], [5]], 'user');
    await calculation.calculate();
    expect(sheet.cell(0, 1).value).toBe(0);
    calculation.dispose();
  });
});
