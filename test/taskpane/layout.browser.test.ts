import type { Locator, Page } from 'playwright-core';
import { spawnSync } from 'node:child_process';
import { suggestMapping } from '../../src/workbook/mapping';
import { noCard } from '../../src/workbook/mapping/proposal';
import { cutTexts, tooWide } from '../support/layout';
import { skipOutsideCi } from '../support/skip';
import { expectSoon } from '../support/soon';
import { county, countyCard } from './harness/contents';
import { countyWith } from './harness/county-setup';
import { fontSheets } from './harness/fonts';
import { openAll } from './harness/open-all';
import { describeInPane, type PaneStart } from './harness/open-pane';

const cold = {
  ...county,
  ownLanguage: null,
  card: null,
  hasSetup: false,
  indicatorCount: 0,
  warnings: [],
  setup: null,
};
const proposal = {
  suggestions: suggestMapping(county.names, { language: 'nb' }),
  tableSuggestions: [],
  card: noCard,
  used: [],
  perspectives: ['Økonomi'],
};

/** A 350 px pane at 200 %, Excel's narrowest pane, and the one it opens with. */
const widths = [175, 280, 350];

interface State {
  readonly start: PaneStart;
  readonly act?: (page: Page) => Promise<unknown>;
}

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();
const make = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lag målekort' }).click();
const panel = (page: Page): Locator => page.getByRole('tabpanel');

const states: Readonly<Record<string, State>> = {
  'the card with every perspective open': {
    start: { contents: county },
    act: async (page) => {
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await openAll(page);
    },
  },
  'choices above the card': { start: { contents: countyWith({ period: 2012 }) } },
  'what more can be done': {
    start: { contents: countyWith() },
    act: (page) => page.getByRole('button', { name: 'Mer' }).click(),
  },
  'units to choose from': {
    start: { contents: countyWith() },
    act: async (page) => {
      await page.getByRole('button', { name: 'Mer' }).click();
      await page.getByRole('button', { name: /Ett målekort per enhet/ }).click();
    },
  },
  'a card that was made': {
    start: { contents: county },
    act: async (page) => {
      await make(page);
      await page.evaluate(
        (card) => window.harness.made({ sheetName: 'Målekort', replaced: true, card, warnings: [] }),
        countyCard,
      );
      await page.getByRole('button', { name: 'Vis målekortet' }).waitFor();
    },
  },
  'a card without answers': {
    start: {
      contents: { ...county, unanswered: { ...county.unanswered, unknown: ['Målekort', 'Styrekort 2. halvår'] } },
    },
    act: (page) => page.getByRole('button', { name: 'Oppdater' }).waitFor(),
  },
  'a card that waits': {
    start: { contents: { ...county, waiting: ['1.1'] } },
    act: (page) => page.getByText('Beregnes').first().waitFor(),
  },
  'a card that was not made': {
    start: { contents: county },
    act: async (page) => {
      await make(page);
      await page.evaluate(() => window.harness.makeFails('protected-sheet', { sheet: 'Data' }));
      await page.getByRole('alert').waitFor();
    },
  },
  'proposals, all open': {
    start: { contents: cold, answers: { readSuggestions: proposal } },
    act: async (page) => {
      await tab(page, 'Oppsett');
      await panel(page).getByRole('listitem').first().waitFor();
      await openAll(page);
    },
  },
  settings: {
    start: { contents: countyWith() },
    act: async (page) => {
      await tab(page, 'Innstillinger');
      await page.getByLabel('Språk i panelet').waitFor();
    },
  },
  warnings: { start: { contents: county }, act: (page) => tab(page, 'Merknader') },
  'a workbook without names': { start: { contents: { ...cold, names: [] } } },
  'a workbook without setup': { start: { contents: cold } },
};

describe.each(fontSheets)('in $name', ({ name: font, family }) => {
  const listed = family === null ? null : spawnSync('fc-list', [family], { encoding: 'utf8' });
  const isThere = listed === null || (listed.status === 0 && listed.stdout.trim() !== '');
  if (!isThere) {
    skipOutsideCi(
      `the pane in ${family}`,
      `no such font on this machine; apt-get install ${font === 'dejavu' ? 'fonts-dejavu-core' : 'fonts-liberation'}`,
    );
    return;
  }
  describeInPane('the pane scrolls nothing sideways and cuts no text', (browser) => {
    test.each(Object.entries(states))('%s', async (_, { start, act }) => {
      const page = await browser.open(start, { font });
      await page.getByRole('main').waitFor();
      await act?.(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 720 });
        const faults = async (): Promise<string[]> => [...(await tooWide(page)), ...(await cutTexts(page))];
        await expectSoon(page, async () => [width, ...(await faults())], [width]);
      }
    });
  });
});
