import { readFileSync } from 'node:fs';
import { cliText } from '../../src/cli/texts';
import { leftFormulasWarning, signatureLine, warningLines } from '../../src/cli/warning-lines';
import { openHost } from '../../src/host/node';
import type { CardWarning } from '../../src/scorecard/card/card';
import type { PlacedWarning } from '../../src/workbook';

const text = cliText('nb');
const warning = (nr: string | null, code: CardWarning['code'] = 'text-number', message = 'tekst'): CardWarning => ({
  code,
  nr,
  where: `rad ${nr ?? ''}`,
  message,
});
const lines = (...warnings: readonly (CardWarning & Pick<PlacedWarning, 'about'>)[]): readonly string[] =>
  warningLines(warnings, text).split('\n');

test('two warnings of a code are two lines', () => {
  expect(lines(warning('1.1'), warning('1.2'))).toEqual(['rad 1.1: tekst', 'rad 1.2: tekst']);
});

test('three are one, in the place of the first, with the others’ numbers', () => {
  const [first = '', ...rest] = lines(
    warning('1.1'),
    warning('1.2'),
    warning('1.3'),
    warning('1.3'),
    warning('2.1', 'stale', 'gammel'),
  );
  expect(first).toMatch(/^rad 1\.1: tekst .*1\.2, 1\.3/);
  expect(first.match(/1\.1/g)).toHaveLength(1);
  expect(rest).toEqual(['rad 2.1: gammel']);
});

test('a warning of an indicator names it before its place', () => {
  expect(lines({ ...warning('1.1'), about: '1.1 Trivsel' })).toEqual(['1.1 Trivsel (rad 1.1): tekst']);
});

test('three of the same indicator are one line alone', () => {
  expect(lines(warning('1.1'), warning('1.1'), warning('1.1'))).toEqual(['rad 1.1: tekst']);
});

test('those of no indicator are never gathered', () => {
  expect(lines(warning(null), warning(null), warning(null))).toHaveLength(3);
});

test('text from the workbook stays on its line, and is no command to the terminal', () => {
  expect(lines(warning('1.1', 'text-number', 'to\nlinjer\u001b[31m'))).toEqual(['rad 1.1: to linjer [31m']);
});

test('a number that is not the unit’s says what to do', () => {
  const [line = ''] = lines(warning('1.1', 'unit-missing'));
  expect(line.startsWith('rad 1.1: tekst ')).toBe(true);
  expect(line).toContain('--unit');
});

test.each([
  [true, /ut\.xlsx/],
  [false, /^$/],
])('a file that was signed (%p) says so', (signed, expected) => {
  expect(signatureLine(signed, 'ut.xlsx', text)).toMatch(expected);
});

test.each([
  [
    'cubemember-uncached',
    {
      code: 'not-computed',
      nr: null,
      where: 'Cube!B3',
      message: expect.stringMatching(/^14 formler kan ikke regnes ut uten Excel .*, blant dem Cube!B3 =CUBE/) as string,
    },
  ],
  ['spill-name', null],
])('what only Excel can compute in %s is told once, with the first of the cells', async (name, expected) => {
  const host = await openHost(readFileSync(`test/cases/${name}.xlsx`));
  expect(leftFormulasWarning(host, text)).toEqual(expected);
  host.dispose();
});
