// Written by src/build/languages.mjs: do not change it here.
import en from '../en/mapping.json';
import nb from '../nb/mapping.json';
import nn from '../nn/mapping.json';
import sv from '../sv/mapping.json';

/** `mapping.json` in every language. */
export const mapping = { nb, nn, sv, en };
