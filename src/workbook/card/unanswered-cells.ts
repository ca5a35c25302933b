import { toCol } from '@borgar/fx';
import { isWaiting, type RawValue, readStatus, statusWord } from '../../scorecard';
import { type Language, languages } from '../../locales/language';
import { callsOwnFunction, withOwnFunctions } from '../cells/own-functions';
import type { Structure } from '../names/structure';
import { isUnknownName } from '../tables/renew-formulas';
import { keyOfCode, specs } from './column-specs';
import { liveCards } from './previous-card';
import { cardTexts } from './texts';

/** A live card, by its sheet; `unit` where it is one of several, a sheet for each unit. */
export interface WrittenCard {
  readonly sheet: string;
  readonly unit: string | null;
}

/** Sheets with live cards, and with tables of ours, whose cells do not show what the add-in's functions answer. */
export interface Unanswered {
  /** Excel does not know the functions: the file was opened or saved where the add-in was missing (office-js #6611). */
  readonly unknown: readonly string[];
  /** Excel waits for an answer. */
  readonly waiting: readonly string[];
  /** They show words of another language than the workbook's (office-js #6575). */
  readonly otherLanguage: readonly string[];
  /** Cards whose own words, such as their headings, are of another language: only making them again changes those. */
  readonly writtenInOther: readonly WrittenCard[];
}

/**
 * Queues the reading of the cards' statuses, which the add-in's functions answer.
 *
 * @returns a function that gives what tells of them, to be called after the sync: it is given the language that the
 *   workbook says for itself; `null` where it says none, so that no word is one of another language
 */
export function queueUnanswered(
  context: Excel.RequestContext,
  structure: Structure,
): () => (language: Language | null) => Unanswered {
  const headers = queueHeaders(context, structure);
  const queued = liveCards(structure).flatMap(({ sheet, mark: { columnCodes, headerRow, lastRow } }) => {
    const column = columnCodes.indexOf(specs.status.code);
    if (column < 0 || lastRow <= headerRow) return [];
    const letters = toCol(column);
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(`${letters}${headerRow + 1}:${letters}${lastRow}`);
    range.load('values,formulas');
    return [{ sheet, range }];
  });
  return () => {
    const read = queued.map(({ sheet, range }) => ({ sheet, values: answersOf(range) }));
    const having = (is: (value: RawValue) => boolean): readonly string[] =>
      read.filter(({ values }) => values.some(is)).map(({ sheet }) => sheet);
    return (language) => ({
      unknown: having(isUnknownName),
      waiting: having(isWaiting),
      otherLanguage: language === null ? [] : having((value) => isOfAnother(value, language)),
      writtenInOther: language === null ? [] : headers(language),
    });
  };
}

/**
 * Queues the reading of the cards' headings.
 *
 * @returns a function that gives the cards whose headings are those of another language
 */
function queueHeaders(
  context: Excel.RequestContext,
  structure: Structure,
): (language: Language) => readonly WrittenCard[] {
  const queued = liveCards(structure).flatMap(
    ({ sheet, mark: { columnCodes, headerRow, unfinished, perUnit, unit } }) => {
      if (headerRow < 1 || columnCodes.length === 0 || unfinished) return [];
      const row = context.workbook.worksheets
        .getItem(sheet)
        .getRange(`A${headerRow}:${toCol(columnCodes.length - 1)}${headerRow}`);
      row.load('values');
      return [{ card: { sheet, unit: perUnit ? unit : null }, columnCodes, row }];
    },
  );
  return (language) =>
    queued.flatMap(({ card, columnCodes, row }) => {
      const [heads = []] = row.values as readonly (readonly RawValue[])[];
      const isIn = (each: Language): boolean =>
        columnCodes.every((code, column) => heads[column] === header(code, each));
      return !isIn(language) && languages.some(isIn) ? [card] : [];
    });
}

/** What a card has above a column; nothing above one of an earlier version. */
function header(code: string, language: Language): string {
  const key = keyOfCode(code);
  return key === null ? '' : cardTexts(language)(`column.${key}`);
}

/** What stands where a function of ours is to answer; a perspective's status is a formula of Excel's own. */
function answersOf({ values, formulas }: Excel.Range): readonly RawValue[] {
  const rows = formulas as readonly (readonly RawValue[])[];
  return rows.flatMap(([formula], row) =>
    typeof formula === 'string' && callsOwnFunction(withOwnFunctions(formula))
      ? [(values as readonly (readonly RawValue[])[])[row]?.[0] ?? null]
      : [],
  );
}

/** Whether a status stands in the words of another language. */
function isOfAnother(value: RawValue, language: Language): boolean {
  if (typeof value !== 'string' || isWaiting(value)) return false;
  const status = readStatus(value);
  return status !== null && !value.endsWith(statusWord(status, language));
}
