import { Deadline } from '../deadline';
import { WorkbookFileError } from '../fault';
import { decodeXml } from '../xml/encoding';
import { parseXml, type XmlNode } from '../xml/node';
import { readZipDirectory, type ZipEntry } from './directory';
import { inflateEntry, maximumUnpacked } from './inflate';

/** Leads outside the package, or is no part's name at all. */
const unsafe = (name: string): boolean =>
  name === '' ||
  name.startsWith('/') ||
  /^[A-Za-z]:/.test(name) ||
  name.split('/').some((step) => step === '..' || step === '.');

/** Part names ignore case. */
const keyOf = (name: string): string => name.toLowerCase();

/** The parts of an opened file; each is unpacked only when it is read. */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();

  /**
   * @param deadline - for all reading of its parts
   * @throws WorkbookFileError `truncated`, `encrypted`, or `too-large` when the parts together claim more than 512 MB
   */
  constructor(
    bytes: Uint8Array,
    readonly deadline = new Deadline(),
  ) {
    const entries = readZipDirectory(bytes);
    if (entries.reduce((size, entry) => size + entry.size, 0) > maximumUnpacked) {
      throw new WorkbookFileError('too-large', 'The file takes more than 512 MB unpacked.');
    }
    // Of two parts with one name the later one counts, as in most readers.
    for (const entry of entries) if (!unsafe(entry.name)) this.entries.set(keyOf(entry.name), entry);
  }

  /** In the order of the archive. */
  get parts(): readonly ZipEntry[] {
    return [...this.entries.values()];
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The name as the archive writes it. */
  nameOf(name: string): string {
    return this.entries.get(keyOf(name))?.name ?? name;
  }

  /** @throws WorkbookFileError `bad-xml` when there is no such part, or a fault of the packing */
  bytes(name: string): Uint8Array {
    const entry = this.entries.get(keyOf(name));
    if (entry === undefined) throw new WorkbookFileError('bad-xml', `${name} is missing.`);
    return inflateEntry(entry, this.deadline);
  }

  text(name: string): string {
    return decodeXml(this.bytes(name));
  }

  /** A whole part as a tree; for a part that may be large, read its text instead. */
  tree(name: string): XmlNode {
    return parseXml(this.text(name), name, this.deadline);
  }
}
