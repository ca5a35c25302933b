import { absolute, type Figure, looks, type NameModel, seriesBlock, seriesRange, Sheet, type Style } from '../build';
import { blockWords, footer, illustrative, periods } from './words';

const blocks: readonly (readonly [
  name: string,
  title: string,
  look: Style,
  figures: readonly Figure[],
  source: string,
])[] = [
  [
    'Kontrollplan_oppnåelse',
    'Oppnåelsesgrad planlagte kontrollplaner',
    looks.percent,
    [0.72, 0.78, { formula: 'Kontrollplan!C10', result: 0.84 }],
    'Kontrollplanen',
  ],
  [
    'Ressursbruk_oppnåelse',
    'Oppnåelsesgrad planlagt ressursbruk',
    looks.percent,
    [0.81, 0.79, { formula: 'Kontrollplan!E10', result: 0.77 }],
    'Timeføringen',
  ],
  [
    'Antall_prosjekter',
    'Antall prosjekter',
    looks.whole,
    [1, 2, { formula: 'Kontrollplan!B18', result: 3 }],
    'Kontrollplanen',
  ],
  [
    'Avvik_fastsetting',
    'Avvik mellom forslag og fastsetting i 1. instans',
    looks.percent,
    [0.15, 0.13, { formula: 'Saker!E9', result: 0.12 }],
    'Saksregisteret',
  ],
  [
    'Behandlingstid',
    'Behandlingstid, måneder',
    looks.decimal,
    [8.1, 7.2, { formula: 'Saker!F9', result: 6.4 }],
    'Saksregisteret',
  ],
  [
    'Samarbeidskontakt',
    'Samarbeidskontakt i innfordringsøyemed',
    looks.percent,
    [0.88, 0.91, { formula: 'Saker!G9/Saker!B9', result: 0.94 }],
    'Saksregisteret',
  ],
  [
    'Datarevisjon',
    'Saker hvor datarevisjon brukes',
    looks.percent,
    [0.17, 0.21, { formula: 'Saker!H9/Saker!B9', result: 0.24 }],
    'Saksregisteret',
  ],
];

/** The half-years side by side; the newest comes by formula from the other sheets. */
export function keyFigures(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Hovedtall');
  sheet.width('A', 48).width('B:D', 16).width('E', 20).width('F', 6).width('G', 30);
  sheet.put('A1', 'Hovedtall per halvår', looks.title).height(1, 28);
  const names: NameModel[] = [];
  let top = 3;
  for (const [name, title, look, figures, source] of blocks) {
    const rows = [{ label: 'Telemark', figures, source, mark: 'I' as const, note: illustrative }];
    const next = seriesBlock(sheet, top, { title, periods, look, rows }, blockWords);
    names.push({ name, refersTo: absolute(sheet.name, seriesRange(top, periods.length)) });
    top = next + 1;
  }
  sheet.freeze(1).print({ landscape: true, footer });
  return { sheet, names };
}
