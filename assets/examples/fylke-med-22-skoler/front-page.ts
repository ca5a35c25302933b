import { looks, quoted, Sheet } from '../build';
import { fewAnswers, fewPupils, footer } from './words';

const contents: readonly (readonly [sheet: string, what: string])[] = [
  ['Skoler', 'De 22 skolene og elevtallet'],
  ['Brukere', 'Motivasjon, og elever som slutter'],
  ['Regional utvikling', 'Elever i ungdomsbedrift'],
  ['Interne prosesser', 'Vurdering for læring og elevfravær'],
  ['Økonomi', 'Budsjett og regnskap, merforbruk, driftsutgift per elev'],
  ['Medarbeidere', 'Mestringsklima annethvert år'],
];

const legend: readonly (readonly [mark: string, meaning: string])[] = [
  ['V – verifisert', 'Hentet fra en åpen kilde, som er nevnt ved tallet.'],
  ['I – illustrativt', 'Laget for å vise hvordan rapporteringen virker. Skal ikke siteres.'],
  [fewPupils, 'Skjult: gjelder færre enn fem elever.'],
  [fewAnswers, 'Skjult: for få svar på undersøkelsen.'],
  ['..', 'Tallet finnes ikke.'],
];

/** What the workbook is, what it holds, and the marks beside the figures. */
export function frontPage(): Sheet {
  const sheet = new Sheet('Forside');
  sheet.width('A', 26).width('B', 70);
  sheet.put('A1', 'Årsrapportering for de videregående skolene', looks.title).merge('A1:B1').height(1, 32);
  sheet.put('A2', 'Fylkeskommunen – opplæring', looks.heading).merge('A2:B2');
  sheet.down('A4', ['Rapportår', 'Ambisjon', 'Verdier', 'Fylt ut av'], { ...looks.label, bold: true });
  sheet.put('B4', 2023, { ...looks.cell, named: 'Inndata', horizontal: 'left' });
  sheet.down(
    'B5',
    [
      'Å utvikle regionen til Europas mest kreative region',
      'Vi skal gjøre hverandre gode · Vi skal være grensesprengende',
      'Økonomi og analyse',
    ],
    looks.cell,
  );
  sheet.put('A9', 'Innhold', looks.heading);
  contents.forEach(([name, what], index) => {
    sheet
      .put(`A${10 + index}`, name, looks.link)
      .link(`A${10 + index}`, `${quoted(name)}!A1`)
      .put(`B${10 + index}`, what, looks.text);
  });
  sheet.put('A17', 'Tegn og merker', looks.heading);
  legend.forEach(([mark, meaning], index) =>
    sheet.put(`A${18 + index}`, mark, looks.label).put(`B${18 + index}`, meaning, looks.cell),
  );
  sheet.put('A24', 'Tallene for skolene er oppdiktet, og skolene har ikke navn.', {
    named: 'Merknad',
    wrap: true,
    vertical: 'top',
  });
  sheet.paint('B24', { named: 'Merknad' }).merge('A24:B24');
  sheet.showGridlines = false;
  sheet.print({ landscape: false, footer });
  return sheet;
}
