import type { MappingWords } from './words';

/** Bokmål. */
export const nb: MappingWords = {
  roles: {
    result: ['resultat', 'res', 'faktisk', 'oppnådd', 'målt verdi', 'i år', 'siste resultat'],
    previous: ['forrige', 'forrige år', 'forrige periode', 'forrige måling', 'forr', 'fjor', 'i fjor', 'ifjor', 'fjoråret', 'fjorårets', 'foregående', 'foregående år', 'sist år', 'tidligere'],
    ambition: ['ambisjon', 'ambisjonsnivå', 'ambisjonsmål', 'amb', 'mål', 'måltall', 'målverdi', 'målnivå', 'målsetting', 'målsetning', 'målet', 'ambisjonen', 'kravet', 'resultatmål', 'prestasjonsmål', 'krav', 'resultatkrav', 'måltallet', 'grønn grense', 'grense grønn', 'grønn'],
    critical: ['kritisk', 'kritisk grense', 'kritisk verdi', 'kritisk nivå', 'kritgrense', 'krit', 'krit grense', 'grense', 'grensen', 'grenseverdi', 'nedre grense', 'øvre grense', 'terskel', 'terskelverdi', 'minstekrav', 'minimumskrav', 'alarmgrense', 'rød grense', 'grense rød', 'rødgrense', 'rød'],
    baseline: ['utgangspunkt', 'utgangsverdi', 'startverdi', 'startnivå', 'nullpunkt', 'basisverdi', 'basisnivå', 'basislinje', 'referanseår'],
    benchmark: ['landet', 'hele landet', 'norge', 'nasjonalt', 'nasjonal', 'nasj', 'landsgjennomsnitt', 'landssnitt', 'landsnitt', 'nasjonalt snitt', 'nasjonalt gjennomsnitt', 'sammenligning', 'sammenlignet', 'sammenlignet med', 'kostragruppe', 'kostra gruppe', 'kostragruppen', 'kommunegruppe', 'fylkessnitt', 'fylkesgjennomsnitt', 'andre fylker', 'referanse', 'uten oslo', 'eakuo', 'på landsbasis', 'landstall'],
  },
  perhapsRoles: {
    benchmark: ['land', 'snitt', 'gjennomsnitt', 'fylket', 'fylke', 'kommunen', 'nabokommuner', 'gruppe', 'gruppen'],
    baseline: ['start', 'basis', 'base'],
    ambition: ['norm', 'plan'],
  },
  notRoles: ['måloppnåelse', 'mål oppnåelse', 'målgruppe', 'resultatgrad', 'resultat per', 'resultatområde', 'kritisk hendelse', 'kritiske', 'grense nabo'],
  asides: ['kommentar', 'kilde', 'ansvarlig', 'eier', 'dato', 'status', 'trend', 'avvik', 'endring', 'toleranse', 'årsak', 'tiltak', 'frist', 'tekst', 'vekt', 'farge', 'utvikling', 'serie', 'tidsserie', 'historikk', 'kvartal', 'tertial', 'halvår', 'måned', 'månedlig', 'kvartalsvis', 'årlig', 'budsjett', 'prognose', 'siste', 'nyeste', 'maks', 'min', 'beste', 'svakeste', 'gul', 'antall svar', 'svar', 'svarprosent', 'n', 'teller', 'nevner', 'rådata', 'grunnlag', 'gammel', 'ny', 'kopi', 'diagram', 'graf', 'rangering', 'median'],
  totals: ['sum', 'totalt', 'total', 'tot', 'i alt', 'samlet', 'alle', 'hele'],
  subjects: {
    users: {
      higher: ['brukertilfredshet', 'innbyggertilfredshet', 'pasienttilfredshet', 'kundetilfredshet', 'elevtilfredshet', 'foreldretilfredshet', 'gjennomføring', 'gjennomføringsgrad', 'fullført', 'bestått', 'studiekompetanse', 'grunnskolepoeng', 'karakter', 'karakterer', 'standpunkt', 'eksamenskarakter', 'mestringsnivå', 'lesing', 'regning', 'leseferdighet', 'elevdemokrati', 'elevmedvirkning', 'brukermedvirkning', 'læringskultur', 'læringsmiljø', 'læringsutbytte', 'støtte fra lærer', 'støtte fra lærerne', 'støtte hjemmefra', 'faglig utfordring', 'felles regler', 'utdanning og yrkesveiledning', 'yrkesveiledning', 'vurdering for læring', 'barnehagedekning', 'sykehjemsdekning', 'dekningsgrad', 'omdømme', 'tjenestekvalitet', 'tilgjengelighet', 'behandlingskvalitet', 'overlevelse', 'nps', 'foreldresamarbeid', 'brukerkvalitet', 'barnehageplass', 'brukeropplevd kvalitet', 'skolebidrag', 'skolebidragsindikator', 'svømmedyktig', 'individuell plan', 'barn i barnehage', 'åpningstid', 'svarte brukere'],
      lower: ['frafall', 'fraslutt', 'sluttet', 'slutter', 'slutta', 'sluttere', 'avbrudd', 'avbrutt', 'mobbing', 'mobbet', 'mobba', 'mobbes', 'krenkelser', 'skulk', 'ventetid', 'venteliste', 'korridorpasient', 'reinnleggelse', 'pasientskade', 'infeksjon', 'elevfravær', 'timefravær', 'dagsfravær', 'ugyldig fravær', 'liggetid', 'brukerklager', 'utskrivningsklar', 'dødelighet', 'fall på sykehjem', 'trykksår', 'strykprosent', 'stryk', 'ikke bestått', 'ikke fullført', 'ikke vurdert', 'kø til', 'passert frist', 'avlyste timer', 'strykninger', 'tvang'],
      open: ['spesialundervisning', 'elevundersøkelsen', 'hjemmeboende', 'hjemmetjeneste', 'gruppestørrelse', 'individuelt tilrettelagt'],
    },
    community: {
      higher: ['læreplass', 'læreplasser', 'formidling av lærlinger', 'ungdomsbedrift', 'næringsutvikling', 'nyetablering', 'etablerte bedrifter', 'sysselsetting', 'sysselsettingsgrad', 'fagbrev', 'folketilvekst', 'befolkningsvekst', 'samarbeid med næringslivet', 'bredbåndsdekning', 'kollektivandel', 'valgdeltakelse', 'tilflytting', 'boligbygging', 'gjenvinning', 'gjenvinningsgrad', 'sorteringsgrad', 'materialgjenvinning', 'ungdomsbedrifter', 'elevbedrift', 'sykkelandel', 'gangandel', 'arbeidsplasser', 'ferdigstilte boliger', 'til læreplass'],
      lower: ['arbeidsledighet', 'ledighet', 'ungdomsledighet', 'klimagassutslipp', 'utslipp', 'trafikkdrepte', 'trafikkulykker', 'drepte', 'fraflytting', 'sosialhjelp', 'konkurser', 'uføre', 'lavinntekt', 'svevestøv', 'matsvinn', 'restavfall'],
      open: ['yrkesfag', 'næringsliv', 'klima', 'folkehelse', 'regional', 'ungdom vgo', 'ungdom i vgo', 'ungdom i videregående', 'ungdom i videregående opplæring'],
    },
    finance: {
      higher: ['driftsresultat', 'netto driftsresultat', 'egenkapital', 'disposisjonsfond', 'likviditet', 'soliditet', 'egenfinansiering', 'dekningsbidrag', 'skatteinngang', 'bevilgningsandel', 'overskudd', 'mindreforbruk', 'opprettholdelsesgrad', 'produktivitet', 'inntjening', 'kostnadsdekning', 'selvkostgrad', 'lønnsomhet', 'arbeidskapital', 'inndekning', 'innsparing', 'gevinstrealisering'],
      lower: ['merforbruk', 'driftsutgift', 'driftskostnad', 'kostnad', 'utgift', 'enhetskostnad', 'lånegjeld', 'gjeld', 'gjeldsgrad', 'budsjettavvik', 'budsjettoverskridelse', 'overskridelse', 'underskudd', 'konsulentbruk', 'konsulentutgift', 'innleie', 'vikarbruk', 'overtid', 'energibruk', 'strømforbruk', 'energiforbruk', 'prognoseavvik', 'vikarutgift', 'vikarkostnad', 'rentekostnad', 'svinn', 'reiseutgift', 'reisekostnad'],
      open: ['lønnsandel', 'budsjettbalanse', 'budsjettkontroll', 'investeringsgrad', 'avskrivningsandel', 'husleie', 'eiendomsskatt', 'arealeffektivitet', 'anleggsmidler', 'hovedprioritering', 'lærertetthet', 'elever per lærer', 'elever per lærerårsverk', 'inntekt', 'forbruk'],
    },
    processes: {
      higher: ['saker innen frist', 'behandlet innen frist', 'vedtak innen frist', 'tiltak i tide', 'tiltak ferdig', 'styringsdialog', 'kontrollplan', 'internkontroll', 'kvalitetssystem', 'rutiner fulgt', 'digitaliseringsgrad', 'digital andel', 'e-faktura', 'elektronisk faktura', 'måloppnåelse', 'gjennomførte kontroller', 'treffsikkerhet', 'datarevisjon', 'samarbeidskontakt', 'ressursbruk oppnåelse', 'beredskapsøvelse', 'avvik lukket', 'lukkede avvik', 'lukket i tide', 'epikrise i tide', 'risikovurderinger', 'ros analyser', 'leveringspresisjon', 'oppetid', 'avtalelojalitet', 'digital innsending'],
      lower: ['saksbehandlingstid', 'behandlingstid', 'svartid', 'restanse', 'restanser', 'fristbrudd', 'avviksmelding', 'lovbrudd', 'pålegg', 'feilprosent', 'feilrate', 'omgjøringsandel', 'omgjøring', 'omgjorte vedtak', 'medhold', 'gjennomløpstid', 'ledetid', 'nedetid', 'avvik forslag', 'avvik fastsetting', 'revisjonsmerknader', 'åpne avvik', 'uløste saker', 'purringer', 'ventende saker', 'behandlingstider'],
      open: ['epikrisetid', 'saksbehandling', 'avviksbehandling', 'kontroller', 'antall prosjekter', 'prosjekter'],
    },
    people: {
      higher: ['medarbeidertilfredshet', 'medarbeiderskap', 'medarbeiderengasjement', 'medarbeidertrivsel', 'jobbtilfredshet', 'nærvær', 'arbeidsmiljø', 'fagkompetanse', 'fagutdannede', 'fagdekning', 'kompetansedekning', 'kompetanseplan', 'lederkvalitet', 'ledelsesindeks', 'lederskap', 'mestringsklima', 'mestringsorientert ledelse', 'heltidsandel', 'heltid', 'heltidskultur', 'medarbeidersamtale', 'medarbeidersamtaler', 'kompetanseutvikling', 'etterutdanning', 'kursdager', 'innovasjon', 'forbedringsforslag', 'mti', '10 faktor', 'gjennomsnittlig stillingsstørrelse', 'stillingsstørrelse', 'formell kompetanse', 'læringsklima', 'rolleklarhet', 'autonomi', 'fleksibilitetsvilje', 'prososial motivasjon', 'indre motivasjon', 'fagarbeidere', 'høyskoleutdanning', 'læringsutbytte ansatte', 'ledermøter', 'utviklingssamtaler', 'spesialister', 'hms runder', 'vernerunder'],
      lower: ['sykefravær', 'legemeldt fravær', 'egenmeldt fravær', 'legemeldt', 'korttidsfravær', 'langtidsfravær', 'turnover', 'deltid', 'deltidsandel', 'ufrivillig deltid', 'arbeidsulykker', 'personskader', 'skader på ansatte', 'sluttårsak', 'vakanse', 'vakante stillinger', 'ubesatte stillinger', 'ubesatt', 'fravær ansatte', 'egenmelding', 'overtidstimer', 'avgang', 'amu saker', 'brudd på arbeidsmiljøloven', 'aml brudd'],
      open: ['lønnsgap', 'likestilling', 'kvinneandel', 'pensjonsalder'],
    },
  },
  feelings: {
    higher: ['trivsel', 'trives', 'motivasjon', 'motivert', 'mestring', 'tilfredshet', 'fornøyd', 'fornøyde', 'engasjement', 'trygghet', 'trygge', 'tillit', 'mestringstro', 'innsats', 'medvirkning', 'arbeidsglede', 'lærelyst'],
    lower: ['utrygghet', 'stress', 'ensomhet', 'utmattelse'],
  },
  general: {
    higher: ['oppnåelse', 'oppnåelsesgrad', 'innen frist', 'i tide', 'punktlighet', 'regularitet', 'dekning', 'kvalitet', 'effektivitet', 'svarprosent', 'oppfylt', 'gjennomført', 'andel gjennomført', 'rettidig', 'kompetanse', 'digitale', 'digital', 'reiser', 'passasjerer', 'deltakelse'],
    lower: ['klage', 'klager', 'klageandel', 'avvik', 'brudd', 'forsinkelse', 'forsinkelser', 'fravær', 'feil', 'mangler', 'skader', 'ulykker', 'uønskede hendelser', 'purring', 'misnøye', 'ledig tid', 'kø'],
  },
  actors: {
    users: ['elev', 'elever', 'bruker', 'brukere', 'pasient', 'pasienter', 'innbygger', 'innbyggere', 'kunde', 'kunder', 'foreldre', 'foresatte', 'student', 'studenter', 'beboer', 'pårørende', 'barn', 'ungdom', 'søker', 'søkere', 'publikum', 'reisende'],
    community: ['lærling', 'lærlinger', 'bedrift', 'bedrifter'],
    people: ['medarbeider', 'medarb', 'medarbeidere', 'ansatt', 'ansatte', 'lærer', 'lærere', 'leder', 'ledere', 'personale', 'personal', 'hms', 'hr'],
  },
  context: ['dato', 'nr', 'nummer', 'kode', 'koder', 'liste', 'tabell', 'adresse', 'versjon', 'år', 'årstall', 'rapportår', 'rapport', 'periode', 'rapportperiode', 'kapittel', 'post', 'rektor', 'leder', 'navn', 'sats', 'satser', 'mva', 'deflator', 'kurs', 'valuta', 'valutakurs', 'folketall', 'innbyggertall', 'elevtall', 'sengetall', 'antall elever', 'antall ansatte', 'antall innbyggere', 'antall senger', 'antall svar', 'svar', 'budsjett', 'regnskap', 'bevilgning', 'konto', 'kontoer', 'kontoplan', 'tittel', 'overskrift', 'logo', 'måned', 'enhet', 'enheter', 'orgnr', 'organisasjonsnr', 'drg poeng', 'kommune', 'fylke', 'oppdatert', 'forfatter', 'skriver', 'filnavn', 'ansvarlig', 'kontaktperson', 'telefon', 'epost', 'e-post', 'vekt', 'vekter', 'parameter', 'faktor', 'rente', 'prisindeks', 'konsumprisindeks', 'kpi indeks', 'areal', 'årsverk', 'stillinger', 'vedlegg', 'kilde', 'fotnote', 'skole', 'skoler', 'avdeling', 'avdelinger', 'innhold', 'nivå', 'start', 'slutt', 'kolonne', 'rad', 'fordeling', 'nøkkel', 'nedtrekk', 'valg', 'meny', 'oppslag', 'måleenhet', 'prosjektnavn', 'sum utgifter', 'sum inntekter', 'sum kostnader', 'totale utgifter', 'totale inntekter', 'perspektiv', 'perspektiver', 'indikatorer', 'indikator'],
  empty: ['område', 'navn', 'ny', 'nytt', 'nye', 'test', 'data', 'verdi', 'verdier', 'tall', 'celle', 'celler', 'ark', 'tabell', 'liste', 'kopi', 'av', 'utvalg', 'merket', 'xx', 'xxx', 'yyy', 'abc', 'asdf', 'qwerty', 'temp', 'tmp', 'diverse', 'div', 'serie', 'måling', 'felt', 'input', 'output', 'eksterne', 'utskriftsområde', 'print', 'start', 'slutt', 'kolonne', 'rad', 'resultater', 'hjelp', 'hjelpecelle', 'beregning', 'spørring', 'ikke', 'bruk', 'ikke bruk', 'gammel', 'dummy', 'prøve', 'utkast'],
  codes: ['kpi', 'ind', 'indikator', 'nr', 'ksf', 'parameter', 'styringsparameter', 'sp', 'måltall', 'delmål', 'hovedmål', 'p'],
  containers: ['tbl', 'tab', 'tabell', 'matrise', 'rng', 'mtx'],
  unitPlurals: ['skoler', 'skolene', 'enheter', 'enhetene', 'avdelinger', 'klinikker', 'barnehager', 'sykehjem', 'kommuner', 'kommunene', 'virksomheter', 'regioner', 'bydeler', 'sektorer', 'skole', 'enhet', 'avdeling', 'kommune', 'virksomhet', 'klinikk', 'barnehage'],
  unitNouns: ['skole', 'avdeling', 'avd', 'klinikk', 'region', 'seksjon', 'enhet', 'kontor', 'sone', 'distrikt', 'team', 'barnehage', 'sykehjem', 'bydel', 'virksomhet', 'sektor', 'tjenesteområde'],
  unitEndings: ['vgs', 'skole', 'ungdomsskole', 'barneskole', 'barnehage', 'sykehus', 'sykehjem', 'kommune', 'videregående', 'videregående skole', 'fylke', 'kontor', 'klinikk', 'avdeling', 'hf'],
  measures: {
    '%': ['pst', 'prosent', 'pct'],
    kr: ['kr', 'nok', 'kroner'],
    'mill. kr': ['mill kr', 'millkr', 'mkr', 'mnok', 'mill nok'],
    'tusen kr': ['tkr', 'tusen kr', 'tnok', '1000 kr'],
    dager: ['dager', 'døgn'],
    uker: ['uker'],
    timer: ['timer'],
    minutter: ['minutter'],
    'mnd.': ['mnd', 'måneder'],
    'stk.': ['stk'],
  },
  prepositions: ['per', 'pr', 'av', 'i', 'på', 'for', 'til', 'fra', 'med', 'innen', 'hos', 'som', 'etter', 'ved', 'blant', 'over', 'under', 'mot', 'uten', 'og'],
  negations: ['ikke', 'uten', 'ingen'],
  breakdowns: ['jenter', 'gutter', 'kvinner', 'menn', 'korttid', 'langtid'],
  endings: ['e', 'a', 'n', 'r', 'ne', 'en', 'et', 'ene', 'er', 's', 'es', 'ing', 'ings', 'prosent', 'prosenten', 'pst', 'andel', 'andelen', 'grad', 'graden', 'rate', 'indeks', 'indeksen', 'tall', 'nivå', 'dager', 'score', 'skår', 'mengde', 'stilling', 'stillinger', 'plass', 'plasser'],
  perspectives: {
    users: ['bruker', 'brukere', 'tjeneste', 'tjenester', 'tjenesteproduksjon', 'innbygger', 'innbyggere', 'pasient', 'elev', 'kunde', 'marked', 'kvalitet'],
    community: ['regional', 'samfunn', 'samfunnsutvikling', 'utviklingsaktør', 'næring', 'miljø', 'klima'],
    finance: ['økonomi', 'ressurs', 'ressurser', 'rammevilkår', 'finans', 'regnskap', 'eier'],
    processes: ['intern', 'interne', 'prosess', 'prosesser', 'organisering', 'saksbehandling', 'drift'],
    people: ['medarbeider', 'medarb', 'medarbeidere', 'personal', 'personale', 'ansatte', 'hr', 'hms', 'læring', 'fornyelse', 'kompetanse', 'innovasjon', 'vekst'],
  },
  spellings: ['år', 'årsverk', 'på', 'lærer', 'lærere', 'lærerne', 'læring', 'læringsmiljø', 'lærerårsverk', 'søker', 'søkere', 'søknad', 'søknader', 'miljø', 'økonomi', 'økologisk', 'førstegangs', 'påbygging', 'påmeldt', 'måned', 'måneder', 'håndtering', 'håndtert', 'kjønn', 'støtte', 'støy', 'gjøre', 'føre', 'kjøp', 'kjøretid', 'lønn', 'lønnskostnad', 'helsesøster', 'tannhelse', 'nærmiljø', 'først', 'høy', 'høyere', 'små', 'språk', 'åpen', 'åpne', 'åpningstid', 'følge', 'oppfølging', 'oppfølgingstjenesten', 'gjennomføringsplan', 'måltid', 'særskilt', 'tilpasset opplæring', 'opplæring', 'videregående', 'rådgivning', 'låneandel', 'utgående', 'pågående', 'fullføre', 'øving', 'øvelse', 'brøyting', 'kjøring', 'skolebåt', 'båt', 'båtreiser', 'førerkort', 'røyk', 'røyking', 'idrettsanlegg', 'bemanningsøkning', 'tilsynsbesøk', 'besøk', 'besøkstall', 'utlån', 'boliglån', 'kollektivsøk', 'uføre', 'uførhet', 'sårbar', 'språkkurs', 'fødsel', 'fødsler', 'ø-hjelp', 'øyeblikkelig', 'døgnopphold', 'pårørendetilfredshet'],
};
