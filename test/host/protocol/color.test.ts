import { asColor } from '../../../src/host/protocol/color';

test.each([
  ['#1f2933', '#1F2933'],
  ['1F2933', '#1F2933'],
  [' #1F2933 ', '#1F2933'],
  ['red', '#FF0000'],
  ['Light' + 'Gray', '#D3D3D3'],
  ['GREY', '#808080'],
])('%s is the colour %s', (given, color) => {
  expect(asColor(given)).toBe(color);
});

test.each([['#12345'], ['#1234567'], ['rød'], ['toString'], [''], [5], [null]])('%p is no colour', (given) => {
  expect(() => asColor(given)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }) as Error);
});
