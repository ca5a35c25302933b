// Written by src/build/languages.mjs: do not change it here.
import en from '../en/pane-settings.json';
import nb from '../nb/pane-settings.json';
import nn from '../nn/pane-settings.json';
import sv from '../sv/pane-settings.json';

/** `pane-settings.json` in every language. */
export const paneSettings = { nb, nn, sv, en };
