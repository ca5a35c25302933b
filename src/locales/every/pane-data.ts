// Written by src/build/languages.mjs: do not change it here.
import en from '../en/pane-data.json';
import nb from '../nb/pane-data.json';
import nn from '../nn/pane-data.json';
import sv from '../sv/pane-data.json';

/** `pane-data.json` in every language. */
export const paneData = { nb, nn, sv, en };
