import { cardColumns } from '../../locales/headers';
import type { TableDescription } from '../tables/table-description';

/** `BMS_Kort`: one row a field of the card. */
export const cardTable: TableDescription<keyof typeof cardColumns> = {
  name: 'BMS_Kort',
  headers: cardColumns,
  columns: { field: { isRequired: true }, value: { isRequired: true } },
};
