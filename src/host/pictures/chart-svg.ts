import type { ChartFont, ChartLine, ChartLineStyle, ChartMarker } from '../document/drawings/chart';
import { formOf } from '../document/drawings/chart-types';
import type { PlottedPoint } from '../document/drawings/plotted';
import { layOutPicture, type Layout, legendMark } from './layout';
import type { ChartPicture } from './picture';
import { fitted, svgElement, svgText, textWidth } from './svg';

/** Colours of Office's theme, for series that have none of their own. */
const accents = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

/** Lengths of lines and gaps, in the line's weight. */
const dashes: Readonly<Partial<Record<ChartLineStyle, readonly number[]>>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
  Dot: [1, 1],
  RoundDot: [1, 2],
};

type Series = ChartPicture['series'][number];

/**
 * A chart as SVG, as Excel would draw it as far as one can tell; whatever is read of the workbook is text.
 *
 * @param width - points, as the height
 */
export function chartSvg(picture: ChartPicture, width: number, height: number): string {
  const { chart } = picture;
  const layout = layOutPicture(picture, width, height);
  const { area } = chart;
  const frame = svgElement('rect', {
    x: 0.5,
    y: 0.5,
    width: Math.max(0, width - 1),
    height: Math.max(0, height - 1),
    fill: area.fill === 'none' ? 'none' : area.fill === 'automatic' ? '#FFFFFF' : area.fill,
    ...stroke(area.border, '#D9D9D9'),
  });
  const drawn = picture.series.map((series, index) => ({ series, color: colorOf(series, index) }));
  const bars = drawn.filter(({ series }) => formOf(series.series.type).element === 'barChart');
  const lines = drawn.filter(({ series }) => formOf(series.series.type).element === 'lineChart');
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': picture.title,
      'font-family': "Calibri, Carlito, 'Segoe UI', Arial, sans-serif",
    },
    frame,
    titleSvg(picture, layout, width),
    axesSvg(picture, layout),
    ...bars.map((each, place) => barsSvg(each, place, bars.length, picture, layout)),
    ...lines.map((each) => lineSvg(each, picture, layout)),
    legendSvg(drawn, picture, layout),
  );
}

interface Drawn {
  readonly series: Series;
  readonly color: string;
}

function colorOf({ series }: Series, index: number): string {
  const own = formOf(series.type).element === 'lineChart' ? series.line.color : series.fill;
  const accent = accents[index % accents.length] ?? accents[0];
  return own === null || own === 'automatic' ? accent : own;
}

function stroke({ style, color, weight }: ChartLine, plain: string): Record<string, string | number | null> {
  if (style === 'None') return { stroke: 'none' };
  return {
    stroke: color ?? plain,
    'stroke-width': weight,
    'stroke-dasharray': dashes[style]?.map((length) => length * weight).join(' ') ?? null,
    'stroke-linecap': style === 'RoundDot' ? 'round' : null,
  };
}

function text(content: string, x: number, y: number, font: ChartFont, anchor: 'start' | 'middle' | 'end'): string {
  return svgElement(
    'text',
    {
      x,
      y,
      fill: font.color,
      'font-size': font.size,
      'font-weight': font.bold ? 'bold' : null,
      'font-style': font.italic ? 'italic' : null,
      'text-anchor': anchor,
    },
    svgText(content),
  );
}

function titleSvg({ chart, title }: ChartPicture, { titleAt }: Layout, width: number): string {
  if (titleAt === null) return '';
  const { font } = chart.title;
  return text(fitted(title, width - 12, font.size), titleAt.x, titleAt.y, font, 'middle');
}

/** Where a value lies on its axis, from the plot's edge. */
function valueAt(value: number, { limits, plot, lying }: Layout, reversed: boolean): number {
  const share = Math.min(1, Math.max(0, (value - limits.minimum) / (limits.maximum - limits.minimum)));
  const forward = lying !== reversed ? share : 1 - share;
  return lying ? plot.left + forward * plot.width : plot.top + forward * plot.height;
}

/** The room of each category, and where the first one begins; those of bars that lie begin below. */
function categoryRoom({ chart, categories, series }: ChartPicture, { plot, lying }: Layout) {
  const count = Math.max(1, categories.length);
  const { betweenCategories, reversed } = chart.primary.category;
  const between = betweenCategories || series.some((each) => formOf(each.series.type).element === 'barChart');
  const length = lying ? plot.height : plot.width;
  const room = between || count === 1 ? length / count : length / (count - 1);
  const backwards = lying !== reversed;
  return {
    room,
    middle: (index: number): number => {
      const place = backwards ? count - 1 - index : index;
      return (lying ? plot.top : plot.left) + room * (between || count === 1 ? place + 0.5 : place);
    },
  };
}

