import type { AxisPair, ChartAxis } from '../../../document/drawings/chart';
import { crossings, tickLabels, tickMarks } from '../../write/drawing/axes';
import { child, type XmlNode } from '../../xml/node';
import {
  flagIn,
  keyOf,
  numberIn,
  readHeading,
  readLine,
  readRotation,
  readTextFont,
  valueOf,
} from './shape-properties';

function readGridlines(
  node: XmlNode,
  name: 'majorGridlines' | 'minorGridlines',
  absent: ChartAxis,
): ChartAxis['majorGridlines'] {
  const found = child(node, name);
  return { visible: found !== undefined, line: readLine(child(found, 'spPr'), absent[name].line) };
}

/** @param other - the element of the axis that crosses this one, which says where it does */
function readAxis(node: XmlNode, other: XmlNode | undefined, absent: ChartAxis): ChartAxis {
  const scaling = child(node, 'scaling');
  const format = child(node, 'numFmt')?.attributes;
  const crossesAt = numberIn(other, 'crossesAt');
  return {
    visible: !flagIn(node, 'delete'),
    minimum: numberIn(scaling, 'min'),
    maximum: numberIn(scaling, 'max'),
    majorUnit: numberIn(node, 'majorUnit'),
    minorUnit: numberIn(node, 'minorUnit'),
    numberFormat: format === undefined || format['sourceLinked'] === '1' ? null : (format['formatCode'] ?? null),
    majorGridlines: readGridlines(node, 'majorGridlines', absent),
    minorGridlines: readGridlines(node, 'minorGridlines', absent),
    title: readHeading(node, absent.title),
    font: readTextFont(child(node, 'txPr'), absent.font),
    line: readLine(child(node, 'spPr'), absent.line),
    reversed: valueOf(scaling, 'orientation') === 'maxMin',
    tickLabels: keyOf(tickLabels, valueOf(node, 'tickLblPos')) ?? 'NextToAxis',
    majorTickMark: keyOf(tickMarks, valueOf(node, 'majorTickMark')) ?? 'Cross',
    minorTickMark: keyOf(tickMarks, valueOf(node, 'minorTickMark')) ?? 'Cross',
    tickLabelSpacing: numberIn(node, 'tickLblSkip'),
    tickMarkSpacing: numberIn(node, 'tickMarkSkip') ?? 1,
    crosses: crossesAt === null ? (keyOf(crossings, valueOf(other, 'crosses')) ?? 'Automatic') : 'Custom',
    crossesAt: crossesAt ?? 0,
    betweenCategories: valueOf(other, 'crossBetween') !== 'midCat',
    textOrientation: readRotation(child(node, 'txPr')),
  };
}

/**
 * @param ids - the numbers by which a group of series names its axes
 * @returns the pair; what the file does not have stays as it is in `absent`
 */
export function readAxes(plot: XmlNode, ids: readonly string[], absent: AxisPair): AxisPair {
  const axis = (kinds: readonly string[]): XmlNode | undefined =>
    plot.children.find((node) => kinds.includes(node.local) && ids.includes(valueOf(node, 'axId') ?? ''));
  const category = axis(['catAx', 'dateAx']);
  const values = axis(['valAx']);
  return {
    category: category === undefined ? absent.category : readAxis(category, values, absent.category),
    value:
      values === undefined
        ? absent.value
        : // How it crosses between categories is said of the categories alone.
          { ...readAxis(values, category, absent.value), betweenCategories: true },
  };
}
