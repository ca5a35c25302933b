import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { readSuggestions, writeSetup } from '../../src/workbook/set-up';
import { cellValue, describeInWorkbench, openWorkbookOf, paneOf, slow, typeInCell } from '../support/browser';
import { Sheet, workbookWith } from '../support/workbook-builder';
import { withWorkbook } from '../workbook/with-workbook';

/** Two units and all together over three years; the ambition is met by Volda in 2018 alone. */
function unitsOverYears(): Uint8Array {
  const data = new Sheet('Data').across('A1', ['Skole', 2016, 2017, 2018]);
  data.across('A2', ['Førde', 70, 72, 74]).across('A3', ['Volda', 78, 80, 83]).across('A4', ['Totalt', 74, 76, 78]);
  data.across('A6', ['Tilsette', 41]);
  return workbookWith(
    data,
    [
      { name: 'Fullfort', refersTo: 'Data!$B$2:$D$4' },
      { name: 'Tilsette', refersTo: 'Data!$B$6' },
    ],
    {
      card: { Tittel: 'Prøvekort', Organisasjonsenhet: null, Periode: null, Språk: 'nb', Toleranse: null },
      indicators: [
        {
          Nr: '1.1',
          Perspektiv: '1',
          Indikator: 'Fullført',
          Retning: 'høyere',
          Resultat: 'Fullfort',
          Ambisjon: 82,
          'Kritisk grense': 75,
        },
        { Nr: '1.2', Perspektiv: '1', Indikator: 'Tilsette', Retning: 'høyere', Resultat: 'Tilsette', Ambisjon: 42 },
      ],
    },
  );
}

