import { cardSummary, cardTable } from '../../src/cli/card-summary';
import { cliText } from '../../src/cli/texts';
import type { Card, CardIndicator, CardTarget } from '../../src/scorecard/card/card';

const target = (value: number | null, more: Partial<CardTarget> = {}): CardTarget => ({
  op: null,
  value,
  low: null,
  high: null,
  text: '',
  note: '',
  ...more,
});
const indicator = (nr: string, more: Partial<CardIndicator>): CardIndicator => ({
  nr,
  name: `Indikator ${nr}`,
  source: null,
  period: '2018',
  measure: null,
  result: null,
  previous: null,
  previousPeriod: null,
  ambition: null,
  critical: null,
  benchmark: null,
  direction: 'higher',
  gap: null,
  gapPct: null,
  achievement: null,
  score: null,
  status: 'yellow',
  computedStatus: 'yellow',
  trend: null,
  toNext: null,
  redSince: null,
  warnings: [],
  ...more,
});
const rollup = { status: 'yellow', score: 50, measured: 4, total: 9, coverage: 0.5, worst: 'red' } as const;
const indicators = [
  indicator('1.1', { result: 0.808, ambition: target(0.825), trend: 'better' }),
  indicator('1.2', {
    result: 7.4,
    ambition: target(null, { op: 'in', low: 7, high: 8 }),
    status: 'green',
    trend: 'flat',
  }),
  indicator('1.3', {
    result: 1234.5,
    ambition: target(1000, { op: '>=', text: 'minst tusen kroner', note: '' }),
    status: 'green',
  }),
  indicator('1.4', { ambition: target(5, { op: '<', text: '< 5 dager' }), status: 'missing' }),
  indicator('1.5', { result: 82, ambition: target(80), status: 'green', trend: 'worse' }),
];
const formats = new Map(Object.entries({ '1.1': '0.0 %', '1.2': '0.0', '1.3': '#,##0', '1.5': '0" %"' }));
const card: Card = {
  card: { title: 'Målekort', organisation: '', unit: 'Volda', period: '2018', language: 'nb' },
  overall: rollup,
  perspectives: [
    { nr: '1', name: 'Brukere\u001b', ...rollup, indicators },
    { nr: '2', name: 'Økonomi', ...rollup, status: 'missing', measured: 0, total: 0, indicators: [] },
  ],
  warnings: [],
};
const plain = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' '));

test('a card in a few lines', () => {
  expect(cardSummary(card, 'nb', cliText('nb'))).toEqual([
    'Målekort · Volda · 2018',
    '',
    'Samlet status  ◆ Gul           Målt 4 av 9',
    '1 Brukere      ◆ Gul           Målt 4 av 9',
    '2 Økonomi      ○ Mangler tall  Målt 0 av 0',
  ]);
});

test('the group without a perspective stands by its name alone', () => {
  const apart = { ...card, perspectives: [{ nr: '', name: 'Uten perspektiv', ...rollup, indicators }] };
  expect(cardSummary(apart, 'nb', cliText('nb')).at(-1)).toBe('Uten perspektiv  ◆ Gul  Målt 4 av 9');
  expect(cardTable(apart, formats, 'nb', cliText('nb'))[1]).toBe('Uten perspektiv');
});

test('numbers stand as on the card, each target as short as it can be', () => {
  const [, heading, columns, ...lines] = plain(cardTable(card, formats, 'nb', cliText('nb')));
  expect(heading).toBe('1 Brukere');
  expect(columns).toMatch(/^Nr +\S+ +\S+ +\S+ +\S+ +\S+$/);
  expect(lines.slice(0, 5).map((line) => line.split(/ {2,}/))).toEqual([
    ['1.1', 'Indikator 1.1', '80,8 %', '82,5 %', '↗ Bedre', '◆ Gul'],
    ['1.2', 'Indikator 1.2', '7,4', '7–8', '→ Uendret', '● Grønn'],
    ['1.3', 'Indikator 1.3', '1 235', '≥ 1 000', '● Grønn'],
    ['1.4', 'Indikator 1.4', '< 5 dager', '○ Mangler tall'],
    ['1.5', 'Indikator 1.5', '82 %', '80 %', '↘ Svakere', '● Grønn'],
  ]);
  // A perspective without indicators has no table.
  expect(lines.slice(5)).toEqual(['', '2 Økonomi']);
});
