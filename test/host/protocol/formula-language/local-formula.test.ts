import fc from 'fast-check';
import { toEnglishFormula, toLocalFormula } from '../../../../src/host/protocol/formula-language/local-formula';
import { profiles } from '../../../../src/host/profile';

const nb = profiles['desktop-nb'];
const sv = profiles['desktop-sv'];
const r1c1 = profiles['desktop-r1c1'];

// English, Norwegian, Swedish, Norwegian with R1C1.
test.each([
  [
    'OFFSET(Data!$A$1,0,0,5,1)',
    'FORSKYVNING(Data!$A$1;0;0;5;1)',
    'FÖRSKJUTNING(Data!$A$1;0;0;5;1)',
    'FORSKYVNING(Data!R1K1;0;0;5;1)',
  ],
  ['Data!$B$2,Data!$B$4', 'Data!$B$2;Data!$B$4', 'Data!$B$2;Data!$B$4', 'Data!R2K2;Data!R4K2'],
  ['Tab[[#Totals],[Sum]]', 'Tab[[#Totalt];[Sum]]', 'Tab[[#Summor];[Sum]]', 'Tab[[#Totalt];[Sum]]'],
  [
    "Tab[[#This Row],[a, b]:[c '[d']]]",
    "Tab[[#Denne rad];[a, b]:[c '[d']]]",
    "Tab[[#Denna rad];[a, b]:[c '[d']]]",
    "Tab[[#Denne rad];[a, b]:[c '[d']]]",
  ],
  ['0.25', '0,25', '0,25', '0,25'],
  ['-1.5E-3', '-1,5E-3', '-1,5E-3', '-1,5E-3'],
  ['{1,2;3.5,"a,b"}', '{1\\2;3,5\\"a,b"}', '{1\\2;3,5\\"a,b"}', '{1\\2;3,5\\"a,b"}'],
  ['TRUE', 'SANN', 'SANT', 'SANN'],
  ['#N/A', '#I/T', '#SAKNAS!', '#I/T'],
  ["'Ark; 2'!$C:$C", "'Ark; 2'!$C:$C", "'Ark; 2'!$C:$C", "'Ark; 2'!K3"],
  ['Data!$2:$5', 'Data!$2:$5', 'Data!$2:$5', 'Data!R2:R5'],
  ['Data!B3', 'Data!B3', 'Data!B3', 'Data!R[2]K[1]'],
  [
    'IF(COUNTA(Data!$A:$A)>1,"ja; nei",NA())',
    'HVIS(ANTALLA(Data!$A:$A)>1;"ja; nei";IT())',
    'OM(ANTALV(Data!$A:$A)>1;"ja; nei";SAKNAS())',
    'HVIS(ANTALLA(Data!K1)>1;"ja; nei";IT())',
  ],
  ["'[1]Ark1'!$A$1", "'[1]Ark1'!$A$1", "'[1]Ark1'!$A$1", "'[1]Ark1'!R1K1"],
  ['Sats*BMS.STATUS(1,2)', 'Sats*BMS.STATUS(1;2)', 'Sats*BMS.STATUS(1;2)', 'Sats*BMS.STATUS(1;2)'],
])('%s in each language, and back', (english, norwegian, swedish, rowColumn) => {
  expect([nb, sv, r1c1].map((profile) => toLocalFormula(english, profile))).toEqual([norwegian, swedish, rowColumn]);
  expect([toEnglishFormula(norwegian, nb), toEnglishFormula(swedish, sv), toEnglishFormula(rowColumn, r1c1)]).toEqual([
    english,
    english,
    english,
  ]);
});

test('a newer function stands without the prefix of files', () => {
  expect(toLocalFormula('_xlfn.XLOOKUP(1,A1:A2,B1:B2)', nb)).toBe('XOPPSLAG(1;A1:A2;B1:B2)');
});

test('English with A1 is left as it is', () => {
  expect(toLocalFormula('SUM(Data!A1,0.5)', profiles.web)).toBe('SUM(Data!A1,0.5)');
  expect(toEnglishFormula('SUM(Data!A1,0.5)', profiles.web)).toBe('SUM(Data!A1,0.5)');
});

test('law: what is written in a language is read back as it was', () => {
  const reference = fc.constantFrom(
    'Data!$A$1',
    "'Ark; 2'!$B$2:$C$9",
    'Data!$C:$C',
    'Data!$2:$5',
    'Data!B3',
    'Satser',
    'Tab[Sum]',
  );
  const constant = fc.oneof(
    fc.integer({ min: 0, max: 999 }).map(String),
    fc.integer({ min: 1, max: 999 }).map((number) => `0.${number}`),
    fc.constantFrom('TRUE', 'FALSE', '#N/A', '"a, b; c"', '{1,2.5;3,4}', 'Tab[[#Totals],[a, b]]'),
  );
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      reference,
      constant,
      fc
        .tuple(
          fc.constantFrom('OFFSET', 'SUM', 'IF', 'BMS.SCORE', 'UKJENT'),
          fc.array(tie('formula'), { maxLength: 4 }),
        )
        .map(([name, args]) => `${name}(${args.join(',')})`),
      fc.tuple(tie('formula'), fc.constantFrom('+', '*', '>=', '&'), tie('formula')).map((parts) => parts.join('')),
    ),
  }));
  fc.assert(
    fc.property(formula, fc.constantFrom(nb, sv, r1c1), (text, profile) => {
      expect(toEnglishFormula(toLocalFormula(text, profile), profile)).toBe(text);
    }),
  );
});
