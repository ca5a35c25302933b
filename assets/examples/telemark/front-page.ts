import { looks, Sheet } from '../build';
import { footer } from './words';

const goals = [
  'B1 Organisering og samarbeid i kontrollvirksomheten skal bidra til god effektivitet og produktivitet.',
  'B2 Vi skal ha en effektiv og kvalitetsmessig god utvelgelse, kontroll, saksbehandling og innkreving.',
  'B3 IKT-anvendelse skal understøtte og bidra til effektive interne prosesser.',
];

/** What the workbook is, the goals of the perspective, and how figures are marked. */
export function frontPage(): Sheet {
  const sheet = new Sheet('Forside');
  sheet.width('A', 24).width('B', 78);
  sheet.put('A1', 'Styringsdata for kontrollvirksomheten', looks.title).merge('A1:B1').height(1, 32);
  sheet.put('A2', 'Telemark fylkesskattekontor', looks.heading).merge('A2:B2');
  sheet.down('A4', ['Perspektiv', 'Visjon', 'Andre perspektiver'], { ...looks.label, bold: true });
  sheet.down(
    'B4',
    [
      'Interne prosesser og organisering',
      'Pliktig skatt på riktig måte',
      'Marked · Medarbeiderne · Læring og innovasjon · Resultat (egne arbeidsbøker)',
    ],
    looks.cell,
  );
  sheet.put('A8', 'Hovedmål', looks.heading);
  goals.forEach((goal, index) =>
    sheet
      .put(`A${9 + index}`, goal, looks.cell)
      .paint(`B${9 + index}`, looks.cell)
      .merge(`A${9 + index}:B${9 + index}`),
  );
  sheet.put('A13', 'Merking av tallene', looks.heading);
  sheet
    .put('A14', 'V – verifisert', looks.label)
    .put(
      'B14',
      'Hovedmål, suksessfaktorer, styringsparametre og prestasjonsmål er gjengitt fra pilotens styrekort.',
      looks.cell,
    );
  sheet
    .put('A15', 'I – illustrativt', looks.label)
    .put('B15', 'Alle resultater er laget for å vise hvordan rapporteringen virker. Skal ikke siteres.', looks.cell);
  sheet.height(14, 30).height(15, 30);
  sheet.showGridlines = false;
  sheet.print({ landscape: false, footer });
  return sheet;
}
