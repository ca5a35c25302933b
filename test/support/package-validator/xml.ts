import { SaxesParser } from 'saxes';

/** An element with its namespace resolved, so that a prefix nobody declared is found. */
export interface Element {
  readonly uri: string;
  readonly local: string;
  /** By local name where there is no namespace, else by `{uri}local`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

export const relationsUri = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictRelationsUri = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** @throws Error when the text is not well-formed with regard to namespaces */
export function parse(bytes: Uint8Array): Element {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  const declared = /^<\?xml[^>]*encoding=["']([^"']+)/.exec(text)?.[1]?.toLowerCase();
  if (declared !== undefined && declared !== encoding.replace('le', ''))
    throw new Error(`says ${declared}, is ${encoding}`);
  const open: Element[] = [];
  let root: Element | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map(
      Object.values(tag.attributes).map(({ uri, local, value }) => [uri === '' ? local : `{${uri}}${local}`, value]),
    );
    const element: Element = { uri: tag.uri, local: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const add = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  if (root === undefined) throw new Error('has no element');
  return root;
}

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.get(name);

export const numberAttribute = (element: Element | undefined, name: string, absent: number): number =>
  Number(attribute(element, name) ?? absent);

/** `r:id`, in either form of the standard. */
export const relationId = (element: Element): string | undefined =>
  attribute(element, `{${relationsUri}}id`) ?? attribute(element, `{${strictRelationsUri}}id`);

export const child = (element: Element | undefined, local: string): Element | undefined =>
  element?.children.find((candidate) => candidate.local === local);

export const childrenOf = (element: Element | undefined, local: string): readonly Element[] =>
  element?.children.filter((candidate) => candidate.local === local) ?? [];

export function* descendants(element: Element): Generator<Element> {
  yield element;
  for (const inner of element.children) yield* descendants(inner);
}

/** What stands more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
