// Written by src/build/languages.mjs: do not change it here.
import en from '../en/actions.json';
import nb from '../nb/actions.json';
import nn from '../nn/actions.json';
import sv from '../sv/actions.json';

/** `actions.json` in every language. */
export const actions = { nb, nn, sv, en };
