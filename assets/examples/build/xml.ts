export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text safe in an element or an attribute. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Text of a cell: XML cannot hold control characters, so Excel writes them as `_x0001_`. */
export function escapeCellText(text: string): string {
  return escape(encodeText(text));
}

/** The same before it is put into XML: names of sheets are such texts, too. */
export function encodeText(text: string): string {
  const shielded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return shielded.replace(
    /[\u0000-\u0008\u000b-\u001f]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Attributes in the order given; those that are `undefined` are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(String(value))}"`))
    .join('');
}

export function element(
  name: string,
  values: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): string {
  return content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`;
}
