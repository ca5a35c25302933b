import type { Locator, Page } from 'playwright-core';
import { health } from '../../../src/locales/every/health';
import { healthGroups, type HealthRule, healthSummary, taskText } from '../../../src/scorecard';
import type { CheckedCard, PlacedFinding } from '../../../src/workbook/health/checked-card';
import { findings } from '../../support/axe';
import { expectSoon } from '../../support/soon';
import { countyWith } from '../harness/county-setup';
import { describeInPane, type PaneOptions, type PaneStart } from '../harness/open-pane';

const titles: Readonly<Record<string, string>> = {
  '1.1': 'Fullført og bestått innan 5 år',
  '3.3': 'Elevar per lærarårsverk',
};
const finding = (rule: HealthRule, nr: string | null, sentence: string, address: string | null): PlacedFinding => ({
  rule,
  nr,
  key: `${rule} ${nr ?? ''}`,
  name: health.nb.name[rule],
  about: nr === null ? null : `${nr} ${titles[nr] ?? ''}`,
  where: address === null ? 'Hele kortet' : `BMS_Indikatorer rad 7, ${health.nb.name[rule]}`,
  text: sentence,
  message: sentence,
  source: health.nb.source.counties,
  address,
});
const many = finding('too-many-indicators', null, 'Kortet har 24 indikatorer.', null);
const owner = finding('no-owner', '3.3', 'Ingen er ansvarlig for «Elevar per lærarårsverk».', "'BMS-oppsett'!D9");
const source = finding('no-source', '3.3', 'Det står ikke hvor tallene kommer fra.', "'BMS-oppsett'!E9");
const green = finding(
  'always-green',
  '1.1',
  'Har vært grønn tre ganger på rad. Er ambisjonen høy nok?',
  "'BMS-oppsett'!F7",
);

const checkedOf = (found: readonly PlacedFinding[]): CheckedCard => ({
  language: 'nb',
  findings: found,
  summary: healthSummary(found, 'nb'),
  groups: healthGroups(found, ['1.1', '3.3']).map(({ task, parts }) => ({
    task,
    heading: taskText(task, 'nb'),
    parts: parts.map((part) => ({ ...part, about: part.findings[0]?.about ?? null })),
  })),
});
const checked = checkedOf([many, owner, source, green]);

