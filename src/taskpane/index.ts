import './taskpane.css';
import { createMaking, ribbonActions } from '../commands';
import { languageOf } from '../locales/language';
import { answerInDisplayLanguage, excelWorkbook } from './shell/excel-workbook';
import { showLoadFailure } from './shell/load-failure';
import { whenShown } from './shell/when-shown';

const ready = Office.onReady();
const making = createMaking(excelWorkbook);
const actions = ribbonActions(making, {
  ready,
  showPane: () => Office.addin.showAsTaskpane(),
  showSheet: excelWorkbook.activateScorecard,
});
// While the page is parsed, before anything is awaited: a button pressed earlier than that is lost (office-js #5176).
for (const [name, action] of Object.entries(actions))
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void action(event));

async function start(): Promise<void> {
  await ready;
  answerInDisplayLanguage();
  await whenShown();
  const element = document.getElementById('pane');
  if (!element) return;
  try {
    const { mountPane } = await import(/* webpackChunkName: "pane" */ './shell/mount');
    mountPane(element, excelWorkbook, making);
  } catch {
    showLoadFailure(element, languageOf(Office.context.displayLanguage));
  }
}

void start();
