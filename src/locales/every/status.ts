// Written by src/build/languages.mjs: do not change it here.
import en from '../en/status.json';
import nb from '../nb/status.json';
import nn from '../nn/status.json';
import sv from '../sv/status.json';

/** `status.json` in every language. */
export const status = { nb, nn, sv, en };
