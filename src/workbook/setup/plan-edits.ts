import { parseA1Ref } from '@borgar/fx';
import { cardFields, lookUp, normalised } from '../../locales/headers';
import type { RawValue } from '../../scorecard';
import type { CardField, EditedColumn, SetupEdit } from './contents';
import { WorkbookError } from '../error';
import { referenceTo, refersTo } from '../names/reference-to';
import { cardTable } from './card-table';
import { type IndicatorColumn, indicatorsTable } from './indicators-table';
import type { SetupTable } from './setup-tables';
import { cellAddress, cellText, holdsFormula, type TableReading } from '../tables/table-reading';
import type { CellWriting } from '../tables/table-changes';
import { columnKeys } from '../tables/column-keys';

/** A cell to be written, before it is known which number format it needs. */
export interface CellEdit extends Omit<CellWriting, 'newFormat'> {
  /** The column of `BMS_Indikatorer`; `null` for a field of the card. */
  readonly key: IndicatorColumn | null;
  /** The number format of the cell that its value is from. */
  readonly format?: string;
}

/** What a number of edits comes to. */
export interface EditPlan {
  /** Only cells that come to hold something else. */
  readonly cells: readonly CellEdit[];
  /** Columns that `BMS_Indikatorer` lacks, in the order in which they are added at its right end. */
  readonly columns: readonly EditedColumn[];
  /** Fields that `BMS_Kort` has no row for. */
  readonly fields: ReadonlyMap<CardField, RawValue>;
}

/**
 * Finds the cells that edits speak of, and holds them against what the pane last saw.
 *
 * @throws WorkbookError `row-gone`, `own-formula` or `changed-meanwhile`, the last two with the cell
 */
export function planEdits(edits: readonly SetupEdit[], tables: ReadonlyMap<SetupTable, TableReading>): EditPlan {
  const columns: EditedColumn[] = [];
  const fields = new Map<CardField, RawValue>();
  const cells = edits.flatMap((edit): CellEdit[] => {
    const place =
      edit.table === 'card'
        ? fieldPlace(edit.field, tables.get('card'))
        : indicatorPlace(edit, tables.get('indicators'), columns);
    if (place !== null) return cellEdit(edit, place);
    if (edit.table === 'card' && !isSame(edit.seen, edit.value)) fields.set(edit.field, edit.value);
    return [];
  });
  return { cells, columns, fields };
}

type Place = Omit<CellEdit, 'value' | 'format'>;

function cellEdit(edit: SetupEdit, place: Place): CellEdit[] {
  const { table, row, column } = place;
  const content = contentOf(edit);
  if (holdsFormula(table, row, column)) {
    if (!isReferring(edit, table.formulas[row]?.[column]))
      throw new WorkbookError('own-formula', { cell: cellAddress(table, row, column) });
    return [{ ...place, ...content }];
  }
  const now = table.values[row]?.[column] ?? null;
  // Somebody else may have written the very same.
  if (isSame(now, edit.value)) return [];
  if (!isSame(now, edit.seen)) throw new WorkbookError('changed-meanwhile', { cell: cellAddress(table, row, column) });
  return [{ ...place, ...content }];
}

function contentOf(edit: SetupEdit): Pick<CellEdit, 'value' | 'format'> {
  if (edit.table === 'card') return { value: edit.value };
  const { value, refersTo: address, format } = edit;
  return {
    value: address === undefined ? value : { formula: referenceTo(address) },
    ...(format !== undefined && { format }),
  };
}

/** Whether a formula is one that the pane has written, and that the edit speaks of. */
function isReferring(edit: SetupEdit, formula: unknown): boolean {
  return edit.table === 'indicators' && edit.referred !== undefined && refersTo(formula, edit.referred);
}

/** A blank cell is read as '' or as nothing. */
function isSame(a: RawValue, b: RawValue): boolean {
  return (a ?? '') === (b ?? '');
}

/** The row that the card reads a field from: the first that is filled. `null` where there is none. */
function fieldPlace(field: CardField, table: TableReading | undefined): Place | null {
  if (table === undefined) return null;
  const keys = columnKeys(table, cardTable.headers);
  const [name, value] = [keys.indexOf('field'), keys.indexOf('value')];
  if (name < 0 || value < 0) throw new WorkbookError('row-gone');
  const text = (row: number, column: number): string =>
    cellText({ value: table.values[row]?.[column] ?? null, format: '' });
  const rows = [...table.values.keys()].slice(1).filter((row) => lookUp(cardFields, text(row, name)) === field);
  const row = rows.find((each) => text(each, value) !== '') ?? rows[0];
  return row === undefined ? null : { table, row, column: value, key: null };
}

function indicatorPlace(
  edit: SetupEdit & { readonly table: 'indicators' },
  table: TableReading | undefined,
  added: EditedColumn[],
): Place {
  if (table === undefined) throw new WorkbookError('row-gone');
  const keys = columnKeys(table, indicatorsTable.headers);
  const row = indicatorRow(edit, table, keys.indexOf('nr'));
  if (row === null) throw new WorkbookError('row-gone');
  const column = keys.indexOf(edit.column);
  if (column >= 0) return { table, row, column, key: edit.column };
  if (!added.includes(edit.column)) added.push(edit.column);
  return { table, row, column: keys.length + added.indexOf(edit.column), key: edit.column };
}

/** The row where it was read, or, when rows have been moved since, the only one with that Nr. */
function indicatorRow(
  { nr, address }: { readonly nr: string; readonly address: string },
  table: TableReading,
  nrColumn: number,
): number | null {
  const nrOf = (row: number): string => cellText({ value: table.values[row]?.[nrColumn] ?? null, format: '' });
  const wanted = normalised(nr);
  const parsed = parseA1Ref(address);
  const isHere =
    parsed !== undefined && 'range' in parsed && parsed.context?.[0]?.toLowerCase() === table.sheet.toLowerCase();
  const row = isHere ? (parsed.range.top ?? 0) - table.row : 0;
  if (row > 0 && row < table.values.length && normalised(nrOf(row)) === wanted) return row;
  const same =
    wanted === '' ? [] : [...table.values.keys()].slice(1).filter((each) => normalised(nrOf(each)) === wanted);
  return same.length === 1 ? (same[0] ?? null) : null;
}
