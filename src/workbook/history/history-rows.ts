import { dayFormat } from '../../locales/headers';
import type { Language } from '../../locales/language';
import { statusWord } from '../../scorecard';
import { columnKeys } from '../tables/column-keys';
import { describedTable, newCell, queueNewTable } from '../tables/new-table';
import type { NewSheet } from '../tables/new-sheet';
import type { CellWriting, NewCell, RowAddition, TableChanges } from '../tables/table-changes';
import { newKeys, widthOfColumn } from '../tables/table-description';
import type { TableReading } from '../tables/table-reading';
import { type HistoryColumn, historyTable } from './history-table';
import type { HistoryPlan, Measured } from './plan-history';

/** How entries are worded and dated. */
export interface HistoryWords {
  readonly language: Language;
  readonly savedAt: Date;
}

/** A sheet with a history of its own. */
export function newHistorySheet(name: string, added: readonly Measured[], words: HistoryWords): NewSheet {
  const table = describedTable(
    historyTable,
    added.map((measured) => savedCells(measured, words)),
    words.language,
  );
  return {
    name,
    head: table.headers,
    queue: (context) => {
      const sheet = context.workbook.worksheets.add(name);
      queueNewTable(sheet, table);
      newKeys(historyTable).forEach((key, column) => {
        sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthOfColumn(historyTable.columns[key]);
      });
      sheet.freezePanes.freezeRows(1);
    },
  };
}

/** What is written into a history that is there: new rows at its end, changed numbers where they stand. */
export function historyChanges(
  table: TableReading,
  { added, changed }: HistoryPlan,
  words: HistoryWords,
): TableChanges {
  const keys = columnKeys(table, historyTable.headers);
  const isText = (key: HistoryColumn): boolean => historyTable.columns[key].isText === true;
  const rows: RowAddition = {
    table,
    added: 0,
    rows: added.map((measured) => {
      const cells = savedCells(measured, words);
      return keys.map((key) => (key === null ? null : newCell(cells[key], isText(key))));
    }),
  };
  const cells = changed.flatMap(({ measured, row }) => {
    const saved = savedCells(measured, words);
    return keys.flatMap((key, column): CellWriting[] => {
      if (key === null || isText(key)) return [];
      const { value, format } = saved[key];
      return [{ table, row, column, value, newFormat: format ?? null }];
    });
  });
  return { cells, columns: [], rows: added.length > 0 ? [rows] : [] };
}

/** A measurement as the cells of its row. */
function savedCells(measured: Measured, { language, savedAt }: HistoryWords): Readonly<Record<HistoryColumn, NewCell>> {
  const { nr, unit, period, result, ambition, critical, status, format } = measured;
  return {
    nr: { value: nr },
    unit: { value: unit },
    period: { value: period },
    result: { value: result, format },
    ambition: { value: ambition, format },
    critical: { value: critical, format },
    status: { value: statusWord(status, language), format: 'General' },
    saved: { value: savedAt, format: dayFormat(language) },
  };
}
