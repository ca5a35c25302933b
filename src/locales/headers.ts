import type { Language } from './language';

/**
 * Headers of the setup tables and the words of their choice columns, in every language and with the
 * spellings of older templates. The first word of each list is the one written on bokmål sheets.
 */

export type Synonyms<Key extends string> = Readonly<Record<Key, readonly string[]>>;

const nr = ['Nr', 'Nr.', 'Nummer', 'Kode', 'Kod', 'No', 'No.', 'Number', 'Code'] as const;
const weight = ['Vekt', 'Vikt', 'Weight'] as const;
const period = ['Periode', 'Rapportperiode', 'Period', 'Rapportperiod', 'Report period'] as const;
const unit = ['Enhet', 'Eining', 'Organisasjonsenhet', 'Organisasjonseining', 'Organisationsenhet', 'Unit', 'Organisational unit'] as const;
const ambition = ['Ambisjon', 'Ambisjonsnivå', 'Resultatmål', 'Ambition', 'Ambitionsnivå', 'Målvärde', 'Target'] as const;
const critical = ['Kritisk grense', 'Kritisk', 'Kritisk gräns', 'Critical limit', 'Critical'] as const;
const tolerance = ['Toleranse', 'Tolerans', 'Tolerance'] as const;
const owner = ['Ansvarlig', 'Ansvarleg', 'Eier', 'Eigar', 'Ansvarig', 'Responsible', 'Owner'] as const;
const result = ['Resultat', 'Utfall', 'Result', 'Actual'] as const;
const perspective = ['Perspektiv', 'Perspective'] as const;

/** The fields of `BMS_Kort`, which stand in its first column. */
export const cardFields = {
  title: ['Tittel', 'Titel', 'Title'],
  organisation: ['Organisasjon', 'Organisation', 'Organization', 'Virksomhet', 'Verksemd', 'Verksamhet'],
  unit: ['Organisasjonsenhet', 'Organisasjonseining', 'Organisationsenhet', 'Organisational unit', 'Enhet', 'Eining', 'Unit'],
  period,
  vision: ['Visjon', 'Ambisjon', 'Vision'],
  mission: ['Samfunnsoppdrag', 'Misjon', 'Formål', 'Føremål', 'Samhällsuppdrag', 'Uppdrag', 'Mission'],
  values: ['Verdigrunnlag', 'Verdier', 'Verdiar', 'Värdegrund', 'Värderingar', 'Values'],
  language: ['Språk', 'Language'],
  tolerance,
  minimumGroup: ['Minste gruppe', 'Minste gruppestorleik', 'Minsta grupp', 'Smallest group', 'Minimum group'],
  terminology: ['Terminologi', 'Terminology'],
} as const satisfies Synonyms<string>;

/** The two columns of `BMS_Kort`. */
export const cardColumns = {
  field: ['Felt', 'Fält', 'Field'],
  value: ['Verdi', 'Värde', 'Value'],
} as const satisfies Synonyms<string>;

export const perspectiveColumns = {
  nr,
  name: [...perspective, 'Navn', 'Namn', 'Name'],
  question: ['Spørsmål', 'Fråga', 'Question'],
  weight,
  colour: ['Farge', 'Färg', 'Colour', 'Color'],
} as const satisfies Synonyms<string>;

