// Written by src/build/languages.mjs: do not change it here.
import { en } from '../en/health-words';
import { nb } from '../nb/health-words';
import { nn } from '../nn/health-words';
import { sv } from '../sv/health-words';

/** `health-words.ts` in every language. */
export const healthWords = { nb, nn, sv, en };
