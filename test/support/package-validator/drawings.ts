import type { OpenPackage } from './package';
import { orderFaults, type SheetEntry } from './workbook';
import { attribute, child, childrenOf, descendants, type Element, numberAttribute, repeated } from './xml';

/** The order of elements in a chart's part (ECMA-376 21.2.2), for those that differ in nothing else. */
const orders: Readonly<Record<string, readonly string[]>> = {
  chartSpace: [
    'date1904',
    'lang',
    'roundedCorners',
    'AlternateContent',
    'style',
    'clrMapOvr',
    'pivotSource',
    'protection',
    'chart',
    'spPr',
    'txPr',
    'externalData',
    'printSettings',
    'userShapes',
    'extLst',
  ],
  chart: [
    'title',
    'autoTitleDeleted',
    'pivotFmts',
    'view3D',
    'floor',
    'sideWall',
    'backWall',
    'plotArea',
    'legend',
    'plotVisOnly',
    'dispBlanksAs',
    'showDLblsOverMax',
    'extLst',
  ],
  barChart: ['barDir', 'grouping', 'varyColors', 'ser', 'dLbls', 'gapWidth', 'overlap', 'serLines', 'axId', 'extLst'],
  lineChart: [
    'grouping',
    'varyColors',
    'ser',
    'dLbls',
    'dropLines',
    'hiLowLines',
    'upDownBars',
    'marker',
    'smooth',
    'axId',
    'extLst',
  ],
  ser: [
    'idx',
    'order',
    'tx',
    'spPr',
    'invertIfNegative',
    'marker',
    'pictureOptions',
    'dPt',
    'dLbls',
    'trendline',
    'errBars',
    'cat',
    'val',
    'smooth',
    'shape',
    'extLst',
  ],
  dPt: ['idx', 'invertIfNegative', 'marker', 'bubble3D', 'explosion', 'spPr', 'pictureOptions', 'extLst'],
  dLbls: [
    'dLbl',
    'delete',
    'numFmt',
    'spPr',
    'txPr',
    'dLblPos',
    'showLegendKey',
    'showVal',
    'showCatName',
    'showSerName',
    'showPercent',
    'showBubbleSize',
    'separator',
    'showLeaderLines',
    'leaderLines',
    'extLst',
  ],
  catAx: [
    'axId',
    'scaling',
    'delete',
    'axPos',
    'majorGridlines',
    'minorGridlines',
    'title',
    'numFmt',
    'majorTickMark',
    'minorTickMark',
    'tickLblPos',
    'spPr',
    'txPr',
    'crossAx',
    'crosses',
    'crossesAt',
    'auto',
    'lblAlgn',
    'lblOffset',
    'tickLblSkip',
    'tickMarkSkip',
    'noMultiLvlLbl',
    'extLst',
  ],
  valAx: [
    'axId',
    'scaling',
    'delete',
    'axPos',
    'majorGridlines',
    'minorGridlines',
    'title',
    'numFmt',
    'majorTickMark',
    'minorTickMark',
    'tickLblPos',
    'spPr',
    'txPr',
    'crossAx',
    'crosses',
    'crossesAt',
    'crossBetween',
    'majorUnit',
    'minorUnit',
    'dispUnits',
    'extLst',
  ],
  scaling: ['logBase', 'orientation', 'max', 'min', 'extLst'],
  numCache: ['formatCode', 'ptCount', 'pt', 'extLst'],
  strCache: ['ptCount', 'pt', 'extLst'],
};

const value = (element: Element | undefined): string => attribute(element, 'val') ?? '';

