import { type RangeA1, stringifyA1Ref } from '@borgar/fx';

/** Names that every reader of formulas takes for a sheet's; letters outside ASCII are not such to all. */
const plainName = /^[A-Z_][A-Z\d_.]*$/i;

/** Names that would be taken for something else in one of our languages: cells in either style, and truth values. */
const misreadName = /^(?:[A-Z]{1,3}\d+|R\d*(?:[CK]\d*)?|[CK]\d*|TRUE|FALSE|SANN|USANN|SANT|FALSKT)$/i;

/** A sheet's name as formulas and addresses write it: in quotes where they need them. */
export function quotedSheet(name: string): string {
  return plainName.test(name) && !misreadName.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** What stands before a reference to cells or names of a sheet: `Data!`, `'Årets tall'!`. */
export function sheetPrefix(name: string): string {
  return `${quotedSheet(name)}!`;
}

/**
 * A reference to cells of a sheet, for a formula or to be shown.
 *
 * @param range - zero-based; its `$` marks say what is absolute
 * @example cellsOf('Årets tall', { top: 1, left: 1, bottom: 1, right: 5 }) // "'Årets tall'!B2:F2"
 */
export function cellsOf(sheet: string, range: RangeA1): string {
  return `${sheetPrefix(sheet)}${stringifyA1Ref({ range })}`;
}
