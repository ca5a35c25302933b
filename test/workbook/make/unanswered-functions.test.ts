import { setFunctionLanguage } from '../../../src/functions';
import { associateFunctions, functionsMetadata } from '../../../src/functions/associate';
import { type ExcelProfile, profiles } from '../../../src/host/profile';
import { type ExcelHost, openHost } from '../../../src/host/node';
import { makeScorecard, readWorkbook, recalculateFunctions, renewFunctions } from '../../../src/workbook';
import { makeUnitCards } from '../../../src/workbook/make/make-unit-cards';
import { Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const bytes = workbookWith(new Sheet('Data').put('A1', 3).put('A2', 5), [{ name: 'Tall', refersTo: 'Data!$A$1' }], {
  card: { Periode: 2018, Språk: 'nb' },
  indicators: [
    { Nr: '1.1', Perspektiv: '1', Indikator: 'Under', Retning: 'høyere', Resultat: 'Tall', Ambisjon: 4 },
    { Nr: '1.2', Perspektiv: '1', Indikator: 'Over', Retning: 'høyere', Resultat: 5, Ambisjon: 4 },
  ],
});

const answered = { unknown: [], waiting: [], otherLanguage: [], writtenInOther: [] };

afterEach(() => setFunctionLanguage('nb'));

/** Opens a workbook in an Excel that has a switch of its own; without functions the add-in has not been loaded. */
async function withExcel(
  file: Uint8Array,
  change: Partial<ExcelProfile>,
  hasFunctions: boolean,
  work: (host: ExcelHost) => Promise<void>,
): Promise<Uint8Array> {
  const functions = hasFunctions ? { functions: associateFunctions, functionsMetadata } : {};
  const host = await openHost(file, { ...functions, excel: { ...profiles['desktop-nb'], ...change } });
  const remove = host.installGlobals();
  try {
    await work(host);
    await host.settled();
    return host.save();
  } finally {
    remove();
    host.dispose();
  }
}

/** What the card's status cells show. */
async function statuses(host: ExcelHost): Promise<readonly unknown[]> {
  await host.settled();
  const values = valuesOf(sheetOf(host, 'Målekort'));
  const header = values.findIndex((row) => row[0] === 'Nr');
  const column = values[header]?.indexOf('Status') ?? -1;
  return values.slice(header + 1).flatMap((row) => (/^1\.\d$/.test(String(row[0])) ? [row[column]] : []));
}

/** What the statuses of perspective and card show, which are formulas of Excel's own. */
async function rollups(host: ExcelHost): Promise<readonly unknown[]> {
  await host.settled();
  return [...sheetOf(host, 'Målekort').cells()].flatMap(({ cell }) =>
    cell.formula?.includes('CHOOSE(') === true && typeof cell.value === 'string' ? [cell.value] : [],
  );
}

function speak(host: ExcelHost, language: string): void {
  const setup = sheetOf(host, 'BMS-oppsett');
  const row = valuesOf(setup).findIndex((cells) => cells[0] === 'Språk');
  setup.setCells([{ row, column: 1, change: { value: language === '' ? null : language } }], 'user');
}

/** A card whose formulas Excel computed where the add-in is missing. */
function cardWithoutAddin(): Promise<Uint8Array> {
  return withExcel(bytes, {}, false, async (host) => {
    await makeScorecard();
    expect(await statuses(host)).toEqual(['#NAME?', '#NAME?']);
  });
}

test('a card that shows #NAME? after the add-in was missing is seen, and answers again when its formulas are written anew', async () => {
  await withExcel(await cardWithoutAddin(), {}, true, async (host) => {
    const formulas = (): readonly (string | null)[] =>
      [...sheetOf(host, 'Målekort').cells()].map(({ cell }) => cell.formula);
    const before = formulas();
    expect((await readWorkbook()).unanswered).toEqual({ ...answered, unknown: ['Målekort'] });
    await renewFunctions();
    expect(await statuses(host)).toEqual(['◆ Gul', '● Grønn']);
    expect(formulas()).toEqual(before);
    expect((await readWorkbook()).unanswered).toEqual(answered);
  });
});

test("a user's own formulas beside and below the card are written anew with it", async () => {
  const own = (host: ExcelHost): readonly unknown[] =>
    [...sheetOf(host, 'Målekort').cells()].flatMap(({ row, column, cell }) =>
      cell.formula?.startsWith('BMS.STATUS(5,4') === true ? [[row, column, cell.value]] : [],
    );
  let places: readonly (readonly [number, number])[] = [];
  const file = await withExcel(bytes, {}, false, async (host) => {
    await makeScorecard();
    const sheet = sheetOf(host, 'Målekort');
    const values = valuesOf(sheet);
    places = [
      [values.findIndex((row) => row[0] === '1.1'), (values[0]?.length ?? 0) + 1],
      [values.length + 2, 1],
    ];
    sheet.setCells(
      places.map(([row, column]) => ({ row, column, change: { formula: 'BMS.STATUS(5,4)' } })),
      'user',
    );
    await host.settled();
    expect(own(host)).toEqual(places.map((place) => [...place, { error: '#NAME?' }]));
  });
  await withExcel(file, {}, true, async (host) => {
    await renewFunctions();
    await host.settled();
    expect(own(host)).toEqual(places.map((place) => [...place, 'Grønn']));
  });
});

/** The first row's cell below Ambisjon on the setup sheet. */
function firstAmbition(host: ExcelHost): { readonly row: number; readonly column: number } {
  const values = valuesOf(sheetOf(host, 'BMS-oppsett'));
  const row = values.findIndex((cells) => cells[0] === 'Nr' && cells.includes('Resultat'));
  return { row: row + 1, column: values[row]?.indexOf('Ambisjon') ?? -1 };
}

/** A file whose first ambition calls a function of ours, above a blank one, saved where the add-in is missing. */
function setupWithoutAddin(file: Uint8Array): Promise<Uint8Array> {
  return withExcel(file, {}, false, async (host) => {
    const { row, column } = firstAmbition(host);
    const formula = 'IF(BMS.STATUS(5,4)="Grønn",COLUMN(A1)+3,9)';
    const below = { row: row + 1, column, change: { value: null } };
    sheetOf(host, 'BMS-oppsett').setCells([{ row, column, change: { value: null, formula } }, below], 'user');
    await host.settled();
  });
}

test('formulas of the setup are seen and written anew too, each in its own cell alone', async () => {
  await withExcel(await setupWithoutAddin(bytes), {}, true, async (host) => {
    const setup = sheetOf(host, 'BMS-oppsett');
    const contents = (): readonly unknown[] =>
      [...setup.cells()].map(({ row, column, cell }) => [row, column, cell.formula]);
    const before = contents();
    const { row, column } = firstAmbition(host);
    expect((await readWorkbook()).unanswered).toEqual({ ...answered, unknown: ['BMS-oppsett'] });
    host.faults.failMember = 'Range.copyFrom';
    await expect(renewFunctions()).rejects.toThrow();
    host.faults.failMember = undefined;
    expect(contents()).toEqual(before);
    await renewFunctions();
    await host.settled();
    expect(setup.cell(row, column).value).toBe(4);
    expect(contents()).toEqual(before);
    expect((await readWorkbook()).unanswered).toEqual(answered);
  });
});

test('a card is written anew though Excel refuses a formula of the setup', async () => {
  await withExcel(await setupWithoutAddin(await cardWithoutAddin()), {}, true, async (host) => {
    host.faults.failMember = 'Range.copyFrom';
    await expect(renewFunctions()).rejects.toThrow();
    host.faults.failMember = undefined;
    await host.settled();
    expect(await statuses(host)).not.toContain('#NAME?');
    expect((await readWorkbook()).unanswered).toEqual({ ...answered, unknown: ['BMS-oppsett'] });
    await renewFunctions();
    expect(await statuses(host)).toEqual(['◆ Gul', '– Uten ambisjon']);
  });
});

test.each([
  ['a row of its own', 'IF(BMS.STATUS(5,4)="Grønn",ROW([@Ambisjon]),9)'],
  ['a column of its own', 'IF(BMS.STATUS(5,4)="Grønn",ROWS([Ambisjon])+ROW(A1),9)'],
])('a formula of the setup that reads %s of its table is written anew there', async (_, formula) => {
  const place = { row: 0, column: 0 };
  const unknown = await withExcel(bytes, {}, false, async (host) => {
    const { row, column } = firstAmbition(host);
    Object.assign(place, { row: row + 1, column });
    await host.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('BMS-oppsett').getCell(row + 1, column);
      cell.formulas = [[`=${formula}`]];
      await context.sync();
    });
    await host.settled();
  });
  await withExcel(unknown, {}, true, async (host) => {
    const setup = sheetOf(host, 'BMS-oppsett');
    const before = setup.cell(place.row, place.column);
    expect(before.value).toEqual({ error: '#NAME?' });
    await renewFunctions();
    await host.settled();
    const { formula: after, value } = setup.cell(place.row, place.column);
    expect([after, value]).toEqual([before.formula, formula.includes('@') ? place.row + 1 : 3]);
  });
});

