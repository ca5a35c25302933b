import type { ExcelHost } from '../../../src/host/node';
import type { HostSheet } from '../../../src/host/document/sheet';
import { languages } from '../../../src/locales/language';
import { makeScorecard } from '../../../src/workbook';
import { type HealthSheetOptions, makeHealthSheet, type MadeHealthSheet } from '../../../src/workbook/set-up';
import { type SetupRow, Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const sound: SetupRow = {
  Perspektiv: '1',
  Definisjon: 'Hva som måles',
  Kilde: 'Udir',
  Ansvarlig: 'Rektor',
  Retning: 'høyere',
  Resultat: 70,
  Ambisjon: 80,
  'Kritisk grense': 60,
  Type: 'resultat',
  Aktiv: 'ja',
};
const rows = (...changes: readonly SetupRow[]): readonly SetupRow[] => [
  { ...sound, Nr: '1.1', Indikator: 'Trivsel', Type: 'drivende', ...changes[0] },
  { ...sound, Nr: '1.2', Indikator: 'Fullført', ...changes[1] },
  { ...sound, Nr: '1.3', Indikator: 'Nærvær', ...changes[2] },
];
const data = (): Sheet => new Sheet('Data').across('A1', ['Mine tall', 1, 2]);
const workbook = (indicators: readonly SetupRow[], first = data()): Uint8Array =>
  workbookWith(first, [], { card: { Tittel: 'Målekort for Viken', Periode: 2018, Organisasjon: 'Viken' }, indicators });

const madeAt = new Date(2019, 1, 1, 12, 30);
const make = (options: HealthSheetOptions = {}): Promise<MadeHealthSheet> => makeHealthSheet({ madeAt, ...options });

/** What stands in the list, without the hidden key. */
const listOf = (sheet: HostSheet): readonly (readonly unknown[])[] => {
  const values = valuesOf(sheet);
  return values.slice(values.findIndex((row) => row[1] === 'Gjelder') + 1).map((row) => row.slice(0, 5));
};

const missing = [{ Ansvarlig: null }, { Definisjon: null, Ansvarlig: null }] as const;

test('lists the findings by what to do, each with rule, indicator, sentence, source and a link to its cell', async () => {
  await withWorkbook(workbook(rows(...missing)), async (host) => {
    const made = await make();
    expect(made).toMatchObject({ sheetName: 'Helsesjekk', replaced: false });
    const sheet = sheetOf(host, 'Helsesjekk');
    expect(
      valuesOf(sheet)
        .slice(0, 4)
        .map(([first]) => first),
    ).toEqual([
      'Helsesjekk: Målekort for Viken',
      'Viken · Rapportperiode: 2018 · Laget 01.02.2019, 12:30',
      '3 funn om 2 indikatorer.',
      'Helsesjekken endrer ikke målekortet. Skriv gjerne ved siden av listen: det følger sin rad når arket lages på nytt.',
    ]);
    const report = 'Rapporten om balansert målstyring i det offentlige';
    expect(listOf(sheet)).toEqual([
      ['Fyll ut i oppsettet', null, null, null, null],
      ['Uten ansvarlig', '1.1 Trivsel', 'Ingen er ansvarlig for «Trivsel».', report, 'BMS-oppsett!D10'],
      ['Uten ansvarlig', '1.2 Fullført', 'Ingen er ansvarlig for «Fullført».', report, 'BMS-oppsett!D11'],
      [
        'Uten definisjon',
        '1.2 Fullført',
        'Det står ikke hva «Fullført» måler, og hvordan.',
        'Utredningen om to fylkeskommuner',
        'BMS-oppsett!B11',
      ],
    ]);
    const links = [...sheet.part('hyperlinks').values()] as readonly { readonly documentReference?: string }[];
    expect(links.map(({ documentReference }) => documentReference)).toEqual([
      "'BMS-oppsett'!D10",
      "'BMS-oppsett'!D11",
      "'BMS-oppsett'!B11",
    ]);
  });
});

test('prints on A4 across, one page wide, with the heads repeated and without the keys', async () => {
  await withWorkbook(workbook(rows(...missing)), async (host) => {
    await make();
    const sheet = sheetOf(host, 'Helsesjekk');
    expect(sheet.part('pageLayout')).toMatchObject({ orientation: 'Landscape', paperSize: 'A4' });
    expect(sheet.part('pageLayout')).toMatchObject({ printArea: '$A$1:$E$10', printTitleRows: '$6:$6' });
  });
});

test('says that nothing was found', async () => {
  await withWorkbook(workbook(rows()), async (host) => {
    await make();
    const sheet = sheetOf(host, 'Helsesjekk');
    expect(valuesOf(sheet)[2]?.[0]).toBe('Ingen funn. Kortet følger alle de 22 reglene.');
    expect(listOf(sheet)).toEqual([]);
  });
});

test('what was written beside a finding follows it, and what stood at one that is gone is told', async () => {
  await withWorkbook(workbook(rows(...missing)), async (host) => {
    await make();
    const sheet = sheetOf(host, 'Helsesjekk');
    const rowOf = (about: string): number => valuesOf(sheet).findIndex((row) => row.includes(about));
    const own = 6;
    sheet.setCells(
      [
        { row: rowOf('1.1 Trivsel'), column: own, change: { value: 'Ordnes i mars' } },
        { row: rowOf('Det står ikke hva «Fullført» måler, og hvordan.'), column: own, change: { value: 'Spør Kari' } },
      ],
      'user',
    );
    fill(host, 'Ansvarlig', ['Per', null, null]);
    const made = await make();
    expect(made.replaced).toBe(true);
    const beside = valuesOf(sheet).flatMap((row) => (row[own] == null ? [] : [[row[1], row[2], row[own]]]));
    expect(beside).toEqual([
      ['1.2 Fullført', 'Det står ikke hva «Fullført» måler, og hvordan.', 'Spør Kari'],
      [null, null, 'Ordnes i mars'],
    ]);
    expect(made.strays).toMatchObject({ sheet: 'Helsesjekk', rows: [expect.any(Number)] });
  });
});

test('a sheet of the user’s own of that name is left alone', async () => {
  await withWorkbook(workbook(rows(...missing), new Sheet('Helsesjekk').across('A1', ['eget'])), async (host) => {
    const before = valuesOf(sheetOf(host, 'Helsesjekk'));
    expect((await make()).sheetName).toBe('Helsesjekk (BMS)');
    expect((await make()).sheetName).toBe('Helsesjekk (BMS)');
    expect(valuesOf(sheetOf(host, 'Helsesjekk'))).toEqual(before);
    expect(host.document.sheets.map(({ name }) => name).filter((name) => name.startsWith('Helse'))).toHaveLength(2);
  });
});

test('text from the workbook is text: no formula, and no code in the footer', async () => {
  const hostile = rows({ Indikator: '=1+1', Ansvarlig: null });
  await withWorkbook(
    workbookWith(data(), [], { card: { Tittel: '=HYPERLINK("x")&D', Periode: 2018 }, indicators: hostile }),
    async (host) => {
      await make();
      const sheet = sheetOf(host, 'Helsesjekk');
      expect([...sheet.cells()].filter(({ cell }) => cell.formula !== null)).toEqual([]);
      expect(valuesOf(sheet)[0]?.[0]).toBe('Helsesjekk: =HYPERLINK("x")&D');
      expect(JSON.stringify(sheet.part('pageLayout'))).toContain('&&D');
    },
  );
});

test.each(languages)('in %s it is whole, and is found again in another language', async (language) => {
  await withWorkbook(workbook(rows(...missing)), async () => {
    const { sheetName, checked } = await make({ language });
    expect(checked.language).toBe(language);
    expect(checked.findings).toHaveLength(3);
    expect(await make({ language: language === 'nb' ? 'en' : 'nb' })).toMatchObject({ sheetName, replaced: true });
  });
});

test('takes four round trips beside those for averages, and changes no other sheet', async () => {
  await withWorkbook(workbook(rows(...missing)), async (host) => {
    await makeScorecard({ madeAt });
    await host.settled();
    const others = (): string =>
      JSON.stringify(
        host.document.sheets
          .filter(({ name }) => name !== 'Helsesjekk')
          .map((sheet) => [
            sheet.name,
            [...sheet.cells()].map(({ row, column, cell }) => [row, column, cell.value, cell.formula]),
          ]),
      );
    const before = others();
    const trips = host.counters.roundTrips;
    await make();
    expect(host.counters.roundTrips - trips).toBe(5);
    expect(others()).toBe(before);
  });
});

test('a run that is cancelled writes nothing', async () => {
  await withWorkbook(workbook(rows(...missing)), async (host) => {
    const before = host.save();
    const abort = new AbortController();
    const run = make({ signal: abort.signal, onProgress: (step) => step === 'computing' && abort.abort() });
    await expect(run).rejects.toMatchObject({ fault: 'cancelled' });
    expect(host.save()).toEqual(before);
  });
});

/** Types into a column of the setup's indicators. */
function fill(host: ExcelHost, header: string, values: readonly (string | null)[]): void {
  const sheet = sheetOf(host, 'BMS-oppsett');
  const all = valuesOf(sheet);
  const top = all.findIndex((row) => row.includes('Indikator'));
  const column = all[top]?.indexOf(header) ?? -1;
  sheet.setCells(
    values.map((value, index) => ({ row: top + 1 + index, column, change: { value } })),
    'user',
  );
}
