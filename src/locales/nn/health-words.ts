import type { HealthWords } from '../health/words';

/** Nynorsk. */
export const nn: HealthWords = {
  yearly: ['årleg', 'år', 'å', 'kvart år', 'ein gong i året', '1 gong i året', 'anna kvart år', 'annakvart år'],
  absolute: [
    'kroner',
    'tusen kroner',
    'millionar kroner',
    'talet',
    'tal',
    'personar',
    'elevar',
    'brukarar',
    'tilsette',
    'saker',
    'timar',
  ],
  divisors: ['elev', 'innbyggj', 'årsverk', 'brukar', 'tilsett', 'folketal', 'lærling', 'bebuar', 'mottakar'],
};
