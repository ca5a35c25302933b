import type { ChartAxis } from '../document/drawings/chart';
import { axisLimits, type AxisLimits, stepsWithin } from '../document/drawings/axis-limits';
import { isLying } from '../document/drawings/chart-types';
import { numbersOn } from '../document/drawings/plotted';
import type { ChartPicture } from './picture';
import { textWidth } from './svg';

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the parts of a picture lie; sizes as those of the picture, in points. */
export interface Layout {
  readonly plot: Rectangle;
  /** Middle of the title; `null` for none. */
  readonly titleAt: { readonly x: number; readonly y: number } | null;
  /** Where the legend's entries begin, and whether they stand below one another. */
  readonly legend: (Rectangle & { readonly stacked: boolean }) | null;
  readonly limits: AxisLimits;
  /** Of the axis of values, from its minimum on. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly lying: boolean;
}

const margin = 6;
/** A line of text, in its font's size. */
const lineHeight = 1.4;
/** The mark of a legend's entry and the room around it, in the font's size. */
export const legendMark = 2.6;

export function layOutPicture(picture: ChartPicture, width: number, height: number): Layout {
  const { chart, series, categories, print } = picture;
  const { value, category } = chart.primary;
  const lying = series.length === 0 ? isLying(chart.type) : series.some((each) => isLying(each.series.type));
  let [left, top, right, bottom] = [margin, margin, width - margin, height - margin];
  const titleSize = chart.title.font.size;
  const titleAt = chart.title.visible ? { x: width / 2, y: top + titleSize } : null;
  if (titleAt !== null && !chart.title.overlay) top += titleSize * (lineHeight + 0.3);
  const { size } = chart.legend.font;
  const names = Math.max(0, ...series.map(({ name }) => textWidth(name, size)));
  const stacked = ['Left', 'Right', 'Corner'].includes(chart.legend.position);
  let legend: Layout['legend'] = null;
  if (chart.legend.visible && series.length > 0) {
    const room = Math.min(names + legendMark * size, width / 3);
    const tall = size * lineHeight;
    if (chart.legend.position === 'Top') {
      legend = { left, top, width: right - left, height: tall, stacked };
      top += tall;
    } else if (chart.legend.position === 'Bottom') {
      legend = { left, top: bottom - tall, width: right - left, height: tall, stacked };
      bottom -= tall * 1.2;
    } else if (chart.legend.position === 'Left') {
      legend = { left, top, width: room, height: bottom - top, stacked };
      left += room;
    } else {
      legend = { left: right - room, top, width: room, height: bottom - top, stacked };
      right -= room;
    }
  }
  const numbers = numbersOn(series);
  const along = lying ? (right - left) * 0.7 : (bottom - top) * 0.8;
  const limits = axisLimits(
    value,
    numbers,
    lying ? Math.min(6, stepsWithin(along, value.font.size * 3)) : stepsWithin(along, value.font.size),
  );
  const numberFormat = value.numberFormat ?? series[0]?.numberFormat ?? 'General';
  const ticks = ticksOf(limits).map((tick) => ({ value: tick, text: print(tick, numberFormat) }));
  const widest = (texts: readonly string[], fontSize: number): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, fontSize)));
  const across = shows(lying ? category : value)
    ? lying
      ? Math.min(widest(categories, category.font.size), (right - left) * 0.45)
      : widest(
          ticks.map(({ text }) => text),
          value.font.size,
        )
    : 0;
  const below = shows(lying ? value : category) ? (lying ? value : category).font.size * lineHeight : 0;
  left += across + (across > 0 ? margin : 0);
  bottom -= below;
  // Half a label of the last category, or tick, and a marker.
  const plot = {
    left,
    top: top + margin,
    width: Math.max(1, right - left - margin),
    height: Math.max(1, bottom - top - margin),
  };
  return { plot, titleAt, legend, limits, ticks, lying };
}

const shows = ({ visible, tickLabels }: ChartAxis): boolean => visible && tickLabels !== 'None';

function ticksOf({ minimum, maximum, majorUnit }: AxisLimits): readonly number[] {
  // What nobody could read is not drawn.
  const count = Math.min(100, Math.floor((maximum - minimum) / majorUnit + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((minimum + index * majorUnit).toPrecision(12)));
}
