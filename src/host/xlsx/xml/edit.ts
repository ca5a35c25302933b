import { attributesText } from './text';
import type { XmlNode } from './node';

/** A stretch of the source to be replaced; nothing is cut where `start` is `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @param edits - in any order, not overlapping; those at one place keep their order, insertions before a replacement */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  let result = '';
  for (const { start, end, text } of ordered) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}

/** A child of a list as it will be: the source's own or a new one, with its text. */
export interface ListItem {
  readonly node: XmlNode | null;
  readonly text: string;
}

/**
 * Makes a list hold the given children in their order. Those that the source has keep their place, and with it the comments
 * and white space between them, unless their order changes.
 */
export function listEdits(source: string, list: XmlNode, items: readonly ListItem[]): readonly Edit[] {
  const kept = items.flatMap(({ node }) => node ?? []);
  const [first, last] = [list.children[0], list.children.at(-1)];
  if (list.selfClosing || kept.some((node, index) => index > 0 && node.start < (kept[index - 1]?.start ?? 0))) {
    const inner = items.map(({ text }) => text).join('');
    if (!list.selfClosing)
      return [{ start: first?.start ?? list.innerStart, end: last?.end ?? list.innerStart, text: inner }];
    return [
      {
        start: list.start,
        end: list.end,
        text: `${source.slice(list.start, list.end).replace(/\s*\/>$/, '>')}${inner}</${list.name}>`,
      },
    ];
  }
  const edits: Edit[] = list.children
    .filter((node) => !kept.includes(node))
    .map(({ start, end }) => ({ start, end, text: '' }));
  let at = first?.start ?? list.innerStart;
  for (const { node, text } of items) {
    if (node === null) edits.push({ start: at, end: at, text });
    else {
      if (source.slice(node.start, node.end) !== text) edits.push({ start: node.start, end: node.end, text });
      at = node.end;
    }
  }
  return edits;
}

export type AttributeValues = Readonly<Record<string, string | number | boolean | null>>;

/** What becomes of an element; what is not named stays as it is. */
export interface ElementChange {
  /** `null` takes an attribute away. */
  readonly attributes?: AttributeValues;
  /** New source for all children of a local name; `''` takes them away. */
  readonly children?: Readonly<Record<string, string>>;
  /** The order in which children must stand, by local name. */
  readonly order?: readonly string[];
}

/** The changed attributes in their old order, new ones at the end. */
function mergedAttributes(node: XmlNode | undefined, changes: AttributeValues): string {
  const merged: Record<string, string | number | boolean | null> = { ...node?.attributes, ...changes };
  return attributesText(merged);
}

/**
 * An element's source with some attributes and children replaced; all else is copied from the source.
 *
 * @param source - the text that holds `node`
 * @param node - `undefined` makes a new element
 * @param name - the name of a new element
 */
export function rewriteElement(
  source: string,
  node: XmlNode | undefined,
  name: string,
  { attributes = {}, children = {}, order = [] }: ElementChange,
): string {
  const pieces = (node?.children ?? [])
    .map((item) => ({ local: item.local, text: source.slice(item.start, item.end) }))
    .filter(({ local }) => !Object.hasOwn(children, local));
  for (const [local, text] of Object.entries(children)) {
    if (text === '') continue;
    const rank = order.indexOf(local);
    const before = pieces.findIndex((piece) => order.indexOf(piece.local) > rank);
    pieces.splice(before < 0 ? pieces.length : before, 0, { local, text });
  }
  const tag = node?.name ?? name;
  const inner =
    pieces.length > 0
      ? pieces.map(({ text }) => text).join('')
      : node !== undefined && node.children.length === 0
        ? source.slice(node.innerStart, node.innerEnd)
        : '';
  const start = `<${tag}${mergedAttributes(node, attributes)}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}</${tag}>`;
}

/** Some producers write `x:row` for `row`: new elements then take the same prefix. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)([A-Za-z_][\w.-]*)(?=[\s/>])/g, `<$1${prefix}$2`);
}

/** The prefix of an element with its colon, or nothing. */
export function prefixOf(node: XmlNode): string {
  return node.name.slice(0, node.name.length - node.local.length);
}
