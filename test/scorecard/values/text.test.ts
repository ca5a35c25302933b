import { fold, squeeze, withStop } from '../../../src/scorecard/values/text';

test.each([
  ['  to \t\n ord\u00a0her ', 'to ord her', 'to ord her'],
  ['Mål\u00adtall\u200b', 'Måltall', 'måltall'],
  ['−5 %', '−5 %', '-5 %'],
  // Small letters of these are longer; positions must stay.
  ['İSTANBUL', 'İSTANBUL', 'İstanbul'],
  ['', '', ''],
])('%j is %j, and folded %j', (text, squeezed, folded) => {
  expect([squeeze(text), fold(text)]).toEqual([squeezed, folded]);
  expect(fold(text)).toHaveLength(squeeze(text).length);
});

test.each([
  ['5 dager', '5 dager.'],
  ['5 mnd.', '5 mnd.'],
])('%j ends %j', (text, ended) => {
  expect(withStop(text)).toBe(ended);
});
