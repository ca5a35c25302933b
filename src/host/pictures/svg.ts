const escapes = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** What XML cannot carry. */
const unsafe = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as SVG carries it: what stands in a workbook is never markup. */
export function svgText(text: string): string {
  return text.replace(unsafe, '').replace(/[&<>"]/g, (character) => escapes.get(character) ?? '');
}

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; an attribute that is `null` is left out. */
export function svgElement(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : svgText(String(value))}"`)
    .join('');
  return content.length === 0 ? `<${name}${text}/>` : `<${name}${text}>${content.join('')}</${name}>`;
}

function rounded(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** About how wide a text is, in the unit of its font's size. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].length * fontSize * 0.54;
}

/** A text that is cut to fit, with dots for what is missing. */
export function fitted(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const room = Math.max(0, Math.floor(width / (fontSize * 0.54)) - 1);
  return `${[...text].slice(0, room).join('').trimEnd()}…`;
}
