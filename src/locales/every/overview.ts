// Written by src/build/languages.mjs: do not change it here.
import en from '../en/overview.json';
import nb from '../nb/overview.json';
import nn from '../nn/overview.json';
import sv from '../sv/overview.json';

/** `overview.json` in every language. */
export const overview = { nb, nn, sv, en };
