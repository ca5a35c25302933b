import { functionLanguage, setFunctionLanguage } from '../../functions';
import type { Language } from '../../locales/language';
import { languageOf } from '../../locales/language';
import { inTurn } from './in-turn';
import type { WorkbookContents } from '../../workbook/port';
import type { WorkbookPort } from '../shared/workbook-port';

/** The code that talks to Excel is loaded when it is first needed, not when a function call starts the page. */
const workbook = () => import(/* webpackChunkName: "workbook" */ '../../workbook');

/** Suggesting, editing and saving, which a mere look at the card does not need. */
const setUp = () => import(/* webpackChunkName: "set-up" */ '../../workbook/set-up');

/** Files of statistics, which few take in and then seldom. */
const takeData = () => import(/* webpackChunkName: "take-data" */ '../../workbook/take-data');

/** Excel's own language: that of a workbook whose setup names none. */
const displayLanguage = (): Language => languageOf(Office.context.displayLanguage);

/** Until the workbook has been read its functions answer in Excel's language, which mostly is the workbook's too. */
export function answerInDisplayLanguage(): void {
  setFunctionLanguage(displayLanguage());
}

/**
 * Lets the functions answer in the workbook's language; cells that hold words of another are computed again.
 *
 * @returns whether they have answered in it before
 */
async function tellFunctions(language: Language): Promise<boolean> {
  if (language === functionLanguage()) return true;
  setFunctionLanguage(language);
  try {
    await (await workbook()).recalculateFunctions();
  } catch {
    // A cell is being edited, or Excel is busy: what is computed from now on is in the right language all the same.
  }
  return false;
}

/** The language that cards were last written anew for, so that a card that stays in another is not written for ever. */
let renewedFor: Language | null = null;

/**
 * Writes the words of the cards anew where a computation of everything has not asked the functions again
 * (office-js #1462, #6575).
 */
async function renewWords({ ownLanguage, unanswered }: WorkbookContents): Promise<void> {
  if (unanswered.otherLanguage.length === 0 || ownLanguage === renewedFor) return;
  renewedFor = ownLanguage;
  // What is protected or read-only keeps its words.
  await excelWorkbook.renewFunctions().catch(() => undefined);
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
    if (await tellFunctions(contents.ownLanguage ?? displayLanguage())) await renewWords(contents);
    return contents;
  },
  async renewFunctions() {
    await writeInTurn(async () => (await workbook()).renewFunctions());
  },
  async makeScorecard(options) {
    return writeInTurn(async () =>
      (await workbook()).makeScorecard({
        overview: true,
        madeAt: new Date(),
        displayLanguage: displayLanguage(),
        onLanguage: setFunctionLanguage,
        ...options,
      }),
    );
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
    return (await setUp()).readSuggestions({
      tables: true,
      ...(language === undefined ? { fallback: displayLanguage() } : { language }),
    });
  },
  async writeSetup(accepted, beside, language) {
    return writeInTurn(async () =>
      (await setUp()).writeSetup(accepted, { ...beside, ...(language !== undefined && { language }) }),
    );
  },
  async startSetup(language) {
    return writeInTurn(async () =>
      (await setUp()).writeSetup([], { empty: true, ...(language !== undefined && { language }) }),
    );
  },
  async undoSetup(written) {
    await writeInTurn(async () => (await setUp()).undoSetup(written));
  },
  async editSetup(edits) {
    await writeInTurn(async () => (await setUp()).editSetup(edits));
  },
  async readMarked(options) {
    return (await setUp()).readMarked(options);
  },
  async addNames(ranges) {
    await writeInTurn(async () => (await setUp()).addNames(ranges));
  },
  async savePeriod(options) {
    return writeInTurn(async () =>
      (await setUp()).savePeriod({ displayLanguage: displayLanguage(), savedAt: new Date(), ...options }),
    );
  },
  async makeUnitCards(units, options) {
    return writeInTurn(async () =>
      (await setUp()).makeUnitCards(units, {
        overview: true,
        displayLanguage: displayLanguage(),
        madeAt: new Date(),
        onLanguage: setFunctionLanguage,
        ...options,
      }),
    );
  },
  async checkWorkbook(options) {
    return (await setUp()).checkWorkbook({ displayLanguage: displayLanguage(), ...options });
  },
  async makeHealthSheet(options) {
    return writeInTurn(async () =>
      (await setUp()).makeHealthSheet({ displayLanguage: displayLanguage(), madeAt: new Date(), ...options }),
    );
  },
  async standingTable(table) {
    return (await takeData()).standingTable(table);
  },
  async insertData(table, series, { agreed, ...options }) {
    return writeInTurn(async () =>
      (await takeData()).insertAgreed(table, series, agreed, { takenAt: new Date(), ...options }),
    );
  },
  async undoData(written) {
    await writeInTurn(async () => (await takeData()).undoData(written));
  },
  async startsWithWorkbook() {
    try {
      return (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load;
    } catch {
      return null;
    }
  },
  async startWithWorkbook(starts) {
    const { load, none } = Office.StartupBehavior;
    await Office.addin.setStartupBehavior(starts ? load : none);
  },
};
