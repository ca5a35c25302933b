// Written by src/build/languages.mjs: do not change it here.
import en from '../en/setup.json';
import nb from '../nb/setup.json';
import nn from '../nn/setup.json';
import sv from '../sv/setup.json';

/** `setup.json` in every language. */
export const setup = { nb, nn, sv, en };
