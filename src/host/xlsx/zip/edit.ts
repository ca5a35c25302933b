import { decodeXml, encodeXml } from '../xml/encoding';
import type { Package } from './package';
import { writeZip, type ZipSource } from './write';

/** What becomes of a package: parts replaced, added and removed; all others stay as they are, in their order. */
export class PackageEdit {
  private readonly changed = new Map<string, { readonly name: string; readonly bytes: Uint8Array } | null>();

  constructor(private readonly original: Package) {}

  has(name: string): boolean {
    const change = this.changed.get(name.toLowerCase());
    return change === undefined ? this.original.has(name) : change !== null;
  }

  /** The part as it will be saved. */
  text(name: string): string {
    const change = this.changed.get(name.toLowerCase());
    return change ? decodeXml(change.bytes) : this.original.text(name);
  }

  /** Replaces or adds a part; one that comes out the same is left as it was. */
  set(name: string, text: string): void {
    if (this.has(name) && this.text(name) === text) return;
    const before = this.original.has(name) ? this.original.bytes(name) : null;
    this.changed.set(name.toLowerCase(), { name: this.original.nameOf(name), bytes: encodeXml(text, before) });
  }

  remove(name: string): void {
    this.changed.set(name.toLowerCase(), null);
  }

  get isChanged(): boolean {
    return this.changed.size > 0;
  }

  /**
   * The first free name of a numbered series.
   *
   * @param pattern - with `#` for the number, `xl/tables/table#.xml`
   * @param single - such a part is usually alone and has no number
   */
  freeName(pattern: string, single = false): string {
    for (let number = single ? 0 : 1; ; number++) {
      const name = pattern.replace('#', number === 0 ? '' : String(number));
      if (!this.has(name)) return name;
    }
  }

  write(): Uint8Array {
    const sources: ZipSource[] = [];
    const left = new Map(this.changed);
    for (const entry of this.original.parts) {
      const change = left.get(entry.name.toLowerCase());
      left.delete(entry.name.toLowerCase());
      if (change === undefined) sources.push({ kind: 'kept', entry });
      else if (change !== null) sources.push({ kind: 'new', ...change });
    }
    for (const change of left.values()) if (change !== null) sources.push({ kind: 'new', ...change });
    return writeZip(sources);
  }
}
