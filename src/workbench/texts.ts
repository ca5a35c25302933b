import type { Language } from '../locales/language';
import { createTranslator, type TextKey, type Translate } from '../locales/translator';
import { about } from '../locales/every/about';
import { workbench } from '../locales/every/workbench';

type ExampleName = keyof (typeof workbench)['nb']['examples'];
export type WorkbenchTextKey = TextKey<(typeof workbench)['nb']>;
export type WorkbenchText = Translate<(typeof workbench)['nb']>;

/** The workbench's own texts; those of the add-in are its own. */
export function workbenchText(language: Language): WorkbenchText {
  return createTranslator(workbench, language);
}

/** What an example workbook is called in the menu; a file that the texts do not know keeps its name. */
export function exampleTitle(file: string, text: WorkbenchText): string {
  const stem = file.replace(/\.xls[xm]$/, '');
  return isKnownExample(stem) ? text(`examples.${stem}`) : file;
}

function isKnownExample(stem: string): stem is ExampleName {
  return Object.hasOwn(workbench.nb.examples, stem);
}

/** Excel's language for one of the product's: what the add-in sees as its host's. */
export function officeLocale(language: Language): string {
  return about[language].officeLocale;
}
