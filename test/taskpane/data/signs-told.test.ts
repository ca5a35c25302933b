import { signsTold } from '../../../src/taskpane/data/signs-told';
import { eighteen, jsonStat } from '../../workbook/data/files';
import { seriesOf } from '../../workbook/data/read';

const told = async (file: Parameters<typeof seriesOf>[0]): Promise<readonly string[]> =>
  signsTold((await seriesOf(file)).series).map(({ sign, state, count }) => `${sign} ${state} ${count}`);

test.each<[string, Parameters<typeof seriesOf>[0], readonly string[]]>([
  ['plain figures have no signs', 'Skole;2023;2024\nVik;4,2;4\n', []],
  [
    'signs by the usual meaning',
    'Skole;2022;2023;2024\nVik;:;:;..\nLien;4;3;\n',
    [': suppressed 2', '.. missing 1', ' missing 1'],
  ],
  ['signs by the file’s own words', 'Skole;2023;2024\nVik;..;4\n\nMerknad: .. = 1–4 elever\n', ['.. suppressed 1']],
  ['figures that are not final', 'Skole;2023;2024 (foreløpige tall)\nVik;4;4,2\nLien;3;5\n', [' preliminary 2']],
  [
    'a sign beside a figure',
    jsonStat(eighteen, { status: { 0: 'p', 1: 'b', 2: 'p', 3: 'x' } }),
    ['p preliminary 2', 'b break 1', 'x number 1'],
  ],
])('%s', async (_, file, expected) => {
  expect(await told(file)).toEqual(expected);
});
