import type { Line, LineDash, LineEnd } from '../../../document/drawings/line';
import { attributesText } from '../../xml/text';

const emuPerPoint = 12_700;

const connectors = { Straight: 'straightConnector1', Elbow: 'bentConnector3', Curve: 'curvedConnector3' } as const;
const ends = {
  None: 'none',
  Triangle: 'triangle',
  Stealth: 'stealth',
  Diamond: 'diamond',
  Oval: 'oval',
  Open: 'arrow',
} as const;
const lengths = { Short: 'sm', Medium: 'med', Long: 'lg' } as const;
const widths = { Narrow: 'sm', Medium: 'med', Wide: 'lg' } as const;
const dashes: Readonly<Record<LineDash, string>> = {
  Solid: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  LongDash: 'lgDash',
  LongDashDot: 'lgDashDot',
  LongDashDotDot: 'lgDashDotDot',
  RoundDot: 'sysDot',
  SquareDot: 'sysDash',
  SystemDashDot: 'sysDashDot',
};

function endXml(tag: 'headEnd' | 'tailEnd', { style, length, width }: LineEnd): string {
  return `<a:${tag} type="${ends[style]}" w="${widths[width]}" len="${lengths[length]}"/>`;
}

/** The form and the look of a line; where it lies its anchor says. A file calls the beginning the head. */
export function lineShapeXml({ connector, fromRight, fromBelow, color, weight, dash, begin, end }: Line): string {
  const flips = attributesText({ flipH: fromRight ? 1 : null, flipV: fromBelow ? 1 : null });
  return (
    `<a:xfrm${flips}><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>` +
    `<a:prstGeom prst="${connectors[connector]}"><a:avLst/></a:prstGeom>` +
    `<a:ln w="${Math.round(weight * emuPerPoint)}"><a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>` +
    `<a:prstDash val="${dashes[dash]}"/><a:round/>${endXml('headEnd', begin)}${endXml('tailEnd', end)}</a:ln>`
  );
}
