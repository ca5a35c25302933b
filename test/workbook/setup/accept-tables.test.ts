import { readSuggestions, undoSetup, writeSetup } from '../../../src/workbook/set-up';
import { makeScorecard, readWorkbook, WorkbookError } from '../../../src/workbook';
import type { TableSuggestion } from '../../../src/workbook/mapping/suggest-tables';
import type { ExcelHost } from '../../../src/host/node';
import { buildWorkbook, setupSheet, Sheet } from '../../support/workbook-builder';
import { unpreparedWorkbooks } from '../../support/unprepared-workbooks';
import { isSampled } from '../../support/sweeps';
import { nextOf, type Places, placesOf, withFault } from '../faults';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const sure = (all: readonly TableSuggestion[]): readonly TableSuggestion[] =>
  all.filter(({ confidence }) => confidence >= 0.5);

/** Everything that the proposals of a workbook's tables come to. */
async function acceptAll(more: Parameters<typeof writeSetup>[1] = {}): ReturnType<typeof writeSetup> {
  const { tableSuggestions, language } = await readSuggestions({ tables: true });
  return writeSetup([], { language, tables: sure(tableSuggestions), ...more });
}

const namesOf = ({ document }: ExcelHost): Readonly<Record<string, string>> =>
  Object.fromEntries(document.names.filter(({ visible }) => visible).map(({ name, formula }) => [name, formula]));

/** Formulas and values of a setup row, by header. */
function setupRow(host: ExcelHost, sheetName: string, nr: string): Readonly<Record<string, unknown>> {
  const sheet = sheetOf(host, sheetName);
  const table = host.document.tables.find(({ name }) => name === 'BMS_Indikatorer');
  if (table === undefined) throw new Error('no table');
  const { row, column, rowCount, columnCount } = table.box;
  const at = (r: number, c: number): unknown => {
    const { formula, value } = sheet.cell(r, c);
    return formula === null ? value : `=${formula}`;
  };
  const found = Array.from({ length: rowCount }, (_, index) => row + index).find((r) => at(r, column) === nr);
  if (found === undefined) throw new Error(`no row ${nr}`);
  return Object.fromEntries(
    Array.from({ length: columnCount }, (_, c) => [String(at(row, column + c)), at(found, column + c)]).filter(
      ([, value]) => value !== null,
    ),
  );
}

describe.each(unpreparedWorkbooks().map((workbook) => [workbook.language, workbook] as const))(
  'a workbook that nobody prepared, in %s',
  (language, { bytes, expected, asked }) => {
    test('becomes the right card when all proposals are accepted, on the sheet as in the pane', async () => {
      await withWorkbook(bytes, async (host) => {
        const { tableSuggestions, language: guessed } = await readSuggestions({ tables: true });
        expect(guessed).toBe(language);
        const tables = sure(tableSuggestions);
        expect({
          directions: tables.filter(({ direction }) => direction === null).map(({ indicator }) => indicator),
          perspectives: tables.filter(({ perspective }) => perspective === null).map(({ indicator }) => indicator),
        }).toEqual(asked);
        await writeSetup([], {
          language,
          tables: tables.map((each) => ({ ...each, perspective: each.perspective ?? 'Own' })),
        });
        const { card } = await readWorkbook();
        const rows = card?.perspectives.flatMap(({ indicators }) => indicators) ?? [];
        expect(
          expected.map(({ name }) => {
            const found = rows.find((each) => each.name === name);
            return {
              name,
              result: found?.result ?? null,
              period: found?.period ?? null,
              previous: found?.previous ?? null,
              ambition: found?.ambition?.value ?? null,
              measure: found?.measure ?? null,
              direction: found?.direction ?? null,
            };
          }),
        ).toEqual(expected.map((each) => ({ ...each, symbol: undefined })));
        const { sheetName, card: made } = await makeScorecard();
        await host.settled();
        const shown = valuesOf(sheetOf(host, sheetName)).flat();
        for (const { result } of made.perspectives.flatMap(({ indicators }) => indicators))
          expect(shown).toContain(result);
      });
    }, 240_000);
  },
);

const table = (): Sheet =>
  new Sheet('Tjenester')
    .across('A1', [
      'Indikator',
      'Måleenhet',
      2022,
      2023,
      2024,
      'Mål 2024',
      'Landet',
      'Antall svar',
      'Kilde',
      'Ansvarlig',
    ])
    .across('A2', ['Sykefravær', '%', 8.1, 7.9, 7.6, 7, 6.5, 210, 'HR-system', 'HR-sjef'])
    .across('A3', ['Trivsel', 'indeks', 4.1, 4.2, 4.3, 4.5, 4.4, 180, 'Medarbeiderundersøkelsen', 'Rådmannen']);

