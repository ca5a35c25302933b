import { languages } from '../../../src/locales/language';
import { type ExcelHost, openHost } from '../../../src/host/node';
import { openWorkbookFile } from '../../../src/host/xlsx';
import { makeScorecard, readWorkbook, WorkbookError } from '../../../src/workbook';
import type { MappingRole, Suggestion } from '../../../src/workbook/mapping/suggestion';
import { writeSetup } from '../../../src/workbook/setup/write-setup';
import { buildWorkbook, setupSheet, type SetupTables, Sheet, type WorkbookModel } from '../../support/workbook-builder';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

function suggested(name: string, indicator: string, role: MappingRole, more: Partial<Suggestion> = {}): Suggestion {
  return { name, indicator, role, perspective: 'Brukere og tjenester', direction: 'lower', measure: '%', period: null, unit: null, confidence: 0.9, reason: '', ...more };
}

const frafall = [suggested('Frafall', 'Frafall', 'result'), suggested('Frafall_Ambisjon', 'Frafall', 'ambition'), suggested('Frafall_Krit', 'Frafall', 'critical')];
const trivsel = suggested('Trivsel', 'Trivsel', 'result', { direction: 'higher', measure: null });

const data = (): Sheet => new Sheet('Data').across('A1', ['År', 2016, 2017, 2018]).across('A2', ['Frafall', 0.21, 0.19, 0.18], { numberFormat: '0 %' })
  .across('A4', ['Ambisjon', 0.18, 'Kritisk', 0.2], { numberFormat: '0 %' }).across('A6', ['År', 2016, 2017, 2018]).across('A7', ['Trivsel', 4.1, 4.2, 4.3]);
const names = [
  { name: 'Frafall', refersTo: 'Data!$B$2:$D$2' }, { name: 'Frafall_Ambisjon', refersTo: 'Data!$B$4' }, { name: 'Frafall_Krit', refersTo: 'Data!$D$4' }, { name: 'Trivsel', refersTo: 'Data!$B$7:$D$7' },
];
const workbook = (setup: SetupTables | null = null, more: Partial<WorkbookModel> = {}): Uint8Array =>
  buildWorkbook({ sheets: setup === null ? [data()] : [data(), setupSheet(setup)], names, ...more });

const row = { Nr: '1.1', Perspektiv: '1', Indikator: 'Gjennomføring', Retning: 'lavere', Resultat: 'Frafall' };

async function fault(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(() => null, (reason: unknown) => reason);
  return error instanceof WorkbookError ? error.fault : `no WorkbookError: ${String(error)}`;
}

