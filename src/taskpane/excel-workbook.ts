import { setFunctionLanguage } from '../functions';
import type { WorkbookPort } from './workbook-port';

/** The code that talks to Excel is loaded when it is first needed, not when a function call starts the page. */
const workbook = () => import(/* webpackChunkName: "workbook" */ '../workbook');

/** Loads the add-in with the workbook from now on, so that the card's functions answer without a click. */
async function loadWithWorkbook(): Promise<void> {
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // Only a convenience: without it the functions start at their first calculation.
  }
}

/** The workbook that is open in Excel. */
export const excelWorkbook: WorkbookPort = {
  readOnlyFile: false,
  async readWorkbook(options) {
    return (await workbook()).readWorkbook(options);
  },
  async makeScorecard(options) {
    const made = await (await workbook()).makeScorecard({ madeAt: new Date(), ...options });
    await loadWithWorkbook();
    return made;
  },
  async watchWorkbook(onChange) {
    return (await workbook()).watchWorkbook(onChange);
  },
  async goTo(address) {
    return (await workbook()).goTo(address);
  },
  async activateScorecard(sheetName) {
    return (await workbook()).activateScorecard(sheetName);
  },
  async applyFunctionLanguage(language) {
    if (setFunctionLanguage(language)) await (await workbook()).recalculateFunctions();
  },
};
