import { judge } from '../../../src/scorecard/judgement/judge';
import { rollUp } from '../../../src/scorecard/rollup/rollup';
import { readTarget } from '../../../src/scorecard/targets/target';
import { readValue } from '../../../src/scorecard/values/value';
import type { RawValue, Target } from '../../../src/scorecard/values/types';
import type { Card, CardIndicator, CardPerspective, CardTarget } from '../../../src/scorecard/card/card';
import type { PlacedWarning, WorkbookContents } from '../../../src/workbook/port';
import type { NamedRange } from '../../../src/workbook/names/named-range';

/** A row of the county's card: nr, name, measure, number format, direction, ambition, critical limit, result, period. */
type Row = readonly [
  nr: string,
  name: string,
  measure: string,
  format: string,
  direction: string,
  ambition: RawValue,
  critical: RawValue,
  result: RawValue,
  period?: string,
];

const perspectives: readonly (readonly [nr: string, name: string, rows: readonly Row[]])[] = [
  [
    '1',
    'Tenesteproduksjon/brukar',
    [
      ['1.1', 'Fullført og bestått innan 5 år', '%', '0.0', 'høgare', 82, 76, 80.8],
      ['1.2', 'Trivsel, Elevundersøkinga', '1–5', '0.0', 'høgare', 4.4, 4.1, 4.3],
      ['1.3', 'Elevar som opplever mobbing', '%', '0', 'lågare', 2, 5, 3],
    ],
  ],
  [
    '2',
    'Regional utviklingsaktør',
    [
      ['2.1', 'Ungdom 16–18 i vgo', '%', '0.0', 'høgare', 93, 90, 91],
      ['2.2', 'Elevar/lærlingar i yrkesfag', '%', '0.0', 'høgare', 58, 50, 58],
      ['2.3', 'Søkjarar med læreplass', '%', '0', 'høgare', 80, 70, 76, '2017'],
    ],
  ],
  [
    '3',
    'Rammevilkår/økonomi',
    [
      ['3.1', 'Meirforbruk mot budsjett', '%', '0.0', 'lågare', 0, 2, '..'],
      ['3.2', 'Driftsutgifter per elev', 'kr', '#,##0', 'lågare', 190000, 200000, 192584],
      ['3.3', 'Elevar per lærarårsverk', 'tal', '0.0', 'intervall', '7,0–8,0', '6,5–8,7', 7.4],
    ],
  ],
  [
    '4',
    'Kompetanse/personalutvikling/læring',
    [
      ['4.1', 'Medarbeidartilfredsheit', '1–5', '0.0', 'høgare', 4.3, 3.9, 4.2],
      ['4.2', 'Sjukefråvær', '%', '0.0', 'lågare', 5, 7, 5.4],
      ['4.3', 'Lærarar med fagkompetanse', '%', '0', 'opp og ned', 95, 90, 93],
    ],
  ],
  [
    '5',
    'Kvalitet og effektivitet i interne prosessar',
    [
      ['5.1', 'Haldne styringsdialogar', '%', '0', 'høgare', 100, 90, 100],
      ['5.2', 'Saker innan frist', '%', '0', 'høgare', 95, 85, 88],
      ['5.3', 'Tiltak ferdige i tide', '%', '0', 'høgare', 90, 70, 64],
    ],
  ],
];

const rows = perspectives.flatMap(([, , inside]) => inside);

function cardTarget(target: Target | null): CardTarget | null {
  if (!target) return null;
  const { op, text, note } = target;
  return op === 'in'
    ? { op, value: null, low: target.low, high: target.high, text, note }
    : { op, value: target.value, low: null, high: null, text, note };
}

