import { looks, Sheet } from '../build';
import { footer } from './words';

/** Offices with their cases of the half-year, amounts in thousands of kroner. */
const offices: readonly (readonly [
  office: string,
  cases: number,
  proposed: number,
  decided: number,
  months: number,
  contacts: number,
  audits: number,
])[] = [
  ['Avdeling 1', 50, 18200, 16100, 6.2, 48, 15],
  ['Avdeling 2', 40, 14600, 12700, 6.9, 37, 10],
  ['Likningskontor A', 35, 10400, 9300, 6, 33, 7],
  ['Likningskontor B', 25, 6800, 5900, 6.56, 23, 4],
];

/** Cases by office: amounts, time, contact with the collectors, and computer audits. */
export function cases(): Sheet {
  const sheet = new Sheet('Saker');
  sheet.width('A', 26).width('B:H', 15).width('I', 44);
  sheet.put('A1', 'Saker 2. halvår 2000', looks.title).height(1, 28);
  sheet
    .put('A2', 'Beløp i 1000 kr. Behandlingstid regnes fra utvelgelse til krav er utsendt.', looks.note)
    .merge('A2:I2');
  sheet
    .across(
      'A4',
      [
        'Enhet',
        'Saker',
        'Forslag',
        'Fastsatt i 1. instans',
        'Avvik',
        'Behandlingstid, måneder',
        'Med kontakt i innfordring',
        'Med datarevisjon',
        'Merknad',
      ],
      looks.tableHeadNumber,
    )
    .height(4, 32);
  sheet.paint('A4', looks.tableHead).paint('I4', looks.tableHeadBeside);
  sheet.down(
    'A5',
    offices.map(([office]) => office),
    looks.label,
  );
  sheet.down(
    'B5',
    offices.map(([, count]) => count),
    looks.whole,
  );
  sheet.down(
    'C5',
    offices.map(([, , proposed]) => proposed),
    looks.whole,
  );
  sheet.down(
    'D5',
    offices.map(([, , , decided]) => decided),
    looks.whole,
  );
  sheet.fill(
    'E5:E8',
    '(C5-D5)/C5',
    offices.map(([, , proposed, decided]) => (proposed - decided) / proposed),
    looks.percent,
  );
  sheet.down(
    'F5',
    offices.map(([, , , , months]) => months),
    looks.twoDecimals,
  );
  sheet.down(
    'G5',
    offices.map(([, , , , , contacts]) => contacts),
    looks.whole,
  );
  sheet.down(
    'H5',
    offices.map(([, , , , , , audits]) => audits),
    looks.whole,
  );
  sheet.paint('I5:I8', looks.cell).put('I6', 'To saker i bero til klagefristen er ute.', looks.cell);
  sheet.put('A9', 'Sum', looks.totalText);
  sheet.fill('B9:D9', 'SUM(B5:B8)', [150, 50000, 44000], looks.total);
  sheet.formula('E9', '(C9-D9)/C9', 0.12, looks.totalPercent);
  sheet.formula('F9', 'SUMPRODUCT(B5:B8,F5:F8)/B9', 6.4, looks.totalDecimal);
  sheet.fill('G9:H9', 'SUM(G5:G8)', [141, 36], looks.total);
  sheet.freeze(4, 1).print({ landscape: true, footer });
  return sheet;
}
