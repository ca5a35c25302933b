import { looks, type Scalar, Sheet, type Style } from '../build';
import { firstAmbitionRow, limitLook } from './ambitions';
import { type ExampleIndicator, indicators, perspectives } from './indicators';
import { footer } from './words';

const card: readonly (readonly [field: string, value: Scalar])[] = [
  ['Tittel', 'Målekort for vidaregåande opplæring'],
  ['Organisasjon', 'Sogn og Fjordane fylkeskommune'],
  ['Organisasjonseining', 'Opplæringsavdelinga'],
  ['Periode', 2018],
  ['Visjon', 'Livskvalitet og nyskaping'],
  ['Samfunnsoppdrag', 'Halde oppe folketal og busetjingsmønster'],
  ['Verdigrunnlag', null],
  ['Språk', 'nn'],
  ['Toleranse', null],
  ['Minste gruppe', 5],
  ['Terminologi', 'målekort'],
];

const headers = [
  'Nr',
  'Perspektiv',
  'Strategisk mål',
  'Suksessfaktor',
  'Indikator',
  'Definisjon',
  'Måleeining',
  'Skala',
  'Retning',
  'Type',
  'Måltype',
  'Profil',
  'Resultat',
  'Førre måling',
  'Ambisjon',
  'Kritisk grense',
  'Utgangspunkt',
  'Samanlikna med',
  'Toleranse',
  'Antal',
  'Vekt',
  'Frekvens',
  'Kjelde',
  'Ansvarleg',
  'Aktiv',
  'Manuell status',
  'Grunngjeving',
];

const text: Style = { ...looks.text, numberFormat: '@' };
const cardTop = 4;
const indicatorsTop = cardTop + card.length + 3;

/** The setup tables, as a controller has filled them in: limits by name, by formula and typed. */
export function setup(): Sheet {
  const sheet = new Sheet('BMS-oppsett');
  sheet.put('A1', 'Oppsett av målekortet', looks.title).height(1, 28);
  sheet
    .put(
      'A2',
      'Kortet til venstre, perspektiva til høgre, indikatorane under. Kva tal som er verifiserte og illustrative, står på arka dei kjem frå.',
      looks.note,
    )
    .merge('A2:F2')
    .height(2, 30);
  sheet
    .width('A', 20)
    .width('B', 44)
    .width('C:D', 30)
    .width('E', 42)
    .width('F', 64)
    .width('G:J', 11)
    .width('K:L', 9)
    .width('M:N', 24)
    .width('O:P', 32)
    .width('Q', 14)
    .width('R', 30);
  sheet.width('S', 11).width('T', 24).width('U:V', 11).width('W:X', 18).width('Y', 8).width('Z:AA', 16);

  sheet.across(`A${cardTop}`, ['Felt', 'Verdi'], looks.tableHead);
  card.forEach(([field, value], index) =>
    sheet
      .put(`A${cardTop + 1 + index}`, field, looks.text)
      .put(`B${cardTop + 1 + index}`, value, { ...looks.text, horizontal: 'left' }),
  );
  sheet.table({ name: 'BMS_Kort', range: `A${cardTop}:B${cardTop + card.length}` });
  sheet.choices(`B${cardTop + 8}`, ['nb', 'nn', 'sv', 'en']);

  sheet.across(`D${cardTop}`, ['Nr', 'Perspektiv', 'Spørsmål', 'Vekt', 'Farge'], looks.tableHead);
  perspectives.forEach(({ nr, name, question, color }, index) => {
    sheet.put(`D${cardTop + 1 + index}`, nr, text).across(`E${cardTop + 1 + index}`, [name, question], looks.text);
    sheet
      .put(`G${cardTop + 1 + index}`, 1, { vertical: 'top', horizontal: 'left' })
      .put(`H${cardTop + 1 + index}`, color, looks.text);
  });
  sheet.table({ name: 'BMS_Perspektiver', range: `D${cardTop}:H${cardTop + perspectives.length}` });

  sheet.across(`A${indicatorsTop}`, headers, looks.tableHead);
  indicators.forEach((indicator, index) =>
    indicatorRow(sheet, indicatorsTop + 1 + index, indicator, firstAmbitionRow + index),
  );
  const last = indicatorsTop + indicators.length;
  sheet.table({ name: 'BMS_Indikatorer', range: `A${indicatorsTop}:AA${last}` });
  const body = (column: string): string => `${column}${indicatorsTop + 1}:${column}${last}`;
  sheet.choices(body('I'), ['høgare', 'lågare', 'intervall']);
  sheet.choices(body('J'), ['drivande', 'resultat', 'kontroll']);
  sheet.choices(body('K'), ['nivå', 'hittil', 'årsprognose']);
  sheet.choices(body('Y'), ['ja', 'nei']);
  sheet.print({ landscape: true, footer });
  return sheet;
}

function indicatorRow(sheet: Sheet, row: number, indicator: ExampleIndicator, ambitionRow: number): void {
  const {
    nr,
    goal,
    factor,
    name,
    definition,
    measure,
    scale = null,
    direction,
    type,
    source,
    previous = null,
    benchmark = null,
    count = null,
    frequency,
    origin,
    owner,
  } = indicator;
  // Two lines of definition.
  sheet.height(row, 30).put(`A${row}`, nr, text).put(`B${row}`, nr.slice(0, 1), text);
  sheet.across(`C${row}`, [goal, factor, name, definition, measure], looks.text);
  sheet.put(`H${row}`, scale, text);
  sheet.across(`I${row}`, [direction, type, null, null, source, previous], looks.text);
  putLimits(sheet, row, indicator, ambitionRow);
  sheet.across(`Q${row}`, [null, benchmark, null, count, null, frequency, origin, owner, 'ja', null, null], looks.text);
}

/** Sector ambitions by name; the common ones of perspective 4 by formula, those of perspective 5 typed. */
function putLimits(sheet: Sheet, row: number, indicator: ExampleIndicator, ambitionRow: number): void {
  const { nr, source, ambition, critical } = indicator;
  const look: Style = { numberFormat: limitLook(indicator).numberFormat, vertical: 'top', horizontal: 'left' };
  if (nr.startsWith('4')) {
    sheet
      .formula(`O${row}`, `Ambisjonar!E${ambitionRow}`, ambition, look)
      .formula(`P${row}`, `Ambisjonar!F${ambitionRow}`, critical, look);
  } else if (nr.startsWith('5')) {
    sheet.put(`O${row}`, ambition, look).put(`P${row}`, critical, look);
  } else {
    sheet.across(`O${row}`, [`${source}_Ambisjon`, `${source}_Krit`], looks.text);
  }
}
