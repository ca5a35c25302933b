import { type ChartDrawing, type Drawing, isChartDrawing } from '../../../document/drawings/drawing';
import type { Line } from '../../../document/drawings/line';
import type { HostSheet } from '../../../document/sheet';
import { relativeTarget, relationsName, resolveTarget } from '../../opc/relations';
import type { RelationsEdit } from '../../opc/relations-edit';
import type { SourceDrawing, SourceDrawings } from '../../source-drawings';
import { applyEdits, type Edit } from '../../xml/edit';
import { parseXml, type XmlNode } from '../../xml/node';
import { attributesText, escapeText } from '../../xml/text';
import { referrers, removeWithOwn } from '../remove-part';
import type { SharedParts } from '../shared-parts';
import type { WorksheetEdit } from '../worksheet';
import { changedAnchor, newChartAnchor, newLineAnchor } from './anchor';
import { chartXml } from './chart';
import { DocumentReferences } from './references';

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

function textOf({ content }: ChartDrawing, { source, workbookRelations }: SharedParts): string {
  const hasTheme = workbookRelations.all.some(({ kind }) => kind === 'theme');
  const references = new DocumentReferences(source.document, content.chart.plotVisibleOnly, hasTheme);
  return chartXml(content.chart, references, source.dialect);
}

function* named(node: XmlNode, local: string): Generator<XmlNode> {
  for (const inner of node.children) {
    if (inner.local === local) yield inner;
    yield* named(inner, local);
  }
}

/** The part of somebody else's chart with its formulas as they are now; all else is copied. */
function withFormulas(source: string, part: string, formulas: readonly string[]): string {
  const edits = [...named(parseXml(source, part), 'f')].flatMap((node, index): Edit[] => {
    const formula = formulas[index];
    return formula === undefined || formula === node.text
      ? []
      : [{ start: node.innerStart, end: node.innerEnd, text: escapeText(formula) }];
  });
  return applyEdits(source, edits);
}

/** Writes a chart of the file into its part where it comes out different, with the values that its cells have now. */
function rewriteChart(drawing: Drawing, { chartPart }: SourceDrawing, shared: SharedParts): void {
  if (chartPart === null || !isChartDrawing(drawing)) return;
  const { kept } = drawing.content;
  const original = shared.source.package.text.bind(shared.source.package);
  shared.files.set(
    chartPart,
    kept === null
      ? textOf(drawing, shared)
      : kept.formulas.length === 0
        ? original(chartPart)
        : withFormulas(original(chartPart), chartPart, kept.formulas),
  );
}

/** Brings what the charts of a sheet hold of their cells up to date, as Excel does whenever it saves; only charts of the host's own form. */
export function refreshCharts(sheet: HostSheet, before: SourceDrawings | null, shared: SharedParts): void {
  if (before === null) return;
  for (const drawing of sheet.part('drawings')) {
    const source = before.byKey.get(drawing.key);
    if (source !== undefined && isChartDrawing(drawing) && drawing.content.kept === null)
      rewriteChart(drawing, source, shared);
  }
}

/** The part of a sheet's drawings while it is written. */
class DrawingsWriter {
  private readonly edits: Edit[] = [];
  private nextId: number;
  private readonly added: string[] = [];

  constructor(
    private readonly part: string,
    private readonly source: string,
    private readonly root: XmlNode,
    private readonly relations: RelationsEdit,
    private readonly shared: SharedParts,
  ) {
    this.nextId = Math.max(1, ...[...named(root, 'cNvPr')].map(({ attributes }) => Number(attributes['id']) || 0)) + 1;
  }

  keep(drawing: Drawing, existing: SourceDrawing): void {
    rewriteChart(drawing, existing, this.shared);
    const { node } = existing;
    if (drawing.name === existing.drawing.name && drawing.placement === existing.drawing.placement) return;
    const text = changedAnchor(this.source, existing, drawing.name, drawing.placement);
    this.edits.push({ start: node.start, end: node.end, text });
  }

  add(drawing: ChartDrawing): void {
    const { files, types, source } = this.shared;
    const chartPart = files.freeName('xl/charts/chart#.xml');
    files.set(chartPart, textOf(drawing, this.shared));
    types.add(chartPart, chartType);
    const relationId = this.relations.add('chart', relativeTarget(this.part, chartPart));
    this.added.push(newChartAnchor(drawing.placement, drawing.name, this.nextId, relationId, source.dialect));
    this.nextId += 1;
  }

