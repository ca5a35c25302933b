import type { Locator, Page } from 'playwright-core';
import type { WorkbookContents } from '../../../src/workbook/port';
import type { WorkbookFault } from '../../../src/workbook/error';
import { findings } from '../../support/axe';
import { expectSoon } from '../../support/soon';
import { county, countyCard } from '../harness/contents';
import type { PaneBrowser } from '../harness/open-pane';
import { describeInPane } from '../harness/open-pane';

const without = (parts: Partial<WorkbookContents>): WorkbookContents => ({
  ...county,
  ownLanguage: null,
  card: null,
  hasSetup: false,
  indicatorCount: 0,
  warnings: [],
  ...parts,
});

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const makeButton = (page: Page): Locator => button(page, 'Lag målekort');
const tab = (page: Page, name: RegExp): Locator => page.getByRole('tab', { name });
/** What the pane has asked of the workbook by a method. */
const asked = (page: Page, method: string): Promise<unknown[]> =>
  page.evaluate(
    (wanted) => window.harness.asked.filter((call) => call.method === wanted).map((call) => call.argument ?? null),
    method,
  );

describeInPane('the task pane', (browser) => {
  let page: Page;
  const scorecard = { sheetName: 'Målekort', replaced: false, card: countyCard, warnings: [] };

  describe('says that the sheet shows something else than the pane', () => {
    const shows = { period: '2017', unit: 'Opplæring' };
    const main = { sheet: 'Målekort', ofUnit: null, shows };
    const unit = { sheet: 'Målekort – Volda', ofUnit: 'Volda', shows: null };

    test('another period or unit, or another setup, and makes all of them again', async () => {
      page = await browser.open({
        contents: { ...county, outdated: [main, unit] },
        answers: { makeUnitCards: { made: [], left: [], failed: null } },
      });
      const message = page.getByText('Arket «Målekort» viser 2017, Opplæring. Panelet viser 2018, Opplæring.');
      await message.waitFor();
      await page.getByText('Oppsettet er endret siden arket «Målekort – Volda» ble laget.').waitFor();
      await button(page, 'Oppdater').click();
      await message.waitFor({ state: 'detached' });
      await page.evaluate((contents) => (window.harness.contents = contents), county);
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await expectSoon(page, async () => asked(page, 'makeUnitCards'), [['Volda']]);
      await button(page, 'Oppdater').waitFor({ state: 'detached' });
    });

    test('a card that is made from the button takes the message away before the sheet is read again', async () => {
      page = await browser.open({ contents: { ...county, outdated: [main] } }, { clock: true });
      await page.getByText('Arket «Målekort» viser 2017').waitFor();
      await makeButton(page).click();
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await button(page, 'Vis målekortet').waitFor();
      expect(await page.getByText('Arket «Målekort» viser 2017').count()).toBe(0);
    });

    test('a card in another language is told of once', async () => {
      const writtenInOther = [{ sheet: 'Målekort', unit: null }];
      page = await browser.open({
        contents: { ...county, outdated: [main], unanswered: { ...county.unanswered, writtenInOther } },
      });
      await page.getByText('er skrevet på et annet språk').waitFor();
      expect(await page.getByText('Arket «Målekort» viser').count()).toBe(0);
    });

    test('in a file open for reading only, says so without a button', async () => {
      page = await browser.open({ contents: { ...county, outdated: [main] }, readOnlyFile: true });
      await page.getByText('Arket «Målekort» viser 2017').waitFor();
      expect(await button(page, 'Oppdater').count()).toBe(0);
    });
  });

  test('indicators without a perspective stand in a group of their own, which opens as the others do', async () => {
    const [first, ...others] = countyCard.perspectives;
    const moved = first?.indicators[0];
    if (first === undefined || moved === undefined) throw new Error('no indicator');
    const apart = { ...first, nr: '', name: 'Uten perspektiv', indicators: [moved] };
    const card = {
      ...countyCard,
      perspectives: [{ ...first, indicators: first.indicators.slice(1) }, ...others, apart],
    };
    page = await browser.open({ contents: { ...county, card } });
    const heading = page.getByRole('heading', { level: 2 }).last();
    expect(await heading.innerText()).toContain('Uten perspektiv');
    await heading.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tabpanel').getByText(moved.name).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('a note names its indicator before it says what is noted and where, and leads there', async () => {
    const warnings = [
      {
        code: 'scale-suspect' as const,
        nr: '3.2',
        about: '3.2 Driftsutgifter per elev',
        where: 'BMS_Indikatorer rad 9, Ambisjon',
        message: 'Har begge samme måleenhet?',
        address: "'BMS-oppsett'!F9",
      },
      {
        code: 'no-red-possible' as const,
        nr: null,
        where: 'BMS_Indikatorer, Kritisk grense',
        message: '2 av 15 kan aldri bli røde.',
        address: "'BMS-oppsett'!G8",
      },
    ];
    page = await browser.open({ contents: { ...county, warnings } });
    await tab(page, /Merknader/).click();
    const notes = page.getByRole('list', { name: 'Merknader' }).getByRole('listitem');
    expect((await notes.allInnerTexts()).map((note) => note.split('\n'))).toEqual([
      ['3.2 Driftsutgifter per elev', 'Har begge samme måleenhet?', 'BMS_Indikatorer rad 9, Ambisjon'],
      ['2 av 15 kan aldri bli røde.', 'BMS_Indikatorer, Kritisk grense'],
    ]);
    await button(page, 'Gå til BMS_Indikatorer, Kritisk grense').click();
    expect(await asked(page, 'goTo')).toEqual(["'BMS-oppsett'!G8"]);
  });

  describe('shows what was found', () => {
    test('the card in small: what it is about, its overall status, and how many of each', async () => {
      page = await browser.open({ contents: county });
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Målekort 2018');
      expect(await page.getByRole('banner').innerText()).toContain(
        'Sogn og Fjordane fylkeskommune · Opplæring · Periode 2018',
      );
      const counts = await page
        .getByRole('list', { name: 'Indikatorer etter status' })
        .getByRole('listitem')
        .allInnerTexts();
      expect(counts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
        '● 3 Grønn',
        '◆ 9 Gul',
        '■ 1 Rød',
        '○ 1 Mangler tall',
        '! 1 Feil i grunnlaget',
      ]);
      expect(await page.getByText(/^Målt 13 av 15$/).count()).toBe(1);
    });

    test('each perspective with status as symbol and word, coverage, and its red ones', async () => {
      page = await browser.open({ contents: county });
      const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
      expect(headings.map((text) => text.replace(/\s+/g, ' '))).toEqual([
        'Tenesteproduksjon/brukar ◆ Gul Målt 3 av 3',
        'Regional utviklingsaktør ◆ Gul Målt 3 av 3',
        'Rammevilkår/økonomi ◆ Gul Målt 2 av 3',
        'Kompetanse/personalutvikling/læring ◆ Gul Målt 2 av 3',
        'Kvalitet og effektivitet i interne prosessar ◆ Gul Målt 3 av 3 ■ 1 Rød',
      ]);
    });

    test.each([
      [/Rammevilkår/, 'Driftsutgifter per elev', ['◆', 'Gul', 'kr', '192 584', '190 000', '−2 584']],
      [/Regional/, 'Søkjarar med læreplass', ['◆', 'Gul', 'Gjelder 2017', '76 %', '80 %', '−4', 'prosentpoeng']],
      [/Kvalitet/, 'Tiltak ferdige i tide', ['■', 'Rød', '64 %', '90 %', '−26']],
      [/Rammevilkår/, 'Meirforbruk mot budsjett', ['○', 'Mangler tall', '0 %']],
      [/Kompetanse/, 'fagkompetanse', ['!', 'Feil i grunnlaget', 'Retningen «opp og ned» er ikke kjent.']],
    ])('the indicators of %p: %s with its numbers', async (perspective, name, expected) => {
      page = await browser.open({ contents: county });
      await button(page, perspective).click();
      const text = (await page.getByRole('listitem').filter({ hasText: name }).innerText()).replace(
        /[\u00A0\u202F]/g,
        ' ',
      );
      for (const part of expected) expect(text).toContain(part);
    });

    test('the way from an indicator and a warning to the cells', async () => {
      page = await browser.open({ contents: county });
      await button(page, /Tenesteproduksjon/).click();
      await button(page, 'Gå til tallet bak 1.2 Trivsel, Elevundersøkinga').click();
      await tab(page, /Merknader/).click();
      await button(page, 'Gå til BMS_Indikatorer rad 24, Retning').click();
      expect(await asked(page, 'goTo')).toEqual(['Nøkkeltal!F5', "'BMS-oppsett'!H24"]);
    });

    test('that the way to the cells could not be gone, when a cell is being edited', async () => {
      page = await browser.open({ contents: county, goToFault: 'cell-editing' });
      await tab(page, /Merknader/).click();
      await button(page, 'Gå til BMS_Indikatorer rad 24, Retning').click();
      expect(await page.getByRole('alert').innerText()).toContain('En celle er under redigering');
    });

    test('texts of the workbook as text, never as markup', async () => {
      const title = '<img src=x onerror="document.title=1">&amp;';
      page = await browser.open({
        contents: { ...county, card: { ...countyCard, card: { ...countyCard.card, title } } },
      });
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
      expect(await page.locator('img').count()).toBe(0);
    });
  });

  describe('says what to do when there is nothing to show', () => {
    test.each([
      ['no names', without({ names: [] }), 'Arbeidsboken har ikke noe oppsett ennå', 'ligger det forslag'],
      [
        'no names but Excel’s own',
        without({ names: county.names.filter((name) => name.kind === 'system') }),
        'Arbeidsboken har ikke noe oppsett ennå',
        'ligger det forslag',
      ],
      ['names without setup', without({}), 'Arbeidsboken mangler oppsett', 'forslag som du kan godta'],
      [
        'a setup without indicators',
        without({ hasSetup: true, card: county.card }),
        'Ingen aktive indikatorer',
        'Ta indikatorer i bruk under Oppsett',
      ],
    ])('%s', async (_, contents, title, action) => {
      page = await browser.open({ contents });
      expect(await page.getByRole('heading', { name: title }).count()).toBe(1);
      expect(await page.getByRole('tabpanel').innerText()).toContain(action);
      expect(await makeButton(page).isDisabled()).toBe(true);
    });

    test('and counts only the names that can be used', async () => {
      page = await browser.open({ contents: without({}) });
      await page.getByText('Fant 4 navn').waitFor();
    });

    test('and does not praise a setup that is not there', async () => {
      page = await browser.open({ contents: without({}) });
      await tab(page, /Merknader/).click();
      expect(await page.getByRole('tabpanel').innerText()).toBe(
        'Ingen merknader. Arbeidsboken har ikke noe oppsett ennå.',
      );
    });

    test.each([
      ['a missing setup', without({}), 'Se forslagene'],
      ['missing names', without({ names: [] }), 'Gå til Oppsett'],
      ['missing indicators', without({ hasSetup: true, card: county.card }), 'Gå til Oppsett'],
    ])('and leads from %s to the setup', async (_, contents, words) => {
      page = await browser.open({ contents });
      await button(page, words).click();
      expect(await tab(page, /Oppsett/).getAttribute('aria-selected')).toBe('true');
    });

    test('a file open for reading only', async () => {
      page = await browser.open({ contents: county, readOnlyFile: true });
      expect(await page.getByText('Filen er åpnet som skrivebeskyttet.').count()).toBe(1);
      expect(await makeButton(page).isDisabled()).toBe(true);
    });

    test('a protected workbook, whose card can still be written anew', async () => {
      page = await browser.open({ contents: { ...county, readOnly: true } });
      expect(await page.getByText('Arbeidsboken er beskyttet').count()).toBe(1);
      expect(await makeButton(page).isEnabled()).toBe(true);
    });
  });

  describe('makes the scorecard', () => {
    test('with progress in words, and leads to the sheet', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).click();
      const status = page.getByRole('status').filter({ hasText: '…' });
      expect(await status.innerText()).toBe('Leser arbeidsboken …');
      await page.evaluate(() => window.harness.step('writing'));
      expect(await status.innerText()).toBe('Skriver målekortet …');
      expect(await page.getByRole('progressbar').count()).toBe(1);
      await page.evaluate((made) => window.harness.made(made), scorecard);
      expect(
        await page.getByRole('status').filter({ hasText: 'Målekortet er laget på arket «Målekort».' }).count(),
      ).toBe(1);
      await button(page, 'Vis målekortet').click();
      expect(await asked(page, 'activateScorecard')).toEqual(['Målekort']);
    });

    test('and says so when one was there before', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).click();
      await page.evaluate((made) => window.harness.made(made), {
        ...scorecard,
        replaced: true,
        warnings: county.warnings,
        strays: { sheet: 'Målekort', rows: [40, 41], columns: ['AD'] },
        apart: ['1.2 Fravær'],
        leftOff: 2,
      });
      const message = page.getByRole('status').filter({ hasText: 'oppdatert' });
      const words = await message.innerText();
      for (const part of [
        'Målekortet på arket «Målekort» er oppdatert. 2 merknader bør ses på.',
        'står nå nederst på arket «Målekort», i rad 40, 41.',
        'står nå lengst til høyre på arket «Målekort», i kolonne AD.',
        '1.2 Fravær har ikke et perspektiv som finnes.',
        '2 rader i oppsettet er ikke med på kortet. Merknader sier hvorfor.',
      ])
        expect(words).toContain(part);
      await message.getByRole('button', { name: 'Lukk meldingen' }).click();
      expect(await message.count()).toBe(0);
    });

    test('saying before that it cannot be undone with what was done before it', async () => {
      page = await browser.open({ contents: county });
      const hint = 'Angrelisten i Excel starter da på nytt.';
      await page.getByText(hint, { exact: true }).waitFor();
      const described = await makeButton(page).getAttribute('aria-describedby');
      expect(await page.locator(`[id="${described ?? ''}"]`).innerText()).toBe(hint);
    });

    test('and offers a frozen copy for who has no add-in', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).click();
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await page.getByText('Til lesere uten tillegget:').waitFor();
      await button(page, 'Frys en kopi').click();
      await page.getByText('Leser arbeidsboken …').waitFor();
      expect((await asked(page, 'makeScorecard')).at(-1)).toEqual({ freeze: true });
      await page.evaluate((made) => window.harness.made(made), { ...scorecard, sheetName: 'Kopi' });
      await page.getByText('Kopien med faste tall er laget').waitFor();
      expect(await page.getByText('Til lesere uten tillegget:').count()).toBe(0);
    });

    test.each([
      ['Ja, start med filen', [true]],
      ['Nei', []],
    ])('and asks once whether the add-in is to start with the workbook: %s', async (answer, set) => {
      page = await browser.open({ contents: county, starts: false });
      await makeButton(page).click();
      await page.evaluate((made) => window.harness.made(made), scorecard);
      const question = page.getByText('Skal tillegget starte når denne arbeidsboken åpnes');
      await question.waitFor();
      await button(page, answer).click();
      await question.waitFor({ state: 'detached' });
      expect(await asked(page, 'startWithWorkbook')).toEqual(set);
      await page.getByRole('status').getByRole('button', { name: 'Lukk meldingen' }).click();
      await makeButton(page).click();
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await page.getByText('Målekortet er laget').waitFor();
      expect(await question.count()).toBe(0);
    });

    test('and says what Excel may be waiting for when it does not answer', async () => {
      page = await browser.open({ contents: county }, { clock: true });
      await makeButton(page).click();
      expect(await page.getByText('fullfør cellen med Enter').count()).toBe(0);
      await page.clock.runFor(2000);
      await page.getByText('Venter på Excel: fullfør cellen med Enter').waitFor();
      await button(page, 'Avbryt').click();
      await page.getByRole('alert').filter({ hasText: 'Du avbrøt' }).waitFor();
    });

    test('once, however often the button is pressed, and keeps the keyboard’s place', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect(await asked(page, 'makeScorecard')).toHaveLength(1);
      expect(await makeButton(page).evaluate((element) => element === document.activeElement)).toBe(true);
    });

    test('and can be cancelled when it lasts', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).click();
      expect(await button(page, 'Avbryt').count()).toBe(0);
      await button(page, 'Avbryt').click({ timeout: 5000 });
      expect(await page.getByRole('alert').innerText()).toMatch(
        /Du avbrøt før målekortet var ferdig\.\s*Arbeidsboken er som før\./,
      );
      expect(await makeButton(page).isEnabled()).toBe(true);
    });

    test.each<[WorkbookFault, Record<string, string>, string[]]>([
      ['protected-sheet', { sheet: '<Ark> 1' }, ['Arket «<Ark> 1» er beskyttet', 'som før', 'Opphev arkbeskyttelse']],
      [
        'protected-workbook',
        {},
        ['Arbeidsboken er beskyttet', 'Ingenting i arbeidsboken er endret', 'Beskytt arbeidsbok'],
      ],
      ['write-refused', {}, ['ikke til skriving', 'Ingenting er endret', 'skrivebeskyttet: lagre en kopi']],
      ['names-without-setup', {}, ['ikke noe oppsett', 'Ingenting er endret', 'Åpne Oppsett']],
      ['no-names-no-setup', {}, ['verken navn eller oppsett', 'Ingenting er endret', 'Bruk merket område']],
      ['no-indicators', {}, ['ingen aktive indikatorer', 'Ingenting er endret', 'under Oppsett']],
      ['cell-editing', {}, ['under redigering', 'Ingenting er endret', 'Enter eller Esc']],
      ['failed', {}, ['svarte ikke som ventet', 'som før', 'prøv igjen']],
    ])('or says what happened, what was not harmed and what to do: %s', async (fault, parameters, expected) => {
      page = await browser.open({ contents: county });
      await makeButton(page).click();
      await page.evaluate(([why, values]) => window.harness.makeFails(why, values), [fault, parameters] as const);
      const message = await page.getByRole('alert').innerText();
      for (const part of expected) expect(message).toContain(part);
      expect(message).not.toMatch(/\{\{|undefined|Error/);
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(5);
    });
  });

  describe('follows the workbook', () => {
    const renamed = (title: string): WorkbookContents => ({
      ...county,
      card: { ...countyCard, card: { ...countyCard.card, title } },
    });
    const title = (): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
    const readings = async (): Promise<number> => (await asked(page, 'readWorkbook')).length;

    test('without flicker: what is open stays open, and nothing is drawn as loading', async () => {
      page = await browser.open({ contents: county });
      await button(page, /Tenesteproduksjon/).click();
      await page.evaluate(() => {
        new MutationObserver(() => {
          if (!document.querySelector('h2')) document.title = 'flicker';
        }).observe(document.body, { childList: true, subtree: true });
      });
      await page.evaluate((contents) => window.harness.change(contents), renamed('Ny tittel'));
      await page.getByRole('heading', { name: 'Ny tittel' }).waitFor();
      expect(await page.getByText('Trivsel, Elevundersøkinga').isVisible()).toBe(true);
      expect(await page.title()).not.toBe('flicker');
    });

    test('with one reading for many changes', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).waitFor();
      const before = await readings();
      await page.evaluate((contents) => {
        for (let change = 0; change < 20; change += 1) window.harness.change(contents);
      }, renamed('Etter tjue'));
      await page.getByRole('heading', { name: 'Etter tjue' }).waitFor();
      expect(await readings()).toBe(before + 1);
    });

    test('not while a card is made, but after', async () => {
      page = await browser.open({ contents: county }, { clock: true });
      await makeButton(page).click();
      const before = await readings();
      await page.evaluate((contents) => window.harness.change(contents), renamed('Skrevet'));
      await page.clock.runFor(60_000);
      expect([await title(), await readings()]).toEqual(['Målekort 2018', before]);
      await page.evaluate(() => window.harness.makeFails('failed'));
      await page.getByRole('heading', { name: 'Skrevet' }).waitFor();
    });

    test('and keeps what it shows when a reading fails, until it succeeds again', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).waitFor();
      await page.evaluate(() => (window.harness.readFault = 'failed'));
      await button(page, 'Les arbeidsboken på nytt').click();
      expect(await page.getByRole('alert').innerText()).toContain('Excel svarte ikke som ventet.');
      expect(await title()).toBe('Målekort 2018');
      await page.evaluate(() => (window.harness.readFault = null));
      await button(page, 'Prøv igjen').click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
    });

    test('and shows an outline until the first reading has ended', async () => {
      page = await browser.open({ contents: null });
      await page.getByLabel('Leser arbeidsboken …').waitFor();
      expect(await makeButton(page).isDisabled()).toBe(true);
      await page.evaluate((contents) => window.harness.change(contents), county);
      await page.getByRole('heading', { name: 'Målekort 2018' }).waitFor();
    });
  });

  describe('where the functions have not answered', () => {
    const unanswered = (parts: Partial<WorkbookContents['unanswered']>): WorkbookContents => ({
      ...county,
      unanswered: { ...county.unanswered, ...parts },
    });
    const renew = (): Locator => button(page, 'Oppdater');

    test('because Excel does not know them, offers to write them anew', async () => {
      page = await browser.open({
        contents: unanswered({ unknown: ['Målekort', '<b>Volda</b>'] }),
        silent: ['renewFunctions'],
      });
      await page.getByText('Arket «Målekort, <b>Volda</b>» viser #NAVN?').waitFor();
      await page.evaluate((contents) => (window.harness.contents = contents), county);
      await renew().click();
      await renew().waitFor({ state: 'detached' });
      expect(await asked(page, 'renewFunctions')).toHaveLength(1);
    });

    test('and could not be written anew, says why', async () => {
      page = await browser.open({
        contents: unanswered({ unknown: ['Målekort'] }),
        faults: { renewFunctions: { fault: 'protected-sheet', parameters: { sheet: 'Målekort' } } },
      });
      await renew().click();
      await page.getByRole('alert').getByText('Arket «Målekort» er beskyttet').waitFor();
      expect(await renew().isVisible()).toBe(true);
    });

    test('in a file open for reading only, does not offer what cannot be done', async () => {
      page = await browser.open({ contents: unanswered({ unknown: ['Målekort'] }), readOnlyFile: true });
      await page.getByText('viser #NAVN?').waitFor();
      expect(await renew().count()).toBe(0);
    });

    test('because it is written in another language, offers to make it again, those of single units too', async () => {
      page = await browser.open({
        contents: unanswered({
          writtenInOther: [
            { sheet: 'Målekort', unit: null },
            { sheet: 'Målekort – Volda', unit: 'Volda' },
          ],
        }),
        answers: { makeUnitCards: { made: [], left: [], failed: null } },
      });
      await page.getByText('Målekortet på arket «Målekort, Målekort – Volda» er skrevet på et annet språk').waitFor();
      await renew().click();
      await expectSoon(page, async () => (await asked(page, 'makeScorecard')).length, 1);
      expect(await asked(page, 'makeUnitCards')).toEqual([]);
      await page.evaluate((contents) => (window.harness.contents = contents), county);
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await expectSoon(page, async () => asked(page, 'makeUnitCards'), [['Volda']]);
      await renew().waitFor({ state: 'detached' });
    });

    test('looks again by itself, and says how to wake them when that has not helped', async () => {
      page = await browser.open(
        { contents: unanswered({ waiting: ['Målekort'] }), silent: ['renewFunctions'] },
        { clock: true },
      );
      await makeButton(page).waitFor();
      const hint = page.getByText('Noen celler har ikke fått svar ennå');
      const readings = async (): Promise<number> => (await asked(page, 'readWorkbook')).length;
      expect([await readings(), await hint.count()]).toEqual([1, 0]);
      await page.clock.runFor(2000);
      await expectSoon(page, readings, 2);
      expect(await hint.count()).toBe(0);
      await page.clock.runFor(4000);
      await hint.waitFor();
      await renew().click();
      await expectSoon(page, async () => (await asked(page, 'renewFunctions')).length, 1);
      await page.evaluate((contents) => window.harness.change(contents), county);
      await page.clock.runFor(500);
      await hint.waitFor({ state: 'detached' });
      const last = await readings();
      await page.clock.runFor(200_000);
      expect(await readings()).toBe(last);
    });

    test('for a source, says that it is being computed: neither missing nor an error, nor its rollups', async () => {
      page = await browser.open({ contents: { ...county, waiting: ['3.1'] } });
      const marks = (): Promise<string> => page.getByRole('main').innerText();
      await button(page, /Rammevilkår/).click();
      expect(await button(page, /Rammevilkår/).innerText()).toMatch(/Beregnes/);
      expect(await page.getByRole('listitem').filter({ hasText: 'Meirforbruk' }).innerText()).toMatch(/Beregnes/);
      expect((await marks()).replace(/\s+/g, ' ')).toMatch(/Samlet status ○ Beregnes/);
      const counts = await page.getByRole('list', { name: 'Indikatorer etter status' }).innerText();
      expect(counts.replace(/\s+/g, ' ')).not.toContain('Mangler tall');
    });
  });

  describe('speaks', () => {
    // The button beside it, behind which the other tasks are, is the last one.
    const makeWords = (): Promise<string> => page.getByRole('main').getByRole('button').nth(-2).innerText();

    test.each([
      ['the workbook’s language', { ...county, ownLanguage: 'sv' as const }, 'nb-NO', 'Skapa styrkort', 'sv'],
      ['Excel’s language without a setup', without({}), 'en-GB', 'Make scorecard', 'en'],
      ['English in any other language', without({}), 'de-DE', 'Make scorecard', 'en'],
    ])('%s', async (_, contents, displayLanguage, words, lang) => {
      page = await browser.open({ contents }, { displayLanguage });
      await page.getByRole('tab').first().waitFor();
      expect(await makeWords()).toBe(words);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    });

    test('the chosen language next time out of the part of the storage that Office says is ours', async () => {
      page = await browser.open({ contents: county }, { partitionKey: 'del-7-' });
      await tab(page, /Innstillinger/).click();
      await page.getByLabel('Språk i panelet').selectOption('sv');
      await button(page, 'Skapa styrkort').waitFor();
      await page.waitForFunction(() => Object.keys(localStorage).length > 0);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(
        expect.arrayContaining([expect.stringContaining('del-7-')]),
      );
      expect(await page.evaluate(() => Object.keys(localStorage).every((key) => key.includes('del-7-')))).toBe(true);
    });

    test('the chosen language where the browser keeps nothing, and the pane works all the same', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).waitFor();
      await page.evaluate(() => {
        const denied = (): never => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', { configurable: true, get: denied });
        Object.assign(Storage.prototype, { setItem: denied, getItem: denied });
      });
      await tab(page, /Innstillinger/).click();
      await page.getByLabel('Språk i panelet').selectOption('en');
      await button(page, 'Make scorecard').waitFor();
    });

    test('the chosen language, also next time, until the workbook’s is chosen again', async () => {
      page = await browser.open({ contents: county });
      await tab(page, /Innstillinger/).click();
      await page.getByLabel('Språk i panelet').selectOption('English');
      await page.getByRole('button', { name: 'Make scorecard' }).waitFor();
      expect(await asked(page, 'readWorkbook')).toContainEqual({ language: 'en' });
      // Kept by a module that is loaded when it is first needed.
      await page.waitForFunction(() => localStorage.getItem('@bms-for-excel/language') !== null);
      await page.reload();
      await page.getByRole('button', { name: 'Make scorecard' }).waitFor();
      await page.getByLabel('Language of this pane').selectOption('Same as the workbook');
      await makeButton(page).waitFor();
      await page.waitForFunction(() => localStorage.getItem('@bms-for-excel/language') === null);
      await page.reload();
      await makeButton(page).waitFor();
    });
  });

  describe('can be used by everyone', () => {
    const asOpened = async (): Promise<void> => undefined;
    const states: [string, Parameters<PaneBrowser['open']>[0], () => Promise<unknown>][] = [
      [
        'card',
        { contents: county },
        async () => {
          for (const heading of await page.getByRole('heading', { level: 2 }).all())
            await heading.getByRole('button').click();
        },
      ],
      ['warnings', { contents: county }, () => tab(page, /Merknader/).click()],
      ['loading', { contents: null }, asOpened],
      ['no names', { contents: without({ names: [] }) }, asOpened],
      ['no setup', { contents: without({}) }, asOpened],
      ['reading failed', { readFault: 'failed' }, asOpened],
      ['protected', { contents: { ...county, readOnly: true } }, asOpened],
      [
        'making',
        { contents: county },
        async () => {
          await makeButton(page).click();
          await button(page, 'Avbryt').waitFor();
        },
      ],
      [
        'made',
        { contents: county },
        async () => {
          await makeButton(page).click();
          await page.evaluate(
            (card) => window.harness.made({ sheetName: 'Målekort', replaced: true, card, warnings: [] }),
            countyCard,
          );
          await button(page, 'Vis målekortet').waitFor();
        },
      ],
      [
        'failed',
        { contents: county },
        async () => {
          await makeButton(page).click();
          await page.evaluate(() => window.harness.makeFails('protected-workbook'));
          await page.getByRole('alert').waitFor();
        },
      ],
    ];

    const tooWide = (): Promise<string[]> =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('[role=tabpanel], main')]
          .filter((element) => element.scrollWidth > element.clientWidth)
          .map((element) => element.outerHTML.slice(0, 80)),
      );

    test.each(states)(
      '"%s": axe finds nothing in light and dark, and nothing scrolls sideways from 175 px (350 at 200 %) to 600',
      async (_, start, act) => {
        page = await browser.open(start);
        await page.getByRole('main').waitFor();
        await act();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect([colorScheme, await findings(page)]).toEqual([colorScheme, []]);
        }
        for (const width of [175, 280, 350, 600]) {
          await page.setViewportSize({ width, height: 720 });
          expect([width, await tooWide()]).toEqual([width, []]);
        }
      },
    );

    test('by keyboard alone: tabs, perspectives, the way to a cell, the making', async () => {
      page = await browser.open({ contents: county });
      const press = async (...keys: string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await tab(page, /Målekort/).waitFor();
      // Read again, then the tabs.
      await press('Tab', 'Tab', 'ArrowRight', 'ArrowRight');
      expect(await tab(page, /Merknader/).getAttribute('aria-selected')).toBe('true');
      await press('Home', 'Tab', 'Tab', 'Enter');
      expect(await button(page, /Tenesteproduksjon/).getAttribute('aria-expanded')).toBe('true');
      await press('Tab', 'Enter');
      expect(await asked(page, 'goTo')).toEqual(['Nøkkeltal!F4']);
      for (
        let tabs = 0;
        tabs < 20 && !(await makeButton(page).evaluate((element) => element === document.activeElement));
        tabs += 1
      )
        await press('Tab');
      await press('Enter');
      expect(await asked(page, 'makeScorecard')).toHaveLength(1);
    });

    test('in Windows’ contrast themes statuses have a visible frame, since their colours are taken away', async () => {
      page = await browser.open({ contents: county }, { forcedColors: 'active' });
      const border = await page
        .locator('[data-status]')
        .first()
        .evaluate((element) => getComputedStyle(element).borderTopColor);
      const background = await page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(border).not.toBe(background);
    });

    const paneBackground = (): Promise<string> =>
      page.getByRole('main').evaluate((element) => {
        for (let one: Element | null = element; one; one = one.parentElement) {
          const { backgroundColor } = getComputedStyle(one);
          if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
        }
        return '';
      });
    const dark = 'rgb(41, 41, 41)';
    const light = 'rgb(255, 255, 255)';

    test.each([
      ['light' as const, undefined, light],
      ['dark' as const, undefined, dark],
      ['light' as const, '#262626', dark],
      ['dark' as const, '#ffffff', light],
    ])('on a %s system with Office’s theme %s it is %s', async (colorScheme, officeTheme, expected) => {
      page = await browser.open({ contents: county }, { colorScheme, officeTheme });
      await makeButton(page).waitFor();
      expect(await paneBackground()).toBe(expected);
    });
  });
});
