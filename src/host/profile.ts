/** The languages in which the host can write the formula of a name. */
export type FormulaLanguage = 'nb' | 'sv' | 'en';

/**
 * How one Excel answers where Excels differ: one switch a difference. What each is known from stands in
 * `docs/excel-differences.md`.
 */
export interface ExcelProfile {
  /** The language, with its separators, of `NamedItem.formula` and of the value of a name that is a range. */
  readonly formulaLanguage: FormulaLanguage;
  /** How those formulas write references; R1C1 takes its letters from the language. */
  readonly referenceStyle: 'A1' | 'R1C1';
  /** The language of the names that Excel keeps for itself: `Print_Area` is `Utskriftsområde`. */
  readonly builtInNames: FormulaLanguage;
  /** What parts several addresses in one text. */
  readonly listSeparator: ',' | ';';
  /** What a custom function gets for a blank cell. */
  readonly blankArgument: 'zero' | 'null' | 'empty';
  /** Whether asking for the range of a name that is no single reference fails the request. */
  readonly nameRange: 'strict' | 'loose';
  /** Whether a name that the sheet in front has of its own stands in the way of the workbook's. */
  readonly sheetNames: 'blockWorkbook' | 'apart';
  /** Whether a sheet's fit to pages is taken; where it is ignored, or takes the scale with it, only reading back tells. */
  readonly printFit: 'kept' | 'ignored' | 'lost';
  readonly freezePanes: 'kept' | 'throw';
  /** Whether a formula in a cell of a table's column is copied to the column's other rows. */
  readonly tableColumns: 'filled' | 'left';
  /** Whether a table takes in what is written right below it. */
  readonly tableGrowth: 'grows' | 'stays';
  /** Deleting rows, as under a filter: done, not done without a word, or refused. */
  readonly rowDeletion: 'done' | 'ignored' | 'refused';
  /** Whether a merged area is found by any of its cells or by its first alone. */
  readonly mergedAreas: 'byAnyCell' | 'byFirstCell';
  /** How a format of time reads: `hh:mm`, or `h:mm` whatever was set. */
  readonly timeFormat: 'asSet' | 'shortHours';
  /** Bytes of a request or an answer; `null` where none are too many. */
  readonly payloadLimit: number | null;
  /** The error of a request that is larger. */
  readonly largeRequest: 'RequestPayloadSizeLimitExceeded' | 'GeneralException';
  /** What reading more than 5,000,000 cells gives. */
  readonly largeRange: 'null' | 'RangeExceedsLimit';
  /** Cells from which on `setCellProperties` fails; `null` where it does not. */
  readonly cellPropertiesLimit: number | null;
  /** What becomes of a custom function's `#NAME?` in the file once the add-in is there. */
  readonly staleNames: 'stay' | 'recompute';
  /** How a formula calls a custom function that nobody has registered: `asLink` is as in the file, behind `[2]!`. */
  readonly unknownFunctions: 'asInFile' | 'asLink' | 'asWritten';
  /** Whether calls of custom functions are ever answered. */
  readonly functionCalls: 'answered' | 'stuck';
  /** Whether a full calculation asks custom functions again. */
  readonly fullCalculation: 'asksFunctions' | 'keepsAnswers';
  /** What a new chart takes as series where nobody says rows or columns: columns, or whichever there are fewer of. */
  readonly chartSeries: 'columns' | 'byShape';
  /** When a pane that a ribbon button asks for is shown. */
  readonly pane: 'afterCompleted' | 'atOnce';
  /** What becomes of a click on the ribbon before the page has said what its actions are. */
  readonly earlyClick: 'waits' | 'lost';
}

export type ProfileName = 'desktop-nb' | 'desktop-sv' | 'desktop-r1c1' | 'desktop-en' | 'web' | 'mac-nb';

const web: ExcelProfile = {
  formulaLanguage: 'en',
  referenceStyle: 'A1',
  builtInNames: 'en',
  listSeparator: ',',
  blankArgument: 'null',
  nameRange: 'loose',
  sheetNames: 'apart',
  printFit: 'kept',
  freezePanes: 'kept',
  tableColumns: 'left',
  tableGrowth: 'grows',
  rowDeletion: 'done',
  mergedAreas: 'byFirstCell',
  timeFormat: 'asSet',
  payloadLimit: 5 * 1024 * 1024,
  largeRequest: 'RequestPayloadSizeLimitExceeded',
  largeRange: 'null',
  cellPropertiesLimit: 90_000,
  staleNames: 'stay',
  unknownFunctions: 'asInFile',
  functionCalls: 'answered',
  fullCalculation: 'asksFunctions',
  chartSeries: 'columns',
  pane: 'atOnce',
  earlyClick: 'waits',
};

const desktopEn: ExcelProfile = {
  ...web,
  nameRange: 'strict',
  sheetNames: 'blockWorkbook',
  payloadLimit: null,
  largeRange: 'RangeExceedsLimit',
  cellPropertiesLimit: null,
  chartSeries: 'byShape',
};

const desktopNb: ExcelProfile = {
  ...desktopEn,
  formulaLanguage: 'nb',
  builtInNames: 'nb',
  listSeparator: ';',
  blankArgument: 'zero',
  printFit: 'ignored',
  tableColumns: 'filled',
  pane: 'afterCompleted',
};

/** The Excels that the host can be. */
export const profiles: Readonly<Record<ProfileName, ExcelProfile>> = {
  'desktop-nb': desktopNb,
  'desktop-sv': { ...desktopNb, formulaLanguage: 'sv', builtInNames: 'sv' },
  'desktop-r1c1': { ...desktopNb, referenceStyle: 'R1C1' },
  'desktop-en': desktopEn,
  web,
  'mac-nb': {
    ...desktopEn,
    formulaLanguage: 'nb',
    builtInNames: 'nb',
    listSeparator: ';',
    blankArgument: 'empty',
    timeFormat: 'shortHours',
  },
};

export const profileNames = Object.keys(profiles) as readonly ProfileName[];

/** The Excel that the host is unless it is told: of tests, the command line and the workbench alike. */
export const defaultProfile: ProfileName = 'desktop-nb';

/** @returns the profile's name as it is spelled; `null` when there is none such */
export function profileNameOf(text: string): ProfileName | null {
  return profileNames.find((name) => name === text.toLowerCase()) ?? null;
}

/** The profile of a name, or the profile itself where somebody turned a switch of it. */
export function profileOf(excel: ProfileName | ExcelProfile): ExcelProfile {
  return typeof excel === 'string' ? profiles[excel] : excel;
}
