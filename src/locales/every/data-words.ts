// Written by src/build/languages.mjs: do not change it here.
import { en } from '../en/data-words';
import { nb } from '../nb/data-words';
import { nn } from '../nn/data-words';
import { sv } from '../sv/data-words';

/** `data-words.ts` in every language. */
export const dataWords = { nb, nn, sv, en };
