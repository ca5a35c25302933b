import { buildWorkbook, Sheet } from './workbook-builder';

const percent = { numberFormat: '0.0 %' } as const;
const money = { numberFormat: '#,##0' } as const;

/** What the card of a workbook shows of an indicator once its proposals are accepted. */
export interface ExpectedIndicator {
  readonly name: string;
  readonly result: number;
  readonly period: string | null;
  readonly previous: number | null;
  readonly ambition: number | null;
  readonly measure: string | null;
  readonly direction: 'higher' | 'lower' | null;
  /** Of its status once the questions are answered: more is better for what has no direction. */
  readonly symbol: string;
}

/** A reporting workbook that nobody prepared: no names, no setup, only tables that people read. */
export interface UnpreparedWorkbook {
  readonly language: 'nb' | 'sv' | 'en';
  readonly bytes: Uint8Array;
  /** The sheet in view when it is opened. */
  readonly firstSheet: string;
  readonly expected: readonly ExpectedIndicator[];
  /** What no cell says and the user must answer: which way is better, and where an indicator belongs. */
  readonly asked: { readonly directions: readonly string[]; readonly perspectives: readonly string[] };
}

/** A municipality: a front page, key figures with targets, schools in a matrix, pairs of target and result by year. */
function norwegian(): UnpreparedWorkbook {
  const front = new Sheet('Forside').width('A', 28).put('A1', 'Styringsrapport 2024').merge('A1:C1');
  front.across('A3', ['Kommune', 'Solvær kommune']).across('A4', ['Rapportperiode', 2024]);
  front.across('A5', ['Utarbeidet av', 'Virksomhetsstyring']);
  const services = new Sheet('Tjenester').width('A', 34).put('A1', 'Nøkkeltall for tjenestene');
  services.across('A3', ['Indikator', 'Måleenhet', 2021, 2022, 2023, 2024, 'Mål 2024', 'Kritisk grense', 'Ansvarlig']);
  services.across('A4', ['Sykefravær', '%', 8.4, 8.1, 7.9, 7.6, 'maks 7,5', 9, 'HR-sjef']);
  services.across('A5', ['Saksbehandlingstid byggesak', 'dager', 41, 38, 36, 31, 'maks 30', 45, 'Plansjef']);
  services.across('A6', ['Barnehagedekning', '%', 91.2, 92.4, 93.1, 94, 'minst 93', 88, 'Oppvekstsjef']);
  const schools = new Sheet('Skolene').width('A', 24).put('A1', 'Elevtrivsel').merge('A1:E1');
  schools.across('A3', ['Skole', 2022, 2023, 2024]);
  schools.across('A4', ['Bakken skole', 4.1, 4.2, 4.3]);
  schools.across('A5', ['Fjordvik skole', 4.0, 3.9, 4.1]);
  schools.across('A6', ['Solvær ungdomsskole', 3.8, 3.9, 4.0]);
  schools.across('A7', ['Totalt', 4.0, 4.0, 4.1]);
  const economy = new Sheet('Økonomi').width('A', 30).put('A1', 'Økonomiske måltall');
  economy.put('B2', 2023).merge('B2:C2').put('D2', 2024).merge('D2:E2');
  economy.across('A3', ['Indikator', 'Mål', 'Resultat', 'Mål', 'Resultat']);
  economy.across('A4', ['Netto driftsresultat', 0.0175, 0.012, 0.0175, 0.019], percent);
  economy.across('A5', ['Budsjettavvik', 0, -0.004, 0, 0.006], percent);
  return {
    language: 'nb',
    firstSheet: 'Forside',
    bytes: buildWorkbook({ sheets: [front, services, schools, economy], title: 'Styringsrapport' }),
    asked: { directions: ['Budsjettavvik'], perspectives: [] },
    expected: [
      row('Sykefravær', 7.6, '2024', 7.9, 7.5, '%', 'lower', '◆'),
      row('Saksbehandlingstid byggesak', 31, '2024', 36, 30, 'dager', 'lower', '◆'),
      row('Barnehagedekning', 94, '2024', 93.1, 93, '%', 'higher', '●'),
      row('Elevtrivsel', 4.1, '2024', 4.0, null, null, 'higher', '–'),
      row('Netto driftsresultat', 0.019, '2024', 0.012, 0.0175, '%', 'higher', '●'),
      row('Budsjettavvik', 0.006, '2024', -0.004, 0, '%', null, '●'),
    ],
  };
}

