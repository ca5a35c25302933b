import { describeInWorkbench, loadWorkbench, openExample, paneOf, slow } from '../../support/browser';

describeInWorkbench('a pane whose code cannot be loaded', (workbench) => {
  test.each([
    ['nb', 'Panelet kunne ikke lastes.', 'Last panelet på nytt'],
    ['nn', 'Panelet kunne ikkje lastast.', 'Last panelet på nytt'],
    ['sv', 'Panelen kunde inte laddas.', 'Ladda om panelen'],
    ['en', 'The pane could not be loaded.', 'Load the pane again'],
  ])(
    'says so in words, and comes back when it can be: %s',
    async (language, message, again) => {
      const { page } = workbench();
      const code = /\/addin\/pane\.\w+\.js/;
      await loadWorkbench(workbench(), `/?lang=${language}`, () => page.route(code, (route) => route.abort()));
      const pane = paneOf(page);
      expect(await pane.getByRole('alert').innerText()).toContain(message);
      await page.unroute(code);
      await pane.getByRole('button', { name: again }).click();
      await pane.locator('h1').waitFor({ timeout: 60_000 });
      expect(await pane.getByRole('alert').count()).toBe(0);
    },
    slow,
  );
});

describeInWorkbench('a view whose code cannot be loaded', (workbench) => {
  test.each([
    [/Oppsett/, /\/addin\/pane-setup\.\w+\.js/],
    [/Innstillinger/, /\/addin\/pane-settings\.\w+\.js/],
  ])(
    'says so in its place, comes when it is asked for again, and is open next time: %p',
    async (name, code) => {
      const { page } = workbench();
      await openExample(page, workbench(), '/?example=telemark.xlsx');
      const pane = paneOf(page);
      const tab = pane.getByRole('tab', { name });
      await page.route(code, (route) => route.abort());
      await tab.click();
      const message = pane.getByRole('tabpanel').getByRole('alert');
      expect(await message.innerText()).toMatch(
        /Visningen kunne ikke lastes\.\s*Arbeidsboken er ikke endret\. Sjekk nettforbindelsen, og prøv igjen\./,
      );
      await message.getByRole('button', { name: 'Prøv igjen' }).click();
      await message.getByRole('button', { name: 'Last panelet på nytt' }).waitFor();
      await page.unroute(code);
      await pane.getByRole('tab', { name: /Merknader/ }).click();
      await tab.click();
      await pane.getByRole('tabpanel').locator('input, select').first().waitFor();
      await page.waitForFunction(
        () =>
          localStorage.getItem('@bms-for-excel/tab') !== null &&
          localStorage.getItem('@bms-for-excel/tab') !== '"warnings"',
      );
      await page.reload();
      await pane.getByRole('tab', { name, selected: true }).waitFor({ timeout: slow / 2 });
    },
    slow,
  );
});
