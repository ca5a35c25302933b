import { stringifyA1Ref, toCol } from '@borgar/fx';
import { assessmentColumns, lookUp } from '../../locales/headers';
import type { Language } from '../../locales/language';
import type { CellReading } from '../../scorecard/build-input';
import type { RawValue } from '../../scorecard/types';
import type { WorkbookParts } from '../read/read-parts';
import type { PreviousCard } from '../sheet/previous-card';
import { freeSheetName } from '../sheet/sheet-name';
import { cardTexts } from '../sheet/texts';
import type { UnsavedWords } from '../sheet/typed-words';
import { WorkbookError } from '../types';
import { textEntry } from './entry';
import { setupTables } from './table-names';
import { cellText, type TableReading } from './table-reading';

type Column = keyof typeof assessmentColumns;

const newTableColumns: readonly Column[] = ['nr', 'unit', 'period', 'comment', 'cause', 'action', 'owner', 'deadline'];

/** Queues the saving of words typed on the card into `BMS_Vurderinger`, which is made when it is first needed. */
export function queueWords(
  context: Excel.RequestContext,
  parts: WorkbookParts,
  previous: PreviousCard | null,
  words: readonly UnsavedWords[],
  language: Language,
): void {
  if (previous === null || words.length === 0) return;
  const table = parts.tables.get('assessments');
  const { period, unit } = previous.mark;
  if (table === undefined) {
    addTable(context, parts, words.map((each) => newTableColumns.map((column) => entry(column, each, period, unit))), language);
    return;
  }
  const headers = (table.values[0] ?? []).map((value) => lookUp(assessmentColumns, cellText({ value, format: '' })));
  for (const each of words) {
    if (each.saved !== null) updateRow(context, table, headers, each, each.saved.place.row, each.saved.cause);
  }
  const added = words.filter((each) => each.saved === null).map((each) => headers.map((column) => (column === null ? '' : entry(column, each, period, unit))));
  // All at once: a request that fails has added every row or none.
  if (added.length > 0) context.workbook.tables.getItem(table.name).rows.add(undefined, added);
}

/** The name that the sheet of the assessments gets when it is made. */
export function assessmentsSheetName({ structure }: WorkbookParts, language: Language): string {
  return freeSheetName(cardTexts(language)('assessments.sheet'), structure.sheets.map((each) => each.name));
}

/** Only what the card shows is written; the cause is kept apart from the comment where the text still begins with it. */
function updateRow(context: Excel.RequestContext, table: TableReading, headers: readonly (Column | null)[], words: UnsavedWords, row: number, cause: string): void {
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const keepsCause = cause !== '' && words.comment.startsWith(cause);
  const values: Partial<Record<Column, RawValue>> = {
    comment: textEntry(keepsCause ? words.comment.slice(cause.length).trim() : words.comment),
    cause: textEntry(keepsCause ? cause : ''),
    action: textEntry(words.action),
    deadline: dateEntry(words.deadline),
  };
  headers.forEach((column, index) => {
    const value = column === null ? undefined : values[column];
    if (value === undefined) return;
    const cell = { top: row - 1, left: table.column + index, bottom: row - 1, right: table.column + index };
    sheet.getRange(stringifyA1Ref({ range: cell })).values = [[value]];
  });
}

function entry(column: Column, words: UnsavedWords, period: string, unit: string): string | number | boolean {
  switch (column) {
    case 'nr':
      return textEntry(words.nr);
    case 'unit':
      return textEntry(unit);
    case 'period':
      return textEntry(period);
    case 'comment':
      return textEntry(words.comment);
    case 'action':
      return textEntry(words.action);
    case 'deadline':
      return dateEntry(words.deadline);
    case 'cause':
    case 'owner':
      return '';
  }
}

function dateEntry(cell: CellReading | null): string | number | boolean {
  if (cell === null || cell.value === null) return '';
  return typeof cell.value === 'string' ? textEntry(cell.value) : cell.value;
}

/** Values first, the table around them after: a table that is filled cell by cell is slow. */
function addTable(context: Excel.RequestContext, parts: WorkbookParts, rows: readonly (readonly RawValue[])[], language: Language): void {
  const { structure } = parts;
  if (structure.structureProtected) throw new WorkbookError('protected-workbook');
  const text = cardTexts(language);
  const sheet = context.workbook.worksheets.add(assessmentsSheetName(parts, language));
  const headers = newTableColumns.map((column) => textEntry(text(`assessments.${column}`)));
  const address = `A1:${toCol(newTableColumns.length - 1)}${rows.length + 1}`;
  const deadlines = rows.map((row) => [typeof row[newTableColumns.length - 1] === 'number' ? 'dd.mm.yyyy' : 'General']);
  sheet.getRange(`${toCol(newTableColumns.length - 1)}2:${toCol(newTableColumns.length - 1)}${rows.length + 1}`).numberFormat = deadlines;
  sheet.getRange(address).values = [headers, ...rows].map((row) => [...row]);
  sheet.tables.add(address, true).name = setupTables.assessments;
}
