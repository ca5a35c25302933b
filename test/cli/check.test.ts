import { bms, exampleFile } from './run-bms';

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
