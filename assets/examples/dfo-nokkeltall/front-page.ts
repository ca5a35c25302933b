import { looks, quoted, Sheet } from '../build';
import { footer } from './words';

const contents: readonly (readonly [sheet: string, what: string])[] = [
  ['Grunnlag', 'Tall fra økonomisystemet, fylles ut hvert år'],
  ['Nøkkeltall', 'Nøkkeltallene regnet ut av grunnlaget'],
];

/** What the workbook is and how its figures are marked. */
export function frontPage(): Sheet {
  const sheet = new Sheet('Forside');
  sheet.width('A', 26).width('B', 74);
  sheet.put('A1', 'Økonomiske nøkkeltall', looks.title).merge('A1:B1').height(1, 32);
  sheet.put('A2', 'Statlig virksomhet', looks.heading).merge('A2:B2');
  sheet.down('A4', ['Regnskapsår', 'Fylt ut av'], { ...looks.label, bold: true });
  sheet
    .put('B4', 2024, { ...looks.cell, named: 'Inndata', horizontal: 'left' })
    .put('B5', 'Økonomienheten', looks.cell);
  sheet.put('A7', 'Innhold', looks.heading);
  contents.forEach(([name, what], index) => {
    sheet
      .put(`A${8 + index}`, name, looks.link)
      .link(`A${8 + index}`, `${quoted(name)}!A1`)
      .put(`B${8 + index}`, what, looks.text);
  });
  sheet.put('A11', 'Merking av tallene', looks.heading);
  sheet
    .put('A12', 'V – verifisert', looks.label)
    .put('B12', 'Hentet fra en åpen kilde, eller regnet ut av slike tall.', looks.cell);
  sheet
    .put('A13', 'I – illustrativt', looks.label)
    .put('B13', 'Laget for å vise hvordan nøkkeltallene virker. Skal ikke siteres.', looks.cell);
  sheet.showGridlines = false;
  sheet.print({ landscape: false, footer });
  return sheet;
}