export const indicatorColumns = {
  nr,
  perspective,
  goal: ['Strategisk mål', 'Mål', 'Strategiskt mål', 'Strategic goal', 'Objective'],
  factor: ['Suksessfaktor', 'Kritisk suksessfaktor', 'KSF', 'Framgångsfaktor', 'Kritisk framgångsfaktor', 'Success factor', 'Critical success factor'],
  name: ['Indikator', 'Måleindikator', 'Styringsparameter', 'Nøkkeltall', 'Nøkkeltal', 'Mått', 'Nyckeltal', 'Styrtal', 'Indicator', 'Measure name'],
  definition: ['Definisjon', 'Definition'],
  measure: ['Måleenhet', 'Måleeining', 'Enhet', 'Eining', 'Måttenhet', 'Unit of measure', 'Measure', 'Unit'],
  scale: ['Skala', 'Scale'],
  direction: ['Retning', 'Riktning', 'Direction'],
  type: ['Type', 'Typ'],
  targetType: ['Måltype', 'Måltyp', 'Target type'],
  profile: ['Profil', 'Profile'],
  result,
  previous: ['Forrige måling', 'Forrige', 'Forrige periode', 'Førre måling', 'Førre', 'Førre periode', 'Föregående mätning', 'Föregående', 'Föregående period', 'Previous measurement', 'Previous'],
  ambition,
  critical,
  baseline: ['Utgangspunkt', 'Basis', 'Utgångsläge', 'Utgångspunkt', 'Baseline'],
  benchmark: ['Sammenlignet med', 'Sammenligning', 'Samanlikna med', 'Samanlikning', 'Landet', 'Landsgjennomsnitt', 'Jämfört med', 'Jämförelse', 'Riksgenomsnitt', 'Compared with', 'Benchmark', 'Comparison'],
  tolerance,
  count: ['Antall', 'Antal', 'Tal på', 'Antall svar', 'N', 'Count', 'Number of responses'],
  weight,
  frequency: ['Frekvens', 'Frequency'],
  source: ['Kilde', 'Datakilde', 'Kjelde', 'Datakjelde', 'Källa', 'Datakälla', 'Source', 'Data source'],
  owner,
  active: ['Aktiv', 'I bruk', 'Active'],
  manualStatus: ['Manuell status', 'Manual status'],
  reason: ['Begrunnelse', 'Grunngiving', 'Grunngjeving', 'Motivering', 'Reason', 'Justification'],
  // What older templates computed beside the setup; known, so that nobody is warned about them.
  oldTrend: ['Trend', 'Utvikling', 'Utveckling'],
  oldGap: ['Avvik', 'Avvikelse', 'Gap'],
} as const satisfies Synonyms<string>;

export const ambitionColumns = {
  nr,
  unit,
  period,
  ambition,
  critical,
  decision: ['Vedtak', 'Beslut', 'Decision'],
} as const satisfies Synonyms<string>;

export const assessmentColumns = {
  nr,
  unit,
  period,
  comment: ['Kommentar', 'Årsak/kommentar', 'Comment'],
  cause: ['Årsak', 'Orsak', 'Cause'],
  action: ['Tiltak', 'Åtgärd', 'Action'],
  owner,
  deadline: ['Frist', 'Slutdatum', 'Deadline'],
} as const satisfies Synonyms<string>;

export const historyColumns = {
  nr,
  unit,
  period,
  result,
  ambition,
  critical,
  status: ['Status'],
  saved: ['Lagret', 'Lagra', 'Sparad', 'Saved'],
} as const satisfies Synonyms<string>;

export const yesNoWords = {
  yes: ['ja', 'yes', 'j', 'y', 'x', 'sann', 'sant', 'true', '1'],
  no: ['nei', 'nej', 'no', 'n', 'usann', 'usant', 'falskt', 'false', '0'],
} as const satisfies Synonyms<string>;

/** How a target relates to the year (Måltype, semantics 10). */
export const targetTypeWords = {
  level: ['nivå', 'level'],
  toDate: ['hittil', 'hittil i år', 'hittills', 'hittills i år', 'year to date', 'to date'],
  yearForecast: ['årsprognose', 'årsprognos', 'prognose', 'prognos', 'year forecast', 'forecast'],
} as const satisfies Synonyms<string>;

/** What an indicator tells of: what drives, what came of it, or whether rules are kept (Type). */
export const indicatorTypeWords = {
  lead: ['drivende', 'drivande', 'lead', 'leading'],
  lag: ['resultat', 'utfall', 'lag', 'result'],
  monitoring: ['kontroll', 'monitoring'],
} as const satisfies Synonyms<string>;

