import './taskpane.css';
import { createMaking, ribbonMakeScorecard } from '../commands';
import { excelWorkbook } from './excel-workbook';
import { whenShown } from './when-shown';

async function start(): Promise<void> {
  await Office.onReady();
  const making = createMaking(excelWorkbook.makeScorecard);
  const makeFromRibbon = ribbonMakeScorecard(making, { showPane: () => Office.addin.showAsTaskpane(), showSheet: excelWorkbook.activateScorecard });
  Office.actions.associate('makeScorecard', (event: Office.AddinCommands.Event) => void makeFromRibbon(event));
  await whenShown();
  const { mountPane } = await import(/* webpackChunkName: "pane" */ './mount');
  const element = document.getElementById('pane');
  if (element) mountPane(element, excelWorkbook, making);
}

void start();
