import type { ChartLabels, ChartMarker, ChartPoint, ChartSeries } from '../../../document/drawings/chart';
import { type ChartType, formOf } from '../../../document/drawings/chart-types';
import { newLabels, newMarker, newSeries, noLine } from '../../../document/drawings/new-chart';
import { labelPositions, markerSymbols } from '../../write/drawing/series';
import { child, childrenOf, type XmlNode } from '../../xml/node';
import { decodeCellText } from '../../xml/text';
import { flagIn, keyOf, numberIn, readFill, readLine, readTextFont, valueOf } from './shape-properties';

/** The formula of a reference to numbers or texts. */
export function formulaOf(node: XmlNode | undefined): string | null {
  const reference = child(node, 'numRef') ?? child(node, 'strRef') ?? child(node, 'multiLvlStrRef');
  return child(reference, 'f')?.text ?? null;
}

function readMarker(node: XmlNode | undefined, absent: ChartMarker): ChartMarker {
  if (node === undefined) return absent;
  const properties = child(node, 'spPr');
  const fill = readFill(properties);
  return {
    style: keyOf(markerSymbols, valueOf(node, 'symbol')) ?? 'Automatic',
    size: numberIn(node, 'size') ?? absent.size,
    background: fill === 'none' || fill === 'automatic' ? null : fill,
    foreground: readLine(properties, noLine).color,
  };
}

function readPoint(node: XmlNode, type: ChartType): ChartPoint {
  const properties = child(node, 'spPr');
  const marker = child(node, 'marker');
  return {
    index: numberIn(node, 'idx') ?? 0,
    fill: readFill(properties),
    line: child(properties, 'ln') === undefined ? null : readLine(properties, noLine),
    marker: marker === undefined ? null : readMarker(marker, newMarker(type)),
  };
}

function readLabels(node: XmlNode | undefined): ChartLabels | null {
  if (node === undefined || flagIn(node, 'delete')) return null;
  const format = child(node, 'numFmt')?.attributes;
  return {
    position: keyOf(labelPositions, valueOf(node, 'dLblPos')) ?? 'None',
    showValue: flagIn(node, 'showVal'),
    showSeriesName: flagIn(node, 'showSerName'),
    showCategoryName: flagIn(node, 'showCatName'),
    showLegendKey: flagIn(node, 'showLegendKey'),
    separator: child(node, 'separator')?.text ?? null,
    numberFormat: format === undefined || format['sourceLinked'] === '1' ? null : (format['formatCode'] ?? null),
    font: readTextFont(child(node, 'txPr'), newLabels.font),
  };
}

/** @param group - the element that holds the series */
export function readSeries(
  node: XmlNode,
  group: XmlNode,
  type: ChartType,
  axisGroup: ChartSeries['axisGroup'],
): ChartSeries {
  const name = child(node, 'tx');
  const text = child(name, 'v')?.text;
  const plain = newSeries(numberIn(node, 'idx') ?? 0, type, {
    name: { text: text === undefined ? null : decodeCellText(text), formula: formulaOf(name) },
    values: formulaOf(child(node, 'val')),
    categories: formulaOf(child(node, 'cat')),
  });
  const properties = child(node, 'spPr');
  const ofLines = formOf(type).element === 'lineChart';
  return {
    ...plain,
    axisGroup,
    fill: readFill(properties),
    line: readLine(properties, plain.line),
    marker: ofLines ? readMarker(child(node, 'marker'), newMarker(type)) : plain.marker,
    smooth: ofLines && flagIn(node, 'smooth'),
    labels: readLabels(child(node, 'dLbls')),
    points: childrenOf(node, 'dPt').map((point) => readPoint(point, type)),
    gapWidth: numberIn(group, 'gapWidth') ?? 150,
    overlap: numberIn(group, 'overlap') ?? 0,
  };
}
