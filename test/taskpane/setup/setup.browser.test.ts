import type { Locator, Page } from 'playwright-core';
import { suggestMapping } from '../../../src/workbook/mapping';
import { noCard, type SetupProposal } from '../../../src/workbook/mapping/proposal';
import {
  editedColumns,
  type EditedColumn,
  type SetupContents,
  type SetupIndicator,
  type SetupValue,
} from '../../../src/workbook/setup/contents';
import type { WorkbookContents } from '../../../src/workbook/port';
import type { NamedRange } from '../../../src/workbook/names/named-range';
import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import { knownPerspectives } from '../../../src/workbook/mapping/perspective';
import { sheetIndicators } from '../../../src/workbook/mapping/sheet-indicators';
import { suggestTables } from '../../../src/workbook/mapping/suggest-tables';
import { perspectiveNames } from '../../../src/workbook/mapping/texts';
import { findings } from '../../support/axe';
import { expectSoon } from '../../support/soon';
import { drawnSheet } from '../../workbook/blocks/drawn-sheet';
import { county } from '../harness/contents';
import { countyWith } from '../harness/county-setup';
import type { PaneBrowser } from '../harness/open-pane';
import { describeInPane } from '../harness/open-pane';

const named = (name: string, parts: Partial<NamedRange> = {}): NamedRange => ({
  name,
  reference: name,
  scope: 'Workbook',
  kind: 'cell',
  visible: true,
  address: 'Data!B2',
  rows: 1,
  columns: 1,
  value: 0.5,
  fault: null,
  ...parts,
});
const names: readonly NamedRange[] = [
  named('Sjukefråvær', { value: 5.4 }),
  named('Sjukefråvær_mål', { value: 5 }),
  named('Trivsel_Elevundersøkinga_vidaregåande_skular', { value: 4.3, kind: 'vector', columns: 4 }),
  named('Ark1_B12'),
  named('Mobbing_gml', {
    kind: 'broken',
    address: null,
    rows: null,
    columns: null,
    value: null,
    fault: 'source-broken',
  }),
  named('Skjult', { visible: false, value: '<b>ikkje kode</b>' }),
];

/** What the product itself proposes for names. */
const proposalOf = (all: readonly NamedRange[], used: readonly string[] = []): SetupProposal => ({
  suggestions: suggestMapping(all, { language: 'nb' }),
  tableSuggestions: [],
  card: noCard,
  used,
  perspectives: ['Brukere og tjenester', 'Medarbeidere, læring og fornyelse'],
});

const cold: WorkbookContents = {
  ...county,
  ownLanguage: null,
  names,
  card: null,
  hasSetup: false,
  indicatorCount: 0,
  warnings: [],
  setup: null,
};

const indicator = (
  nr: string,
  name: string,
  cells: Partial<Record<EditedColumn, SetupValue['value']>>,
  missing: SetupIndicator['missing'],
): SetupIndicator => ({
  nr,
  name,
  address: `'BMS-oppsett'!A${nr.slice(-1)}`,
  active: true,
  missing,
  limit: null,
  cells: Object.fromEntries(
    editedColumns.map((column) => {
      const value = cells[column] ?? null;
      return [
        column,
        { value, formula: column === 'critical' && value !== null, address: `'BMS-oppsett'!L${nr.slice(-1)}` },
      ];
    }),
  ) as SetupIndicator['cells'],
});
const setup: SetupContents = {
  card: countyWith().setup?.card ?? ({} as SetupContents['card']),
  perspectives: [
    { nr: '1', name: 'Tenesteproduksjon/brukar' },
    { nr: '2', name: 'Regional utviklingsaktør' },
  ],
  indicators: [
    indicator(
      '1.1',
      'Fullført og bestått innan 5 år',
      { name: 'Fullført', perspective: '1', direction: 'høgare', result: 'Fullført', measure: '%' },
      ['ambition'],
    ),
    indicator(
      '1.2',
      'Trivsel',
      { name: 'Trivsel', perspective: '1', result: 'Trivsel', ambition: 4.4, critical: 4.1 },
      ['direction'],
    ),
    indicator(
      '2.1',
      'Ungdom 16–18 i vgo',
      { name: 'Ungdom', perspective: '9', direction: 'høgare', result: 'Ungdom', ambition: 93 },
      ['perspective'],
    ),
  ],
};
const warm = (
  change: (indicators: readonly SetupIndicator[]) => readonly SetupIndicator[] = (same) => same,
): WorkbookContents => ({ ...county, names, setup: { ...setup, indicators: change(setup.indicators) } });