describeInPane('the health check', (browser) => {
  let page: Page;

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  const list = (): Locator => page.getByRole('list', { name: 'Funn' });
  const asked = (method: string): Promise<unknown[]> =>
    page.evaluate(
      (wanted) => window.harness.asked.filter((call) => call.method === wanted).map((call) => call.argument),
      method,
    );
  const answer = (next: CheckedCard): Promise<unknown> =>
    page.evaluate((told) => Object.assign(window.harness.answers, { checkWorkbook: told }), next);
  const focused = (): Promise<string | null> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
    );

  async function open(start: PaneStart = {}, options?: PaneOptions): Promise<void> {
    page = await browser.open({ contents: countyWith(), answers: { checkWorkbook: checked }, ...start }, options);
    await page.getByRole('tab', { name: 'Merknader' }).click();
    await button('Helsesjekk').click();
  }

  test('tells by what to do, the card first, each with its source and the way to its cell', async () => {
    await open({}, { viewport: { width: 350, height: 1100 } });
    await page.getByText('4 funn: 1 om kortet som helhet, 3 om 2 indikatorer').waitFor();
    expect(
      (await page.getByRole('heading', { level: 2 }).allInnerTexts()).map((each) => each.replace(/\s+/g, ' ')),
    ).toEqual(['Se på kortet som helhet 1', 'Fyll ut i oppsettet 2', 'Vurder ambisjonene 1']);
    expect(
      (await list().innerText()).split('\n').filter((line) => /^(Hele|\d\.\d|Ingen er|Det står)/.test(line)),
    ).toEqual([
      'Hele kortet',
      '3.3 Elevar per lærarårsverk',
      'Ingen er ansvarlig for «Elevar per lærarårsverk».',
      'Det står ikke hvor tallene kommer fra.',
      '1.1 Fullført og bestått innan 5 år',
    ]);
    expect(await list().getByText('Utredningen om to fylkeskommuner').count()).toBe(4);
    await button('Gå til BMS_Indikatorer rad 7, Uten ansvarlig').click();
    expect(await asked('goTo')).toEqual(["'BMS-oppsett'!D9"]);
  });

  test('does not nag: nothing is checked, counted or said until it is opened', async () => {
    page = await browser.open({ contents: countyWith(), answers: { checkWorkbook: checked } });
    await page.getByRole('tab', { name: 'Merknader' }).click();
    await button('Helsesjekk').waitFor();
    expect(await asked('checkWorkbook')).toEqual([]);
    expect(await page.getByRole('tab').allInnerTexts()).not.toContain('Helsesjekk');
  });

  test('is found under Mer as well, and stays open the next time', async () => {
    page = await browser.open({ contents: countyWith(), answers: { checkWorkbook: checked } });
    await button('Mer').click();
    await page.getByRole('button', { name: /^Helsesjekk/ }).click();
    await page.getByText('4 funn').waitFor();
    expect(await page.getByRole('tab', { name: 'Merknader' }).getAttribute('aria-selected')).toBe('true');
    expect(await button('Helsesjekk').getAttribute('aria-pressed')).toBe('true');
  });

  test('says that nothing was found', async () => {
    await open({ answers: { checkWorkbook: checkedOf([]) } });
    await page.getByText('Ingen funn. Kortet følger alle reglene i helsesjekken.').waitFor();
    expect(await list().count()).toBe(0);
    expect(await button('Lag ark med funnene').count()).toBe(0);
  });

  test('checks anew when the workbook changes, for the chosen period and unit', async () => {
    await open();
    await page.getByText('4 funn').waitFor();
    await answer(checkedOf([owner]));
    await page.evaluate((next) => window.harness.change(next), countyWith());
    await page.getByText('1 funn om 1 indikator').waitFor();
    expect(await list().getByText('Hele kortet').count()).toBe(0);
    expect(await asked('checkWorkbook')).toEqual([{ language: 'nb' }, { language: 'nb' }]);
  });

  test('what cannot be checked is told with its way out, and what was found stays', async () => {
    await open();
    await page.getByText('4 funn').waitFor();
    await page.evaluate(() =>
      Object.assign(window.harness.faults, { checkWorkbook: { fault: 'failed', parameters: {} } }),
    );
    await page.evaluate((next) => window.harness.change(next), countyWith());
    await page.getByRole('alert').waitFor();
    await page.getByText('4 funn').waitFor();
    await page.evaluate(() => delete (window.harness.faults as Record<string, unknown>)['checkWorkbook']);
    await button('Prøv igjen').click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  test('a long check shows that it runs and can be cancelled and begun again', async () => {
    page = await browser.open(
      { contents: countyWith(), slow: ['checkWorkbook'], answers: { checkWorkbook: checked } },
      { clock: true },
    );
    await page.getByRole('tab', { name: 'Merknader' }).click();
    await button('Helsesjekk').click();
    await page.getByRole('progressbar', { name: 'Sjekker kortet …' }).waitFor();
    expect(await button('Avbryt').count()).toBe(0);
    await page.clock.fastForward(2000);
    await button('Avbryt').click();
    await page.getByText('Sjekken er avbrutt. Arbeidsboken er ikke endret.').waitFor();
    await page.evaluate(() => Object.assign(window.harness, { slow: [] }));
    await button('Sjekk på nytt').click();
    await page.getByText('4 funn').waitFor();
  });

  test('the sheet is made from here, and the message leads to it', async () => {
    await open({
      answers: {
        checkWorkbook: checked,
        makeHealthSheet: { sheetName: 'Helsesjekk', replaced: false, checked },
      },
    });
    await button('Lag ark med funnene').click();
    await page.getByText('Helsesjekken er skrevet på arket «Helsesjekk». 4 funn: 1 om kortet').waitFor();
    await button('Vis helsesjekken').click();
    expect(await asked('activateScorecard')).toEqual(['Helsesjekk']);
  });

  test('a file that is open for reading only is checked, but gets no sheet', async () => {
    await open({ readOnlyFile: true });
    await page.getByText('4 funn').waitFor();
    expect(await button('Lag ark med funnene').isDisabled()).toBe(true);
  });

  test('without a setup it says what it needs', async () => {
    await open({ contents: { ...countyWith(), card: null, indicatorCount: 0 } });
    await button('Gå til Oppsett').click();
    expect(await page.getByRole('tab', { name: 'Oppsett' }).getAttribute('aria-selected')).toBe('true');
    expect(await asked('checkWorkbook')).toEqual([]);
  });

  test('by keyboard alone: from the tab to the last finding and its cell', async () => {
    await open();
    await list().waitFor();
    await page.getByRole('tab', { name: 'Merknader' }).focus();
    await page.keyboard.press('Tab');
    const stops: (string | null)[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).toEqual([
      'Merknader',
      'Helsesjekk',
      'Lag ark med funnene',
      'Gå til BMS_Indikatorer rad 7, Uten ansvarlig',
    ]);
    // The list is one stop: arrows to the side go within what is said of one indicator, down and up between them.
    await page.keyboard.press('ArrowRight');
    await expectSoon(page, focused, 'Gå til BMS_Indikatorer rad 7, Uten kilde');
    await page.keyboard.press('Enter');
    await expectSoon(page, () => asked('goTo'), ["'BMS-oppsett'!E9"]);
  });

  test.each([175, 280, 320, 600])(
    'axe finds nothing in light and dark, and nothing scrolls sideways at %d px',
    async (width) => {
      await open({}, { viewport: { width, height: 720 } });
      await list().waitFor();
      await expectSoon(page, () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
      expect(
        await page.getByRole('tabpanel').evaluate((panel) => panel.scrollWidth - panel.clientWidth),
      ).toBeLessThanOrEqual(0);
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/health-${width}.png` });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page)).toEqual([]);
      }
    },
  );
});
