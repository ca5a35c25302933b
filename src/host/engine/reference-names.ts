import type { HostDocument } from '../document/document';
import type { Terms } from './resolve/terms';

/** A name of cells as the engine knows it. */
export interface EngineName {
  readonly name: string;
  /** In the engine's terms. */
  readonly formula: string;
}

const reference =
  /^('(?:[^']|'')+'|[^'!"()[\],\s]+)!((?:\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}|\$?\d{1,7})(?::(?:\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}|\$?\d{1,7}))?)$/i;

/** The workbook's names that are cells: what a text can mean that `INDIRECT` is given. */
export function referenceNames({ names }: HostDocument, terms: Terms): readonly EngineName[] {
  return names.flatMap(({ name, scope, formula }) => {
    const [, sheet, place] = (scope === null ? reference.exec(formula) : null) ?? [];
    if (sheet === undefined || place === undefined || name.startsWith('_xlnm.')) return [];
    const id = terms.sheetId(sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet);
    return id === undefined ? [] : [{ name, formula: `${terms.alias(id)}!${place}` }];
  });
}
