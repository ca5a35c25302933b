import type { Locator, Page } from 'playwright-core';
import type { MadeUnits } from '../../../src/workbook/make/made-units';
import type { SavedPeriod } from '../../../src/workbook/history/saved-period';
import type { WorkbookContents } from '../../../src/workbook/port';
import { findings } from '../../support/axe';
import { countyCard } from '../harness/contents';
import { countyWith } from '../harness/county-setup';
import type { PaneBrowser } from '../harness/open-pane';
import { describeInPane } from '../harness/open-pane';

const differing: SavedPeriod = {
  period: '2018',
  unit: 'Opplæring',
  written: false,
  added: 0,
  unchanged: 13,
  changed: [
    { nr: '1.1', name: 'Fullført og bestått innan 5 år', before: 80.81, after: 80.84 },
    { nr: '3.2', name: 'Driftsutgifter per elev', before: null, after: 192584 },
  ],
};
const sheetOf = (unit: string): MadeUnits['made'][number] => ({
  unit,
  sheetName: `Målekort – ${unit}`,
  replaced: false,
});

describeInPane('what is chosen and made of the card', (browser) => {
  let page: Page;

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const asked = (method: string): Promise<unknown[]> =>
    page.evaluate(
      (wanted) => window.harness.asked.filter((call) => call.method === wanted).map((call) => call.argument),
      method,
    );
  const more = async (action: RegExp): Promise<void> => {
    await button('Mer').click();
    await button(action).click();
  };
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  const scorecard = { sheetName: 'Målekort 2018', replaced: false, card: countyCard, warnings: [] };

  describe('period and unit', () => {
    test('are not offered where the figures have neither', async () => {
      page = await browser.open({ contents: countyWith({}, { periods: [], units: [] }) });
      await button('Lag målekort').waitFor();
      expect(await page.getByRole('group', { name: 'Hva målekortet gjelder' }).count()).toBe(0);
    });

    test('a period that no figure has is shown and warned of', async () => {
      const stale = countyWith(
        { period: 2012 },
        { card: { ...countyCard, card: { ...countyCard.card, period: '2012' } } },
      );
      page = await browser.open({ contents: stale });
      await page.getByText('Ingen av tallene gjelder 2012. Velg en annen periode.').waitFor();
      expect(await page.getByLabel('Periode').inputValue()).toBe('2012');
    });

    test('a period is written to the setup over what was seen there', async () => {
      page = await browser.open({ contents: countyWith(), silent: ['editSetup'] });
      await page.getByLabel('Periode').selectOption('2016');
      await page.waitForFunction(
        () => window.harness.asked.filter(({ method }) => method === 'readWorkbook').length > 1,
      );
      await page.getByLabel('Periode').selectOption('Nyeste med tall');
      await page.waitForFunction(() => window.harness.asked.filter(({ method }) => method === 'editSetup').length > 1);
      expect(await asked('editSetup')).toEqual([
        [{ table: 'card', field: 'period', value: 2016, seen: 2018 }],
        [{ table: 'card', field: 'period', value: null, seen: 2018 }],
      ]);
    });

    test.each([
      ['a protected setup', { faults: { editSetup: { fault: 'protected-sheet' as const, parameters: {} } } }],
      ['a file that is open for reading only', { readOnlyFile: true }],
    ])('a period holds in the pane over %s', async (_, start) => {
      page = await browser.open({ contents: countyWith(), ...start });
      await page.getByLabel('Periode').selectOption('2016');
      await page.getByText('Oppsettet kan ikke endres nå').waitFor();
      await page.waitForFunction(() =>
        window.harness.asked.some(
          ({ method, argument }) => method === 'readWorkbook' && JSON.stringify(argument).includes('2016'),
        ),
      );
      expect(await page.getByLabel('Periode').inputValue()).toBe('2016');
    });

    test('a period that could not be written for another reason is told of, and the choice goes back', async () => {
      page = await browser.open({
        contents: countyWith(),
        faults: { editSetup: { fault: 'changed-meanwhile', parameters: { cell: 'BMS-oppsett!B5' } } },
      });
      await page.getByLabel('Periode').selectOption('2016');
      await page.getByRole('alert').getByText('Cellen BMS-oppsett!B5 er endret av noen andre').waitFor();
      expect(await page.getByLabel('Periode').inputValue()).toBe('2018');
    });

    test('a unit is read and made for, and nothing is written', async () => {
      page = await browser.open({ contents: countyWith() });
      expect(await page.getByLabel('Enhet').locator('option').allInnerTexts()).toEqual([
        'Opplæring',
        'Alle enheter samlet',
        'Førde vidaregåande skule',
        'Volda vgs',
      ]);
      await page.getByLabel('Enhet').selectOption('Volda vgs');
      await page.getByText('Bare tall som har «Volda vgs» stående ved seg, er med.').waitFor();
      await page.waitForFunction(() =>
        window.harness.asked.some(
          ({ method, argument }) => method === 'readWorkbook' && JSON.stringify(argument).includes('Volda'),
        ),
      );
      await button('Lag målekort').click();
      expect(await asked('makeScorecard')).toEqual([{ unit: 'Volda vgs' }]);
      expect(await asked('editSetup')).toEqual([]);
    });

    test('cannot be changed while a card is made', async () => {
      page = await browser.open({ contents: countyWith() });
      await button('Lag målekort').click();
      expect(await page.getByLabel('Periode').isDisabled()).toBe(true);
      expect(await page.getByLabel('Enhet').isDisabled()).toBe(true);
    });
  });

  describe('a frozen copy', () => {
    test('is made on a sheet of its own, which the message leads to', async () => {
      page = await browser.open({ contents: countyWith() });
      await more(/Frys en kopi/);
      expect(await asked('makeScorecard')).toEqual([{ freeze: true }]);
      expect(await focused()).toBe('Mer');
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await page.getByText('Kopien med faste tall er laget på arket «Målekort 2018».').waitFor();
      expect(await asked('activateScorecard')).toEqual([]);
      await button('Vis kopien').click();
      expect(await asked('activateScorecard')).toEqual(['Målekort 2018']);
    });
  });

  describe('a saved period', () => {
    test.each<[string, Partial<SavedPeriod>, string]>([
      [
        'new',
        { written: true, added: 15, unchanged: 0, changed: [] },
        'Tallene for 2018, Opplæring er lagret i BMS_Historikk. (15 nye)',
      ],
      [
        'in part',
        { written: true, added: 1, unchanged: 12 },
        'Tallene for 2018, Opplæring er lagret i BMS_Historikk. (1 nytt, 2 endret, 12 som før)',
      ],
      [
        'again',
        { written: true, added: 0, unchanged: 15, changed: [] },
        'Ingenting nytt å lagre. Tallene for 2018, Opplæring er lagret fra før.',
      ],
    ])('%s is told of', async (_, parts, words) => {
      page = await browser.open({ contents: countyWith(), answers: { savePeriod: { ...differing, ...parts } } });
      await more(/Lagre perioden/);
      await page.getByText(words).waitFor();
      expect(await asked('savePeriod')).toEqual([{ overwrite: false }]);
    });

    test('with other numbers asks first, names them, and writes over them only when told to', async () => {
      page = await browser.open({ contents: countyWith(), answers: { savePeriod: differing } });
      await more(/Lagre perioden/);
      await page.getByRole('alert').getByText('For 2018, Opplæring er det lagret 2 andre tall fra før.').waitFor();
      const changes = await page
        .getByRole('list', { name: 'Tall som er forskjellige' })
        .getByRole('listitem')
        .allInnerTexts();
      expect(changes.map((text) => text.replace(/\s+/g, ' '))).toEqual([
        '1.1 Fullført og bestått innan 5 år 80,81 → 80,84',
        '3.2 Driftsutgifter per elev tomt → 192 584',
      ]);
      await button('Skriv over').click();
      await page.waitForFunction(
        () => window.harness.asked.filter(({ method }) => method === 'savePeriod').length === 2,
      );
      expect(await asked('savePeriod')).toEqual([{ overwrite: false }, { overwrite: true }]);
    });

    test('with other numbers can be left as it is', async () => {
      page = await browser.open({ contents: countyWith(), answers: { savePeriod: differing } });
      await more(/Lagre perioden/);
      await button('Behold de gamle').click();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await asked('savePeriod')).toHaveLength(1);
    });

    test('without a period says what to do', async () => {
      page = await browser.open({
        contents: countyWith(),
        faults: { savePeriod: { fault: 'no-period', parameters: {} } },
      });
      await more(/Lagre perioden/);
      expect(await page.getByRole('alert').innerText()).toContain('Velg en periode');
    });
  });

  describe('a card for each unit', () => {
    test('is not offered where there are no units', async () => {
      page = await browser.open({ contents: countyWith({}, { units: [] }) });
      await button('Mer').click();
      expect(
        await page.getByRole('list', { name: 'Mer som kan gjøres med målekortet' }).getByRole('listitem').count(),
      ).toBe(3);
    });

    test('is made for those that are ticked', async () => {
      page = await browser.open({
        contents: countyWith(),
        answers: { makeUnitCards: { made: [sheetOf('Volda vgs')], left: [], failed: null } },
      });
      await more(/Ett målekort per enhet/);
      expect(await focused()).toBe('Målekort for disse enhetene');
      await button('Velg ingen').click();
      expect(await button('Lag 0 målekort').isDisabled()).toBe(true);
      await page.getByRole('checkbox', { name: 'Volda vgs' }).check();
      await button('Lag 1 målekort').click();
      await page.getByText('1 målekort er laget.').waitFor();
      expect(await asked('makeUnitCards')).toEqual([['Volda vgs']]);
      await button('Gå til arket Målekort – Volda vgs').click();
      expect(await asked('activateScorecard')).toEqual(['Målekort – Volda vgs']);
    });

    test('that was stopped tells what was made and what was not', async () => {
      page = await browser.open({
        contents: countyWith(),
        answers: { makeUnitCards: { made: [sheetOf('Volda vgs')], left: ['Førde vgs', 'Eid vgs'], failed: null } },
      });
      await more(/Ett målekort per enhet/);
      await button(/Lag 2/).click();
      const message = page.getByRole('status').filter({ hasText: '1 av 3 målekort er laget.' });
      expect(await message.innerText()).toContain(
        'Ikke kommet til: Førde vgs, Eid vgs. Ark som fantes fra før, er som de var.',
      );
    });

    test('that failed at one tells which, why and what to do', async () => {
      const error = { fault: 'protected-sheet', parameters: { sheet: 'Målekort – Førde vgs' } };
      const run = {
        made: [sheetOf('Volda vgs')],
        left: ['Eid vgs'],
        failed: { unit: 'Førde vgs', error },
      } as unknown as MadeUnits;
      page = await browser.open({ contents: countyWith(), answers: { makeUnitCards: run } });
      await more(/Ett målekort per enhet/);
      await button(/Lag 2/).click();
      const words = await page.getByRole('alert').innerText();
      for (const part of [
        'Målekortet for Førde vgs ble ikke laget.',
        'Arket «Målekort – Førde vgs» er beskyttet',
        'Opphev arkbeskyttelse',
        '1 av 3',
        'Eid vgs',
      ])
        expect(words).toContain(part);
    });
  });

  test('by keyboard alone: the other tasks open, close and give the place back', async () => {
    page = await browser.open({
      contents: countyWith(),
      answers: { savePeriod: { ...differing, written: true, changed: [] } },
    });
    await button('Mer').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('Frys en kopi');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('Mer');
    expect(await button('Mer').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Ingenting nytt å lagre').waitFor();
    expect(await focused()).toBe('Mer');
  });

  describe('can be used by everyone', () => {
    const units = ['Førde vidaregåande skule', 'Volda vgs'];
    const states: [
      string,
      Parameters<PaneBrowser['open']>[0] & { contents: WorkbookContents },
      () => Promise<unknown>,
    ][] = [
      ['choices', { contents: countyWith({ period: 2012 }) }, async () => undefined],
      ['more', { contents: countyWith() }, () => button('Mer').click()],
      ['units', { contents: countyWith() }, () => more(/Ett målekort per enhet/)],
      [
        'units made',
        { contents: countyWith(), answers: { makeUnitCards: { made: units.map(sheetOf), left: [], failed: null } } },
        async () => {
          await more(/Ett målekort per enhet/);
          await button(/Lag 2/).click();
          await page.getByText('2 målekort er laget.').waitFor();
        },
      ],
      [
        'question',
        { contents: countyWith(), answers: { savePeriod: differing } },
        async () => {
          await more(/Lagre perioden/);
          await button('Skriv over').waitFor();
        },
      ],
    ];

    test.each(states)('“%s”: axe finds nothing, and nothing scrolls sideways', async (_, start, act) => {
      page = await browser.open(start);
      await button('Lag målekort').waitFor();
      await act();
      expect(await findings(page)).toEqual([]);
      for (const width of [175, 280, 600]) {
        await page.setViewportSize({ width, height: 720 });
        expect([
          width,
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        ]).toEqual([width, 0]);
      }
    });
  });
});
