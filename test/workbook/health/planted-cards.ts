import type { HealthRule } from '../../../src/scorecard';

/** A row of a card, said once for the workbook and for the pure rules; what is left out is as in `soundRow`. */
export interface PlantedRow {
  readonly nr: string;
  readonly name: string;
  /** Nr of the perspective; the first part of `nr` unless told. */
  readonly perspective?: string;
  readonly owner?: string;
  readonly source?: string;
  readonly definition?: string;
  readonly measure?: string;
  readonly type?: string;
  readonly frequency?: string;
  readonly direction?: string;
  readonly factor?: string;
  /** A number for each of the last years, the newest last; one number is a cell of the setup. */
  readonly result?: readonly number[];
  /** The year of the newest number, where that is not the card's. */
  readonly newest?: number;
  /** Several are a series of the last years. */
  readonly ambition?: readonly number[] | null;
  readonly critical?: number | null;
  readonly tolerance?: string;
  /** The result's own formula, over percentages in `B2:B3` and levels in `C2:C3` of the sheet *Snitt*. */
  readonly formula?: string;
  /** A row of `BMS_Ambisjoner` for the card's period. */
  readonly moved?: { readonly ambition: number; readonly decision: string };
  /** What is written down for the card's period in `BMS_Vurderinger`. */
  readonly action?: string;
  /** What is wrong with it; a row without is sound, or nearly wrong. */
  readonly plants?: readonly HealthRule[];
}

export interface PlantedCard {
  readonly what: string;
  readonly period: string;
  readonly perspectives: readonly (readonly [nr: string, name: string])[];
  readonly rows: readonly PlantedRow[];
  /** What is wrong with the card as a whole, or with a perspective or factor of it. */
  readonly plants: readonly HealthRule[];
}

export const soundRow = {
  owner: 'Rektor',
  source: 'Udir',
  definition: 'Hva som måles',
  measure: '%',
  type: 'resultat',
  frequency: 'årlig',
  direction: 'høyere',
  factor: '',
  result: [70],
  ambition: [80],
  critical: 60,
} as const satisfies Partial<PlantedRow>;

/** A county's card of a year: far too large, and something of nearly every kind. */
const county: PlantedCard = {
  what: 'a county’s card of a year',
  period: '2018',
  perspectives: [
    ['1', 'Elever'],
    ['2', 'Læring'],
    ['3', 'Ansatte'],
    ['4', 'Samfunn'],
    ['5', 'Prosess'],
    ['6', 'Utvikling'],
    ['7', 'Økonomi'],
    ['8', 'Tall'],
    ['9', 'Ramme'],
  ],
  plants: [
    'too-many-indicators',
    'too-many-in-perspective',
    'too-many-in-perspective',
    'too-few-in-perspective',
    'too-few-in-perspective',
    'too-many-in-factor',
  ],
  rows: [
    // Six in a perspective, and four of a factor.
    { nr: '1.1', name: 'Trivsel', type: 'drivende', factor: 'Trygge elever', owner: '', plants: ['no-owner'] },
    { nr: '1.2', name: 'Nærvær', factor: 'Trygge elever', owner: '', plants: ['no-owner'] },
    { nr: '1.3', name: 'Mestring', factor: 'Trygge elever', source: '', plants: ['no-source'] },
    { nr: '1.4', name: 'Trygghet', factor: 'Trygge elever', source: '', plants: ['no-source'] },
    { nr: '1.5', name: 'Medvirkning' },
    // Only watched: it needs no ambition.
    { nr: '1.6', name: 'Klager', type: 'kontroll', ambition: null, critical: null },
    // Five in a perspective, and three of a factor, are as many as may be.
    { nr: '2.1', name: 'Karakterer', factor: 'Gode lærere', definition: '', plants: ['no-definition'] },
    { nr: '2.2', name: 'Fullført', factor: 'Gode lærere', definition: '', plants: ['no-definition'] },
    { nr: '2.3', name: 'Lesing', factor: 'Gode lærere', ambition: null, plants: ['no-ambition'] },
    { nr: '2.4', name: 'Regning', ambition: null, critical: null, plants: ['no-ambition'] },
    // A tolerance in a limit's place.
    { nr: '2.5', name: 'Engelsk', critical: null, tolerance: '5 %' },
    // Three are as few as may be.
    { nr: '3.1', name: 'Nærvær, lærere', critical: null, plants: ['no-red-possible'] },
    { nr: '3.2', name: 'Kompetanse', critical: null, plants: ['no-red-possible'] },
    // Moved, and somebody has decided so.
    { nr: '3.3', name: 'Medarbeidere', moved: { ambition: 85, decision: 'FT-sak 4/18' } },
    // Two in a perspective.
    { nr: '4.1', name: 'Læreplasser', moved: { ambition: 85, decision: '' }, plants: ['ambition-moved'] },
    { nr: '4.2', name: 'Søkere', ambition: [80, 80, 80, 85], plants: ['ambition-moved'] },
    // Seven in a perspective.
    { nr: '5.1', name: 'Svartid', result: [90, 90, 90], plants: ['always-green'] },
    { nr: '5.2', name: 'Tilsyn', result: [50, 81, 82, 83], plants: ['always-green'] },
    { nr: '5.3', name: 'Vedlikehold', result: [50, 50, 50], plants: ['red-without-action'] },
    { nr: '5.4', name: 'Energi', result: [90, 55, 54, 53], plants: ['red-without-action'] },
    { nr: '5.5', name: 'Renhold', result: [50, 50, 50], action: 'Ny avtale' },
    { nr: '5.6', name: 'Avvik lukket', result: [70, 90, 90] },
    { nr: '5.7', name: 'Beredskap', result: [69, 70], newest: 2015, plants: ['stale'] },
    // None in the sixth perspective.
    { nr: '7.1', name: 'Innkjøp', direction: 'lavere', plants: ['direction-against-ambition'] },
    { nr: '7.2', name: 'Driftsutgifter', measure: 'mill. kr', plants: ['absolute-figure'] },
    { nr: '7.3', name: 'Timer vikar', measure: 'antall', plants: ['absolute-figure'] },
    { nr: '7.4', name: 'Skolesnitt', formula: 'AVERAGE(B2:B3)', plants: ['average-of-averages'] },
    {
      nr: '7.5',
      name: 'Snitt av snitt',
      formula: 'AVERAGE(D2,C3)',
      ambition: [6],
      critical: 2,
      plants: ['average-of-averages'],
    },
    { nr: '8.1', name: 'Budsjettavvik', direction: '', critical: null, tolerance: '5 %', plants: ['sign-doubt'] },
    {
      nr: '8.2',
      name: 'Nettoflytting',
      direction: 'lavere',
      ambition: [0],
      critical: 10,
      result: [-2, 3],
      plants: ['sign-doubt'],
    },
    // Divided already.
    { nr: '8.3', name: 'Driftsutgifter per elev', measure: 'kr' },
    { nr: '8.4', name: 'Tjenester', measure: 'kr per elev' },
    { nr: '8.5', name: 'Overtid', measure: '', result: [90_000], plants: ['scale-doubt'] },
    // A difference with a direction, and both signs about something else than nothing.
    { nr: '9.1', name: 'Regnskapsavvik', direction: 'lavere', ambition: [2], critical: 10, result: [5] },
    { nr: '9.2', name: 'Vekst', direction: 'lavere', ambition: [1], critical: 10, result: [-2, 3] },
    // What others are divided by, and which cannot divide itself; an average of levels, and a sum of percentages.
    { nr: '9.3', name: 'Antall elever', measure: 'elever' },
    { nr: '9.4', name: 'Nivå', formula: 'AVERAGE(C2:C3)', ambition: [6], critical: 2 },
    { nr: '9.5', name: 'Samlet', formula: 'SUM(B2:B3)/2' },
    { nr: '10.1', name: 'Uten plass', perspective: '', plants: ['perspective-missing'] },
    { nr: '10.2', name: 'Feil plass', perspective: '77', plants: ['perspective-missing'] },
  ],
};

