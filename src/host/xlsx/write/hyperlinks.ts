import type { Hyperlink } from '../../document/sheet-parts';
import type { Dialect } from '../opc/dialect';
import type { RelationsEdit } from '../opc/relations-edit';
import { boxText } from '../reference';
import { attributesText, encodeCellText } from '../xml/text';

const encoded = (text: string | null): string | null => (text === null ? null : encodeCellText(text));

/**
 * @param relations - of the sheet; outside addresses are kept there
 * @returns the sheet's `hyperlinks` element, or `''`
 */
export function hyperlinksXml(
  links: readonly Hyperlink[],
  relations: RelationsEdit,
  { relations: namespace }: Dialect,
): string {
  const known = new Map(relations.all.filter(({ kind }) => kind === 'hyperlink').map(({ target, id }) => [target, id]));
  const used = new Set<string>();
  const elements = links.map(({ box, address, documentReference, screenTip }) => {
    let id: string | null = null;
    if (address !== null) {
      id = known.get(address) ?? relations.add('hyperlink', address, true);
      known.set(address, id);
      used.add(id);
    }
    const relation = id === null ? '' : attributesText({ 'xmlns:r': namespace, 'r:id': id });
    return `<hyperlink${attributesText({ ref: boxText(box) })}${relation}${attributesText({ location: encoded(documentReference), tooltip: encoded(screenTip) })}/>`;
  });
  for (const { id, kind } of relations.all) if (kind === 'hyperlink' && !used.has(id)) relations.remove(id);
  return elements.length === 0 ? '' : `<hyperlinks>${elements.join('')}</hyperlinks>`;
}
