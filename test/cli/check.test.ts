import { readFileSync } from 'node:fs';
import { openHost } from '../../src/host/node';
import { sheetOf, valuesOf } from '../workbook/with-workbook';
import { bms, exampleFile, Workplace } from './run-bms';

const example = exampleFile('sogn-og-fjordane-2018.xlsx');

test('bms check --json prints findings with their rule, place and sentence, and is no failure', async () => {
  const { exitCode, output, messages } = await bms(['check', example, '--json']);
  expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
  const findings = JSON.parse(output) as Record<string, unknown>[];
  for (const finding of findings) expect(Object.keys(finding)).toEqual(['rule', 'nr', 'where', 'message']);
  expect(findings.map(({ rule }) => rule)).toMatchInlineSnapshot(`
   [
     "always-green",
   ]
  `);
});

test('bms check prints a line a finding, in the workbook’s language', async () => {
  const { exitCode, output } = await bms(['check', example]);
  expect(exitCode).toBe(0);
  expect(output).toMatchInlineSnapshot(`
   "3.3  BMS_Indikatorer rad 27, Ambisjon  «Elevar per lærarårsverk» har vore grøn tre gonger på rad. Er ambisjonen høg nok? (kjelde: rapporten om balansert målstyring i det offentlege).
   "
  `);
});

test('a workbook without setup cannot be checked, and says what to do', async () => {
  const { exitCode, output, messages } = await bms(['check', exampleFile('sogn-og-fjordane-2018-utan-oppsett.xlsx')]);
  expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
  expect(messages).toContain('bms setup');
});

describe('bms check -o', () => {
  const place = new Workplace();
  afterAll(() => place.remove());

  test('writes a copy with the findings on a sheet, and prints them too', async () => {
    const [first, again] = [place.path('sjekket.xlsx'), place.path('igjen.xlsx')];
    const { exitCode, output, messages } = await bms(['check', example, '-o', first]);
    expect({ exitCode, messages }).toEqual({ exitCode: 0, messages: '' });
    expect(output).toMatch(/^3\.3 .*\nHelsesjekken står på arket «Helsesjekk» i .*sjekket\.xlsx\.\n$/s);
    await bms(['check', first, '-o', again]);
    for (const file of [first, again]) {
      const host = await openHost(readFileSync(file), { calculate: false });
      expect(host.document.sheets.filter(({ name }) => name.startsWith('Helsesjekk'))).toHaveLength(1);
      expect(valuesOf(sheetOf(host, 'Helsesjekk')).at(-1)?.slice(0, 2)).toEqual([
        'Alltid grøn',
        '3.3 Elevar per lærarårsverk',
      ]);
      host.dispose();
    }
  });

  test('with --json prints the findings alone', async () => {
    const { output } = await bms(['check', example, '--json', '-o', place.path('json.xlsx')]);
    expect(JSON.parse(output)).toHaveLength(1);
  });

  test('never into the file that is read', async () => {
    expect(await bms(['check', example, '-o', example])).toMatchObject({ exitCode: 2, output: '' });
  });
});
