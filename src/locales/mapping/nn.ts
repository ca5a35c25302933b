import type { MappingWords } from './words';

/** Nynorsk, where it differs from bokmål. */
export const nn: MappingWords = {
  roles: {
    result: ['resultatet', 'oppnådd', 'faktisk'],
    previous: ['førre', 'førre år', 'førre periode', 'førre måling', 'i fjor', 'føregåande', 'tidlegare', 'sist år'],
    ambition: ['ambisjonsnivå', 'måltal', 'målet', 'ambisjonen', 'målsetjing', 'grøn grense', 'grøn'],
    critical: ['kritisk grense', 'grensa', 'raud grense', 'raud', 'nedre grense', 'øvre grense'],
    baseline: ['utgangspunkt', 'startnivå'],
    benchmark: ['heile landet', 'landsgjennomsnitt', 'samanlikning', 'samanlikna', 'samanlikna med', 'noreg', 'landssnitt', 'andre fylke'],
  },
  perhapsRoles: { benchmark: ['gjennomsnitt', 'snitt', 'fylket', 'nabokommunar'] },
  notRoles: ['måloppnåing', 'mål oppnåing'],
  asides: ['kjelde', 'ansvarleg', 'eigar', 'årsak', 'endring', 'månad', 'siste', 'nyaste', 'prognose', 'tal svar'],
  totals: ['totalt', 'i alt', 'samla', 'heile'],
  subjects: {
    users: {
      higher: ['brukartilfredsheit', 'pasienttilfredsheit', 'innbyggjartilfredsheit', 'elevtilfredsheit', 'gjennomføring', 'fullført', 'bestått', 'grunnskulepoeng', 'brukarmedverknad', 'elevmedverknad', 'læringskultur', 'støtte frå lærarane', 'støtte heimanfrå', 'fagleg utfordring', 'barnehageplass', 'skulebidrag', 'individuell plan', 'yrkesrettleiing', 'vurdering for læring', 'barnehagedekning', 'sjukeheimsdekning', 'omdømme'],
      lower: ['fråfall', 'fråfal', 'slutta', 'mobbing', 'mobba', 'ikkje vurdert', 'ventetid', 'elevfråvær', 'timefråvær', 'reinnlegging', 'infeksjon', 'sjukehusinfeksjon', 'dødelegheit', 'ikkje bestått', 'ikkje fullført'],
      open: ['heimebuande', 'heimeteneste', 'spesialundervisning'],
    },
    community: {
      higher: ['læreplass', 'læreplassar', 'ungdomsbedrift', 'næringsutvikling', 'sysselsetjing', 'folketilvekst', 'fagbrev', 'arbeidsplassar', 'valdeltaking'],
      lower: ['arbeidsløyse', 'utslepp', 'trafikkulukker', 'fråflytting', 'låginntekt', 'matsvinn'],
      open: ['yrkesfag', 'folkehelse', 'ungdom vgo', 'ungdom i vgo', 'ungdom i vidaregåande', 'ungdom i vidaregåande opplæring'],
    },
    finance: {
      higher: ['driftsresultat', 'mindreforbruk', 'eigenkapital', 'eigenfinansiering'],
      lower: ['meirforbruk', 'driftsutgift', 'driftskostnad', 'lånegjeld', 'budsjettavvik', 'innleige', 'vikarbruk', 'overtid'],
      open: ['lønsandel', 'anleggsmidlar', 'lærartettleik', 'elevar per lærar', 'elevar per lærarårsverk', 'budsjettbalanse'],
    },
    processes: {
      higher: ['saker innan frist', 'handsama innan frist', 'vedtak innan frist', 'tiltak i tide', 'styringsdialog', 'styringsdialogar', 'internkontroll', 'måloppnåing'],
      lower: ['sakshandsamingstid', 'handsamingstid', 'svartid', 'restansar', 'fristbrot', 'gjennomløpstid', 'omgjering', 'opne avvik'],
      open: ['sakshandsaming'],
    },
    people: {
      higher: ['medarbeidartilfredsheit', 'medarbeidartrivsel', 'nærvær', 'arbeidsmiljø', 'fagkompetanse', 'meistringsklima', 'heiltid', 'heiltidsandel', 'medarbeidarsamtale', 'medarbeidarsamtalar', 'kompetanseutvikling', 'etterutdanning', 'fagarbeidarar', 'høgskuleutdanning', 'utviklingssamtalar'],
      lower: ['sjukefråvær', 'legemeldt fråvær', 'legemeld', 'korttidsfråvær', 'langtidsfråvær', 'deltidsandel', 'ufrivillig deltid', 'arbeidsulukker', 'eigenmelding'],
    },
  },
  feelings: { higher: ['trivsel', 'trivst', 'motivasjon', 'meistring', 'tilfredsheit', 'nøgd', 'tryggleik', 'tillit', 'medverknad', 'arbeidsglede', 'lærelyst'], lower: ['utryggleik', 'einsemd'] },
  general: {
    higher: ['oppnåing', 'innan frist', 'i tide', 'dekning', 'gjennomført', 'rettidig', 'punktlegheit', 'reiser'],
    lower: ['klage', 'klagar', 'avvik', 'brot', 'forseinking', 'fråvær', 'feil', 'skadar', 'ulukker'],
  },
  actors: {
    users: ['elev', 'elevar', 'brukar', 'brukarar', 'pasient', 'pasientar', 'innbyggjar', 'innbyggjarar', 'ungdom', 'born', 'føresette', 'søkjar', 'søkjarar'],
    community: ['lærling', 'lærlingar', 'bedrifter'],
    people: ['medarbeidar', 'medarbeidarar', 'tilsett', 'tilsette', 'lærar', 'lærarar', 'leiar', 'leiarar'],
  },
  context: ['kodar', 'tal på elevar', 'talet på', 'elevtal', 'folketal', 'innbyggjartal', 'sengetal', 'rekneskap', 'løyving', 'namn', 'satsar', 'månad', 'eining', 'einingar', 'skule', 'skular', 'skulane', 'ansvarleg', 'kjelde', 'årstal', 'vedlegg', 'stillingar'],
  empty: ['namn', 'verdiar', 'celler', 'nytt', 'resultata'],
  codes: ['indikator', 'delmål', 'hovudmål'],
  containers: ['tabell', 'matrise'],
  unitPlurals: ['skular', 'skulane', 'einingar', 'einingane', 'avdelingar', 'kommunar', 'barnehagar', 'verksemder', 'skule', 'eining', 'avdeling', 'verksemd'],
  unitNouns: ['skule', 'eining', 'avdeling', 'klinikk', 'verksemd', 'barnehage', 'sjukeheim'],
  unitEndings: ['skule', 'vidaregåande', 'vidaregåande skule', 'ungdomsskule', 'barnehage', 'sjukehus', 'sjukeheim', 'kommune'],
  measures: { dagar: ['dagar'], veker: ['veker'], timar: ['timar'], minutt: ['minutt'], 'mnd.': ['månader'] },
  prepositions: ['frå', 'innan', 'utan', 'blant'],
  negations: ['ikkje', 'utan', 'inga'],
  breakdowns: ['jenter', 'gutar', 'kvinner', 'menn'],
  endings: ['ane', 'ar', 'na', 'tal', 'dagar', 'stillingar', 'plassar'],
  perspectives: {
    users: ['brukar', 'brukarar', 'teneste', 'tenester', 'tenesteproduksjon', 'innbyggjar'],
    community: ['samfunn', 'regional', 'utviklingsaktør'],
    finance: ['økonomi', 'ressursar', 'rammevilkår'],
    processes: ['interne', 'prosessar', 'prosess'],
    people: ['medarbeidar', 'medarbeidarar', 'personalutvikling', 'tilsette', 'læring', 'fornying', 'kompetanse'],
  },
  spellings: ['lærar', 'lærarar', 'lærarane', 'lærarårsverk', 'søkjarar', 'søknadar', 'vidaregåande', 'opplæring', 'månad', 'månader', 'tannhelse', 'høgare', 'oppfølging', 'løn', 'lønskostnad', 'når', 'tilsyn', 'rådgjeving', 'båt', 'sårbare', 'besøk'],
};
