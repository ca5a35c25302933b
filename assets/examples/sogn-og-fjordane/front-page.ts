import { absolute, looks, type NameModel, quoted, Sheet } from '../build';
import { footer } from './words';

const contents: readonly (readonly [sheet: string, what: string])[] = [
  ['KOSTRA', 'Offentleg statistikk frå SSB og Skoleporten'],
  ['Elevundersøkinga', 'Trivsel og mobbing, fylket og skulane'],
  ['Læreplassar', 'Søkjarar og formidla per programområde'],
  ['Økonomi', 'Budsjett, rekneskap og meirforbruk'],
  ['Personale', 'Medarbeidarundersøking, sjukefråvær og fagkompetanse'],
  ['Interne prosessar', 'Styringsdialogar, saker og tiltak'],
  ['Ambisjonar', 'Vedtekne ambisjonar og kritiske grenser'],
];

/** The first sheet: what this workbook is, its year, what it holds and how figures are marked. */
export function frontPage(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Framside');
  sheet.width('A', 26).width('B', 64).width('C', 18);
  sheet.put('A1', 'Rapportering vidaregåande opplæring', looks.title).merge('A1:C1').height(1, 32);
  sheet.put('A2', 'Sogn og Fjordane fylkeskommune', looks.heading).merge('A2:C2');
  sheet.down('A4', ['Rapportår', 'Visjon', 'Overordna mål', 'Fylt ut av'], { ...looks.label, bold: true });
  sheet.put('B4', 2018, { ...looks.cell, named: 'Inndata', horizontal: 'left' });
  sheet.down(
    'B5',
    ['Livskvalitet og nyskaping', 'Halde oppe folketal og busetjingsmønster', 'Økonomi- og analyseeininga'],
    looks.cell,
  );

  sheet.put('A9', 'Innhald', looks.heading);
  contents.forEach(([name, what], index) => {
    sheet
      .put(`A${10 + index}`, name, looks.link)
      .link(`A${10 + index}`, `${quoted(name)}!A1`)
      .put(`B${10 + index}`, what, looks.text);
  });
  const legend = 10 + contents.length + 1;
  sheet.put(`A${legend}`, 'Merking av tala', looks.heading);
  sheet
    .put(`A${legend + 1}`, 'V – verifisert', looks.label)
    .put(`B${legend + 1}`, 'Henta frå ei open kjelde, nemnd i kolonnen «Kjelde».', looks.cell);
  sheet
    .put(`A${legend + 2}`, 'I – illustrativt', looks.label)
    .put(`B${legend + 2}`, 'Laga for å vise korleis rapporteringa verkar. Skal ikkje siterast.', looks.cell);
  sheet.put(
    `A${legend + 4}`,
    'Tal for dei enkelte skulane er oppdikta, og skulane har ikkje namn. Spørsmål om tala: sjå kjelda på kvart ark.',
    { named: 'Merknad', wrap: true, vertical: 'top' },
  );
  sheet
    .paint(`B${legend + 4}:C${legend + 4}`, { named: 'Merknad' })
    .merge(`A${legend + 4}:C${legend + 4}`)
    .height(legend + 4, 32);
  sheet.showGridlines = false;
  sheet.print({ landscape: false, footer });
  return { sheet, names: [{ name: 'Rapportår', refersTo: absolute(sheet.name, 'B4') }] };
}
