import type { CellValue } from '../../document/cell';
import { fromFileFormula } from '../formula/from-file';
import { SharedFormulas } from '../formula/shared';
import { parseBox } from '../reference';
import type { FileCell } from '../sheet-scan';
import { decodeCellText } from '../xml/text';

/** What a file's cell says, in the document's terms. */
export interface ReadCell {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The index of its format record. */
  readonly format: number;
  readonly spill: { readonly rowCount: number; readonly columnCount: number; readonly dynamic: boolean } | null;
}

/** What cells refer to outside their sheet. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** The values of `cm` (1 is the first) that mark a dynamic array. */
  readonly dynamicMarks: ReadonlySet<string>;
}

const millisecondsOfDay = 86_400_000;
/** Day 0 of Excel's count, for dates from 1 March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);

function valueOf(cell: FileCell, context: CellContext): CellValue {
  const { value } = cell;
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return cell.inline === null ? null : decodeCellText(cell.inline);
  if (value === null) return null;
  switch (type) {
    case 's':
      return context.sharedStrings[Number(value)] ?? '';
    case 'str':
      return decodeCellText(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: value };
    case 'd': {
      const time = Date.parse(
        /Z|[+-]\d\d:\d\d$/.test(value) ? value : `${value}${value.includes('T') ? '' : 'T00:00'}Z`,
      );
      return Number.isNaN(time) ? value : (time - dayZero) / millisecondsOfDay;
    }
    default: {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      return Number.isFinite(number) ? number : null;
    }
  }
}

/** Reads the cells of one sheet in their order; remembers its shared formulas. */
export class CellReader {
  private readonly shared = new SharedFormulas();
  private readonly formulas = new Map<string, string>();

  constructor(private readonly context: CellContext) {}

  read(cell: FileCell): ReadCell {
    const format = Number(cell.attributes['s'] ?? 0);
    return { value: valueOf(cell, this.context), formula: this.formulaOf(cell), format, spill: this.spillOf(cell) };
  }

  private formulaOf(cell: FileCell): string | null {
    if (cell.formula === null) return null;
    const { text, attributes } = cell.formula;
    // A what-if data table: Excel computes it from the attributes; to all others it is a value.
    if (attributes['t'] === 'dataTable') return null;
    const shared = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (shared !== undefined && text === '') return this.shared.formulaAt(shared, cell);
    if (text === '') return null;
    const formula = this.known(text);
    if (shared !== undefined) this.shared.define(shared, formula, cell);
    return formula;
  }

  /** Equal texts are translated once: a sheet repeats its formulas. */
  private known(text: string): string {
    let formula = this.formulas.get(text);
    if (formula === undefined) this.formulas.set(text, (formula = fromFileFormula(text)));
    return formula;
  }

  private spillOf(cell: FileCell): ReadCell['spill'] {
    if (cell.formula?.attributes['t'] !== 'array') return null;
    const box = parseBox(cell.formula.attributes['ref'] ?? '');
    return {
      rowCount: box?.rowCount ?? 1,
      columnCount: box?.columnCount ?? 1,
      dynamic: this.context.dynamicMarks.has(cell.attributes['cm'] ?? ''),
    };
  }
}
