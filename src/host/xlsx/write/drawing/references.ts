import { format } from 'numfmt';
import { type Cell, isCellError } from '../../../document/cell';
import type { HostDocument } from '../../../document/document';
import { sourceCells } from '../../../document/drawings/source-cells';
import { encodeCellText, escapeText } from '../../xml/text';

/** The colours of Office's own theme. */
const officeAccents = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'] as const;

/**
 * The colour that Excel chooses for a series, as an element: that of the workbook's theme, or, in a workbook without one,
 * of Office's, since other programs then know none.
 */
export function accentXml(index: number, hasTheme: boolean): string {
  const place = index % officeAccents.length;
  return hasTheme
    ? `<a:schemeClr val="accent${place + 1}"/>`
    : `<a:srgbClr val="${officeAccents[place] ?? officeAccents[0]}"/>`;
}

/** How a chart's part refers to the workbook: its theme, and its cells with what they held when it was written. */
export interface References {
  /** Whether the workbook counts its days from 1904. */
  readonly date1904: boolean;
  /** The colour of a series that has none of its own. */
  accent(index: number): string;
  numbers(formula: string): string;
  texts(formula: string): string;
  /** Numbers, unless a cell holds a text. */
  categories(formula: string): string;
  /** The format of the numbers that a formula refers to, which an axis takes over. */
  formatOf(formula: string): string;
}

/** A number as Excel plots it: a text is 0, an error no point. */
function numberText({ value }: Cell): string | null {
  if (value === null) return null;
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? String(value) : typeof value === 'boolean' ? String(Number(value)) : '0';
}

function printed({ value, style }: Cell, date1904: boolean): string | null {
  if (value === null) return null;
  if (isCellError(value)) return value.error;
  return typeof value === 'number'
    ? format(style.numberFormat, date1904 ? value + 1462 : value, { throws: false })
    : String(value);
}

function pointsXml(cells: readonly Cell[], textOf: (cell: Cell) => string | null): string {
  const points = cells.map((cell, index) => {
    const text = textOf(cell);
    return text === null ? '' : `<c:pt idx="${index}"><c:v>${escapeText(encodeCellText(text))}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${cells.length}"/>${points.join('')}`;
}

/** References with the values of the document's cells, so that programs that do not calculate show the chart too. */
export class DocumentReferences implements References {
  constructor(
    private readonly document: HostDocument,
    private readonly visibleOnly: boolean,
    private readonly hasTheme: boolean,
  ) {}

  accent(index: number): string {
    return accentXml(index, this.hasTheme);
  }

  get date1904(): boolean {
    return this.document.date1904;
  }

  numbers(formula: string): string {
    const cells = this.cells(formula);
    const cache =
      cells === null
        ? ''
        : `<c:numCache><c:formatCode>${escapeText(this.formatOf(formula))}</c:formatCode>${pointsXml(cells, numberText)}</c:numCache>`;
    return `<c:numRef><c:f>${escapeText(formula)}</c:f>${cache}</c:numRef>`;
  }

  formatOf(formula: string): string {
    return this.cells(formula)?.find(({ value }) => value !== null)?.style.numberFormat ?? 'General';
  }

  texts(formula: string): string {
    // A name stands there even where its cell is hidden.
    const cells = sourceCells(this.document, formula, false);
    return this.textReference(formula, cells);
  }

  categories(formula: string): string {
    const cells = this.cells(formula);
    return cells?.some(({ value }) => typeof value === 'string') === true
      ? this.textReference(formula, cells)
      : this.numbers(formula);
  }

  private cells(formula: string): readonly Cell[] | null {
    return sourceCells(this.document, formula, this.visibleOnly);
  }

  private textReference(formula: string, cells: readonly Cell[] | null): string {
    const cache =
      cells === null ? '' : `<c:strCache>${pointsXml(cells, (cell) => printed(cell, this.date1904))}</c:strCache>`;
    return `<c:strRef><c:f>${escapeText(formula)}</c:f>${cache}</c:strRef>`;
  }
}