function indicator(
  [nr, name, measure, , direction, ambition, critical, result, period = '2018']: Row,
  index: number,
): CardIndicator {
  const judged = judge({
    result: readValue(result),
    ambition: readTarget(ambition),
    critical: readTarget(critical),
    direction,
    tolerance: null,
    baseline: null,
    card: { measure },
  });
  const { status, gap, gapPct, achievement, score, toNext, warnings } = judged;
  return {
    nr,
    name,
    measure,
    period,
    status,
    computedStatus: status,
    gap,
    gapPct,
    achievement,
    score,
    toNext,
    warnings,
    source: { name: `Namn_${index + 1}`, address: `Nøkkeltal!F${index + 4}` },
    result: judged.result,
    previous: null,
    previousPeriod: null,
    benchmark: null,
    trend: null,
    redSince: null,
    ambition: cardTarget(judged.ambition),
    critical: cardTarget(judged.critical),
    direction: judged.direction,
  };
}

function cardOf(): Card {
  const made = perspectives.map(([nr, name, inside]): CardPerspective => {
    const indicators = inside.map((row) => indicator(row, rows.indexOf(row)));
    return { nr, name, indicators, ...rollUp(indicators.map(({ status }) => ({ status }))) };
  });
  return {
    card: {
      title: 'Målekort 2018',
      organisation: 'Sogn og Fjordane fylkeskommune',
      unit: 'Opplæring',
      period: '2018',
      language: 'nb',
    },
    overall: rollUp(made.map(({ status, measured, total, worst }) => ({ status, nested: { measured, total, worst } }))),
    perspectives: made,
    warnings: [],
  };
}

const warnings: readonly PlacedWarning[] = [
  {
    code: 'direction-unknown',
    nr: '4.3',
    where: 'BMS_Indikatorer rad 24, Retning',
    message: 'Retningen «opp og ned» er ikke kjent. Skriv høyere, lavere eller intervall.',
    address: "'BMS-oppsett'!H24",
  },
  {
    code: 'setup-unknown-column',
    nr: null,
    where: 'BMS_Perspektiver, Notat',
    message: 'Kolonnen «Notat» er ikke kjent. Den er beholdt, men brukes ikke.',
    address: null,
  },
];

const name = (parts: Partial<NamedRange> & { readonly name: string }): NamedRange => ({
  reference: parts.name,
  scope: 'Workbook',
  kind: 'cell',
  visible: true,
  address: 'Nøkkeltal!F4',
  rows: 1,
  columns: 1,
  value: 1,
  fault: null,
  ...parts,
});

const names: readonly NamedRange[] = [
  name({ name: 'Gjennomføring', kind: 'vector', address: 'Nøkkeltal!C4:F4', columns: 4, value: 78.5 }),
  name({ name: 'Trivsel', value: 4.3 }),
  name({ name: 'Frafall', scope: 'Vidaregåande', address: 'Vidaregåande!B2' }),
  name({ name: 'Minstemål', kind: 'constant', address: null, rows: null, columns: null, value: 0.25 }),
  name({
    name: 'Mobbing_gml',
    kind: 'broken',
    address: null,
    rows: null,
    columns: null,
    value: null,
    fault: 'source-broken',
  }),
  name({
    name: 'Landstal',
    kind: 'external',
    address: null,
    rows: null,
    columns: null,
    value: null,
    fault: 'source-external',
  }),
  name({ name: 'Skjult_hjelp', visible: false, value: '<b>ikkje kode</b>' }),
  name({
    name: '_xlnm.Print_Area',
    kind: 'system',
    address: 'Nøkkeltal!A1:H40',
    rows: 40,
    columns: 8,
    fault: 'not-offered',
  }),
];

/** The county's card. */
export const countyCard = cardOf();

/** A map that keeps its entries where a test sends it to the page, which takes the properties of objects alone. */
function sendable(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return Object.assign(new Map(entries), Object.fromEntries(entries));
}

/** A county's workbook as read: statuses and rollups are computed by the product from the rows above. */
export const county: WorkbookContents = {
  language: 'nb',
  ownLanguage: 'nb',
  names,
  hasSetup: true,
  indicatorCount: rows.length,
  card: countyCard,
  overview: { sentence: '', changes: [] },
  openActions: new Map(),
  numberFormats: sendable(rows.map(([nr, , , format]) => [nr, format])),
  warnings,
  readOnly: false,
  setup: null,
  periods: [],
  units: [],
  waiting: [],
  outdated: [],
  unanswered: { unknown: [], waiting: [], otherLanguage: [], writtenInOther: [] },
};
