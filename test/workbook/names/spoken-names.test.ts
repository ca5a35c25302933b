import { spokenNames } from '../../../src/workbook/names/spoken-names';

const cells = ['Frafall', " 'Mitt ark'!Trivsel ", '=INDEX(Sum.2024,1,2)+_x\\y', 'to ord', 12, null, true, '=Å_pne?'];

test.each([
  ['frafall', true],
  ['TRIVSEL', true],
  ['Sum.2024', true],
  ['_x\\y', true],
  ['å_pne?', true],
  ['ord', true],
  ['Sum', false],
  ['Frafall_2', false],
  ['12', false],
  // What no word can be is not left out.
  ['😀', true],
])('%s is spoken of: %p', (name, expected) => expect(spokenNames(cells)(name)).toBe(expected));
