import type { TableWords } from '../table-words';

const nr = ['Nr', 'Nr.', 'Nummer', 'Kod'];
const unit = ['Organisationsenhet', 'Enhet'];
const period = ['Period', 'Rapportperiod'];
const ambition = ['Målvärde', 'Ambition', 'Ambitionsnivå'];
const critical = ['Kritisk gräns', 'Kritisk'];
const owner = ['Ansvarig'];
const result = ['Utfall', 'Resultat'];
const weight = ['Vikt'];
const tolerance = ['Tolerans'];
const perspective = ['Perspektiv'];

/** Swedish. */
export const sv: TableWords = {
  card: { field: ['Fält'], value: ['Värde'] },
  cardFields: {
    title: ['Titel'],
    organisation: ['Organisation', 'Verksamhet'],
    unit: ['Organisationsenhet', 'Enhet'],
    period,
    vision: ['Vision'],
    mission: ['Uppdrag', 'Samhällsuppdrag'],
    values: ['Värdegrund', 'Värderingar'],
    language: ['Språk'],
    tolerance,
    minimumGroup: ['Minsta grupp'],
    terminology: ['Terminologi'],
  },
  perspectives: { nr, name: [...perspective, 'Namn'], question: ['Fråga'], weight, colour: ['Färg'] },
  indicators: {
    nr,
    perspective,
    goal: ['Strategiskt mål', 'Mål'],
    factor: ['Framgångsfaktor', 'Kritisk framgångsfaktor'],
    name: ['Indikator', 'Mått', 'Nyckeltal', 'Styrtal'],
    definition: ['Definition'],
    measure: ['Måttenhet', 'Enhet'],
    scale: ['Skala'],
    direction: ['Riktning'],
    type: ['Typ'],
    targetType: ['Måltyp'],
    profile: ['Profil'],
    result,
    previous: ['Föregående mätning', 'Föregående', 'Föregående period'],
    ambition,
    critical,
    baseline: ['Utgångsläge', 'Utgångspunkt'],
    benchmark: ['Jämfört med', 'Jämförelse', 'Riksgenomsnitt'],
    tolerance,
    count: ['Antal', 'N'],
    weight,
    frequency: ['Frekvens'],
    source: ['Källa', 'Datakälla'],
    owner,
    active: ['Aktiv'],
    manualStatus: ['Manuell status'],
    reason: ['Motivering'],
    oldTrend: ['Trend', 'Utveckling'],
    oldGap: ['Avvikelse'],
  },
  ambitions: { nr, unit, period, ambition, critical, decision: ['Beslut'] },
  remarks: {
    nr,
    unit,
    period,
    comment: ['Kommentar'],
    cause: ['Orsak'],
    action: ['Åtgärd'],
    owner,
    deadline: ['Slutdatum'],
  },
  history: { nr, unit, period, result, ambition, critical, status: ['Status'], saved: ['Sparad'] },
  yesNo: { yes: ['ja', 'j', 'x', 'sant', '1'], no: ['nej', 'n', 'falskt', '0'] },
  targetType: {
    level: ['nivå'],
    toDate: ['hittills', 'hittills i år'],
    yearForecast: ['årsprognos', 'prognos'],
  },
  indicatorType: { lead: ['drivande'], lag: ['utfall', 'resultat'], monitoring: ['kontroll'] },
  terminology: {
    scorecard: ['målkort'],
    steeringCard: ['styrkort'],
    measureMap: ['målkarta'],
    steerCard: [],
  },
  totals: ['Summa', 'Totalt', 'Total', 'Totalsumma', 'Alla'],
  dayFormat: 'yyyy-mm-dd',
};
