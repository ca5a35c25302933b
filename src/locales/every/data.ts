// Written by src/build/languages.mjs: do not change it here.
import en from '../en/data.json';
import nb from '../nb/data.json';
import nn from '../nn/data.json';
import sv from '../sv/data.json';

/** `data.json` in every language. */
export const data = { nb, nn, sv, en };
