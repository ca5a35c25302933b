// Written by src/build/languages.mjs: do not change it here.
import en from '../en/cli.json';
import nb from '../nb/cli.json';
import nn from '../nn/cli.json';
import sv from '../sv/cli.json';

/** `cli.json` in every language. */
export const cli = { nb, nn, sv, en };
