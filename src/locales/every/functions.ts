// Written by src/build/languages.mjs: do not change it here.
import en from '../en/functions.json';
import nb from '../nb/functions.json';
import nn from '../nn/functions.json';
import sv from '../sv/functions.json';

/** `functions.json` in every language. */
export const functions = { nb, nn, sv, en };
