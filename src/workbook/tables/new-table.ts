import { stringifyA1Ref } from '@borgar/fx';
import { type CellContent, entry, textFormat } from '../cells/entry';
import { headerFill, ink, line } from '../cells/inks';
import { wordIn } from '../../locales/headers';
import type { Language } from '../../locales/language';
import type { NewCell } from './table-changes';
import { newKeys, type TableDescription } from './table-description';

/** A table to be made: where it stands, what it holds, and what its cells take. */
export interface NewTable {
  readonly name: string;
  /** Row number of the headers, and the first column counted from zero. */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  /** At least one: a table without rows cannot be typed into. */
  readonly rows: readonly (readonly (NewCell | null)[])[];
  readonly choices: readonly Choice[];
  readonly hasFilter: boolean;
}

/** A drop-down list over a column, or over one cell of it. */
export interface Choice {
  readonly column: number;
  /** Counted from zero below the headers; the whole column when left out. */
  readonly row?: number;
  /** The choices, or the range (`$E$6:$E$9`) that holds them. */
  readonly source: readonly string[] | string;
}

/**
 * A table as it is described, in a language.
 *
 * @param content - what each row holds, by column
 */
export function describedTable<Key extends string>(
  description: TableDescription<Key>,
  content: readonly Readonly<Partial<Record<Key, NewCell | CellContent>>>[],
  language: Language,
  place: Pick<NewTable, 'top' | 'left'> = { top: 1, left: 0 },
): NewTable {
  const { name, headers, columns } = description;
  const keys = newKeys(description);
  const rows = content.length > 0 ? content : [{} as (typeof content)[number]];
  return {
    name,
    ...place,
    headers: keys.map((key) => wordIn(headers, key, language)),
    rows: rows.map((row) => keys.map((key) => newCell(row[key] ?? null, columns[key].isText === true))),
    choices: keys.flatMap((key, column) => {
      const source = columns[key].choices?.(language);
      return source === undefined ? [] : [{ column, source }];
    }),
    hasFilter: true,
  };
}

/** A cell of a described column. */
export function newCell(content: NewCell | CellContent, isText: boolean): NewCell {
  const cell = isCell(content) ? content : { value: content };
  return isText ? { ...cell, format: textFormat } : cell;
}

function isCell(content: NewCell | CellContent): content is NewCell {
  return typeof content === 'object' && content !== null && 'value' in content;
}

/** The range of a new table's column below its header, absolute. */
export function bodyOf({ left, top, rows }: Pick<NewTable, 'left' | 'top' | 'rows'>, column: number): string {
  const fixed = { $top: true, $bottom: true, $left: true, $right: true };
  const index = left + column;
  return stringifyA1Ref({
    range: { top, bottom: top + rows.length - 1, left: index, right: index, ...fixed },
  });
}

/** Queues the making of a table. Formats first, then values, then the table around them: a table that is filled cell by cell is slow. */
export function queueNewTable(sheet: Excel.Worksheet, table: NewTable): void {
  const { name, left, top, headers, rows } = table;
  const cells = (row: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(top - 1 + row, left, count, headers.length);
  const body = cells(1, rows.length);
  body.format.wrapText = true;
  body.format.verticalAlignment = 'Top';
  body.format.horizontalAlignment = 'Left';
  for (const side of ['InsideHorizontal', 'EdgeBottom'] as const) {
    const border = body.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = line;
  }
  body.numberFormat = rows.map((row) => row.map((cell) => cell?.format ?? null));
  const whole = cells(0, rows.length + 1);
  whole.values = [
    headers.map((header) => entry(header)),
    ...rows.map((row) => row.map((cell) => entry(cell?.value ?? null, cell?.format))),
  ];
  const made = sheet.tables.add(whole, true);
  made.name = name;
  made.style = 'TableStyleLight1';
  made.showFilterButton = table.hasFilter;
  const header = cells(0, 1).format;
  header.font.bold = true;
  header.font.color = ink;
  header.fill.color = headerFill;
  header.verticalAlignment = 'Center';
  header.wrapText = true;
  for (const choice of table.choices) queueChoice(sheet, table, choice);
}

/** Lists of words are closed; a list of cells leaves room for one that is still to be added. */
function queueChoice(sheet: Excel.Worksheet, table: NewTable, { column, row, source }: Choice): void {
  const { top, left, rows } = table;
  const cells =
    row === undefined
      ? sheet.getRangeByIndexes(top, left + column, rows.length, 1)
      : sheet.getRangeByIndexes(top + row, left + column, 1, 1);
  const { dataValidation } = cells;
  dataValidation.rule = {
    list: { inCellDropDown: true, source: typeof source === 'string' ? `=${source}` : source.join(',') },
  };
  if (typeof source === 'string')
    dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
}
