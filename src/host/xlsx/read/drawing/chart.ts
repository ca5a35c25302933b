import type { Chart, ChartSeries } from '../../../document/drawings/chart';
import { type ChartType, chartForms, chartTypes, formOf } from '../../../document/drawings/chart-types';
import type { KeptChart } from '../../../document/drawings/drawing';
import { newChart, noLine } from '../../../document/drawings/new-chart';
import type { Dialect } from '../../opc/dialect';
import { axisIds } from '../../write/drawing/axes';
import { blanks, chartHead, chartXml, legendPositions } from '../../write/drawing/chart';
import { accentXml, type References } from '../../write/drawing/references';
import { child, childrenOf, parseXml, type XmlNode } from '../../xml/node';
import { readAxes } from './axes';
import { formulaOf, readSeries } from './series';
import { flagIn, keyOf, readFill, readHeading, readLine, readTextFont, valueOf } from './shape-properties';

/** Every element of a local name below a node, in the order of the text. */
export function* descendants(node: XmlNode, local: string): Generator<XmlNode> {
  for (const inner of node.children) {
    if (inner.local === local) yield inner;
    yield* descendants(inner, local);
  }
}

/** The type of a group of series; lines have markers unless the series says otherwise. */
function typeOf(group: XmlNode, series: XmlNode | undefined): ChartType | null {
  const direction = valueOf(group, 'barDir') ?? (group.local === 'barChart' ? 'col' : null);
  const grouping = valueOf(group, 'grouping') ?? (group.local === 'barChart' ? 'clustered' : 'standard');
  const markers =
    group.local === 'lineChart' && flagIn(group, 'marker') && valueOf(child(series, 'marker'), 'symbol') !== 'none';
  return (
    chartTypes.find((type) => {
      const form = formOf(type);
      return (
        form.element === group.local &&
        form.direction === direction &&
        form.grouping === grouping &&
        form.markers === markers
      );
    }) ?? null
  );
}

const idsOf = (group: XmlNode | undefined): readonly string[] =>
  childrenOf(group, 'axId').map(({ attributes }) => attributes['val'] ?? '');

/** A chart as far as it can be understood. */
function readParts(root: XmlNode): Chart {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const groups = (plot?.children ?? []).filter(({ local }) =>
    Object.values(chartForms).some((form) => form.element === local),
  );
  // One group alone may stand on the secondary axes: the host's own numbers tell.
  const isOwnSecondary = (group: XmlNode): boolean => idsOf(group)[0] === String(axisIds.Secondary.category);
  const secondaryIds = idsOf(
    groups.find((group) => idsOf(group)[0] !== idsOf(groups[0])[0]) ?? groups.find(isOwnSecondary),
  );
  const placed = groups.flatMap((group) => {
    const axisGroup: ChartSeries['axisGroup'] = secondaryIds.includes(idsOf(group)[0] ?? ' ') ? 'Secondary' : 'Primary';
    return childrenOf(group, 'ser').flatMap((node) => {
      const type = typeOf(group, node);
      return type === null
        ? []
        : [{ order: Number(valueOf(node, 'order') ?? 0), series: readSeries(node, group, type, axisGroup) }];
    });
  });
  const series = placed.sort((a, b) => a.order - b.order).map((one) => one.series);
  const type = series[0]?.type ?? (groups[0] === undefined ? null : typeOf(groups[0], undefined)) ?? 'ColumnClustered';
  const plain = newChart(type, []);
  const legend = child(chart, 'legend');
  const area = child(root, 'spPr');
  const text = child(root, 'txPr');
  const plotProperties = child(plot, 'spPr');
  return {
    type,
    series,
    title: { ...readHeading(chart, plain.title), visible: !flagIn(chart, 'autoTitleDeleted') },
    legend: {
      visible: legend !== undefined,
      position: keyOf(legendPositions, valueOf(legend, 'legendPos')) ?? plain.legend.position,
      overlay: flagIn(legend, 'overlay'),
      font: readTextFont(child(legend, 'txPr'), plain.legend.font),
    },
    primary: plot === undefined ? plain.primary : readAxes(plot, idsOf(groups[0]), plain.primary),
    secondary: plot === undefined ? plain.secondary : readAxes(plot, secondaryIds, plain.secondary),
    plotVisibleOnly: flagIn(chart, 'plotVisOnly', true),
    naAsBlank: [...descendants(chart ?? root, 'dataDisplayOptions16')].some((options) =>
      flagIn(options, 'dispNaAsBlank'),
    ),
    displayBlanksAs: keyOf(blanks, valueOf(chart, 'dispBlanksAs')) ?? 'Zero',
    area: {
      fill: readFill(area),
      border: readLine(area, noLine),
      font: text === undefined ? null : readTextFont(text, plain.legend.font),
    },
    plotArea: { fill: readFill(plotProperties), border: readLine(plotProperties, noLine) },
  };
}

/** The references of a part as they stand there, so that a chart can be compared with its own text. */
function referencesIn(root: XmlNode, source: string): References {
  const texts = new Map<string, string>();
  const formats = new Map<string, string>();
  for (const role of ['tx', 'cat', 'val'])
    for (const node of descendants(root, role)) {
      const formula = formulaOf(node);
      if (formula === null) continue;
      texts.set(`${role} ${formula}`, source.slice(node.innerStart, node.innerEnd));
      const format = child(child(child(node, 'numRef'), 'numCache'), 'formatCode')?.text;
      if (format !== undefined) formats.set(formula, format);
    }
  const of = (role: string) => (formula: string) => texts.get(`${role} ${formula}`) ?? '';
  return {
    date1904: flagIn(root, 'date1904'),
    numbers: of('val'),
    texts: of('tx'),
    categories: of('cat'),
    accent: (index) => accentXml(index, source.includes('<a:schemeClr ')),
    formatOf: (formula) => formats.get(formula) ?? 'General',
  };
}

/**
 * Reads the part of a chart.
 *
 * @returns the chart as far as it is understood, and what must be kept where the host would not write the same again
 * @throws WorkbookFileError `bad-xml`
 */
export function readChart(
  source: string,
  part: string,
  dialect: Dialect,
): { readonly chart: Chart; readonly kept: KeptChart | null } {
  const root = parseXml(source, part);
  const chart = readParts(root);
  if (source.startsWith(chartHead(dialect)) && chartXml(chart, referencesIn(root, source), dialect) === source)
    return { chart, kept: null };
  return {
    chart,
    kept: {
      understood: [...descendants(root, 'ser')].length === chart.series.length && chart.series.length > 0,
      formulas: [...descendants(root, 'f')].map(({ text }) => text),
    },
  };
}
