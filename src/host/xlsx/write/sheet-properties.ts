import { toCol } from '@borgar/fx';
import type { HostSheet, SheetParts } from '../../document/sheet';
import { rewriteElement } from '../xml/edit';
import { child } from '../xml/node';
import { escapeAttribute } from '../xml/text';
import { fitToPageXml } from './page-layout';
import type { WorksheetEdit } from './worksheet';

const sheetPropertiesOrder = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const viewOrder = ['pane', 'selection', 'pivotSelection', 'extLst'];

/** Tab colour, where totals stand in an outline, and fitting to pages. */
export function writeSheetProperties(edit: WorksheetEdit, before: Readonly<SheetParts>, sheet: HostSheet): void {
  const view = sheet.part('view');
  const tabColor = sheet.part('tabColor');
  const layout = sheet.part('pageLayout');
  const children: Record<string, string> = {};
  if (tabColor !== before.tabColor)
    children['tabColor'] =
      tabColor === null ? '' : `<tabColor rgb="FF${escapeAttribute(tabColor.slice(1).toUpperCase())}"/>`;
  if (
    view.summaryRowsBelow !== before.view.summaryRowsBelow ||
    view.summaryColumnsRight !== before.view.summaryColumnsRight
  ) {
    const attributes = {
      summaryBelow: view.summaryRowsBelow ? null : false,
      summaryRight: view.summaryColumnsRight ? null : false,
    };
    children['outlinePr'] = rewriteElement(edit.source, child(edit.element('sheetPr'), 'outlinePr'), 'outlinePr', {
      attributes,
    });
  }
  if (layout.fitToWidth !== before.pageLayout.fitToWidth || layout.fitToHeight !== before.pageLayout.fitToHeight)
    children['pageSetUpPr'] = fitToPageXml(edit, layout);
  if (Object.keys(children).length === 0) return;
  edit.replace(
    'sheetPr',
    rewriteElement(edit.source, edit.element('sheetPr'), 'sheetPr', { children, order: sheetPropertiesOrder }),
  );
}

/** A frozen pane, with the cursor in the part that scrolls. */
function paneXml({ rows, columns }: SheetParts['freeze']): string {
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${splits} topLeftCell="${toCol(columns)}${rows + 1}" activePane="${pane}" state="frozen"/>`;
}

const selectionXml = ({ rows, columns }: SheetParts['freeze']): string =>
  [
    ...(columns > 0 ? ['topRight'] : []),
    ...(rows > 0 ? ['bottomLeft'] : []),
    ...(columns > 0 && rows > 0 ? ['bottomRight'] : []),
  ]
    .map((pane) => `<selection pane="${pane}"/>`)
    .join('');

/** Grid lines, headings, zoom and frozen panes. */
export function writeSheetView(edit: WorksheetEdit, before: Readonly<SheetParts>, sheet: HostSheet): void {
  const view = sheet.part('view');
  const freeze = sheet.part('freeze');
  const frozen = freeze.rows > 0 || freeze.columns > 0;
  const sameFreeze = freeze.rows === before.freeze.rows && freeze.columns === before.freeze.columns;
  const sameView =
    view.showGridlines === before.view.showGridlines &&
    view.showHeadings === before.view.showHeadings &&
    view.zoom === before.view.zoom;
  if (sameFreeze && sameView) return;
  const views = edit.element('sheetViews');
  const node = child(views, 'sheetView');
  const attributes = {
    showGridLines: view.showGridlines ? null : false,
    showRowColHeaders: view.showHeadings ? null : false,
    ...(view.zoom === before.view.zoom ? {} : { zoomScale: view.zoom, zoomScaleNormal: view.zoom }),
    workbookViewId: node?.attributes['workbookViewId'] ?? 0,
  };
  const children: Readonly<Record<string, string>> = sameFreeze
    ? {}
    : { pane: frozen ? paneXml(freeze) : '', selection: frozen ? selectionXml(freeze) : '' };
  const first = rewriteElement(edit.source, node, 'sheetView', { attributes, children, order: viewOrder });
  const others = (views?.children ?? [])
    .filter((other) => other !== node)
    .map(({ start, end }) => edit.source.slice(start, end));
  edit.replace('sheetViews', `<sheetViews>${first}${others.join('')}</sheetViews>`);
}

/** Default sizes, and the deepest outline levels: without those Excel hides the outline's buttons. */
export function writeSheetFormat(edit: WorksheetEdit, sheet: HostSheet): void {
  const deepest = (bands: ReadonlyMap<number, { readonly outlineLevel: number }>): number =>
    [...bands.values()].reduce((level, band) => Math.max(level, band.outlineLevel), 0);
  const node = edit.element('sheetFormatPr');
  const attributes = {
    defaultRowHeight: node?.attributes['defaultRowHeight'] ?? sheet.defaultRowHeight,
    outlineLevelRow: deepest(sheet.part('rows')) || null,
    outlineLevelCol: deepest(sheet.part('columns')) || null,
  };
  edit.replace('sheetFormatPr', rewriteElement(edit.source, node, 'sheetFormatPr', { attributes }));
}

/** Only turning protection on or off: the file's own options stay while it is on. */
export function writeProtection(
  edit: WorksheetEdit,
  before: SheetParts['protection'],
  after: SheetParts['protection'],
): void {
  if (before.protected === after.protected) return;
  edit.replace(
    'sheetProtection',
    after.protected
      ? rewriteElement(edit.source, edit.element('sheetProtection'), 'sheetProtection', {
          attributes: { sheet: true, objects: true, scenarios: true },
        })
      : '',
  );
}
