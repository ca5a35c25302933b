// Written by src/build/languages.mjs: do not change it here.
import en from '../en/about.json';
import nb from '../nb/about.json';
import nn from '../nn/about.json';
import sv from '../sv/about.json';

/** `about.json` in every language. */
export const about = { nb, nn, sv, en };
