import { fill } from '../../src/locales/fill';

test.each<[string, string, Record<string, string | number>, string]>([
  ['a value', '{{value}} dager', { value: 5 }, '5 dager'],
  ['nothing, where that is the value', '{{value}} dager', { value: '' }, ' dager'],
  ['the same value twice', '{{a}}–{{a}}', { a: 0 }, '0–0'],
  ['no value', 'til {{day}}', {}, 'til {{day}}'],
  ['a value that looks like a placeholder', '{{a}} {{b}}', { a: '{{b}}', b: '$&' }, '{{b}} $&'],
])('a text is filled with %s', (_, text, values, expected) => {
  expect(fill(text, values)).toBe(expected);
});