/** Every series has a number, and stands on axes that are there and cross each other. */
function* chartFaults(files: OpenPackage, part: string): Generator<string> {
  const root = files.tree(part);
  if (root === undefined) return;
  // The newer kinds have another form, which the host only carries.
  if (root.local !== 'chartSpace' || root.uri.endsWith('/chartex')) return;
  const elements = [...descendants(root)].filter(({ uri }) => uri === root.uri);
  for (const element of elements) {
    const wanted = orders[element.local];
    if (wanted !== undefined) yield* orderFaults(part, element, wanted);
  }
  const plot = child(child(root, 'chart'), 'plotArea');
  if (plot === undefined) yield `${part}: no plot area`;
  const axes = (plot?.children ?? []).filter(({ local }) => local.endsWith('Ax'));
  const ids = axes.map((axis) => value(child(axis, 'axId')));
  for (const id of repeated(ids)) yield `${part}: two axes ${id}`;
  for (const axis of axes) if (!ids.includes(value(child(axis, 'crossAx')))) yield `${part}: an axis that crosses none`;
  for (const group of (plot?.children ?? []).filter(({ local }) => local.endsWith('Chart')))
    for (const axis of childrenOf(group, 'axId'))
      if (!ids.includes(value(axis))) yield `${part}: <${group.local}> stands on ${value(axis)}, which is no axis`;
  const series = elements.filter(({ local }) => local === 'ser');
  for (const name of ['idx', 'order'])
    for (const number of repeated(series.map((one) => value(child(one, name)))))
      yield `${part}: two series with ${name} ${number}`;
  for (const cache of elements.filter(({ local }) => local === 'numCache' || local === 'strCache'))
    yield* cacheFaults(part, cache);
}

function* cacheFaults(part: string, cache: Element): Generator<string> {
  const count = numberAttribute(child(cache, 'ptCount'), 'val', 0);
  const points = childrenOf(cache, 'pt').map((point) => numberAttribute(point, 'idx', -1));
  if (points.some((point, index) => point >= count || point < 0 || (index > 0 && point <= (points[index - 1] ?? -1))))
    yield `${part}: points of ${count} out of order`;
}

function* drawingFaults(files: OpenPackage, part: string): Generator<string> {
  const root = files.tree(part);
  if (root === undefined) return;
  if (root.local !== 'wsDr') yield `${part}: <${root.local}> is no drawing`;
  const ids = [...descendants(root)].filter(({ local }) => local === 'cNvPr').map((one) => attribute(one, 'id') ?? '');
  for (const id of repeated(ids)) yield `${part}: two drawings with the id ${id}`;
  for (const anchor of root.children) {
    if (!anchor.local.endsWith('Anchor')) continue;
    const number = (end: string, local: string): number => Number(child(child(anchor, end), local)?.text ?? 0);
    for (const [local, last] of [
      ['row', 1_048_575],
      ['col', 16_383],
    ] as const)
      if (['from', 'to'].some((end) => !(number(end, local) >= 0 && number(end, local) <= last)))
        yield `${part}: a drawing outside the sheet`;
  }
  const relations = files.relationsOf(part);
  for (const target of repeated(relations.filter(({ type }) => type.endsWith('/chart')).map((one) => one.target)))
    yield `${part}: two relations to ${target}`;
}

/** What lies over the cells of sheets: drawings and the charts in them. */
export function* drawingsFaults(files: OpenPackage, sheets: readonly SheetEntry[]): Generator<string> {
  for (const { part: sheet } of sheets) {
    const drawings = files.relationsOf(sheet).filter(({ type }) => type.endsWith('/drawing'));
    if (drawings.length > 1) yield `${sheet}: ${drawings.length} drawings`;
    for (const { target } of drawings) {
      yield* drawingFaults(files, target);
      for (const { type, target: chart } of files.relationsOf(target))
        if (type.endsWith('/chart')) yield* chartFaults(files, chart);
    }
  }
  const owned = new Set(
    files.names.flatMap((part) => (part.endsWith('.rels') ? [] : files.relationsOf(part).map(({ target }) => target))),
  );
  for (const part of files.names)
    if (/(^|\/)(charts|drawings)\/[^/]+\.xml$/.test(part) && !owned.has(part)) yield `${part}: nobody refers to it`;
}
