import { languages } from '../../../src/locales/language';
import { type ExcelHost, openHost } from '../../../src/host/node';
import { openWorkbookFile } from '../../../src/host/xlsx';
import { makeScorecard, readWorkbook, WorkbookError } from '../../../src/workbook';
import type { MappingRole, Suggestion } from '../../../src/workbook/mapping/suggestion';
import { writeSetup } from '../../../src/workbook/setup/write-setup';
import { buildWorkbook, setupSheet, type SetupTables, Sheet, type WorkbookModel } from '../../support/workbook-builder';
import { isSampled } from '../../support/sweeps';
import { nextOf, placesIn, withFault } from '../faults';
import { cardRows, sheetOf, valuesOf, withWorkbook } from '../with-workbook';

function suggested(name: string, indicator: string, role: MappingRole, more: Partial<Suggestion> = {}): Suggestion {
  return {
    name,
    indicator,
    role,
    perspective: 'Brukere og tjenester',
    direction: 'lower',
    measure: '%',
    period: null,
    unit: null,
    confidence: 0.9,
    reason: '',
    ...more,
  };
}

const frafall = [
  suggested('Frafall', 'Frafall', 'result'),
  suggested('Frafall_Ambisjon', 'Frafall', 'ambition'),
  suggested('Frafall_Krit', 'Frafall', 'critical'),
];
const trivsel = suggested('Trivsel', 'Trivsel', 'result', { direction: 'higher', measure: null });

const data = (): Sheet =>
  new Sheet('Data')
    .across('A1', ['År', 2016, 2017, 2018])
    .across('A2', ['Frafall', 0.21, 0.19, 0.18], { numberFormat: '0 %' })
    .across('A4', ['Ambisjon', 0.18, 'Kritisk', 0.2], { numberFormat: '0 %' })
    .across('A6', ['År', 2016, 2017, 2018])
    .across('A7', ['Trivsel', 4.1, 4.2, 4.3]);
const names = [
  { name: 'Frafall', refersTo: 'Data!$B$2:$D$2' },
  { name: 'Frafall_Ambisjon', refersTo: 'Data!$B$4' },
  { name: 'Frafall_Krit', refersTo: 'Data!$D$4' },
  { name: 'Trivsel', refersTo: 'Data!$B$7:$D$7' },
];
const workbook = (setup: SetupTables | null = null, more: Partial<WorkbookModel> = {}): Uint8Array =>
  buildWorkbook({ sheets: setup === null ? [data()] : [data(), setupSheet(setup)], names, ...more });

const row = { Nr: '1.1', Perspektiv: '1', Indikator: 'Gjennomføring', Retning: 'lavere', Resultat: 'Frafall' };

async function fault(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof WorkbookError ? error.fault : `no WorkbookError: ${String(error)}`;
}