/** A region: quarters down a sheet with an indicator a column, and outcomes beside their targets. */
function swedish(): UnpreparedWorkbook {
  const care = new Sheet('Vård').width('A', 22).put('A1', 'Tillgänglighet');
  care.across('A3', ['Kvartal', 'Väntetid (dagar)', 'Besök inom vårdgarantin (%)']);
  care.across('A4', ['2023 K3', 92, 71.2]).across('A5', ['2023 K4', 88, 72.9]);
  care.across('A6', ['2024 K1', 81, 74]).across('A7', ['2024 K2', 79, 76.4]);
  const staff = new Sheet('Personal').width('A', 28).put('A1', 'Medarbetare, hela regionen');
  staff.across('A3', ['Mått', 'Utfall 2022', 'Utfall 2023', 'Utfall 2024', 'Mål 2024', 'Källa']);
  staff.across('A4', ['Sjukfrånvaro', 0.071, 0.068, 0.064, 0.06], percent).put('F4', 'Personalsystemet');
  staff.across('A5', ['Personalomsättning', 0.12, 0.11, 0.098, 0.1], percent).put('F5', 'Personalsystemet');
  staff.across('A6', ['Kostnad per vårddygn (kr)', 9_800, 10_050, 10_250, 10_000], money).put('F6', 'Ekonomi');
  return {
    language: 'sv',
    firstSheet: 'Vård',
    bytes: buildWorkbook({ sheets: [care, staff], title: 'Uppföljning' }),
    asked: { directions: [], perspectives: [] },
    expected: [
      row('Väntetid', 79, '2024 K2', 81, null, 'dagar', 'lower', '–'),
      row('Besök inom vårdgarantin', 76.4, '2024 K2', 74, null, '%', 'higher', '–'),
      row('Sjukfrånvaro', 0.064, '2024', 0.068, 0.06, '%', 'lower', '◆'),
      row('Personalomsättning', 0.098, '2024', 0.11, 0.1, '%', 'lower', '●'),
      row('Kostnad per vårddygn', 10_250, '2024', 10_050, 10_000, 'kr', 'lower', '◆'),
    ],
  };
}

/** A trust: half-years under merged years, targets in words, and a long list as statistics are exported. */
function english(): UnpreparedWorkbook {
  const data = new Sheet('Performance').width('A', 30).put('A1', 'Performance report').merge('A1:H1');
  data.put('B2', 2023).merge('B2:C2').put('D2', 2024).merge('D2:E2');
  data.across('A3', ['Indicator', 'H1', 'H2', 'H1', 'H2', 'Target', 'Owner']);
  data.across('A4', ['Attendance', 0.93, 0.941, 0.948, 0.952, 'at least 95%'], percent).put('G4', 'Head of schools');
  data.across('A5', ['Staff turnover', 0.14, 0.131, 0.128, 0.127, 'at most 12%'], percent).put('G5', 'HR');
  const complaints = new Sheet('Complaints').across('A1', ['Indicator', 'Year', 'Value']);
  const long: readonly (readonly [string, number, number])[] = [
    ['Complaints upheld', 2022, 61],
    ['Response time (days)', 2022, 12.4],
    ['Complaints upheld', 2023, 48],
    ['Response time (days)', 2023, 11.8],
    ['Complaints upheld', 2024, 44],
    ['Response time (days)', 2024, 10.1],
  ];
  long.forEach((cells, index) => complaints.across(`A${index + 2}`, cells));
  return {
    language: 'en',
    firstSheet: 'Performance',
    bytes: buildWorkbook({ sheets: [data, complaints], title: 'Board pack' }),
    asked: { directions: [], perspectives: ['Complaints upheld'] },
    expected: [
      row('Attendance', 0.952, '2024-H2', 0.941, 0.95, '%', 'higher', '●'),
      row('Staff turnover', 0.127, '2024-H2', 0.131, 0.12, '%', 'lower', '◆'),
      row('Complaints upheld', 44, '2024', 48, null, null, 'lower', '–'),
      row('Response time', 10.1, '2024', 11.8, null, 'days', 'lower', '–'),
    ],
  };
}

function row(
  name: string,
  result: number,
  period: string | null,
  previous: number | null,
  ambition: number | null,
  measure: string | null,
  direction: ExpectedIndicator['direction'],
  symbol: string,
): ExpectedIndicator {
  return { name, result, period, previous, ambition, measure, direction, symbol };
}

/** One workbook that nobody prepared from each of three countries. */
export const unpreparedWorkbooks = (): readonly [UnpreparedWorkbook, UnpreparedWorkbook, UnpreparedWorkbook] => [
  norwegian(),
  swedish(),
  english(),
];
