import { absolute, looks, type NameModel, Sheet, type Style } from '../build';
import { inputCell, type InputKey, inputOf } from './inputs';
import { footer, years } from './words';

interface KeyFigure {
  readonly name: string;
  readonly title: string;
  /** How it is worked out, in words. */
  readonly words: string;
  readonly meaning: string;
  readonly look: Style;
  readonly formula: (cell: (key: InputKey, back?: number) => string) => string;
  readonly result: (input: (key: InputKey, back?: number) => number) => number;
  /** Years at the start for which there is nothing to compare with. */
  readonly without?: number;
}

const million: Style = { ...looks.decimal, numberFormat: '0.000' };
const percent: Style = { ...looks.percent, numberFormat: '0.0 %;−0.0 %' };

const keyFigures: readonly KeyFigure[] = [
  {
    name: 'Bevilgningsandel',
    title: 'Bevilgningsandel',
    words: 'Bevilgning / driftsinntekter',
    meaning: 'Høy andel gir forutsigbare inntekter.',
    look: percent,
    formula: (cell) => `${cell('grant')}/${cell('revenue')}`,
    result: (input) => input('grant') / input('revenue'),
  },
  {
    name: 'Lønnsandel',
    title: 'Lønnsandel',
    words: 'Lønn / driftskostnader',
    meaning: 'Høy andel gir mindre handlingsrom.',
    look: percent,
    formula: (cell) => `${cell('salaries')}/${cell('costs')}`,
    result: (input) => input('salaries') / input('costs'),
  },
  {
    name: 'Driftskostnad_per_årsverk',
    title: 'Driftskostnad per årsverk, mill. kr',
    words: 'Driftskostnader / årsverk',
    meaning: 'Se på utviklingen, og sammenlign med andre.',
    look: million,
    formula: (cell) => `${cell('costs')}/${cell('staff')}`,
    result: (input) => input('costs') / input('staff'),
  },
  {
    name: 'Avskrivningsandel',
    title: 'Avskrivningsandel',
    words: 'Akkumulerte avskrivninger / anskaffelseskost',
    meaning: 'Høy andel betyr at utskifting haster.',
    look: percent,
    formula: (cell) => `${cell('accumulated')}/${cell('acquisition')}`,
    result: (input) => input('accumulated') / input('acquisition'),
  },
  {
    name: 'Opprettholdelsesgrad',
    title: 'Opprettholdelsesgrad',
    words: 'Investeringer / (avhendet anskaffelseskost + avskrivning + nedskrivning)',
    meaning: 'Under 100 % bygges verdiene ned.',
    look: percent,
    formula: (cell) => `${cell('investment')}/(${cell('disposed')}+${cell('depreciation')}+${cell('writeDown')})`,
    result: (input) => input('investment') / (input('disposed') + input('depreciation') + input('writeDown')),
  },
  {
    name: 'Verdi_anleggsmidler',
    title: 'Verdi av anleggsmidlene, mill. kr',
    words: 'Anskaffelseskost − akkumulerte avskrivninger',
    meaning: 'Viser om verdiene bygges opp eller ned.',
    look: looks.decimal,
    formula: (cell) => `${cell('acquisition')}-${cell('accumulated')}`,
    result: (input) => input('acquisition') - input('accumulated'),
  },
  {
    name: 'Prognoseavvik',
    title: 'Prognoseavvik',
    words: '(Prognose − bevilgning) / bevilgning',
    meaning: 'Et vesentlig avvik krever tiltak.',
    look: percent,
    formula: (cell) => `(${cell('forecast')}-${cell('grant')})/${cell('grant')}`,
    result: (input) => (input('forecast') - input('grant')) / input('grant'),
  },
  {
    name: 'Enhetskostnad',
    title: 'Enhetskostnad, kr per sak',
    words: 'Driftskostnader / avsluttede saker',
    meaning: 'Lavere er mer produktivt, når kvaliteten er den samme.',
    look: looks.whole,
    formula: (cell) => `${cell('costs')}*1000000/${cell('cases')}`,
    result: (input) => (input('costs') * 1000000) / input('cases'),
  },
  {
    name: 'Andel_hovedprioritering',
    title: 'Andel til hovedprioriteringen',
    words: 'Kostnad til prioriteringen / driftskostnader',
    meaning: 'Skal svare til det som er prioritert.',
    look: percent,
    formula: (cell) => `${cell('priority')}/${cell('costs')}`,
    result: (input) => input('priority') / input('costs'),
  },
  {
    name: 'Realvekst_driftskostnader',
    title: 'Realvekst i driftskostnadene',
    words: 'Årets kostnader / fjorårets i årets priser − 1',
    meaning: 'Veksten når prisstigningen er trukket fra.',
    look: percent,
    without: 1,
    formula: (cell) => `${cell('costs')}/(${cell('costs', 1)}*${cell('priceIndex')}/${cell('priceIndex', 1)})-1`,
    result: (input) => input('costs') / ((input('costs', 1) * input('priceIndex')) / input('priceIndex', 1)) - 1,
  },
];

/** The key figures by year, each a formula over the inputs, with a name over its row. */
export function keyFigureSheet(): { readonly sheet: Sheet; readonly names: readonly NameModel[] } {
  const sheet = new Sheet('Nøkkeltall');
  sheet.width('A', 36).width('B:D', 12).width('E', 46).width('F', 46);
  sheet.put('A1', 'Nøkkeltall', looks.title).height(1, 28);
  sheet.put('A2', 'Regnet ut av grunnlagstallene. Det er ikke satt mål for nøkkeltallene.', looks.note).merge('A2:F2');
  sheet
    .put('A4', 'Nøkkeltall', looks.tableHead)
    .across('B4', years, looks.tableHeadNumber)
    .across('E4', ['Slik regnes det ut', 'Slik kan det forstås'], looks.tableHeadBeside);
  const names = keyFigures.map(
    ({ name, title, words, meaning, look, formula, result, without = 0 }, index): NameModel => {
      const row = 5 + index;
      sheet.height(row, 30).put(`A${row}`, title, looks.label).across(`E${row}`, [words, meaning], looks.cell);
      years.forEach((_, year) => {
        const address = `${String.fromCharCode(66 + year)}${row}`;
        if (year < without) sheet.put(address, '..', looks.missing);
        else
          sheet.formula(
            address,
            formula((key, back = 0) => inputCell(key, year - back)),
            result((key, back = 0) => inputOf(key, year - back)),
            look,
          );
      });
      return { name, refersTo: absolute(sheet.name, `B${row}:D${row}`) };
    },
  );
  sheet.freeze(4, 1).print({ landscape: true, footer, titleRows: '4:4' });
  return { sheet, names };
}