test('a protected setup is told, and nothing is written anew', async () => {
  await withExcel(await setupWithoutAddin(await cardWithoutAddin()), {}, true, async (host) => {
    const setup = sheetOf(host, 'BMS-oppsett');
    const contents = (): readonly unknown[] => [...setup.cells()];
    const before = contents();
    setup.setPart('protection', { protected: true, hasPassword: false }, 'user');
    await expect(renewFunctions()).rejects.toMatchObject({
      fault: 'protected-sheet',
      parameters: { sheet: 'BMS-oppsett' },
    });
    expect(contents()).toEqual(before);
    expect(await statuses(host)).toEqual(['#NAME?', '#NAME?']);
  });
});

test('also before Excel knows the functions, whose formulas it then gives by other names', async () => {
  for (const unknownFunctions of ['asInFile', 'asLink'] as const) {
    const renewed = await withExcel(await cardWithoutAddin(), { unknownFunctions }, false, renewFunctions);
    await withExcel(renewed, { staleNames: 'recompute' }, true, async (host) => {
      await recalculateFunctions();
      expect(await statuses(host)).toEqual(['◆ Gul', '● Grønn']);
    });
  }
});

test('a protected card is told, and left as it is', async () => {
  await withExcel(await cardWithoutAddin(), {}, true, async (host) => {
    const card = sheetOf(host, 'Målekort');
    card.setPart('protection', { protected: true, hasPassword: false }, 'user');
    await expect(renewFunctions()).rejects.toMatchObject({
      fault: 'protected-sheet',
      parameters: { sheet: 'Målekort' },
    });
    expect(await statuses(host)).toEqual(['#NAME?', '#NAME?']);
  });
});

