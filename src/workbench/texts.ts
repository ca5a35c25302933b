import type { Language } from '../locales/language';
import { createTranslator, type TextKey, type Translate } from '../locales/translator';
import en from '../locales/en/workbench.json';
import nb from '../locales/nb/workbench.json';
import nn from '../locales/nn/workbench.json';
import sv from '../locales/sv/workbench.json';

export type WorkbenchTextKey = TextKey<typeof nb>;
export type WorkbenchText = Translate<typeof nb>;

/** The workbench's own texts; those of the add-in are its own. */
export function workbenchText(language: Language): WorkbenchText {
  return createTranslator({ nb, nn, sv, en }, language);
}

/** What an example workbook is called in the menu; a file that the texts do not know keeps its name. */
export function exampleTitle(file: string, text: WorkbenchText): string {
  const stem = file.replace(/\.xls[xm]$/, '');
  return isKnownExample(stem) ? text(`examples.${stem}`) : file;
}

function isKnownExample(stem: string): stem is keyof typeof nb.examples {
  return Object.hasOwn(nb.examples, stem);
}

/** Excel's language for one of the product's: what the add-in sees as its host's. */
export const officeLocale: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-US' };
