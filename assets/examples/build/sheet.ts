import { addressOf, cornersOf, placeOf, placesIn } from './address';
import type { Style } from './styles';

export type Scalar = string | number | boolean | null | { readonly error: string };

export interface CellModel {
  /** The constant, or the result that is kept with the formula. */
  readonly value: Scalar;
  readonly formula?: string;
  /** The range that one formula was filled down or across. */
  readonly shared?: string;
  readonly style?: Style;
}

export interface TableModel {
  readonly name: string;
  /** Header row included. */
  readonly range: string;
  readonly style?: string;
}

export interface PrintModel {
  readonly landscape?: boolean;
  readonly area?: string;
  /** Header rows repeated on each page, `1:4`. */
  readonly titleRows?: string;
  readonly footer?: string;
}

/** One sheet of an example workbook, filled in the order a person reads it. */
export class Sheet {
  readonly cells = new Map<string, CellModel>();
  readonly merges: string[] = [];
  readonly widths: {
    readonly first: number;
    readonly last: number;
    readonly width: number;
    readonly hidden: boolean;
  }[] = [];
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly tables: TableModel[] = [];
  readonly validations: { readonly range: string; readonly list: string }[] = [];
  readonly links: { readonly address: string; readonly location: string }[] = [];
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  printing: PrintModel = {};
  filter: string | null = null;
  visibility: 'visible' | 'hidden' | 'veryHidden' = 'visible';
  isProtected = false;
  showGridlines = true;
  tabColor: string | null = null;

  constructor(readonly name: string) {}

  /** Writes one constant; without a style the cell keeps the one it has. */
  put(address: string, value: Scalar, style?: Style): this {
    const known = this.cells.get(address);
    this.cells.set(address, { value, style: style ?? known?.style });
    return this;
  }

  /** Writes constants to the right of an address; `undefined` leaves a cell as it is. */
  across(address: string, values: readonly (Scalar | undefined)[], style?: Style): this {
    const { row, column } = placeOf(address);
    values.forEach(
      (value, step) => value !== undefined && this.put(addressOf({ row, column: column + step }), value, style),
    );
    return this;
  }

  down(address: string, values: readonly (Scalar | undefined)[], style?: Style): this {
    const { row, column } = placeOf(address);
    values.forEach(
      (value, step) => value !== undefined && this.put(addressOf({ row: row + step, column }), value, style),
    );
    return this;
  }

  /** Writes a formula (without `=`) and the result that Excel would have kept with it. */
  formula(address: string, formula: string, result: Scalar, style?: Style): this {
    this.cells.set(address, { value: result, formula, style: style ?? this.cells.get(address)?.style });
    return this;
  }

  /** One formula filled over a range, stored as Excel stores it: once, shared by the other cells. */
  fill(range: string, formula: string, results: readonly Scalar[], style?: Style): this {
    [...placesIn(range)].forEach((place, index) => {
      this.cells.set(addressOf(place), {
        value: results[index] ?? null,
        formula: index === 0 ? formula : '',
        shared: range,
        style,
      });
    });
    return this;
  }

  /** Styles a range; cells keep what they hold. */
  paint(range: string, style: Style): this {
    for (const place of placesIn(range)) {
      const address = addressOf(place);
      this.cells.set(address, { ...(this.cells.get(address) ?? { value: null }), style });
    }
    return this;
  }

  merge(range: string): this {
    this.merges.push(range);
    return this;
  }

  /** @param width - in characters of the default font, as Excel's column width dialog shows it */
  width(columns: string, width: number, hidden = false): this {
    const [first = columns, last = first] = columns.split(':');
    this.widths.push({ first: placeOf(`${first}1`).column, last: placeOf(`${last}1`).column, width, hidden });
    return this;
  }

  /** @param points - the row's height */
  height(row: number, points: number): this {
    this.heights.set(row, points);
    return this;
  }

  hideRow(row: number): this {
    this.hiddenRows.add(row);
    return this;
  }

  table(table: TableModel): this {
    this.tables.push(table);
    return this;
  }

  /** A drop-down list over a range. */
  choices(range: string, list: readonly string[]): this {
    this.validations.push({ range, list: list.join(',') });
    return this;
  }

  /** A link to a place in the workbook, such as `'Elevar'!A1`. */
  link(address: string, location: string): this {
    this.links.push({ address, location });
    return this;
  }

  freeze(rows: number, columns = 0): this {
    this.frozen = { rows, columns };
    return this;
  }

  print(model: PrintModel): this {
    this.printing = model;
    return this;
  }

  /** The smallest range around every cell. */
  dimension(): string {
    const places = [...this.cells.keys()].map(placeOf);
    if (places.length === 0) return 'A1';
    const rows = places.map(({ row }) => row).reduce(widen, { low: Infinity, high: 0 });
    const columns = places.map(({ column }) => column).reduce(widen, { low: Infinity, high: 0 });
    return `${addressOf({ row: rows.low, column: columns.low })}:${addressOf({ row: rows.high, column: columns.high })}`;
  }

  /** The texts of a table's header row. */
  headers(table: TableModel): readonly string[] {
    const [first, last] = cornersOf(table.range);
    const range = `${addressOf(first)}:${addressOf({ row: first.row, column: last.column })}`;
    return [...placesIn(range)].map((place) => String(this.cells.get(addressOf(place))?.value ?? ''));
  }
}

function widen({ low, high }: { low: number; high: number }, value: number): { low: number; high: number } {
  return { low: Math.min(low, value), high: Math.max(high, value) };
}
