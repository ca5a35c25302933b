import { addressOf, placeOf } from './address';
import type { CellModel, Sheet } from './sheet';
import type { StyleBook } from './styles';
import { declaration, element, escape, escapeCellText, mainNamespace, relationNamespace } from './xml';

/** What the sheets of a workbook share. */
export interface SharedParts {
  readonly styles: StyleBook;
  /** Gives the place of a text in `xl/sharedStrings.xml`. */
  readonly stringIndex: (text: string) => number;
}

/**
 * A sheet's part, in the element order that Excel demands.
 *
 * @param active - whether this is the sheet that shows when the file is opened
 */
export function sheetXml(sheet: Sheet, shared: SharedParts, active: boolean): string {
  return [
    declaration,
    `<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">`,
    properties(sheet),
    element('dimension', { ref: sheet.dimension() }),
    view(sheet, active),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(sheet),
    `<sheetData>${rows(sheet, shared)}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    sheet.filter === null ? '' : element('autoFilter', { ref: sheet.filter }),
    list(
      'mergeCells',
      sheet.merges.map((ref) => element('mergeCell', { ref })),
    ),
    list('dataValidations', sheet.validations.map(validation)),
    sheet.links.length === 0
      ? ''
      : `<hyperlinks>${sheet.links.map(({ address, location }) => element('hyperlink', { ref: address, location, display: location })).join('')}</hyperlinks>`,
    printing(sheet),
    list(
      'tableParts',
      sheet.tables.map((_, index) => element('tablePart', { 'r:id': `rId${index + 1}` })),
    ),
    '</worksheet>',
  ].join('');
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function properties(sheet: Sheet): string {
  const tab = sheet.tabColor === null ? '' : element('tabColor', { rgb: `FF${sheet.tabColor.slice(1)}` });
  const fit = sheet.printing.landscape === undefined ? '' : '<pageSetUpPr fitToPage="1"/>';
  return tab + fit === '' ? '' : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function view(sheet: Sheet, active: boolean): string {
  const { rows: frozenRows, columns: frozenColumns } = sheet.frozen;
  const pane =
    frozenRows + frozenColumns === 0
      ? ''
      : element('pane', {
          xSplit: frozenColumns || undefined,
          ySplit: frozenRows || undefined,
          topLeftCell: addressOf({ row: frozenRows, column: frozenColumns }),
          activePane: frozenColumns === 0 ? 'bottomLeft' : frozenRows === 0 ? 'topRight' : 'bottomRight',
          state: 'frozen',
        });
  const attributes = {
    showGridLines: sheet.showGridlines ? undefined : 0,
    tabSelected: active ? 1 : undefined,
    workbookViewId: 0,
  };
  return `<sheetViews>${element('sheetView', attributes, pane)}</sheetViews>`;
}

function columns(sheet: Sheet): string {
  if (sheet.widths.length === 0) return '';
  const sorted = [...sheet.widths].sort((a, b) => a.first - b.first);
  // The file's width counts the cell's padding, which the dialog leaves out.
  const cols = sorted.map(({ first, last, width, hidden }) =>
    element('col', {
      min: first + 1,
      max: last + 1,
      width: width + 0.7109375,
      customWidth: 1,
      hidden: hidden ? 1 : undefined,
    }),
  );
  return `<cols>${cols.join('')}</cols>`;
}

function rows(sheet: Sheet, shared: SharedParts): string {
  const byRow = new Map<number, { readonly column: number; readonly cell: CellModel }[]>();
  for (const row of [...sheet.heights.keys(), ...sheet.hiddenRows]) byRow.set(row - 1, []);
  for (const [address, cell] of sheet.cells) {
    const { row, column } = placeOf(address);
    const known = byRow.get(row);
    if (known === undefined) byRow.set(row, [{ column, cell }]);
    else known.push({ column, cell });
  }
  const sharedFormulas = new Map<string, number>();
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.heights.get(row + 1);
      const content = cells
        .sort((a, b) => a.column - b.column)
        .map(({ column, cell }) => cellXml(addressOf({ row, column }), cell, shared, sharedFormulas));
      const attributes = {
        r: row + 1,
        ht: height,
        customHeight: height === undefined ? undefined : 1,
        hidden: sheet.hiddenRows.has(row + 1) ? 1 : undefined,
      };
      return element('row', attributes, content.join(''));
    })
    .join('');
}

function cellXml(
  address: string,
  { value, formula, shared: range, style }: CellModel,
  shared: SharedParts,
  sharedFormulas: Map<string, number>,
): string {
  const r = address;
  const s = style === undefined ? undefined : shared.styles.index(style);
  const f = formula === undefined ? '' : formulaXml(formula, range, sharedFormulas);
  if (value === null) return f === '' ? element('c', { r, s }) : element('c', { r, s }, f);
  if (typeof value === 'number') return element('c', { r, s }, `${f}<v>${value}</v>`);
  if (typeof value === 'boolean') return element('c', { r, s, t: 'b' }, `${f}<v>${value ? 1 : 0}</v>`);
  if (typeof value === 'object') return element('c', { r, s, t: 'e' }, `${f}<v>${escape(value.error)}</v>`);
  if (f !== '') return element('c', { r, s, t: 'str' }, `${f}<v>${escapeCellText(value)}</v>`);
  return element('c', { r, s, t: 's' }, `<v>${shared.stringIndex(value)}</v>`);
}

function formulaXml(formula: string, range: string | undefined, sharedFormulas: Map<string, number>): string {
  if (range === undefined) return `<f>${escape(formula)}</f>`;
  const known = sharedFormulas.get(range);
  const si = known ?? sharedFormulas.size;
  sharedFormulas.set(range, si);
  return known === undefined
    ? element('f', { t: 'shared', ref: range, si }, escape(formula))
    : element('f', { t: 'shared', si });
}

function validation({ range, list: choices }: { readonly range: string; readonly list: string }): string {
  const attributes = { type: 'list', allowBlank: 1, showInputMessage: 1, showErrorMessage: 1, sqref: range };
  return element('dataValidation', attributes, `<formula1>"${escape(choices)}"</formula1>`);
}

function printing({ printing: { landscape, footer } }: Sheet): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (landscape === undefined) return margins;
  // 9 is A4; height 0 lets the sheet run over as many pages as it needs.
  const setup = element('pageSetup', {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToHeight: 0,
  });
  return (
    margins +
    setup +
    (footer === undefined ? '' : `<headerFooter><oddFooter>${escape(footer)}</oddFooter></headerFooter>`)
  );
}

/** A table's part; header cells and column names must be the same texts, or Excel repairs the file. */
export function tableXml(id: number, sheet: Sheet, table: Sheet['tables'][number]): string {
  const names = sheet.headers(table);
  const tableColumns = names.map((name, index) => element('tableColumn', { id: index + 1, name }));
  return (
    declaration +
    `<table xmlns="${mainNamespace}" id="${id}" name="${escape(table.name)}" displayName="${escape(table.name)}" ref="${table.range}" totalsRowShown="0">` +
    element('autoFilter', { ref: table.range }) +
    list('tableColumns', tableColumns) +
    `<tableStyleInfo name="${table.style ?? 'TableStyleLight9'}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** Every cell with a formula, in the order that `xl/calcChain.xml` lists them. */
export function formulaAddresses(sheet: Sheet): readonly string[] {
  return [...sheet.cells].filter(([, cell]) => cell.formula !== undefined).map(([address]) => address);
}

/** `1:4` as a print title refers to it; columns have no such form here. */
export function rowReference(rows: string): string {
  return rows
    .split(':')
    .map((row) => `$${row}`)
    .join(':');
}
