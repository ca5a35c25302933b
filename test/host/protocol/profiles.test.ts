import { type ExcelProfile, type ProfileName, profileNames, profiles } from '../../../src/host/profile';
import type { CellValue } from '../../../src/host/document/cell';
import type { ExcelHost } from '../../../src/host/node';
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

const open = (excel: ProfileName | ExcelProfile, values: readonly (readonly CellValue[])[] = []): Promise<ExcelHost> =>
  openSheet(values, { calculate: false, excel });

/** An Excel that answers as on the web, but for one switch. */
const webBut = (change: Partial<ExcelProfile>): ExcelProfile => ({ ...profiles.web, ...change });

/** What each Excel answers, in the order of `profileNames`. */
function inEach<Answer>(what: string, answers: readonly Answer[], ask: (host: ExcelHost) => Promise<Answer>): void {
  test.each(profileNames.map((name, index) => [name, answers[index]] as const))(
    `${what} in %s`,
    async (name, answer) => {
      expect(await ask(await open(name, [['a', 'b']]))).toEqual(answer);
    },
  );
}

const codeOf = async (
  host: ExcelHost,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string | null> => (await errorOf(host, act))?.code ?? null;

function addNames(host: ExcelHost, names: Readonly<Record<string, string>>): void {
  host.document.setNames(
    Object.entries(names).map(([name, formula]) => ({ name, scope: null, formula, visible: true, comment: '' })),
    'user',
  );
}

async function readNames(host: ExcelHost): Promise<readonly (readonly unknown[])[]> {
  return run(host, (_, { workbook }) => {
    const { names } = workbook;
    names.load('items/name,items/formula,items/value,items/type');
    return () => names.items.map(({ name, formula, value, type }) => [name, formula, value, type]);
  });
}

describe("the formulas of names, in Excel's own language", () => {
  inEach(
    'a function, several areas, a constant',
    [
      ['=INDEKS(Data!$A:$A;2)', '=Data!$A$1;Data!$B$1', '=0,25'],
      ['=INDEX(Data!$A:$A;2)', '=Data!$A$1;Data!$B$1', '=0,25'],
      ['=INDEKS(Data!K1;2)', '=Data!R1K1;Data!R1K2', '=0,25'],
      ['=INDEX(Data!$A:$A,2)', '=Data!$A$1,Data!$B$1', '=0.25'],
      ['=INDEX(Data!$A:$A,2)', '=Data!$A$1,Data!$B$1', '=0.25'],
      ['=INDEKS(Data!$A:$A;2)', '=Data!$A$1;Data!$B$1', '=0,25'],
    ],
    async (host) => {
      addNames(host, { A: 'INDEX(Data!$A:$A,2)', B: 'Data!$A$1,Data!$B$1', C: '0.25' });
      return (await readNames(host)).map(([, formula]) => formula);
    },
  );

  test('a constant has its value, a range its address in that language', async () => {
    const host = await open('desktop-r1c1');
    addNames(host, { Sats: '0.25', Tall: 'Data!$C:$C' });
    expect(await readNames(host)).toEqual([
      ['Sats', '=0,25', 0.25, 'Double'],
      ['Tall', '=Data!K3', '=Data!K3', 'Range'],
    ]);
  });

  test('what is read can be written back, and formulas are added in English or in the language', async () => {
    const host = await open('desktop-nb', [[1]]);
    addNames(host, { A: 'IF(Data!$A$1>0.5,Data!$A$1,Data!$B$1)' });
    await host.Excel.run(async (context) => {
      const { names } = context.workbook;
      const item = names.getItem('A').load('formula');
      await context.sync();
      item.formula = item.formula as string;
      names.add('Sum_1', '=SUM(Data!A1,0.5)');
      names.addFormulaLocal('Sum_2', '=SUMMER(Data!A1;0,5)');
      await context.sync();
    });
    expect(host.document.names.map(({ formula }) => formula)).toEqual([
      'IF(Data!$A$1>0.5,Data!$A$1,Data!$B$1)',
      'SUM(Data!A1,0.5)',
      'SUM(Data!A1,0.5)',
    ]);
  });
});

describe('names that Excel keeps for itself', () => {
  const norwegian = ['Utskriftsområde', 'Utskriftstitler'];
  const english = ['Print_Area', 'Print_Titles'];
  inEach(
    'print area and titles',
    [norwegian, ['Utskriftsområde', 'Utskriftsrubriker'], norwegian, english, english, norwegian],
    (host) =>
      run(host, (sheet) => {
        sheet.pageLayout.setPrintArea('A1:B2');
        sheet.pageLayout.setPrintTitleRows('1:1');
        const { names } = sheet;
        names.load('items/name');
        return () => names.items.map(({ name }) => name);
      }),
  );

  test('they give their ranges, and are deleted with what they stand for', async () => {
    const host = await open('desktop-nb');
    await run(host, (sheet) => {
      sheet.pageLayout.setPrintArea('A1:B2');
      const area = sheet.names.getItem('Utskriftsområde').getRange().load('address');
      return () => expect(area.address).toBe('Data!A1:B2');
    });
    await run(host, (sheet) => {
      sheet.names.getItem('utskriftsområde').delete();
      const left = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      return () => expect(left.isNullObject).toBe(true);
    });
  });
});

describe('the range of a name', () => {
  const rangeOf = async (host: ExcelHost, name: string): Promise<string | null> => {
    try {
      return await run(host, (_, { workbook }) => {
        const range = workbook.names.getItem(name).getRangeOrNullObject().load('address');
        return () => (range.isNullObject ? null : range.address);
      });
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  };

  test.each([
    ['strict', ['Data!A1', 'InvalidOperation', 'InvalidReference', 'InvalidReference', null]],
    ['loose', ['Data!A1', 'Data!A1:B1', 'InvalidReference', null, null]],
  ] as const)(
    'a cell, OFFSET, several areas, a deleted one and a constant, where names are %s',
    async (nameRange, answers) => {
      const host = await openSheet([[1, 2]], { excel: webBut({ nameRange }) });
      const formulas = ['Data!$A$1', 'OFFSET(Data!$A$1,0,0,1,2)', 'Data!$A$1,Data!$B$1', 'Data!#REF!', '0.25'];
      addNames(host, Object.fromEntries(formulas.map((formula, index) => [`N_${index}`, formula])));
      const found: (string | null)[] = [];
      for (const index of formulas.keys()) found.push(await rangeOf(host, `N_${index}`));
      expect(found).toEqual(answers);
    },
  );
});

describe('several addresses in one text', () => {
  const semicolon = ['InvalidArgument', null];
  const comma = [null, 'InvalidArgument'];
  inEach('getRanges', [semicolon, semicolon, semicolon, comma, comma, semicolon], async (host) => [
    await codeOf(host, (sheet) => sheet.getRanges('A1,B2').load('address')),
    await codeOf(host, (sheet) => sheet.getRanges('A1;B2').load('address')),
  ]);

  inEach('a name of several areas', [semicolon, semicolon, semicolon, comma, comma, semicolon], async (host) => [
    await codeOf(host, (_, { workbook }) => workbook.names.add('Komma', '=Data!$A$1,Data!$B$1')),
    await codeOf(host, (_, { workbook }) => workbook.names.add('Semikolon', '=Data!$A$1;Data!$B$1')),
  ]);

  test('addresses are given with commas everywhere', async () => {
    const host = await open('desktop-nb');
    await run(host, (sheet) => {
      const areas = sheet.getRanges('A1;B2').load('address');
      return () => expect(areas.address).toBe('Data!A1,Data!B2');
    });
  });
});

describe('blank cells as arguments of custom functions', () => {
  const associate = (functions: typeof CustomFunctions): void => {
    functions.associate('SEE', (...values: unknown[]) => JSON.stringify(values.slice(0, 3)));
  };
  const functionsMetadata = {
    functions: [
      {
        id: 'SEE',
        name: 'SEE',
        parameters: [{ dimensionality: 'scalar' }, { dimensionality: 'matrix' }, { dimensionality: 'scalar' }],
      },
    ],
  };

  // A blank cell, a series with a blank cell, an argument that is left out; then the same, wrapped against it.
  test.each([
    ['zero', '[0,[[1,0]],null]'],
    ['null', '[null,[[1,""]],null]'],
    ['empty', '["",[[1,""]],null]'],
  ] as const)('%s', async (blankArgument, seen) => {
    const host = await openSheet([[1, null, null]], {
      excel: webBut({ blankArgument }),
      functions: associate,
      functionsMetadata,
    });
    await run(host, (sheet) => {
      sheet.getRange('A3:A4').formulas = [['=BMS.SEE(C1,A1:B1)'], ['=BMS.SEE(IF(C1="","",C1),IF(A1:B1="","",A1:B1))']];
      return () => undefined;
    });
    await host.settled();
    const sheet = host.document.activeSheet;
    expect(sheet?.cell(2, 0).value).toBe(seen);
    expect(sheet?.cell(3, 0).value).toBe('["",[[1,""]],null]');
  });
});

describe('writing', () => {
  const lost = [null, null, 100];
  const kept = [1, 2, null];
  inEach('fit to pages, read back', [lost, lost, lost, kept, kept, kept], (host) =>
    run(host, (sheet) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
      const layout = sheet.pageLayout.load('zoom');
      return () => [
        layout.zoom.horizontalFitToPages ?? null,
        layout.zoom.verticalFitToPages ?? null,
        layout.zoom.scale ?? null,
      ];
    }),
  );

  test('a fit to pages that is lost takes the scale with it', async () => {
    const host = await open(webBut({ printFit: 'lost' }));
    const scaleAfter = (zoom: Excel.PageLayoutZoomOptions): Promise<unknown> =>
      run(host, (sheet) => {
        sheet.pageLayout.zoom = zoom;
        const layout = sheet.pageLayout.load('zoom');
        return () => layout.zoom.scale ?? null;
      });
    expect([await scaleAfter({ scale: 70 }), await scaleAfter({ horizontalFitToPages: 1 })]).toEqual([70, 100]);
  });

  inEach(
    'a scale stands',
    profileNames.map(() => 70),
    (host) =>
      run(host, (sheet) => {
        sheet.pageLayout.zoom = { scale: 70 };
        const layout = sheet.pageLayout.load('zoom');
        return () => layout.zoom.scale ?? null;
      }),
  );

  const filled = ['=A2*2', '=A3*2', 7];
  const left = ['', '=A3*2', 7];
  inEach('a formula in a column of a table', [filled, filled, filled, left, left, left], async (host) => {
    await run(host, (sheet) => {
      sheet.getRange('A2:B4').values = [
        [1, ''],
        [2, ''],
        [3, 7],
      ];
      sheet.tables.add('A1:B4', true);
      sheet.getRange('B3').formulas = [['=A3*2']];
      return () => undefined;
    });
    return run(host, (sheet) => {
      const range = sheet.getRange('B2:B4').load('formulas');
      return () => range.formulas.map(([formula]) => formula as string | number);
    });
  });

  test.each([
    ['grows', 'Data!A1:B4'],
    ['stays', 'Data!A1:B2'],
  ] as const)('a table %s with what is written right below it', async (tableGrowth, address) => {
    const host = await open(webBut({ tableGrowth }), [
      ['Nr', 'Navn'],
      [1, 'x'],
    ]);
    await run(host, (sheet) => {
      const table = sheet.tables.add('A1:B2', true);
      sheet.getRange('A2').numberFormat = [['0.00']];
      sheet.getRange('A3:B4').values = [
        [2, 'y'],
        [3, 'z'],
      ];
      const range = table.getRange().load('address');
      const cell = sheet.getRange('A4').load('numberFormat');
      return () => {
        expect(range.address).toBe(address);
        expect(cell.numberFormat).toEqual([[tableGrowth === 'grows' ? '0.00' : 'General']]);
      };
    });
  });

  test('no table grows over a total, away from its columns, over a note beside, or with a blank row', async () => {
    const host = await open('web', [
      ['Nr', 'Navn', null],
      [1, 'x', null],
    ]);
    await run(host, (sheet) => {
      const table = sheet.tables.add('A1:B2', true);
      sheet.getRange('B3:C3').values = [['utenfor', 'utenfor']];
      sheet.getRange('B3:C3').clear();
      sheet.getRange('A3:B3').values = [['', '']];
      sheet.getRange('A4:B4').values = [['langt', 'under']];
      const range = table.getRange().load('address');
      return () => expect(range.address).toBe('Data!A1:B2');
    });
  });

  test.each([
    ['done', null, 1],
    ['ignored', null, 2],
    ['refused', 'FilteredRangeConflict', 2],
  ] as const)('deleting rows is %s', async (rowDeletion, code, count) => {
    const host = await open(webBut({ rowDeletion }), [['Nr'], [1], [2]]);
    await run(host, (sheet) => {
      sheet.tables.add('A1:A3', true);
      return () => undefined;
    });
    expect(await codeOf(host, (sheet) => sheet.tables.getItemAt(0).rows.deleteRowsAt(0))).toBe(code);
    expect(await codeOf(host, (sheet) => sheet.getRange('A2:A2').delete('Up'))).toBe(code);
    const left = host.document.tables[0]?.box.rowCount ?? 0;
    // The last row of a table is only emptied; deleting the range takes it away.
    expect(left - 1).toBe(code === null && rowDeletion === 'done' ? count - 1 : count);
  });

  test('panes that cannot be frozen say so', async () => {
    const host = await open(webBut({ freezePanes: 'throw' }));
    expect(await codeOf(host, (sheet) => sheet.freezePanes.freezeRows(1))).toBe('GeneralException');
    expect(await codeOf(host, (sheet) => sheet.freezePanes.freezeAt('A1'))).toBe('GeneralException');
    expect(await codeOf(await open('web'), (sheet) => sheet.freezePanes.freezeAt('A1'))).toBeNull();
  });

  test.each([
    ['blockWorkbook', 'ItemAlreadyExists'],
    ['apart', null],
  ] as const)('names of the sheet in front: %s', async (sheetNames, code) => {
    const host = await open(webBut({ sheetNames }));
    expect(await codeOf(host, (sheet) => sheet.names.add('Felles', '=1'))).toBeNull();
    expect(await codeOf(host, (_, { workbook }) => workbook.names.add('Felles', '=2'))).toBe(code);
  });

  test('a table over another, over merged cells, and an insertion without room', async () => {
    const host = await open('desktop-nb', [['a', 'b']]);
    await run(host, (sheet) => {
      sheet.tables.add('A1:B2', true);
      sheet.getRange('D1:E1').merge();
      sheet.getRange('G1048576').values = [['sist']];
      return () => undefined;
    });
    expect(await errorOf(host, (sheet) => sheet.tables.add('B1:C2', true))).toMatchObject({
      code: 'InvalidArgument',
      message: expect.stringContaining('En tabell kan ikke overlappe en annen tabell.'),
    });
    expect(await codeOf(host, (sheet) => sheet.tables.add('D1:E3', true))).toBe('MergedRangeConflict');
    expect(await codeOf(host, (sheet) => sheet.getRange('G1').insert('Down'))).toBe('NonBlankCellOffSheet');
  });
});

describe('reading', () => {
  inEach('hh:mm', ['hh:mm', 'hh:mm', 'hh:mm', 'hh:mm', 'hh:mm', 'h:mm'], (host) =>
    run(host, (sheet) => {
      sheet.getRange('A1').numberFormat = [['hh:mm']];
      const range = sheet.getRange('A1').load('numberFormat');
      return () => String(range.numberFormat[0]?.[0]);
    }),
  );

  const refused = 'RangeExceedsLimit';
  inEach('more than 5,000,000 cells', [refused, refused, refused, refused, null, refused], async (host) => {
    try {
      return await run(host, (sheet) => {
        const range = sheet.getRange('A1:CV50001').load('values');
        return () => range.values as unknown as string | null;
      });
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  });

  test.each([
    ['byFirstCell', null],
    ['byAnyCell', 'Data!A1:B2'],
  ] as const)('merged areas %s', async (mergedAreas, address) => {
    const host = await open(webBut({ mergedAreas }));
    await run(host, (sheet) => {
      sheet.getRange('A1:B2').merge();
      const merged = sheet.getRange('B2').getMergedAreasOrNullObject().load('address');
      return () => expect(merged.isNullObject ? null : merged.address).toBe(address);
    });
  });

  test.each([
    ['asInFile', '=_xldudf_BMS_STATUS(1)+SUM(1,1.5)'],
    ['asLink', '=[2]!_xldudf_BMS_STATUS(1)+SUM(1,1.5)'],
    ['asWritten', '=BMS.STATUS(1)+SUM(1,1.5)'],
  ] as const)('a custom function that nobody has registered stands %s', async (unknownFunctions, formula) => {
    const host = await open(webBut({ unknownFunctions }));
    await run(host, (sheet) => {
      sheet.getRange('A1').formulas = [['=BMS.STATUS(1)+SUM(1,1.5)']];
      const range = sheet.getRange('A1').load('formulas');
      return () => expect(range.formulas).toEqual([[formula]]);
    });
  });
});

describe('limits', () => {
  test.each(profileNames)('the size of a request in %s', async (name) => {
    const host = await open(name);
    const code = await codeOf(host, (sheet) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    });
    expect(code).toBe(name === 'web' ? 'RequestPayloadSizeLimitExceeded' : null);
  });

  test('a large request may fail without a reason', async () => {
    const host = await open(webBut({ largeRequest: 'GeneralException' }));
    host.payloadLimit = 1_000;
    const code = await codeOf(host, (sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(2_000)]];
    });
    expect(code).toBe('GeneralException');
  });

  test('properties of many cells', async () => {
    const properties = Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => ({})));
    const set = (sheet: Excel.Worksheet): void => sheet.getRange('A1:D3').setCellProperties(properties);
    expect(await codeOf(await open(webBut({ cellPropertiesLimit: 12 })), set)).toBe('GeneralException');
    expect(await codeOf(await open(webBut({ cellPropertiesLimit: 13 })), set)).toBeNull();
  });
});
