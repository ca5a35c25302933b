import { cardJson } from '../../src/cli/card-json';
import type { Card, CardIndicator } from '../../src/scorecard/card/card';
import type { Overview } from '../../src/scorecard';

const indicator: CardIndicator = {
  nr: '1.1',
  name: 'Frafall',
  source: { name: 'Frafall', address: 'Data!B2' },
  period: '2018',
  measure: '%',
  result: 0.1 + 0.2,
  previous: 0.31,
  previousPeriod: '2017',
  ambition: { op: '<', value: 0.25, low: null, high: null, text: '< 25 %', note: 'innen 2020' },
  critical: null,
  benchmark: 0.28,
  direction: 'lower',
  gap: -0.05,
  gapPct: -0.2,
  achievement: null,
  score: 0,
  status: 'red',
  computedStatus: 'yellow',
  trend: 'better',
  toNext: 0.05,
  redSince: '2017',
  warnings: ['manual-status'],
};
const rollup = { status: 'red', score: 0, measured: 1, total: 2, coverage: 0.5, worst: 'red' } as const;
const card: Card = {
  card: { title: 'Målekort', organisation: 'Fylket', unit: '', period: '2018', language: 'nb' },
  overall: rollup,
  perspectives: [{ nr: '1', name: 'Brukere', ...rollup, indicators: [indicator, { ...indicator, source: null }] }],
  warnings: [{ code: 'manual-status', nr: '1.1', where: 'rad 7', message: 'Statusen er satt manuelt.' }],
};
const overview: Overview = { sentence: 'Ingen av 2 ambisjoner er nådd', changes: [{ nr: '1.1', kind: 'redAgain' }] };
const counts = { roundTrips: 3, functionBatches: 1, requestBytes: 10, responseBytes: 20 };

const facts = { overview, openActions: new Map([['1.1', ['T2', 'T1']]]) };

test('the card is printed with all its fields, numbers unrounded', () => {
  const perspectives = card.perspectives.map((each) => ({
    ...each,
    indicators: each.indicators.map((one) => ({ ...one, actions: ['T2', 'T1'] })),
  }));
  expect(JSON.parse(cardJson(card, facts, counts))).toEqual({ ...card, perspectives, overview, host: counts });
});

test('and with no others', () => {
  const more = { ...card, perspectives: card.perspectives.map((each) => ({ ...each, hidden: 1 })), built: 'x' };
  expect(cardJson(more, facts, { ...counts, ...{ secret: 1 } })).toBe(cardJson(card, facts, counts));
});
