import './workbench.css';
import { languageOf } from '../locales/language';
import { defaultProfile, profileNameOf, profileOf } from '../host/profile';
import { createLocale } from '../host/protocol/locale';
import { loadAddin } from './addin';
import { createGrid } from './grid/create-grid';
import { officeLocale, workbenchText } from './texts';
import { element } from './page/element';
import { Workbench } from './workbench';

/** The folder of the built add-in beside this page. */
const addinFolder = 'addin/';
const firstExample = 'sogn-og-fjordane-2018.xlsx';

async function start(): Promise<void> {
  const parameters = new URLSearchParams(window.location.search);
  const language = languageOf(parameters.get('lang'));
  const locale = officeLocale(language);
  document.documentElement.lang = language;
  const [addin, examples] = await Promise.all([
    loadAddin(addinFolder, locale),
    fetch('examples/').then((response) => (response.ok ? (response.json() as Promise<readonly string[]>) : [])),
  ]);
  const workbench = new Workbench({
    addin,
    examples,
    locale,
    excel: profileOf(profileNameOf(parameters.get('excel') ?? '') ?? defaultProfile),
    text: workbenchText(language),
    grid: createGrid(element('grid')),
    numbers: createLocale(locale),
  });
  workbench.exposeForTests();
  const wanted = parameters.get('example') ?? firstExample;
  const first = examples.includes(wanted) ? wanted : examples[0];
  if (first !== undefined) await workbench.openExample(first);
}

void start();
