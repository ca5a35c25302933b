import { unzipSync } from 'fflate';
import { attribute, childrenOf, type Element, parse, repeated } from './xml';

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The package as a reader sees it, apart from the code under test. */
export class OpenPackage {
  /** Every entry of the archive in its order, a name that stands there twice as often as it does. */
  readonly entries: readonly string[];
  readonly names: readonly string[];
  private readonly parts: Readonly<Record<string, Uint8Array>>;
  private readonly trees = new Map<string, Element | string>();

  constructor(bytes: Uint8Array) {
    const entries: string[] = [];
    // What is unpacked is kept by name, so that of two entries of one name only the last would be seen.
    this.parts = unzipSync(bytes, { filter: ({ name }) => entries.push(name) > 0 });
    this.entries = entries;
    this.names = Object.keys(this.parts);
  }

  bytes(name: string): Uint8Array {
    return this.parts[name] ?? new Uint8Array();
  }

  has(name: string): boolean {
    return name in this.parts;
  }

  /** The root of a part; `undefined` where there is none or it cannot be parsed. */
  tree(name: string): Element | undefined {
    const found = this.parsed(name);
    return typeof found === 'string' ? undefined : found;
  }

  /** Why a part cannot be parsed. */
  faultOf(name: string): string | undefined {
    const found = this.parsed(name);
    return typeof found === 'string' ? found : undefined;
  }

  private parsed(name: string): Element | string | undefined {
    const bytes = this.parts[name];
    if (bytes === undefined) return undefined;
    let tree = this.trees.get(name);
    if (tree === undefined) {
      try {
        tree = parse(bytes);
      } catch (error) {
        tree = String(error);
      }
      this.trees.set(name, tree);
    }
    return tree;
  }

  relationsOf(part: string): readonly Relation[] {
    const slash = part.lastIndexOf('/') + 1;
    const root = this.tree(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return childrenOf(root, 'Relationship').map((element) => {
      const external = attribute(element, 'TargetMode') === 'External';
      const target = attribute(element, 'Target') ?? '';
      return {
        id: attribute(element, 'Id') ?? '',
        type: attribute(element, 'Type') ?? '',
        external,
        target: external ? target : new URL(target, `file:///${part}`).pathname.slice(1),
      };
    });
  }

  contentTypeOf(part: string): string | undefined {
    const root = this.tree('[Content_Types].xml');
    const override = childrenOf(root, 'Override').find(
      (element) => attribute(element, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`,
    );
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = childrenOf(root, 'Default').find(
      (element) => attribute(element, 'Extension')?.toLowerCase() === extension,
    );
    return attribute(override ?? byExtension, 'ContentType');
  }
}

/** What a relation of a type leads to, by the last word of both. */
const typeOfKind: Readonly<Record<string, RegExp>> = {
  worksheet: /\.worksheet\+xml$/,
  styles: /\.styles\+xml$/,
  sharedStrings: /\.sharedStrings\+xml$/,
  table: /\.table\+xml$/,
  drawing: /\.drawing\+xml$/,
  chart: /\.drawingml\.chart\+xml$/,
  sheetMetadata: /\.sheetMetadata\+xml$/,
  calcChain: /\.calcChain\+xml$/,
  officeDocument: /\.main\+xml$/,
  'extended-properties': /\.extended-properties\+xml$/,
};

/** The faults of the package itself: archive, content types, relations, XML. */
export function* packageFaultsOf(files: OpenPackage): Generator<string> {
  for (const name of repeated(files.entries.map((part) => part.toLowerCase()))) yield `${name}: two parts of one name`;
  for (const name of files.names) {
    if (/\\|^\/|(^|\/)\.\.?(\/|$)/.test(name)) yield `${name}: no name of a part`;
    if (name !== '[Content_Types].xml' && !name.endsWith('/') && files.contentTypeOf(name) === undefined)
      yield `${name}: no content type`;
    const isXml =
      name.endsWith('.rels') || name === '[Content_Types].xml' || /[+/]xml$/.test(files.contentTypeOf(name) ?? '');
    const fault = isXml ? files.faultOf(name) : undefined;
    if (fault !== undefined) yield `${name}: ${fault}`;
  }
  const types = files.tree('[Content_Types].xml');
  if (types === undefined) yield '[Content_Types].xml: missing';
  const overrides = childrenOf(types, 'Override').map((element) => attribute(element, 'PartName')?.toLowerCase() ?? '');
  for (const name of repeated(overrides)) yield `[Content_Types].xml: ${name} twice`;
  for (const extension of repeated(
    childrenOf(types, 'Default').map((element) => attribute(element, 'Extension')?.toLowerCase() ?? ''),
  ))
    yield `[Content_Types].xml: .${extension} twice`;
  const known = new Set(files.names.map((name) => `/${name.toLowerCase()}`));
  for (const name of overrides) if (!known.has(name)) yield `[Content_Types].xml: ${name} is no part`;
  for (const name of files.names.filter((part) => part.endsWith('.rels'))) yield* relationFaults(files, name);
}

function* relationFaults(files: OpenPackage, name: string): Generator<string> {
  const part = name.replace('_rels/', '').replace(/\.rels$/, '');
  if (part !== '' && !files.has(part)) yield `${name}: relations of a part that is not there`;
  const relations = files.relationsOf(part);
  for (const id of repeated(relations.map((relation) => relation.id))) yield `${name}: ${id} twice`;
  for (const { id, type, target, external } of relations) {
    if (external) continue;
    if (!files.has(target)) yield `${name}: ${id} leads to ${target}, which is not there`;
    const kind = type.slice(type.lastIndexOf('/') + 1);
    const expected = typeOfKind[kind];
    if (expected !== undefined && !expected.test(files.contentTypeOf(target) ?? ''))
      yield `${name}: ${id} says ${kind}, ${target} is ${files.contentTypeOf(target)}`;
  }
}
