import { type MappingRole, mappingRoles } from '../mapping/suggestion';
import type { RowFill } from './fill-rows';
import type { CellEdit } from './plan-edits';
import type { TableReading } from '../tables/table-reading';
import { newKeys } from '../tables/table-description';
import { type IndicatorColumn, indicatorsTable } from './indicators-table';
import { type NewIndicator } from './write-rows';
import { columnKeys } from '../tables/column-keys';

/** The columns that `BMS_Indikatorer` lacks for what is to be written, in the order of a new table. */
export function columnsToAdd(
  table: TableReading,
  rows: readonly NewIndicator[],
  fills: readonly RowFill[],
): readonly IndicatorColumn[] {
  const present = columnKeys(table, indicatorsTable.headers);
  const needed = new Set<IndicatorColumn>([
    ...[...rows, ...fills].flatMap(({ names }) => mappingRoles.filter((role) => names[role] !== undefined)),
    ...rows.flatMap(({ cells }) => Object.keys(cells) as IndicatorColumn[]),
    ...(rows.some(({ direction }) => direction !== null) ? ['direction' as const] : []),
    ...(rows.some(({ measure }) => measure !== '') ? ['measure' as const] : []),
    ...(rows.length > 0 ? (['nr', 'perspective', 'name'] as const) : []),
  ]);
  return newKeys(indicatorsTable).filter((key) => needed.has(key) && !present.includes(key));
}

/** The cells that names are filled into. */
export function filledCells(
  table: TableReading,
  fills: readonly RowFill[],
  added: readonly IndicatorColumn[],
): readonly CellEdit[] {
  const keys = [...columnKeys(table, indicatorsTable.headers), ...added];
  return fills.flatMap(({ row, names }) =>
    Object.entries(names).map(([role, name]): CellEdit => {
      const key = role as MappingRole;
      return { table, row, column: keys.indexOf(key), value: name, key };
    }),
  );
}