/** What the card is called (Terminologi); the keys are those of `card.term` in the texts. */
export const terminologyWords = {
  scorecard: ['målekort', 'målkort', 'scorecard'],
  steeringCard: ['styringskort', 'styrkort'],
  measureMap: ['målekart'],
  steerCard: ['styrekort'],
} as const satisfies Synonyms<string>;

/** The words that a sheet in another language than bokmål carries, where they are not the first of their list. */
const wordsOfLanguage: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: new Set(),
  nn: new Set([
    'Organisasjonseining', 'Eining', 'Måleeining', 'Førre måling', 'Samanlikna med', 'Antal', 'Kjelde', 'Ansvarleg', 'Grunngjeving', 'Lagra', 'drivande', 'årsprognose',
  ]),
  sv: new Set([
    'Fält', 'Värde', 'Titel', 'Organisation', 'Organisationsenhet', 'Period', 'Vision', 'Uppdrag', 'Värdegrund', 'Tolerans', 'Minsta grupp', 'Fråga', 'Vikt', 'Färg', 'Strategiskt mål',
    'Framgångsfaktor', 'Definition', 'Måttenhet', 'Riktning', 'Typ', 'Måltyp', 'Utfall', 'Föregående mätning', 'Målvärde', 'Kritisk gräns', 'Utgångsläge', 'Jämfört med', 'Antal', 'Källa',
    'Ansvarig', 'Motivering', 'Beslut', 'Orsak', 'Åtgärd', 'Slutdatum', 'Sparad', 'drivande', 'utfall', 'nej', 'hittills', 'årsprognos',
  ]),
  en: new Set([
    'Field', 'Value', 'No.', 'Title', 'Organisation', 'Organisational unit', 'Unit', 'Period', 'Vision', 'Mission', 'Values', 'Language', 'Tolerance', 'Smallest group', 'Terminology', 'Perspective',
    'Question', 'Weight', 'Colour', 'Strategic goal', 'Success factor', 'Indicator', 'Definition', 'Unit of measure', 'Scale', 'Direction', 'Target type', 'Profile', 'Result',
    'Previous measurement', 'Ambition', 'Critical limit', 'Baseline', 'Compared with', 'Count', 'Frequency', 'Source', 'Responsible', 'Active', 'Manual status', 'Reason', 'Decision', 'Comment',
    'Cause', 'Action', 'Deadline', 'Saved', 'lead', 'lag', 'monitoring', 'yes', 'no', 'level', 'to date', 'year forecast',
  ]),
};

/**
 * The word for a column, field or choice that a sheet in a language carries.
 *
 * @example wordIn(indicatorColumns, 'measure', 'nn') // 'Måleeining'
 */
export function wordIn<Key extends string>(synonyms: Synonyms<Key>, key: Key, language: Language): string {
  const words = synonyms[key];
  return words.find((word) => wordsOfLanguage[language].has(word)) ?? words[0] ?? key;
}

/** Case, repeated and non-breaking spaces make no difference. */
export function normalised(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u202f]+/g, ' ').trim().toLowerCase();
}

/**
 * Finds what a header or word stands for.
 *
 * @returns the key whose list holds the text, or `null`
 * @example lookUp(indicatorColumns, 'Måleeining') // 'measure'
 */
export function lookUp<Key extends string>(synonyms: Synonyms<Key>, text: string): Key | null {
  const wanted = normalised(text);
  for (const key of Object.keys(synonyms) as Key[]) {
    if (synonyms[key].some((word) => normalised(word) === wanted)) return key;
  }
  return null;
}

/** Labels of the row or column that holds all units together. */
export const totalWords = [
  'Sum', 'Totalt', 'Total', 'Fylket', 'I alt', 'Alle', 'Samla', 'Samlet', 'Fylkeskommunen', 'Totalsumma', 'Summa', 'Alla', 'All',
] as const;
