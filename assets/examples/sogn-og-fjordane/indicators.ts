/** One indicator of the county's card. Ambitions, limits and types are illustrative; goals and results as marked. */
export interface ExampleIndicator {
  readonly nr: string;
  readonly goal: string;
  readonly factor: string;
  readonly name: string;
  readonly definition: string;
  readonly measure: string;
  readonly scale?: string;
  readonly direction: 'høgare' | 'lågare' | 'intervall';
  readonly type: 'drivande' | 'resultat';
  /** The named range that holds the result, and the stem of the names of its ambition and critical limit. */
  readonly source: string;
  readonly previous?: string;
  readonly benchmark?: string;
  readonly count?: string;
  /** Fractions on percent rows; a text for an interval. */
  readonly ambition: number | string;
  readonly critical: number | string;
  readonly frequency: string;
  readonly origin: string;
  readonly owner: string;
}

export const perspectives = [
  { nr: '1', name: 'Tenesteproduksjon/brukar', question: 'Får elevar og lærlingar det dei treng for å fullføre?', color: '#1F5C7A' },
  { nr: '2', name: 'Regional utviklingsaktør', question: 'Gjev opplæringa fylket den kompetansen det treng?', color: '#2E7D5B' },
  { nr: '3', name: 'Rammevilkår/økonomi', question: 'Brukar vi pengane slik fylkestinget har vedteke?', color: '#8A6D1F' },
  { nr: '4', name: 'Kompetanse/personalutvikling/læring', question: 'Har vi folk som trivst, lærer og er på jobb?', color: '#7A3E6A' },
  { nr: '5', name: 'Kvalitet og effektivitet i interne prosessar', question: 'Arbeider vi enkelt, raskt og godt saman?', color: '#4A5568' },
] as const;

const finish = 'Fleire fullfører med godt utbyte';
const region = 'Vere ein aktiv utviklingsaktør';
const budget = 'Halde budsjett og drive effektivt';
const workplace = 'Utviklande arbeidsplass';
const simple = 'Enkle og gode prosessar';