function axesSvg(picture: ChartPicture, layout: Layout): string {
  const { chart, categories } = picture;
  const { plot, ticks, lying, limits } = layout;
  const { value, category } = chart.primary;
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  const at = (number: number): number => valueAt(number, layout, value.reversed);
  const parts: string[] = [];
  for (const tick of ticks) {
    const place = at(tick.value);
    const line = lying
      ? { x1: place, x2: place, y1: plot.top, y2: bottom }
      : { x1: plot.left, x2: right, y1: place, y2: place };
    if (value.majorGridlines.visible)
      parts.push(svgElement('line', { ...line, ...stroke(value.majorGridlines.line, '#D9D9D9') }));
    if (!value.visible || value.tickLabels === 'None') continue;
    const { size } = value.font;
    parts.push(
      lying
        ? text(tick.text, place, bottom + size * 1.15, value.font, 'middle')
        : text(tick.text, plot.left - 5, place + size * 0.35, value.font, 'end'),
    );
  }
  if (category.visible) {
    const zero = at(Math.min(limits.maximum, Math.max(limits.minimum, 0)));
    const line = lying
      ? { x1: zero, x2: zero, y1: plot.top, y2: bottom }
      : { x1: plot.left, x2: right, y1: zero, y2: zero };
    parts.push(svgElement('line', { ...line, ...stroke(category.line, '#BFBFBF') }));
    if (category.tickLabels !== 'None') parts.push(...categoryLabels(categories, picture, layout));
  }
  return parts.join('');
}

function categoryLabels(labels: readonly string[], picture: ChartPicture, layout: Layout): readonly string[] {
  const { font, tickLabelSpacing } = picture.chart.primary.category;
  const { plot, lying } = layout;
  const { room, middle } = categoryRoom(picture, layout);
  const needed = lying
    ? font.size * 1.1
    : Math.max(0, ...labels.map((label) => textWidth(label, font.size))) + font.size * 0.6;
  // As many as stand beside one another; a long text is cut before all but a few are left out.
  const fits = Math.max(1, Math.ceil(Math.min(needed, lying ? needed : plot.width / 3) / room));
  const every = tickLabelSpacing ?? fits;
  return labels.flatMap((label, index) => {
    if (index % every !== 0) return [];
    if (lying) {
      const width = Math.max(0, plot.left - 12);
      return [text(fitted(label, width, font.size), plot.left - 5, middle(index) + font.size * 0.35, font, 'end')];
    }
    const shown = fitted(label, room * every, font.size);
    return [text(shown, middle(index), plot.top + plot.height + font.size * 1.2, font, 'middle')];
  });
}

function barsSvg(
  { series, color }: Drawn,
  place: number,
  count: number,
  picture: ChartPicture,
  layout: Layout,
): string {
  const { series: look, points } = series;
  const { grouping } = formOf(look.type);
  const beside = grouping === 'clustered' ? count : 1;
  const index = grouping === 'clustered' ? place : 0;
  const { room, middle } = categoryRoom(picture, layout);
  const first = picture.series.find((each) => formOf(each.series.type).element === 'barChart')?.series ?? look;
  const step = 1 - first.overlap / 100;
  const wide = room / (1 + (beside - 1) * step + first.gapWidth / 100);
  const reversed = picture.chart.primary.value.reversed;
  return points
    .map((point, at) => {
      if (point === null) return '';
      const [from, to] = [valueAt(point.from, layout, reversed), valueAt(point.to, layout, reversed)];
      const start = middle(at) - (wide * (1 + (beside - 1) * step)) / 2 + index * wide * step;
      const own = look.points.find((each) => each.index === at)?.fill;
      const fill = own === undefined || own === 'automatic' ? color : own;
      const box = layout.lying
        ? { x: Math.min(from, to), y: start, width: Math.abs(to - from), height: wide }
        : { x: start, y: Math.min(from, to), width: wide, height: Math.abs(to - from) };
      return (
        svgElement('rect', { ...box, fill, ...stroke(look.line, '#FFFFFF') }) +
        labelSvg(series, point, picture, layout, start + wide / 2, to)
      );
    })
    .join('');
}

function labelSvg(
  { series, numberFormat }: Series,
  point: PlottedPoint,
  { print }: ChartPicture,
  { lying }: Layout,
  middle: number,
  end: number,
): string {
  const { labels } = series;
  if (labels === null || !labels.showValue) return '';
  const content = print(point.to - point.from, labels.numberFormat ?? numberFormat);
  const isBelow = point.to < point.from;
  const { size } = labels.font;
  if (lying)
    return text(content, end + (isBelow ? -4 : 4), middle + size * 0.35, labels.font, isBelow ? 'end' : 'start');
  return text(content, middle, end + (isBelow ? size * 1.2 : -5), labels.font, 'middle');
}

