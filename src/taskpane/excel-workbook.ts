import { functionLanguage, setFunctionLanguage } from '../functions';
import type { Language } from '../locales/language';
import { languageOf } from '../locales/language';
import { inTurn } from './in-turn';
import type { WorkbookPort } from './workbook-port';

/** The code that talks to Excel is loaded when it is first needed, not when a function call starts the page. */
const workbook = () => import(/* webpackChunkName: "workbook" */ '../workbook');

/** Suggesting, editing and saving, which a mere look at the card does not need. */
const setUp = () => import(/* webpackChunkName: "set-up" */ '../workbook/set-up');

/** Excel's own language: that of a workbook whose setup names none. */
const displayLanguage = (): Language => languageOf(Office.context.displayLanguage);

/** Until the workbook has been read its functions answer in Excel's language, which mostly is the workbook's too. */
export function answerInDisplayLanguage(): void {
  setFunctionLanguage(displayLanguage());
}

/** Lets the functions answer in the workbook's language; cells that hold words of another are computed again. */
async function tellFunctions(language: Language): Promise<void> {
  if (language === functionLanguage()) return;
  setFunctionLanguage(language);
  try {
    await (await workbook()).recalculateFunctions();
  } catch {
    // A cell is being edited, or Excel is busy: what is computed from now on is in the right language all the same.
  }
}

/** Loads the add-in with the workbook from now on, so that the card's functions answer without a click. */
async function loadWithWorkbook(): Promise<void> {
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch {
    // Only a convenience: without it the functions start at their first calculation.
  }
}

/** What writes to the workbook waits for what was asked for before it. */
const writeInTurn = inTurn();

/** The workbook that is open in Excel. */
export const excelWorkbook: WorkbookPort = {
  get readOnlyFile() {
    return Office.context.document.mode === Office.DocumentMode.ReadOnly;
  },
  async readWorkbook(options) {
    const contents = await (await workbook()).readWorkbook({ displayLanguage: displayLanguage(), ...options });
    await tellFunctions(contents.ownLanguage ?? displayLanguage());
    return contents;
  },
  async makeScorecard(options) {
    const made = await writeInTurn(async () => (await workbook()).makeScorecard({ madeAt: new Date(), displayLanguage: displayLanguage(), onLanguage: setFunctionLanguage, ...options }));
    // The card is made; its way back to the user waits for nothing more.
    void loadWithWorkbook();
    return made;
  },
  async watchWorkbook(onChange) {
    return (await workbook()).watchWorkbook(onChange);
  },
  async goTo(address) {
    await (await workbook()).goTo(address);
  },
  async activateScorecard(sheetName) {
    await (await workbook()).activateScorecard(sheetName);
  },
  async readSuggestions(language) {
    return (await setUp()).readSuggestions(language === undefined ? { fallback: displayLanguage() } : { language });
  },
  async writeSetup(accepted, language) {
    return writeInTurn(async () => (await setUp()).writeSetup(accepted, language === undefined ? {} : { language }));
  },
  async editSetup(edits) {
    await writeInTurn(async () => (await setUp()).editSetup(edits));
  },
  async readMarked() {
    return (await setUp()).readMarked();
  },
  async addNames(ranges) {
    await writeInTurn(async () => (await setUp()).addNames(ranges));
  },
  async savePeriod(options) {
    return writeInTurn(async () => (await setUp()).savePeriod({ displayLanguage: displayLanguage(), savedAt: new Date(), ...options }));
  },
  async makeUnitCards(units, options) {
    const made = await writeInTurn(async () => (await setUp()).makeUnitCards(units, { displayLanguage: displayLanguage(), madeAt: new Date(), onLanguage: setFunctionLanguage, ...options }));
    void loadWithWorkbook();
    return made;
  },
};
