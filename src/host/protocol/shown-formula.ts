import { tokenize, tokenTypes } from '@borgar/fx';
import type { Cell } from '../document/cell';
import type { HostSheet } from '../document/sheet';
import { shownTableReferences, tableAround } from '../document/table-references';
import { functionNameInFile } from '../xlsx/formula/future-functions';
import { plainValue } from './cell-content';
import type { Session } from './session';

const customPrefix = '_xldudf_';

/** The link that a file saved without the add-in keeps to it. */
const addinLink = '[2]!';

/** A call of a function with a point in its name, as every custom function has. */
const dottedCall = /[\p{L}_][\p{L}\p{N}_]*\.[\p{L}\p{N}_.]*(?=\()/gu;

/** A cell's formula as `Range.formulas` gives it, or its value where it has none. */
export function shownFormula(
  { formula, value }: Cell,
  sheet: HostSheet,
  row: number,
  column: number,
  session: Session,
): number | string | boolean {
  if (formula === null) return plainValue(value);
  const known = withUnknownCalls(formula, session);
  if (!known.includes('[')) return `=${known}`;
  return `=${shownTableReferences(known, tableAround(session.document.tables, sheet.id, row, column))}`;
}

/**
 * A formula in which calls of custom functions that nobody has registered may stand as they do in the file.
 *
 * @param formula - without `=`
 */
export function withUnknownCalls(formula: string, { profile, functionNames }: Session): string {
  if (profile.unknownFunctions === 'asWritten' || !formula.includes('.')) return formula;
  const isUnknown = (name: string): boolean =>
    !functionNames.has(name.toUpperCase()) && functionNameInFile(name).startsWith(customPrefix);
  // Most formulas call none, and the tokens of 20,000 take a while.
  if (!(formula.match(dottedCall) ?? []).some(isUnknown)) return formula;
  const tokens = tokenize(formula, { withLocation: false }).map(({ type, value }) => {
    if (type !== tokenTypes.FUNCTION || !isUnknown(value)) return value;
    return `${profile.unknownFunctions === 'asLink' ? addinLink : ''}${functionNameInFile(value)}`;
  });
  return tokens.join('');
}