describe('a workbook without setup', () => {
  test('gets its setup sheet last, in three tables and one for ambitions, and the card can be made', async () => {
    await withWorkbook(workbook(), async (host) => {
      const made = await writeSetup([...frafall, trivsel]);
      expect(made).toMatchObject({ sheetName: 'BMS-oppsett', made: true, present: 0 });
      expect(host.document.sheets.map(({ name }) => name)).toEqual(['Data', 'BMS-oppsett']);
      expect(host.document.tables.map(({ name }) => name)).toEqual(['BMS_Kort', 'BMS_Perspektiver', 'BMS_Indikatorer', 'BMS_Ambisjoner']);
      const { card, warnings } = await makeScorecard();
      await host.settled();
      expect(card.card).toMatchObject({ title: 'Målekort', period: '2018', language: 'nb' });
      expect(card.perspectives).toMatchObject([{ nr: '1', name: 'Brukere og tjenester' }]);
      expect(card.perspectives[0]?.indicators).toMatchObject([
        { nr: '1.1', name: 'Frafall', result: 0.18, previous: 0.19, ambition: { value: 0.18 }, critical: { value: 0.2 }, status: 'green' },
        { nr: '1.2', name: 'Trivsel', result: 4.3, status: 'noTarget' },
      ]);
      expect(warnings).toEqual([]);
      expect(cardRows(sheetOf(host, 'Målekort')).get('1.1')).toMatchObject({ Status: '● Grønn' });
    });
  });

  test('keeps every cell that it had, and takes three round trips for one row as for two hundred', async () => {
    const many = Array.from({ length: 200 }, (_, index) => suggested(`Frafall`, `Indikator ${index}`, 'result'));
    for (const accepted of [[trivsel], many]) {
      await withWorkbook(workbook(), async (host) => {
        const before = [...sheetOf(host, 'Data').cells()];
        await writeSetup(accepted);
        expect([...sheetOf(host, 'Data').cells()]).toEqual(before);
        expect(host.counters.roundTrips).toBeLessThanOrEqual(3);
      });
    }
  });

  test('is ready to be typed into when nothing was accepted', async () => {
    await withWorkbook(workbook(), async (host) => {
      await writeSetup([]);
      expect(host.document.tables.map(({ name, box }) => [name, box.rowCount])).toEqual([['BMS_Kort', 12], ['BMS_Perspektiver', 2], ['BMS_Indikatorer', 2], ['BMS_Ambisjoner', 2]]);
      await writeSetup(frafall);
      // The empty rows are filled, not left above the new ones.
      expect(host.document.tables.map(({ box }) => box.rowCount)).toEqual([12, 2, 2, 2]);
      expect((await makeScorecard()).card.perspectives[0]?.indicators).toHaveLength(1);
    });
  });

  test.each(languages)('in %s its own headers are read without a warning, and its choices are understood', async (language) => {
    await withWorkbook(workbook(), async (host) => {
      const { sheetName } = await writeSetup(frafall, { language });
      const contents = await readWorkbook();
      expect(contents).toMatchObject({ language, hasSetup: true, indicatorCount: 1, warnings: [] });
      expect(contents.card?.perspectives[0]?.indicators[0]).toMatchObject({ direction: 'lower', status: 'green' });
      const choices = sheetOf(host, sheetName).part('dataValidations');
      expect(choices.map(({ type }) => type)).toEqual(Array.from({ length: 9 }, () => 'list'));
    });
  });

  test('numbers and codes stay text in the saved file', async () => {
    const host = await openHost(workbook());
    const remove = host.installGlobals();
    await writeSetup([...frafall, suggested('Trivsel', '=HYPERLINK("x")', 'result')]);
    const { document } = openWorkbookFile(host.save());
    remove();
    host.dispose();
    const values = valuesOf(document.sheetByName('BMS-oppsett') ?? sheetOf(host, 'BMS-oppsett'));
    expect(values.slice(20).map(([nr, , , , name]) => [nr, name])).toEqual([['1.1', 'Frafall'], ['1.2', '=HYPERLINK("x")']]);
    expect([...(document.sheetByName('BMS-oppsett')?.cells() ?? [])].filter(({ cell }) => cell.formula !== null)).toEqual([]);
  });

  test('a sheet of that name that is somebody else’s is left alone', async () => {
    await withWorkbook(workbook(null, { sheets: [data(), new Sheet('bms-OPPSETT').put('A1', 'Mitt')] }), async (host) => {
      expect((await writeSetup(frafall)).sheetName).toBe('BMS-oppsett 2');
      expect(valuesOf(sheetOf(host, 'bms-OPPSETT'))).toEqual([['Mitt']]);
    });
  });
});