/** Runs of points without a gap between; where gaps are spanned, all of them are one. */
function runsOf(
  points: Series['points'],
  spanned: boolean,
): readonly (readonly { readonly at: number; readonly point: PlottedPoint }[])[] {
  const runs: { readonly at: number; readonly point: PlottedPoint }[][] = [[]];
  points.forEach((point, at) => {
    if (point !== null) runs.at(-1)?.push({ at, point });
    else if (!spanned) runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}

function lineSvg({ series, color }: Drawn, picture: ChartPicture, layout: Layout): string {
  const { series: look, points } = series;
  const { chart } = picture;
  const { middle } = categoryRoom(picture, layout);
  const height = (value: number): number => valueAt(value, layout, chart.primary.value.reversed);
  const spanned = chart.displayBlanksAs === 'Interplotted' || !chart.naAsBlank;
  const lines = runsOf(points, spanned).map((run) =>
    svgElement('polyline', {
      points: run.map(({ at, point }) => `${middle(at).toFixed(1)},${height(point.to).toFixed(1)}`).join(' '),
      fill: 'none',
      'stroke-linejoin': 'round',
      ...stroke(look.line, color),
    }),
  );
  const marks = points.map((point, at) => {
    if (point === null) return '';
    const own = look.points.find((each) => each.index === at)?.marker ?? look.marker;
    return (
      markerSvg(own, middle(at), height(point.to), color) +
      labelSvg(series, point, picture, layout, middle(at), height(point.to))
    );
  });
  return [...lines, ...marks].join('');
}

function markerSvg({ style, size, background, foreground }: ChartMarker, x: number, y: number, color: string): string {
  const look = { fill: background ?? color, stroke: foreground ?? color, 'stroke-width': 0.75 };
  const half = size / 2;
  const polygon = (...corners: readonly (readonly [number, number])[]): string =>
    svgElement('polygon', {
      points: corners.map(([dx, dy]) => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`).join(' '),
      ...look,
    });
  const cross = (path: string): string =>
    svgElement('path', { d: path, fill: 'none', stroke: foreground ?? color, 'stroke-width': 1.5 });
  switch (style) {
    case 'None':
      return '';
    case 'Square':
      return svgElement('rect', { x: x - half, y: y - half, width: size, height: size, ...look });
    case 'Diamond':
      return polygon([0, -half], [half, 0], [0, half], [-half, 0]);
    case 'Triangle':
      return polygon([0, -half], [half, half], [-half, half]);
    case 'X':
    case 'Star':
      return cross(`M${x - half} ${y - half}L${x + half} ${y + half}M${x - half} ${y + half}L${x + half} ${y - half}`);
    case 'Plus':
      return cross(`M${x - half} ${y}H${x + half}M${x} ${y - half}V${y + half}`);
    case 'Dash':
      return cross(`M${x - half} ${y}H${x + half}`);
    case 'Dot':
      return cross(`M${x} ${y}H${x + half}`);
    case 'Automatic':
    case 'Circle':
      return svgElement('circle', { cx: x, cy: y, r: half, ...look });
  }
}

function legendSvg(drawn: readonly Drawn[], { chart }: ChartPicture, { legend }: Layout): string {
  if (legend === null) return '';
  const { font } = chart.legend;
  const mark = legendMark * font.size;
  const whole = drawn.reduce((sum, { series }) => sum + textWidth(series.name, font.size) + mark + font.size, 0);
  const share = whole <= legend.width ? legend.width : legend.width / drawn.length;
  const room = legend.stacked ? legend.width - mark : share - mark - font.size;
  const entries = drawn.map(({ series, color }) => ({ series, color, name: fitted(series.name, room, font.size) }));
  const widths = entries.map(({ name }) => textWidth(name, font.size) + mark + font.size);
  let left = legend.stacked
    ? legend.left
    : legend.left + Math.max(0, (legend.width - widths.reduce((sum, width) => sum + width, 0)) / 2);
  const step = font.size * 1.5;
  let top = legend.stacked ? legend.top + Math.max(0, (legend.height - step * entries.length) / 2) : legend.top;
  return entries
    .map(({ series: { series }, color, name }, index) => {
      const y = top + font.size * 0.75;
      const isLine = formOf(series.type).element === 'lineChart';
      const sign = isLine
        ? svgElement('line', { x1: left, x2: left + font.size * 2, y1: y, y2: y, ...stroke(series.line, color) }) +
          markerSvg(series.marker, left + font.size, y, color)
        : svgElement('rect', {
            x: left + font.size,
            y: y - font.size * 0.35,
            width: font.size * 0.7,
            height: font.size * 0.7,
            fill: color,
          });
      const entry = sign + text(name, left + mark - font.size * 0.3, y + font.size * 0.35, font, 'start');
      if (legend.stacked) top += step;
      else left += widths[index] ?? 0;
      return entry;
    })
    .join('');
}
