// Written by src/build/languages.mjs: do not change it here.
import en from '../en/explain.json';
import nb from '../nb/explain.json';
import nn from '../nn/explain.json';
import sv from '../sv/explain.json';

/** `explain.json` in every language. */
export const explain = { nb, nn, sv, en };
