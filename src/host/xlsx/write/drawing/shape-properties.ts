import type { ChartFill, ChartFont, ChartLine, ChartLineStyle } from '../../../document/drawings/chart';
import { attributesText } from '../../xml/text';

/** EMU of a point. */
const emuPerPoint = 12_700;

const solid = (color: string): string => `<a:solidFill>${color}</a:solidFill>`;
const colorXml = (color: string): string => solid(`<a:srgbClr val="${color.slice(1)}"/>`);

/** How a file names the dashes of a line. */
export const dashes = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDash',
  RoundDot: 'sysDot',
} as const satisfies Partial<Record<ChartLineStyle, string>>;

/** @param automatic - the colour element of what Excel chooses, where it must be said */
export function fillXml(fill: ChartFill, automatic: string | null = null): string {
  if (fill === 'automatic') return automatic === null ? '' : solid(automatic);
  return fill === 'none' ? '<a:noFill/>' : colorXml(fill);
}

/** @param automatic - as in {@link fillXml} */
export function lineXml({ style, color, weight }: ChartLine, automatic: string | null = null): string {
  if (style === 'None') return '<a:ln><a:noFill/></a:ln>';
  const dash = style === 'Automatic' ? '' : `<a:prstDash val="${dashes[style]}"/>`;
  return `<a:ln w="${Math.round(weight * emuPerPoint)}" cap="rnd">${fillXml(color ?? 'automatic', automatic)}${dash}<a:round/></a:ln>`;
}

/** @param automatic - as in {@link fillXml} */
export function shapeXml(fill: ChartFill, line: ChartLine | null, automatic: string | null = null): string {
  const inner = `${fillXml(fill, automatic)}${line === null ? '' : lineXml(line, automatic)}`;
  return inner === '' ? '' : `<c:spPr>${inner}</c:spPr>`;
}

/** @param tag - `defRPr` for what is not typed, `rPr` for a run of text */
export function fontXml(tag: 'defRPr' | 'rPr', font: ChartFont): string {
  const attributes = attributesText({
    lang: tag === 'rPr' ? 'en-US' : null,
    sz: Math.round(font.size * 100),
    b: font.bold ? 1 : 0,
    i: font.italic ? 1 : 0,
    u: font.underline === 'Single' ? 'sng' : 'none',
  });
  const face = font.name === null ? '' : `<a:latin${attributesText({ typeface: font.name })}/>`;
  return `<a:${tag}${attributes}>${colorXml(font.color)}${face}</a:${tag}>`;
}

/** @param rotation - degrees, against the clock; `null` is what Excel chooses */
export function textXml(font: ChartFont, rotation: number | null = null): string {
  const body = rotation === null ? '<a:bodyPr/>' : `<a:bodyPr rot="${Math.round(-rotation * 60_000)}" vert="horz"/>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${fontXml('defRPr', font)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}
