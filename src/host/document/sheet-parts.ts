import type { Box } from './box';

/** A run of columns or rows is kept one by one; an absent entry has the sheet's default size. */
export interface Band {
  /** Columns: characters of the default font as in the file; rows: points; `null` is the sheet's default. */
  readonly size: number | null;
  readonly hidden: boolean;
  /** 0 is not grouped. */
  readonly outlineLevel: number;
  readonly collapsed: boolean;
}

export const plainBand: Band = { size: null, hidden: false, outlineLevel: 0, collapsed: false };

export interface Hyperlink {
  readonly box: Box;
  /** A place in this workbook such as `'Data'!B2` or a defined name. */
  readonly documentReference: string | null;
  /** An outside address. */
  readonly address: string | null;
  readonly screenTip: string | null;
}

/** Names as in Office.js. Formulas are English A1 text without `=`, relative to the first cell of the first box. */
export type ConditionalFormat =
  | {
      readonly kind: 'cellValue';
      readonly boxes: readonly Box[];
      readonly operator: ConditionalOperator;
      readonly formulas: readonly string[];
      readonly format: ConditionalStyle;
      readonly stopIfTrue: boolean;
      readonly priority: number;
    }
  | {
      readonly kind: 'custom';
      readonly boxes: readonly Box[];
      readonly formula: string;
      readonly format: ConditionalStyle;
      readonly stopIfTrue: boolean;
      readonly priority: number;
    }
  | {
      readonly kind: 'containsText';
      readonly boxes: readonly Box[];
      readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
      readonly text: string;
      readonly format: ConditionalStyle;
      readonly stopIfTrue: boolean;
      readonly priority: number;
    }
  /** Read from a file and kept, but not offered through the API. */
  | { readonly kind: 'other'; readonly boxes: readonly Box[]; readonly xml: string; readonly priority: number };

export type ConditionalOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

export interface ConditionalStyle {
  readonly fontColor: string | null;
  readonly fillColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
}

export interface DataValidation {
  readonly boxes: readonly Box[];
  readonly type: 'list' | 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  /** For `list`: a comma-separated text or a formula beginning with `=`. */
  readonly formula1: string;
  /**
   * The entries of a typed list where one of them holds a comma, which a person's Excel can have while the list is
   * joined by commas for everyone who reads it.
   */
  readonly entries?: readonly string[];
  readonly formula2: string | null;
  readonly operator: ConditionalOperator | null;
  readonly ignoreBlanks: boolean;
  readonly inCellDropDown: boolean;
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
  } | null;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string } | null;
}

/** Margins in points. */
export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Excel.PaperType, for example `A4`; `null` where the file says nothing. */
  readonly paperSize: string | null;
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  readonly scale: number | null;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly blackAndWhite: boolean;
  /** The six fields as Excel's codes (`&P`), default pages only. */
  readonly headersFooters: {
    readonly leftHeader: string;
    readonly centerHeader: string;
    readonly rightHeader: string;
    readonly leftFooter: string;
    readonly centerFooter: string;
    readonly rightFooter: string;
  };
  /** `$A:$B`, `$1:$5`, or null; kept in the file as the sheet's `Print_Titles` and `Print_Area` names. */
  readonly printTitleRows: string | null;
  readonly printTitleColumns: string | null;
  readonly printArea: string | null;
}

export const plainPageLayout: PageLayout = {
  orientation: 'Portrait',
  paperSize: null,
  fitToWidth: null,
  fitToHeight: null,
  scale: null,
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  blackAndWhite: false,
  headersFooters: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
  printTitleRows: null,
  printTitleColumns: null,
  printArea: null,
};

export interface Table {
  readonly id: number;
  readonly name: string;
  readonly sheetId: string;
  /** With header row, and totals row if there is one. */
  readonly box: Box;
  readonly columns: readonly string[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string | null;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** The id of the sheet it is local to; `null` for the workbook. */
  readonly scope: string | null;
  /** English text without `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}
