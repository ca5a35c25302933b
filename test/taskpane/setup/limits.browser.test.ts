import type { Locator, Page } from 'playwright-core';
import type { LimitFacts } from '../../../src/scorecard';
import { noCard, type ProposedName, type SetupProposal } from '../../../src/workbook/mapping/proposal';
import {
  editedColumns,
  type EditedColumn,
  type SetupIndicator,
  type SetupValue,
} from '../../../src/workbook/setup/contents';
import type { WorkbookContents } from '../../../src/workbook/port';
import { findings } from '../../support/axe';
import { expectSoon } from '../../support/soon';
import { countyWith } from '../harness/county-setup';
import { describeInPane, type PaneOptions, type PaneStart } from '../harness/open-pane';

const target = (value: number, carriesPercent = false): LimitFacts['ambition'] => ({
  op: null,
  value,
  carriesPercent,
  unit: '',
  text: '',
  note: '',
});

const facts = (change: Partial<LimitFacts> = {}): LimitFacts => ({
  ambition: target(0.82, true),
  direction: 'høyere',
  measure: '%',
  format: '0.0 %',
  earlier: null,
  history: [
    { period: '2015', value: 0.79 },
    { period: '2016', value: 0.785 },
    { period: '2017', value: 0.805 },
  ],
  ...change,
});

const row = (
  nr: string,
  name: string,
  limit: LimitFacts | null,
  cells: Partial<Record<EditedColumn, SetupValue['value']>> = {},
): SetupIndicator => ({
  nr,
  name,
  address: `'BMS-oppsett'!A${nr.replace('.', '')}`,
  active: true,
  missing: [],
  limit,
  cells: Object.fromEntries(
    editedColumns.map((column) => [
      column,
      { value: cells[column] ?? null, formula: false, address: `'BMS-oppsett'!L${nr.replace('.', '')}` },
    ]),
  ) as SetupIndicator['cells'],
});

const completed = row(
  '1.1',
  'Fullført og bestått innan 5 år',
  facts({ earlier: { period: '2017', value: 0.75, format: '0 %' } }),
  {
    result: 'Fullført',
  },
);
const absence = row(
  '4.2',
  'Sjukefråvær',
  facts({
    ambition: target(5),
    direction: 'lågare',
    format: '0.0',
    history: [
      { period: '2016', value: 6.4 },
      { period: '2017', value: 7.25 },
    ],
  }),
);
/** Nothing is known that a limit could be. */
const bare = row('2.3', 'Søkjarar med læreplass', facts({ history: [] }));

const contents = (
  indicators: readonly SetupIndicator[] = [completed, absence, bare],
  tolerance: string | null = null,
): WorkbookContents => {
  const { setup, ...rest } = countyWith();
  if (setup === null) throw new Error('no setup');
  return {
    ...rest,
    setup: {
      ...setup,
      card: { ...setup.card, tolerance: { value: tolerance, formula: false, address: "'BMS-oppsett'!B10" } },
      perspectives: [{ nr: '1', name: 'Tenesteproduksjon/brukar' }],
      indicators,
    },
  };
};

/** The limit beside the cells of the name that the first row uses. */
const beside: ProposedName = {
  name: 'Fullført',
  indicator: 'Fullført',
  role: 'result',
  perspective: null,
  direction: null,
  measure: null,
  period: null,
  unit: null,
  confidence: 1,
  reason: '',
  sheet: 'Årets tall',
  limit: { address: 'G4', value: 0.7, format: '0 %' },
};
const proposal: SetupProposal = {
  suggestions: [beside],
  tableSuggestions: [],
  card: noCard,
  used: ['Fullført'],
  perspectives: [],
};

