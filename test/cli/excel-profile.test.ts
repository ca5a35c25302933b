import { workbookOfNames } from '../support/workbook-builder';
import { bms, Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());
const file = place.file('navn.xlsx', workbookOfNames());

test.each(['names', 'tables', 'suggest', 'setup', 'scorecard'])(
  '%s takes the Excel that the host is to be',
  async (command) => {
    const output = command === 'setup' ? ['-o', place.path('ut.xlsx')] : [];
    const { exitCode, messages } = await bms([command, file, ...output, '--excel', 'windows', '--lang', 'nb']);
    expect({ exitCode, first: messages.split('\n')[0] }).toEqual({
      exitCode: 2,
      first: 'Excel «windows» finnes ikke. Velg desktop-nb, desktop-sv, desktop-r1c1, desktop-en, web eller mac-nb.',
    });
  },
);

test('a known one is taken, whatever the case', async () => {
  const { exitCode, output } = await bms(['names', file, '--json', '--excel', 'WEB']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(output)).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Frafall' })]));
});
