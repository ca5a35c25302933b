import './taskpane.css';
import { createMaking, ribbonMakeScorecard } from '../commands';
import { languageOf } from '../locales/language';
import { answerInDisplayLanguage, excelWorkbook } from './excel-workbook';
import { showLoadFailure } from './load-failure';
import { whenShown } from './when-shown';

async function start(): Promise<void> {
  await Office.onReady();
  answerInDisplayLanguage();
  const making = createMaking(excelWorkbook.makeScorecard);
  const makeFromRibbon = ribbonMakeScorecard(making, { showPane: () => Office.addin.showAsTaskpane(), showSheet: excelWorkbook.activateScorecard });
  Office.actions.associate('makeScorecard', (event: Office.AddinCommands.Event) => void makeFromRibbon(event));
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
