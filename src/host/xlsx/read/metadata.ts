import { child, childrenOf, flag, type XmlNode } from '../xml/node';

/**
 * Which values of a cell's `cm` say that its array formula is a dynamic one.
 *
 * @param root - the metadata part
 */
export function dynamicMarks(root: XmlNode | undefined): ReadonlySet<string> {
  const types = childrenOf(child(root, 'metadataTypes'), 'metadataType');
  const future = childrenOf(root, 'futureMetadata').find((node) => node.attributes['name'] === 'XLDAPR');
  const isDynamic = (record: XmlNode): boolean => {
    // Types count from 1, the records of a type from 0.
    if (types[Number(record.attributes['t']) - 1]?.attributes['name'] !== 'XLDAPR') return false;
    const block = childrenOf(future, 'bk')[Number(record.attributes['v'])];
    const properties = descendant(block, 'dynamicArrayProperties');
    return properties !== undefined && flag(properties.attributes['fDynamic']);
  };
  const marks = childrenOf(child(root, 'cellMetadata'), 'bk').map((block) => childrenOf(block, 'rc').some(isDynamic));
  return new Set(marks.flatMap((dynamic, index) => (dynamic ? [String(index + 1)] : [])));
}

function descendant(node: XmlNode | undefined, local: string): XmlNode | undefined {
  for (const candidate of node?.children ?? []) {
    const found = candidate.local === local ? candidate : descendant(candidate, local);
    if (found !== undefined) return found;
  }
  return undefined;
}
