import { looks, type Scalar, Sheet, type Style } from '../build';
import { footer } from './words';

const card: readonly (readonly [field: string, value: Scalar])[] = [
  ['Tittel', 'Styrekort for kontrollvirksomheten'],
  ['Organisasjon', 'Telemark fylkesskattekontor'],
  ['Organisasjonsenhet', null],
  ['Periode', '2. halvår 2000'],
  ['Visjon', 'Pliktig skatt på riktig måte'],
  ['Språk', 'nb'],
  ['Terminologi', 'styrekort'],
];

const goals = {
  B1: 'B1 Organisering og samarbeid i kontrollvirksomheten skal bidra til god effektivitet og produktivitet.',
  B2: 'B2 Vi skal ha en effektiv og kvalitetsmessig god utvelgelse, kontroll, saksbehandling og innkreving.',
  B3: 'B3 IKT-anvendelse skal understøtte og bidra til effektive interne prosesser.',
} as const;

const factors = {
  'B1.1': 'Utarbeidelse av forpliktende felles kontrollplaner',
  'B1.2': 'Bruk av team og prosjektorganisering',
  'B2.1': 'Ha effektive rutiner fra kontroll via vedtak til innkreving',
  'B3.1': 'Kompetanse og opplæring til å anvende teknologien optimalt',
} as const;

interface Row {
  readonly goal: keyof typeof goals;
  readonly factor: keyof typeof factors;
  readonly nr: string;
  readonly name: string;
  readonly measure: string;
  readonly type: 'drivende' | 'resultat' | 'kontroll';
  readonly result: string;
  /** The target as the plan words it; its operator says the direction. */
  readonly ambition: string | null;
  readonly direction?: string;
}

const rows: readonly Row[] = [
  {
    goal: 'B1',
    factor: 'B1.1',
    nr: 'B1.1.1',
    name: 'Oppnåelsesgrad planlagte kontrollplaner',
    measure: '%',
    type: 'resultat',
    result: 'Kontrollplan_oppnåelse',
    ambition: '> 79 %',
  },
  {
    goal: 'B1',
    factor: 'B1.1',
    nr: 'B1.1.2',
    name: 'Oppnåelsesgrad planlagt ressursbruk',
    measure: '%',
    type: 'resultat',
    result: 'Ressursbruk_oppnåelse',
    ambition: '> 79 %',
  },
  {
    goal: 'B1',
    factor: 'B1.2',
    nr: 'B1.2.1',
    name: 'Antall prosjekter',
    measure: 'stk.',
    type: 'drivende',
    result: 'Antall_prosjekter',
    ambition: '> 2 stk.',
  },
  {
    goal: 'B2',
    factor: 'B2.1',
    nr: 'B2.1.1',
    name: 'Avvik mellom forslag og fastsetting i 1. instans',
    measure: '%',
    type: 'resultat',
    result: 'Avvik_fastsetting',
    ambition: '<10 %',
  },
  {
    goal: 'B2',
    factor: 'B2.1',
    nr: 'B2.1.2',
    name: 'Behandlingstid (samlet for hver avd. og likningskontor)',
    measure: 'mnd.',
    type: 'resultat',
    result: 'Behandlingstid',
    ambition: '< 7 mnd. inkl. innkreving (til krav er utsendt) for sakene i B1.2.1',
  },
  {
    goal: 'B2',
    factor: 'B2.1',
    nr: 'B2.1.3',
    name: 'Samarbeidskontakt i innfordringsøyemed',
    measure: '%',
    type: 'drivende',
    result: 'Samarbeidskontakt',
    ambition: 'I alle saker',
  },
  {
    goal: 'B3',
    factor: 'B3.1',
    nr: 'B3.1.1',
    name: 'Antall/andel saker hvor datarevisjon brukes',
    measure: '%',
    type: 'kontroll',
    result: 'Datarevisjon',
    ambition: null,
    direction: 'høyere',
  },
];

const headers = [
  'Nr',
  'Perspektiv',
  'Strategisk mål',
  'Suksessfaktor',
  'Indikator',
  'Måleenhet',
  'Retning',
  'Type',
  'Resultat',
  'Ambisjon',
  'Kritisk grense',
  'Frekvens',
  'Kilde',
  'Ansvarlig',
  'Aktiv',
];
const text: Style = { ...looks.text, numberFormat: '@' };
const perspective = 'Interne prosesser og organisering';

/** The setup tables with the targets as the pilot worded them. */
export function setup(): Sheet {
  const sheet = new Sheet('BMS-oppsett');
  sheet
    .width('A', 20)
    .width('B', 34)
    .width('C', 52)
    .width('D', 40)
    .width('E', 46)
    .width('F:H', 12)
    .width('I', 26)
    .width('J', 44)
    .width('K:O', 18);
  sheet.put('A1', 'Oppsett av styrekortet', looks.title).height(1, 28);
  sheet.across('A3', ['Felt', 'Verdi'], looks.tableHead);
  card.forEach(([field, value], index) =>
    sheet.put(`A${4 + index}`, field, looks.text).put(`B${4 + index}`, value, { ...looks.text, horizontal: 'left' }),
  );
  sheet.table({ name: 'BMS_Kort', range: `A3:B${3 + card.length}` });

  sheet.across('D3', ['Nr', 'Perspektiv', 'Vekt'], looks.tableHead);
  sheet.put('D4', 'B', text).put('E4', perspective, looks.text).put('F4', 1, { vertical: 'top', horizontal: 'left' });
  sheet.table({ name: 'BMS_Perspektiver', range: 'D3:F4' });

  const top = 6 + card.length;
  sheet.across(`A${top}`, headers, looks.tableHead);
  rows.forEach(({ goal, factor, nr, name, measure, type, result, ambition, direction = null }, index) => {
    const row = top + 1 + index;
    sheet.height(row, 30).put(`A${row}`, nr, text);
    sheet.across(
      `B${row}`,
      [
        perspective,
        goals[goal],
        `${factor} ${factors[factor]}`,
        name,
        measure,
        direction,
        type,
        result,
        ambition,
        null,
        'Halvår',
        'Saksregisteret',
        'Fylkesskattesjefen',
        'ja',
      ],
      looks.text,
    );
    sheet.paint(`J${row}`, text);
  });
  const last = top + rows.length;
  sheet.table({ name: 'BMS_Indikatorer', range: `A${top}:O${last}` });
  sheet.choices(`G${top + 1}:G${last}`, ['høyere', 'lavere', 'intervall']);
  sheet.choices(`H${top + 1}:H${last}`, ['drivende', 'resultat', 'kontroll']);
  sheet.choices(`O${top + 1}:O${last}`, ['ja', 'nei']);
  sheet.print({ landscape: true, footer });
  return sheet;
}
