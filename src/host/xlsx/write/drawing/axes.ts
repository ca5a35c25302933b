import type { AxisPair, ChartAxis } from '../../../document/drawings/chart';
import { attributesText } from '../../xml/text';
import { headingXml } from './heading';
import { fillXml, lineXml, textXml } from './shape-properties';

/** How a file names marks and labels of axes. */
export const tickMarks = { None: 'none', Cross: 'cross', Inside: 'in', Outside: 'out' } as const;
export const tickLabels = { None: 'none', High: 'high', Low: 'low', NextToAxis: 'nextTo' } as const;
export const crossings = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' } as const;

/** The numbers by which the groups of series name their axes. */
export const axisIds = {
  Primary: { category: 100_000_001, value: 100_000_002 },
  Secondary: { category: 200_000_001, value: 200_000_002 },
} as const;

/** On which side of the plot the axes stand. */
const sides = {
  Primary: { lying: { category: 'l', value: 'b' }, standing: { category: 'b', value: 'l' } },
  Secondary: { lying: { category: 'r', value: 't' }, standing: { category: 't', value: 'r' } },
} as const;

const value = (name: string, content: string | number): string => `<c:${name} val="${content}"/>`;

function gridlinesXml(name: string, { visible, line }: ChartAxis['majorGridlines']): string {
  return visible ? `<c:${name}><c:spPr>${lineXml(line)}</c:spPr></c:${name}>` : '';
}

/** An axis with what the file says around it. */
interface Side {
  readonly axis: ChartAxis;
  /** The one that crosses it. */
  readonly other: ChartAxis;
  readonly id: number;
  readonly crossing: number;
  readonly side: string;
  /** Whether it stands upright. */
  readonly upright: boolean;
  /** The format of the cells. */
  readonly format: string;
}

/** What both kinds of axes begin with, up to the axis that crosses this one. */
function commonXml({ axis, other, id, crossing, side, upright, format }: Side): string {
  const limit = (name: string, number: number | null): string => (number === null ? '' : value(name, number));
  return [
    value('axId', id),
    `<c:scaling>${value('orientation', axis.reversed ? 'maxMin' : 'minMax')}${limit('max', axis.maximum)}${limit('min', axis.minimum)}</c:scaling>`,
    value('delete', axis.visible ? 0 : 1),
    value('axPos', side),
    gridlinesXml('majorGridlines', axis.majorGridlines),
    gridlinesXml('minorGridlines', axis.minorGridlines),
    headingXml(axis.title, upright ? 90 : null),
    `<c:numFmt${attributesText({ formatCode: axis.numberFormat ?? format, sourceLinked: axis.numberFormat === null ? 1 : 0 })}/>`,
    value('majorTickMark', tickMarks[axis.majorTickMark]),
    value('minorTickMark', tickMarks[axis.minorTickMark]),
    value('tickLblPos', tickLabels[axis.tickLabels]),
    `<c:spPr>${fillXml('none')}${lineXml(axis.line)}</c:spPr>`,
    textXml(axis.font, axis.textOrientation),
    value('crossAx', crossing),
    // A file says of an axis where it crosses the other; Office.js where the other crosses it.
    other.crosses === 'Custom' ? value('crossesAt', other.crossesAt) : value('crosses', crossings[other.crosses]),
  ].join('');
}

/** The axes of a group of series. */
export interface Axes {
  readonly pair: AxisPair;
  readonly group: 'Primary' | 'Secondary';
  /** Whether the group's bars lie. */
  readonly isLying: boolean;
  /** The formats of the cells that the axes measure. */
  readonly formats: { readonly category: string; readonly value: string };
}

export function axesXml({ pair, group, isLying, formats }: Axes): string {
  const { category, value: values } = pair;
  const ids = axisIds[group];
  const side = sides[group][isLying ? 'lying' : 'standing'];
  const ofCategories = [
    commonXml({
      axis: category,
      other: values,
      id: ids.category,
      crossing: ids.value,
      side: side.category,
      upright: isLying,
      format: formats.category,
    }),
    value('auto', 1),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    category.tickLabelSpacing === null ? '' : value('tickLblSkip', category.tickLabelSpacing),
    category.tickMarkSpacing === 1 ? '' : value('tickMarkSkip', category.tickMarkSpacing),
    value('noMultiLvlLbl', 0),
  ];
  const ofValues = [
    commonXml({
      axis: values,
      other: category,
      id: ids.value,
      crossing: ids.category,
      side: side.value,
      upright: !isLying,
      format: formats.value,
    }),
    value('crossBetween', category.betweenCategories ? 'between' : 'midCat'),
    values.majorUnit === null ? '' : value('majorUnit', values.majorUnit),
    values.minorUnit === null ? '' : value('minorUnit', values.minorUnit),
  ];
  return `<c:catAx>${ofCategories.join('')}</c:catAx><c:valAx>${ofValues.join('')}</c:valAx>`;
}
