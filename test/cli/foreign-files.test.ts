import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../../src/cli/run';
import { foreignWorkbooks } from '../support/foreign-workbooks';
import { packageFaults } from '../support/package-validator';
import { Workplace } from './run-bms';

const place = new Workplace();
afterAll(() => place.remove());

function foreign(wanted: string): { readonly file: string; readonly bytes: Uint8Array; readonly extension: string } {
  const found = foreignWorkbooks.find(({ what }) => what === wanted);
  if (found === undefined) throw new Error(`no workbook with ${wanted}`);
  const bytes = found.bytes();
  return { file: place.file(`inn.${found.extension}`, bytes), bytes, extension: found.extension };
}

test('a workbook with macros comes out as one, with its macros and their signature', async () => {
  const { file, bytes } = foreign('macros');
  const output = place.path('ut.xlsm');
  expect(await run(['scorecard', file, '-o', output], {})).toMatchObject({ exitCode: 0, messages: '' });
  const [before, after] = [unzipSync(bytes), unzipSync(readFileSync(output))];
  for (const part of ['xl/vbaProject.bin', 'xl/vbaProjectSignature.bin', 'xl/_rels/vbaProject.bin.rels'])
    expect(after[part]).toEqual(before[part]);
  expect(strFromU8(after['[Content_Types].xml'] ?? new Uint8Array())).toContain(
    'PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"',
  );
  expect(packageFaults(readFileSync(output))).toEqual([]);
  expect(await run(['scorecard', file, '-o', place.path('ut.xlsx')], {})).toMatchObject({
    exitCode: 2,
    messages: expect.stringContaining('.xlsm') as string,
  });
});

test.each(['scorecard', 'setup'])('bms %s says that a signature does not hold for what it writes', async (command) => {
  const { file } = foreign('a digital signature');
  const { exitCode, messages } = await run([command, file, '-o', place.path('signert.xlsx')], {});
  expect([exitCode, messages]).toEqual([0, expect.stringMatching(/digitalt signert.*signert\.xlsx/)]);
  expect(packageFaults(readFileSync(place.path('signert.xlsx')))).toEqual([]);
  expect((await run(['scorecard', file], {})).messages).toBe('');
  expect((await run([command, foreign('a chart').file, '-o', place.path('usignert.xlsx')], {})).messages).toBe('');
});
