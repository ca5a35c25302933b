// Written by src/build/languages.mjs: do not change it here.
import { en } from '../en/words';
import { nb } from '../nb/words';
import { nn } from '../nn/words';
import { sv } from '../sv/words';

/** `words.ts` in every language. */
export const words = { nb, nn, sv, en };
