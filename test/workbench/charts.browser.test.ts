import type { Frame, Page } from 'playwright-core';
import { describeInWorkbench, openExample, slow } from '../support/browser';

describeInWorkbench('charts', (workbench) => {
  let page: Page;

  beforeEach(async () => {
    page = workbench().page;
    await openExample(page, workbench(), '/?example=sogn-og-fjordane-2018.xlsx');
  }, slow);

  function addin(): Frame {
    const frame = page.frames().find((candidate) => candidate.url().includes('taskpane.html'));
    if (frame === undefined) throw new Error('The add-in is not loaded.');
    return frame;
  }

  const placeOf = async (): Promise<{ x: number; y: number; width: number; height: number }> => {
    const box = await page.locator('#grid .charts > div').first().boundingBox();
    if (box === null) throw new Error('No chart is on the screen.');
    return box;
  };

  test(
    'lie over their cells, move with these, and show what the cells come to',
    async () => {
      await page.getByText('KOSTRA', { exact: true }).click();
      await addin().evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('KOSTRA');
          sheet.getRange('H1:I4').values = [
            ['Når', 'Tall'],
            ['i fjor', 3],
            ['i år', 5],
            ['neste år', 4],
          ];
          const chart = sheet.charts.add('LineMarkers', sheet.getRange('H1:I4'), 'Columns');
          chart.setPosition('B6', 'D16');
          chart.title.text = 'Prøve <b>';
          await context.sync();
        }),
      );
      const chart = page.locator('#grid .charts svg');
      await chart.getByText('Prøve <b>').waitFor();
      const line = (): Promise<string | null> => chart.locator('polyline').getAttribute('points');
      const before = { line: await line(), place: await placeOf() };
      await addin().evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('KOSTRA');
          sheet.getRange('I3').values = [[50]];
          sheet.getRange('2:3').insert('Down');
          await context.sync();
        }),
      );
      await page.waitForFunction(
        (points) => document.querySelector('#grid .charts polyline')?.getAttribute('points') !== points,
        before.line,
      );
      expect((await placeOf()).y).toBeGreaterThan(before.place.y);
      await page.getByText('Økonomi', { exact: true }).click();
      await chart.waitFor({ state: 'detached' });
    },
    slow,
  );
});
