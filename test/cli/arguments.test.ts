import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ReadArguments, readArguments } from '../../src/cli/arguments';

const wrong = (reason: string, what: string, language: string | null = null): unknown => ({
  kind: 'wrong',
  reason,
  parameters: { what },
  language,
});

test.each<[string, unknown]>([
  ['', wrong('general', '')],
  ['--help', { kind: 'help', language: null }],
  ['scorecard --help', { kind: 'help', language: null }],
  ['kort', wrong('unknownCommand', 'kort')],
  ['names', wrong('missingInput', 'input')],
  ['names a.xlsx b.xlsx', wrong('tooMany', 'names')],
  ['names a.xlsx --alle', wrong('unknownOption', '--alle')],
  ['names a.xlsx', { kind: 'names', language: null, excel: null, input: 'a.xlsx', all: false, json: false }],
  [
    'names a.xlsx --all --json --lang NN',
    { kind: 'names', language: 'nn', excel: null, input: 'a.xlsx', all: true, json: true },
  ],
  ['names a.xlsx --lang dansk', wrong('language', 'dansk')],
  ['tables a.xlsx --json', { kind: 'tables', language: null, excel: null, input: 'a.xlsx', json: true }],
  ['tables a.xlsx --all', wrong('unknownOption', '--all')],
  [
    'suggest a.xlsx --json',
    { kind: 'suggest', language: null, excel: null, input: 'a.xlsx', namesOnly: false, json: true },
  ],
  ['suggest a.xlsx --names-only', expect.objectContaining({ kind: 'suggest', namesOnly: true })],
  ['suggest a.xlsx --lang da', wrong('language', 'da')],
  [
    'setup a.xlsx -o b.xlsx',
    {
      kind: 'setup',
      language: null,
      excel: null,
      input: 'a.xlsx',
      output: 'b.xlsx',
      namesOnly: false,
      empty: false,
    },
  ],
  ['setup a.xlsx -o b.xlsx --names-only', expect.objectContaining({ kind: 'setup', namesOnly: true, empty: false })],
  ['setup a.xlsx -o b.xlsx --empty', expect.objectContaining({ kind: 'setup', namesOnly: false, empty: true })],
  [
    'setup a.xlsx --output b.xlsx --lang en',
    expect.objectContaining({ kind: 'setup', language: 'en', excel: null, input: 'a.xlsx', output: 'b.xlsx' }),
  ],
  ['setup a.xlsx -o', expect.objectContaining({ kind: 'wrong', reason: 'missingValue' })],
  ['setup a.xlsx -o b.xlsx --lang da', wrong('language', 'da')],
  [
    'scorecard a.xlsx',
    {
      kind: 'scorecard',
      language: null,
      excel: null,
      input: 'a.xlsx',
      output: null,
      period: undefined,
      unit: undefined,
      freeze: false,
      json: false,
    },
  ],
  [
    'scorecard a.xlsx -o b.xlsx --period 2018-H1 --unit Volda --lang sv --freeze --json',
    {
      kind: 'scorecard',
      language: 'sv',
      excel: null,
      input: 'a.xlsx',
      output: 'b.xlsx',
      period: '2018-H1',
      unit: 'Volda',
      freeze: true,
      json: true,
    },
  ],
  ['names a.xlsx --excel WEB', expect.objectContaining({ kind: 'names', excel: 'web' })],
  ['suggest a.xlsx --excel web', expect.objectContaining({ kind: 'suggest', excel: 'web' })],
  ['setup a.xlsx -o b.xlsx --excel web', expect.objectContaining({ kind: 'setup', excel: 'web' })],
  ['scorecard a.xlsx --excel web', expect.objectContaining({ kind: 'scorecard', excel: 'web' })],
  ['names a.xlsx --excel 2003', wrong('excel', '2003')],
  ['suggest a.xlsx --excel 2003', wrong('excel', '2003')],
  ['setup a.xlsx -o b.xlsx --excel 2003', wrong('excel', '2003')],
  ['scorecard a.xlsx --excel 2003', wrong('excel', '2003')],
  ['scorecard a.xlsx --period snart', wrong('period', 'snart')],
  ['scorecard a.xlsx --period snart --lang en', wrong('period', 'snart', 'en')],
  ['scorecard a.xlsx -o ./a.xlsx --lang nn', wrong('sameFile', './a.xlsx', 'nn')],
])('bms %s', (line, expected) => {
  expect(readArguments(line === '' ? [] : line.split(' '))).toEqual(expected);
});

test('a setup without an output says so', () => {
  expect(readArguments(['setup', 'a.xlsx'])).toMatchObject({ kind: 'wrong', reason: 'missingOutput' });
});

describe('where the result may be written', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'bms-arguments-'));
    writeFileSync(path.join(folder, 'inn.xlsx'), 'a');
    writeFileSync(path.join(folder, 'ut.xlsx'), 'b');
    symlinkSync(path.join(folder, 'inn.xlsx'), path.join(folder, 'lenke.xlsx'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const reason = (command: string, input: string, output: string): unknown => {
    const read: ReadArguments = readArguments([command, path.join(folder, input), '-o', path.join(folder, output)]);
    return read.kind === 'wrong' ? [read.reason, path.basename(read.parameters.what)] : read.kind;
  };
  test.each(['setup', 'scorecard'])('%s', (command) => {
    expect([
      reason(command, 'inn.xlsx', 'ut.xlsx'),
      reason(command, 'inn.xlsx', 'ny.xlsx'),
      reason(command, 'inn.xlsx', 'inn.xlsx'),
      reason(command, 'inn.xlsx', 'lenke.xlsx'),
      reason(command, 'inn.xlsx', 'ut.xlsm'),
      reason(command, 'makro.XLSM', 'ut.xlsx'),
      reason(command, 'makro.XLSM', 'ut.xlsm'),
      reason(command, 'inn.xlsx', 'ut'),
    ]).toEqual([
      command,
      command,
      ['sameFile', 'inn.xlsx'],
      ['sameFile', 'lenke.xlsx'],
      ['extension', '.xlsx'],
      ['extension', '.XLSM'],
      command,
      command,
    ]);
  });
});