/** What the product itself proposes for a table on a sheet. */
function tablesOf(drawing: string): SetupProposal['tableSuggestions'] {
  const grid = drawnSheet(drawing, { sheet: 'Tall' });
  return suggestTables([sheetIndicators({ grid, blocks: findBlocks(grid) })], {
    language: 'nb',
    perspectives: knownPerspectives([], perspectiveNames('nb')),
    fileName: '',
    named: [],
  });
}

/** A workbook of tables alone, which leaves a question of every kind. */
const ofTables = (): Parameters<PaneBrowser['open']>[0] => ({
  contents: { ...cold, names: [] },
  answers: {
    readSuggestions: {
      ...proposalOf([]),
      card: {
        ...noCard,
        organisation: { value: 'Solvær kommune', address: 'Forside!B3', reason: '', confidence: 0.9 },
        period: { value: '2024', address: 'Forside!B4', reason: '', confidence: 0.9 },
      },
      tableSuggestions: tablesOf(`
        Indikator                        | Måleenhet | 2022 | 2023 | 2024 | Mål | Langsiktig mål | Kilde
        Sykefravær                       | %         | 8.1  | 7.9  | 7.6  | 7   | 6              | HR
        Trivsel i ungdomsskolen (10. trinn) | poeng  | 4.0  | 4.2  | 4.3  | 4.5 | 4.8            | Udir
        Budsjettavvik                    | %         | -0.4 | 0.3  | 0.6  | 0   | 0              | Økonomi
        Innmeldte avvik i kvalitetssystemet | antall | 120  | 131  | 142  | 150 | 200            | Kvalitet
      `),
    },
  },
  silent: ['writeSetup'],
});