describe('what is written of a table', () => {
  test('is a name over the figures, formulas to single facts, and texts; the table stays as it is', async () => {
    await withWorkbook(buildWorkbook({ sheets: [table()] }), async (host) => {
      const before = JSON.stringify([...sheetOf(host, 'Tjenester').cells()]);
      const { sheetName, added } = await acceptAll();
      expect(namesOf(host)).toEqual({ Sykefravær: 'Tjenester!$C$2:$E$2', Trivsel: 'Tjenester!$C$3:$E$3' });
      const nr = added.find(({ name }) => name === 'Sykefravær')?.nr ?? '';
      expect(setupRow(host, sheetName, nr)).toMatchObject({
        Resultat: 'Sykefravær',
        Ambisjon: '=Tjenester!$F$2',
        'Sammenlignet med': '=Tjenester!$G$2',
        Antall: '=Tjenester!$H$2',
        Kilde: 'HR-system',
        Ansvarlig: 'HR-sjef',
        Måleenhet: '%',
        Retning: 'lavere',
      });
      expect(JSON.stringify([...sheetOf(host, 'Tjenester').cells()])).toBe(before);
    });
  });

  test('a changed target on the sheet is the card’s target', async () => {
    await withWorkbook(buildWorkbook({ sheets: [table()] }), async (host) => {
      await acceptAll();
      sheetOf(host, 'Tjenester').setCells([{ row: 1, column: 5, change: { value: 6.5 } }], 'api');
      await Excel.run(async (context) => {
        context.workbook.application.calculate(Excel.CalculationType.full);
        await context.sync();
      });
      const { card } = await readWorkbook();
      const rows = card?.perspectives.flatMap(({ indicators }) => indicators) ?? [];
      expect(rows.find(({ name }) => name === 'Sykefravær')?.ambition?.value).toBe(6.5);
    });
  });

  test.each([
    ['a name of the workbook', 'sykefravær', undefined],
    ['a name of one sheet', 'SYKEFRAVÆR', 'Tjenester'],
  ])('no new name is %s in any case', async (_, name, sheet) => {
    const names = [{ name, refersTo: 'Tjenester!$J$2', ...(sheet !== undefined && { sheet }) }];
    await withWorkbook(buildWorkbook({ sheets: [table()], names }), async () => {
      expect((await acceptAll()).names).toContain('Sykefravær_2');
    });
  });

  test('rows are added to a setup that is there, each formula in its own row alone', async () => {
    const setup = setupSheet({
      indicators: [
        { Nr: '1.1', Perspektiv: '1', Indikator: 'Fra før', Resultat: 5, Ambisjon: null, Kilde: 'min' },
        { Nr: '1.2', Perspektiv: '1', Indikator: 'Også før', Resultat: 6, Ambisjon: 7, Kilde: 'min' },
      ],
    });
    await withWorkbook(buildWorkbook({ sheets: [table(), setup] }), async (host) => {
      const { sheetName, added } = await acceptAll();
      expect(added.map(({ name }) => name).sort()).toEqual(['Sykefravær', 'Trivsel']);
      const ambitions = ['1.1', '1.2', ...added.map(({ nr }) => nr)].map(
        (nr) => setupRow(host, sheetName, nr).Ambisjon,
      );
      const own = new Map([
        ['Sykefravær', '=Tjenester!$F$2'],
        ['Trivsel', '=Tjenester!$F$3'],
      ]);
      expect(ambitions).toEqual([undefined, 7, ...added.map(({ name }) => own.get(name))]);
    });
  });

  test('more cells than a name should hold give a formula to the newest one, with its series', async () => {
    const long = new Sheet('Statistikk').across('A1', ['Indikator', 'År', 'Verdi']);
    for (let index = 0; index < 65; index += 1) {
      long.across(`A${2 * index + 2}`, ['Klager', 1960 + index, index]);
      long.across(`A${2 * index + 3}`, ['Ros', 1960 + index, 2 * index]);
    }
    await withWorkbook(buildWorkbook({ sheets: [long] }), async (host) => {
      const { names, sheetName, added } = await acceptAll();
      expect(names).toEqual([]);
      const nr = added.find(({ name }) => name === 'Klager')?.nr ?? '';
      expect(setupRow(host, sheetName, nr).Resultat).toBe('=Statistikk!$C$130');
    });
  });
});

