import { profiles } from '../../src/host/profile';
import { describeInWorkbench, openExample, slow } from '../support/browser';

describeInWorkbench('the Excel that the workbench is', (workbench) => {
  test.each([
    ['&excel=desktop-nb', profiles['desktop-nb']],
    ['&excel=MAC-NB', profiles['mac-nb']],
  ] as const)(
    '%s',
    async (parameter, profile) => {
      const { page } = workbench();
      await openExample(page, workbench(), `/?example=telemark.xlsx${parameter}`);
      expect(await page.evaluate(() => window.workbench?.profile)).toEqual(profile);
    },
    slow,
  );
});
