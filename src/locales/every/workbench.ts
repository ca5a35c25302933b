// Written by src/build/languages.mjs: do not change it here.
import en from '../en/workbench.json';
import nb from '../nb/workbench.json';
import nn from '../nn/workbench.json';
import sv from '../sv/workbench.json';

/** `workbench.json` in every language. */
export const workbench = { nb, nn, sv, en };
