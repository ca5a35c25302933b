import { packageOf, workbookParts, type WorkbookModel } from '../workbook-builder';

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
export const officeDocument = 'application/vnd.openxmlformats-officedocument';

export type Content = string | Uint8Array;

/** Bytes that no reader of ours makes sense of, different for each seed. */
export const bytesOf = (seed: number, length = 300): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (seed * 31 + index * 7) & 255);

/** A package under construction: what other programs put into a workbook is added to it piece by piece. */
export class PackageDraft {
  readonly parts: Map<string, Content>;

  constructor(model: WorkbookModel) {
    this.parts = new Map(workbookParts(model));
  }

  text(name: string): string {
    const content = this.parts.get(name);
    if (typeof content !== 'string') throw new Error(`${name} is no text of the package`);
    return content;
  }

  /** @param type - its content type; left out where the extension tells it */
  add(name: string, content: Content, type?: string): this {
    this.parts.set(name, content);
    if (type !== undefined)
      this.before('[Content_Types].xml', '</Types>', `<Override PartName="/${name}" ContentType="${type}"/>`);
    return this;
  }

  extension(extension: string, type: string): this {
    return this.after(
      '[Content_Types].xml',
      /<Types[^>]*>/,
      `<Default Extension="${extension}" ContentType="${type}"/>`,
    );
  }

  /**
   * @param part - the one that refers; '' for the package itself
   * @param kind - the last word of the type, or the whole of it
   */
  relate(part: string, id: string, kind: string, target: string, external = false): this {
    const slash = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!this.parts.has(name))
      this.parts.set(
        name,
        `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`,
      );
    const type = kind.includes(':') ? kind : `${officeRelations}/${kind}`;
    return this.before(
      name,
      '</Relationships>',
      `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    );
  }

  /** Puts text before the first of the places that the part has. */
  before(name: string, places: string | readonly string[], inserted: string): this {
    const text = this.text(name);
    const at = [places]
      .flat()
      .map((place) => text.indexOf(place))
      .find((index) => index >= 0);
    if (at === undefined) throw new Error(`${name} has no ${String(places)}`);
    this.parts.set(name, text.slice(0, at) + inserted + text.slice(at));
    return this;
  }

  after(name: string, place: RegExp, inserted: string): this {
    return this.edit(name, (text) => text.replace(place, (found) => found + inserted));
  }

  edit(name: string, change: (text: string) => string): this {
    const text = this.text(name);
    const changed = change(text);
    if (changed === text) throw new Error(`${name} is as it was`);
    this.parts.set(name, changed);
    return this;
  }

  /** Whatever stands at a sheet's end, from its drawings on. */
  sheetEnd(sheet: string, xml: string): this {
    return this.before(sheet, '</worksheet>', xml);
  }

  /** An element of the workbook after its names. */
  workbookEnd(xml: string): this {
    return this.before('xl/workbook.xml', '</workbook>', xml);
  }

  bytes(): Uint8Array {
    return packageOf(this.parts);
  }
}
