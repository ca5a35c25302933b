// Written by src/build/languages.mjs: do not change it here.
import en from '../en/warnings.json';
import nb from '../nb/warnings.json';
import nn from '../nn/warnings.json';
import sv from '../sv/warnings.json';

/** `warnings.json` in every language. */
export const warnings = { nb, nn, sv, en };
