import type { MappingWords } from './words';

/** Swedish. */
export const sv: MappingWords = {
  roles: {
    result: ['utfall', 'resultat', 'faktiskt', 'nuläge'],
    previous: ['föregående', 'föregående år', 'föregående period', 'förra', 'förra året', 'förra mätningen', 'i fjol', 'fjol', 'fjolåret', 'tidigare', 'fg år', 'föreg', 'föreg år', 'fg period'],
    ambition: ['mål', 'målvärde', 'måltal', 'målnivå', 'målsättning', 'ambition', 'ambitionsnivå', 'resultatmål', 'målet', 'krav', 'grön gräns', 'grön'],
    critical: ['kritisk', 'kritisk gräns', 'gränsen', 'kritiskt', 'kritisk nivå', 'gräns', 'gränsvärde', 'tröskel', 'tröskelvärde', 'nedre gräns', 'övre gräns', 'miniminivå', 'röd gräns', 'röd'],
    baseline: ['utgångsläge', 'utgångspunkt', 'startvärde', 'basvärde', 'nollvärde', 'basår'],
    benchmark: ['riket', 'sverige', 'riksgenomsnitt', 'rikssnitt', 'riksvärde', 'nationellt', 'jämförelse', 'jämfört', 'jämfört med', 'länet', 'länssnitt', 'liknande kommuner', 'kommungrupp', 'alla kommuner', 'referens'],
  },
  perhapsRoles: { benchmark: ['snitt', 'genomsnitt', 'medel', 'medelvärde', 'kommunen', 'regionen'], baseline: ['start', 'bas'], ambition: ['norm', 'plan'] },
  notRoles: ['måluppfyllelse', 'mål uppfyllelse', 'målgrupp', 'kritiska'],
  asides: ['kommentar', 'källa', 'ansvarig', 'ägare', 'datum', 'status', 'trend', 'avvikelse', 'förändring', 'tolerans', 'orsak', 'åtgärd', 'text', 'vikt', 'färg', 'utveckling', 'serie', 'kvartal', 'tertial', 'halvår', 'månad', 'budget', 'prognos', 'senaste', 'gul', 'antal svar', 'svarsfrekvens', 'täljare', 'nämnare', 'underlag', 'gammal'],
  totals: ['summa', 'totalt', 'total', 'samtliga', 'alla', 'hela'],
  subjects: {
    users: {
      higher: ['brukarnöjdhet', 'kundnöjdhet', 'patientnöjdhet', 'nöjd kund', 'nki', 'nöjd medborgare', 'gymnasieexamen', 'examen', 'behörighet', 'behöriga till gymnasiet', 'meritvärde', 'genomströmning', 'kunskapsresultat', 'betyg', 'nationella prov', 'studiero', 'elevinflytande', 'brukarinflytande', 'barnomsorgstäckning', 'läsförmåga', 'läskunnighet', 'gymnasiebehörighet', 'nöjda brukare', 'nöjda kunder', 'fullföljd utbildning', 'förskoleplats', 'tillgänglighet', 'bemötande', 'vårdgaranti'],
      lower: ['avhopp', 'studieavbrott', 'mobbning', 'kränkningar', 'väntetid', 'vårdskador', 'återinskrivning', 'återinläggning', 'vårdtid', 'överbeläggning', 'utlokaliserade', 'elevfrånvaro', 'skolfrånvaro', 'ogiltig frånvaro', 'dödlighet', 'trycksår', 'vårdrelaterade infektioner', 'mobbade', 'avhoppade'],
    },
    community: {
      higher: ['sysselsättning', 'sysselsättningsgrad', 'företagsklimat', 'nyföretagande', 'befolkningstillväxt', 'valdeltagande', 'bredband', 'kollektivtrafikandel', 'lärlingsplatser', 'återvinning', 'materialåtervinning', 'bostadsbyggande'],
      lower: ['arbetslöshet', 'ungdomsarbetslöshet', 'utsläpp', 'växthusgaser', 'försörjningsstöd', 'trafikolyckor', 'brottslighet', 'matsvinn', 'utanförskap'],
    },
    finance: {
      higher: ['soliditet', 'likviditet', 'resultatandel', 'överskott', 'självfinansieringsgrad', 'produktivitet', 'kostnadstäckning'],
      lower: ['nettokostnad', 'nettokostnadsavvikelse', 'kostnad', 'driftskostnad', 'låneskuld', 'skuld', 'skuldsättning', 'budgetavvikelse', 'budgetöverdrag', 'underskott', 'hyrpersonal', 'konsultkostnad', 'övertid', 'energianvändning', 'elförbrukning', 'sjuklönekostnad'],
      open: ['skatteintäkt', 'anläggningstillgångar', 'personalkostnadsandel', 'lärartäthet', 'budgetföljsamhet'],
    },
    processes: {
      higher: ['ärenden i tid', 'inom tid', 'digitaliseringsgrad', 'internkontroll', 'måluppfyllelse', 'leveranssäkerhet', 'genomförda kontroller', 'ärenden inom tid'],
      lower: ['handläggningstid', 'svarstid', 'ledtid', 'genomloppstid', 'balanser', 'öppna ärenden', 'driftstopp', 'felfrekvens', 'ändrade beslut', 'avvikelserapporter'],
      open: ['handläggning'],
    },
    people: {
      higher: ['medarbetarnöjdhet', 'medarbetarengagemang', 'nöjd medarbetar', 'nöjd medarbetare', 'nmi', 'hme', 'frisknärvaro', 'friska', 'arbetsmiljö', 'ledarskap', 'kompetensutveckling', 'medarbetarsamtal', 'behöriga lärare', 'legitimerade lärare', 'heltid', 'heltidsandel', 'innovation', 'förbättringsförslag'],
      lower: ['sjukfrånvaro', 'sjuktal', 'korttidsfrånvaro', 'långtidsfrånvaro', 'personalomsättning', 'deltidsandel', 'arbetsskador', 'arbetsolyckor', 'vakanser', 'tillbud'],
    },
  },
  feelings: { higher: ['trivsel', 'motivation', 'nöjdhet', 'nöjd', 'engagemang', 'trygghet', 'tillit', 'förtroende', 'delaktighet', 'välmående', 'arbetsglädje'], lower: ['otrygghet', 'stress', 'ensamhet', 'ohälsa'] },
  general: {
    higher: ['punktlighet', 'täckningsgrad', 'täckning', 'kvalitet', 'effektivitet', 'i tid', 'svarsfrekvens', 'genomförda', 'uppfyllelse', 'uppfyllda', 'digitala', 'resor'],
    lower: ['klagomål', 'överklagade', 'överklaganden', 'avvikelser', 'avvikelse', 'försening', 'förseningar', 'frånvaro', 'olyckor', 'skador', 'fel'],
  },
  actors: {
    users: ['elev', 'elever', 'brukare', 'patient', 'patienter', 'invånare', 'medborgare', 'kund', 'kunder', 'vårdnadshavare', 'barn', 'ungdomar', 'studenter', 'resenärer'],
    community: ['företag', 'lärling', 'lärlingar'],
    people: ['medarbetare', 'medarbetar', 'anställda', 'anställd', 'lärare', 'chefer', 'chef', 'personal'],
  },
  context: ['datum', 'nummer', 'kod', 'koder', 'lista', 'tabell', 'adress', 'år', 'årtal', 'rapport', 'rektor', 'namn', 'kurs', 'valuta', 'folkmängd', 'invånarantal', 'elevantal', 'antal elever', 'antal anställda', 'antal invånare', 'budget', 'redovisning', 'konto', 'kontoplan', 'titel', 'rubrik', 'månad', 'enhet', 'enheter', 'uppdaterad', 'ansvarig', 'räntesats', 'ränta', 'årsarbetare', 'tjänster', 'skola', 'skolor', 'avdelning', 'källa', 'fotnot', 'moms', 'uppräkning', 'sökväg', 'val', 'meny'],
  empty: ['område', 'namn', 'ny', 'nytt', 'data', 'värde', 'värden', 'tal', 'cell', 'celler', 'blad', 'tabell', 'lista', 'kopia', 'externa', 'utskriftsområde', 'urval', 'markering', 'hjälp', 'beräkning', 'prov'],
  codes: ['nyckeltal', 'mått', 'indikator', 'nt'],
  containers: ['tabell', 'matris'],
  unitPlurals: ['skolor', 'skolorna', 'enheter', 'enheterna', 'avdelningar', 'kommuner', 'kommunerna', 'förvaltningar', 'förskolor', 'kliniker', 'skola', 'enhet', 'avdelning', 'förvaltning'],
  unitNouns: ['skola', 'enhet', 'avdelning', 'klinik', 'förvaltning', 'förskola', 'distrikt', 'område', 'vårdcentral'],
  unitEndings: ['skola', 'gymnasium', 'gymnasiet', 'skolan', 'förskola', 'sjukhus', 'kommun', 'förvaltning', 'klinik'],
  measures: { '%': ['procent'], kr: ['kronor', 'sek'], 'mnkr': ['mnkr', 'miljoner kr'], tkr: ['tkr'], dagar: ['dagar', 'dygn'], veckor: ['veckor'], timmar: ['timmar'], minuter: ['minuter'] },
  prepositions: ['från', 'inom', 'utan', 'bland', 'hos', 'efter', 'och', 'till', 'per', 'av', 'i', 'på', 'för', 'med'],
  negations: ['inte', 'ej', 'utan', 'inga'],
  breakdowns: ['flickor', 'pojkar', 'kvinnor', 'män'],
  endings: ['or', 'erna', 'arna', 'na', 'procent', 'index', 'tal', 'nivå', 'dagar'],
  perspectives: {
    users: ['brukare', 'brukar', 'tjänster', 'medborgare', 'invånare', 'kund', 'patient'],
    community: ['samhälle', 'samhällsutveckling', 'regional', 'tillväxt'],
    finance: ['ekonomi', 'resurser', 'finans'],
    processes: ['interna', 'processer', 'process', 'verksamhet'],
    people: ['medarbetare', 'personal', 'lärande', 'förnyelse', 'kompetens', 'utveckling'],
  },
  spellings: ['år', 'årsarbetare', 'lärare', 'lärande', 'ärenden', 'ärende', 'vård', 'vården', 'skolgång', 'nöjd', 'nöjda', 'öppna', 'förskola', 'månader', 'språk', 'stöd', 'hälsa', 'hälso', 'hälsovård', 'sjukvård', 'äldre', 'äldreomsorg', 'särskilt', 'särskild', 'särskola', 'åtgärd', 'åtgärder', 'miljö', 'ansökningar', 'tjänst', 'kön', 'lön', 'på', 'från', 'för'],
};
