import type { ExcelHost } from '../../../src/host/node';
import { proposeLimits } from '../../../src/scorecard';
import { readWorkbook, WorkbookError } from '../../../src/workbook';
import type { SetupEdit, SetupIndicator } from '../../../src/workbook/setup/contents';
import { editSetup } from '../../../src/workbook/setup/edit-setup';
import { readSuggestions } from '../../../src/workbook/set-up';
import { type SetupRow, type SetupTables, Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, withWorkbook } from '../with-workbook';

/** Figures in a table that has a column for the critical limit, on a sheet whose name is quoted in formulas. */
const data = (limit: string | number | null = 0.76): Sheet =>
  new Sheet('Årets tall')
    .across('A1', ['Indikator', 2015, 2016, 2017, 2018, 'Kritisk grense'])
    .across('A2', ['Fullført', 0.81, 0.785, ':', 0.74], { numberFormat: '0.0 %' })
    .put('F2', limit, { numberFormat: '0 %' });

const row: SetupRow = {
  Nr: '1.1',
  Perspektiv: '1',
  Indikator: 'Fullført',
  Måleenhet: '%',
  Retning: 'høyere',
  Resultat: 'Fullført',
  Ambisjon: { value: 0.82, numberFormat: '0 %' },
  'Kritisk grense': null,
};
const tables = (more: Partial<SetupTables> = {}): SetupTables => ({
  card: { Tittel: 'Mitt kort', Periode: 2018, Språk: 'nb' },
  indicators: [row],
  ...more,
});
const names = [{ name: 'Fullført', refersTo: "'Årets tall'!$B$2:$E$2" }];
const workbook = (setup: SetupTables = tables(), sheet: Sheet = data()): Uint8Array =>
  workbookWith(sheet, names, setup);

async function indicator(): Promise<SetupIndicator> {
  const [first] = (await readWorkbook()).setup?.indicators ?? [];
  if (first === undefined) throw new Error('no indicator');
  return first;
}

const statusNow = async (): Promise<string | undefined> =>
  (await readWorkbook()).card?.perspectives[0]?.indicators[0]?.status;

const critical = (
  { nr, address, cells }: SetupIndicator,
  change: Partial<SetupEdit & { readonly table: 'indicators' }>,
): SetupEdit => ({
  table: 'indicators',
  nr,
  address,
  column: 'critical',
  value: null,
  seen: cells.critical.value,
  ...change,
});

