import { fractionOf, percentOf } from '../../../src/scorecard/values/percent';

test.each([
  [80.8, 0.808],
  [7, 0.07],
  [-12.5, -0.125],
  [0, 0],
  [1e21, 1e19],
])('%d %% is %d, digit for digit', (percentNumber, fraction) => {
  expect(fractionOf(percentNumber)).toBe(fraction);
  expect(percentOf(fraction)).toBe(percentNumber);
});
