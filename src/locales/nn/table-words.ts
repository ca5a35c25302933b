import type { TableWords } from '../table-words';

const nr = ['Nr', 'Nr.', 'Nummer', 'Kode'];
const unit = ['Eining', 'Organisasjonseining'];
const period = ['Periode', 'Rapportperiode'];
const ambition = ['Ambisjon', 'Ambisjonsnivå', 'Resultatmål'];
const critical = ['Kritisk grense', 'Kritisk'];
const owner = ['Ansvarleg', 'Eigar'];
const result = ['Resultat'];
const weight = ['Vekt'];
const tolerance = ['Toleranse'];
const perspective = ['Perspektiv'];

/** Nynorsk. */
export const nn: TableWords = {
  card: { field: ['Felt'], value: ['Verdi'] },
  cardFields: {
    title: ['Tittel'],
    organisation: ['Organisasjon', 'Verksemd'],
    unit: ['Organisasjonseining', 'Eining'],
    period,
    vision: ['Visjon', 'Ambisjon'],
    mission: ['Samfunnsoppdrag', 'Misjon', 'Føremål'],
    values: ['Verdigrunnlag', 'Verdiar'],
    language: ['Språk'],
    tolerance,
    minimumGroup: ['Minste gruppe', 'Minste gruppestorleik'],
    terminology: ['Terminologi'],
  },
  perspectives: { nr, name: [...perspective, 'Namn'], question: ['Spørsmål'], weight, colour: ['Farge'] },
  indicators: {
    nr,
    perspective,
    goal: ['Strategisk mål', 'Mål'],
    factor: ['Suksessfaktor', 'Kritisk suksessfaktor', 'KSF'],
    name: ['Indikator', 'Måleindikator', 'Styringsparameter', 'Nøkkeltal'],
    definition: ['Definisjon'],
    measure: ['Måleeining', 'Eining'],
    scale: ['Skala'],
    direction: ['Retning'],
    type: ['Type'],
    targetType: ['Måltype'],
    profile: ['Profil'],
    result,
    previous: ['Førre måling', 'Førre', 'Førre periode'],
    ambition,
    critical,
    baseline: ['Utgangspunkt', 'Basis'],
    benchmark: ['Samanlikna med', 'Samanlikning', 'Landet'],
    tolerance,
    count: ['Antal', 'Tal på', 'N'],
    weight,
    frequency: ['Frekvens'],
    source: ['Kjelde', 'Datakjelde'],
    owner,
    active: ['Aktiv', 'I bruk'],
    manualStatus: ['Manuell status'],
    reason: ['Grunngjeving', 'Grunngiving'],
    oldTrend: ['Trend', 'Utvikling'],
    oldGap: ['Avvik'],
  },
  ambitions: { nr, unit, period, ambition, critical, decision: ['Vedtak'] },
  remarks: {
    nr,
    unit,
    period,
    comment: ['Kommentar', 'Årsak/kommentar'],
    cause: ['Årsak'],
    action: ['Tiltak'],
    owner,
    deadline: ['Frist'],
  },
  history: { nr, unit, period, result, ambition, critical, status: ['Status'], saved: ['Lagra'] },
  yesNo: { yes: ['ja', 'j', 'x', 'sann', 'sant', '1'], no: ['nei', 'n', 'usann', 'usant', '0'] },
  targetType: {
    level: ['nivå'],
    toDate: ['hittil', 'hittil i år'],
    yearForecast: ['årsprognose', 'prognose'],
  },
  indicatorType: { lead: ['drivande'], lag: ['resultat'], monitoring: ['kontroll'] },
  terminology: {
    scorecard: ['målekort'],
    steeringCard: ['styringskort'],
    measureMap: ['målekart'],
    steerCard: ['styrekort'],
  },
  totals: ['Sum', 'Totalt', 'Total', 'Fylket', 'I alt', 'Alle', 'Samla', 'Fylkeskommunen'],
  dayFormat: 'dd.mm.yyyy',
};
