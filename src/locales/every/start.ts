// Written by src/build/languages.mjs: do not change it here.
import en from '../en/start.json';
import nb from '../nb/start.json';
import nn from '../nn/start.json';
import sv from '../sv/start.json';

/** `start.json` in every language. */
export const start = { nb, nn, sv, en };
