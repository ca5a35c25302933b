import './taskpane.css';
import { createMaking, ribbonActions } from '../commands';
import { languageOf } from '../locales/language';
import { answerInDisplayLanguage, excelWorkbook } from './excel-workbook';
import { showLoadFailure } from './load-failure';
import { whenShown } from './when-shown';

async function start(): Promise<void> {
  await Office.onReady();
  answerInDisplayLanguage();
  const making = createMaking(excelWorkbook);
  const actions = ribbonActions(making, { showPane: () => Office.addin.showAsTaskpane(), showSheet: excelWorkbook.activateScorecard });
  for (const [name, action] of Object.entries(actions)) Office.actions.associate(name, (event: Office.AddinCommands.Event) => void action(event));
  await whenShown();
  const element = document.getElementById('pane');
  if (!element) return;
  try {
    const { mountPane } = await import(/* webpackChunkName: "pane" */ './mount');
    mountPane(element, excelWorkbook, making);
  } catch {
    showLoadFailure(element, languageOf(Office.context.displayLanguage));
  }
}

void start();
