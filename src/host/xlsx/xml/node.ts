import type { Deadline } from '../deadline';
import { checkDepth, createXmlParser, localName, parsePart } from './parser';

/** An element with the places of its source text, so that a writer can replace just what changed. */
export interface XmlNode {
  /** As written, with prefix. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** The element's own text, without that of its children. */
  text: string;
  /** Offset of `<` of the start tag. */
  readonly start: number;
  /** Offset after `>` of the start tag. */
  readonly innerStart: number;
  /** Offset of `<` of the end tag; for `<a/>` the same as `innerStart`. */
  innerEnd: number;
  /** Offset after the element. */
  end: number;
  readonly selfClosing: boolean;
}

/** Builds the tree while a parser runs; used alone or inside a scan that takes some elements for itself. */
export class TreeBuilder {
  root: XmlNode | null = null;
  private readonly open: XmlNode[] = [];

  constructor(
    private readonly source: string,
    private readonly part: string,
  ) {}

  /** How many elements are open. */
  get depth(): number {
    return this.open.length;
  }

  openTag(name: string, attributes: Readonly<Record<string, string>>, selfClosing: boolean, position: number): XmlNode {
    // A raw `<` cannot stand in an attribute, so the last one begins this tag.
    const node: XmlNode = {
      name,
      local: localName(name),
      attributes,
      children: [],
      text: '',
      selfClosing,
      start: this.source.lastIndexOf('<', position - 1),
      innerStart: position,
      innerEnd: position,
      end: position,
    };
    this.open.at(-1)?.children.push(node);
    this.root ??= node;
    this.open.push(node);
    checkDepth(this.open.length, this.part);
    return node;
  }

  addText(text: string): void {
    const node = this.open.at(-1);
    if (node !== undefined) node.text += text;
  }

  closeTag(position: number): void {
    const node = this.open.pop();
    if (node === undefined || node.selfClosing) return;
    node.end = position;
    node.innerEnd = this.source.lastIndexOf('<', position - 1);
  }
}

/**
 * @param source - a whole part as text
 * @param part - its name, for the error
 * @param deadline - when to give up, where a file is read for the first time
 * @throws WorkbookFileError `bad-xml`, `too-slow`
 */
export function parseXml(source: string, part: string, deadline?: Deadline): XmlNode {
  const builder = new TreeBuilder(source, part);
  const parser = createXmlParser(part);
  parser.on('opentag', (tag) => builder.openTag(tag.name, tag.attributes, tag.isSelfClosing, parser.position));
  parser.on('text', (text) => builder.addText(text));
  parser.on('cdata', (text) => builder.addText(text));
  parser.on('closetag', () => builder.closeTag(parser.position));
  parsePart(parser, source, deadline);
  if (builder.root === null) throw new Error(`${part} has no element`);
  return builder.root;
}

/** The first child element of a local name. */
export function child(node: XmlNode | undefined, local: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.local === local);
}

/** All child elements of a local name. */
export function childrenOf(node: XmlNode | undefined, local: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.local === local) ?? [];
}

/** An attribute of the relationships namespace (`r:id`), whatever its prefix. */
export function relationAttribute(node: XmlNode, local = 'id'): string | undefined {
  const name = Object.keys(node.attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : attributeOf(node, name);
}

/** The attribute of a name that is not known beforehand. */
export function attributeOf({ attributes }: XmlNode, name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** XML booleans: `1`, `true`, `on` against anything else. */
export function flag(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

/** A finite number, or `null` where there is none. */
export function numberOf(value: string | undefined): number | null {
  if (value === undefined || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
