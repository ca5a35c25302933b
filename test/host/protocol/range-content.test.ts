/* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read --
   The rules look for context.sync() in the same function; `run` syncs before it calls what is returned to it. */
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

test.each<[string, unknown, string, unknown, string]>([
  ['a number', 1.5, 'General', 1.5, 'General'],
  ['a text', 'Frafall', 'General', 'Frafall', 'General'],
  ['a text that looks like a date becomes one', '1.1', 'General', expect.any(Number), 'dd.mm.yyyy'],
  ['unless the cell is text', '1.1', '@', '1.1', '@'],
  ['a number in a text cell is text', 1.5, '@', '1.5', '@'],
  ['a truth value in a text cell is text', true, '@', 'TRUE', '@'],
  ["a number in the country's own writing", '1,5', 'General', 1.5, 'General'],
  ['percent', '12 %', 'General', 0.12, '0%'],
  ['a word for true', 'SANN', 'General', true, 'General'],
  ['an apostrophe makes text', "'1.1", 'General', '1.1', 'General'],
  ['an apostrophe before an equals sign', "'=A1", 'General', '=A1', 'General'],
  ['a formula in a text cell is text', '=A1', '@', '=A1', '@'],
  ['an empty text empties', '', 'General', '', 'General'],
  ['an error text is an error', '#N/A', 'General', '#N/A', 'General'],
  ['a text with a plus', '+ mer', 'General', '+ mer', 'General'],
])('%s', async (_what, written, format, value, formatAfter) => {
  const host = await openSheet();
  await run(host, (sheet) => {
    const range = sheet.getRange('A1');
    range.numberFormat = [[format]];
    range.values = [[written]];
    range.load('values,numberFormat');
    return () => {
      expect(range.values).toEqual([[value]]);
      if (formatAfter !== 'dd.mm.yyyy') expect(range.numberFormat).toEqual([[formatAfter]]);
      else expect(range.numberFormat).not.toEqual([['General']]);
    };
  });
});

test('a scalar fills the range and null leaves a cell as it is', async () => {
  const host = await openSheet([
    [1, 2],
    [3, 4],
  ]);
  await run(host, (sheet) => {
    sheet.getRange('A1:B2').values = [
      [null, 9],
      [null, null],
    ];
    sheet.getRange('C1:C2').values = 'x' as unknown as string[][];
    const range = sheet.getRange('A1:C2').load('values');
    return () =>
      expect(range.values).toEqual([
        [1, 9, 'x'],
        [3, 4, 'x'],
      ]);
  });
});

test('more than 1,500 cells in one block arrive whole, and a wrong size is still refused', async () => {
  const host = await openSheet();
  const values = Array.from({ length: 600 }, (_, row) => [row, `r${row}`, row / 2]);
  await run(host, (sheet) => {
    sheet.getRange('A1:C600').values = values;
    const range = sheet.getRange('A1:C600').load('values');
    return () => expect(range.values).toEqual(values);
  });
  expect(
    (
      await errorOf(host, (sheet) => {
        sheet.getRange('A1:C599').values = values;
      })
    )?.code,
  ).toBe('InvalidArgument');
});

test("text is printed in the country's way", async () => {
  const host = await openSheet([[0.8123, 12345.6, true, 43831, { error: '#REF!' }, null]]);
  await run(host, (sheet) => {
    sheet.getRange('A1:E1').numberFormat = [['0.0 %', '#,##0', 'General', 'yyyy-mm-dd', 'General']];
    const range = sheet.getRange('A1:F1').load('text,values,valueTypes,numberFormatCategories');
    return () => {
      expect(range.text).toEqual([['81,2 %', '12\u00a0346', 'SANN', '2020-01-01', '#REF!', '']]);
      expect(range.valueTypes).toEqual([['Double', 'Double', 'Boolean', 'Double', 'Error', 'Empty']]);
      expect(range.values[0]?.slice(4)).toEqual(['#REF!', '']);
      expect(range.numberFormatCategories[0]?.slice(0, 4)).toEqual(['Percentage', 'Number', 'General', 'Date']);
    };
  });
});

test('formulas are read back as they were written, also relative', async () => {
  const host = await openSheet();
  await run(host, (sheet) => {
    const range = sheet.getRange('B2:C2');
    range.formulas = [['=A1+1', 5]];
    range.load('formulas,formulasR1C1');
    return () => {
      expect(range.formulas).toEqual([['=A1+1', 5]]);
      expect(range.formulasR1C1).toEqual([['=R[-1]C[-1]+1', 5]]);
    };
  });
});

test('results are up to date in the batch that wrote the formula', async () => {
  const host = await openSheet([[2], [3]], {});
  await run(host, (sheet) => {
    sheet.getRange('B1').formulas = [['=SUM(A1:A2)']];
    const first = sheet.getRange('B1').load('values');
    sheet.getRange('A1').values = [[10]];
    const second = sheet.getRange('B1').load('values');
    return () => expect([first.values, second.values]).toEqual([[[5]], [[13]]]);
  });
});

test('a suspended calculation waits for the sync', async () => {
  const host = await openSheet([[2]], {});
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('B1').formulas = [['=A1*2']];
    const during = sheet.getRange('B1').load('values');
    await context.sync();
    const after = sheet.getRange('B1').load('values');
    await context.sync();
    expect([during.values, after.values]).toEqual([[['']], [[4]]]);
  });
});

test('whole columns have no values', async () => {
  const host = await openSheet([[1]]);
  await run(host, (sheet) => {
    const column = sheet.getRange('A:A').load('values,address,isEntireColumn');
    return () => {
      expect(column.values).toBeNull();
      expect(column.isEntireColumn).toBe(true);
      expect(column.address).toBe('Data!A:A');
    };
  });
});

test('clearing takes what it says', async () => {
  const host = await openSheet([[1, 2]]);
  await run(host, (sheet) => {
    sheet.getRange('A1:B1').format.fill.color = '#FFC7CE';
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    return () => undefined;
  });
  const cells = [0, 1].map((column) => host.document.activeSheet?.cell(0, column));
  expect(cells.map((cell) => [cell?.value, cell?.style.fillColor])).toEqual([
    [null, '#FFC7CE'],
    [2, null],
  ]);
});

test('an input that looks like code stays text', async () => {
  const host = await openSheet();
  await run(host, (sheet) => {
    sheet.getRange('A1').values = [['\'=HYPERLINK("http://x")']];
    const range = sheet.getRange('A1').load('formulas,valueTypes');
    return () => expect([range.formulas, range.valueTypes]).toEqual([[['=HYPERLINK("http://x")']], [['String']]]);
  });
  expect(host.document.activeSheet?.cell(0, 0).formula).toBeNull();
});
