import { latin1, px, utf8 } from './files';
import { faultOf, linesOf, tableOf } from './read';

test('reads a file in its own language and encoding', async () => {
  const table = await tableOf(latin1(px('1.5 -2 "." 4')));
  expect(table).toMatchObject({
    format: 'px',
    table: '05839',
    title: 'Besøk, etter region og år',
    source: 'Statistisk sentralbyrå',
    updated: '2024-03-15 08:00',
    decimals: 1,
  });
  expect(table.dimensions.map(({ code, role }) => [code, role])).toEqual([
    ['region', 'geo'],
    ['år', 'time'],
  ]);
  expect(await linesOf(latin1(px('1.5 -2 "." 4')))).toEqual([
    'Besøk | Møre og Romsdal | prosent: 2022 1.5 number, 2023 -2 number',
    'Besøk | Oslo | prosent: 2022 . notApplicable, 2023 4 number',
  ]);
});

test('reads another language of the file, and UTF-8 by its mark', async () => {
  const table = await tableOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(px('1 2 3 4'))]), { language: 'en' });
  expect(table.title).toBe('Visits by region and year');
  expect(table.contents).toBe('Visits');
  expect(table.dimensions.map(({ code, label, categories }) => [code, label, categories[0]])).toMatchObject([
    ['region', 'area', { code: '15', label: 'Møre og Romsdal county' }],
    ['år', 'year', { label: '2022' }],
  ]);
});

test.each<[string, string, string, string]>([
  ['dots as they are', '', '".." ":" "..." "-"', '.. missing|: suppressed|... missing|- missing'],
  [
    'dots that stand for other symbols',
    'DATASYMBOL2=":";\nDATASYMBOL3="..";\n',
    '".." "..." 1 2',
    ': suppressed|.. missing|1 number|2 number',
  ],
  [
    'a symbol that is a word',
    'DATASYMBOL1="Konfidensielt";\n',
    '"." 1 2 3',
    'Konfidensielt suppressed|1 number|2 number|3 number',
  ],
  ['nothing, by the file’s own word', 'DATASYMBOLNIL="0";\n', '"-" 1 2 3', '0 0 number|1 number|2 number|3 number'],
  ['nothing, by a note', 'NOTE="- = Null";\n', '"-" 1 2 3', '0 - number|1 number|2 number|3 number'],
  [
    'a note of what is hidden',
    'NOTE=".. = 1-4 elever#. = kan ikke forekomme";\n',
    '".." "." 2 3',
    '.. suppressed|. notApplicable|2 number|3 number',
  ],
  ['symbols without quotes', '', '.. 1E2, 2 : ', '.. missing|100 number|2 number|: suppressed'],
])('%s', async (_, extra, data, expected) => {
  const lines = await linesOf(latin1(px(data, extra)));
  const states = lines.flatMap((line) => line.replace(/^.*?: (?=\d{4})/, '').split(', '));
  expect(states.map((state) => state.replace(/^\d{4} /, ''))).toEqual(expected.split('|'));
});

test('rows with keys may come in any order, and some may be left out', async () => {
  const extra = 'KEYS("region")=CODES;\n';
  expect(await linesOf(latin1(px('"03", 1 2', extra)))).toEqual([
    'Besøk | Oslo | prosent: 2022 1 number, 2023 2 number',
  ]);
  expect(await linesOf(latin1(px('"03" 1 2\n"15" 3 4', extra)))).toHaveLength(2);
  expect((await faultOf(tableOf(latin1(px('"99" 1 2', extra))))).fault).toBe('px-keyword');
});

test('quarters by TIMEVAL, the unit of each thing counted, the total by ELIMINATION', async () => {
  const file = `CHARSET="ANSI";TITLE="t";CONTVARIABLE="innhold";STUB="kjønn","innhold";HEADING="kvartal";
VALUES("kjønn")="Begge","Kvinner";CODES("kjønn")="0","2";ELIMINATION("kjønn")="Begge";
VALUES("innhold")="Ledige","Andel";UNITS("Ledige")="personer";UNITS("Andel")="prosent";PRECISION("innhold","Andel")=1;
VALUES("kvartal")="a","b";TIMEVAL("kvartal")=TLIST(Q1),"20231","20232";
DATA=1 2 3 4 5 6 7 8;`;
  expect(await linesOf(latin1(file))).toEqual([
    'Ledige | – | personer: 2023-K1 1 number, 2023-K2 2 number',
    'Andel | – | prosent: 2023-K1 3 number, 2023-K2 4 number',
    'Ledige, Kvinner | – | personer: 2023-K1 5 number, 2023-K2 6 number',
    'Andel, Kvinner | – | prosent: 2023-K1 7 number, 2023-K2 8 number',
  ]);
});

test.each([
  ['too few figures', px('1 2 3'), { fault: 'px-count', parameters: { expected: '4', found: '3' } }],
  ['too many', px('1 2 3 4 5'), { fault: 'px-count', parameters: { expected: '4', found: '5' } }],
  ['codes that are not as many', px('1 2 3 4', 'CODES("år")="1";\n'), { fault: 'px-keyword' }],
  ['no values', 'CHARSET="ANSI";STUB="a";HEADING="b";DATA=1;', { fault: 'px-keyword' }],
  ['no dimensions', 'CHARSET="ANSI";TITLE="a";DATA=1;', { fault: 'px-keyword' }],
  ['a line that is none', 'CHARSET="ANSI";\nTITLE "a";', { fault: 'px-syntax', parameters: { line: '2' } }],
  ['a text that never ends', 'CHARSET="ANSI";\nTITLE="a', { fault: 'px-syntax' }],
])('%s', async (_, file, fault) => {
  expect(await faultOf(tableOf(latin1(file)))).toMatchObject(fault);
});
