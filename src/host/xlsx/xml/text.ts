/** Characters that XML cannot carry at all; Excel writes them as `_xHHHH_` in text. */
const notXml =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;
const escaped = /_x([0-9A-Fa-f]{4})_/g;

const hex = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Cell text as Excel keeps it in XML: characters that XML cannot carry, and text that looks like their code, become `_xHHHH_` (ECMA-376 ST_Xstring). */
export function encodeCellText(text: string): string {
  return text.replace(looksEscaped, '_x005F_').replace(notXml, hex);
}

/** The reverse of {@link encodeCellText}. */
export function decodeCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/**
 * A formula as XML can carry it. What only looks like a code stays, since not all who write formulas encode it.
 */
export function encodeFormulaText(formula: string): string {
  return formula.replace(notXml, hex);
}

/** The reverse of {@link encodeFormulaText}. */
export function decodeFormulaText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escaped, (whole, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return character.search(notXml) < 0 ? whole : character;
  });
}

/** Text between tags. What XML cannot carry is left out: encode cell text first. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replace(notXml, '');
}

/** Text in a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** ` name="value"` for each attribute that has a value. */
export function attributesText(
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${escapeAttribute(value === true ? '1' : value === false ? '0' : String(value))}"`,
    )
    .join('');
}