describe('a workbook without setup', () => {
  test('gets its setup sheet last, in three tables and one for ambitions, and the card can be made', async () => {
    await withWorkbook(workbook(), async (host) => {
      const made = await writeSetup([...frafall, trivsel]);
      expect(made).toMatchObject({ sheetName: 'BMS-oppsett', made: true, present: 0 });
      expect(host.document.sheets.map(({ name }) => name)).toEqual(['Data', 'BMS-oppsett']);
      expect(host.document.tables.map(({ name }) => name)).toEqual([
        'BMS_Kort',
        'BMS_Perspektiver',
        'BMS_Indikatorer',
        'BMS_Ambisjoner',
      ]);
      const { card, warnings } = await makeScorecard();
      await host.settled();
      expect(card.card).toMatchObject({ title: 'Målekort', period: '2018', language: 'nb' });
      expect(card.perspectives).toMatchObject([{ nr: '1', name: 'Brukere og tjenester' }]);
      expect(card.perspectives[0]?.indicators).toMatchObject([
        {
          nr: '1.1',
          name: 'Frafall',
          result: 0.18,
          previous: 0.19,
          ambition: { value: 0.18 },
          critical: { value: 0.2 },
          status: 'green',
        },
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
      expect(host.document.tables.map(({ name, box }) => [name, box.rowCount])).toEqual([
        ['BMS_Kort', 13],
        ['BMS_Perspektiver', 2],
        ['BMS_Indikatorer', 2],
        ['BMS_Ambisjoner', 2],
      ]);
      await writeSetup(frafall);
      // The empty rows are filled, not left above the new ones.
      expect(host.document.tables.map(({ box }) => box.rowCount)).toEqual([13, 2, 2, 2]);
      expect((await makeScorecard()).card.perspectives[0]?.indicators).toHaveLength(1);
    });
  });

  test.each(languages)(
    'in %s its own headers are read without a warning, and its choices are understood',
    async (language) => {
      await withWorkbook(workbook(), async (host) => {
        const { sheetName } = await writeSetup(frafall, { language });
        const contents = await readWorkbook();
        expect(contents).toMatchObject({ language, hasSetup: true, indicatorCount: 1, warnings: [] });
        expect(contents.card?.perspectives[0]?.indicators[0]).toMatchObject({ direction: 'lower', status: 'green' });
        const choices = sheetOf(host, sheetName).part('dataValidations');
        expect(choices.map(({ type }) => type)).toEqual(Array.from({ length: 11 }, () => 'list'));
      });
    },
  );

  test('numbers and codes stay text in the saved file', async () => {
    const host = await openHost(workbook());
    const remove = host.installGlobals();
    await writeSetup([...frafall, suggested('Trivsel', '=HYPERLINK("x")', 'result')]);
    const { document } = openWorkbookFile(host.save());
    remove();
    host.dispose();
    const values = valuesOf(document.sheetByName('BMS-oppsett') ?? sheetOf(host, 'BMS-oppsett'));
    expect(values.slice(20).map(([nr, , , , name]) => [nr, name])).toEqual([
      ['1.1', 'Frafall'],
      ['1.2', '=HYPERLINK("x")'],
    ]);
    expect(
      [...(document.sheetByName('BMS-oppsett')?.cells() ?? [])].filter(({ cell }) => cell.formula !== null),
    ).toEqual([]);
  });

  test('a sheet of that name that is somebody else’s is left alone', async () => {
    await withWorkbook(
      workbook(null, { sheets: [data(), new Sheet('bms-OPPSETT').put('A1', 'Mitt')] }),
      async (host) => {
        expect((await writeSetup(frafall)).sheetName).toBe('BMS-oppsett 2');
        expect(valuesOf(sheetOf(host, 'bms-OPPSETT'))).toEqual([['Mitt']]);
      },
    );
  });
});

describe('a workbook with setup', () => {
  const setup: SetupTables = {
    card: { Språk: 'nn' },
    indicators: [{ 'Mitt notat': 'gammelt', ...row, Eget: { formula: '1+1', result: 2 } }],
  };

  test('gets only the rows that are missing, in its own columns and order', async () => {
    await withWorkbook(workbook(setup), async (host) => {
      const before = valuesOf(sheetOf(host, 'BMS-oppsett'));
      const made = await writeSetup([
        ...frafall,
        trivsel,
        suggested('Trivsel', 'Ny', 'result', { perspective: 'Økonomi' }),
      ]);
      expect(made).toMatchObject({
        sheetName: 'BMS-oppsett',
        made: false,
        present: 1,
        added: [
          { nr: '1.2', name: 'Trivsel' },
          { nr: '2.1', name: 'Ny' },
        ],
      });
      const after = valuesOf(sheetOf(host, 'BMS-oppsett'));
      // The perspective that was missing has got a row above, and everything below has moved.
      expect(after.at(-3)?.slice(0, before.at(-1)?.length)).toEqual(before.at(-1));
      // The columns for what was suggested stand behind the user's own.
      expect(after.at(-3)?.slice(before.at(-1)?.length)).toEqual([null, 'Frafall_Ambisjon', 'Frafall_Krit']);
      expect(
        after
          .slice(-2)
          .map(([note, nr, perspective, name, direction, result]) => [note, nr, perspective, name, direction, result]),
      ).toEqual(
        [
          [null, '1.2', 'Brukere og tjenester', 'Trivsel', 'høyere', 'Trivsel'],
          [null, '2.1', 'Økonomi', 'Ny', 'lavere', 'Trivsel'],
        ].map((cells) => cells.map((cell) => (cell === 'høyere' ? 'høgare' : cell === 'lavere' ? 'lågare' : cell))),
      );
    });
  });

  test('names fill what is blank in a row that is there, and nothing that the user has written', async () => {
    const rows = [
      { ...row, Ambisjon: null, 'Kritisk grense': 0.3, 'Forrige måling': null },
      {
        ...row,
        Nr: '1.2',
        Indikator: 'Trivsel',
        Resultat: { formula: 'Trivsel', result: 4.3 },
        Ambisjon: { formula: '""', result: '' },
        'Kritisk grense': null,
        'Forrige måling': null,
      },
    ];
    await withWorkbook(workbook({ indicators: rows }), async (host) => {
      const before = valuesOf(sheetOf(host, 'BMS-oppsett'));
      const made = await writeSetup([
        ...frafall,
        suggested('Frafall_2017', 'Frafall', 'previous'),
        trivsel,
        suggested('Frafall_Ambisjon', 'trivsel', 'ambition'),
        suggested('Frafall_Krit', 'Trivsel', 'critical'),
      ]);
      expect(made).toMatchObject({ added: [], present: 2, filled: 2 });
      const after = valuesOf(sheetOf(host, 'BMS-oppsett'));
      const changed = after.flatMap((cells, r) =>
        cells.flatMap((value, column) =>
          value === before[r]?.[column] ? [] : [[r, after[before.length - rows.length - 1]?.[column], value]],
        ),
      );
      // 'Frafall' names the row's result, so what came before it belongs there.
      expect(changed).toEqual([
        [4, 'Ambisjon', 'Frafall_Ambisjon'],
        [4, 'Forrige måling', 'Frafall_2017'],
        [5, 'Kritisk grense', 'Frafall_Krit'],
      ]);
    });
  });

  test('what came before another result is not filled in, nor a name that the row has already', async () => {
    await withWorkbook(workbook({ indicators: [{ ...row, 'Forrige måling': null, Ambisjon: null }] }), async (host) => {
      const before = valuesOf(sheetOf(host, 'BMS-oppsett'));
      const year = [
        suggested('Trivsel', 'Gjennomføring', 'result'),
        suggested('Frafall_Krit', 'Gjennomføring', 'previous'),
        suggested('Frafall', 'Gjennomføring', 'ambition'),
      ];
      expect(await writeSetup(year)).toMatchObject({ added: [], present: 1, filled: 0 });
      expect(valuesOf(sheetOf(host, 'BMS-oppsett'))).toEqual(before);
    });
  });

  test('columns that are lacking are added at the right, for new rows and old ones', async () => {
    await withWorkbook(
      workbook({
        card: { Språk: 'sv' },
        indicators: [
          {
            Nr: '1.1',
            Indikator: 'Frafall',
            Perspektiv: '1',
            Resultat: 'Frafall',
            Eget: { formula: '1+1', result: 2 },
          },
        ],
      }),
      async (host) => {
        expect(await writeSetup([...frafall, trivsel])).toMatchObject({ added: [{ nr: '1.2' }], filled: 1 });
        expect(host.document.tables.find(({ name }) => name === 'BMS_Indikatorer')?.columns).toEqual([
          'Nr',
          'Indikator',
          'Perspektiv',
          'Resultat',
          'Eget',
          'Riktning',
          'Målvärde',
          'Kritisk gräns',
        ]);
        const { card, warnings } = await readWorkbook();
        expect(
          card?.perspectives[0]?.indicators.map(({ name, ambition, critical, direction }) => [
            name,
            ambition?.value,
            critical?.value,
            direction,
          ]),
        ).toEqual([
          ['Frafall', 0.18, 0.2, 'lower'],
          ['Trivsel', undefined, undefined, 'higher'],
        ]);
        expect(warnings).toEqual([]);
      },
    );
  });

  test('a table with another close below gets room, and what is below keeps its place to it', async () => {
    const sheet = setupSheet({
      card: { Tittel: 'A' },
      perspectives: [{ Nr: '1', Perspektiv: 'Brukere og tjenester' }],
      indicators: [row],
    }).put('A12', 'Notat');
    const many = ['Økonomi', 'Læring', 'Klima', 'Prosesser'].map((perspective, index) =>
      suggested(['Trivsel', 'Frafall_Krit', 'Frafall_Ambisjon', 'Ny'][index] ?? '', perspective, 'result', {
        perspective,
      }),
    );
    await withWorkbook(workbook(null, { sheets: [data(), sheet] }), async (host) => {
      await writeSetup(many);
      const { document } = host;
      expect(document.tables.map(({ name, box }) => [name, box.row, box.rowCount])).toEqual([
        ['BMS_Kort', 0, 2],
        ['BMS_Perspektiver', 3, 6],
        ['BMS_Indikatorer', 9 + 1, 6],
      ]);
      expect(valuesOf(sheetOf(host, 'BMS-oppsett')).flat()).toContain('Notat');
      expect(
        (await readWorkbook()).card?.perspectives.map(({ name, indicators }) => [name, indicators.length]),
      ).toEqual([
        ['Brukere og tjenester', 1],
        ['Økonomi', 1],
        ['Læring', 1],
        ['Klima', 1],
        ['Prosesser', 1],
      ]);
    });
  });

  test('a table with another beside and one below has no room, which is told', async () => {
    const sheet = setupSheet({ perspectives: [{ Nr: '1', Perspektiv: 'Brukere og tjenester' }], indicators: [row] });
    sheet
      .across('D1', ['Mitt', 'Eget'])
      .across('D2', [1, 2])
      .across('D3', [3, 4])
      .table({ name: 'Annen', range: 'D1:E3' });
    await withWorkbook(workbook(null, { sheets: [data(), sheet] }), async (host) => {
      const before = valuesOf(sheetOf(host, 'BMS-oppsett'));
      await expect(
        writeSetup([
          { ...trivsel, perspective: 'Økonomi' },
          suggested('Ny', 'Ny', 'result', { perspective: 'Læring' }),
        ]),
      ).rejects.toMatchObject({ fault: 'no-room', parameters: { table: 'BMS_Perspektiver' } });
      expect(valuesOf(sheetOf(host, 'BMS-oppsett'))).toEqual(before);
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
    await withWorkbook(
      workbook({ indicators: [{ ...row, Resultat: { formula: 'Trivsel', result: 4.1 } }] }),
      async () => {
        expect(await writeSetup([trivsel])).toMatchObject({ added: [], present: 1 });
      },
    );
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

  const lacking = { Nr: '1.1', Perspektiv: '1', Indikator: 'Frafall', Resultat: 'Frafall' };
  const states = [
    ['no setup', null],
    ['a setup', { indicators: [row] }],
    ['a setup that lacks columns', { indicators: [lacking] }],
  ] as const;
  const cases = states.flatMap(([what, setup]) =>
    (['failRequest', 'failAction'] as const).map((kind) => [kind, what, setup] as const),
  );

  /** Content of all cells, and the tables around them. */
  const stateOf = ({ document }: ExcelHost): unknown => [
    document.sheets.map((sheet) => [
      sheet.name,
      [...sheet.cells()].flatMap(({ row: r, column, cell }) =>
        cell.value === null ? [] : [[r, column, cell.value, cell.formula]],
      ),
    ]),
    document.tables.map(({ name, box }) => [name, box]),
  ];

  test.each(cases)(
    '%s with %s: whichever fails, everything is written or nothing',
    async (kind, _what, setup) => {
      const bytes = workbook(setup);
      const write = (): Promise<string> => fault(writeSetup([...frafall, { ...trivsel, perspective: 'Økonomi' }]));
      const { places, beyond } = await placesIn(bytes, kind, write, 'everything');
      const waiting = [...places, beyond];
      let failures = 0;
      // Reading can get over a fault by itself; after that the work goes on in a workbook that is as before.
      while (waiting.length > 0) {
        await withWorkbook(bytes, async (host) => {
          const before = stateOf(host);
          for (let outcome: unknown = 'failed'; outcome === 'failed';) {
            outcome = await withFault(host, kind, nextOf(waiting), write);
            if (outcome !== 'failed') continue;
            failures += 1;
            expect(stateOf(host)).toEqual(before);
          }
          expect((await makeScorecard()).card.perspectives.flatMap(({ indicators }) => indicators)).toHaveLength(2);
        });
      }
      expect(failures).toBeGreaterThan(kind === 'failRequest' ? 0 : isSampled ? 5 : 20);
    },
    60_000,
  );
});
