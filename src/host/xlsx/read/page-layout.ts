import { type PageLayout, plainPageLayout } from '../../document/sheet-parts';
import { child, flag, numberOf, type XmlNode } from '../xml/node';
import { decodeCellText } from '../xml/text';

/** The file's paper numbers and Office.js's names for them. */
export const paperNames: ReadonlyMap<number, string> = new Map([
  [1, 'Letter'],
  [2, 'LetterSmall'],
  [3, 'Tabloid'],
  [4, 'Ledger'],
  [5, 'Legal'],
  [6, 'Statement'],
  [7, 'Executive'],
  [8, 'A3'],
  [9, 'A4'],
  [10, 'A4Small'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
]);

/** The file keeps margins in inches, the document in points. */
export const pointsPerInch = 72;

type Side = 'L' | 'C' | 'R';

/** Splits `&Lleft&Ccentre&Rright`; text before the first mark belongs to the centre. */
function thirds(text: string): Readonly<Record<Side, string>> {
  const parts: Record<Side, string> = { L: '', C: '', R: '' };
  let side: Side = 'C';
  for (const piece of decodeCellText(text).split(/(&&|&[LCR])/)) {
    if (piece === '&L' || piece === '&C' || piece === '&R') side = piece === '&L' ? 'L' : piece === '&C' ? 'C' : 'R';
    else parts[side] += piece;
  }
  return parts;
}

/**
 * Everything of the page layout but print titles and area, which files keep as names.
 *
 * @param root - the worksheet element
 */
export function readPageLayout(root: XmlNode): PageLayout {
  const setup = child(root, 'pageSetup')?.attributes ?? {};
  const margins = child(root, 'pageMargins')?.attributes ?? {};
  const options = child(root, 'printOptions')?.attributes ?? {};
  const fit = flag(child(child(root, 'sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
  const headersFooters = child(root, 'headerFooter');
  const header = thirds(child(headersFooters, 'oddHeader')?.text ?? '');
  const footer = thirds(child(headersFooters, 'oddFooter')?.text ?? '');
  const margin = (side: keyof PageLayout['margins']): number => {
    const inches = numberOf(margins[side]);
    return inches === null ? plainPageLayout.margins[side] : Number((inches * pointsPerInch).toFixed(4));
  };
  // 0 pages means as many as it takes.
  const pages = (name: 'fitToWidth' | 'fitToHeight'): number | null =>
    fit ? (numberOf(setup[name]) ?? 1) || null : null;
  return {
    ...plainPageLayout,
    orientation: setup['orientation'] === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paperNames.get(Number(setup['paperSize'])) ?? null,
    fitToWidth: pages('fitToWidth'),
    fitToHeight: pages('fitToHeight'),
    scale: fit ? null : numberOf(setup['scale']),
    margins: {
      top: margin('top'),
      bottom: margin('bottom'),
      left: margin('left'),
      right: margin('right'),
      header: margin('header'),
      footer: margin('footer'),
    },
    centerHorizontally: flag(options['horizontalCentered']),
    centerVertically: flag(options['verticalCentered']),
    printGridlines: flag(options['gridLines']),
    blackAndWhite: flag(setup['blackAndWhite']),
    headersFooters: {
      leftHeader: header.L,
      centerHeader: header.C,
      rightHeader: header.R,
      leftFooter: footer.L,
      centerFooter: footer.C,
      rightFooter: footer.R,
    },
  };
}
