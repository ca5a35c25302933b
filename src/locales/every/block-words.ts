// Written by src/build/languages.mjs: do not change it here.
import { en } from '../en/block-words';
import { nb } from '../nb/block-words';
import { nn } from '../nn/block-words';
import { sv } from '../sv/block-words';

/** `block-words.ts` in every language. */
export const blockWords = { nb, nn, sv, en };
