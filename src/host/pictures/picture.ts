import { type Cell, isCellError } from '../document/cell';
import type { HostDocument } from '../document/document';
import type { Chart } from '../document/drawings/chart';
import { type PlottedSeries, plottedSeries } from '../document/drawings/plotted';
import { sourceCells } from '../document/drawings/source-cells';

/** Prints a value in a format, as the workbook's reader sees it. */
export type Print = (value: number | string | boolean, numberFormat: string) => string;

/** All that a picture of a chart shows, taken from the cells as they are now. */
export interface ChartPicture {
  readonly chart: Chart;
  readonly series: readonly (PlottedSeries & { readonly name: string; readonly numberFormat: string })[];
  /** As many as the longest series has points. */
  readonly categories: readonly string[];
  readonly title: string;
  readonly print: Print;
}

/** @param words - what Excel calls a series and a chart that nobody has named */
export function pictureOf(
  document: HostDocument,
  chart: Chart,
  print: Print,
  words: { readonly series: string; readonly title: string },
): ChartPicture {
  const cellsOf = (formula: string | null, visibleOnly = chart.plotVisibleOnly): readonly Cell[] =>
    formula === null ? [] : (sourceCells(document, formula, visibleOnly) ?? []);
  const printed = ({ value, style }: Cell): string => {
    if (value === null) return '';
    return isCellError(value) ? value.error : print(value, style.numberFormat);
  };
  const series = plottedSeries(document, chart).map((plotted, index) => {
    const { name, values } = plotted.series;
    const named = name.text ?? (name.formula === null ? null : cellsOf(name.formula, false).map(printed).join(' '));
    return {
      ...plotted,
      name: named ?? `${words.series}${index + 1}`,
      numberFormat: cellsOf(values).find(({ value }) => typeof value === 'number')?.style.numberFormat ?? 'General',
    };
  });
  const labels = cellsOf(chart.series[0]?.categories ?? null).map(printed);
  const count = Math.max(0, ...series.map(({ points }) => points.length));
  const own = series.length === 1 ? (series[0]?.name ?? '') : words.title;
  return {
    chart,
    series,
    categories: Array.from({ length: count }, (_, index) => labels[index] ?? String(index + 1)),
    title: chart.title.text ?? own,
    print,
  };
}
