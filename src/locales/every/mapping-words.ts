// Written by src/build/languages.mjs: do not change it here.
import { en } from '../en/mapping-words';
import { nb } from '../nb/mapping-words';
import { nn } from '../nn/mapping-words';
import { sv } from '../sv/mapping-words';

/** `mapping-words.ts` in every language. */
export const mappingWords = { nb, nn, sv, en };
