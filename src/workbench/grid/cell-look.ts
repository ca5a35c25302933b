import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { BorderLine, CellStyle } from '../../host/document/style';

const horizontal: Readonly<Record<CellStyle['horizontal'], HorizontalAlign | null>> = {
  General: null,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.LEFT,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.CENTER,
};

const vertical: Readonly<Record<CellStyle['vertical'], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};

/** Pixels that one step of indent takes in Excel. */
const indentWidth = 9;
/** Univer's own distance between a cell's edge and its text. */
const padding = 2;

function borderType({ style, weight }: BorderLine): BorderStyleTypes {
  const medium = weight === 'Medium' || weight === 'Thick';
  switch (style) {
    case 'None':
      return BorderStyleTypes.NONE;
    case 'Dash':
      return medium ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case 'DashDot':
      return medium ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case 'DashDotDot':
      return medium ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case 'Dot':
      return BorderStyleTypes.DOTTED;
    case 'Double':
      return BorderStyleTypes.DOUBLE;
    case 'SlantDashDot':
      return BorderStyleTypes.SLANT_DASH_DOT;
    case 'Continuous':
      return {
        Hairline: BorderStyleTypes.HAIR,
        Thin: BorderStyleTypes.THIN,
        Medium: BorderStyleTypes.MEDIUM,
        Thick: BorderStyleTypes.THICK,
      }[weight];
  }
}

function border(line: BorderLine | null): IBorderStyleData | null {
  return line === null || line.style === 'None' ? null : { s: borderType(line), cl: { rgb: line.color } };
}

function borders(style: CellStyle): IBorderData | null {
  const lines = {
    t: border(style.borderTop),
    b: border(style.borderBottom),
    l: border(style.borderLeft),
    r: border(style.borderRight),
  };
  return Object.values(lines).every((line) => line === null) ? null : lines;
}

/** Excel's fonts are not on every machine: Carlito has the widths of Calibri. */
const fontFamily = (name: string): string =>
  `"${name.replace(/"/g, '')}", ${/cambria|times|serif/i.test(name) ? 'serif' : 'Carlito, Arial, sans-serif'}`;
const fontName = (family: string): string => (family.split(',')[0] ?? family).trim().replace(/^"|"$/g, '');

/** A cell's style in Univer's terms, every part of it stated, so that it replaces another one wholly. */
export function univerStyle(style: CellStyle): IStyleData {
  const decorated = (on: boolean) => ({ s: on ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  return {
    ff: fontFamily(style.fontName),
    fs: style.fontSize,
    bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ul: decorated(style.underline !== 'None'),
    st: decorated(style.strikethrough),
    cl: { rgb: style.fontColor },
    bg: style.fillColor === null ? null : { rgb: style.fillColor },
    bd: borders(style),
    ht: horizontal[style.horizontal],
    vt: vertical[style.vertical],
    tb: style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr:
      style.textOrientation === 0
        ? null
        : style.textOrientation === 255
          ? { a: 0, v: BooleanNumber.TRUE }
          : { a: -style.textOrientation },
    pd:
      style.indent === 0
        ? null
        : {
            l: padding + style.indent * indentWidth,
            r: style.horizontal === 'Right' ? padding + style.indent * indentWidth : padding,
            t: 0,
            b: 1,
          },
    // Numbers are written by `localizeCells`, in the workbook's own language.
    n: null,
  };
}

/** What a person can change of a cell's style in the grid: font, fill and alignment. The rest of the style stays. */
export function changedStyle(before: CellStyle, shown: IStyleData): Partial<CellStyle> {
  const alignment = (Object.entries(horizontal) as [CellStyle['horizontal'], HorizontalAlign | null][]).find(
    ([, value]) => value === (shown.ht ?? null),
  );
  const keepsAlignment = horizontal[before.horizontal] === (shown.ht ?? null);
  return {
    fontName: shown.ff ? fontName(shown.ff) : before.fontName,
    fontSize: shown.fs ?? before.fontSize,
    bold: shown.bl === BooleanNumber.TRUE,
    italic: shown.it === BooleanNumber.TRUE,
    underline:
      shown.ul?.s === BooleanNumber.TRUE ? (before.underline === 'None' ? 'Single' : before.underline) : 'None',
    strikethrough: shown.st?.s === BooleanNumber.TRUE,
    fontColor: hexColor(shown.cl?.rgb) ?? before.fontColor,
    fillColor: hexColor(shown.bg?.rgb),
    horizontal: keepsAlignment ? before.horizontal : (alignment?.[0] ?? before.horizontal),
    wrapText: shown.tb === WrapStrategy.WRAP,
  };
}

function hexColor(color: Nullable<string>): string | null {
  if (!color) return null;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color)?.slice(1).map(Number);
  return channels === undefined
    ? null
    : `#${channels
        .map((channel) => channel.toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase()}`;
}
