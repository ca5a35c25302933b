import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { findings } from '../support/axe';
import { cellValue, describeInWorkbench, openExample, paneOf, slow, typeInCell } from '../support/browser';
import { isFocused, keyboardTo, tabsTo } from '../support/keyboard';
import { expectSoon } from '../support/soon';

/** The ambitions that a controller has from the strategic plan, in the order in which the card has the indicators. */
const ambitions: readonly (readonly [indicator: string, typed: string])[] = [
  ['Motivasjon', '4,0'],
  ['Sluttet', '3'],
  ['Ungdomsbedrift', '15 %'],
  ['Driftsutgift per elev', '157 000'],
  ['Merforbruk', '0'],
  ['Elevfravær', '3'],
  ['Vurdering for læring', '3,6'],
  ['Mestringsklima', '4,2'],
];

interface CardRow {
  readonly name: unknown;
  readonly result: unknown;
  readonly ambition: unknown;
  readonly gap: unknown;
  readonly status: unknown;
}

describeInWorkbench('setting up a workbook in the pane', (workbench, { test, important }) => {
  let page: Page;

  beforeAll(() => {
    page = workbench().page;
  });

  const pane = (): FrameLocator => paneOf(page);
  const button = (name: string | RegExp): Locator => pane().getByRole('button', { name });
  const ambitionOf = (name: string): Locator =>
    pane().getByRole('textbox', { name: new RegExp(`^Ambisjon for [\\d.]+ ${name}$`) });
  const addinFrame = (): Frame => {
    const frame = page.frame({ url: /taskpane\.html/ });
    if (frame === null) throw new Error('The pane has no frame.');
    return frame;
  };
  const value = (sheet: string, address: string): Promise<unknown> => cellValue(page, sheet, address);
  const open = (example = 'fylke-med-22-skoler.xlsx'): Promise<void> =>
    openExample(page, workbench(), `/?example=${example}`);

  /** The rows of indicators on the card, by the headers of the columns. */
  async function cardRows(): Promise<readonly CardRow[]> {
    await page.waitForFunction(() => window.workbench?.document?.sheetByName('Målekort') !== undefined, undefined, {
      timeout: slow / 2,
    });
    await page.evaluate(() => window.workbench?.settled());
    return page.evaluate(() => {
      const card = window.workbench?.document?.sheetByName('Målekort');
      const cells = [...(card?.cells() ?? [])];
      const header = cells.find(({ cell }) => cell.value === 'Avvik fra ambisjon')?.row ?? -1;
      const column = (name: string): number =>
        cells.find(({ row, cell }) => row === header && cell.value === name)?.column ?? -1;
      const statuses = cells.filter(({ cell }) => cell.formula?.startsWith('BMS.STATUS('));
      return statuses.map(({ row, cell }) => {
        const at = (name: string): unknown => card?.cell(row, column(name)).value;
        return {
          name: at('Indikator'),
          result: at('Resultat'),
          ambition: at('Ambisjon'),
          gap: at('Avvik fra ambisjon'),
          status: cell.value,
        };
      });
    });
  }

  /** Sum of a column of the 22 schools. */
  const sum = (sheet: string, column: string, first: number): Promise<number> =>
    page.evaluate(
      ([on, letter, from]) => {
        const numbers = Array.from(
          { length: 22 },
          (_, index) => window.workbench?.cell(on, `${letter}${from + index}`)?.value,
        );
        return numbers.reduce<number>((total, each) => total + Number(each), 0);
      },
      [sheet, column, first] as const,
    );

  /** What the card must say, reckoned from the sheets of the schools and not by the product. */
  async function expected(): Promise<readonly CardRow[]> {
    const [budget, accounts, pupils] = await Promise.all([
      sum('Økonomi', 'B', 6),
      sum('Økonomi', 'C', 6),
      sum('Skoler', 'F', 6),
    ]);
    const cost = (accounts * 1000) / pupils;
    const over = (accounts - budget) / budget;
    // The card gives the gap of percentages in percentage points.
    const row = (name: string, result: number, ambition: number, status: string, gap: number): CardRow => ({
      name,
      result: expect.closeTo(result, 9),
      ambition: expect.closeTo(ambition, 9),
      gap: expect.closeTo(gap, 9),
      status,
    });
    return [
      row('Motivasjon', 3.6, 4, '◆ Gul', -0.4),
      row('Sluttet', 0.033, 0.03, '◆ Gul', -0.3),
      row('Ungdomsbedrift', 0.13, 0.15, '◆ Gul', -2),
      row('Driftsutgift per elev', cost, 157000, '● Grønn', 157000 - cost),
      row('Merforbruk', over, 0, '◆ Gul', -100 * over),
      row('Elevfravær', 4, 3, '◆ Gul', -1),
      row('Vurdering for læring', 3.4, 3.6, '◆ Gul', -0.2),
      row('Mestringsklima', 4.1, 4.2, '◆ Gul', -0.1),
    ];
  }

  important(
    'takes a cold workbook to a right card by mouse in under ten clicks, and nothing is typed but the ambitions',
    async () => {
      await open();
      let clicks = 0;
      const click = async (target: Locator): Promise<void> => {
        clicks += 1;
        await target.click();
      };
      await click(button('Se forslagene'));
      await click(button('Lag oppsett med 8 indikatorer'));
      await ambitionOf('Motivasjon').waitFor({ timeout: slow / 2 });
      for (const [name, typed] of ambitions) {
        // The first field has the keyboard already; Enter goes to the next.
        expect(await ambitionOf(name).evaluate((field) => field === document.activeElement)).toBe(true);
        await page.keyboard.type(typed);
        await page.keyboard.press('Enter');
      }
      await click(button('Lag målekort'));
      expect(await cardRows()).toEqual(await expected());
      expect(clicks).toBeLessThan(10);
    },
    slow,
  );

  test(
    'takes it there by keyboard alone',
    async () => {
      await open();
      const tabTo = (target: Locator): Promise<number> => tabsTo(page, target);
      await keyboardTo(page, 'addin', 'F6');
      await tabTo(pane().getByRole('tab', { name: 'Målekort' }));
      await page.keyboard.press('ArrowRight');
      const make = button('Lag oppsett med 8 indikatorer');
      await make.waitFor();
      await tabTo(make);
      await page.keyboard.press('Enter');
      await ambitionOf('Motivasjon').waitFor({ timeout: slow / 2 });
      for (const [name, typed] of ambitions) {
        expect(await isFocused(ambitionOf(name))).toBe(true);
        await page.keyboard.type(typed);
        await page.keyboard.press('Tab');
      }
      await tabTo(button('Lag målekort'));
      await page.keyboard.press('Enter');
      expect(await cardRows()).toEqual(await expected());
    },
    slow,
  );

  test(
    'writes what was corrected: title, perspective, role, and only what is accepted',
    async () => {
      await open();
      await button('Se forslagene').click();
      // Of the list the names' proposals are chosen and those of the tables are not: first all, then none.
      const all = pane().getByRole('checkbox', { name: /^Alle i listen/ });
      await all.check();
      await all.uncheck();
      await expectSoon(page, () => button('Lag oppsett').isDisabled(), true);
      await pane().getByRole('checkbox', { name: 'Sluttet', exact: true }).check();
      await button(/^Endre Sluttet$/).click();
      await pane().getByRole('textbox', { name: 'Indikator for Sluttet' }).fill('Elever som slutter');
      await page.keyboard.press('Enter');
      await pane()
        .getByRole('combobox', { name: 'Perspektiv for Elever som slutter' })
        .selectOption('Interne prosesser');
      await pane().getByRole('combobox', { name: 'Rolle for Sluttet_Landet' }).selectOption('Ambisjon');
      await button('Lag oppsett med 1 indikator').click();
      await ambitionOf('Elever som slutter').waitFor({ timeout: slow / 2 });
      const written = await page.evaluate(() => {
        const cells = [...(window.workbench?.document?.sheetByName('BMS-oppsett')?.cells() ?? [])];
        const header = cells.find(({ cell }) => cell.value === 'Indikator')?.row ?? -1;
        const rows = cells.filter(({ row, cell }) => row > header && cell.value !== null && cell.value !== '');
        const column = (name: string): number =>
          cells.find(({ row, cell }) => row === header && cell.value === name)?.column ?? -1;
        return ['Nr', 'Perspektiv', 'Indikator', 'Resultat', 'Ambisjon', 'Sammenlignet med'].map((name) =>
          rows.filter((each) => each.column === column(name)).map(({ cell }) => cell.value),
        );
      });
      expect(written).toEqual([
        ['1.1'],
        ['Interne prosesser'],
        ['Elever som slutter'],
        ['Sluttet'],
        ['Sluttet_Landet'],
        [],
      ]);
    },
    slow,
  );

  describe('with a setup', () => {
    const cellOf = async (name: string, header: string): Promise<string> => {
      const found = await page.evaluate(
        ([indicator, column]) => {
          const cells = [...(window.workbench?.document?.sheetByName('BMS-oppsett')?.cells() ?? [])];
          const head = cells.find(({ cell }) => cell.value === 'Resultat');
          const at = cells.find(({ row, cell }) => row === head?.row && cell.value === column)?.column ?? -1;
          const row = cells.find((each) => each.row > (head?.row ?? 0) && each.cell.value === indicator)?.row ?? -1;
          return { row, at };
        },
        [name, header] as const,
      );
      return `${String.fromCharCode(65 + found.at)}${found.row + 1}`;
    };

    beforeEach(async () => {
      await open();
      await button('Se forslagene').click();
      await button('Lag oppsett med 8 indikatorer').click();
      await ambitionOf('Motivasjon').waitFor({ timeout: slow / 2 });
    }, slow);

    important(
      'a field of the pane and its cell in the sheet follow each other, and what is typed is read aloud',
      async () => {
        const cell = await cellOf('Sluttet', 'Ambisjon');
        await ambitionOf('Sluttet').fill('3');
        await pane().getByText('høyst 3 %').waitFor();
        await page.keyboard.press('Tab');
        await page.waitForFunction((at) => window.workbench?.cell('BMS-oppsett', at)?.value === 0.03, cell);
        await button('7 ambisjoner').waitFor();
        await page.getByText('BMS-oppsett', { exact: true }).first().click();
        await typeInCell(page, cell, '4,5 %');
        await expectValue(ambitionOf('Sluttet'), '4,5 %');
        await page.keyboard.press('Control+z');
        await expectValue(ambitionOf('Sluttet'), '3 %');
      },
      slow,
    );

    test(
      'Esc takes back what was typed, and nothing is written',
      async () => {
        await ambitionOf('Motivasjon').fill('12');
        await page.keyboard.press('Escape');
        expect(await ambitionOf('Motivasjon').inputValue()).toBe('');
        await page.keyboard.press('Tab');
        expect(await value('BMS-oppsett', await cellOf('Motivasjon', 'Ambisjon'))).toBeFalsy();
      },
      slow,
    );

    test(
      'another’s change to the same cell is shown beside what was typed, and the user chooses',
      async () => {
        const cell = await cellOf('Motivasjon', 'Ambisjon');
        await ambitionOf('Motivasjon').fill('4,4');
        await addinFrame().evaluate(
          (at) =>
            Excel.run(async (context) => {
              context.workbook.worksheets.getItem('BMS-oppsett').getRange(at).values = [[3.9]];
              await context.sync();
            }),
          cell,
        );
        await page.keyboard.press('Tab');
        const alert = pane().getByRole('alert');
        await alert.getByText('Der står det nå «3,9», og her har du skrevet «4,4».').waitFor({ timeout: slow / 4 });
        expect(await value('BMS-oppsett', cell)).toBe(3.9);
        await button('Bruk det jeg skrev').click();
        await page.waitForFunction((at) => window.workbench?.cell('BMS-oppsett', at)?.value === 4.4, cell);
        await alert.waitFor({ state: 'detached' });
      },
      slow,
    );

    test(
      'what was written from the pane is one step to undo in the sheet',
      async () => {
        const cell = await cellOf('Motivasjon', 'Ambisjon');
        await ambitionOf('Motivasjon').fill('4,4');
        await page.keyboard.press('Tab');
        await page.waitForFunction((at) => window.workbench?.cell('BMS-oppsett', at)?.value === 4.4, cell);
        // The pane has read what it wrote.
        await button('7 ambisjoner').waitFor();
        await keyboardTo(page, 'grid', 'Control+F6');
        await page.keyboard.press('Control+z');
        await page.waitForFunction((at) => !window.workbench?.cell('BMS-oppsett', at)?.value, cell);
        await expectValue(ambitionOf('Motivasjon'), '');
      },
      slow,
    );

    test(
      'numbers that are marked in the sheet get a name, and become an indicator',
      async () => {
        await page.getByText('Brukere', { exact: true }).first().click();
        const box = page.locator('#grid [data-u-comp="defined-name"] input');
        // The school with the best motivation, without the total below.
        await box.fill('A6:F6');
        await box.press('Enter');
        await button('Bruk merket område').click();
        const name = pane().getByRole('textbox', { name: /^Navn på Brukere!/ });
        await name.waitFor();
        expect(await name.inputValue()).toMatch(/Skole/);
        await name.fill('Motivasjon_beste_skole');
        await button('Legg til 1 navn').click();
        await pane().getByText('1 navn er lagt til.').waitFor();
        await button('Se navnene').click();
        await button('Gå til Motivasjon_beste_skole')
          .first()
          .waitFor({ timeout: slow / 4 });
      },
      slow,
    );

    test(
      'axe finds nothing in any of its states',
      async () => {
        const frame = addinFrame();
        const violations = (): Promise<string[]> => findings(frame);
        expect(await violations()).toEqual([]);
        await pane().getByRole('combobox', { name: 'Felt å fylle ut' }).selectOption('all');
        expect(await violations()).toEqual([]);
        await ambitionOf('Motivasjon').fill('som i fjor');
        await pane().getByText('Teksten er ikke et tallfestet mål.').waitFor();
        expect(await violations()).toEqual([]);
        await button('Se navnene').click();
        await pane().getByRole('combobox', { name: 'Vis', exact: true }).selectOption('without');
        await pane()
          .getByRole('heading', { name: /^Uten forslag/ })
          .waitFor();
        expect(await violations()).toEqual([]);
      },
      slow,
    );
  });

  const expectValue = (field: Locator, text: string): Promise<void> =>
    expectSoon(page, async () => (await field.inputValue()).replace(/\u00a0/g, ' '), text);
});
