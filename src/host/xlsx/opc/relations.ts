import type { Package } from '../zip/package';
import { childrenOf, parseXml, type XmlNode } from '../xml/node';

/** A link from a part to another part or to an outside address. */
export interface Relation {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `hyperlink`. */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Where the relations of a part are kept: `xl/workbook.xml` has them in `xl/_rels/workbook.xml.rels`. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * The relations of a part, none where it has no part of them.
 *
 * @param part - `''` for the package's own
 * @throws WorkbookFileError `bad-xml`
 */
export function relationsOf(files: Package, part: string): readonly Relation[] {
  const name = relationsName(part);
  return files.has(name) ? relationsIn(files.tree(name)) : [];
}

/** @throws WorkbookFileError `bad-xml` */
export function parseRelations(text: string, name: string): readonly Relation[] {
  return relationsIn(parseXml(text, name));
}

function relationsIn(root: XmlNode): readonly Relation[] {
  return childrenOf(root, 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: attributes['Target'] ?? '',
      external: attributes['TargetMode'] === 'External',
    };
  });
}

/** The part that a relation leads to, as a name in the package. */
export function resolveTarget(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The other way: how `source` names `part`. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
