import type { Dialect } from '../opc/dialect';
import { applyEdits, type Edit, prefixOf, withPrefix } from '../xml/edit';
import { child, childrenOf, parseXml, type XmlNode } from '../xml/node';
import { attributesText } from '../xml/text';
import { dynamicMarks } from '../read/metadata';

/** The order of a metadata part's elements (ECMA-376 18.9.10). */
const order = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

const typeXml =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const blockXml =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" fDynamic="1" fCollapsed="0"/></ext></extLst></bk>';

const blank = ({ main }: Dialect): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${main}"></metadata>`;

/** A counted list with one entry more. */
function extended(source: string, node: XmlNode | undefined, open: string, entry: string): string {
  const inner = node === undefined ? '' : source.slice(node.innerStart, node.innerEnd);
  const name = node?.name ?? open.split(' ')[0] ?? open;
  const attributes =
    node === undefined
      ? open.slice(name.length)
      : attributesText(Object.fromEntries(Object.entries(node.attributes).filter(([key]) => key !== 'count')));
  return `<${name}${attributes} count="${(node?.children.length ?? 0) + 1}">${inner}${entry}</${name}>`;
}

/** @returns the part with a record for dynamic arrays, and the value of `cm` that names it */
export function withDynamicMark(
  existing: { readonly text: string; readonly part: string } | null,
  dialect: Dialect,
): { readonly text: string; readonly mark: string } {
  const source = existing?.text ?? blank(dialect);
  const root = parseXml(source, existing?.part ?? 'xl/metadata.xml');
  const [known] = dynamicMarks(root);
  if (known !== undefined) return { text: source, mark: known };

  const types = child(root, 'metadataTypes');
  const typeIndex = (types?.children ?? []).findIndex((type) => type.attributes['name'] === 'XLDAPR');
  const future = childrenOf(root, 'futureMetadata').find((node) => node.attributes['name'] === 'XLDAPR');
  const cells = child(root, 'cellMetadata');
  const type = typeIndex < 0 ? (types?.children.length ?? 0) + 1 : typeIndex + 1;
  const edits: Edit[] = [];
  const put = (local: string, node: XmlNode | undefined, xml: string): void => {
    const at =
      node?.start ??
      root.children.find((other) => order.indexOf(other.local) > order.indexOf(local))?.start ??
      root.innerEnd;
    edits.push({ start: at, end: node?.end ?? at, text: withPrefix(xml, prefixOf(root)) });
  };
  if (typeIndex < 0) put('metadataTypes', types, extended(source, types, 'metadataTypes', typeXml));
  put('futureMetadata', future, extended(source, future, 'futureMetadata name="XLDAPR"', blockXml));
  put(
    'cellMetadata',
    cells,
    extended(source, cells, 'cellMetadata', `<bk><rc t="${type}" v="${future?.children.length ?? 0}"/></bk>`),
  );
  return { text: applyEdits(source, edits), mark: String((cells?.children.length ?? 0) + 1) };
}
