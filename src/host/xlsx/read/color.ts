import { child, numberOf, type XmlNode } from '../xml/node';

/** Theme numbers in styles count light before dark (ECMA-376 18.8.3), unlike the order within the theme part. */
const themeOrder = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
/** The theme of a file that has none: Office 2007–2010, as Excel takes it. */
const officeTheme = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
  '0000FF',
  '800080',
];

/** ECMA-376 18.8.27; the first eight are repeated. */
const firstEight = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const defaultPalette = [
  ...firstEight,
  ...firstEight,
  '800000',
  '008000',
  '000080',
  '808000',
  '800080',
  '008080',
  'C0C0C0',
  '808080',
  '9999FF',
  '993366',
  'FFFFCC',
  'CCFFFF',
  '660066',
  'FF8080',
  '0066CC',
  'CCCCFF',
  '000080',
  'FF00FF',
  'FFFF00',
  '00FFFF',
  '800080',
  '800000',
  '008080',
  '0000FF',
  '00CCFF',
  'CCFFFF',
  'CCFFCC',
  'FFFF99',
  '99CCFF',
  'FF99CC',
  'CC99FF',
  'FFCC99',
  '3366FF',
  '33CCCC',
  '99CC00',
  'FFCC00',
  'FF9900',
  'FF6600',
  '666699',
  '969696',
  '003366',
  '339966',
  '003300',
  '333300',
  '993300',
  '993366',
  '333399',
  '333333',
];

/** The colours that a workbook's styles may refer to, as `RRGGBB`. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** @param theme - the theme part's root; @param styles - the styles part's root, which may redefine the indexed colours */
export function readPalette(theme: XmlNode | undefined, styles: XmlNode | undefined): Palette {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const themeColors = themeOrder.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    return hexOf(color?.attributes['lastClr'] ?? color?.attributes['val']) ?? officeTheme[index] ?? '000000';
  });
  const own = child(child(styles, 'colors'), 'indexedColors')?.children ?? [];
  return {
    theme: themeColors,
    indexed: defaultPalette.map((color, index) => hexOf(own[index]?.attributes['rgb']) ?? color),
  };
}

const hexOf = (text: string | undefined): string | undefined =>
  text !== undefined && /^([0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(text) ? text.slice(-6).toUpperCase() : undefined;

/**
 * A colour element (`color`, `fgColor`, `tabColor`) as `#RRGGBB`.
 *
 * @returns `null` where the element is missing, automatic or unreadable
 */
export function resolveColor(node: XmlNode | undefined, palette: Palette): string | null {
  if (node === undefined) return null;
  const { rgb, theme, indexed, tint } = node.attributes;
  const base =
    hexOf(rgb) ??
    (theme === undefined ? undefined : palette.theme[Number(theme)]) ??
    (indexed === undefined ? undefined : palette.indexed[Number(indexed)]);
  return base === undefined ? null : `#${tinted(base, numberOf(tint) ?? 0)}`;
}

/** Lightens (above 0) or darkens the colour's luminance (ECMA-376 18.8.19). */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const luminance = (highest + lowest) / 2;
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  const sector =
    spread === 0
      ? 0
      : highest === red
        ? ((green - blue) / spread + 6) % 6
        : highest === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  return fromHsl(sector, saturation, tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint);
}

/** @param sector - the hue in sixths of the circle */
function fromHsl(sector: number, saturation: number, luminance: number): string {
  const spread = saturation * Math.min(luminance, 1 - luminance);
  const part = (offset: number): string => {
    const place = (offset + sector * 2) % 12;
    const value = luminance - spread * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return part(0) + part(8) + part(4);
}
