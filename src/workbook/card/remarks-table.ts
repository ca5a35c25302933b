import { remarkColumns } from '../../locales/headers';
import type { BuildWarning, RemarkSetup } from '../../scorecard';
import type { ColumnOf, TableDescription } from '../tables/table-description';
import type { TableRow } from '../tables/table-reading';

/** `BMS_Vurderinger`: what was remarked on a measurement, one row an indicator, unit and period. */
export const remarksTable: TableDescription<keyof typeof remarkColumns> = {
  name: 'BMS_Vurderinger',
  headers: remarkColumns,
  columns: {
    nr: { width: 60, isText: true, isRequired: true },
    unit: { width: 120, isText: true },
    period: { width: 84, isText: true },
    comment: { width: 220 },
    cause: { width: 160 },
    action: { width: 220 },
    owner: { width: 110 },
    deadline: { width: 84 },
    lesson: { width: 220 },
  },
};

export type RemarkColumn = ColumnOf<typeof remarksTable>;

/** A row as the card takes it; without Nr it belongs to nothing, which is told. */
export function readRemark(row: TableRow<RemarkColumn>, warnings: BuildWarning[]): readonly RemarkSetup[] {
  const nr = row.text('nr');
  if (nr === '') {
    warnings.push({ code: 'setup-missing-cell', nr: null, place: row.place, column: row.header('nr'), subject: '' });
    return [];
  }
  return [
    {
      place: row.place,
      nr,
      unit: row.text('unit'),
      period: row.cell('period'),
      comment: row.text('comment'),
      cause: row.text('cause'),
      action: row.text('action'),
      owner: row.text('owner'),
      deadline: row.cell('deadline'),
      lesson: row.text('lesson'),
    },
  ];
}
