import { buildWorkbook, type NameModel, Sheet } from './workbook-builder';

/** A reporting workbook as a controller made it, without anything of ours in it. */
export interface ReportingWorkbook {
  readonly title: string;
  readonly bytes: Uint8Array;
}

const percent = { numberFormat: '0.0 %' } as const;
const money = { numberFormat: '#,##0' } as const;

/** A Norwegian county: schools in a table, history in columns under merged heads, numbers that somebody typed as text. */
function norwegian(): Uint8Array {
  const school = new Sheet('Vidaregåande skular').width('A', 24);
  school.put('A1', 'Gjennomføring og fråvær').merge('A1:G1');
  school.put('B2', 'Fråfall').merge('B2:D2').put('E2', 'Gjennomføring').merge('E2:G2');
  school.across('A3', ['Skule', 2016, 2017, 2018, 2016, 2017, 2018]);
  const rows: readonly (readonly [string, number, number, number, number, number, number | string])[] = [
    ['Firda', 0.052, 0.048, 0.041, 0.81, 0.83, 0.85],
    ['Eid', 0.061, 0.055, 0.057, 0.79, 0.8, '81,2 %'],
    ['Sogndal', 0.038, 0.036, 0.031, 0.86, 0.87, 0.88],
    ['Totalt', 0.05, 0.046, 0.043, 0.82, 0.833, 0.847],
  ];
  rows.forEach((cells, index) => school.across(`A${index + 4}`, cells, percent));
  const staff = new Sheet('Sjukefråvær').across('A1', ['Eining', 'Mål', 'Kritisk', 'Resultat 2017', 'Resultat 2018']);
  staff.across('A2', ['Opplæring', 0.05, 0.07, 0.056, 0.052], percent);
  staff.across('A3', ['Samferdsel', 0.05, 0.07, 0.061, 0.074], percent);
  staff.across('A4', ['Totalt', 0.05, 0.07, 0.057, 0.059], percent);
  staff.table({ name: 'Fravaer', range: 'A1:E4' });
  const economy = new Sheet('Økonomi 2018').across('A1', ['Post', 'Budsjett', 'Rekneskap']);
  economy.across('A2', ['Drift', 1_250_000, '1 310 000'], money);
  economy.across('A3', ['Lønn', 820_000, 815_500], money);
  const names: readonly NameModel[] = [
    { name: 'Fråfall', refersTo: "'Vidaregåande skular'!$B$4:$D$7" },
    { name: 'Fråfall_Ambisjon', refersTo: '0.04' },
    { name: 'Fråfall_Krit', refersTo: '0.06' },
    { name: 'Gjennomføring', refersTo: "'Vidaregåande skular'!$E$4:$G$7" },
    { name: 'Gjennomføring_Mål', refersTo: '0.85' },
    { name: 'Sjukefråvær', refersTo: 'Fravaer[Resultat 2018]' },
    { name: 'Sjukefråvær_Ambisjon', refersTo: 'Sjukefråvær!$B$4' },
    { name: 'Sjukefråvær_Forrige', refersTo: 'Fravaer[Resultat 2017]' },
    { name: 'Merforbruk', refersTo: "'Økonomi 2018'!$B$2,'Økonomi 2018'!$C$2" },
    { name: 'Siste_rekneskap', refersTo: "OFFSET('Økonomi 2018'!$C$2,0,0,2,1)" },
    { name: 'Gammal', refersTo: '#REF!' },
    { name: '_xlnm.Print_Area', refersTo: "'Økonomi 2018'!$A$1:$C$3", sheet: 'Økonomi 2018' },
  ];
  return buildWorkbook({ sheets: [school, staff, economy], names, title: 'Styringsdata 2018' });
}

