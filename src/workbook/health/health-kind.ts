import { keyInColumn, type SheetKind } from '../sheets/sheet-kind';

/** Codes of the columns. */
export const columnCodes = { rule: 'r', about: 'a', finding: 'f', source: 's', place: 'w', key: 'k' } as const;

/** The sheet of the health check: its rows are known by rule and indicator. */
export const healthKind: SheetKind = {
  markName: '_BMS_health',
  partOf: (code) => {
    if (code === columnCodes.key) return 'helper';
    return (Object.values(columnCodes) as readonly string[]).includes(code) ? 'main' : null;
  },
  rowKey: keyInColumn(columnCodes.key),
};