describeInPane('the setup', (browser) => {
  let page: Page;

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const ambition = (title: string): Locator => page.getByRole('textbox', { name: `Ambisjon for ${title}` });
  const asked = (method: string): Promise<unknown[]> =>
    page.evaluate(
      (wanted) => window.harness.asked.filter((call) => call.method === wanted).map((call) => call.argument),
      method,
    );

  async function open(
    start: Parameters<PaneBrowser['open']>[0],
    options?: Parameters<PaneBrowser['open']>[1],
  ): Promise<void> {
    page = await browser.open(
      {
        silent: ['editSetup', 'addNames'],
        answers: { readSuggestions: proposalOf(start.contents?.names ?? []) },
        ...start,
      },
      options,
    );
    await page.getByRole('tab', { name: 'Oppsett' }).click();
    await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
  }

  /** Scrolls the list until it holds the row of something: rows out of view are not in the page. */
  async function scrolledTo(wanted: Locator): Promise<void> {
    for (let screens = 0; screens < 40 && (await wanted.count()) === 0; screens += 1)
      await page.getByRole('tabpanel').evaluate(async (panel) => {
        panel.scrollBy(0, panel.clientHeight / 4);
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      });
    await wanted.waitFor();
  }

  test('lists proposals with names, values, confidence and, on demand, the reason; texts of the workbook stay text', async () => {
    await open({ contents: cold });
    const row = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'Sjukefråvær' }) });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(
      /^Sjukefråvær \d\d % sikker Resultat Sjukefråvær 5,4 Ambisjon Sjukefråvær_mål 5 Lavere er bedre/,
    );
    await button('Endre Sjukefråvær').click();
    await page
      .getByText(/^Hvorfor: .*kjent indikator/)
      .first()
      .waitFor();
    await button('Gå til Sjukefråvær_mål').first().click();
    expect(await asked('goTo')).toEqual(['Data!B2']);
    await page.getByRole('combobox', { name: 'Vis' }).selectOption('hidden');
    await page.getByText('<b>ikkje kode</b>').waitFor();
    await page.getByText('Viser til celler som er slettet, og kan ikke brukes.').waitFor();
  });

  test('gives a name without proposal an indicator and a role by hand, by keyboard', async () => {
    await open({ contents: cold });
    await scrolledTo(button('Bruk Ark1_B12'));
    await button('Bruk Ark1_B12').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Læretid');
    await page.keyboard.press('Enter');
    const role = page.getByRole('combobox', { name: 'Rolle for Ark1_B12' });
    await role.waitFor();
    await expectSoon(page, () => role.evaluate((element) => element === document.activeElement), true);
    expect(await role.inputValue()).toBe('result');
    expect(await page.getByRole('checkbox', { name: 'Læretid' }).isChecked()).toBe(true);
  });

  test('has its proposals as one tab stop: arrows go through them, Tab goes on to the button that writes', async () => {
    await open({ contents: cold });
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement;
        const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
        return at?.getAttribute('aria-label') ?? labels[0]?.textContent ?? at?.textContent ?? '';
      });
    await page.getByRole('checkbox', { name: /^Alle i listen/ }).focus();
    await page.keyboard.press('Tab');
    // Not the heading of the perspective above it.
    expect(await focused()).toMatch(/^Trivsel/);
    await page.getByText(/^Pil opp og ned går mellom forslagene/).waitFor();
    await page.keyboard.press('ArrowDown');
    await expectSoon(page, focused, 'Sjukefråvær');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Gå til Sjukefråvær');
    await page.keyboard.press('End');
    await expectSoon(page, focused, 'Gå til Ark1_B12');
    await page.keyboard.press('ArrowUp');
    await expectSoon(page, focused, 'Sjukefråvær');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: 'Sjukefråvær' }).isChecked()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Lag oppsett med/);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Sjukefråvær');
  });

  test('keeps what was changed while another tab is in view', async () => {
    await open({ contents: cold });
    await page.getByRole('checkbox', { name: 'Sjukefråvær' }).uncheck();
    await page.getByRole('tab', { name: 'Merknader' }).click();
    await page.getByRole('tab', { name: 'Oppsett' }).click();
    expect(await page.getByRole('checkbox', { name: 'Sjukefråvær' }).isChecked()).toBe(false);
  });

  test('looks through the workbook again when it changes, and keeps what was chosen', async () => {
    await open({ contents: cold });
    await page.getByRole('checkbox', { name: 'Sjukefråvær' }).uncheck();
    await page.getByText(/^Fant 4 navn/).waitFor();
    // Something has got a name since.
    await page.evaluate(
      ([answers, contents]) => {
        Object.assign(window.harness.answers, answers);
        window.harness.change(contents);
      },
      [{ readSuggestions: proposalOf([...names, named('Oppmøte_elevar')]) }, { ...cold, waiting: [] }] as const,
    );
    await page.getByText(/^Fant 5 navn/).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Sjukefråvær' }).isChecked()).toBe(false);
  });

  test('asks which column is the target and where red begins, and hands the answers over with the setup', async () => {
    const tableSuggestions = tablesOf(`
      Indikator  | 2022 | 2023 | 2024 | Mål | Langsiktig mål
      Sykefravær | 8.1  | 7.9  | 7.6  | 7   | 6
      Trivsel    | 4.0  | 4.2  | 4.3  | 4.5 | 4.8
    `);
    await open({
      contents: { ...cold, names: [] },
      answers: { readSuggestions: { ...proposalOf([]), tableSuggestions } },
      silent: ['writeSetup'],
    });
    const question = page.getByRole('group', {
      name: 'Hvilken kolonne er ambisjonen for 2 indikatorer på arket Tall?',
    });
    await question.getByRole('button', { name: 'Gå til Tall!E1' }).click();
    expect(await asked('goTo')).toEqual(['Tall!E1']);
    await question.getByRole('button', { name: 'Mål', exact: true }).click();
    await page.getByRole('heading', { name: '2 indikatorer vil aldri kunne bli røde' }).waitFor();
    await page
      .getByRole('group', { name: /^Kritisk grense for Sykefravær/ })
      .getByRole('button', { name: 'Rød over 8,1' })
      .click();
    await page.getByRole('heading', { name: '1 indikator vil aldri kunne bli rød' }).waitFor();
    await button('Mer enn 5 %').click();
    await page.getByRole('heading', { name: 'Nå er det sagt hvor rødt begynner' }).waitFor();
    await button('Lag oppsett med 2 indikatorer').click();
    await expectSoon(page, async () => (await asked('writeSetup')).length, 1);
    expect(await asked('writeSetup')).toMatchObject([
      {
        tables: [{ indicator: 'Trivsel', ambition: { text: '4.5' } }, { ambition: { address: 'E2', text: '7' } }],
        card: { tolerance: '5 %' },
        limits: [{ indicator: 'Sykefravær', value: 8.1 }],
      },
    ]);
  });

  test('shows what a marked table becomes before it is made, and makes only what is chosen', async () => {
    const tables = tablesOf(`
      Indikator  | Måleenhet | 2023 | 2024 | Mål 2024
      Sykefravær | %         | 7.9  | 7.6  | 7
      Ventetid   | dager     | 12   | 11   | 10
    `);
    const part = { name: 'Sykefravær', label: 'Sykefravær', address: 'Tall!C2:D2', rows: 1, columns: 2, value: 7.9 };
    await open({
      contents: { ...cold, names: [] },
      answers: {
        readSuggestions: proposalOf([]),
        readMarked: { address: 'Tall!A1:E3', tables, parts: [part] },
      },
      silent: ['writeSetup'],
    });
    await button('Bruk merket område').click();
    const shown = page.getByRole('group', { name: '2 indikatorer i det merkede' });
    expect((await shown.innerText()).replace(/\s+/g, ' ')).toMatch(/Resultat Tall!C2:D2 7,6 .*Ambisjon Tall!E2 7/);
    expect(await asked('writeSetup')).toEqual([]);
    await shown.getByRole('checkbox', { name: 'Ta med Ventetid' }).uncheck();
    await shown.getByRole('textbox', { name: 'Indikator for Tall!C2:D2' }).fill('Sykefravær i alt');
    await shown.getByRole('button', { name: 'Legg til 1 indikator' }).click();
    await expectSoon(page, async () => (await asked('writeSetup')).length, 1);
    expect(await asked('writeSetup')).toMatchObject([{ tables: [{ indicator: 'Sykefravær i alt', measure: '%' }] }]);
  });

  test('says what went wrong when it could not be written, and loses no choice', async () => {
    await open({ contents: cold, faults: { writeSetup: { fault: 'protected-workbook', parameters: {} } } });
    await page.getByRole('checkbox', { name: /^Trivsel/ }).uncheck();
    await button(/^Lag oppsett med/).click();
    await page.getByRole('alert').getByText('Arbeidsboken er beskyttet').waitFor();
    expect(await page.getByRole('checkbox', { name: /^Trivsel/ }).isChecked()).toBe(false);
    expect(await button(/^Lag oppsett med/).isEnabled()).toBe(true);
  });

  test('lets the reading of names be tried again', async () => {
    await open({ contents: warm(), faults: { readSuggestions: { fault: 'failed', parameters: {} } } });
    // A setup that is there needs no proposals.
    expect(await page.getByRole('alert').count()).toBe(0);
    page = await reopen();
    await page.getByRole('alert').waitFor();
    await page.evaluate(() => Object.assign(window.harness.faults, { readSuggestions: undefined }));
    await button('Prøv igjen').click();
    await page.getByRole('checkbox', { name: 'Sjukefråvær' }).waitFor();

    async function reopen(): Promise<Page> {
      const next = await browser.open({
        contents: cold,
        answers: { readSuggestions: proposalOf(names) },
        faults: { readSuggestions: { fault: 'failed', parameters: {} } },
      });
      await next.getByRole('tab', { name: 'Oppsett' }).click();
      return next;
    }
  });

  test('shows what is missing first, and each count leads to its first field', async () => {
    await open({ contents: warm() });
    await button('1 retning').click();
    const direction = page.getByRole('combobox', { name: 'Retning for 1.2 Trivsel' });
    expect(await direction.evaluate((element) => element === document.activeElement)).toBe(true);
    await direction.selectOption('Høyere er bedre');
    await page.keyboard.press('Tab');
    expect(await asked('editSetup')).toEqual([
      [
        {
          table: 'indicators',
          nr: '1.2',
          address: "'BMS-oppsett'!A2",
          column: 'direction',
          value: 'høyere',
          seen: null,
        },
      ],
    ]);
  });

  test('keeps what was typed where writing failed, with what to do, and writes it when it is tried again', async () => {
    await open({
      contents: warm(),
      faults: { editSetup: { fault: 'protected-sheet', parameters: { sheet: 'BMS-oppsett' } } },
    });
    await ambition('1.1 Fullført og bestått innan 5 år').fill('82');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').getByText('Arket «BMS-oppsett» er beskyttet').waitFor();
    expect(await asked('readWorkbook')).toHaveLength(2);
    expect(await ambition('1.1 Fullført og bestått innan 5 år').inputValue()).toBe('82');
    await page.evaluate(() => Object.assign(window.harness.faults, { editSetup: undefined }));
    await button('Prøv igjen').click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect((await asked('editSetup')).at(-1)).toMatchObject([{ column: 'ambition', value: 82, seen: null }]);
    // Written or refused: what the sheet holds is read again.
    expect(await asked('readWorkbook')).toHaveLength(3);
  });

  test('follows the sheet without losing what is being typed', async () => {
    await open({ contents: warm() });
    const field = ambition('1.1 Fullført og bestått innan 5 år');
    await field.fill('8');
    const other = warm((all) =>
      all.map((each) =>
        each.nr === '2.1'
          ? { ...each, cells: { ...each.cells, ambition: { ...each.cells.ambition, value: 94 } } }
          : each,
      ),
    );
    await page.evaluate((contents) => window.harness.change(contents), other);
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === '94'));
    expect(await field.inputValue()).toBe('8');
    await page.keyboard.type('2');
    expect(await field.inputValue()).toBe('82');
  });

  test('another’s change meanwhile is shown with what was typed, and written over only when that is chosen', async () => {
    await open({ contents: warm(), faults: { editSetup: { fault: 'changed-meanwhile', parameters: { cell: 'L2' } } } });
    const field = ambition('1.2 Trivsel');
    await field.fill('4,6');
    const other = warm((all) =>
      all.map((each) =>
        each.nr === '1.2'
          ? { ...each, cells: { ...each.cells, ambition: { ...each.cells.ambition, value: 4.5 } } }
          : each,
      ),
    );
    await page.evaluate((contents) => (window.harness.contents = contents), other);
    await page.keyboard.press('Tab');
    await page.getByText('Der står det nå «4,5», og her har du skrevet «4,6».').waitFor();
    await page.evaluate(() => Object.assign(window.harness.faults, { editSetup: undefined }));
    await field.focus();
    await page.keyboard.press('Tab');
    expect(await asked('editSetup')).toMatchObject([[{ value: 4.6, seen: 4.4 }]]);
    await button('Bruk det jeg skrev').click();
    await page.getByText('Der står det nå').waitFor({ state: 'detached' });
    expect((await asked('editSetup')).at(-1)).toMatchObject([{ column: 'ambition', value: 4.6, seen: 4.5 }]);
  });

  test('shows a formula of the user’s own, and leads to its cell', async () => {
    await open({ contents: warm() });
    await page.getByRole('combobox', { name: 'Felt å fylle ut' }).selectOption('critical');
    expect(await page.getByRole('textbox', { name: 'Kritisk grense for 1.2 Trivsel' }).count()).toBe(0);
    await button('Formel i cellen for Kritisk grense for 1.2 Trivsel').click();
    expect(await asked('goTo')).toEqual(["'BMS-oppsett'!L2"]);
  });

  test('lets nothing be changed in a file that is open for reading only', async () => {
    await open({ contents: warm(), readOnlyFile: true });
    expect(await ambition('1.2 Trivsel').getAttribute('readonly')).not.toBeNull();
    expect(await page.getByRole('combobox', { name: 'Retning for 1.2 Trivsel' }).isDisabled()).toBe(true);
    expect(await button('Bruk merket område').isDisabled()).toBe(true);
  });

  test('names a marked range; what is refused stays typed', async () => {
    const part = { name: 'Fravær', label: 'Fravær', address: 'Data!B2:F2', rows: 1, columns: 5, value: 4.5 };
    await open({
      contents: { ...cold, names: [] },
      answers: {
        readSuggestions: proposalOf([]),
        readMarked: {
          address: 'Data!A2:F3',
          tables: [],
          parts: [part, { ...part, name: 'Trivsel', label: 'Trivsel', address: 'Data!B3:F3' }],
        },
      },
      faults: { addNames: { fault: 'name-refused', parameters: { name: 'A1' } } },
    });
    await button('Bruk merket område').click();
    await page.getByRole('textbox', { name: 'Navn på Data!B2:F2' }).fill('A1');
    await page.getByRole('checkbox', { name: 'Gi navnet Trivsel' }).uncheck();
    await button('Legg til 1 navn').click();
    await page.getByRole('alert').getByText('Excel godtar ikke navnet «A1»').waitFor();
    expect(await page.getByRole('textbox', { name: 'Navn på Data!B2:F2' }).inputValue()).toBe('A1');
    await page.evaluate(() => Object.assign(window.harness.faults, { addNames: undefined }));
    await page.getByRole('textbox', { name: 'Navn på Data!B2:F2' }).fill('Fravær_elevar');
    await button('Legg til 1 navn').click();
    await page.getByText('1 navn er lagt til.').waitFor();
    expect((await asked('addNames')).at(-1)).toEqual([{ ...part, name: 'Fravær_elevar' }]);
  });

  test('holds ten thousand names with a page of rows, and finds one of them', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      named(`Fravær_avdeling_${index}_trinn`, { address: `Data!A${index + 1}` }),
    );
    await open({ contents: { ...cold, names: many } });
    expect(await page.locator('[role=tabpanel] li').count()).toBeLessThan(100);
    await page.getByRole('searchbox').fill('avdeling_9876_');
    await page.getByText('Fravær_avdeling_9876_trinn').first().waitFor();
    await page.waitForFunction(() => document.querySelectorAll('[role=tabpanel] li').length < 5);
  });

  const states: readonly (readonly [string, Parameters<PaneBrowser['open']>[0], () => Promise<unknown>])[] = [
    ['proposals, one open', { contents: cold }, () => button('Endre Sjukefråvær').click()],
    [
      'a name without proposal',
      { contents: cold },
      async () => {
        await page.getByRole('combobox', { name: 'Vis' }).selectOption('without');
        await button('Bruk Ark1_B12').click();
      },
    ],
    ['tables with questions', ofTables(), async () => undefined],
    [
      'tables with answers, far down',
      ofTables(),
      async () => {
        await page.getByRole('button', { name: 'Mål', exact: true }).click();
        await button('Mer enn 5 %').click();
        await page.getByRole('heading', { name: 'Nå er det sagt hvor rødt begynner' }).waitFor();
        await scrolledTo(button('Endre Sykefravær'));
        await button('Endre Sykefravær').click();
      },
    ],
    [
      'a marked table',
      {
        ...ofTables(),
        answers: {
          ...ofTables().answers,
          readMarked: {
            address: 'Tall!A1:E2',
            parts: [],
            tables: tablesOf(`
              Indikator                 | Måleenhet | 2023 | 2024 | Mål 2024
              Sykefravær i helse og omsorg | %      | 7.9  | 7.6  | 7
              Ventetid                  | dager     | 12   | 11   | 10
            `),
          },
        },
      },
      async () => {
        await button('Bruk merket område').click();
        await page.getByRole('group', { name: /i det merkede$/ }).waitFor();
      },
    ],
    ['no names', { contents: { ...cold, names: [] } }, async () => undefined],
    ['a setup', { contents: warm() }, async () => undefined],
    [
      'all fields of a setup',
      { contents: warm() },
      () => page.getByRole('combobox', { name: 'Felt å fylle ut' }).selectOption('all'),
    ],
    ['reading only', { contents: warm(), readOnlyFile: true }, async () => undefined],
    [
      'a fault in a field',
      { contents: warm(), faults: { editSetup: { fault: 'protected-sheet', parameters: { sheet: 'BMS-oppsett' } } } },
      async () => {
        await ambition('1.2 Trivsel').fill('minst mykje betre enn i fjor');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').waitFor();
      },
    ],
  ];

  test.each(states)(
    '"%s": axe finds nothing in light and dark, and nothing scrolls sideways from 175 px to 600',
    async (state, start, act) => {
      await open(start);
      await act();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([colorScheme, await findings(page)]).toEqual([colorScheme, []]);
      }
      for (const width of [175, 280, 320, 350, 600]) {
        await page.setViewportSize({ width, height: 720 });
        if (process.env['SHOTS'])
          await page.screenshot({ path: `${process.env['SHOTS']}/${state.replace(/\W+/g, '-')}-${width}.png` });
        const wide = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('[role=tabpanel], main')]
            .filter((element) => element.scrollWidth > element.clientWidth)
            .map((element) => element.outerHTML.slice(0, 80)),
        );
        expect([width, wide]).toEqual([width, []]);
      }
    },
  );
});
