// Written by src/build/languages.mjs: do not change it here.
import en from '../en/overview-page.json';
import nb from '../nb/overview-page.json';
import nn from '../nn/overview-page.json';
import sv from '../sv/overview-page.json';

/** `overview-page.json` in every language. */
export const overviewPage = { nb, nn, sv, en };
