import { ambitionColumns } from '../../locales/headers';
import type { TableDescription } from '../tables/table-description';

/** `BMS_Ambisjoner`: ambitions and critical limits of single units and periods. */
export const ambitionsTable: TableDescription<keyof typeof ambitionColumns> = {
  name: 'BMS_Ambisjoner',
  headers: ambitionColumns,
  columns: {
    nr: { width: 60, isText: true, isRequired: true },
    unit: { width: 120, isText: true },
    period: {},
    ambition: {},
    critical: {},
    decision: { width: 150 },
  },
};
