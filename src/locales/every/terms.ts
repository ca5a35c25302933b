// Written by src/build/languages.mjs: do not change it here.
import en from '../en/terms.json';
import nb from '../nb/terms.json';
import nn from '../nn/terms.json';
import sv from '../sv/terms.json';

/** `terms.json` in every language. */
export const terms = { nb, nn, sv, en };