const halfYear: PlantedCard = {
  what: 'a card of a half-year with yearly figures, and nothing that drives',
  period: '2018-H1',
  perspectives: [['1', 'Elever']],
  plants: ['no-lead', 'frequency-mix'],
  rows: [
    { nr: '1.1', name: 'Trivsel' },
    { nr: '1.2', name: 'Fullført', frequency: 'halvår' },
    { nr: '1.3', name: 'Nærvær', owner: '', plants: ['no-owner'] },
  ],
};

const leads: PlantedCard = {
  what: 'a small card of what drives alone',
  period: '2018',
  perspectives: [['1', 'Elever']],
  plants: ['no-lag', 'too-few-in-perspective'],
  rows: [
    { nr: '1.1', name: 'Trivsel', type: 'drivende', result: [50, 50, 50], plants: ['red-without-action'] },
    { nr: '1.2', name: 'Nærvær', type: 'drivende', definition: '', plants: ['no-definition'] },
  ],
};

/** As many as may be of everything, and half of the figures more often than once a year. */
const sound: PlantedCard = {
  what: 'a sound card at every limit',
  period: '2018-H1',
  perspectives: ['1', '2', '3', '4'].map((nr) => [nr, `Perspektiv ${nr}`]),
  plants: [],
  rows: Array.from({ length: 20 }, (_, index) => ({
    nr: `${Math.floor(index / 5) + 1}.${(index % 5) + 1}`,
    name: `Indikator ${index + 1}`,
    type: index === 0 ? 'drivende' : 'resultat',
    frequency: index < 10 ? 'årlig' : 'halvår',
    factor: index % 5 < 3 ? `Faktor ${Math.floor(index / 5)}` : '',
  })),
};

export const plantedCards: readonly PlantedCard[] = [county, halfYear, leads, sound];

/** Every fault as its rule and the Nr of its indicator. */
export function plantsOf({ plants, rows }: PlantedCard): readonly string[] {
  return [
    ...plants.map((rule) => `${rule} –`),
    ...rows.flatMap(({ nr, plants: own = [] }) => own.map((rule) => `${rule} ${nr}`)),
  ].sort();
}
