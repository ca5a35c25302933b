import { applyEdits, type Edit, prefixOf, withPrefix } from '../xml/edit';
import { parseXml, type XmlNode } from '../xml/node';
import { attributesText } from '../xml/text';
import { parseRelations, type Relation } from './relations';

const blank =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The relations of one part, with some added or removed. */
export class RelationsEdit {
  private readonly source: string;
  private readonly root: XmlNode;
  private readonly edits: Edit[] = [];
  private current: readonly Relation[];

  /**
   * @param original - the relations part; `null` when there is none yet
   * @param name - its name, for errors
   * @param typeBase - what the types of new relations begin with
   */
  constructor(
    private readonly original: string | null,
    name: string,
    private readonly typeBase: string,
  ) {
    this.source = original === null || parseXml(original, name).selfClosing ? blank : original;
    this.root = parseXml(this.source, name);
    this.current = parseRelations(this.source, name);
  }

  get all(): readonly Relation[] {
    return this.current;
  }

  /** @returns the new relation's id */
  add(kind: string, target: string, external = false): string {
    let number = this.current.length + 1;
    while (this.current.some(({ id }) => id === `rId${number}`)) number++;
    const relation: Relation = { id: `rId${number}`, kind, type: `${this.typeBase}/${kind}`, target, external };
    this.current = [...this.current, relation];
    const attributes = attributesText({
      Id: relation.id,
      Type: relation.type,
      Target: target,
      TargetMode: external ? 'External' : null,
    });
    this.edits.push({
      start: this.root.innerEnd,
      end: this.root.innerEnd,
      text: withPrefix(`<Relationship${attributes}/>`, prefixOf(this.root)),
    });
    return relation.id;
  }

  remove(id: string): void {
    const node = this.root.children.find((candidate) => candidate.attributes['Id'] === id);
    if (node === undefined || !this.current.some((relation) => relation.id === id)) return;
    this.edits.push({ start: node.start, end: node.end, text: '' });
    this.current = this.current.filter((relation) => relation.id !== id);
  }

  text(): string {
    if (this.edits.length === 0 && this.original !== null) return this.original;
    return applyEdits(this.source, this.edits);
  }
}