describeInPane('limits that nobody has set', (browser) => {
  let page: Page;

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  const group = (name: string): Locator => page.getByRole('group', { name });
  const asked = (method: string): Promise<unknown[]> =>
    page.evaluate(
      (wanted) => window.harness.asked.filter((call) => call.method === wanted).map((call) => call.argument),
      method,
    );
  const change = (next: WorkbookContents): Promise<void> => page.evaluate((told) => window.harness.change(told), next);
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.textContent?.replaceAll('\u00a0', ' ') ?? null);

  async function open(start: PaneStart = {}, options?: PaneOptions): Promise<void> {
    page = await browser.open(
      { contents: contents(), silent: ['editSetup'], answers: { readSuggestions: proposal }, ...start },
      options,
    );
    await page.getByRole('tab', { name: 'Oppsett' }).click();
    await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
  }

  test('are asked for, one tolerance for all first, and none is chosen', async () => {
    await open();
    await page.getByRole('heading', { name: '3 indikatorer kan aldri bli røde' }).waitFor();
    await button("Gå til 'Årets tall'!G4").waitFor();
    expect(
      (
        await page.getByRole('region', { name: '3 indikatorer kan aldri bli røde' }).getByRole('button').allInnerTexts()
      ).map((each) => each.replaceAll('\u00a0', ' ')),
    ).toEqual([
      'Mer enn 2 %',
      'Mer enn 5 %',
      'Mer enn 10 %',
      'Rød under 70 %',
      "'Årets tall'!G4",
      'Rød under 75 %',
      'Rød under 78,5 %',
      'Rød over 7,3 %',
      'Skriv grensene selv',
    ]);
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0);
    await page.getByText('1 har ikke noe å foreslå en grense ut fra.').waitFor();
    expect(await asked('editSetup')).toEqual([]);
  });

  test('are counted among what is missing, which leads to them', async () => {
    await open();
    await button('3 grenser for rødt').click();
    expect(await focused()).toBe('3 indikatorer kan aldri bli røde');
  });

  test('one tolerance for all is written on the card, and nothing is asked for any more', async () => {
    await open();
    await button('Mer enn 5 %').click();
    await expectSoon(page, () => asked('editSetup'), [
      [{ table: 'card', field: 'tolerance', value: '5 %', seen: null }],
    ]);
    await change(
      contents(
        [completed, absence, bare].map((each) => ({ ...each, limit: null })),
        'Mer enn 5 %',
      ),
    );
    await page.getByRole('heading', { name: 'Nå er det sagt hvor rødt begynner' }).waitFor();
    await page.getByText('Skrevet i oppsettet. Nå er 1 rød på kortet.').waitFor();
    expect(await page.getByRole('group').count()).toBe(1);
    expect(await button('Mer enn 5 %').getAttribute('aria-pressed')).toBe('true');
  });

  test('the tolerance is taken back as it was, and the keyboard keeps its place', async () => {
    await open({ contents: contents(undefined, 'litt') });
    await button('Mer enn 10 %').click();
    const undo = button(/^Angre: Én toleranse for alle/);
    await undo.focus();
    await page.keyboard.press('Enter');
    await undo.waitFor({ state: 'detached' });
    expect(await asked('editSetup')).toEqual([
      [{ table: 'card', field: 'tolerance', value: '10 %', seen: 'litt' }],
      [{ table: 'card', field: 'tolerance', value: 'litt', seen: '10 %' }],
    ]);
    expect(await focused()).toBe('Mer enn 10 %');
  });

  test('a limit is written with one key, with the format of its cell', async () => {
    await open();
    await button('Rød under 75 %').focus();
    await page.keyboard.press('Space');
    const edit = { table: 'indicators', nr: '1.1', address: completed.address, column: 'critical' };
    await expectSoon(page, () => asked('editSetup'), [[{ ...edit, value: 0.75, seen: null, format: '0 %' }]]);
    await expectSoon(page, () => button('Rød under 75 %').getAttribute('aria-pressed'), 'true');
    expect(await focused()).toBe('Rød under 75 %');
    // The row is red-able now; its answer stays in view.
    await change(contents([{ ...completed, limit: null }, absence, bare]));
    await page.getByRole('heading', { name: '2 indikatorer kan aldri bli røde' }).waitFor();
    expect(await button('Rød under 75 %').getAttribute('aria-pressed')).toBe('true');
  });

  test('a limit on a sheet is referred to; another takes its place, and goes again', async () => {
    await open();
    const edit = { table: 'indicators', nr: '1.1', address: completed.address, column: 'critical' };
    const address = "'Årets tall'!G4";
    await button('Rød under 70 %').click();
    await expectSoon(page, () => button('Rød under 70 %').getAttribute('aria-pressed'), 'true');
    await button('Rød under 78,5 %').click();
    await expectSoon(page, () => button('Rød under 78,5 %').getAttribute('aria-pressed'), 'true');
    await button('Rød under 78,5 %').click();
    await expectSoon(page, () => button('Rød under 78,5 %').getAttribute('aria-pressed'), 'false');
    expect(await asked('editSetup')).toEqual([
      [{ ...edit, value: 0.7, seen: null, format: '0 %', refersTo: address }],
      [{ ...edit, value: 0.785, seen: 0.7, format: '0.0 %', referred: address }],
      [{ ...edit, value: null, seen: 0.785 }],
    ]);
  });

  test('what cannot be written is told, and nothing is taken for chosen', async () => {
    await open({ faults: { editSetup: { fault: 'protected-sheet', parameters: { sheet: 'BMS-oppsett' } } } });
    await button('Rød over 7,3 %').click();
    await page.getByRole('alert').getByText('Arket «BMS-oppsett» er beskyttet').waitFor();
    expect(await page.locator('[aria-pressed=true]').count()).toBe(0);
  });

  test('can be written by hand, beginning at the first', async () => {
    await open();
    await button('Skriv grensene selv').click();
    const field = page.getByRole('textbox', { name: 'Kritisk grense for 1.1 Fullført og bestått innan 5 år' });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('of many only the first are shown until all are asked for', async () => {
    const many = Array.from({ length: 7 }, (_, index) => row(`1.${index + 1}`, `Nummer ${index + 1}`, facts()));
    await open({ contents: contents(many) });
    expect(await group('Kritisk grense for').count()).toBe(4);
    await button('Vis alle 7').click();
    expect(await group('Kritisk grense for').count()).toBe(7);
  });

  test('cannot be chosen in a file that is open for reading only', async () => {
    await open({ readOnlyFile: true });
    await button('Mer enn 5 %').focus();
    await page.keyboard.press('Enter');
    expect(await button('Mer enn 5 %').getAttribute('aria-disabled')).toBe('true');
    expect(await asked('editSetup')).toEqual([]);
  });

  test('nobody is asked where every row can be red', async () => {
    await open({ contents: contents([{ ...completed, limit: null }]) });
    await page.getByText('Ingenting mangler. Velg Lag målekort nederst.').waitFor();
    expect(await page.getByRole('group').count()).toBe(0);
  });

  test.each([175, 280, 600])(
    'axe finds nothing in light and dark, and nothing scrolls sideways at %d px',
    async (width) => {
      await open({}, { viewport: { width, height: 720 } });
      await button('Rød under 75 %').click();
      await button(/^Angre: Kritisk/).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      expect(
        await page.getByRole('tabpanel').evaluate((panel) => panel.scrollWidth - panel.clientWidth),
      ).toBeLessThanOrEqual(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page)).toEqual([]);
      }
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/limits-${width}.png` });
    },
  );
});
