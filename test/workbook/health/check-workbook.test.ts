import type { WorkbookFault } from '../../../src/workbook';
import { checkWorkbook, type PlacedFinding } from '../../../src/workbook/set-up';
import {
  buildWorkbook,
  type NameModel,
  type SetupRow,
  Sheet,
  workbookOfNames,
  workbookWith,
} from '../../support/workbook-builder';
import { withWorkbook } from '../with-workbook';

const names: readonly NameModel[] = [
  { name: 'Snitt', refersTo: "'Tall (2)'!$D$2" },
  { name: 'Sum', refersTo: "'Tall (2)'!$D$3" },
  { name: 'Kolonne', refersTo: "'Tall (2)'!$D$4" },
  { name: 'Nivå', refersTo: "'Tall (2)'!$D$5" },
  { name: 'Snittsnitt', refersTo: "'Tall (2)'!$D$6" },
];

/** Results with formulas of their own: what each averages decides. */
const data = (): Sheet =>
  new Sheet('Tall (2)')
    .across('A1', ['Skole', 'Andel', 'Karakter', 'Resultat'])
    .across('A2', ['A'])
    .across('B2', [0.7], { numberFormat: '0 %' })
    .across('C2', [4.1])
    .across('A3', ['B'])
    .across('B3', [0.8], { numberFormat: '0 %' })
    .across('C3', [4.3])
    .formula('D2', 'AVERAGE(B2:B3)', 0.75, { numberFormat: '0 %' })
    .formula('D3', 'SUM(B2:B3)/2', 0.75, { numberFormat: '0 %' })
    .formula('D4', "AVERAGE('Tall (2)'!B:B)", 0.75, { numberFormat: '0 %' })
    .formula('D5', 'AVERAGE(C2:C3)', 4.2)
    .formula('D6', 'AVERAGE( D5 , C3 )', 4.25);

const sound: SetupRow = {
  Perspektiv: '1',
  Definisjon: 'Hva som måles',
  Kilde: 'Udir',
  Ansvarlig: 'Rektor',
  Retning: 'høyere',
  Type: 'resultat',
};
const shares = { ...sound, Ambisjon: '80 %', 'Kritisk grense': '60 %' };
const levels = { ...sound, Ambisjon: 4.5, 'Kritisk grense': 4 };
const indicators: readonly SetupRow[] = [
  { ...shares, Nr: '1.1', Indikator: 'Trivsel', Resultat: 'Snitt' },
  { ...shares, Nr: '1.2', Indikator: 'Fullført', Resultat: 'Sum' },
  { ...shares, Nr: '1.3', Indikator: 'Nærvær', Resultat: 'Kolonne', Type: 'drivende' },
  { ...levels, Nr: '1.4', Indikator: 'Karakter', Resultat: 'Nivå' },
  { ...levels, Nr: '1.5', Indikator: 'Eksamen', Resultat: 'Snittsnitt', Ansvarlig: '' },
];

const bytes = workbookWith(data(), names, { indicators });

async function check(options?: Parameters<typeof checkWorkbook>[0]): Promise<readonly PlacedFinding[]> {
  let found: readonly PlacedFinding[] = [];
  await withWorkbook(bytes, async () => {
    found = (await checkWorkbook(options)).findings;
  });
  return found;
}

test('averages of percentages and of averages are told, sums and averages of levels are not', async () => {
  const found = await check();
  expect(found.map(({ rule, nr }) => [rule, nr])).toEqual([
    ['no-owner', '1.5'],
    ['average-of-averages', '1.1'],
    ['average-of-averages', '1.3'],
    ['average-of-averages', '1.5'],
  ]);
});

test('each leads to its cell in the setup, in the language asked for', async () => {
  const [owner] = await check({ language: 'sv' });
  expect(owner?.message).toBe(
    'Ingen är ansvarig för ”Eksamen” (källa: rapporten om balanserad styrning i offentlig sektor).',
  );
  expect(owner?.where).toMatch(/^BMS_Indikatorer rad \d+, Ansvarlig$/);
  expect(owner?.address).toMatch(/^'?BMS-oppsett'?!\$?[A-Z]+\$?\d+$/);
});

test('changes nothing, and asks for the formulas in two round trips more', async () => {
  await withWorkbook(bytes, async (host) => {
    const before = host.save();
    const trips = host.counters.roundTrips;
    await checkWorkbook();
    expect(host.counters.roundTrips - trips).toBe(4);
    expect(host.save()).toEqual(before);
  });
});

test.each<[string, Uint8Array, WorkbookFault]>([
  ['neither names nor setup', buildWorkbook({ sheets: [new Sheet('Tom').across('A1', ['tom'])] }), 'no-names-no-setup'],
  ['names without a setup', workbookOfNames(), 'names-without-setup'],
])('%s is told', async (_, unprepared, fault) => {
  await withWorkbook(unprepared, () => expect(checkWorkbook()).rejects.toMatchObject({ fault }));
});
