import type { TableWords } from '../table-words';

const nr = ['Nr', 'Nr.', 'Nummer', 'Kode'];
const unit = ['Enhet', 'Organisasjonsenhet'];
const period = ['Periode', 'Rapportperiode'];
const ambition = ['Ambisjon', 'Ambisjonsnivå', 'Resultatmål'];
const critical = ['Kritisk grense', 'Kritisk'];
const owner = ['Ansvarlig', 'Eier'];
const result = ['Resultat'];
const weight = ['Vekt'];
const tolerance = ['Toleranse'];
const perspective = ['Perspektiv'];

/** Bokmål. */
export const nb: TableWords = {
  card: { field: ['Felt'], value: ['Verdi'] },
  cardFields: {
    title: ['Tittel'],
    organisation: ['Organisasjon', 'Virksomhet'],
    unit: ['Organisasjonsenhet', 'Enhet'],
    period,
    vision: ['Visjon', 'Ambisjon'],
    mission: ['Samfunnsoppdrag', 'Misjon', 'Formål'],
    values: ['Verdigrunnlag', 'Verdier'],
    language: ['Språk'],
    tolerance,
    minimumGroup: ['Minste gruppe'],
    terminology: ['Terminologi'],
  },
  perspectives: { nr, name: [...perspective, 'Navn'], question: ['Spørsmål'], weight, colour: ['Farge'] },
  indicators: {
    nr,
    perspective,
    goal: ['Strategisk mål', 'Mål'],
    factor: ['Suksessfaktor', 'Kritisk suksessfaktor', 'KSF'],
    name: ['Indikator', 'Måleindikator', 'Styringsparameter', 'Nøkkeltall'],
    definition: ['Definisjon'],
    measure: ['Måleenhet', 'Enhet'],
    scale: ['Skala'],
    direction: ['Retning'],
    type: ['Type'],
    targetType: ['Måltype'],
    profile: ['Profil'],
    result,
    previous: ['Forrige måling', 'Forrige', 'Forrige periode'],
    ambition,
    critical,
    baseline: ['Utgangspunkt', 'Basis'],
    benchmark: ['Sammenlignet med', 'Sammenligning', 'Landet', 'Landsgjennomsnitt'],
    tolerance,
    count: ['Antall', 'Antall svar', 'N'],
    weight,
    frequency: ['Frekvens'],
    source: ['Kilde', 'Datakilde'],
    owner,
    active: ['Aktiv', 'I bruk'],
    manualStatus: ['Manuell status'],
    reason: ['Begrunnelse'],
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
  history: { nr, unit, period, result, ambition, critical, status: ['Status'], saved: ['Lagret'] },
  yesNo: { yes: ['ja', 'j', 'x', 'sann', 'sant', '1'], no: ['nei', 'n', 'usann', 'usant', '0'] },
  targetType: {
    level: ['nivå'],
    toDate: ['hittil', 'hittil i år'],
    yearForecast: ['årsprognose', 'prognose'],
  },
  indicatorType: { lead: ['drivende'], lag: ['resultat'], monitoring: ['kontroll'] },
  terminology: {
    scorecard: ['målekort'],
    steeringCard: ['styringskort'],
    measureMap: ['målekart'],
    steerCard: ['styrekort'],
  },
  totals: ['Sum', 'Totalt', 'Total', 'Fylket', 'I alt', 'Alle', 'Samla', 'Samlet', 'Fylkeskommunen', 'Totalsumma'],
  dayFormat: 'dd.mm.yyyy',
};
