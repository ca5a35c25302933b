import type { ChartLabels, ChartMarker, ChartPoint, ChartSeries } from '../../../document/drawings/chart';
import { formOf } from '../../../document/drawings/chart-types';
import { escapeText, attributesText, encodeCellText } from '../../xml/text';
import type { References } from './references';
import { fillXml, lineXml, shapeXml, textXml } from './shape-properties';

/** How a file names the places of labels. */
export const labelPositions = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
} as const;

/** How a file names the forms of markers. */
export const markerSymbols = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
} as const;

const value = (name: string, content: string | number): string => `<c:${name} val="${content}"/>`;
const bit = (name: string, on: boolean): string => value(name, on ? 1 : 0);

/** @param accent - the colour element of what Excel chooses */
function markerXml({ style, size, background, foreground }: ChartMarker, accent: string): string {
  if (style === 'None') return '<c:marker><c:symbol val="none"/></c:marker>';
  const symbol = style === 'Automatic' ? '' : value('symbol', markerSymbols[style]);
  const border = lineXml({ style: 'Automatic', color: foreground, weight: 0.75 }, accent);
  return `<c:marker>${symbol}${value('size', size)}<c:spPr>${fillXml(background ?? 'automatic', accent)}${border}</c:spPr></c:marker>`;
}

function pointXml({ index, fill, line, marker }: ChartPoint, isBar: boolean, accent: string): string {
  const inner = `${isBar ? bit('invertIfNegative', false) : ''}${marker === null ? '' : markerXml(marker, accent)}${bit('bubble3D', false)}`;
  return `<c:dPt>${value('idx', index)}${inner}${shapeXml(fill, line)}</c:dPt>`;
}

function labelsXml(labels: ChartLabels): string {
  const { numberFormat, position, separator } = labels;
  return `<c:dLbls>${
    numberFormat === null ? '' : `<c:numFmt${attributesText({ formatCode: numberFormat, sourceLinked: 0 })}/>`
  }<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(labels.font)}${
    position === 'None' ? '' : value('dLblPos', labelPositions[position])
  }${bit('showLegendKey', labels.showLegendKey)}${bit('showVal', labels.showValue)}${bit('showCatName', labels.showCategoryName)}${bit('showSerName', labels.showSeriesName)}${bit('showPercent', false)}${bit('showBubbleSize', false)}${
    separator === null ? '' : `<c:separator>${escapeText(separator)}</c:separator>`
  }</c:dLbls>`;
}

function nameXml({ name }: ChartSeries, references: References): string {
  if (name.formula !== null) return `<c:tx>${references.texts(name.formula)}</c:tx>`;
  return name.text === null ? '' : `<c:tx><c:v>${escapeText(encodeCellText(name.text))}</c:v></c:tx>`;
}

/** @param index - its place among all series of the chart */
export function seriesXml(series: ChartSeries, index: number, references: References): string {
  const isBar = formOf(series.type).element === 'barChart';
  const accent = references.accent(index);
  const categories = series.categories === null ? '' : `<c:cat>${references.categories(series.categories)}</c:cat>`;
  const values = series.values === null ? '' : `<c:val>${references.numbers(series.values)}</c:val>`;
  return [
    '<c:ser>',
    value('idx', index),
    value('order', index),
    nameXml(series, references),
    isBar ? shapeXml(series.fill, series.line, accent) : `<c:spPr>${lineXml(series.line, accent)}</c:spPr>`,
    isBar ? bit('invertIfNegative', false) : markerXml(series.marker, accent),
    ...series.points.map((point) => pointXml(point, isBar, accent)),
    series.labels === null ? '' : labelsXml(series.labels),
    categories,
    values,
    isBar ? '' : bit('smooth', series.smooth),
    '</c:ser>',
  ].join('');
}
