import {
  indicatorColumns,
  indicatorTypeWords,
  type Synonyms,
  targetTypeWords,
  wordIn,
  yesNoWords,
} from '../../locales/headers';
import type { Language } from '../../locales/language';
import { wordsIn } from '../../locales/words';
import { directions, type Status, statusWord } from '../../scorecard';
import type { ColumnTraits, TableDescription } from '../tables/table-description';

/** How the pane edits a column's cells. */
export type EditKind = 'text' | 'source' | 'target' | 'direction' | 'perspective' | 'yesNo';

/** What a column of `BMS_Indikatorer` is, beside its words. */
export interface IndicatorTraits extends ColumnTraits {
  /** Absent for a column that only the sheet edits. */
  readonly edit?: EditKind;
}

/** The words of a choice column. */
function choicesOf<Key extends string>(synonyms: Synonyms<Key>): (language: Language) => readonly string[] {
  return (language) => (Object.keys(synonyms) as Key[]).map((key) => wordIn(synonyms, key, language));
}

/** What can be set by hand. */
const manualStatuses: readonly Status[] = ['green', 'yellow', 'red', 'notApplicable'];

const columns = {
  nr: { width: 96, isText: true, isRequired: true },
  perspective: { width: 176, isText: true, isRequired: true, edit: 'perspective' },
  goal: { width: 130 },
  factor: { width: 120 },
  name: { width: 196, isRequired: true, edit: 'text' },
  definition: { width: 210 },
  measure: { width: 66, edit: 'text' },
  scale: { width: 66, isText: true },
  direction: {
    width: 76,
    edit: 'direction',
    choices: (language) => directions.map((direction) => wordsIn[language][direction][0] ?? direction),
  },
  type: { width: 76, choices: choicesOf(indicatorTypeWords) },
  targetType: { width: 76, choices: choicesOf(targetTypeWords) },
  profile: { width: 76 },
  result: { width: 160, isRequired: true, edit: 'source' },
  previous: { width: 120 },
  ambition: { width: 120, edit: 'target' },
  critical: { width: 120, edit: 'target' },
  baseline: { width: 92 },
  benchmark: { width: 130 },
  tolerance: { width: 62 },
  count: { width: 62 },
  weight: { width: 62 },
  frequency: {},
  source: {},
  owner: {},
  active: { width: 52, edit: 'yesNo', choices: choicesOf(yesNoWords) },
  onOverview: { width: 76, choices: choicesOf(yesNoWords) },
  manualStatus: {
    width: 92,
    choices: (language) => manualStatuses.map((status) => statusWord(status, language)),
  },
  reason: { width: 150 },
  // What older templates computed beside the setup.
  oldTrend: { isOld: true },
  oldGap: { isOld: true },
} as const satisfies Record<keyof typeof indicatorColumns, IndicatorTraits>;

type Columns = typeof columns;

export type IndicatorColumn = keyof Columns;

/** The columns that the pane edits. */
export type EditedColumn = {
  [Key in IndicatorColumn]: Columns[Key] extends { readonly edit: EditKind } ? Key : never;
}[IndicatorColumn];

/** `BMS_Indikatorer`: one row an indicator. */
export const indicatorsTable: TableDescription<IndicatorColumn, IndicatorTraits> = {
  name: 'BMS_Indikatorer',
  headers: indicatorColumns,
  columns,
};
