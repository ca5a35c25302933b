import type { CellPoint, Drawing, DrawingContent, Placement } from '../../../document/drawings/drawing';
import { newChart } from '../../../document/drawings/new-chart';
import { WorkbookFileError } from '../../fault';
import type { Dialect } from '../../opc/dialect';
import { parseRelations, type Relation, relationsName, resolveTarget } from '../../opc/relations';
import { follows, type SourceDrawing, type SourceDrawings } from '../../source-drawings';
import { child, numberOf, parseXml, relationAttribute, type XmlNode } from '../../xml/node';
import type { Package } from '../../zip/package';
import { descendants, readChart } from './chart';
import { keyOf } from './shape-properties';

function pointOf(node: XmlNode | undefined): CellPoint {
  const number = (local: string): number => numberOf(child(node, local)?.text) ?? 0;
  return {
    row: number('row'),
    column: number('col'),
    rowOffset: number('rowOff'),
    columnOffset: number('colOff'),
  };
}

function sizeOf(node: XmlNode): { readonly width: number; readonly height: number } {
  const size = child(node, 'ext')?.attributes;
  return { width: numberOf(size?.['cx']) ?? 0, height: numberOf(size?.['cy']) ?? 0 };
}

function placementOf(node: XmlNode): Placement | null {
  switch (node.local) {
    case 'twoCellAnchor':
      return {
        kind: 'twoCell',
        from: pointOf(child(node, 'from')),
        to: pointOf(child(node, 'to')),
        follows: keyOf(follows, node.attributes['editAs']) ?? 'moveAndSize',
      };
    case 'oneCellAnchor':
      return { kind: 'oneCell', from: pointOf(child(node, 'from')), ...sizeOf(node) };
    case 'absoluteAnchor': {
      const place = child(node, 'pos')?.attributes;
      return { kind: 'absolute', left: numberOf(place?.['x']) ?? 0, top: numberOf(place?.['y']) ?? 0, ...sizeOf(node) };
    }
    default:
      return null;
  }
}

/** Every attribute of the relationships' namespace, whatever it is called: `r:id`, `r:embed`, `r:link`. */
function* relationIds(node: XmlNode): Generator<string> {
  for (const [name, value] of Object.entries(node.attributes))
    if (/^r:|:(id|embed|link|pict|dm|lo|qs|cs)$/.test(name)) yield value;
  for (const inner of node.children) yield* relationIds(inner);
}

/** A chart alone in its frame, one of the newer kinds in its alternative too; a group of several is no chart. */
function chartOf(node: XmlNode): XmlNode | undefined {
  if ([...descendants(node, 'grpSp')].length > 0) return undefined;
  const frame = descendants(node, 'graphicFrame').next().value;
  const data = child(child(frame, 'graphic'), 'graphicData');
  return child(data, 'chart');
}

/** The parts that a drawing leads to. */
interface DrawingPackage {
  readonly files: Package;
  readonly dialect: Dialect;
  readonly part: string;
  readonly relations: readonly Relation[];
}

/** What a drawing is, by its element. */
const shapes: ReadonlyMap<string, Extract<DrawingContent, { kind: 'other' }>['shape']> = new Map([
  ['pic', 'Image'],
  ['sp', 'GeometricShape'],
  ['grpSp', 'Group'],
  ['cxnSp', 'Line'],
]);

/** Bytes of a part that is looked into: the charts of real workbooks have some hundred kilobytes at most. */
const largestRead = 8 * 1024 * 1024;

const isLarge = (files: Package, part: string): boolean =>
  files.parts.some(({ name, size }) => size > largestRead && name.toLowerCase() === part.toLowerCase());

/** What cannot be read is kept as it is. */
function contentOf(node: XmlNode, chartPart: string | null, { files, dialect }: DrawingPackage): DrawingContent {
  if (chartPart === null) {
    const shape = node.children.map(({ local }) => shapes.get(local)).find((found) => found !== undefined);
    return { kind: 'other', shape: shape ?? 'Unsupported' };
  }
  const unread: DrawingContent = {
    kind: 'chart',
    chart: newChart('ColumnClustered', []),
    kept: { understood: false, formulas: [] },
  };
  if (isLarge(files, chartPart)) return unread;
  try {
    return { kind: 'chart', ...readChart(files.text(chartPart), chartPart, dialect) };
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return unread;
  }
}

function sourceDrawing(node: XmlNode, index: number, context: DrawingPackage): SourceDrawing | null {
  const placement = placementOf(node);
  if (placement === null) return null;
  const targetOf = (id: string | undefined): string | null => {
    const relation = context.relations.find((candidate) => candidate.id === id);
    if (relation === undefined || relation.external) return null;
    const part = resolveTarget(context.part, relation.target);
    return context.files.has(part) ? part : null;
  };
  const chart = chartOf(node);
  const chartPart = chart === undefined ? null : targetOf(relationAttribute(chart));
  const drawing: Drawing = {
    key: `{00000000-0008-0000-0000-${index.toString(16).toUpperCase().padStart(12, '0')}}`,
    name: (descendants(node, 'cNvPr').next().value as XmlNode | undefined)?.attributes['name'] ?? '',
    placement,
    content: contentOf(node, chartPart, context),
  };
  const relations = [...new Set(relationIds(node))].map((id) => ({ id, part: targetOf(id) }));
  return { drawing, node, relations, chartPart };
}

/**
 * Reads what lies over the cells of a sheet.
 *
 * @param sheetPart - the sheet's part, and its relations
 * @returns `null` where the sheet has nothing of the kind, or nothing that can be read
 */
export function readDrawings(
  sheet: XmlNode,
  sheetPart: string,
  sheetRelations: readonly Relation[],
  files: Package,
  dialect: Dialect,
): SourceDrawings | null {
  const node = child(sheet, 'drawing');
  const id = node === undefined ? undefined : relationAttribute(node);
  const relation = sheetRelations.find((candidate) => candidate.id === id && !candidate.external);
  if (relation === undefined) return null;
  const part = resolveTarget(sheetPart, relation.target);
  if (isLarge(files, part)) return null;
  try {
    const root = parseXml(files.text(part), part);
    const relationsPart = relationsName(part);
    const relations = files.has(relationsPart) ? parseRelations(files.text(relationsPart), relationsPart) : [];
    const read = root.children.flatMap(
      (anchor, index) => sourceDrawing(anchor, index, { files, dialect, part, relations }) ?? [],
    );
    return { part, root, byKey: new Map(read.map((one) => [one.drawing.key, one])) };
  } catch (error) {
    // A drawing that cannot be read is no reason to refuse the workbook: it stays in the package as it is.
    if (!(error instanceof WorkbookFileError)) throw error;
    return null;
  }
}
