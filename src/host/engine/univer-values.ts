import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import {
  type BaseReferenceObject,
  type BaseValueObject,
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { type CellValue, isCellError } from '../document/cell';

// Univer has no error for a value that is on its way; with it in the list, formulas over such a cell wait as well.
const busy = '#BUSY!' as ErrorType;
ERROR_TYPE_SET.add(busy);

const errorTypes: ReadonlyMap<string, ErrorType> = new Map(
  [...Object.values(ErrorType), busy].map((type) => [type, type]),
);

/** Rows of columns. */
export type CellBlock = readonly (readonly CellValue[])[];

/** A value as one of Univer's cells holds it, without formula or style. */
export function univerCell(value: CellValue): ICellData {
  if (value === null) return { v: null, t: null };
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: CellValueType.STRING };
}

/** The text of a cell that Univer keeps as a small document, such as the result of `HYPERLINK`. */
function documentText(cell: ICellData): string | null {
  const stream = cell.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}

/** What one of Univer's cells holds. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const held = cell.v;
  if (held === null || held === undefined) return documentText(cell);
  if (cell.t === CellValueType.BOOLEAN) return held === true || held === 1 || held === '1';
  if (typeof held === 'number' || typeof held === 'boolean') return held;
  if (cell.t === CellValueType.NUMBER && held.trim() !== '' && Number.isFinite(Number(held))) return Number(held);
  return errorTypes.has(held) ? { error: held } : held;
}

/** What a cell can hold; a formula with a longer text gives an error, as in Excel. */
const longestText = 32_767;

/** A formula's result: a reference to an empty cell gives zero, as in Excel. */
export function resultValue(cell: Nullable<ICellData>): CellValue {
  const value = cellValue(cell) ?? 0;
  return typeof value === 'string' && value.length > longestText ? { error: '#VALUE!' } : value;
}

/** One value of Univer's formula engine. */
export function scalarValue(value: Nullable<BaseValueObject>): CellValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  return value.getValue();
}

/** The value of an argument that is a single one, as most are; `undefined` for a block or a reference. */
export function singleValue(variant: FunctionVariantType): CellValue | undefined {
  if (variant.isReferenceObject()) return undefined;
  const value = variant as BaseValueObject;
  if (!value.isArray()) return scalarValue(value);
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? scalarValue(array.get(0, 0)) : undefined;
}

/**
 * A value or an array of Univer's formula engine. An array of one cell is that cell.
 *
 * @param variant - value object; references are read.
 */
export function variantValue(variant: FunctionVariantType): CellValue | CellBlock {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return scalarValue(value);
  const array = value as ArrayValueObject;
  if (array.getRowCount() === 1 && array.getColumnCount() === 1) return scalarValue(array.get(0, 0));
  return Array.from({ length: array.getRowCount() }, (_row, row) =>
    Array.from({ length: array.getColumnCount() }, (_column, column) => scalarValue(array.get(row, column))),
  );
}

function valueObject(value: CellValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (isCellError(value)) {
    const type = errorTypes.get(value.error);
    return type === undefined ? StringValueObject.create(value.error) : ErrorValueObject.create(type);
  }
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}

/** The other way: a value or an array as Univer's formula engine takes it. */
export function toVariant(value: CellValue | CellBlock): BaseValueObject {
  if (!Array.isArray(value)) return valueObject(value as CellValue);
  const rows = (value as CellBlock).map((row) => row.map(valueObject));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
