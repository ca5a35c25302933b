// Written by src/build/languages.mjs: do not change it here.
import en from '../en/pane.json';
import nb from '../nb/pane.json';
import nn from '../nn/pane.json';
import sv from '../sv/pane.json';

/** `pane.json` in every language. */
export const pane = { nb, nn, sv, en };