describe('all or nothing', () => {
  const workbook = (): Uint8Array => {
    const pairs = new Sheet('Økonomi').put('B1', 2023).merge('B1:C1').put('D1', 2024).merge('D1:E1');
    pairs.across('A2', ['Indikator', 'Mål', 'Resultat', 'Mål', 'Resultat']);
    pairs.across('A3', ['Netto driftsresultat', 1.7, 1.2, 1.7, 1.9]);
    const setup = setupSheet({
      indicators: [{ Nr: '1.1', Perspektiv: '1', Indikator: 'Fra før', Resultat: 5, Ambisjon: null }],
    });
    return buildWorkbook({ sheets: [table(), pairs, setup] });
  };
  const stateOf = ({ document }: ExcelHost): unknown => [
    document.sheets.map((sheet) => [
      sheet.name,
      [...sheet.cells()].flatMap(({ row, column, cell }) =>
        cell.value === null && cell.formula === null ? [] : [[row, column, cell.value, cell.formula]],
      ),
    ]),
    document.tables.map(({ name, box }) => [name, box]),
    document.names.map(({ name, formula }) => [name, formula]),
  ];

  test.each(['failRequest', 'failAction'] as const)(
    '%s: whichever fails, names and rows are written or neither',
    async (kind) => {
      const bytes = workbook();
      const write = (tables: readonly TableSuggestion[]): Promise<unknown> =>
        writeSetup([], { tables: sure(tables) }).then(
          () => 'done',
          (error: unknown) => (error instanceof WorkbookError ? 'failed' : error),
        );
      let found: Places = { places: [], found: 0, beyond: 0 };
      await withWorkbook(bytes, async (host) => {
        const { tableSuggestions } = await readSuggestions({ tables: true });
        found = await placesOf(host, kind, () => write(tableSuggestions), 'everything');
      });
      const waiting = [...found.places, found.beyond];
      let failures = 0;
      // Reading can get over a fault by itself; after that the work goes on in a workbook that is as before.
      while (waiting.length > 0) {
        await withWorkbook(bytes, async (host) => {
          const { tableSuggestions } = await readSuggestions({ tables: true });
          const before = stateOf(host);
          for (let outcome: unknown = 'failed'; outcome === 'failed';) {
            outcome = await withFault(host, kind, nextOf(waiting), () => write(tableSuggestions));
            if (outcome !== 'failed') continue;
            failures += 1;
            expect(stateOf(host)).toEqual(before);
          }
          expect(namesOf(host)).toMatchObject({ Netto_driftsresultat: 'Økonomi!$C$3,Økonomi!$E$3' });
        });
      }
      expect(failures).toBeGreaterThan(kind === 'failRequest' ? 2 : isSampled ? 5 : 20);
    },
    300_000,
  );
});

describe('undoing', () => {
  test('takes names, rows and the sheet that was made back', async () => {
    await withWorkbook(buildWorkbook({ sheets: [table()] }), async (host) => {
      const written = await acceptAll();
      await undoSetup(written);
      expect(namesOf(host)).toEqual({});
      expect(host.document.sheets.map(({ name }) => name)).toEqual(['Tjenester']);
    });
  });

  test('leaves rows that were there before, and those that the user has added since', async () => {
    const setup = setupSheet({ indicators: [{ Nr: '1.1', Perspektiv: '1', Indikator: 'Fra før', Resultat: 5 }] });
    await withWorkbook(buildWorkbook({ sheets: [table(), setup] }), async (host) => {
      const written = await acceptAll();
      await undoSetup(written);
      expect(namesOf(host)).toEqual({});
      const { setup: read } = await readWorkbook();
      expect(read?.indicators.map(({ name }) => name)).toEqual(['Fra før']);
    });
  });
});

test('an empty workbook gets five perspectives and three rows to fill in', async () => {
  await withWorkbook(buildWorkbook({ sheets: [new Sheet('Ark1')] }), async () => {
    const { added, made } = await writeSetup([], { empty: true, language: 'nb' });
    expect({ made, rows: added.map(({ nr }) => nr) }).toEqual({ made: true, rows: ['1.1', '2.1', '3.1'] });
    const { setup } = await readWorkbook();
    expect(setup?.perspectives).toHaveLength(5);
    expect(setup?.indicators.map(({ nr, name }) => [nr, name])).toEqual([
      ['1.1', ''],
      ['2.1', ''],
      ['3.1', ''],
    ]);
  });
});

describe('where red begins, chosen before the setup is written', () => {
  const [norwegian, swedish] = unpreparedWorkbooks();

  /** The colours of the card after accepting everything, by indicator. */
  async function colours(
    { bytes }: { readonly bytes: Uint8Array },
    more: Parameters<typeof writeSetup>[1],
  ): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    await withWorkbook(bytes, async () => {
      await acceptAll(more);
      const { card } = await readWorkbook();
      for (const { name, status } of card?.perspectives.flatMap(({ indicators }) => indicators) ?? [])
        found.set(name, status);
    });
    return found;
  }
  const limit = { indicator: 'sjukfrånvaro', value: 0.062, format: '0.0%' };

  test.each([
    ['nothing', {}, 'yellow', 'yellow'],
    ['a limit for one', { limits: [limit] }, 'red', 'yellow'],
    ['a tolerance for all', { card: { tolerance: '2 %' } }, 'red', 'red'],
  ] as const)('%s', async (_, more, absence, cost) => {
    const found = await colours(swedish, more);
    expect([found.get('Sjukfrånvaro'), found.get('Kostnad per vårddygn')]).toEqual([absence, cost]);
  });

  test('a limit that stands on a sheet goes before what was chosen', async () => {
    const limits = [{ indicator: 'Sykefravær', value: 7.55, format: 'General' }];
    expect((await colours(norwegian, { limits })).get('Sykefravær')).toBe('yellow');
  });
});
