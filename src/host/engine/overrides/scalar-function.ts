import {
  BaseFunction,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionService,
} from '@univerjs/engine-formula';
import { type CellValue, isCellError } from '../../document/cell';
import { type CellBlock, singleValue, toVariant, variantValue } from '../univer-values';

/** From values to a value; `undefined` is an argument that was not given. */
export type Compute = (...args: readonly (CellValue | undefined)[]) => CellValue;

/** How many arguments a function takes. */
export interface ArgumentCount {
  readonly least: number;
  readonly most: number;
}

export type Definition = readonly [name: string, compute: Compute, count: ArgumentCount];

const isBlock = (value: CellValue | CellBlock): value is CellBlock => Array.isArray(value);

/** A block of one row or column fills the others, and what it has no value for is `#N/A`. */
function at(value: CellValue | CellBlock, row: number, column: number): CellValue {
  if (!isBlock(value)) return value;
  const cells = value.length === 1 ? value[0] : value[row];
  const cell = cells?.length === 1 ? cells[0] : cells?.[column];
  return cell === undefined ? { error: '#N/A' } : cell;
}

/** Computes each place of arguments that are blocks, as Excel does for functions of single values. */
export function broadcast(
  args: readonly (CellValue | CellBlock)[],
  compute: (...args: CellValue[]) => CellValue,
): CellValue | CellBlock {
  const blocks = args.filter(isBlock);
  if (blocks.length === 0) return compute(...(args as CellValue[]));
  const rowCount = Math.max(...blocks.map((block) => block.length));
  const columnCount = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  return Array.from({ length: rowCount }, (_row, row) =>
    Array.from({ length: columnCount }, (_column, column) => compute(...args.map((arg) => at(arg, row, column)))),
  );
}

/** The answer of a function of single values to Univer's arguments. */
export function computeScalars(
  variants: readonly FunctionVariantType[],
  compute: (...args: CellValue[]) => CellValue,
): BaseValueObject {
  const values: CellValue[] = [];
  for (const variant of variants) {
    const value = singleValue(variant);
    if (value === undefined) return toVariant(broadcast(variants.map(variantValue), compute));
    values.push(value);
  }
  return toVariant(compute(...values));
}

/** A value, or each one of a block. */
export function mapValues(value: CellValue | CellBlock, map: (value: CellValue) => CellValue): CellValue | CellBlock {
  return isBlock(value) ? value.map((row) => row.map(map)) : map(value);
}

/** A function of single values; over arrays it is computed at each place, and an error among them is its answer. */
export class ScalarFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly compute: Compute,
    { least, most }: ArgumentCount,
  ) {
    super(name);
    this.minParams = least;
    this.maxParams = most;
  }

  /** A text stays what it is until the function asks for its number. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    return computeScalars(variants, (...args) => args.find(isCellError) ?? this.compute(...args));
  }
}

type Calculate = (...variants: BaseValueObject[]) => FunctionVariantType;

/** Replaces what a function of Univer's answers; `inner` is what it answered itself. */
export function wrap(
  functions: IFunctionService,
  name: string,
  answer: (inner: Calculate, variants: BaseValueObject[]) => FunctionVariantType,
): void {
  const executor = functions.getExecutor(name);
  if (!executor) return;
  const inner = executor.calculate.bind(executor) as Calculate;
  executor.calculate = ((...variants: BaseValueObject[]) => answer(inner, variants)) as typeof executor.calculate;
}
