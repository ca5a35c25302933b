import fc from 'fast-check';
import { createHost, type ExcelHost, openHost } from '../../../src/host/node';
import { cellsOf, quotedSheet, sheetPrefix } from '../../../src/workbook/cells/sheet-reference';
import { lawRuns } from '../../support/sweeps';

test.each([
  ['Data', 'Data'],
  ['Tall2018', 'Tall2018'],
  ['a.b', 'a.b'],
  ['_x', '_x'],
  ['Årets', "'Årets'"],
  ['日本', "'日本'"],
  ['😀', "'😀'"],
  ['a\u0301', "'a\u0301'"],
  ['mitt ark', "'mitt ark'"],
  ['a\u00a0b', "'a\u00a0b'"],
  ['NB!', "'NB!'"],
  ["O'Brien", "'O''Brien'"],
  ['2018', "'2018'"],
  ['1E5', "'1E5'"],
  ['.b', "'.b'"],
  ['A1', "'A1'"],
  ['xfd1048576', "'xfd1048576'"],
  ['R1C1', "'R1C1'"],
  ['rc', "'rc'"],
  ['R', "'R'"],
  ['R2K3', "'R2K3'"],
  ['K', "'K'"],
  ['TRUE', "'TRUE'"],
  ['sann', "'sann'"],
])('the sheet %s is written %s', (name, written) => expect(quotedSheet(name)).toBe(written));

test('cells are written as they are asked for', () => {
  const range = { top: 1, left: 1, bottom: 1, right: 5 };
  expect(cellsOf('Årets tall', range)).toBe("'Årets tall'!B2:F2");
  const absolute = { $top: true, $left: true, $bottom: true, $right: true };
  expect(cellsOf('Data', { ...range, ...absolute })).toBe('Data!$B$2:$F$2');
});

/** Names that Excel takes for a sheet, many of them such as something else is called too. */
const sheetName = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    fc.string({ unit: fc.constantFrom(...'RCK19A!\'" .,;#@$&(){}=+-%<>|~^`_ÆØåé😀\u0301\u200b'), minLength: 1 }),
    fc.constantFrom('TRUE', 'FALSE', 'SANN', 'USANN', 'SANT', 'FALSKT', '#REF!', '#N/A', 'LET', 'LAMBDA', 'Print_Area'),
  )
  .filter((name) => name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name) && !/^(?:history|kort)$/i.test(name));

const valuesOf = (host: ExcelHost, count: number): Promise<readonly (readonly unknown[])[]> =>
  host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Kort').getRange(`A1:C${count}`).load('values');
    await context.sync();
    return range.values as readonly (readonly unknown[])[];
  });

test('a formula with any sheet’s name is read as it was meant, when it is written and when the file is opened', async () => {
  const anyNames = fc.uniqueArray(sheetName, { minLength: 40, maxLength: 40, selector: (name) => name.toLowerCase() });
  const law = fc.asyncProperty(anyNames, async (names) => {
    const host = await createHost();
    const numbers = names.map((_name, index) => [index + 1, index + 1, index + 1]);
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const card = worksheets.add('Kort');
      names.forEach((name, index) => {
        const sheet = worksheets.add(name);
        sheet.getRange('B2').values = [[index + 1]];
        sheet.names.add('Tall', sheet.getRange('B2'));
      });
      const cell = { top: 1, left: 1, bottom: 1, right: 1 };
      card.getRange(`A1:C${names.length}`).formulas = names.map((name) => [
        `=${cellsOf(name, cell)}`,
        `=SUM(${cellsOf(name, { ...cell, right: 2 })})`,
        `=${sheetPrefix(name)}Tall`,
      ]);
      await context.sync();
    });
    await host.settled();
    expect(await valuesOf(host, names.length)).toEqual(numbers);
    const saved = host.save();
    host.dispose();

    const again = await openHost(saved);
    await again.Excel.run(async (context) => {
      for (const [index, name] of names.entries())
        context.workbook.worksheets.getItem(name).getRange('B2').values = [[100 + index + 1]];
      await context.sync();
    });
    await again.settled();
    expect(await valuesOf(again, names.length)).toEqual(numbers.map((row) => row.map((number) => 100 + number)));
    again.dispose();
  });
  await fc.assert(law, { numRuns: Math.ceil(lawRuns(40) / 20) });
});