/** A Swedish region: care queues by month, targets on a sheet of their own, a name that a sheet has for itself. */
function swedish(): Uint8Array {
  const care = new Sheet('Vård').width('A', 28);
  care.put('B1', 'Väntetid, dagar').merge('B1:E1');
  care.across('A2', ['Klinik', '2018-Q1', '2018-Q2', '2018-Q3', '2018-Q4']);
  care.across('A3', ['Ortopedi', 92, 88, 81, '79']);
  care.across('A4', ['Ögon', 64, 66, 60, 58]);
  care.across('A5', ['Totalt', 78, 77, 70.5, 68.5]);
  const goals = new Sheet('Mål 2018').across('A1', ['Område', 'Mål', 'Gräns', 'Utfall']);
  goals.across('A2', ['Sjukfrånvaro', 0.045, 0.06, 0.051], percent);
  goals.across('A3', ['Nöjda patienter', 0.9, 0.8, 0.87], percent);
  goals.across('A4', ['Kostnad per vårddygn', 9_800, 11_000, 10_250], money);
  goals.table({ name: 'Mal', range: 'A1:D4' });
  const names: readonly NameModel[] = [
    { name: 'Väntetid', refersTo: 'Vård!$B$5:$E$5' },
    { name: 'Väntetid_Mål', refersTo: '60' },
    { name: 'Sjukfrånvaro', refersTo: "'Mål 2018'!$D$2" },
    { name: 'Sjukfrånvaro_Mål', refersTo: "'Mål 2018'!$B$2" },
    { name: 'Sjukfrånvaro_Kritisk', refersTo: "'Mål 2018'!$C$2" },
    { name: 'NöjdaPatienter', refersTo: "'Mål 2018'!$D$3" },
    { name: 'NöjdaPatienter_Mål', refersTo: "'Mål 2018'!$B$3" },
    { name: 'Kostnad_vårddygn', refersTo: "'Mål 2018'!$D$4" },
    { name: 'Kostnad_vårddygn', refersTo: 'Vård!$E$5', sheet: 'Vård' },
    { name: 'Senaste', refersTo: 'INDEX(Vård!$B:$B,3):INDEX(Vård!$B:$B,5)' },
    { name: 'Vikter', refersTo: '{1,2;3,4}' },
  ];
  return buildWorkbook({ sheets: [care, goals], names, title: 'Uppföljning' });
}

/** An English trust: years in columns, a whole column as a name, a hidden sheet of rates, dates beside the numbers. */
function english(): Uint8Array {
  const data = new Sheet('KPI data').width('A', 30);
  data.put('A1', 'Performance').merge('A1:F1').put('B2', 'Actual').merge('B2:D2').put('E2', 'Limits').merge('E2:F2');
  data.across('A3', ['Measure', 2016, 2017, 2018, 'Target', 'Minimum']);
  data.across('A4', ['Attendance', 0.93, 0.941, 0.952, 0.95, 0.9], percent);
  data.across('A5', ['Staff turnover', 0.14, 0.131, 0.127, 0.12, 0.18], percent);
  data.across('A6', ['Complaints', 61, 48, '52', 45, 70]);
  data.across('A7', ['Response time (days)', 12.4, 11.8, 10.1, 10, 14]);
  const rates = new Sheet('Rates').down('A1', ['Rate', 1.02, 1.035, 1.05]);
  rates.visibility = 'hidden';
  const names: readonly NameModel[] = [
    { name: 'Attendance', refersTo: "'KPI data'!$B$4:$D$4" },
    { name: 'Attendance_Target', refersTo: "'KPI data'!$E$4" },
    { name: 'Attendance_Critical', refersTo: "'KPI data'!$F$4" },
    { name: 'StaffTurnover', refersTo: "'KPI data'!$B$5:$D$5" },
    { name: 'StaffTurnover_Target', refersTo: "'KPI data'!$E$5" },
    { name: 'Complaints_2017', refersTo: "'KPI data'!$C$6" },
    { name: 'Complaints_2018', refersTo: "'KPI data'!$D$6" },
    { name: 'Complaints_Target', refersTo: "'KPI data'!$E$6" },
    { name: 'Response_time', refersTo: "'KPI data'!$D$7" },
    { name: 'Response_time_Target', refersTo: '10' },
    { name: 'Rates', refersTo: 'Rates!$A:$A' },
    { name: 'Is_final', refersTo: 'TRUE' },
    { name: 'Rate_of', refersTo: '_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)' },
    { name: 'Other_book', refersTo: '[1]Sheet1!$A$1' },
  ];
  return buildWorkbook({ sheets: [data, rates], names, title: 'Board pack' });
}

/** One reporting workbook from each of three countries. */
export const reportingWorkbooks = (): readonly ReportingWorkbook[] => [
  { title: 'a Norwegian county', bytes: norwegian() },
  { title: 'a Swedish region', bytes: swedish() },
  { title: 'an English trust', bytes: english() },
];
