import { type BorderLine, type CellStyle, defaultStyle } from '../../document/style';
import type { ConditionalStyle } from '../../document/sheet-parts';
import { attributeOf, child, childrenOf, flag, numberOf, type XmlNode } from '../xml/node';
import { type Palette, resolveColor } from './color';
import { numberFormatOf } from './number-format';

/** The styles part as the document sees it. */
export interface FileStyles {
  /** By the index that a cell's `s` gives; `fileFormat` is that index. */
  readonly formats: readonly CellStyle[];
  /** Those that hold nothing the document does not know (no gradient, no quote mark): a new style that is equal may use them. */
  readonly plain: readonly CellStyle[];
  /** By `dxfId`. */
  readonly conditional: readonly ConditionalStyle[];
}

const horizontals: ReadonlyMap<string, CellStyle['horizontal']> = new Map(
  Object.entries<CellStyle['horizontal']>({
    general: 'General',
    left: 'Left',
    center: 'Center',
    right: 'Right',
    fill: 'Fill',
    justify: 'Justify',
    centerContinuous: 'CenterAcrossSelection',
    distributed: 'Distributed',
  }),
);
const verticals: ReadonlyMap<string, CellStyle['vertical']> = new Map(
  Object.entries<CellStyle['vertical']>({
    top: 'Top',
    center: 'Center',
    bottom: 'Bottom',
    justify: 'Justify',
    distributed: 'Distributed',
  }),
);

/** The file's line names and Office.js's pairs of style and weight. */
export const borderStyles: ReadonlyMap<string, Pick<BorderLine, 'style' | 'weight'>> = new Map(
  Object.entries<Pick<BorderLine, 'style' | 'weight'>>({
    thin: { style: 'Continuous', weight: 'Thin' },
    medium: { style: 'Continuous', weight: 'Medium' },
    thick: { style: 'Continuous', weight: 'Thick' },
    hair: { style: 'Continuous', weight: 'Hairline' },
    dashed: { style: 'Dash', weight: 'Thin' },
    mediumDashed: { style: 'Dash', weight: 'Medium' },
    dotted: { style: 'Dot', weight: 'Thin' },
    double: { style: 'Double', weight: 'Thick' },
    dashDot: { style: 'DashDot', weight: 'Thin' },
    mediumDashDot: { style: 'DashDot', weight: 'Medium' },
    dashDotDot: { style: 'DashDotDot', weight: 'Thin' },
    mediumDashDotDot: { style: 'DashDotDot', weight: 'Medium' },
    slantDashDot: { style: 'SlantDashDot', weight: 'Medium' },
  }),
);

/** A toggle such as `<b/>`: present is on unless it says otherwise. */
const toggle = (node: XmlNode | undefined): boolean => node !== undefined && flag(node.attributes['val'], true);

function fontOf(node: XmlNode | undefined, palette: Palette): Partial<CellStyle> {
  const underline = child(node, 'u');
  const kind = underline?.attributes['val'] ?? 'single';
  return {
    fontName: child(node, 'name')?.attributes['val'] ?? defaultStyle.fontName,
    fontSize: numberOf(child(node, 'sz')?.attributes['val']) ?? defaultStyle.fontSize,
    bold: toggle(child(node, 'b')),
    italic: toggle(child(node, 'i')),
    strikethrough: toggle(child(node, 'strike')),
    underline: underline === undefined || kind === 'none' ? 'None' : kind.startsWith('double') ? 'Double' : 'Single',
    fontColor: resolveColor(child(node, 'color'), palette) ?? defaultStyle.fontColor,
  };
}

/** A pattern is shown by the colour that covers most of it. */
function fillOf(node: XmlNode | undefined, palette: Palette): string | null {
  const pattern = child(node, 'patternFill');
  const kind = pattern?.attributes['patternType'] ?? 'none';
  if (pattern === undefined || kind === 'none') return null;
  return kind === 'solid'
    ? (resolveColor(child(pattern, 'fgColor'), palette) ?? '#000000')
    : resolveColor(child(pattern, 'bgColor'), palette);
}

function borderOf(node: XmlNode | undefined, side: string, palette: Palette): BorderLine | null {
  const line = child(node, side);
  const style = borderStyles.get(line?.attributes['style'] ?? 'none');
  return line === undefined || style === undefined
    ? null
    : { ...style, color: resolveColor(child(line, 'color'), palette) ?? '#000000' };
}

