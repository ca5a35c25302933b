import { lookUp, type Synonyms, wordIn } from '../../locales/headers';
import { defaultLanguage } from '../../locales/language';
import type { BuildWarning, SetupCell } from '../../scorecard';
import { likelyHeader } from './likely-header';
import type { TableDescription } from './table-description';
import {
  absoluteAddress,
  cellAddress,
  cellText,
  holdsFormula,
  type TableReading,
  type TableRow,
} from './table-reading';

/**
 * Reads the rows of a table of ours; columns are found by header in any language, wherever they stand.
 * Blank rows are passed over. Columns that are not ours are the user's own; only a misspelt header raises a warning.
 * A required column that is missing is a warning of the header row.
 */
export function readRows<Key extends string>(
  table: TableReading,
  { headers: columns, columns: traits }: TableDescription<Key>,
): { readonly rows: readonly TableRow<Key>[]; readonly warnings: readonly BuildWarning[] } {
  const headers = (table.values[0] ?? []).map((value) => cellText({ value, format: '' }));
  const { positions, unknown } = placeColumns(headers, columns);
  const place = { table: table.name, row: table.row + 1 };
  const warnings: BuildWarning[] = [
    ...unknown.flatMap((header) => {
      const suggestion = likelyHeader(header, columns, positions);
      return suggestion === null
        ? []
        : [{ code: 'setup-unknown-column' as const, nr: null, place, column: header, subject: header, suggestion }];
    }),
    ...(Object.keys(traits) as Key[])
      .filter((key) => traits[key].isRequired === true && !positions.has(key))
      .map((key) => ({
        code: 'setup-missing-cell' as const,
        nr: null,
        place,
        column: wordIn(columns, key, defaultLanguage),
        subject: '',
      })),
  ];
  const rows: TableRow<Key>[] = [];
  for (let index = 1; index < table.values.length; index += 1) {
    const texts = (table.values[index] ?? []).map((value) => cellText({ value, format: '' }));
    if (texts.every((text) => text === '') || repeatsHeaders(texts, headers, columns)) continue;
    const cell = (key: Key): SetupCell | null => {
      const column = positions.get(key);
      return column === undefined ? null : setupCell(table, index, column);
    };
    rows.push({
      place: { table: table.name, row: table.row + index + 1 },
      address: cellAddress(table, index, 0),
      cell,
      text: (key) => texts[positions.get(key) ?? -1] ?? '',
      holdsFormula: (key) => holdsFormula(table, index, positions.get(key) ?? -1),
      addressOf: (key) => {
        const column = positions.get(key);
        return column === undefined ? null : cellAddress(table, index, column);
      },
      header: (key) => headers[positions.get(key) ?? -1] ?? wordIn(columns, key, defaultLanguage),
    });
  }
  return { rows, warnings };
}

/** Headers that were pasted along with the rows of another table. */
function repeatsHeaders<Key extends string>(
  texts: readonly string[],
  headers: readonly string[],
  columns: Synonyms<Key>,
): boolean {
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [{ text, header: headers[column] ?? '' }]));
  return (
    filled.length > 1 &&
    filled.every(
      ({ text, header }) => lookUp(columns, text) !== null && lookUp(columns, text) === lookUp(columns, header),
    )
  );
}

/** The first column of a key wins; a second one with the same meaning is the user's own. */
function placeColumns<Key extends string>(
  headers: readonly string[],
  columns: Synonyms<Key>,
): { readonly positions: ReadonlyMap<Key, number>; readonly unknown: readonly string[] } {
  const positions = new Map<Key, number>();
  const unknown: string[] = [];
  headers.forEach((header, index) => {
    const key = lookUp(columns, header);
    if (key !== null && !positions.has(key)) positions.set(key, index);
    else if (header !== '' && key === null) unknown.push(header);
  });
  return { positions, unknown };
}

/** `null` for a blank cell. */
function setupCell(table: TableReading, row: number, column: number): SetupCell | null {
  const value = table.values[row]?.[column] ?? null;
  if (cellText({ value, format: '' }) === '') return null;
  return {
    value,
    format: table.formats[row]?.[column] ?? 'General',
    hasFormula: holdsFormula(table, row, column),
    address: cellAddress(table, row, column),
    formula: absoluteAddress(table, row, column),
  };
}