test('while answers are waited for, nothing is said of how little is measured', async () => {
  const row = { Perspektiv: '1', Resultat: 5, Ambisjon: 4, Retning: 'høyere', 'Kritisk grense': 2 };
  const indicators = [
    { ...row, Nr: '1.1', Indikator: 'Trivsel', 'Manuell status': 'grønn', Begrunnelse: 'Talt for hånd' },
    { ...row, Nr: '1.2', Indikator: 'Fravær' },
    { ...row, Nr: '1.3', Indikator: 'Frafall' },
  ];
  await withExcel(
    workbookWith(new Sheet('Data'), [], { indicators }),
    { functionCalls: 'stuck' },
    true,
    async (host) => {
      await makeScorecard();
      expect(await rollups(host)).toEqual(['○ Beregnes', '○ Beregnes']);
      const texts = valuesOf(sheetOf(host, 'Målekort')).flat();
      expect(texts.filter((text) => /^Målt \d/.test(String(text)))).toEqual(['Målt 1 av 3', 'Målt 1 av 3']);
    },
  );
});

test('cells that Excel gets no answer for are seen as waiting, and are no error in the card', async () => {
  await withExcel(bytes, { functionCalls: 'stuck' }, true, async (host) => {
    await makeScorecard();
    expect(await statuses(host)).toEqual(['#BUSY!', '#BUSY!']);
    const contents = await readWorkbook();
    expect(contents.unanswered).toEqual({ ...answered, waiting: ['Målekort'] });
    expect(contents.waiting).toEqual([]);
    expect(contents.card?.overall).toMatchObject({ measured: 2, total: 2 });
    // The rollups on the sheet say so too; a card without the add-in, whose cells no waiting helps, does not.
    expect(await rollups(host)).toEqual(['○ Beregnes', '○ Beregnes']);
  });
  await withExcel(await cardWithoutAddin(), {}, false, async (host) => {
    expect(await rollups(host)).toEqual(['○ Mangler tall', '○ Mangler tall']);
  });
});

