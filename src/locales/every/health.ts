// Written by src/build/languages.mjs: do not change it here.
import en from '../en/health.json';
import nb from '../nb/health.json';
import nn from '../nn/health.json';
import sv from '../sv/health.json';

/** `health.json` in every language. */
export const health = { nb, nn, sv, en };
