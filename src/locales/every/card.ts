// Written by src/build/languages.mjs: do not change it here.
import en from '../en/card.json';
import nb from '../nb/card.json';
import nn from '../nn/card.json';
import sv from '../sv/card.json';

/** `card.json` in every language. */
export const card = { nb, nn, sv, en };
