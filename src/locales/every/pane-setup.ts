// Written by src/build/languages.mjs: do not change it here.
import en from '../en/pane-setup.json';
import nb from '../nb/pane-setup.json';
import nn from '../nn/pane-setup.json';
import sv from '../sv/pane-setup.json';

/** `pane-setup.json` in every language. */
export const paneSetup = { nb, nn, sv, en };