test.each(['#BUSY!', '#GETTING_DATA', '#OPPTATT!'])(
  'a source that shows %s is waited for: no error, and nothing is judged',
  async (error) => {
    await withWorkbook(bytes, async (host) => {
      sheetOf(host, 'Data').setCells([{ row: 0, column: 0, change: { value: { error } } }], 'user');
      const { card, warnings, waiting } = await readWorkbook();
      expect(card?.perspectives[0]?.indicators.map(({ status }) => status)).toEqual(['missing', 'green']);
      expect(waiting).toEqual(['1.1']);
      expect(warnings.map(({ code }) => code)).toEqual(['no-red-possible']);
    });
  },
);

test.each<[ExcelProfile['fullCalculation'], readonly string[]]>([
  ['asksFunctions', []],
  ['keepsAnswers', ['Målekort']],
])('words after the language has changed, where a full calculation %s', async (fullCalculation, sheets) => {
  await withExcel(bytes, { fullCalculation }, true, async (host) => {
    await makeScorecard();
    expect(await statuses(host)).toEqual(['◆ Gul', '● Grønn']);
    speak(host, 'en');
    setFunctionLanguage('en');
    await recalculateFunctions();
    await host.settled();
    const writtenInOther = [{ sheet: 'Målekort', unit: null }];
    expect((await readWorkbook()).unanswered).toEqual({ ...answered, otherLanguage: sheets, writtenInOther });
    await renewFunctions();
    expect(await statuses(host)).toEqual(['◆ Yellow', '● Green']);
    // Headings and the words of rollups are the card's own, and only making it again changes them.
    expect((await readWorkbook()).unanswered).toEqual({ ...answered, writtenInOther });
    await makeScorecard();
    await host.settled();
    expect((await readWorkbook()).unanswered).toEqual(answered);
  });
});

test.each<[string, readonly [string, readonly string[]][]]>([
  [
    'nn',
    [
      ['nb', ['Målekort', 'Volda']],
      ['nn', []],
    ],
  ],
  [
    'nb',
    [
      ['nn', ['Målekort', 'Volda']],
      ['sv', ['Målekort', 'Volda']],
      ['', []],
    ],
  ],
])('cards written in %s are told by their headings, those of single units too', async (first, others) => {
  await withWorkbook(bytes, async (host) => {
    speak(host, first);
    await makeScorecard();
    await makeUnitCards(['Volda']);
    for (const [language, sheets] of others) {
      speak(host, language);
      const { writtenInOther } = (await readWorkbook()).unanswered;
      expect(writtenInOther).toEqual(
        sheets.map((unit) => ({
          sheet: expect.stringContaining(unit) as string,
          unit: unit === 'Målekort' ? null : unit,
        })),
      );
    }
  });
});
