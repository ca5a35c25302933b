import { applyEdits, type Edit, prefixOf, withPrefix } from '../xml/edit';
import { childrenOf, parseXml, type XmlNode } from '../xml/node';
import { attributesText } from '../xml/text';

export const contentTypesPart = '[Content_Types].xml';

/** The part that says what each part is. */
export class ContentTypes {
  private readonly root: XmlNode;
  private readonly edits: Edit[] = [];

  constructor(private readonly source: string) {
    this.root = parseXml(source, contentTypesPart);
  }

  add(part: string, contentType: string): void {
    const text = withPrefix(
      `<Override${attributesText({ PartName: `/${part}`, ContentType: contentType })}/>`,
      prefixOf(this.root),
    );
    this.edits.push({ start: this.root.innerEnd, end: this.root.innerEnd, text });
  }

  remove(part: string): void {
    const name = `/${part}`.toLowerCase();
    const node = childrenOf(this.root, 'Override').find(
      (candidate) => candidate.attributes['PartName']?.toLowerCase() === name,
    );
    if (node !== undefined) this.edits.push({ start: node.start, end: node.end, text: '' });
  }

  text(): string {
    return applyEdits(this.source, this.edits);
  }
}