describe('a workbook with setup', () => {
  const setup: SetupTables = { card: { Språk: 'nn' }, indicators: [{ 'Mitt notat': 'gammelt', ...row, Eget: { formula: '1+1', result: 2 } }] };

  test('gets only the rows that are missing, in its own columns and order', async () => {
    await withWorkbook(workbook(setup), async (host) => {
      const before = valuesOf(sheetOf(host, 'BMS-oppsett'));
      const made = await writeSetup([...frafall, trivsel, suggested('Trivsel', 'Ny', 'result', { perspective: 'Økonomi' })]);
      expect(made).toMatchObject({ sheetName: 'BMS-oppsett', made: false, present: 1, added: [{ nr: '1.2', name: 'Trivsel' }, { nr: '2.1', name: 'Ny' }] });
      const after = valuesOf(sheetOf(host, 'BMS-oppsett'));
      // The perspective that was missing stands in the empty row above.
      expect(after.slice(-3, -2)).toEqual(before.slice(-1));
      expect(after.slice(-2).map(([note, nr, perspective, name, direction, result]) => [note, nr, perspective, name, direction, result])).toEqual([
        [null, '1.2', 'Brukere og tjenester', 'Trivsel', 'høyere', 'Trivsel'], [null, '2.1', 'Økonomi', 'Ny', 'lavere', 'Trivsel'],
      ].map((cells) => cells.map((cell) => (cell === 'høyere' ? 'høgare' : cell === 'lavere' ? 'lågare' : cell))));
    });
  });

  test('written twice changes nothing the second time', async () => {
    await withWorkbook(workbook(setup), async (host) => {
      await writeSetup([...frafall, trivsel]);
      const before = [...sheetOf(host, 'BMS-oppsett').cells()];
      expect(await writeSetup([...frafall, trivsel])).toMatchObject({ added: [], present: 2 });
      expect([...sheetOf(host, 'BMS-oppsett').cells()]).toEqual(before);
    });
  });

  test('a row that refers to its result by formula counts', async () => {
    await withWorkbook(workbook({ indicators: [{ ...row, Resultat: { formula: 'Trivsel', result: 4.1 } }] }), async () => {
      expect(await writeSetup([trivsel])).toMatchObject({ added: [], present: 1 });
    });
  });
});

describe('what cannot be written', () => {
  test('a protected workbook is left as it is', async () => {
    await withWorkbook(workbook(null, { structureProtected: true }), async (host) => {
      expect(await fault(writeSetup(frafall))).toBe('protected-workbook');
      expect(host.document.sheets).toHaveLength(1);
    });
  });

  test('a protected setup sheet is left as it is', async () => {
    const sheet = setupSheet({ indicators: [row] });
    sheet.isProtected = true;
    await withWorkbook(workbook(null, { sheets: [data(), sheet] }), async () => {
      expect(await fault(writeSetup([trivsel]))).toBe('protected-sheet');
    });
  });

  const states = [['no setup', null], ['a setup', { indicators: [row] }]] as const;
  const cases = states.flatMap(([what, setup]) => (['failRequest', 'failAction'] as const).map((kind) => [kind, what, setup] as const));

  /** Content of all cells, and the tables around them. */
  const stateOf = ({ document }: ExcelHost): unknown => [
    document.sheets.map((sheet) => [sheet.name, [...sheet.cells()].flatMap(({ row: r, column, cell }) => (cell.value === null ? [] : [[r, column, cell.value, cell.formula]]))]),
    document.tables.map(({ name, box }) => [name, box]),
  ];

  test.each(cases)('%s with %s: whichever fails, everything is written or nothing', async (kind, _what, setup) => {
    let [place, failures] = [0, 0];
    // Reading can get over a fault by itself; after that the work goes on in a workbook that is as before.
    for (let isDone = false; !isDone;) {
      await withWorkbook(workbook(setup), async (host) => {
        const before = stateOf(host);
        for (let outcome = 'failed'; outcome === 'failed';) {
          place += 1;
          host.faults[kind] = place;
          outcome = await fault(writeSetup([...frafall, { ...trivsel, perspective: 'Økonomi' }]));
          isDone = host.faults[kind] !== undefined;
          if (outcome !== 'failed') continue;
          failures += 1;
          expect(stateOf(host)).toEqual(before);
        }
        host.faults[kind] = undefined;
        expect((await makeScorecard()).card.perspectives.flatMap(({ indicators }) => indicators)).toHaveLength(2);
      });
    }
    expect(failures).toBeGreaterThan(kind === 'failRequest' ? 0 : 20);
  }, 60_000);
});
