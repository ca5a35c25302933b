import type { PageLayout } from '../../document/sheet-parts';
import { paperNames, pointsPerInch } from '../read/page-layout';
import { rewriteElement } from '../xml/edit';
import { encodeCellText, escapeText } from '../xml/text';
import type { WorksheetEdit } from './worksheet';

const paperNumbers = new Map([...paperNames].map(([number, name]) => [name, number]));
const headerFooterOrder = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

const changed = (before: PageLayout, after: PageLayout, keys: readonly (keyof PageLayout)[]): boolean =>
  keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

function thirds(left: string, center: string, right: string): string {
  return `${left === '' ? '' : `&L${left}`}${center === '' ? '' : `&C${center}`}${right === '' ? '' : `&R${right}`}`;
}

function writeSetup(edit: WorksheetEdit, layout: PageLayout): void {
  const fit = layout.fitToWidth !== null || layout.fitToHeight !== null;
  const attributes = {
    paperSize: layout.paperSize === null ? null : (paperNumbers.get(layout.paperSize) ?? null),
    scale: fit ? null : layout.scale,
    fitToWidth: fit ? (layout.fitToWidth ?? 0) : null,
    fitToHeight: fit ? (layout.fitToHeight ?? 0) : null,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite || null,
  };
  edit.replace('pageSetup', rewriteElement(edit.source, edit.element('pageSetup'), 'pageSetup', { attributes }));
}

function writeHeadersFooters(edit: WorksheetEdit, { headersFooters: texts }: PageLayout): void {
  const element = (name: string, text: string): string =>
    text === '' ? '' : `<${name}>${escapeText(encodeCellText(text))}</${name}>`;
  const header = element('oddHeader', thirds(texts.leftHeader, texts.centerHeader, texts.rightHeader));
  const footer = element('oddFooter', thirds(texts.leftFooter, texts.centerFooter, texts.rightFooter));
  edit.replace(
    'headerFooter',
    rewriteElement(edit.source, edit.element('headerFooter'), 'headerFooter', {
      children: { oddHeader: header, oddFooter: footer },
      order: headerFooterOrder,
    }),
  );
}

/** Whether the sheet is fitted to pages is said apart from how many. */
export function fitToPageXml(edit: WorksheetEdit, layout: PageLayout): string {
  const fit = layout.fitToWidth !== null || layout.fitToHeight !== null;
  const node = edit.element('sheetPr')?.children.find(({ local }) => local === 'pageSetUpPr');
  if (node === undefined && !fit) return '';
  return rewriteElement(edit.source, node, 'pageSetUpPr', { attributes: { fitToPage: fit || null } });
}

/** Writes the elements in which the two layouts differ; print titles and area are names and go elsewhere. */
export function writePageLayout(edit: WorksheetEdit, before: PageLayout, after: PageLayout): void {
  if (changed(before, after, ['centerHorizontally', 'centerVertically', 'printGridlines'])) {
    const attributes = {
      horizontalCentered: after.centerHorizontally || null,
      verticalCentered: after.centerVertically || null,
      gridLines: after.printGridlines || null,
    };
    edit.replace(
      'printOptions',
      rewriteElement(edit.source, edit.element('printOptions'), 'printOptions', { attributes }),
    );
  }
  if (changed(before, after, ['margins']) || edit.element('pageMargins') === undefined) {
    const { left, right, top, bottom, header, footer } = after.margins;
    const inches = Object.fromEntries(
      Object.entries({ left, right, top, bottom, header, footer }).map(([side, points]) => [
        side,
        Number((points / pointsPerInch).toFixed(6)),
      ]),
    );
    edit.replace(
      'pageMargins',
      rewriteElement(edit.source, edit.element('pageMargins'), 'pageMargins', { attributes: inches }),
    );
  }
  if (changed(before, after, ['orientation', 'paperSize', 'fitToWidth', 'fitToHeight', 'scale', 'blackAndWhite']))
    writeSetup(edit, after);
  if (changed(before, after, ['headersFooters'])) writeHeadersFooters(edit, after);
}
