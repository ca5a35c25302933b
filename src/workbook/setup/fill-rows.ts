import { normalised } from '../../locales/headers';
import { type MappingRole, mappingRoles, type Suggestion } from '../mapping/suggestion';
import { holdsFormula, type TableReading } from '../tables/table-reading';
import { type IndicatorColumn, indicatorsTable } from './indicators-table';
import { groupsOf, type RowWords } from './write-rows';
import { columnKeys } from '../tables/column-keys';

/** Names for the blank cells of a row that is there. */
export interface RowFill {
  /** Counted from the header row. */
  readonly row: number;
  readonly names: Readonly<Partial<Record<MappingRole, string>>>;
}

interface PresentRow {
  readonly row: number;
  readonly name: string;
  /** What its cells say, a formula by itself; absent where a cell is blank. */
  readonly held: Readonly<Partial<Record<MappingRole, string>>>;
}

/**
 * What accepted suggestions add to rows that are there: an ambition that has got a name since, for a row that has none.
 * Cells that hold anything are the user's.
 */
export function rowFills(
  accepted: readonly Suggestion[],
  table: TableReading | undefined,
  unitTitle: RowWords['unitTitle'],
): readonly RowFill[] {
  if (table === undefined) return [];
  const rows = presentRows(table);
  const fills = groupsOf(accepted, unitTitle).flatMap(({ name, names }) => {
    const found =
      rows.find(({ held }) => names.result !== undefined && isSame(held.result, names.result)) ??
      rows.find((row) => isSame(row.name, name));
    return found === undefined
      ? []
      : [
          {
            row: found.row,
            names: Object.fromEntries(
              mappingRoles.flatMap((role) => (belongs(role, names, found) ? [[role, names[role]]] : [])),
            ),
          },
        ];
  });
  return fills.filter(({ names }) => Object.keys(names).length > 0);
}

function belongs(role: MappingRole, names: RowFill['names'], { held }: PresentRow): boolean {
  const name = names[role];
  if (name === undefined || held[role] !== undefined || Object.values(held).some((text) => isSame(text, name)))
    return false;
  // What came before another result than the row's is not what came before the row's.
  return role !== 'previous' || isSame(held.result, names.result);
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && normalised(a) === normalised(b);
}

function presentRows(table: TableReading): readonly PresentRow[] {
  const keys = columnKeys(table, indicatorsTable.headers);
  const text = (row: number, key: IndicatorColumn): string => {
    const column = keys.indexOf(key);
    const written = String(table.formulas[row]?.[column] ?? '').trim();
    return holdsFormula(table, row, column) ? written.slice(1) : written;
  };
  return [...table.values.keys()].slice(1).map((row) => ({
    row,
    name: text(row, 'name'),
    held: Object.fromEntries(mappingRoles.flatMap((role) => (text(row, role) === '' ? [] : [[role, text(row, role)]]))),
  }));
}
