import { looks, Sheet } from '../build';
import { footer } from './words';

/** Kinds of control: how many and how many days of work, planned and done. */
const controls: readonly (readonly [
  kind: string,
  planned: number,
  done: number,
  daysPlanned: number,
  daysUsed: number,
])[] = [
  ['Bokettersyn', 60, 47, 1500, 1120],
  ['Avgrenset kontroll', 180, 152, 960, 742],
  ['Oppfølging av nyregistrerte', 125, 109, 420, 350],
  ['Personallister', 60, 49, 320, 252],
];

const projects = ['Bygg og anlegg', 'Serveringsbransjen', 'Drosjenæringen'];

/** The common control plan against what was done, and the projects. */
export function plan(): Sheet {
  const sheet = new Sheet('Kontrollplan');
  sheet.width('A', 34).width('B:F', 14).width('G', 44);
  sheet.put('A1', 'Felles kontrollplan 2. halvår 2000', looks.title).height(1, 28);
  sheet
    .put('A3', null, looks.tableHead)
    .put('B3', 'Kontroller', looks.tableHead)
    .paint('C3', looks.tableHead)
    .merge('B3:C3');
  sheet.put('D3', 'Dagsverk', looks.tableHead).paint('E3', looks.tableHead).merge('D3:E3');
  sheet
    .across('A4', ['Kontrolltype', 'Planlagt', 'Gjennomført', 'Planlagt', 'Brukt'], looks.tableHeadNumber)
    .paint('A4', looks.tableHead);
  controls.forEach(([kind, ...counts], index) =>
    sheet.put(`A${5 + index}`, kind, looks.label).across(`B${5 + index}`, counts, looks.whole),
  );
  sheet.put('A9', 'Sum', looks.totalText).fill('B9:E9', 'SUM(B5:B8)', [425, 357, 3200, 2464], looks.total);
  sheet
    .put('A10', 'Oppnåelsesgrad', looks.label)
    .formula('C10', 'C9/B9', 0.84, looks.percent)
    .formula('E10', 'E9/D9', 0.77, looks.percent);

  sheet.put('A13', 'Prosjekter og team', looks.heading);
  sheet.across('A14', ['Prosjekt', 'Startet'], looks.tableHead);
  projects.forEach((name, index) =>
    sheet.across(`A${15 + index}`, [name, ['August', 'September', 'Oktober'][index]], looks.label),
  );
  sheet.put('A18', 'Antall', looks.totalText).formula('B18', 'COUNTA(A15:A17)', projects.length, looks.total);
  sheet.freeze(4).print({ landscape: true, footer });
  return sheet;
}
