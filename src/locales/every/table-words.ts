// Written by src/build/languages.mjs: do not change it here.
import { en } from '../en/table-words';
import { nb } from '../nb/table-words';
import { nn } from '../nn/table-words';
import { sv } from '../sv/table-words';

/** `table-words.ts` in every language. */
export const tableWords = { nb, nn, sv, en };
