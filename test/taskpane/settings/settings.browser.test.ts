import type { Locator, Page } from 'playwright-core';
import type { SetupEdit } from '../../../src/workbook/setup/contents';
import type { WorkbookContents } from '../../../src/workbook/port';
import { findings } from '../../support/axe';
import { county } from '../harness/contents';
import { countyWith } from '../harness/county-setup';
import type { PaneBrowser } from '../harness/open-pane';
import { describeInPane } from '../harness/open-pane';

describeInPane('the settings', (browser) => {
  let page: Page;

  const field = (label: string): Locator => page.getByLabel(label, { exact: true });
  const edits = (): Promise<unknown[]> =>
    page.evaluate(() =>
      window.harness.asked.filter(({ method }) => method === 'editSetup').map(({ argument }) => argument),
    );
  const edit = (name: string, value: unknown, seen: unknown): SetupEdit[] => [
    { table: 'card', field: name, value, seen } as SetupEdit,
  ];

  async function open(
    start: Parameters<PaneBrowser['open']>[0] & { contents: WorkbookContents | null },
    options?: Parameters<PaneBrowser['open']>[1],
  ): Promise<void> {
    // Writing succeeds unless a test says otherwise.
    page = await browser.open({ silent: ['editSetup'], ...start }, options);
    await page.getByRole('tab', { name: 'Innstillinger' }).click();
    await field('Språk i panelet').waitFor();
  }

  test('show what the setup says, in local format', async () => {
    await open({ contents: countyWith() });
    const shown = await Promise.all(
      ['Tittel', 'Organisasjonsenhet', 'Periode', 'Visjon', 'Språk på målekortet', 'Toleranse', 'Minste gruppe'].map(
        (label) => field(label).inputValue(),
      ),
    );
    expect(shown.map((text) => text.replace(/\s/g, ' '))).toEqual([
      'Målekort 2018',
      'Opplæring',
      '2018',
      expect.stringMatching(/^Saman for framtida/),
      'nb',
      '2 %',
      '',
    ]);
  });

  test('are written when they are left, once, and only where they are another', async () => {
    await open({ contents: countyWith() });
    await field('Tittel').fill('  Målekort hausten 2018 ');
    await field('Organisasjon').click();
    await page.getByText('Skrevet i oppsettet').waitFor();
    await field('Organisasjon').press('Enter');
    await field('Visjon').focus();
    expect(await edits()).toEqual([edit('title', 'Målekort hausten 2018', 'Målekort 2018')]);
  });

  test.each([
    ['Toleranse', 'Enter', '3 %', 'tolerance', 0.03, 0.02],
    ['Minste gruppe', 'Enter', '10', 'minimumGroup', 10, null],
    ['Organisasjonsenhet', 'Enter', '', 'unit', null, 'Opplæring'],
    ['Visjon', 'Control+Enter', 'To\nlinjer', 'vision', 'To\nlinjer', expect.stringMatching(/^Saman/)],
  ])('%s is written at %s', async (label, key, typed, name, value, seen) => {
    await open({ contents: countyWith() });
    await field(label).fill(typed);
    await field(label).press(key);
    await page.getByText('Skrevet i oppsettet').waitFor();
    expect(await edits()).toEqual([edit(name, value, seen)]);
  });

  test('Esc takes back what was typed, and nothing is written', async () => {
    await open({ contents: countyWith() });
    await field('Tittel').fill('Noe annet');
    await field('Tittel').press('Escape');
    expect(await field('Tittel').inputValue()).toBe('Målekort 2018');
    await field('Organisasjon').focus();
    expect(await edits()).toEqual([]);
  });

  test.each([
    ['Toleranse', 'lite', '«lite» kan ikke leses som en toleranse.'],
    ['Minste gruppe', '2,5', 'Skriv et helt tall fra 1 og oppover'],
  ])('%s that cannot be read is kept with words beside it, and not written', async (label, typed, words) => {
    await open({ contents: countyWith() });
    await field(label).fill(typed);
    await field('Tittel').focus();
    await page.getByText(words).waitFor();
    expect(await field(label).inputValue()).toBe(typed);
    expect(await field(label).getAttribute('aria-invalid')).toBe('true');
    expect(await edits()).toEqual([]);
  });

  test('what could not be written stays in the field with the reason', async () => {
    await open({
      contents: countyWith(),
      faults: { editSetup: { fault: 'protected-sheet', parameters: { sheet: 'BMS-oppsett' } } },
    });
    await field('Tittel').fill('Ny tittel');
    await field('Tittel').press('Enter');
    await page.getByText('Arket «BMS-oppsett» er beskyttet').waitFor();
    expect(await field('Tittel').inputValue()).toBe('Ny tittel');
    await page.evaluate(() => delete window.harness.faults.editSetup);
    await field('Tittel').press('Enter');
    await page.getByText('Skrevet i oppsettet').waitFor();
    expect(await edits()).toHaveLength(2);
    expect(
      await page.evaluate(() => window.harness.asked.filter(({ method }) => method === 'readWorkbook').length),
    ).toBe(3);
  });

  test('another’s change meanwhile is shown, and written over only by Enter', async () => {
    await open({
      contents: countyWith(),
      faults: { editSetup: { fault: 'changed-meanwhile', parameters: { cell: 'B2' } } },
    });
    await field('Tittel').fill('Min tittel');
    await page.evaluate((contents) => (window.harness.contents = contents), countyWith({ title: 'Hennes tittel' }));
    await field('Tittel').press('Enter');
    await page.getByText('I arket står det nå: Hennes tittel').waitFor();
    await page.evaluate(() => delete window.harness.faults.editSetup);
    await field('Organisasjon').focus();
    await field('Tittel').focus();
    expect(await field('Tittel').inputValue()).toBe('Min tittel');
    expect(await edits()).toHaveLength(1);
    await field('Tittel').press('Enter');
    await page.getByText('Skrevet i oppsettet').waitFor();
    expect((await edits())[1]).toEqual(edit('title', 'Min tittel', 'Hennes tittel'));
  });

  test('follow the sheet, but not over what is being typed', async () => {
    await open({ contents: countyWith() });
    await field('Organisasjon').fill('Fylkeskommunen');
    await page.evaluate(
      (contents) => window.harness.change(contents),
      countyWith({ title: 'Frå arket', organisation: 'Vestland' }),
    );
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input')?.value === 'Frå arket');
    expect(await field('Organisasjon').inputValue()).toBe('Fylkeskommunen');
    await field('Organisasjon').press('Escape');
    expect(await field('Organisasjon').inputValue()).toBe('Vestland');
  });

  test('show what the cell holds when the writing is undone in the sheet before it has been read', async () => {
    await open({ contents: countyWith() });
    await field('Tittel').fill('Målekort hausten 2018');
    await field('Organisasjon').focus();
    await page.getByText('Skrevet i oppsettet').waitFor();
    expect(await field('Tittel').inputValue()).toBe('Målekort hausten 2018');
    // The undoing is a change of the workbook, and what is read then is what stood there before.
    await page.evaluate((contents) => window.harness.change(contents), countyWith());
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input')?.value === 'Målekort 2018');
  });

  test('a choice by the arrow keys is written when it is stopped at, not on the way', async () => {
    await open({ contents: countyWith() });
    await field('Målekortet heter').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Skrevet i oppsettet').waitFor();
    expect(await edits()).toEqual([edit('terminology', 'målekart', null)]);
  });

  test('a word that is none of the choices is shown as it stands', async () => {
    await open({ contents: countyWith({ terminology: 'poengkort' }) });
    expect(await field('Målekortet heter').locator('option').allInnerTexts()).toEqual([
      'poengkort (ukjent)',
      'Målekort',
      'Styringskort',
      'Målekart',
      'Styrekort',
    ]);
  });

  test('lead to their cells; a formula is only shown', async () => {
    await open({ contents: countyWith() });
    await page.getByRole('button', { name: 'Gå til Visjon i arket' }).click();
    expect(
      await page.evaluate(() =>
        window.harness.asked.filter(({ method }) => method === 'goTo').map(({ argument }) => argument),
      ),
    ).toEqual(["'BMS-oppsett'!B6"]);
    expect(await field('Samfunnsoppdrag').getAttribute('readonly')).not.toBeNull();
    expect(await page.getByText('Verdien kommer fra en formel i arket.').count()).toBe(1);
  });

  test('lead to the setup where there is none; the pane’s own language can be chosen all the same', async () => {
    await open({ contents: { ...county, hasSetup: false, setup: null, card: null, indicatorCount: 0 } });
    await page.getByRole('button', { name: 'Gå til Oppsett' }).click();
    expect(await page.getByRole('tab', { name: /Oppsett/ }).getAttribute('aria-selected')).toBe('true');
  });

  test('can only be read in a file that is open for reading only', async () => {
    await open({ contents: countyWith(), readOnlyFile: true });
    expect(await field('Tittel').getAttribute('readonly')).not.toBeNull();
    expect(await field('Målekortet heter').isDisabled()).toBe(true);
    expect(await field('Språk i panelet').isEnabled()).toBe(true);
  });

  test.each(['light', 'dark'] as const)('have nothing that axe finds, in %s, also with faults', async (colorScheme) => {
    await open({ contents: countyWith() }, { colorScheme });
    await field('Toleranse').fill('lite');
    await field('Tittel').fill('Ny');
    await field('Tittel').press('Enter');
    await page.getByText('Skrevet i oppsettet').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('tell whether the add-in starts with the workbook, and change it', async () => {
    await open({ contents: county, starts: true });
    const starts = page.getByRole('switch', { name: 'Start tillegget når denne arbeidsboken åpnes' });
    expect(await starts.isChecked()).toBe(true);
    await page.getByText('Slå av for å fjerne det fra denne filen.').waitFor();
    await starts.click();
    await page.getByText('Slått på står det i filen').waitFor();
    expect(await starts.isChecked()).toBe(false);
    const asked = await page.evaluate(() =>
      window.harness.asked.filter(({ method }) => method === 'startWithWorkbook').map(({ argument }) => argument),
    );
    expect(asked).toEqual([false]);
  });

  test('say nothing of it where Excel does not tell', async () => {
    await open({ contents: county });
    expect(await page.getByRole('switch').count()).toBe(0);
  });
});
