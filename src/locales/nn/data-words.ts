import type { DataWords } from '../data/words';

/** Nynorsk, where it differs from bokmål. */
export const nn: DataWords = {
  geo: ['kommunenamn', 'fylkesnamn', 'eining', 'organisasjonseining', 'skule', 'skulenamn', 'stad', 'verksemd'],
  time: ['månad', 'skuleår', 'treårsperiode', 'halvår'],
  metric: ['nøkkeltal', 'måltal', 'innhald'],
  flag: ['merknad', 'flagg'],
  hidden: ['prikka', 'skjerma', 'er prikka'],
  yes: ['ja'],
  source: ['kjelde', 'kjelder'],
  updated: ['sist endra', 'sist oppdatert', 'siste oppdatering'],
  measure: ['måleeining', 'eining'],
  note: ['merknad', 'merknader', 'teiknforklaring'],
  aside: ['kontaktinformasjon', 'opphavsrett', 'målemetode', 'referansetid'],
  suppressed: [
    'skjerma',
    'løynd',
    'personvern',
    'kan ikkje offentleggjerast',
    'ikkje offentleg',
    'færre enn',
    'mindre enn',
    'få elevar',
  ],
  missing: ['manglar', 'ikkje tilgjengeleg', 'ingen data', 'ikkje registrert', 'ikkje rapportert', 'ligg ikkje føre'],
  notApplicable: ['kan ikkje førekome', 'ikkje aktuel', 'ikkje relevant', 'ikkje mogleg'],
  zero: ['null', 'verdien null'],
  preliminary: ['førebels', 'estimat', 'overslag', 'utrekna', 'prognose', 'ikkje endeleg'],
  revised: ['reviderte', 'endelege'],
  break: ['brot'],
  groupOfUnits: ['heile landet', 'noreg', 'kostra-gruppe', 'gjennomsnitt'],
  all: ['alle', 'begge kjønn', 'begge kjønna', 'i alt', 'totalt', 'alle aldrar'],
};
