import { perspectiveColumns } from '../../locales/headers';
import type { TableDescription } from '../tables/table-description';

/** `BMS_Perspektiver`: one row a perspective. */
export const perspectivesTable: TableDescription<keyof typeof perspectiveColumns> = {
  name: 'BMS_Perspektiver',
  headers: perspectiveColumns,
  columns: {
    nr: { isText: true, isRequired: true },
    name: { isRequired: true },
    question: {},
    weight: {},
    colour: {},
  },
};