  addLine({ placement, name }: Drawing, line: Line): void {
    this.added.push(newLineAnchor(placement, name, this.nextId, line, this.shared.source.dialect));
    this.nextId += 1;
  }

  remove({ node, relations }: SourceDrawing, left: readonly SourceDrawing[]): void {
    this.edits.push({ start: node.start, end: node.end, text: '' });
    const stillUsed = new Set(left.flatMap((other) => other.relations.map(({ id }) => id)));
    const users = referrers(this.shared.source);
    for (const { id, part } of relations) {
      if (stillUsed.has(id)) continue;
      this.relations.remove(id);
      const isElsewhere = [...(users.get(part?.toLowerCase() ?? '') ?? [])].some(
        (user) => user !== this.part.toLowerCase(),
      );
      const isStill = this.relations.all.some(({ target }) => resolveTarget(this.part, target) === part);
      if (part !== null && !isElsewhere && !isStill)
        removeWithOwn(part, this.shared, users, new Set([this.part.toLowerCase()]));
    }
  }

  text(): string {
    if (this.added.length === 0) return applyEdits(this.source, this.edits);
    const { root } = this;
    if (root.selfClosing) {
      const open = `${this.source.slice(root.start, root.end).replace(/\s*\/>$/, '>')}${this.added.join('')}</${root.name}>`;
      return applyEdits(this.source, [{ start: root.start, end: root.end, text: open }]);
    }
    const end = { start: root.innerEnd, end: root.innerEnd, text: this.added.join('') };
    return applyEdits(this.source, [...this.edits, end]);
  }
}

/**
 * Writes what lies over the cells of a sheet: what the document has as the file had it keeps its text.
 *
 * @param sheetPart - the sheet's name in the package
 * @param before - as it was read; `null` for a sheet without
 * @param relations - of the sheet
 */
export function writeDrawings(
  sheet: HostSheet,
  sheetPart: string,
  before: SourceDrawings | null,
  edit: WorksheetEdit,
  relations: RelationsEdit,
  shared: SharedParts,
): void {
  const { files, source } = shared;
  const drawings = sheet.part('drawings');
  if (before === null && drawings.length === 0) return;
  const part = before?.part ?? files.freeName('xl/drawings/drawing#.xml');
  const { drawing: namespace, relations: officeRelations } = source.dialect;
  const blank = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${namespace}/spreadsheetDrawing" xmlns:a="${namespace}/main"></xdr:wsDr>`;
  const text = before === null ? blank : source.package.text(part);
  const partRelations = shared.relationsOf(part);
  const writer = new DrawingsWriter(part, text, parseXml(text, part), partRelations, shared);
  const left = [...(before?.byKey.values() ?? [])].filter(({ drawing }) =>
    drawings.some(({ key }) => key === drawing.key),
  );
  for (const [key, existing] of before?.byKey ?? [])
    if (!drawings.some((drawing) => drawing.key === key)) writer.remove(existing, left);
  for (const drawing of drawings) {
    const existing = before?.byKey.get(drawing.key);
    if (existing !== undefined) writer.keep(drawing, existing);
    else if (isChartDrawing(drawing)) writer.add(drawing);
    else if (drawing.content.kind === 'line') writer.addLine(drawing, drawing.content.line);
  }
  const after = writer.text();
  if (before !== null && parseXml(after, part).children.length === 0) {
    const own = relations.all.find(
      ({ kind, target }) => kind === 'drawing' && resolveTarget(sheetPart, target) === part,
    );
    files.remove(part);
    if (files.has(relationsName(part))) files.remove(relationsName(part));
    shared.types.remove(part);
    if (own !== undefined) relations.remove(own.id);
    edit.replace('drawing', '');
    return;
  }
  files.set(part, after);
  shared.saveRelations(part, partRelations);
  if (before !== null) return;
  shared.types.add(part, drawingType);
  const id = relations.add('drawing', relativeTarget(sheetPart, part));
  edit.replace('drawing', `<drawing${attributesText({ 'xmlns:r': officeRelations, 'r:id': id })}/>`);
}
