import { describeInWorkbench, paneOf, slow } from '../support/browser';

describeInWorkbench('a pane whose code cannot be loaded', (workbench) => {
  test.each([
    ['nb', 'Panelet kunne ikke lastes.', 'Last panelet på nytt'],
    ['nn', 'Panelet kunne ikkje lastast.', 'Last panelet på nytt'],
    ['sv', 'Panelen kunde inte laddas.', 'Ladda om panelen'],
    ['en', 'The pane could not be loaded.', 'Load the pane again'],
  ])('says so in words, and comes back when it can be: %s', async (language, message, again) => {
    const page = await workbench().newPage();
    const code = /\/addin\/pane\.\w+\.js/;
    await page.route(code, (route) => route.abort());
    await page.goto(`${workbench().url}?lang=${language}`);
    const pane = paneOf(page);
    expect(await pane.getByRole('alert').innerText()).toContain(message);
    await page.unroute(code);
    await pane.getByRole('button', { name: again }).click();
    await pane.locator('h1').waitFor({ timeout: 60_000 });
    expect(await pane.getByRole('alert').count()).toBe(0);
    await page.close();
  }, slow);
});
