import { type Cell, type CellValue, isCellError } from '../../document/cell';
import { toFileFormula } from '../formula/to-file';
import { boxText, cellText } from '../reference';
import type { FileCell } from '../sheet-scan';
import { attributesText, encodeCellText, escapeText } from '../xml/text';

/** Errors that a cell may hold in a file; younger ones stand there as `#VALUE!`, as Excel itself writes them. */
const fileErrors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

interface Content {
  readonly type: string | null;
  readonly xml: string;
}

const textElement = (name: string, text: string): string =>
  `<${name}${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(encodeCellText(text))}</${name}>`;

/** @param computed - whether a formula gave the value */
function contentOf(value: CellValue, computed: boolean): Content {
  if (value === null) return { type: null, xml: '' };
  if (isCellError(value))
    return { type: 'e', xml: `<v>${escapeText(fileErrors.has(value.error) ? value.error : '#VALUE!')}</v>` };
  switch (typeof value) {
    case 'boolean':
      return { type: 'b', xml: `<v>${value ? 1 : 0}</v>` };
    case 'number':
      return Number.isFinite(value)
        ? { type: null, xml: `<v>${String(value)}</v>` }
        : { type: 'e', xml: '<v>#NUM!</v>' };
    default:
      return computed
        ? { type: 'str', xml: textElement('v', value) }
        : { type: 'inlineStr', xml: `<is>${textElement('t', value)}</is>` };
  }
}

function formulaXml(row: number, column: number, cell: Cell): string {
  if (cell.formula === null) return '';
  const attributes =
    cell.spill === null
      ? ''
      : attributesText({
          t: 'array',
          ref: boxText({ row, column, rowCount: cell.spill.rowCount, columnCount: cell.spill.columnCount }),
        });
  return `<f${attributes}>${escapeText(toFileFormula(cell.formula))}</f>`;
}

/** How a cell of the document goes into the file. */
export interface CellWriting {
  /** The index of its format record. */
  readonly format: number;
  /** `cm` for a dynamic array. */
  readonly mark: string | null;
  /** The formula as the file has it, where it is still the same. */
  readonly keptFormula: string | null;
  /** The cell's own extension, carried along. */
  readonly extension: string;
}

/** @returns the `<c>` element */
export function cellXml(
  row: number,
  column: number,
  cell: Cell,
  { format, mark, keptFormula, extension }: CellWriting,
): string {
  const content = contentOf(cell.value, cell.formula !== null || cell.spilledFrom !== null);
  const formula = keptFormula ?? formulaXml(row, column, cell);
  const attributes = attributesText({
    r: cellText(row, column),
    s: format === 0 ? null : format,
    t: content.type,
    cm: mark,
  });
  const inner = formula + content.xml + extension;
  return inner === '' ? `<c${attributes}/>` : `<c${attributes}>${inner}</c>`;
}

/** The file's cell with another format and all else as it was. */
export function reformattedCell(source: string, cell: FileCell, format: number): string {
  const startTagEnd = source.indexOf('>', cell.start) + 1;
  const name = /^<([^\s/>]+)/.exec(source.slice(cell.start, startTagEnd))?.[1] ?? 'c';
  const attributes: Record<string, string | number> = { ...cell.attributes, s: format };
  const selfClosing = source.startsWith('/>', startTagEnd - 2);
  return `<${name}${attributesText(attributes)}${selfClosing ? '/>' : `>${source.slice(startTagEnd, cell.end)}`}`;
}
