import type { Locator, Page } from 'playwright-core';
import type { WorkbookContents } from '../../../src/workbook/port';
import type { WorkbookFault } from '../../../src/workbook/error';
import { findings } from '../../support/axe';
import { tooWide } from '../../support/layout';
import { expectFocus, expectSoon, expectStill, focusOn, isFocused } from '../../support/soon';
import { county, countyCard } from '../harness/contents';
import { openAll } from '../harness/open-all';
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
/** Texts as they are read, with one space where several characters stand for it. */
const textsOf = async (locator: Locator): Promise<string[]> =>
  (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
/** What the pane has asked of the workbook by a method. */
const asked = (page: Page, method: string): Promise<unknown[]> =>
  page.evaluate(
    (wanted) => window.harness.asked.filter((call) => call.method === wanted).map((call) => call.argument ?? null),
    method,
  );

describeInPane('the task pane', (browser) => {
  let page: Page;
  const scorecard = { sheetName: 'Målekort', replaced: false, card: countyCard, warnings: [] };

  describe('shows what was found', () => {
    test('the card in small: what it is about, its overall status, and how many of each', async () => {
      page = await browser.open({ contents: county });
      await expectSoon(page, () => page.getByRole('heading', { level: 1 }).innerText(), 'Målekort 2018');
      await expectSoon(
        page,
        () => page.getByRole('banner').innerText(),
        expect.stringContaining('Sogn og Fjordane fylkeskommune · Opplæring · Periode 2018'),
      );
      const counts = page.getByRole('list', { name: 'Indikatorer etter status' }).getByRole('listitem');
      await expectSoon(page, () => textsOf(counts), [
        '● 3 Grønn',
        '◆ 9 Gul',
        '■ 1 Rød',
        '○ 1 Mangler tall',
        '! 1 Feil i grunnlaget',
      ]);
      await expectSoon(page, () => page.getByText(/^Målt 13 av 15$/).count(), 1);
    });

    test('each perspective with status as symbol and word, coverage, and its red ones', async () => {
      page = await browser.open({ contents: county });
      await expectSoon(page, () => textsOf(page.getByRole('heading', { level: 2 })), [
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
      const row = page.getByRole('listitem').filter({ hasText: name });
      for (const part of expected)
        await expectSoon(page, () => textsOf(row), [expect.stringContaining(part.replace(/\s+/g, ' '))]);
    });

    test('the way from an indicator and a warning to the cells', async () => {
      page = await browser.open({ contents: county });
      await button(page, /Tenesteproduksjon/).click();
      await button(page, 'Gå til tallet bak 1.2 Trivsel, Elevundersøkinga').click();
      await tab(page, /Merknader/).click();
      await button(page, 'Gå til BMS_Indikatorer rad 24, Retning').click();
      await expectSoon(page, () => asked(page, 'goTo'), ['Nøkkeltal!F5', "'BMS-oppsett'!H24"]);
    });

    test('that the way to the cells could not be gone, when a cell is being edited', async () => {
      page = await browser.open({ contents: county, goToFault: 'cell-editing' });
      await tab(page, /Merknader/).click();
      await button(page, 'Gå til BMS_Indikatorer rad 24, Retning').click();
      await expectSoon(
        page,
        () => page.getByRole('alert').innerText(),
        expect.stringContaining('En celle er under redigering'),
      );
    });

    test('texts of the workbook as text, never as markup', async () => {
      const title = '<img src=x onerror="document.title=1">&amp;';
      page = await browser.open({
        contents: { ...county, card: { ...countyCard, card: { ...countyCard.card, title } } },
      });
      await expectSoon(page, () => page.getByRole('heading', { level: 1 }).innerText(), title);
      await expectStill(page, () => page.locator('img').count(), 0);
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
      await expectSoon(page, () => page.getByRole('heading', { name: title }).count(), 1);
      await expectSoon(page, () => page.getByRole('tabpanel').innerText(), expect.stringContaining(action));
      await expectSoon(page, () => makeButton(page).isDisabled(), true);
    });

    test('and counts only the names that can be used', async () => {
      page = await browser.open({ contents: without({}) });
      await page.getByText('Fant 4 navn').waitFor();
    });

    test('and does not praise a setup that is not there', async () => {
      page = await browser.open({ contents: without({}) });
      await tab(page, /Merknader/).click();
      await expectSoon(
        page,
        () => page.getByRole('tabpanel').innerText(),
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
      await expectSoon(page, () => tab(page, /Oppsett/).getAttribute('aria-selected'), 'true');
    });

    test('a file open for reading only', async () => {
      page = await browser.open({ contents: county, readOnlyFile: true });
      await expectSoon(page, () => page.getByText('Filen er åpnet som skrivebeskyttet.').count(), 1);
      await expectSoon(page, () => makeButton(page).isDisabled(), true);
    });

    test('a protected workbook, whose card can still be written anew', async () => {
      page = await browser.open({ contents: { ...county, readOnly: true } });
      await expectSoon(page, () => page.getByText('Arbeidsboken er beskyttet').count(), 1);
      await expectSoon(page, () => makeButton(page).isEnabled(), true);
    });
  });

  describe('makes the scorecard', () => {
    test('with progress in words, and leads to the sheet', async () => {
      // After a while the words say more.
      page = await browser.open({ contents: county }, { clock: true });
      await makeButton(page).click();
      const status = page.getByRole('status').filter({ hasText: '…' });
      await expectSoon(page, () => status.innerText(), 'Leser arbeidsboken …');
      await page.evaluate(() => window.harness.step('writing'));
      await expectSoon(page, () => status.innerText(), 'Skriver målekortet …');
      await expectSoon(page, () => page.getByRole('progressbar').count(), 1);
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await expectSoon(
        page,
        () => page.getByRole('status').filter({ hasText: 'Målekortet er laget på arket «Målekort».' }).count(),
        1,
      );
      await button(page, 'Vis målekortet').click();
      await expectSoon(page, () => asked(page, 'activateScorecard'), ['Målekort']);
    });

    test('and says so when one was there before', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).click();
      await page.evaluate((made) => window.harness.made(made), {
        ...scorecard,
        replaced: true,
        warnings: county.warnings,
        strays: { sheet: 'Målekort', rows: [40, 41], columns: ['AD'] },
      });
      const message = page.getByRole('status').filter({ hasText: 'oppdatert' });
      for (const part of [
        'Målekortet på arket «Målekort» er oppdatert. 2 merknader bør ses på.',
        'står nå nederst på arket «Målekort», i rad 40, 41.',
        'står nå lengst til høyre på arket «Målekort», i kolonne AD.',
      ])
        await expectSoon(page, () => message.innerText(), expect.stringContaining(part));
      await message.getByRole('button', { name: 'Lukk meldingen' }).click();
      await expectSoon(page, () => message.count(), 0);
    });

    test('saying before that it cannot be undone with what was done before it', async () => {
      page = await browser.open({ contents: county });
      const hint = 'Angrelisten i Excel starter da på nytt.';
      await page.getByText(hint, { exact: true }).waitFor();
      const description = async (): Promise<string> => {
        const id = await makeButton(page).getAttribute('aria-describedby');
        return page.locator(`[id="${id ?? ''}"]`).innerText();
      };
      await expectSoon(page, description, hint);
    });

    test('and offers a frozen copy for who has no add-in', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).click();
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await page.getByText('Til lesere uten tillegget:').waitFor();
      await button(page, 'Frys en kopi').click();
      await page.getByText('Leser arbeidsboken …').waitFor();
      await expectSoon(page, async () => (await asked(page, 'makeScorecard')).at(-1), { freeze: true });
      await page.evaluate((made) => window.harness.made(made), { ...scorecard, sheetName: 'Kopi' });
      await page.getByText('Kopien med faste tall er laget').waitFor();
      await expectStill(page, () => page.getByText('Til lesere uten tillegget:').count(), 0);
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
      await expectStill(page, () => asked(page, 'startWithWorkbook'), set);
      await page.getByRole('status').getByRole('button', { name: 'Lukk meldingen' }).click();
      await makeButton(page).click();
      await page.evaluate((made) => window.harness.made(made), scorecard);
      await page.getByText('Målekortet er laget').waitFor();
      await expectStill(page, () => question.count(), 0);
    });

    test('and says what Excel may be waiting for when it does not answer', async () => {
      page = await browser.open({ contents: county }, { clock: true });
      await makeButton(page).click();
      await expectStill(page, () => page.getByText('fullfør cellen med Enter').count(), 0);
      await page.clock.runFor(2000);
      await page.getByText('Venter på Excel: fullfør cellen med Enter').waitFor();
      await button(page, 'Avbryt').click();
      await page.getByRole('alert').filter({ hasText: 'Du avbrøt' }).waitFor();
    });

    test('once, however often the button is pressed, and keeps the keyboard’s place', async () => {
      page = await browser.open({ contents: county });
      await focusOn(page, makeButton(page));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expectStill(page, async () => (await asked(page, 'makeScorecard')).length, 1);
      await expectFocus(page, makeButton(page));
    });

    test('and can be cancelled when it lasts', async () => {
      page = await browser.open({ contents: county }, { clock: true });
      await makeButton(page).click();
      await page.clock.runFor(1999);
      await expectStill(page, () => button(page, 'Avbryt').count(), 0);
      await page.clock.runFor(1);
      await button(page, 'Avbryt').click();
      await expectSoon(
        page,
        () => page.getByRole('alert').innerText(),
        expect.stringMatching(/Du avbrøt før målekortet var ferdig\.\s*Arbeidsboken er som før\./),
      );
      await expectSoon(page, () => makeButton(page).isEnabled(), true);
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
      const message = (): Promise<string> => page.getByRole('alert').innerText();
      for (const part of expected) await expectSoon(page, message, expect.stringContaining(part));
      await expectSoon(page, message, expect.not.stringMatching(/\{\{|undefined|Error/));
      await expectSoon(page, () => page.getByRole('heading', { level: 2 }).count(), 5);
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
      await expectSoon(page, () => page.getByText('Trivsel, Elevundersøkinga').isVisible(), true);
      await expectStill(page, () => page.title(), expect.not.stringMatching('flicker'));
    });

    test('with one reading for many changes', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).waitFor();
      const before = await readings();
      await page.evaluate((contents) => {
        for (let change = 0; change < 20; change += 1) window.harness.change(contents);
      }, renamed('Etter tjue'));
      await page.getByRole('heading', { name: 'Etter tjue' }).waitFor();
      await expectStill(page, readings, before + 1);
    });

    test('not while a card is made, but after', async () => {
      page = await browser.open({ contents: county }, { clock: true });
      await makeButton(page).click();
      const before = await readings();
      await page.evaluate((contents) => window.harness.change(contents), renamed('Skrevet'));
      await page.clock.runFor(60_000);
      await expectStill(page, async () => [await title(), await readings()], ['Målekort 2018', before]);
      await page.evaluate(() => window.harness.makeFails('failed'));
      await page.getByRole('alert').waitFor();
      await page.clock.runFor(500);
      await page.getByRole('heading', { name: 'Skrevet' }).waitFor();
    });

    test('and keeps what it shows when a reading fails, until it succeeds again', async () => {
      page = await browser.open({ contents: county });
      await makeButton(page).waitFor();
      await page.evaluate(() => (window.harness.readFault = 'failed'));
      await button(page, 'Les arbeidsboken på nytt').click();
      await expectSoon(
        page,
        () => page.getByRole('alert').innerText(),
        expect.stringContaining('Excel svarte ikke som ventet.'),
      );
      await expectStill(page, title, 'Målekort 2018');
      await page.evaluate(() => (window.harness.readFault = null));
      await button(page, 'Prøv igjen').click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
    });

    test('and shows an outline until the first reading has ended', async () => {
      page = await browser.open({ contents: null });
      await page.getByLabel('Leser arbeidsboken …').waitFor();
      await expectSoon(page, () => makeButton(page).isDisabled(), true);
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
      await page.getByText('Målekortet på arket «Målekort, <b>Volda</b>» viser #NAVN?').waitFor();
      await page.evaluate((contents) => (window.harness.contents = contents), county);
      await renew().click();
      await renew().waitFor({ state: 'detached' });
      await expectSoon(page, async () => (await asked(page, 'renewFunctions')).length, 1);
    });

    test('and could not be written anew, says why', async () => {
      page = await browser.open({
        contents: unanswered({ unknown: ['Målekort'] }),
        faults: { renewFunctions: { fault: 'protected-sheet', parameters: { sheet: 'Målekort' } } },
      });
      await renew().click();
      await page.getByRole('alert').getByText('Arket «Målekort» er beskyttet').waitFor();
      await expectSoon(page, () => renew().isVisible(), true);
    });

    test('in a file open for reading only, does not offer what cannot be done', async () => {
      page = await browser.open({ contents: unanswered({ unknown: ['Målekort'] }), readOnlyFile: true });
      await page.getByText('viser #NAVN?').waitFor();
      await expectStill(page, () => renew().count(), 0);
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
      await expectStill(page, () => asked(page, 'makeUnitCards'), []);
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
      await expectSoon(page, async () => [await readings(), await hint.count()], [1, 0]);
      await page.clock.runFor(2000);
      await expectSoon(page, readings, 2);
      await expectStill(page, () => hint.count(), 0);
      await page.clock.runFor(4000);
      await hint.waitFor();
      await renew().click();
      await expectSoon(page, async () => (await asked(page, 'renewFunctions')).length, 1);
      await page.evaluate((contents) => window.harness.change(contents), county);
      await page.clock.runFor(500);
      await hint.waitFor({ state: 'detached' });
      const last = await readings();
      await page.clock.runFor(200_000);
      await expectStill(page, readings, last);
    });

    test('for a source, says that it is being computed: neither missing nor an error, nor its rollups', async () => {
      page = await browser.open({ contents: { ...county, waiting: ['3.1'] } });
      const marks = (): Promise<string> => page.getByRole('main').innerText();
      await button(page, /Rammevilkår/).click();
      await expectSoon(page, () => button(page, /Rammevilkår/).innerText(), expect.stringMatching(/Beregnes/));
      await expectSoon(
        page,
        () => page.getByRole('listitem').filter({ hasText: 'Meirforbruk' }).innerText(),
        expect.stringMatching(/Beregnes/),
      );
      await expectSoon(
        page,
        async () => (await marks()).replace(/\s+/g, ' '),
        expect.stringMatching(/Samlet status ○ Beregnes/),
      );
      const counts = page.getByRole('list', { name: 'Indikatorer etter status' });
      await expectSoon(page, () => textsOf(counts), [expect.not.stringContaining('Mangler tall')]);
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
      await expectSoon(page, makeWords, words);
      await expectSoon(page, () => page.locator('html').getAttribute('lang'), lang);
    });

    test('the chosen language next time out of the part of the storage that Office says is ours', async () => {
      page = await browser.open({ contents: county }, { partitionKey: 'del-7-' });
      await tab(page, /Innstillinger/).click();
      await page.getByLabel('Språk i panelet').selectOption('sv');
      await button(page, 'Skapa styrkort').waitFor();
      await page.waitForFunction(() => Object.keys(localStorage).length > 0);
      await expectSoon(
        page,
        () => page.evaluate(() => Object.keys(localStorage)),
        expect.arrayContaining([expect.stringContaining('del-7-')]),
      );
      await expectSoon(
        page,
        () => page.evaluate(() => Object.keys(localStorage).every((key) => key.includes('del-7-'))),
        true,
      );
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
      await expectSoon(page, () => asked(page, 'readWorkbook'), expect.arrayContaining([{ language: 'en' }]));
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
          await page.getByRole('heading', { level: 2 }).first().waitFor();
          await openAll(page);
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

    test.each(states)(
      '"%s": axe finds nothing in light and dark, and nothing scrolls sideways from 175 px (350 at 200 %) to 600',
      async (_, start, act) => {
        page = await browser.open(start);
        await page.getByRole('main').waitFor();
        await act();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expectSoon(page, async () => [colorScheme, await findings(page)], [colorScheme, []]);
        }
        for (const width of [175, 280, 350, 600]) {
          await page.setViewportSize({ width, height: 720 });
          await expectSoon(page, async () => [width, await tooWide(page)], [width, []]);
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
      await expectSoon(page, () => tab(page, /Merknader/).getAttribute('aria-selected'), 'true');
      await press('Home', 'Tab', 'Tab', 'Enter');
      await expectSoon(page, () => button(page, /Tenesteproduksjon/).getAttribute('aria-expanded'), 'true');
      await press('Tab', 'Enter');
      await expectSoon(page, () => asked(page, 'goTo'), ['Nøkkeltal!F4']);
      for (let tabs = 0; tabs < 20 && !(await isFocused(makeButton(page))); tabs += 1) await press('Tab');
      await press('Enter');
      await expectSoon(page, async () => (await asked(page, 'makeScorecard')).length, 1);
    });

    test('in Windows’ contrast themes statuses have a visible frame, since their colours are taken away', async () => {
      page = await browser.open({ contents: county }, { forcedColors: 'active' });
      const colours = (): Promise<string[]> =>
        page
          .locator('[data-status]')
          .first()
          .evaluate((element) => [
            getComputedStyle(element).borderTopColor,
            getComputedStyle(document.body).backgroundColor,
          ]);
      await expectSoon(page, async () => new Set(await colours()).size, 2);
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
      await expectSoon(page, paneBackground, expected);
    });
  });
});