/** What a cell of the setup holds: its formula where it has one, its format. */
function held(host: ExcelHost, address: string | null): readonly unknown[] {
  const at = address?.split('!')[1] ?? '';
  const [, letter = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(at) ?? [];
  const { value, formula, style } = sheetOf(host, 'BMS-oppsett').cell(Number(digits) - 1, letter.charCodeAt(0) - 65);
  return [formula ?? value, style.numberFormat];
}

describe('a row that could never be red', () => {
  test.each<[string, SetupTables, boolean]>([
    ['is asked', tables(), true],
    ['is not asked with a limit', tables({ indicators: [{ ...row, 'Kritisk grense': 0.7 }] }), false],
    ['is not asked with a tolerance', tables({ indicators: [{ ...row, Toleranse: '5 %' }] }), false],
    ['is not asked where the card has a tolerance', tables({ card: { Toleranse: '5 %' } }), false],
    ['is not asked without an ambition', tables({ indicators: [{ ...row, Ambisjon: null }] }), false],
    ['is not asked where it is not in use', tables({ indicators: [{ ...row, Aktiv: 'nei' }] }), false],
  ])('%s', async (_what, setup, isAsked) => {
    await withWorkbook(workbook(setup), async () => expect((await indicator()).limit !== null).toBe(isAsked));
  });

  test('is offered last year’s limit and the worst of its history', async () => {
    const others = {
      BMS_Ambisjoner: [
        {
          Nr: '1.1',
          Enhet: null,
          Periode: 2017,
          Ambisjon: null,
          'Kritisk grense': { value: 0.75, numberFormat: '0 %' },
        },
      ],
    };
    await withWorkbook(workbook(tables({ others })), async () => {
      const { limit } = await indicator();
      expect(limit === null ? null : proposeLimits(limit)).toEqual([
        { kind: 'earlier', period: '2017', value: 0.75, format: '0 %' },
        { kind: 'history', period: '2016', value: 0.785, format: '0.0 %', of: 2, worst: 'lowest' },
      ]);
    });
  });

  test('is offered the limit that was saved with an earlier period', async () => {
    const others = {
      BMS_Historikk: [
        { Nr: '1.1', Periode: '2017', Resultat: 0.8, 'Kritisk grense': { value: 0.77, numberFormat: '0 %' } },
      ],
    };
    await withWorkbook(workbook(tables({ others })), async () =>
      expect((await indicator()).limit?.earlier).toEqual({ period: '2017', value: 0.77, format: '0 %' }),
    );
  });

  test('is red when it gets the card’s tolerance, and its limit is asked for no more', async () => {
    await withWorkbook(workbook(), async () => {
      const before = await statusNow();
      await editSetup([{ table: 'card', field: 'tolerance', value: '5 %', seen: null }]);
      expect([before, await statusNow(), (await indicator()).limit]).toEqual(['yellow', 'red', null]);
    });
  });
});

describe('a limit on a sheet', () => {
  test.each([
    ['a number', 0.76, { address: 'F2', value: 0.76, format: '0 %' }],
    ['none where the cell is blank', null, null],
  ])('%s', async (_what, limit, expected) => {
    await withWorkbook(workbook(tables(), data(limit)), async () => {
      const { suggestions } = await readSuggestions({ tables: true });
      expect(suggestions.find(({ name }) => name === 'Fullført')?.limit).toEqual(expected);
    });
  });

  test('is referred to, as its cell shows it, so that the sheet stays where it is changed', async () => {
    await withWorkbook(workbook(), async (host) => {
      const before = await statusNow();
      const found = await indicator();
      await editSetup([critical(found, { value: 0.76, refersTo: "'Årets tall'!F2", format: '0 %' })]);
      expect(held(host, found.cells.critical.address)).toEqual(["'Årets tall'!$F$2", '0 %']);
      expect([before, await statusNow()]).toEqual(['yellow', 'red']);
    });
  });

  test('is taken back', async () => {
    await withWorkbook(workbook(), async (host) => {
      const found = await indicator();
      const address = "'Årets tall'!F2";
      await editSetup([critical(found, { value: 0.76, refersTo: address, format: '0 %' })]);
      await editSetup([critical(await indicator(), { referred: address })]);
      expect(held(host, found.cells.critical.address)[0]).toBeNull();
      expect(await statusNow()).toBe('yellow');
    });
  });

  test('gives way to another limit', async () => {
    await withWorkbook(workbook(), async (host) => {
      const found = await indicator();
      const address = "'Årets tall'!F2";
      await editSetup([critical(found, { value: 0.76, refersTo: address, format: '0 %' })]);
      await editSetup([critical(await indicator(), { value: 0.785, format: '0.0 %', referred: address })]);
      expect(held(host, found.cells.critical.address)).toEqual([0.785, '0 %']);
    });
  });

  test.each<[string, Partial<SetupEdit & { readonly table: 'indicators' }>, string]>([
    ['a formula of the user’s own', { value: 0.5, referred: "'Årets tall'!E2" }, 'own-formula'],
    ['what another has written meanwhile', { value: 0.76, refersTo: "'Årets tall'!F2", seen: 0.7 }, 'own-formula'],
  ])('%s is left alone', async (_what, change, fault) => {
    const own = { formula: "'Årets tall'!F2", result: 0.76 };
    await withWorkbook(workbook(tables({ indicators: [{ ...row, 'Kritisk grense': own }] })), async (host) => {
      const found = await indicator();
      const error: unknown = await editSetup([critical(found, change)]).catch((reason: unknown) => reason);
      expect(error instanceof WorkbookError && error.fault).toBe(fault);
      expect(held(host, found.cells.critical.address)[0]).toBe("'Årets tall'!F2");
    });
  });

  test('is not written over what another has written meanwhile', async () => {
    await withWorkbook(workbook(tables({ indicators: [{ ...row, 'Kritisk grense': 0.7 }] })), async () => {
      const found = await indicator();
      const edit = critical(found, { value: 0.76, refersTo: "'Årets tall'!F2", seen: null });
      const error: unknown = await editSetup([edit]).catch((reason: unknown) => reason);
      expect(error instanceof WorkbookError && error.fault).toBe('changed-meanwhile');
    });
  });

  test.each(['=1+1', 'F2', 'Finnes', "'Årets tall'!F2+1", '=WEBSERVICE("x")'])(
    '%s is no cell to refer to',
    async (text) => {
      await withWorkbook(workbook(), async (host) => {
        const found = await indicator();
        await expect(editSetup([critical(found, { value: 1, refersTo: text })])).rejects.toBeInstanceOf(WorkbookError);
        expect(held(host, found.cells.critical.address)[0]).toBeNull();
      });
    },
  );
});

describe('the number format of a limit', () => {
  test.each<[string, SetupRow, number, string | undefined, string]>([
    ['is the row’s where none is told', {}, 0.76, undefined, '0 %'],
    ['is per cent where its own cell is', { Ambisjon: 82 }, 0.76, '0 %', '0 %'],
    ['has decimals for what is written', { Ambisjon: 82 }, 0.765, '0 %', '0.0 %'],
    ['stays as it is where both are plain', { Ambisjon: 82 }, 76, '0.0', 'General'],
    [
      'is plain again in a cell of percentages',
      { 'Kritisk grense': { value: null, numberFormat: '0 %' } },
      76,
      '0.0',
      '0.0',
    ],
    ['is none of texts', { 'Kritisk grense': { value: null, numberFormat: '@' } }, 76, '0.0', '0.0'],
  ])('%s', async (_what, change, value, format, expected) => {
    await withWorkbook(workbook(tables({ indicators: [{ ...row, ...change }] })), async (host) => {
      const found = await indicator();
      await editSetup([critical(found, { value, ...(format !== undefined && { format }) })]);
      expect(held(host, found.cells.critical.address)).toEqual([value, expected]);
    });
  });
});
