import { findBlocks } from '../../../src/workbook/blocks/find-blocks';
import {
  type CardOptions,
  type CardSuggestion,
  cardSuggestionFields,
  suggestCard,
} from '../../../src/workbook/mapping/suggest-card';
import { drawnSheet } from '../blocks/drawn-sheet';

const options: CardOptions = { language: 'nb', fileName: '', indicators: [] };

const suggest = (drawings: Readonly<Record<string, string>>, more: Partial<CardOptions> = {}): CardSuggestion =>
  suggestCard(
    Object.entries(drawings).map(([sheet, drawing]) => {
      const grid = drawnSheet(drawing, { sheet });
      return { grid, blocks: findBlocks(grid) };
    }),
    { ...options, ...more },
  );

/** The values alone: `title=… period=…`. */
const told = (card: CardSuggestion): string =>
  cardSuggestionFields.flatMap((field) => (card[field] === null ? [] : [`${field}=${card[field].value}`])).join(' ');

const table = 'Indikator | 2023 | 2024\nSykefravær | 7.9 | 7.4\nTrivsel | 4.1 | 4.2';

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  [
    'a form on a front page',
    {
      Forside: `
        Rapportering for tjenestene
        .
        Kommune:    | Solvær kommune
        Enhet:      | Vik barnehage
        Periode:    | 1. halvår 2025
        Utfylt av:  | Kari Nes
      `,
      Tall: table,
    },
    'title=Rapportering for tjenestene organisation=Solvær kommune unit=Vik barnehage period=1. halvår 2025',
  ],
  [
    'a form without colons, a blank column between',
    { Forside: 'Virksomhet | | Solvær havn\nRapportår | | 2024\nAnsvarlig | | Ola', Tall: table },
    'organisation=Solvær havn period=2024',
  ],
  [
    'a year in a form whose other labels are the writer’s own, before a table’s title',
    {
      Forside: 'Rapportår | 2023\nAmbisjon | Den mest kreative regionen\nVerdier | Vi hjelper hverandre',
      Tall: `Budsjett og regnskap 2024\n.\n${table}`,
    },
    'period=2023',
  ],
  [
    'such a year as the last line of its form',
    {
      Forside: 'Ambisjon | Den mest kreative regionen\nRapportår | 2023',
      Tall: `Budsjett og regnskap 2024\n.\n${table}`,
    },
    'period=2023',
  ],
  [
    'a period beside lines of three cells is no form',
    { Ark1: `Rapportår | 2023\nSamtale | Per | Kari\n.\n${table}` },
    '',
  ],
  ['a period with nothing above or below it is no form', { Ark1: `Rapportår | 2023\n.\n${table}` }, ''],
  [
    'a form in Swedish, answers in the labels’ own cells',
    { Blad1: `Styrkort för äldreomsorgen\nKommun: Nydala\nValt läsår: 2022/23\n.\n${table}` },
    'title=Styrkort för äldreomsorgen organisation=Nydala period=2022/23',
  ],
  [
    'a form in English',
    { Cover: 'Council | Westmark County Council\nDepartment | Housing\nReporting period | Q2 2025', Data: table },
    'organisation=Westmark County Council unit=Housing period=Q2 2025',
  ],
  [
    'one title that says all',
    { Ark1: `Årsrapport Solvær kommune 2024\n.\n${table}` },
    'title=Årsrapport organisation=Solvær kommune period=2024',
  ],
  [
    'a title with a day, and an organisation of two words',
    { Ark1: `Nøkkeltall for Møre og Romsdal fylkeskommune\nRapport per 31.08.2025\n.\n${table}` },
    'title=Nøkkeltall organisation=Møre og Romsdal fylkeskommune period=per 31.08.2025',
  ],
  [
    'a school, and a half-year in brackets',
    { Ark1: `Vik skole – styringsdata (2. halvår 2024)\n.\n${table}` },
    'title=styringsdata unit=Vik skole period=2. halvår 2024',
  ],
  ['the name of the sheet', { 'Solvær kommune 2024': table }, 'organisation=Solvær kommune period=2024'],
  [
    'the shortest of periods that lie within each other',
    { 'År 2025': `2. tertial 2025\n.\n${table}` },
    'period=2. tertial 2025',
  ],
  ['two sheets, each of its year: neither', { '2023': table, '2024': table }, ''],
  [
    'two municipalities: neither',
    { Ark1: `Horten kommune og Larvik kommune\n.\n${table}` },
    'title=Horten kommune og Larvik kommune',
  ],
  ['a sheet a school: none of them', { A: `Vik skole\n.\n${table}`, B: `Lien skole\n.\n${table}` }, ''],
  [
    'a range of years is no report period',
    { Ark1: `Befolkningen 2010-2020\n.\n${table}` },
    'title=Befolkningen 2010-2020',
  ],
  ['a source is no title, and its year no period', { Ark1: `Kilde: SSB 2022\n.\n${table}` }, ''],
  [
    'what stands in a table is not asked',
    { Ark1: 'Kommune | 2023 | 2024\nHorten kommune | 5 | 4\nLarvik | 4 | 4' },
    '',
  ],
  ['a sheet’s first label is no title', { Forside: 'Kommune:\nEnhet:' }, ''],
  ['a list of schools is no form', { Ark1: 'Skole | Rektor\nVik | Ola\nLien | Kari' }, ''],
  ['a unit of measure is no unit', { Ark1: `Enhet: prosent\n.\n${table}` }, ''],
  ['an answer that nobody gave', { Forside: 'Kommune: |\nEnhet: |\nPeriode: | <fyll inn>\n<navn>' }, ''],
  ['an empty workbook', {}, ''],
])('%s', (_, sheets, expected) => expect(told(suggest(sheets))).toBe(expected));

test('a table’s own title is none of the card', () => {
  const sheets = { Ark1: `Andel med fagbrev\nKommune | 2023 | 2024\nHorten | 5 | 4\nLarvik | 4 | 4` };
  expect(told(suggest(sheets, { indicators: ['Andel med fagbrev'] }))).toBe('');
});

test.each([
  ['Tertialrapport_Solvær_kommune_2024', 'title=Tertialrapport organisation=Solvær kommune period=2024'],
  ['Bok1', ''],
])('the file’s name says it last: %s', (fileName, expected) =>
  expect(told(suggest({ Ark1: table }, { fileName }))).toBe(expected),
);

test('a form is surer than a title, a title than a name, and each says where it stands', () => {
  const card = suggest(
    { Forside: 'Enhet: | Vik barnehage', Ark2: `Solvær kommune\n.\n${table}` },
    { fileName: 'Status 2024' },
  );
  expect(card.unit).toEqual({
    value: 'Vik barnehage',
    address: 'Forside!B1',
    confidence: 0.9,
    reason: 'Står ved siden av «Enhet:» i Forside!A1.',
  });
  expect(card.organisation).toEqual({
    value: 'Solvær kommune',
    address: 'Ark2!A1',
    confidence: 0.7,
    reason: 'Står i Ark2!A1.',
  });
  expect(card.period).toEqual({
    value: '2024',
    address: null,
    confidence: 0.5,
    reason: 'Filen heter «Status 2024».',
  });
});

test('a cell with a date is that month', () => {
  const grid = drawnSheet('Periode: | 45900\nEnhet: | Vik', { sheet: 'Forside', formats: { B1: 'dd.mm.yyyy' } });
  expect(suggestCard([{ grid, blocks: [] }], options).period?.value).toBe('2025-08');
});
