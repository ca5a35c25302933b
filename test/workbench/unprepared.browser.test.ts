import type { FrameLocator, Locator, Page } from 'playwright-core';
import { createTranslator } from '../../src/locales/translator';
import { card as cardWords } from '../../src/locales/every/card';
import { paneSetup } from '../../src/locales/every/pane-setup';
import { pane as paneWords } from '../../src/locales/every/pane';
import { termTexts } from '../../src/locales/terms';
import { describeInWorkbench, openWorkbookOf, paneOf, slow } from '../support/browser';
import { keyboardTo, tabsTo } from '../support/keyboard';
import { unpreparedWorkbooks, type UnpreparedWorkbook } from '../support/unprepared-workbooks';

/** From the opened pane to the finished sheet, with what no sheet says left out. */
const mostClicks = 10;

/** What a person did: everything that stands on a sheet is taken by clicks, and answers are what no sheet holds. */
interface Effort {
  clicks: number;
  answers: number;
}

const [norwegian, swedish, english] = unpreparedWorkbooks();

describeInWorkbench('a workbook that nobody prepared', (workbench, { test, important }) => {
  let page: Page;

  beforeAll(() => {
    page = workbench().page;
  });

  const pane = (): FrameLocator => paneOf(page);

  /** What is said in the workbook's language, in pane and card. */
  function wordsOf({ language }: UnpreparedWorkbook) {
    return {
      setup: createTranslator(paneSetup, language),
      pane: createTranslator(paneWords, language),
      card: createTranslator(cardWords, language),
      sheet: termTexts(language)('term.scorecard'),
    };
  }

  const open = ({ bytes, firstSheet, language }: UnpreparedWorkbook): Promise<void> =>
    openWorkbookOf(page, workbench(), bytes, firstSheet, language);

  /** Of the card on its sheet, by indicator: figures as they are in the cells, and the symbol of the status. */
  async function cardRows(workbook: UnpreparedWorkbook): Promise<readonly unknown[]> {
    const { sheet, card } = wordsOf(workbook);
    await page.waitForFunction((name) => window.workbench?.document?.sheetByName(name) !== undefined, sheet, {
      timeout: slow / 2,
    });
    await page.evaluate(() => window.workbench?.settled());
    const heads = (['name', 'result', 'previous', 'ambition'] as const).map((key) => card(`column.${key}`));
    const rows = await page.evaluate(
      ([name, wanted]) => {
        const found = window.workbench?.document?.sheetByName(name);
        const cells = [...(found?.cells() ?? [])];
        const head = cells.find(({ cell }) => cell.value === wanted[3] && cell.formula === null)?.row ?? -1;
        const columns = wanted.map(
          (text) => cells.find(({ row, cell }) => row === head && cell.value === text)?.column ?? -1,
        );
        return cells
          .filter(({ cell }) => cell.formula?.startsWith('BMS.STATUS(') === true)
          .map(({ row, cell }) => [
            ...columns.map((column) => found?.cell(row, column).value ?? null),
            String(cell.value).charAt(0),
          ]);
      },
      [sheet, heads] as const,
    );
    const order = new Map(workbook.expected.map(({ name }, at) => [name, at]));
    return rows
      .map(([name, result, previous, ambition, symbol]) => ({ name, result, previous, ambition, symbol }))
      .sort((a, b) => (order.get(String(a.name)) ?? -1) - (order.get(String(b.name)) ?? -1));
  }

  /** What the card must say, by the workbook's own author. */
  const expected = ({ expected: rows }: UnpreparedWorkbook): readonly unknown[] =>
    rows.map(({ name, result, previous, ambition, symbol }) => ({
      name,
      result: expect.closeTo(result, 9),
      previous: previous === null ? null : expect.closeTo(previous, 9),
      // A target in words stands on the card as the words.
      ambition: ambition === null ? null : expect.anything(),
      symbol,
    }));

  /** Goes from the opened pane to the finished sheet; what no sheet says is answered on the way. */
  async function byMouse(workbook: UnpreparedWorkbook): Promise<Effort> {
    const effort: Effort = { clicks: 0, answers: 0 };
    const { setup, pane: texts } = wordsOf(workbook);
    const click = async (target: Locator): Promise<void> => {
      effort.clicks += 1;
      await target.click();
    };
    await click(pane().getByRole('button', { name: texts('empty.noNames.button') }));
    const make = pane().getByRole('button', { name: setup('proposal.make', { count: workbook.expected.length }) });
    await make.waitFor({ timeout: slow / 2 });
    for (const title of workbook.asked.directions) {
      effort.answers += 1;
      await pane()
        .getByRole('group', { name: setup('ask.direction', { title }) })
        .getByRole('button', { name: setup('direction.higher') })
        .click();
    }
    for (const title of workbook.asked.perspectives) {
      effort.answers += 1;
      await pane()
        .getByRole('combobox', { name: setup('ask.perspective', { title }) })
        .selectOption({ index: 1 });
    }
    await click(make);
    await pane()
      .getByRole('heading', { name: setup('setup.heading', { count: workbook.expected.length }) })
      .waitFor({ timeout: slow / 2 });
    await click(pane().getByRole('button', { name: texts('make.button') }));
    return effort;
  }

  important(
    'becomes a right card by mouse, in Norwegian',
    async () => {
      await open(norwegian);
      const effort = await byMouse(norwegian);
      expect(await cardRows(norwegian)).toEqual(expected(norwegian));
      expect(effort).toEqual({ clicks: 3, answers: 1 });
      expect(effort.clicks).toBeLessThanOrEqual(mostClicks);
    },
    slow,
  );

  test(
    'becomes a right card by mouse, in Swedish',
    async () => {
      await open(swedish);
      const effort = await byMouse(swedish);
      expect(await cardRows(swedish)).toEqual(expected(swedish));
      expect(effort).toEqual({ clicks: 3, answers: 0 });
    },
    slow,
  );

  test(
    'becomes a right card by keyboard alone, in English',
    async () => {
      await open(english);
      const { setup, pane: texts } = wordsOf(english);
      const pressed: string[] = [];
      const press = async (key: string): Promise<void> => {
        pressed.push(key);
        await page.keyboard.press(key);
      };
      const tabTo = async (target: Locator): Promise<void> => {
        pressed.push(...Array.from({ length: await tabsTo(page, target) }, () => 'Tab'));
      };
      await keyboardTo(page, 'addin', 'F6');
      await tabTo(pane().getByRole('button', { name: texts('empty.noNames.button') }));
      await press('Enter');
      const make = pane().getByRole('button', { name: setup('proposal.make', { count: english.expected.length }) });
      await make.waitFor({ timeout: slow / 2 });
      for (const title of english.asked.perspectives) {
        await tabTo(pane().getByRole('combobox', { name: setup('ask.perspective', { title }) }));
        await press('ArrowDown');
      }
      await tabTo(make);
      await press('Enter');
      await pane()
        .getByRole('heading', { name: setup('setup.heading', { count: english.expected.length }) })
        .waitFor({ timeout: slow / 2 });
      await tabTo(pane().getByRole('button', { name: texts('make.button') }));
      await press('Enter');
      expect(await cardRows(english)).toEqual(expected(english));
      // Nothing was typed; Tab is no more than the way.
      expect(pressed.filter((key) => key !== 'Tab')).toEqual(['Enter', 'ArrowDown', 'Enter', 'Enter']);
      expect(pressed.length).toBeLessThan(60);
    },
    slow,
  );
});
