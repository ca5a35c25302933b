import { ChoiceError } from '../../src/cli/choice-error';
import { CliError } from '../../src/cli/cli-error';
import { describeFailure } from '../../src/cli/failure';
import { cliText } from '../../src/cli/texts';
import { WorkbookFileError } from '../../src/host/xlsx/fault';
import { WorkbookError } from '../../src/workbook/error';

const told = (error: unknown): string => describeFailure(error, cliText('nb'));

test.each<[string, unknown, RegExp]>([
  ['an input that is not there', new CliError('missing', 'borte.xlsx'), /borte\.xlsx/],
  ['a file that is no workbook', new WorkbookFileError('not-workbook', 'detail'), /^(?!.*detail).+/s],
  ['a workbook without names', new WorkbookError('no-names-no-setup'), /^(?!.*no-names).+/s],
  ['a protected sheet, which is named', new WorkbookError('protected-sheet', { sheet: 'Målekort' }), /Målekort/],
])('%s is told in words', (_, error, text) => {
  expect(told(error)).toMatch(text);
  expect(told(error)).not.toMatch(/\{\{|Error:|\n {4}at /);
  expect(told(error).split('\n').length).toBeLessThanOrEqual(4);
});

test.each<[string, unknown, string]>([
  ['an error that nobody foresaw', new TypeError('x is not a function'), 'TypeError: x is not a function'],
  ['its first line alone', new Error('one\ntwo'), 'Error: one'],
  [
    'its innermost cause',
    new Error('outer', { cause: new Error('middle', { cause: new RangeError('inner') }) }),
    'RangeError: inner',
  ],
  [
    'a fault of the workbook that no command has',
    new WorkbookError('failed', {}, { cause: new Error('ItemNotFound') }),
    'Error: ItemNotFound',
  ],
  ['what is no error', 'uff', 'uff'],
])('%s stands in the report', (_, error, detail) => {
  expect(told(error)).toContain(detail);
  expect(told(error)).not.toMatch(/two|outer|middle/);
});

test('a detail is no longer than a line or two', () => {
  expect(told(new Error('a'.repeat(1000)))).not.toContain('a'.repeat(201));
});

describe('a choice that is none', () => {
  const units = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `Skole ${index + 1}`);

  test('is told with what there is', () => {
    expect(told(new ChoiceError('unknownUnit', 'Vol\u001bda', units(2)))).toMatch(/«?Vol da»?[\s\S]*Skole 1, Skole 2/);
  });

  test('of hundreds the first are told', () => {
    const text = told(new ChoiceError('unknownUnit', 'Volda', units(100)));
    expect(text).toContain('Skole 29, Skole 30, …');
    expect(text).not.toContain('Skole 31');
    expect(told(new ChoiceError('unknownUnit', 'Volda', units(30)))).not.toContain('…');
  });

  test('of none says that there are none', () => {
    expect(told(new ChoiceError('unknownUnit', 'Volda', []))).not.toBe(
      told(new ChoiceError('unknownUnit', 'Volda', ['A'])),
    );
  });
});
