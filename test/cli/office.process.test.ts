import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { workbookOfNames } from '../support/workbook-builder';
import { Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());
const file = place.file('navn.xlsx', workbookOfNames());

describe('npm run office', () => {
  const office = (...words: readonly string[]) => {
    const program = path.join(__dirname, '../../dist/cli/office.cjs');
    const start = `require(${JSON.stringify(program)}).main(process.argv.slice(1)).then((code) => { process.exitCode = code; })`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', start, '--', ...words], { encoding: 'utf8' });
    return { exitCode: status, output: stdout, messages: stderr };
  };
  const script = (name: string, body: string): string =>
    place.file(name, `export default async (context, Excel) => { ${body} };`);
  const names = script(
    'navn.mjs',
    "const item = context.workbook.names.getItem('Grense').load('formula,value'); await context.sync(); return [item.formula, item.value];",
  );

  test.each([
    ['web', '=0.25'],
    ['desktop-nb', '=0,25'],
  ])('prints what %s answers', (excel, formula) => {
    const { exitCode, output } = office(file, names, '--excel', excel);
    expect({ exitCode, answer: JSON.parse(output) as unknown }).toEqual({
      exitCode: 0,
      answer: { value: [formula, 0.25] },
    });
  });

  test('prints an error with its code, of Excel or of the script itself', () => {
    const missing = script(
      'mangler.mjs',
      "context.workbook.worksheets.getItem('Ingen').load('name'); await context.sync();",
    );
    const broken = script('feil.mjs', 'return context.mangler.finnes;');
    expect(JSON.parse(office(file, missing).output)).toEqual({
      error: { code: 'ItemNotFound', message: expect.stringContaining('exist') },
    });
    expect(JSON.parse(office(file, broken).output)).toEqual({
      error: { code: 'TypeError', message: expect.stringContaining('finnes') },
    });
  });

  test('what is queued is done before the answer, and the workbook is left as it was', () => {
    const before = place.contents();
    const write = script('skriv.mjs', "context.workbook.worksheets.getFirst().getRange('A1').values = [[5]];");
    const after = { ...before, ...place.contents() };
    expect(JSON.parse(office(file, write).output)).toEqual({ value: null });
    expect(place.contents()).toEqual(after);
  });

  test('wrong words are told with the usage', () => {
    const { exitCode, messages } = office(file, names, '--excel', 'windows');
    expect(exitCode).toBe(2);
    expect(messages).toMatch(/^npm run --silent office -- IN\.xlsx SCRIPT\.mjs/);
    expect(office(file).exitCode).toBe(2);
    expect(office(place.path('finnes-ikke.xlsx'), names).exitCode).toBe(1);
  });
});
