// Written by src/build/languages.mjs: do not change it here.
import en from '../en/pane-health.json';
import nb from '../nb/pane-health.json';
import nn from '../nn/pane-health.json';
import sv from '../sv/pane-health.json';

/** `pane-health.json` in every language. */
export const paneHealth = { nb, nn, sv, en };
