import type { Frame, Page } from 'playwright-core';
import { cellValue, describeInWorkbench, openExample, paneOf, slow, typeInCell } from '../support/browser';

/** What a person does in the sheet, and what the add-in has of it. */
describeInWorkbench('in the sheet', (workbench, { test, important }) => {
  let page: Page;

  beforeEach(async () => {
    page = workbench().page;
    await openExample(page, workbench(), '/?example=sogn-og-fjordane-2018.xlsx');
  }, slow);

  const toSheet = (name: string): Promise<void> => page.getByText(name, { exact: true }).click();

  async function mark(address: string): Promise<void> {
    const box = page.locator('#grid [data-u-comp="defined-name"] input');
    await box.fill(address);
    await box.press('Enter');
  }

  function addin(): Frame {
    const frame = page.frames().find((candidate) => candidate.url().includes('taskpane.html'));
    if (frame === undefined) throw new Error('The add-in is not loaded.');
    return frame;
  }

  /** What the add-in is told when it asks for the marked areas. */
  const marked = (): Promise<string> =>
    addin().evaluate(() =>
      Excel.run(async (context) => {
        const areas = context.workbook.getSelectedRanges().load('address');
        await context.sync();
        return areas.address;
      }),
    );

  async function cellPlace(address: string): Promise<{ readonly x: number; readonly y: number }> {
    const middle = await page.evaluate((at) => window.workbench?.middleOf(at), address);
    const canvas = await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').boundingBox();
    if (!middle || canvas === null) throw new Error(`${address} is not on the screen.`);
    return { x: canvas.x + middle.x, y: canvas.y + middle.y };
  }

  important(
    'what is marked is what the add-in gets: cells, a column, several areas, and each sheet its own',
    async () => {
      await toSheet('KOSTRA');
      await mark('B4:E5');
      expect(await marked()).toBe('KOSTRA!B4:E5');
      const [first, second] = [await cellPlace('C3'), await cellPlace('D6')];
      await page.mouse.click(first.x, first.y);
      await page.keyboard.down('Control');
      await page.mouse.click(second.x, second.y);
      await page.keyboard.up('Control');
      expect(await marked()).toBe('KOSTRA!C3,KOSTRA!D6');
      const header = await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').boundingBox();
      await page.mouse.click(first.x, (header?.y ?? 0) + 8);
      expect(await marked()).toBe('KOSTRA!C:C');
      await toSheet('Økonomi');
      await mark('A2');
      expect(await marked()).toBe('Økonomi!A2');
      await toSheet('KOSTRA');
      expect(await marked()).toBe('KOSTRA!C:C');
    },
    slow,
  );

  test(
    'what the add-in writes in one request is undone in one step, in turn with what was typed',
    async () => {
      const values = async (): Promise<readonly unknown[]> => [
        await cellValue(page, 'KOSTRA', 'H1'),
        await cellValue(page, 'KOSTRA', 'H2'),
        await cellValue(page, 'KOSTRA', 'H3'),
      ];
      await toSheet('KOSTRA');
      await typeInCell(page, 'H3', 'skrevet');
      await addin().evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('KOSTRA');
          sheet.getRange('H1').values = [['av tillegget']];
          sheet.getRange('H2').values = [[2]];
          await context.sync();
        }),
      );
      await mark('H5');
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => window.workbench?.cell('KOSTRA', 'H1')?.value === null);
      expect(await values()).toEqual([null, null, 'skrevet']);
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => window.workbench?.cell('KOSTRA', 'H3')?.value === null);
      await page.keyboard.press('Control+y');
      await page.keyboard.press('Control+y');
      await page.waitForFunction(() => window.workbench?.cell('KOSTRA', 'H2')?.value === 2);
      expect(await values()).toEqual(['av tillegget', 2, 'skrevet']);
    },
    slow,
  );

  important(
    'a cell with a list offers it, by mouse and by keyboard, and the card and the functions then speak the language that was chosen',
    async () => {
      await paneOf(page).getByRole('button', { name: 'Lag målekort' }).click();
      const firstStatus = (expected: string): Promise<unknown> =>
        page.waitForFunction(
          (wanted) => {
            const cells = [...(window.workbench?.document?.sheetByName('Målekort')?.cells() ?? [])];
            return cells.find(({ cell }) => cell.formula?.startsWith('BMS.STATUS('))?.cell.value === wanted;
          },
          expected,
          { timeout: 60_000 },
        );
      await firstStatus('◆ Gul');
      await toSheet('BMS-oppsett');
      await mark('B12');
      expect(await cellValue(page, 'BMS-oppsett', 'B12')).toBe('nn');
      await page.getByLabel('Velg fra listen').selectOption('en');
      await page.waitForFunction(() => window.workbench?.cell('BMS-oppsett', 'B12')?.value === 'en');
      await firstStatus('◆ Yellow');
      await paneOf(page).getByRole('button', { name: 'Make scorecard' }).waitFor();
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => window.workbench?.cell('BMS-oppsett', 'B12')?.value === 'nn');
      // What follows from the undone cell has come before the next key.
      await firstStatus('◆ Gul');
      await paneOf(page).getByRole('button', { name: 'Lag målekort' }).waitFor();
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => window.workbench?.cell('BMS-oppsett', 'B12')?.value === 'sv');
    },
    slow,
  );

  test(
    'a protected sheet takes nothing but what its unlocked cells are for, and says so',
    async () => {
      await toSheet('KOSTRA');
      await page.evaluate(() => {
        const opened = window.workbench?.document;
        const sheet = opened?.sheetByName('KOSTRA');
        if (!opened || sheet === undefined) return;
        sheet.setCells(
          [{ row: 0, column: 7, change: { style: opened.styles.with(sheet.cell(0, 7).style, { locked: false }) } }],
          'user',
        );
        sheet.setPart('protection', { protected: true, hasPassword: true }, 'user');
      });
      await typeInCell(page, 'E5', '83');
      await page.getByRole('status').getByText('Arket er beskyttet').waitFor();
      await mark('E5');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Control+b');
      expect(await cellValue(page, 'KOSTRA', 'E5')).toBe(0.808);
      await typeInCell(page, 'H1', 'fritt');
      expect(await cellValue(page, 'KOSTRA', 'H1')).toBe('fritt');
    },
    slow,
  );

  test(
    "another person's edit arrives in the sheet and in the add-in",
    async () => {
      await page.evaluate(() =>
        window.workbench?.document
          ?.sheetByName('KOSTRA')
          ?.setCells([{ row: 4, column: 4, change: { value: 0.83 } }], 'coauthor'),
      );
      await paneOf(page)
        .locator('body', { hasText: /●\s*4\s*Grøn/ })
        .waitFor();
      await toSheet('KOSTRA');
      await mark('E5');
      await page.keyboard.press('Control+z');
      expect(await cellValue(page, 'KOSTRA', 'E5')).toBe(0.83);
    },
    slow,
  );
});
