import type { Page } from 'playwright-core';
import { suggestMapping } from '../../src/workbook/mapping';
import { noCard, type SetupProposal } from '../../src/workbook/mapping/proposal';
import { county, countyCard } from './harness/contents';
import { countyWith } from './harness/county-setup';
import { openAll } from './harness/open-all';
import type { PaneBrowser } from './harness/open-pane';
import { describeInPane } from './harness/open-pane';

const proposal: SetupProposal = {
  suggestions: suggestMapping(county.names, { language: 'nb' }),
  tableSuggestions: [],
  card: noCard,
  used: [],
  perspectives: ['Brukere og tjenester'],
};
const cold = {
  ...county,
  ownLanguage: null,
  card: null,
  hasSetup: false,
  indicatorCount: 0,
  warnings: [],
  setup: null,
};

/** Every text of a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Each language by its own name, the same in every language. */
const ownNames = ['Bokmål', 'Nynorsk', 'Svenska', 'English'];

/** What is not translated, most of it from the workbook; longest first, so that none is left of another. */
const untranslated = [...new Set([...ownNames, ...[county, countyWith(), proposal].flatMap(textsOf)])]
  .filter((text) => /\p{L}/u.test(text))
  .sort((a, b) => b.length - a.length);

/** What is seen or read aloud, but neither comes from the texts nor from the workbook. */
function hardCoded(seen: readonly string[]): string[] {
  const left = (text: string): string => {
    let rest = text;
    while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    return untranslated.reduce((without, words) => without.replaceAll(words, ' '), rest).trim();
  };
  return seen.filter((text) => /\p{L}{2}/u.test(left(text)));
}

/** Texts and names for screen readers in view. */
const seenIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen: string[] = [];
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('script, style, [hidden]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) seen.push(element.getAttribute(name) ?? '');
      const own = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? '')
        .join('');
      seen.push(own);
    }
    return seen.map((text) => text.trim()).filter((text) => text !== '');
  });

/** Elements whose text goes over their edge, or over the pane's. */
const cutIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.body.querySelectorAll<HTMLElement>(
        'button, [role=tab], h1, h2, h3, label, p, span, li, td, legend, summary',
      ),
    ]
      .filter((element) => element.getClientRects().length > 0 && getComputedStyle(element).display !== 'inline')
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 ||
          element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
      )
      .map((element) => element.outerHTML.replace(/ class="[^"]*"/g, '').slice(0, 160)),
  );

describeInPane(
  'the pane in a language that nobody speaks',
  (browser) => {
    let page: Page;

    const tab = (number: number) => async (): Promise<void> => {
      await page.getByRole('tab').nth(number).click();
      await page.locator('[role=tabpanel] :is(h2, h3, input, li)').first().waitFor();
    };
    const make = async (): Promise<void> => {
      await page.locator('main button').nth(-2).click();
    };
    const nothing = async (): Promise<void> => undefined;

    const states: [string, Parameters<PaneBrowser['open']>[0], () => Promise<unknown>][] = [
      [
        'card',
        { contents: county },
        async () => {
          await page.getByRole('heading', { level: 2 }).first().waitFor();
          await openAll(page);
        },
      ],
      ['choices above the card', { contents: countyWith() }, nothing],
      [
        'proposals',
        { contents: cold, answers: { readSuggestions: proposal } },
        async () => {
          await tab(1)();
          await openAll(page);
        },
      ],
      ['warnings', { contents: county }, tab(2)],
      ['settings', { contents: countyWith() }, tab(3)],
      ['no names', { contents: { ...cold, names: [] } }, nothing],
      ['no setup', { contents: cold }, nothing],
      ['no indicators', { contents: { ...cold, hasSetup: true } }, nothing],
      ['loading', { contents: null }, nothing],
      [
        'reading failed',
        { readFault: 'failed' },
        async () => {
          await page.getByRole('alert').waitFor();
        },
      ],
      ['read-only', { contents: { ...county, readOnly: true }, readOnlyFile: true }, nothing],
      [
        'without answers',
        {
          contents: {
            ...county,
            waiting: ['1.1'],
            unanswered: { ...county.unanswered, unknown: ['Målekort 2018'] },
          },
        },
        nothing,
      ],
      ['making', { contents: county }, make],
      [
        'made',
        { contents: county },
        async () => {
          await make();
          await page.evaluate(
            (card) => window.harness.made({ sheetName: 'Målekort', replaced: true, card, warnings: [] }),
            countyCard,
          );
        },
      ],
      [
        'not made',
        { contents: county },
        async () => {
          await make();
          await page.evaluate(() => window.harness.makeFails('protected-sheet', { sheet: 'Data' }));
          await page.getByRole('alert').waitFor();
        },
      ],
    ];

    test.each(states)(
      '"%s" has no text of its own, and cuts none that is two fifths longer at 280 px',
      async (_, start, act) => {
        page = await browser.open(start, { viewport: { width: 280, height: 720 } });
        await page.getByRole('main').waitFor();
        await act();
        const seen = await seenIn(page);
        expect(seen.some((text) => text.includes('⟦'))).toBe(true);
        expect(hardCoded(seen)).toEqual([]);
        expect(await cutIn(page)).toEqual([]);
      },
    );
  },
  { pseudo: true },
);
