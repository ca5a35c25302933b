import type { ChartFill, ChartFont, ChartHeading, ChartLine } from '../../../document/drawings/chart';
import { dashes } from '../../write/drawing/shape-properties';
import { child, childrenOf, flag, numberOf, type XmlNode } from '../../xml/node';

const emuPerPoint = 12_700;

/** What a file calls something, the other way round. */
export function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: string | undefined): Key | null {
  return (Object.keys(names) as Key[]).find((key) => names[key] === name) ?? null;
}

/** The `val` of a child. */
export function valueOf(node: XmlNode | undefined, local: string): string | undefined {
  return child(node, local)?.attributes['val'];
}

export function numberIn(node: XmlNode | undefined, local: string): number | null {
  return numberOf(valueOf(node, local));
}

/** A child without a value is `true`. */
export function flagIn(node: XmlNode | undefined, local: string, absent = false): boolean {
  const found = child(node, local);
  return found === undefined ? absent : flag(found.attributes['val'], true);
}

/** `#RRGGBB` of what is filled with one plain colour. */
function colorOf(node: XmlNode | undefined): string | null {
  const code = valueOf(child(node, 'solidFill'), 'srgbClr');
  return code !== undefined && /^[0-9a-f]{6}$/i.test(code) ? `#${code.toUpperCase()}` : null;
}

/** @param properties - a `spPr` */
export function readFill(properties: XmlNode | undefined): ChartFill {
  if (child(properties, 'noFill') !== undefined) return 'none';
  return colorOf(properties) ?? 'automatic';
}

export function readLine(properties: XmlNode | undefined, absent: ChartLine): ChartLine {
  const line = child(properties, 'ln');
  if (line === undefined) return absent;
  if (child(line, 'noFill') !== undefined) return { ...absent, style: 'None', color: null };
  const width = numberOf(line.attributes['w']);
  return {
    style: keyOf(dashes, valueOf(line, 'prstDash')) ?? 'Automatic',
    color: colorOf(line),
    weight: width === null ? absent.weight : width / emuPerPoint,
  };
}

/** @param run - a `defRPr` or a `rPr` */
export function readFont(run: XmlNode | undefined, absent: ChartFont): ChartFont {
  if (run === undefined) return absent;
  const size = numberOf(run.attributes['sz']);
  return {
    name: child(run, 'latin')?.attributes['typeface'] ?? absent.name,
    size: size === null ? absent.size : size / 100,
    bold: flag(run.attributes['b'], absent.bold),
    italic: flag(run.attributes['i'], absent.italic),
    underline: (run.attributes['u'] ?? 'none') === 'none' ? 'None' : 'Single',
    color: colorOf(run) ?? absent.color,
  };
}

/** The look of the first paragraph of a `txPr` or a `rich`. */
export function readTextFont(text: XmlNode | undefined, absent: ChartFont): ChartFont {
  return readFont(child(child(child(text, 'p'), 'pPr'), 'defRPr'), absent);
}

/** Degrees against the clock; `null` where the file leaves it to Excel. */
export function readRotation(text: XmlNode | undefined): number | null {
  const rotation = numberOf(child(text, 'bodyPr')?.attributes['rot']);
  // Many files say -1000 degrees for what Excel chooses.
  return rotation === null || Math.abs(rotation) > 5_400_000 ? null : 0 - rotation / 60_000;
}

/** @param owner - what the title belongs to */
export function readHeading(owner: XmlNode | undefined, absent: ChartHeading): ChartHeading {
  const title = child(owner, 'title');
  if (title === undefined) return { ...absent, visible: false };
  const rich = child(child(title, 'tx'), 'rich');
  const paragraphs = childrenOf(rich, 'p').map((paragraph) =>
    childrenOf(paragraph, 'r')
      .map((run) => child(run, 't')?.text ?? '')
      .join(''),
  );
  return {
    visible: true,
    text: rich === undefined ? null : paragraphs.join('\n'),
    overlay: flagIn(title, 'overlay'),
    font: readTextFont(rich ?? child(title, 'txPr'), absent.font),
  };
}