export const indicators: readonly ExampleIndicator[] = [
  {
    nr: '1.1', goal: finish, factor: 'Høg gjennomføring', name: 'Fullført og bestått innan 5 år', measure: '%', direction: 'høgare', type: 'resultat',
    definition: 'Del av kullet som har fått studie- eller yrkeskompetanse fem år etter start i vg1.',
    source: 'Gjennomføring', benchmark: 'Gjennomføring_Landet', ambition: 0.82, critical: 0.76, frequency: 'År', origin: 'KOSTRA', owner: 'Opplæringsdirektør',
  },
  {
    nr: '1.2', goal: finish, factor: 'Godt læringsmiljø', name: 'Trivsel, Elevundersøkinga', measure: 'indeks', scale: '1–5', direction: 'høgare', type: 'drivande',
    definition: 'Gjennomsnittleg svar på spørsmåla om trivsel, vege etter talet på svar.',
    source: 'Trivsel', count: 'Svar_elevundersøkinga', ambition: 4.4, critical: 4.1, frequency: 'År', origin: 'Udir', owner: 'Rektor',
  },
  {
    nr: '1.3', goal: finish, factor: 'Trygg skule', name: 'Elevar som opplever mobbing', measure: '%', direction: 'lågare', type: 'drivande',
    definition: 'Del av elevane som svarer at dei blir mobba to–tre gonger i månaden eller oftare.',
    source: 'Mobbing', count: 'Svar_elevundersøkinga', benchmark: 'Mobbing_Landet', ambition: 0.02, critical: 0.05, frequency: 'År', origin: 'Udir', owner: 'Rektor',
  },
  {
    nr: '2.1', goal: region, factor: 'Tilbod til alle', name: 'Ungdom 16–18 år i vidaregåande opplæring', measure: '%', direction: 'høgare', type: 'resultat',
    definition: 'Del av folkesetnaden 16–18 år som er i vidaregåande opplæring.',
    source: 'Ungdom_vgo', benchmark: 'Ungdom_vgo_Landet', ambition: 0.93, critical: 0.9, frequency: 'År', origin: 'KOSTRA', owner: 'Opplæringsdirektør',
  },
  {
    nr: '2.2', goal: region, factor: 'Kompetanse til næringslivet', name: 'Elevar og lærlingar i yrkesfag', measure: '%', direction: 'høgare', type: 'resultat',
    definition: 'Del av elevane og lærlingane som er i eit yrkesfagleg løp.',
    source: 'Yrkesfag', benchmark: 'Yrkesfag_Landet', ambition: 0.58, critical: 0.5, frequency: 'År', origin: 'KOSTRA', owner: 'Opplæringsdirektør',
  },
  {
    nr: '2.3', goal: region, factor: 'Nok læreplassar', name: 'Søkjarar med læreplass', measure: '%', direction: 'høgare', type: 'resultat',
    definition: 'Del av søkjarane til læreplass som har fått plass innan 1. desember.',
    source: 'Læreplass', ambition: 0.8, critical: 0.7, frequency: 'År', origin: 'Vigo', owner: 'Opplæringsdirektør',
  },
  {
    nr: '3.1', goal: budget, factor: 'Budsjettbalanse', name: 'Meirforbruk mot budsjett', measure: '%', direction: 'lågare', type: 'resultat',
    definition: 'Rekneskap minus budsjett i prosent av budsjettet.',
    source: 'Meirforbruk', ambition: 0, critical: 0.02, frequency: 'Månad', origin: 'Rekneskap', owner: 'Økonomisjef',
  },
  {
    nr: '3.2', goal: budget, factor: 'Effektiv drift', name: 'Driftsutgifter per elev', measure: 'kr', direction: 'lågare', type: 'resultat',
    definition: 'Driftsutgifter til vidaregåande opplæring delte på talet på elevar, løpande prisar.',
    source: 'Driftsutgift_per_elev', ambition: 190000, critical: 200000, frequency: 'År', origin: 'Skoleporten', owner: 'Økonomisjef',
  },
  {
    nr: '3.3', goal: budget, factor: 'Rett lærartettleik', name: 'Elevar per lærarårsverk', measure: 'elevar', direction: 'intervall', type: 'drivande',
    definition: 'Talet på elevar delt på talet på lærarårsverk. For få er dyrt, for mange går ut over elevane.',
    source: 'Elevar_per_lærarårsverk', benchmark: 'Elevar_per_lærarårsverk_Landet', ambition: '7,0–8,0', critical: '6,5–8,7', frequency: 'År', origin: 'KOSTRA', owner: 'Økonomisjef',
  },
  {
    nr: '4.1', goal: workplace, factor: 'Motiverte medarbeidarar', name: 'Medarbeidartilfredsheit', measure: 'indeks', scale: '1–5', direction: 'høgare', type: 'resultat',
    definition: 'Gjennomsnittleg svar på medarbeidarundersøkinga.',
    source: 'Medarbeidartilfredsheit', ambition: 4.3, critical: 3.9, frequency: 'År', origin: 'Undersøking', owner: 'Personalsjef',
  },
  {
    nr: '4.2', goal: workplace, factor: 'Høgt nærvær', name: 'Sjukefråvær', measure: '%', direction: 'lågare', type: 'drivande',
    definition: 'Fråværsdagsverk i prosent av avtalte dagsverk, eigenmeldt og legemeldt.',
    source: 'Sjukefråvær', ambition: 0.05, critical: 0.07, frequency: 'Kvartal', origin: 'HR-systemet', owner: 'Personalsjef',
  },
  {
    nr: '4.3', goal: workplace, factor: 'Rett kompetanse', name: 'Lærarar med fagkompetanse', measure: '%', direction: 'høgare', type: 'drivande',
    definition: 'Del av lærarane som har godkjend fagkompetanse i faga dei underviser i.',
    source: 'Fagkompetanse', ambition: 0.95, critical: 0.9, frequency: 'År', origin: 'HR-systemet', owner: 'Rektor',
  },
  {
    nr: '5.1', goal: simple, factor: 'Tett dialog', name: 'Haldne styringsdialogar', measure: '%', direction: 'høgare', type: 'drivande',
    definition: 'Del av dei planlagde styringsdialogane med skulane som er haldne.',
    source: 'Styringsdialogar', previous: 'Styringsdialogar_2017', ambition: 1, critical: 0.9, frequency: 'Halvår', origin: 'Møteplanen', owner: 'Opplæringsdirektør',
  },
  {
    nr: '5.2', goal: simple, factor: 'Rask sakshandsaming', name: 'Saker innan frist', measure: '%', direction: 'høgare', type: 'drivande',
    definition: 'Del av sakene som er avgjorde innan fristen.',
    source: 'Saker_innan_frist', previous: 'Saker_innan_frist_2017', ambition: 0.95, critical: 0.85, frequency: 'Kvartal', origin: 'Arkivet', owner: 'Opplæringsdirektør',
  },
  {
    nr: '5.3', goal: simple, factor: 'Tiltak følgde opp', name: 'Tiltak ferdige i tide', measure: '%', direction: 'høgare', type: 'drivande',
    definition: 'Del av tiltaka frå styringsdialogane som er gjennomførte innan fristen.',
    source: 'Tiltak_i_tide', ambition: 0.9, critical: 0.7, frequency: 'Kvartal', origin: 'Tiltakslista', owner: 'Rektor',
  },
];
