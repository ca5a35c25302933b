import type { CellPoint, Placement } from '../../../document/drawings/drawing';
import type { Line } from '../../../document/drawings/line';
import type { Dialect } from '../../opc/dialect';
import { follows, type SourceDrawing } from '../../source-drawings';
import { applyEdits, type Edit, prefixOf, rewriteElement } from '../../xml/edit';
import { child, type XmlNode } from '../../xml/node';
import { attributesText, escapeAttribute } from '../../xml/text';
import { lineShapeXml } from './line';

/** A place in the cells as elements; a prefix with its colon. */
function pointXml(local: 'from' | 'to', { row, column, rowOffset, columnOffset }: CellPoint, prefix: string): string {
  const element = (name: string, number: number): string =>
    `<${prefix}${name}>${Math.round(number)}</${prefix}${name}>`;
  return `<${prefix}${local}>${element('col', column)}${element('colOff', columnOffset)}${element('row', row)}${element('rowOff', rowOffset)}</${prefix}${local}>`;
}

function sizeXml({ width, height }: { readonly width: number; readonly height: number }, prefix: string): string {
  return `<${prefix}ext cx="${Math.round(width)}" cy="${Math.round(height)}"/>`;
}

/**
 * An element that holds a drawing in its place.
 *
 * @param namespaces - what the element itself must declare, with a blank before
 * @param content - of the drawing, with what follows it
 */
function anchorXml(placement: Placement, prefix: string, namespaces: string, content: string): string {
  switch (placement.kind) {
    case 'twoCell': {
      const editAs = placement.follows === 'moveAndSize' ? '' : ` editAs="${follows[placement.follows]}"`;
      return `<${prefix}twoCellAnchor${namespaces}${editAs}>${pointXml('from', placement.from, prefix)}${pointXml('to', placement.to, prefix)}${content}</${prefix}twoCellAnchor>`;
    }
    case 'oneCell':
      return `<${prefix}oneCellAnchor${namespaces}>${pointXml('from', placement.from, prefix)}${sizeXml(placement, prefix)}${content}</${prefix}oneCellAnchor>`;
    case 'absolute':
      return `<${prefix}absoluteAnchor${namespaces}><${prefix}pos x="${Math.round(placement.left)}" y="${Math.round(placement.top)}"/>${sizeXml(placement, prefix)}${content}</${prefix}absoluteAnchor>`;
  }
}

/**
 * A new chart in its place.
 *
 * @param id - nobody else's in the part
 * @param relationId - by which the drawing's part names the chart's
 */
export function newChartAnchor(
  placement: Placement,
  name: string,
  id: number,
  relationId: string,
  { drawing, relations }: Dialect,
): string {
  const namespaces = ` xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"`;
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributesText({ id, name })}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${relations}" r:id="${relationId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
  return anchorXml(placement, 'xdr:', namespaces, frame);
}

/** A new line in its place. @param id - nobody else's in the part */
export function newLineAnchor(
  placement: Placement,
  name: string,
  id: number,
  line: Line,
  { drawing }: Dialect,
): string {
  const namespaces = ` xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"`;
  const content =
    `<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr${attributesText({ id, name })}/><xdr:cNvCxnSpPr/></xdr:nvCxnSpPr>` +
    `<xdr:spPr>${lineShapeXml(line)}</xdr:spPr></xdr:cxnSp><xdr:clientData/>`;
  return anchorXml(placement, 'xdr:', namespaces, content);
}

function firstNamed(node: XmlNode): XmlNode | undefined {
  for (const inner of node.children) {
    const found = inner.local === 'cNvPr' ? inner : firstNamed(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameEdit(source: string, node: XmlNode, name: string): Edit[] {
  const named = firstNamed(node);
  if (named === undefined || (named.attributes['name'] ?? '') === name) return [];
  return [
    {
      start: named.start,
      end: named.end,
      text: rewriteElement(source, named, named.name, { attributes: { name } }),
    },
  ];
}

const placing: ReadonlySet<string> = new Set(['from', 'to', 'pos', 'ext']);

/** A drawing of the file with another name or another place; all else of it is copied. */
export function changedAnchor(
  source: string,
  { node, drawing }: SourceDrawing,
  name: string,
  placement: Placement,
): string {
  const prefix = prefixOf(node);
  const renamed = nameEdit(source, node, name);
  const inner = (text: readonly Edit[], start: number, end: number): string =>
    applyEdits(
      source.slice(start, end),
      text.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
  if (placement === drawing.placement) return inner(renamed, node.start, node.end);
  if (placement.kind === 'twoCell' && drawing.placement.kind === 'twoCell') {
    const points = (['from', 'to'] as const).flatMap((local): Edit[] => {
      const point = child(node, local);
      return point === undefined
        ? []
        : [{ start: point.start, end: point.end, text: pointXml(local, placement[local], prefix) }];
    });
    return inner([...renamed, ...points], node.start, node.end);
  }
  const content = node.children
    .filter((item) => item.local !== 'ext' || item !== node.children.find(({ local }) => local === 'ext'))
    .filter(({ local }) => local === 'ext' || !placing.has(local))
    .map((item) =>
      inner(
        renamed.filter(({ start }) => start >= item.start && start < item.end),
        item.start,
        item.end,
      ),
    );
  const namespaces = Object.entries(node.attributes)
    .filter(([key]) => key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return anchorXml(placement, prefix, namespaces.join(''), content.join(''));
}
