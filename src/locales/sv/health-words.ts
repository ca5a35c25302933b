import type { HealthWords } from '../health/words';

/** Svenska. */
export const sv: HealthWords = {
  yearly: ['årlig', 'årligen', 'år', 'å', 'varje år', 'en gång per år', '1 gång per år', 'vartannat år'],
  absolute: [
    'kr',
    'kronor',
    'sek',
    'tkr',
    'mkr',
    'mnkr',
    'msek',
    'ksek',
    'miljoner kronor',
    'tusen kronor',
    'antal',
    'st',
    'st.',
    'personer',
    'elever',
    'brukare',
    'anställda',
    'ärenden',
    'timmar',
    'årsarbetare',
  ],
  divisors: ['elev', 'invånar', 'årsarbetare', 'brukare', 'anställd', 'befolkning', 'folkmängd', 'boende'],
};
