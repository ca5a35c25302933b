import { format } from 'numfmt';
import type { BuiltIndicator, PercentRow } from '../../../src/scorecard/card/built-card';
import { gapFormat, printFormat } from '../../../src/workbook/card/print-format';

function indicator(
  source: string,
  percent: PercentRow,
  result: number | null,
  ambition: number | null,
  critical: number | null = null,
): BuiltIndicator {
  const target = (value: number | null) =>
    value === null ? null : { op: null, value, low: null, high: null, text: '', note: '' };
  return {
    format: source,
    percent,
    card: { result, previous: null, ambition: target(ambition), critical: target(critical) },
  } as unknown as BuiltIndicator;
}

const print = (code: string, value: number): string =>
  format(code, value, { locale: 'nb-NO' }).replaceAll('\u00a0', ' ');

test.each<[string, PercentRow, number, number, string, string]>([
  // What is printed agrees with the colour: 81.96 % is not 82 %.
  ['0%', 'fraction', 0.8196, 0.82, '81,96%', '82,00%'],
  ['0.0%', 'fraction', 0.808, 0.82, '80,8%', '82,0%'],
  ['#,##0', null, 189_999.6, 190_000, '189 999,6', '190 000,0'],
  ['#,##0', null, 192_584, 190_000, '192 584', '190 000'],
  ['General', null, 4.3, 4.4, '4,3', '4,4'],
  ['General', null, 5, 7, '5', '7'],
  ['General', 'number', 80.8, 82, '80,8 %', '82,0 %'],
  ['0', 'number', 82, 82, '82 %', '82 %'],
  ['General', null, 1_250_000, 1_000_000, '1 250 000', '1 000 000'],
  ['0.00 "kr"', null, 12.5, 13, '12,50 kr', '13,00 kr'],
  ['dd.mm.yyyy', null, 12.5, 13, '12,5', '13,0'],
])('%s (%s): %d against %d is printed %s and %s', (source, percent, result, ambition, shown, limit) => {
  const code = printFormat(indicator(source, percent, result, ambition));
  expect([print(code, result), print(code, ambition)]).toEqual([shown, limit]);
});

test.each<[string, PercentRow, number, number, number, string]>([
  ['0.0%', 'fraction', 0.808, 0.82, -1.2, '-1,2 pp'],
  ['General', 'number', 80.8, 82, -1.2, '-1,2 pp'],
  ['#,##0', null, 192_584, 190_000, -2584, '-2 584'],
  ['General', null, 4.5, 4.4, 0.1, '+0,1'],
  ['0%', 'fraction', 0.82, 0.82, 0, '0 pp'],
])('the gap of %s (%s) %d against %d is printed signed', (source, percent, result, ambition, gap, shown) => {
  expect(print(gapFormat(indicator(source, percent, result, ambition), 'pp'), gap).trimEnd()).toBe(shown);
});
