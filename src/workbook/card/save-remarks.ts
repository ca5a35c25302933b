import { dayFormat, wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import type { CellReading } from '../../scorecard';
import type { Layout } from '../cells/layout';
import { WorkbookError } from '../error';
import { freeSheetName } from '../sheets/sheet-name';
import { columnKeys } from '../tables/column-keys';
import type { NewSheet } from '../tables/new-sheet';
import { describedTable, newCell, queueNewTable } from '../tables/new-table';
import { queueChanges } from '../tables/queue-changes';
import type { CellWriting, NewCell, TableChanges } from '../tables/table-changes';
import { newKeys, widthOfColumn } from '../tables/table-description';
import { formatOf, type TableReading } from '../tables/table-reading';
import type { PreviousCard } from './previous-card';
import { type RemarkColumn, remarksTable } from './remarks-table';
import { cardTexts } from './texts';
import type { UnsavedRemark } from './typed-remarks';

/** Words typed on a card, with what they are about. */
export interface TypedWords {
  /** What the card was about on which they were typed. */
  readonly mark: Pick<PreviousCard['mark'], 'period' | 'unit'>;
  readonly words: readonly UnsavedRemark[];
  readonly language: Language;
}

/**
 * Queues the saving of words typed on the card into `BMS_Vurderinger`, which is made when it is first needed.
 *
 * @param table - `BMS_Vurderinger`; `undefined` where the workbook has none yet
 * @throws WorkbookError `protected-workbook` where it has none and no sheet can be added
 */
export function queueRemarks(
  context: Excel.RequestContext,
  layout: Layout,
  table: TableReading | undefined,
  typed: TypedWords,
): void {
  if (typed.words.length === 0) return;
  if (table !== undefined) {
    queueChanges(context, remarkChanges(table, typed));
    return;
  }
  if (layout.structureProtected) throw new WorkbookError('protected-workbook');
  const sheet = remarksSheet(layout, typed);
  sheet.queue(context, sheet.name);
}

/** The sheet of the remarks as it is made: its name, and by what it is known again. */
export function remarksSheet({ sheets }: Layout, typed: TypedWords): NewSheet {
  const { language, words } = typed;
  const rows = words.map((each) => ({ ...remarkCells(each, typed), deadline: dayCell(each.deadline, language) }));
  const table = describedTable(remarksTable, rows, language);
  return {
    name: freeSheetName(
      cardTexts(language)('remarksSheet'),
      sheets.map(({ name }) => name),
    ),
    head: newKeys(remarksTable).map((key) => wordIn(remarksTable.headers, key, language)),
    queue: (context, name) => {
      const sheet = context.workbook.worksheets.add(name);
      queueNewTable(sheet, table);
      newKeys(remarksTable).forEach((key, column) => {
        sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthOfColumn(remarksTable.columns[key]);
      });
    },
  };
}

function remarkChanges(table: TableReading, typed: TypedWords): TableChanges {
  const keys = columnKeys(table, remarksTable.headers);
  const added = typed.words.filter(({ saved }) => saved === null);
  const last = table.values.length - 1;
  const rows = added.map((each) => {
    const cells = remarkCells(each, typed);
    return keys.map((key, column): NewCell | null => {
      if (key === null || cells[key] === undefined) return null;
      const cell = newCell(cells[key], remarksTable.columns[key].isText === true);
      const isPlain = key === 'deadline' && formatOf(table, last, column) === 'General';
      return isPlain ? dayCell(each.deadline, typed.language) : cell;
    });
  });
  return {
    cells: typed.words.flatMap((each) => updatedCells(table, keys, each, typed.language)),
    columns: [],
    rows: rows.length === 0 ? [] : [{ table, rows, added: 0 }],
  };
}

/** A day that is shown as one. */
function dayCell(deadline: CellReading | null, language: Language): NewCell {
  const value = deadline?.value ?? null;
  return typeof value === 'number' ? { value, format: dayFormat(language) } : { value };
}

/** Only what the card shows is written; the cause is kept apart from the comment where the text still begins with it. */
function updatedCells(
  table: TableReading,
  keys: readonly (RemarkColumn | null)[],
  { comment, action, deadline, saved }: UnsavedRemark,
  language: Language,
): readonly CellWriting[] {
  if (saved === null) return [];
  const { cause } = saved;
  const keepsCause = cause !== '' && comment.startsWith(cause);
  const values: Readonly<Partial<Record<RemarkColumn, NewCell>>> = {
    comment: { value: keepsCause ? comment.slice(cause.length).trim() : comment },
    cause: { value: keepsCause ? cause : '' },
    action: { value: action },
    deadline: dayCell(deadline, language),
  };
  const row = saved.place.row - 1 - table.row;
  return keys.flatMap((key, column): CellWriting[] => {
    const cell = key === null ? undefined : values[key];
    if (cell === undefined) return [];
    const isPlain = formatOf(table, row, column) === 'General';
    return [{ table, row, column, value: cell.value, newFormat: isPlain ? (cell.format ?? null) : null }];
  });
}

/** A new row, by column; what the card does not show is absent. */
function remarkCells(
  { nr, comment, action, deadline }: UnsavedRemark,
  { mark }: TypedWords,
): Readonly<Partial<Record<RemarkColumn, NewCell>>> {
  const { unit, period } = mark;
  return {
    nr: { value: nr },
    unit: { value: unit },
    period: { value: period },
    comment: { value: comment },
    action: { value: action },
    deadline: { value: deadline?.value ?? null },
  };
}
