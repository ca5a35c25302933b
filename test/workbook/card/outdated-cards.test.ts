import type { ExcelHost } from '../../../src/host/node';
import { makeScorecard, type OutdatedCard, readWorkbook, type ReadOptions } from '../../../src/workbook';
import { makeUnitCards } from '../../../src/workbook/set-up';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const row = (nr: string, perspective: string): SetupRow => ({
  Nr: nr,
  Perspektiv: perspective,
  Indikator: `Indikator ${nr}`,
  Retning: 'lavere',
  Resultat: 'Frafall',
  Ambisjon: 0.18,
  Aktiv: 'ja',
});
const bytes = workbookWith(
  new Sheet('Data')
    .across('A1', ['Skole', 2017, 2018])
    .across('A2', ['Volda', 0.19, 0.18])
    .across('A3', ['Førde', 0.2, 0.17])
    .across('A4', ['Totalt', 0.2, 0.18]),
  [{ name: 'Frafall', refersTo: 'Data!$B$2:$C$4' }],
  {
    card: { Tittel: 'Målekort', Periode: 2018 },
    perspectives: [
      { Nr: '1', Perspektiv: 'Brukere', Spørsmål: 'Hva vil de?' },
      { Nr: '2', Perspektiv: 'Økonomi', Spørsmål: null },
    ],
    indicators: [row('1.1', '1'), row('1.2', '1'), row('2.1', '2'), row('9.1', '')],
  },
);

/** Types into a cell of the setup's rows. */
function type(host: ExcelHost, nr: string, header: string, value: string | null): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const values = valuesOf(sheet);
  const head = values.findIndex((each) => each.includes(header));
  const at = values.findIndex((each, index) => index > head && each[values[head]?.indexOf('Nr') ?? -1] === nr);
  sheet.setCells([{ row: at, column: values[head]?.indexOf(header) ?? -1, change: { value } }], 'user');
}

async function outdated(options: ReadOptions = {}): Promise<readonly OutdatedCard[]> {
  return (await readWorkbook(options)).outdated;
}

const card = { sheet: 'Målekort', ofUnit: null };

test('a card that shows what the pane shows is not told of, before and after it is made again', async () => {
  await withWorkbook(bytes, async (host) => {
    expect(await outdated()).toEqual([]);
    for (let times = 0; times < 2; times += 1) {
      await makeScorecard();
      await host.settled();
      expect(await outdated()).toEqual([]);
    }
  });
});

test.each<[string, ReadOptions, OutdatedCard['shows']]>([
  ['period', { period: '2017' }, { period: '2018', unit: '' }],
  ['unit', { unit: 'Volda' }, { period: '2018', unit: '' }],
  ['neither', { period: '2018' }, null],
])('another %s than on the sheet is told', async (_, options, shows) => {
  await withWorkbook(bytes, async (host) => {
    await makeScorecard();
    await host.settled();
    expect(await outdated(options)).toEqual(shows === null ? [] : [{ ...card, shows }]);
    await makeScorecard(options);
    await host.settled();
    expect(await outdated(options)).toEqual([]);
  });
});

test.each<[string, (host: ExcelHost) => void]>([
  ['an indicator taken out', (host) => type(host, '1.2', 'Aktiv', 'nei')],
  ['one renamed', (host) => type(host, '1.2', 'Indikator', 'Noe annet')],
  ['one moved', (host) => type(host, '1.2', 'Perspektiv', '2')],
  ['a perspective renamed', (host) => type(host, '2', 'Perspektiv', 'Penger')],
])('%s in the setup is told until the card is made again', async (_, change) => {
  await withWorkbook(bytes, async (host) => {
    await makeScorecard();
    change(host);
    await host.settled();
    expect(await outdated()).toEqual([{ ...card, shows: null }]);
    await makeScorecard();
    await host.settled();
    expect(await outdated()).toEqual([]);
  });
});

test('numbers and limits that change are on the sheet by themselves, and are not told', async () => {
  await withWorkbook(bytes, async (host) => {
    await makeScorecard();
    type(host, '1.2', 'Ambisjon', '20 %');
    sheetOf(host, 'Data').setCells([{ row: 1, column: 2, change: { value: 0.4 } }], 'user');
    await host.settled();
    expect(await outdated()).toEqual([]);
  });
});

test('of cards for single units the rows are compared, and a frozen copy never is', async () => {
  await withWorkbook(bytes, async (host) => {
    await makeUnitCards(['Volda']);
    await makeScorecard({ freeze: true });
    await host.settled();
    expect(await outdated({ period: '2017' })).toEqual([]);
    type(host, '1.2', 'Aktiv', 'nei');
    await host.settled();
    expect(await outdated()).toEqual([{ sheet: 'Målekort – Volda', ofUnit: 'Volda', shows: null }]);
  });
});

test('costs no round trip', async () => {
  await withWorkbook(bytes, async (host) => {
    await readWorkbook();
    const trips = (): number => host.counters.roundTrips;
    const before = trips();
    await readWorkbook();
    const without = trips() - before;
    await makeScorecard();
    await host.settled();
    const again = trips();
    await readWorkbook();
    expect(trips() - again).toBe(without);
  });
});
