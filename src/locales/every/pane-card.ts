// Written by src/build/languages.mjs: do not change it here.
import en from '../en/pane-card.json';
import nb from '../nb/pane-card.json';
import nn from '../nn/pane-card.json';
import sv from '../sv/pane-card.json';

/** `pane-card.json` in every language. */
export const paneCard = { nb, nn, sv, en };