/** The lists that a format record points into. */
interface StyleLists {
  readonly fonts: readonly XmlNode[];
  readonly fills: readonly XmlNode[];
  readonly borders: readonly XmlNode[];
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly palette: Palette;
}

const knownFont = new Set(['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme', 'charset']);
const knownAlignment = new Set(['horizontal', 'vertical', 'wrapText', 'indent', 'textRotation', 'shrinkToFit']);

function isPlain(xf: XmlNode, { fonts, fills, borders }: StyleLists): boolean {
  const at = (name: string): number => Number(attributeOf(xf, name) ?? 0);
  const fill = fills[at('fillId')];
  const diagonal = child(borders[at('borderId')], 'diagonal')?.attributes['style'] ?? 'none';
  return (
    !flag(xf.attributes['quotePrefix']) &&
    !flag(xf.attributes['pivotButton']) &&
    diagonal === 'none' &&
    (fonts[at('fontId')]?.children ?? []).every(({ local }) => knownFont.has(local)) &&
    ['none', 'solid', undefined].includes(child(fill, 'patternFill')?.attributes['patternType']) &&
    child(fill, 'gradientFill') === undefined &&
    Object.keys(child(xf, 'alignment')?.attributes ?? {}).every((name) => knownAlignment.has(name))
  );
}

function formatOf(xf: XmlNode, index: number, parts: StyleLists): CellStyle {
  const { fonts, fills, borders, numberFormats, palette } = parts;
  const at = (name: string): number => Number(attributeOf(xf, name) ?? 0);
  const border = borders[at('borderId')];
  const alignment = child(xf, 'alignment')?.attributes ?? {};
  const protection = child(xf, 'protection')?.attributes ?? {};
  const rotation = Number(alignment['textRotation'] ?? 0);
  return {
    ...defaultStyle,
    ...fontOf(fonts[at('fontId')], palette),
    numberFormat: numberFormatOf(at('numFmtId'), numberFormats),
    fillColor: fillOf(fills[at('fillId')], palette),
    borderTop: borderOf(border, 'top', palette),
    borderBottom: borderOf(border, 'bottom', palette),
    borderLeft: borderOf(border, 'left', palette),
    borderRight: borderOf(border, 'right', palette),
    horizontal: horizontals.get(alignment['horizontal'] ?? 'general') ?? 'General',
    vertical: verticals.get(alignment['vertical'] ?? 'bottom') ?? 'Bottom',
    wrapText: flag(alignment['wrapText']),
    indent: Number(alignment['indent'] ?? 0),
    // The file counts clockwise turns from 91 on.
    textOrientation: rotation === 255 || rotation <= 90 ? rotation : 90 - rotation,
    shrinkToFit: flag(alignment['shrinkToFit']),
    locked: flag(protection['locked'], true),
    formulaHidden: flag(protection['hidden']),
    fileFormat: index,
  };
}

/** A fill of a conditional format keeps its colour in `bgColor`, unlike that of a cell. */
function conditionalOf(dxf: XmlNode, palette: Palette): ConditionalStyle {
  const font = child(dxf, 'font');
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  const bold = child(font, 'b');
  const italic = child(font, 'i');
  return {
    fontColor: resolveColor(child(font, 'color'), palette),
    fillColor:
      resolveColor(child(pattern, 'bgColor'), palette) ??
      (pattern?.attributes['patternType'] === 'solid' ? resolveColor(child(pattern, 'fgColor'), palette) : null),
    bold: bold === undefined ? null : toggle(bold),
    italic: italic === undefined ? null : toggle(italic),
  };
}

/** @param root - the styles part; without one every cell has Excel's default format */
export function readStyles(root: XmlNode | undefined, palette: Palette): FileStyles {
  const numberFormats = new Map(
    childrenOf(child(root, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const parts: StyleLists = {
    fonts: childrenOf(child(root, 'fonts'), 'font'),
    fills: childrenOf(child(root, 'fills'), 'fill'),
    borders: childrenOf(child(root, 'borders'), 'border'),
    numberFormats,
    palette,
  };
  const records = childrenOf(child(root, 'cellXfs'), 'xf');
  const formats = records.map((xf, index) => formatOf(xf, index, parts));
  return {
    formats: formats.length > 0 ? formats : [{ ...defaultStyle, fileFormat: 0 }],
    plain: formats.filter((_, index) => records[index] !== undefined && isPlain(records[index], parts)),
    conditional: childrenOf(child(root, 'dxfs'), 'dxf').map((dxf) => conditionalOf(dxf, palette)),
  };
}
