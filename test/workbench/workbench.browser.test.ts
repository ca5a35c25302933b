import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findings } from '../support/axe';
import type { FrameLocator, Page } from 'playwright-core';
import { openWorkbookFile } from '../../src/host/xlsx';
import { cellValue, describeInWorkbench, openExample, paneOf, slow, typeInCell } from '../support/browser';

describeInWorkbench('the workbench', (workbench, { test, important }) => {
  let page: Page;
  let faults: string[];

  beforeAll(() => {
    page = workbench().page;
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!/^(https:\/\/localhost:|data:|blob:|about:)/.test(request.url())) faults.push(`asked for ${request.url()}`);
    });
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) faults.push(message.text());
    });
  });
  beforeEach(() => {
    faults = [];
  });
  afterEach(() => {
    expect(faults).toEqual([]);
  });

  const pane = (): FrameLocator => paneOf(page);
  const type = (address: string, entry: string): Promise<void> => typeInCell(page, address, entry);
  const valueOf = (sheet: string, address: string): Promise<unknown> => cellValue(page, sheet, address);

  async function open(address: string): Promise<void> {
    await openExample(page, workbench(), address);
    await pane()
      .getByRole('button', { name: /^(Lag målekort|Make scorecard)$/ })
      .and(pane().locator(':enabled'))
      .waitFor({ timeout: 60_000 });
  }

  /** Makes the card and goes to it: making alone leaves the user in place. */
  async function makeAndShow(): Promise<void> {
    await pane().getByRole('button', { name: 'Lag målekort' }).click();
    await pane().getByRole('button', { name: 'Vis målekortet' }).click({ timeout: 60_000 });
    await page.waitForFunction(() => window.workbench?.document?.activeSheet?.name === 'Målekort', undefined, {
      timeout: 60_000,
    });
  }

  /** The card's status cells by the code of their indicator. */
  async function statuses(): Promise<Record<string, unknown>> {
    await page.evaluate(() => window.workbench?.settled());
    return page.evaluate(() => {
      const card = window.workbench?.document?.sheetByName('Målekort');
      const found: Record<string, unknown> = {};
      for (const { row, cell } of card?.cells() ?? []) {
        if (cell.formula?.startsWith('BMS.STATUS(')) found[String(card?.cell(row, 0).value)] = cell.value;
      }
      return found;
    });
  }

  important(
    'makes the card from the pane, and a source cell that is edited changes its status; undo brings it back',
    async () => {
      await open('/?example=sogn-og-fjordane-2018.xlsx');
      await makeAndShow();
      expect(await statuses()).toMatchObject({ '1.1': '◆ Gul', '2.2': '● Grøn', '5.3': '■ Raud' });
      await page.getByText('KOSTRA', { exact: true }).click();
      await type('E5', '83 %');
      expect(await valueOf('KOSTRA', 'E5')).toBe(0.83);
      expect((await statuses())['1.1']).toBe('● Grøn');
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => window.workbench?.cell('KOSTRA', 'E5')?.value === 0.808);
      expect((await statuses())['1.1']).toBe('◆ Gul');
    },
    slow,
  );

  important(
    'takes entries as they are typed in Norway, and what is downloaded holds them',
    async () => {
      await open('/?example=telemark.xlsx');
      const sheet = await page.evaluate(() => window.workbench?.document?.activeSheet?.name ?? '');
      await type('J1', '12,5');
      await type('J2', "'007");
      await type('J3', '=J1*2');
      await type('J4', '=BMS.STATUS(0,8;0,82)');
      expect(await Promise.all(['J1', 'J2', 'J3', 'J4'].map((address) => valueOf(sheet, address)))).toEqual([
        12.5,
        '007',
        25,
        'Gul',
      ]);
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Last ned .xlsx' }).click();
      const saved = path.join(workbench().folder, 'saved.xlsx');
      await (await downloading).saveAs(saved);
      const { document } = openWorkbookFile(new Uint8Array(await readFile(saved)));
      expect(
        [0, 1, 2, 3]
          .map((row) => document.sheetByName(sheet)?.cell(row, 9))
          .map((cell) => [cell?.formula, cell?.value]),
      ).toEqual([
        [null, 12.5],
        [null, '007'],
        ['J1*2', 25],
        ['BMS.STATUS(0.8,0.82)', 'Gul'],
      ]);
    },
    slow,
  );

  important(
    "runs the add-in's command from the ribbon on the workbook that is open last",
    async () => {
      await open('/?example=telemark.xlsx');
      await page.getByRole('button', { name: 'Eksempler' }).click();
      await page.getByRole('button', { name: 'Sogn og Fjordane 2018', exact: true }).click();
      await page.waitForFunction(() => window.workbench?.document?.sheetByName('KOSTRA') !== undefined);
      await page.getByRole('toolbar').getByRole('button', { name: 'Lag målekort' }).click();
      await page.waitForFunction(() => window.workbench?.document?.sheetByName('Målekort') !== undefined, undefined, {
        timeout: 60_000,
      });
      expect(Object.keys(await statuses())).toHaveLength(15);
    },
    slow,
  );

  test(
    'counts the calls to each workbook from none',
    async () => {
      const count = async (): Promise<number> =>
        Number.parseInt((await page.locator('#counters').textContent()) || '0', 10);
      await open('/?example=sogn-og-fjordane-2018.xlsx');
      await makeAndShow();
      await page.evaluate(() => window.workbench?.settled());
      const before = await count();
      expect(before).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Eksempler' }).click();
      await page.getByRole('button', { name: 'Telemark fylkesskattekontor 2000' }).click();
      await page.waitForFunction(
        () => window.workbench?.document != null && window.workbench.document.sheetByName('KOSTRA') === undefined,
      );
      expect(await count()).toBeLessThan(before);
    },
    slow,
  );

  important(
    "a click on an indicator's code leads to its source",
    async () => {
      await open('/?example=sogn-og-fjordane-2018.xlsx');
      await makeAndShow();
      await page.evaluate(() => window.workbench?.settled());
      const code = await page.evaluate(() => {
        const cells = [...(window.workbench?.document?.sheetByName('Målekort')?.cells() ?? [])];
        return cells.find(({ column, cell }) => column === 0 && cell.value === '1.1')?.row ?? -1;
      });
      const middle = await page.evaluate((row) => window.workbench?.middleOf(`A${row + 1}`), code);
      const canvas = await page.locator('#grid canvas[id^="univer-sheet-main-canvas"]').boundingBox();
      if (!middle || canvas === null) throw new Error('The code is not on the screen.');
      await page.mouse.click(canvas.x + middle.x, canvas.y + middle.y);
      await page.waitForFunction(() => window.workbench?.document?.activeSheet?.name === 'KOSTRA');
      expect(await page.evaluate(() => window.workbench?.document?.selection?.address)).toMatch(/^[A-Z]+5(:[A-Z]+5)?$/);
    },
    slow,
  );

  test(
    'opens a file that is dropped on the page, also over the pane',
    async () => {
      await open('/?example=telemark.xlsx');
      const bytes = await readFile(path.join(__dirname, '../../assets/examples/sogn-og-fjordane-2018.xlsx'));
      const transfer = await page.evaluateHandle((base64) => {
        const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([content], 'mi fil.xlsx'));
        return data;
      }, bytes.toString('base64'));
      await page.dispatchEvent('#grid', 'dragenter', { dataTransfer: transfer });
      const overlay = await page.locator('#drop').boundingBox();
      const frame = await page.locator('#addin').boundingBox();
      if (overlay === null || frame === null) throw new Error('There is nothing to drop on.');
      expect(overlay.x + overlay.width).toBeGreaterThanOrEqual(frame.x + frame.width);
      await page.dispatchEvent('#drop', 'dragover', { dataTransfer: transfer });
      await page.dispatchEvent('#drop', 'drop', { dataTransfer: transfer });
      await page.waitForFunction(() => window.workbench?.document?.sheetByName('KOSTRA') !== undefined);
      await page.getByText('mi fil.xlsx').waitFor();
      expect(await page.locator('#drop').isVisible()).toBe(false);
    },
    slow,
  );

  test(
    'says in words what is wrong with a file, and keeps the workbook that is open',
    async () => {
      await open('/?example=telemark.xlsx');
      const before = await page.evaluate(() => window.workbench?.document?.sheets.map((sheet) => sheet.name));
      await page.setInputFiles('#ribbon input[type=file]', {
        name: 'gammal.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('hei'),
      });
      await page.getByRole('alert').getByText('«gammal.xlsx» er ikke en Excel-arbeidsbok').waitFor();
      await page.getByRole('alert').getByText('Arbeidsboken som er åpen, er ikke endret.').waitFor();
      expect(await page.evaluate(() => window.workbench?.document?.sheets.map((sheet) => sheet.name))).toEqual(before);
      await page.getByRole('button', { name: 'Lukk meldingen' }).click();
      expect(await page.getByRole('alert').isVisible()).toBe(false);
    },
    slow,
  );

  test(
    'says once for a workbook which formulas only Excel can compute, in quiet words',
    async () => {
      await open('/?example=telemark.xlsx');
      const message = page.locator('#message');
      expect(await message.isVisible()).toBe(false);
      await page.setInputFiles('#ribbon input[type=file]', 'test/cases/cubemember-uncached.xlsx');
      await message.getByText('14 formler kan ikke regnes ut uten Excel').getByText('Cube!B3').waitFor();
      expect(await message.getAttribute('role')).toBe('status');
      await page.setInputFiles('#ribbon input[type=file]', 'assets/examples/telemark.xlsx');
      await page.waitForFunction(() => window.workbench?.document?.sheetByName('Cube') === undefined);
      await message.waitFor({ state: 'hidden' });
    },
    slow,
  );

  test(
    'offers nothing that would move cells or sheets without the workbook',
    async () => {
      await open('/?example=telemark.xlsx');
      const refused = await page.evaluate(async () => window.workbench?.tryCommand('sheet.command.insert-row'));
      expect(refused).toBe(false);
      await page.getByRole('status').getByText('Ikke mulig her').waitFor();
    },
    slow,
  );

  test(
    'speaks the language that is asked for, and its own parts are accessible',
    async () => {
      await open('/?example=telemark.xlsx&lang=en');
      await page.getByRole('button', { name: 'Open your own file …' }).waitFor();
      await page.getByRole('toolbar').getByRole('button', { name: 'Make scorecard' }).waitFor();
      // What Univer draws is Univer's.
      expect(await findings(page, { include: [['body']], exclude: [['#grid'], ['#addin']] })).toEqual([]);
    },
    slow,
  );
});
