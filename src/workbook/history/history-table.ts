import { historyColumns } from '../../locales/headers';
import { type HistorySetup, readStatus } from '../../scorecard';
import type { ColumnOf, TableDescription } from '../tables/table-description';
import type { TableRow } from '../tables/table-reading';

/** `BMS_Historikk`: saved measurements, one row an indicator, unit and period. */
export const historyTable: TableDescription<keyof typeof historyColumns> = {
  name: 'BMS_Historikk',
  headers: historyColumns,
  columns: {
    nr: { width: 60, isText: true, isRequired: true },
    unit: { width: 120, isText: true },
    period: { width: 84, isText: true, isRequired: true },
    result: { width: 84, isRequired: true },
    ambition: { width: 96 },
    critical: { width: 96 },
    status: { width: 130 },
    saved: { width: 84 },
  },
};

export type HistoryColumn = ColumnOf<typeof historyTable>;

/** A row as the card takes it; one that does not say of what, or nothing, is passed over. */
export function readSaved(row: TableRow<HistoryColumn>): readonly HistorySetup[] {
  const nr = row.text('nr');
  const period = row.cell('period');
  const result = row.cell('result');
  if (nr === '' || period === null || result === null) return [];
  return [
    {
      nr,
      unit: row.text('unit'),
      period,
      result,
      critical: row.cell('critical'),
      status: readStatus(row.cell('status')?.value ?? null),
    },
  ];
}
