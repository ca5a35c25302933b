import type { Cell } from '../../src/host/document/cell';
import { type CellStyle, defaultStyle } from '../../src/host/document/style';
import type { ExcelHost } from '../../src/host/node';

const styles = new Map<string, number>();
const known = new WeakMap<object, number>();

/** Whether a formula was written again as it stood is no part of what a workbook holds. */
function contentOf({ value, formula, spill, spilledFrom }: Cell): Omit<Cell, 'style' | 'asInFile'> {
  return { value, formula, spill, spilledFrom };
}

/** Styles by number: thousands of cells share a few. Which record of the file a style came from is no part of how it looks. */
function numberOfStyle(style: Omit<CellStyle, 'fileFormat'>): number {
  let number = known.get(style);
  if (number === undefined) {
    const text = JSON.stringify({ ...style, fileFormat: null });
    number = styles.get(text) ?? styles.size;
    styles.set(text, number);
    known.set(style, number);
  }
  return number;
}

const plain = numberOfStyle(defaultStyle);

const parts = [
  'merges',
  'filters',
  'autoFilter',
  'columns',
  'rows',
  'hyperlinks',
  'conditionalFormats',
  'dataValidations',
  'freeze',
  'pageLayout',
  'rowBreaks',
  'view',
  'drawings',
] as const;

/** Everything of a workbook that the add-in could have touched, as plain data. */
export function everything(host: ExcelHost): unknown {
  const { document } = host;
  return {
    names: document.names.map(({ name, scope, formula, visible }) => ({
      name,
      formula,
      visible,
      scope: document.sheets.find((sheet) => sheet.id === scope)?.name ?? null,
    })),
    tables: document.tables.map(({ name, box }) => ({ name, box })),
    sheets: document.sheets.map((sheet) => ({
      name: sheet.name,
      // An empty cell of plain looks is the same as none.
      cells: [...sheet.cells()]
        .filter(({ cell }) => cell.value !== null || cell.formula !== null || numberOfStyle(cell.style) !== plain)
        .map(({ row, column, cell }) => [row, column, contentOf(cell), numberOfStyle(cell.style)]),
      parts: parts.map((part) => {
        // By which key the host finds a drawing again is no part of the workbook.
        if (part === 'drawings') return sheet.part(part).map((drawing) => ({ ...drawing, key: null }));
        const value = sheet.part(part);
        // A band that says nothing is the same as none.
        return value instanceof Map
          ? [...value]
              .filter(([, band]) => band.size !== null || band.hidden || band.outlineLevel > 0 || band.collapsed)
              .sort(([a], [b]) => a - b)
          : value;
      }),
    })),
  };
}

/** `everything` as one text, which is compared faster than the thousands of objects in it. */
export const textOf = (host: ExcelHost): string => JSON.stringify(everything(host));

/** Compares two texts of `textOf`; only where they differ are they shown as objects, cut to what differs. */
export function expectSame(at: object, now: string, wanted: string): void {
  if (now !== wanted)
    expect({ ...at, workbook: JSON.parse(now) as unknown }).toEqual({ ...at, workbook: JSON.parse(wanted) as unknown });
}
