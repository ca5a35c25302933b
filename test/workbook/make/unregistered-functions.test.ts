import { type ExcelProfile, profiles } from '../../../src/host/profile';
import { openHost } from '../../../src/host/node';
import { makeScorecard, readWorkbook } from '../../../src/workbook';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const indicator = (Nr: string, Aktiv = 'ja'): SetupRow => ({
  Nr,
  Perspektiv: '1',
  Indikator: `Indikator ${Nr}`,
  Retning: 'høyere',
  Resultat: 5,
  Ambisjon: 4,
  Aktiv,
});
const bytes = workbookWith(
  new Sheet('Data').put('A1', 0.8),
  [{ name: 'Funksjon', refersTo: 'BMS.GAP(Data!$A$1,0.7)' }],
  {
    card: { Periode: 2018 },
    indicators: [indicator('1.1', 'nei'), indicator('1.2')],
  },
);

/** A card with a formula of the user's own beside 1.2, and 1.1 coming in before it. */
async function cardWithOwnFormula(): Promise<Uint8Array> {
  let saved = bytes;
  await withWorkbook(bytes, async (host) => {
    await makeScorecard();
    const card = sheetOf(host, 'Målekort');
    const values = valuesOf(card);
    const header = values.findIndex((row) => row[0] === 'Nr');
    const own = values[header]?.length ?? 0;
    const row = values.findIndex((each) => each[0] === '1.2');
    card.setCells([{ row: header, column: own, change: { value: 'Eget' } }], 'user');
    card.setCells([{ row, column: own, change: { formula: `IF(D${row + 1}="","",BMS.GAP(5,4))` } }], 'user');
    const setup = sheetOf(host, 'BMS-oppsett');
    const rows = valuesOf(setup);
    const active = rows.find((each) => each.includes('Aktiv'))?.indexOf('Aktiv') ?? -1;
    const first = rows.findIndex((each) => each[0] === '1.1');
    setup.setCells([{ row: first, column: active, change: { value: 'ja' } }], 'user');
    await host.settled();
    saved = host.save();
  });
  return saved;
}

test.each<[ExcelProfile['unknownFunctions']]>([['asInFile'], ['asLink'], ['asWritten']])(
  'a card made before Excel knows the functions has them in the formulas that it moves: %s',
  async (unknownFunctions) => {
    // The page has not said yet what its functions are.
    const host = await openHost(await cardWithOwnFormula(), { excel: { ...profiles['desktop-nb'], unknownFunctions } });
    const remove = host.installGlobals();
    try {
      expect(await makeScorecard()).toMatchObject({ replaced: true });
      const card = sheetOf(host, 'Målekort');
      const formulas = [...card.cells()].flatMap(({ cell }) => cell.formula ?? []);
      expect(formulas.filter((formula) => formula.includes('BMS.GAP(5,4)'))).toHaveLength(1);
      expect(formulas.filter((formula) => formula.includes('_xldudf'))).toEqual([]);
    } finally {
      remove();
      host.dispose();
    }
  },
);

test('a name that calls one of them is the same name as when Excel knows them', async () => {
  const told: unknown[] = [];
  for (const unknownFunctions of ['asLink', 'asWritten'] as const) {
    const host = await openHost(bytes, { excel: { ...profiles['desktop-en'], unknownFunctions } });
    const remove = host.installGlobals();
    try {
      told.push((await readWorkbook()).names.find(({ name }) => name === 'Funksjon'));
    } finally {
      remove();
      host.dispose();
    }
  }
  expect(told[0]).toEqual(told[1]);
});