describeInWorkbench('period and unit, copies and history', (workbench, { test, important }) => {
  let page: Page;
  const pane = (): FrameLocator => paneOf(page);
  const indicator = (name: string) => pane().getByRole('listitem').filter({ hasText: name });
  const sheets = (): Promise<string[]> =>
    page.evaluate(() => window.workbench?.document?.sheets.map(({ name }) => name) ?? []);
  const message = (text: string | RegExp) => pane().getByRole('main').getByText(text);

  /** What the card on a sheet shows of an indicator, by its headers. */
  async function onCard(sheet: string, nr: string): Promise<Record<string, unknown>> {
    await page.evaluate(() => window.workbench?.settled());
    return page.evaluate(
      ([name, wanted]) => {
        const card = window.workbench?.document?.sheetByName(name);
        const rows = new Map<number, Map<number, unknown>>();
        for (const { row, column, cell } of card?.cells() ?? [])
          rows.set(row, (rows.get(row) ?? new Map<number, unknown>()).set(column, cell.value));
        const headers = [...rows.values()].find((row) => row.get(0) === 'Nr');
        const found = [...rows.values()].find((row) => row.get(0) === wanted);
        return Object.fromEntries(
          [...(headers ?? [])].map(([column, header]) => [String(header), found?.get(column) ?? null]),
        );
      },
      [sheet, nr] as const,
    );
  }

  /** Makes the card anew, and waits until the pane has told so. */
  async function make(): Promise<void> {
    await pane().getByRole('button', { name: 'Lag målekort' }).click();
    await message(/Målekortet (er laget på arket|på arket) «Målekort»/).waitFor({ timeout: slow / 2 });
    await pane().getByRole('button', { name: 'Lukk meldingen' }).click();
  }

  async function more(action: RegExp): Promise<void> {
    await pane().getByRole('button', { name: 'Mer' }).click();
    await pane().getByRole('button', { name: action }).click();
  }

  beforeAll(() => {
    page = workbench().page;
  });

  important(
    'another period is another card: in the setup, in the pane and on the sheet made anew',
    async () => {
      await openWorkbookOf(page, workbench(), unitsOverYears(), 'Data');
      await pane()
        .getByRole('button', { name: /Brukere og tjenester/ })
        .click();
      await indicator('Fullført').getByText('78').waitFor();
      await make();
      expect(await onCard('Målekort', '1.1')).toMatchObject({ Resultat: 78, 'Forrige måling': 76, Status: '◆ Gul' });
      await pane().getByLabel('Periode').selectOption('2016');
      await indicator('Fullført').getByText('74').waitFor();
      await pane().getByRole('banner').getByText('Periode 2016').waitFor();
      expect(await cellValue(page, 'BMS-oppsett', 'B4')).toBe(2016);
      await make();
      expect(await onCard('Målekort', '1.1')).toMatchObject({ Resultat: 74, Status: '■ Rød' });
      // The other way round: the setup says, the pane follows.
      await page.getByText('BMS-oppsett', { exact: true }).click();
      await typeInCell(page, 'B4', '2017');
      await indicator('Fullført').getByText('76').waitFor();
      expect(await pane().getByLabel('Periode').inputValue()).toBe('2017');
    },
    slow,
  );

  test(
    'another unit is another card; numbers of no unit are not taken for its own, and the setup is left alone',
    async () => {
      await openWorkbookOf(page, workbench(), unitsOverYears(), 'Data');
      await pane()
        .getByRole('button', { name: /Brukere og tjenester/ })
        .click();
      await pane().getByLabel('Enhet').selectOption('Volda');
      await indicator('Fullført').getByText('83').waitFor();
      await pane().getByRole('banner').getByText('Volda').waitFor();
      await indicator('Tilsette')
        .getByText('«Tilsette» har ingen tall som sikkert gjelder enheten på kortet.')
        .waitFor();
      expect(await cellValue(page, 'BMS-oppsett', 'B3')).toBeNull();
      await make();
      expect(await onCard('Målekort', '1.1')).toMatchObject({ Resultat: 83, 'Forrige måling': 80, Status: '● Grønn' });
      await pane().getByLabel('Enhet').selectOption('Alle enheter samlet');
      await indicator('Fullført').getByText('78').waitFor();
      await make();
      expect(await onCard('Målekort', '1.1')).toMatchObject({ Resultat: 78 });
      expect(await onCard('Målekort', '1.2')).toMatchObject({ Resultat: 41 });
    },
    slow,
  );

  test(
    'a frozen copy has values on a sheet of its own, and nobody’s place in the workbook is moved',
    async () => {
      await openWorkbookOf(page, workbench(), unitsOverYears(), 'Data');
      await page.evaluate(() => window.workbench?.settled());
      const before = await page.evaluate(() => window.workbench?.document?.activeSheet?.name);
      await more(/Frys en kopi/);
      await message(/Kopien med faste tall er laget på arket/).waitFor({ timeout: slow / 2 });
      const copy = (await sheets()).at(-1) ?? '';
      expect(copy).toBe('Målekort 2018');
      expect(await onCard(copy, '1.1')).toMatchObject({ Resultat: 78, Status: '◆ Gul' });
      const formulas = await page.evaluate(
        (name) =>
          [...(window.workbench?.document?.sheetByName(name)?.cells() ?? [])].filter(
            ({ cell }) => cell.formula !== null,
          ).length,
        copy,
      );
      expect(formulas).toBe(0);
      expect(await page.evaluate(() => window.workbench?.document?.activeSheet?.name)).toBe(before);
      await pane().getByRole('button', { name: 'Vis kopien' }).click();
      await page.waitForFunction((name) => window.workbench?.document?.activeSheet?.name === name, copy);
    },
    slow,
  );

  important(
    'a period is saved once; other numbers are written over only after the question',
    async () => {
      await openWorkbookOf(page, workbench(), unitsOverYears(), 'Data');
      await more(/Lagre perioden/);
      await message(/Tallene for 2018 er lagret i BMS_Historikk.*2 nye/).waitFor({ timeout: slow / 2 });
      expect(await sheets()).toContain('BMS-historikk');
      await more(/Lagre perioden/);
      await message(/Ingenting nytt å lagre/).waitFor();
      await page.getByText('Data', { exact: true }).first().click();
      await typeInCell(page, 'D4', '79');
      await more(/Lagre perioden/);
      await pane().getByRole('alert').getByText('For 2018 er det lagret et annet tall fra før.').waitFor();
      expect(
        (await pane().getByRole('list', { name: 'Tall som er forskjellige' }).innerText()).replace(/\s+/g, ' '),
      ).toBe('1.1 Fullført 78 → 79');
      await pane().getByRole('button', { name: 'Skriv over' }).click();
      await message(/1 endret, 1 som før/).waitFor();
      const saved = await page.evaluate(() =>
        [...(window.workbench?.document?.sheetByName('BMS-historikk')?.cells() ?? [])].map(({ cell }) => cell.value),
      );
      expect(saved).toContain(79);
      expect(saved).not.toContain(78);
    },
    slow,
  );

  test(
    'the settings are those of the sheet, whichever of the two is changed',
    async () => {
      await openWorkbookOf(page, workbench(), unitsOverYears(), 'Data');
      await pane().getByRole('tab', { name: 'Innstillinger' }).click();
      const field = (label: string) => pane().getByLabel(label, { exact: true });
      await field('Tittel').fill('=Ikke en formel');
      await field('Toleranse').fill('2 %');
      await field('Toleranse').press('Enter');
      await pane().getByRole('banner').getByRole('heading', { name: '=Ikke en formel' }).waitFor();
      await pane().getByText('Skrevet i oppsettet').nth(1).waitFor();
      expect(await cellValue(page, 'BMS-oppsett', 'B2')).toBe('=Ikke en formel');
      await pane().getByRole('tab', { name: 'Målekort' }).click();
      await pane()
        .getByRole('button', { name: /Brukere og tjenester/ })
        .click();
      // Without a critical limit red begins two per cent under the ambition of 42.
      await indicator('Tilsette').getByText('Rød').waitFor();
      await pane().getByRole('tab', { name: 'Innstillinger' }).click();
      await page.getByText('BMS-oppsett', { exact: true }).click();
      await typeInCell(page, 'B2', 'Fra arket');
      await pane().getByRole('banner').getByRole('heading', { name: 'Fra arket' }).waitFor();
      expect(await field('Tittel').inputValue()).toBe('Fra arket');
      await field('Språk på målekortet').selectOption('Nynorsk');
      await pane().getByRole('button', { name: 'Lag målekort' }).waitFor();
      await pane().getByRole('tab', { name: 'Innstillingar' }).waitFor();
      await pane().getByRole('button', { name: 'Gå til Toleranse i arket' }).click();
      await page.waitForFunction(() => window.workbench?.document?.selection?.address === 'B6');
    },
    slow,
  );

  test(
    'a card for each of 22 schools in one run, which can be stopped in the middle and taken up again',
    async () => {
      await openWorkbookOf(page, workbench(), await countyOfSchools(), 'Forside');
      await more(/Ett målekort per enhet/);
      expect(await pane().getByRole('checkbox').count()).toBe(22);
      await pane().getByRole('button', { name: 'Lag 22 målekort' }).click();
      await pane()
        .getByRole('status')
        .getByText(/^[3-9] av 22: /)
        .waitFor({ timeout: slow });
      await pane().getByRole('button', { name: 'Avbryt' }).click();
      await message(/^\d+ av 22 målekort er laget\./).waitFor({ timeout: slow });
      const links = pane().getByRole('list', { name: 'Ark med målekort' }).getByRole('listitem');
      const made = await links.allInnerTexts();
      expect(made.length).toBeGreaterThan(1);
      expect(made.length).toBeLessThan(22);
      expect((await sheets()).filter((name) => name.startsWith('Målekort'))).toEqual(made);
      await more(/Ett målekort per enhet/);
      await pane().getByRole('button', { name: 'Lag 22 målekort' }).click();
      await message('22 målekort er laget.').waitFor({ timeout: 2 * slow });
      expect((await sheets()).filter((name) => name.startsWith('Målekort'))).toHaveLength(22);
      await links.last().getByRole('button').click();
      const last = (await links.allInnerTexts()).at(-1) ?? '';
      await page.waitForFunction((name) => window.workbench?.document?.activeSheet?.name === name, last);
    },
    5 * slow,
  );
});

/** Example (d) with the setup that is proposed for it. */
async function countyOfSchools(): Promise<Uint8Array> {
  const bytes = await readFile(path.join(__dirname, '../../assets/examples/fylke-med-22-skoler.xlsx'));
  let saved = new Uint8Array();
  await withWorkbook(new Uint8Array(bytes), async (host) => {
    const { suggestions } = await readSuggestions({ language: 'nb' });
    await writeSetup(
      suggestions.filter(({ confidence }) => confidence >= 0.5),
      { language: 'nb' },
    );
    await host.settled();
    saved = new Uint8Array(host.save());
  });
  return saved;
}
