import fc from 'fast-check';
import type { Chart, ChartAxis, ChartLabels, ChartSeries } from '../../../src/host/document/drawings/chart';
import { type ChartType, chartForms, chartTypes, formOf } from '../../../src/host/document/drawings/chart-types';
import { isChartDrawing } from '../../../src/host/document/drawings/drawing';
import { newChart, newLabels } from '../../../src/host/document/drawings/new-chart';
import { type ExcelHost, openHost } from '../../../src/host/node';
import { openWorkbookFile } from '../../../src/host/xlsx';
import { strict, transitional } from '../../../src/host/xlsx/opc/dialect';
import { readChart } from '../../../src/host/xlsx/read/drawing/chart';
import { chartXml } from '../../../src/host/xlsx/write/drawing/chart';
import { accentXml, type References } from '../../../src/host/xlsx/write/drawing/references';
import { makeScorecard } from '../../../src/workbook';
import { dataSheet, reportingWorkbook } from '../../support/foreign-workbooks/base';
import { PackageDraft } from '../../support/foreign-workbooks/draft';
import { chartOnSheet, pictures } from '../../support/foreign-workbooks/drawings';
import { packageFaults } from '../../support/package-validator';
import { differing, partText, unpacked } from './package';

const hosts: ExcelHost[] = [];
afterEach(() => hosts.splice(0).forEach((host) => host.dispose()));

async function open(bytes: Uint8Array): Promise<ExcelHost> {
  const host = await openHost(bytes, { calculate: false });
  hosts.push(host);
  return host;
}

const run = (host: ExcelHost, act: (worksheets: Excel.WorksheetCollection) => void): Promise<void> =>
  host.Excel.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });

/** The file again, sound as a package. */
function saved(host: ExcelHost): Uint8Array {
  const bytes = host.save();
  expect(packageFaults(bytes)).toEqual([]);
  return bytes;
}

const withNothing = (): Uint8Array => new PackageDraft(reportingWorkbook()).bytes();
function withUsers(add: (draft: PackageDraft) => void): Uint8Array {
  const draft = new PackageDraft(reportingWorkbook());
  add(draft);
  return draft.bytes();
}

const addChart = (worksheets: Excel.WorksheetCollection, sheet = 'Data'): Excel.Chart => {
  const source = worksheets.getItem('Data').getRange('A1:F3');
  return worksheets.getItem(sheet).charts.add('LineMarkers', source, 'Rows');
};

const namesOf = (bytes: Uint8Array, pattern: RegExp): readonly string[] =>
  Object.keys(unpacked(bytes)).filter((name) => pattern.test(name));

test('a chart is a part of its own, with what its cells hold', async () => {
  const host = await open(withNothing());
  await run(host, (worksheets) => void (addChart(worksheets).name = 'Utvikling'));
  const bytes = saved(host);
  const chart = partText(bytes, 'xl/charts/chart1.xml');
  expect(chart).toContain('<c:f>Data!$B$2:$F$2</c:f><c:numCache><c:formatCode>0 %</c:formatCode><c:ptCount val="5"/>');
  expect(chart).toContain('<c:pt idx="0"><c:v>0.24</c:v></c:pt>');
  expect(chart).toContain('<c:f>Data!$A$2</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Frafall</c:v>');
  expect(partText(bytes, 'xl/drawings/drawing1.xml')).toContain('name="Utvikling"');
  expect([...differing(withNothing(), bytes)].sort()).toEqual([
    '[Content_Types].xml',
    'xl/charts/chart1.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/drawings/drawing1.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
    dataSheet,
  ]);
});

test('what is hidden is plotted only where the chart says so', async () => {
  const host = await open(withNothing());
  await run(host, (worksheets) => {
    addChart(worksheets);
    addChart(worksheets).plotVisibleOnly = false;
    worksheets.getItem('Data').getRange('C:D').columnHidden = true;
  });
  const bytes = saved(host);
  const counts = [1, 2].map((number) =>
    /<c:val>.*?ptCount val="(\d+)"/.exec(partText(bytes, `xl/charts/chart${number}.xml`))?.at(1),
  );
  expect(counts).toEqual(['3', '5']);
});

test('errors are points that say so, blank cells are no points, and texts count as nothing', async () => {
  const host = await open(withNothing());
  await run(host, (worksheets) => {
    worksheets.getItem('Data').getRange('B2:D2').values = [['#N/A', '', 'ikke målt']];
    addChart(worksheets);
  });
  // The years are numbers and so a series too, as in Excel.
  const [, values] = partText(saved(host), 'xl/charts/chart1.xml').match(/<c:val>.*?<\/c:val>/g) ?? [];
  expect(values).toContain(
    '<c:ptCount val="5"/><c:pt idx="0"><c:v>#N/A</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt><c:pt idx="3">',
  );
});

test('a new chart has gaps at #N/A, and one of a file without the mark of it keeps its lines across', async () => {
  const first = await open(withNothing());
  await run(first, (worksheets) => void addChart(worksheets));
  const written = partText(saved(first), 'xl/charts/chart1.xml');
  expect(written).toContain('<c16r3:dispNaAsBlank val="1"/>');
  const without = written.replace(/<c:extLst>.*?<\/c:extLst>/, '');
  const read = [written, without].map((text) => readChart(text, 'chart1.xml', transitional));
  expect(read.map(({ chart, kept }) => [chart.naAsBlank, kept])).toEqual([
    [true, null],
    [false, null],
  ]);
});

test('a file that is opened and saved is the same, and its charts can be changed', async () => {
  const first = await open(withNothing());
  await run(first, (worksheets) => {
    const made = addChart(worksheets);
    made.series.getItemAt(1).axisGroup = 'Secondary';
    made.series.getItemAt(0).chartType = 'ColumnClustered';
  });
  const before = saved(first);
  const again = await open(before);
  expect(differing(before, again.save())).toEqual([]);
  await run(
    again,
    (worksheets) => void (worksheets.getItem('Data').charts.getItemAt(0).title.text = 'Ny <tittel> & "mer"'),
  );
  const after = saved(again);
  expect(differing(before, after)).toEqual(['xl/charts/chart1.xml']);
  expect(partText(after, 'xl/charts/chart1.xml')).toContain('<a:t>Ny &lt;tittel&gt; &amp; "mer"</a:t>');
});

test('a chart of ours has the values of its cells even where its sheet is not touched', async () => {
  const first = await open(withNothing());
  await run(first, (worksheets) => void addChart(worksheets, 'Annet'));
  const before = saved(first);
  const again = await open(before);
  await run(again, (worksheets) => void (worksheets.getItem('Data').getRange('B2').values = [[0.5]]));
  const after = saved(again);
  expect([...differing(before, after)].sort()).toEqual(['xl/charts/chart1.xml', dataSheet]);
  expect(partText(after, 'xl/charts/chart1.xml')).toContain('<c:pt idx="0"><c:v>0.5</c:v></c:pt>');
});

describe('charts and pictures of the user', () => {
  const parts = /^xl\/(charts|drawings|media)\//;

  test('are kept byte for byte on a sheet that gets a chart', async () => {
    const before = withUsers(chartOnSheet);
    const host = await open(before);
    await run(host, (worksheets) => void addChart(worksheets));
    const after = saved(host);
    expect(
      differing(before, after)
        .filter((name) => parts.test(name))
        .sort(),
    ).toEqual(['xl/charts/chart2.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml']);
    const [old, now] = [before, after].map((bytes) => partText(bytes, 'xl/drawings/drawing1.xml'));
    const [anchor = ''] = /<xdr:twoCellAnchor>.*?<\/xdr:twoCellAnchor>/s.exec(old ?? '') ?? [];
    expect(now).toContain(`${anchor}<xdr:twoCellAnchor `);
  });

  test('are listed, named, moved and deleted, but not redrawn', async () => {
    const host = await open(withUsers(chartOnSheet));
    const refused = run(host, (worksheets) => void (worksheets.getItem('Data').charts.getItemAt(0).title.text = 'Ny'));
    await expect(refused).rejects.toMatchObject({ code: 'NotImplemented' });
    await run(host, (worksheets) => {
      const chart = worksheets.getItem('Data').charts.getItem('Diagram 1');
      chart.name = 'Mitt';
      chart.setPosition('B5', 'D9');
    });
    const moved = partText(saved(host), 'xl/drawings/drawing1.xml');
    expect(moved).toContain('<xdr:cNvPr id="2" name="Mitt"/>');
    expect(moved).toMatch(/<xdr:from><xdr:col>1<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>4</);
    await run(host, (worksheets) => worksheets.getItem('Data').charts.getItem('Mitt').delete());
    const after = saved(host);
    expect(namesOf(after, parts)).toEqual([]);
    expect(partText(after, dataSheet)).not.toContain('<drawing');
  });

  test('follow a sheet that is renamed and rows that come, and are else as they were', async () => {
    const before = withUsers(chartOnSheet);
    const host = await open(before);
    await run(host, (worksheets) => {
      worksheets.getItem('Data').getRange('1:1').insert('Down');
      worksheets.getItem('Data').name = 'Tall & mer';
    });
    const after = saved(host);
    const [old, now] = [before, after].map((bytes) => partText(bytes, 'xl/charts/chart1.xml'));
    expect(now).toBe(old?.replace('Data!$B$2:$F$2', "'Tall &amp; mer'!$B$3:$F$3"));
    expect(partText(after, 'xl/drawings/drawing1.xml')).toMatch(/<xdr:row>2<.*<xdr:row>15</);
  });

  test('go with their sheet, and those of others stay', async () => {
    const host = await open(withUsers(pictures));
    await run(host, (worksheets) => {
      addChart(worksheets, 'Annet');
      addChart(worksheets);
      worksheets.getItem('Data').delete();
    });
    const after = saved(host);
    expect([...namesOf(after, parts)].sort()).toEqual([
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing2.xml.rels',
      'xl/drawings/drawing2.xml',
    ]);
    expect(partText(after, 'xl/charts/chart1.xml')).toContain('<c:f>#REF!</c:f>');
  });

  test('stay on the card when it is made again', async () => {
    const host = await open(withUsers(pictures));
    const remove = host.installGlobals();
    try {
      await makeScorecard({ madeAt: new Date(2019, 1, 1) });
      await run(host, (worksheets) => {
        const made = addChart(worksheets, 'Målekort');
        made.name = 'Mitt';
        made.setPosition('B40', 'F50');
      });
      const first = saved(host);
      await makeScorecard({ madeAt: new Date(2019, 1, 1) });
      const again = saved(host);
      expect(differing(first, again).filter((name) => parts.test(name))).toEqual([]);
      expect(
        host.document
          .sheetByName('Målekort')
          ?.part('drawings')
          .map(({ name }) => name),
      ).toEqual(['Mitt']);
    } finally {
      remove();
    }
  });
});

test('a drawing that cannot be read is left alone', async () => {
  const before = withUsers((draft) => {
    chartOnSheet(draft);
    draft.edit('xl/charts/chart1.xml', () => '<c:chartSpace');
  });
  const host = await open(before);
  await run(host, (worksheets) => void (worksheets.getItem('Data').getRange('H1').values = [[1]]));
  const after = host.save();
  expect(differing(before, after)).toEqual([dataSheet]);
});

test('deleting the last chart takes its parts away, and deleting one leaves the other', async () => {
  const host = await open(withNothing());
  await run(host, (worksheets) => {
    addChart(worksheets).name = 'Første';
    addChart(worksheets).name = 'Andre';
  });
  const both = await open(saved(host));
  await run(both, (worksheets) => worksheets.getItem('Data').charts.getItem('Første').delete());
  const one = saved(both);
  expect(namesOf(one, /charts\//)).toEqual(['xl/charts/chart2.xml']);
  const last = await open(one);
  await run(last, (worksheets) => worksheets.getItem('Data').charts.getItem('Andre').delete());
  expect(namesOf(saved(last), /charts|drawings/)).toEqual([]);
});

/** References that hold what a test says. */
const references: References = {
  date1904: false,
  numbers: (formula) => `<c:numRef><c:f>${formula}</c:f></c:numRef>`,
  texts: (formula) => `<c:strRef><c:f>${formula}</c:f></c:strRef>`,
  categories: (formula) => `<c:strRef><c:f>${formula}</c:f></c:strRef>`,
  formatOf: () => 'General',
  accent: (index) => accentXml(index, true),
};

const color = fc.constantFrom('#1F4E79', '#FF0000', '#000000');
const font = fc.record({
  name: fc.constantFrom(null, 'Arial', 'Open <Sans>'),
  size: fc.constantFrom(8, 9, 10.5, 14),
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.constantFrom('None' as const, 'Single' as const),
  color,
});
const line = fc.record({
  style: fc.constantFrom('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Automatic', 'RoundDot'),
  color: fc.option(color),
  weight: fc.constantFrom(0.75, 1.5, 2.25),
} as const);
const fill = fc.oneof(color, fc.constantFrom('none', 'automatic'));
const heading = fc.record({
  visible: fc.boolean(),
  text: fc.constantFrom(null, 'Utvikling', 'To\nlinjer', ' <b> & "x" ', ''),
  overlay: fc.boolean(),
  font,
});
const marker = fc.record({
  style: fc.constantFrom('Automatic', 'None', 'Square', 'Circle', 'Dash'),
  size: fc.integer({ min: 2, max: 72 }),
  background: fc.option(color),
  foreground: fc.option(color),
} as const);
const labels: fc.Arbitrary<ChartLabels> = fc.record({
  position: fc.constantFrom('None', 'Center'),
  showValue: fc.boolean(),
  showSeriesName: fc.boolean(),
  showCategoryName: fc.boolean(),
  showLegendKey: fc.boolean(),
  separator: fc.constantFrom(null, '; '),
  numberFormat: fc.constantFrom(null, '0 %', '"<"0'),
  font: fc.constant(newLabels.font),
} as const);
const limit = fc.option(fc.constantFrom(-1.5, 0, 0.25, 100));
const gridlines = fc.record({ visible: fc.boolean(), line });
const axis: fc.Arbitrary<ChartAxis> = fc.record({
  visible: fc.boolean(),
  minimum: limit,
  maximum: limit,
  majorUnit: limit,
  minorUnit: limit,
  numberFormat: fc.constantFrom(null, '0 %'),
  majorGridlines: gridlines,
  minorGridlines: gridlines,
  title: heading,
  font,
  line,
  reversed: fc.boolean(),
  tickLabels: fc.constantFrom('None', 'High', 'Low', 'NextToAxis'),
  majorTickMark: fc.constantFrom('None', 'Cross', 'Inside', 'Outside'),
  minorTickMark: fc.constantFrom('None', 'Cross', 'Inside', 'Outside'),
  tickLabelSpacing: fc.option(fc.integer({ min: 1, max: 9 })),
  tickMarkSpacing: fc.integer({ min: 1, max: 9 }),
  crosses: fc.constantFrom('Automatic', 'Maximum', 'Minimum', 'Custom'),
  crossesAt: fc.constantFrom(0, 2.5),
  betweenCategories: fc.boolean(),
  textOrientation: fc.option(fc.integer({ min: -90, max: 90 })),
} as const);
const pair = fc.record({ category: axis, value: axis });
const series = (type: ChartType): fc.Arbitrary<Omit<ChartSeries, 'key'>> =>
  fc.record({
    type: fc.constantFrom(
      type,
      ...(formOf(type).direction === 'bar' ? [] : chartTypes.filter((other) => chartForms[other].direction !== 'bar')),
    ),
    name: fc.constantFrom(
      { text: 'Frafall & <mer>', formula: null },
      { text: null, formula: 'Data!$A$2' },
      { text: null, formula: null },
    ),
    values: fc.constantFrom('Data!$B$2:$F$2', null),
    categories: fc.constantFrom('Data!$B$1:$F$1', null),
    axisGroup: fc.constantFrom('Primary', 'Secondary'),
    fill,
    line,
    marker,
    smooth: fc.boolean(),
    labels: fc.option(labels),
    points: fc.uniqueArray(fc.record({ index: fc.nat(9), fill, line: fc.option(line), marker: fc.option(marker) }), {
      selector: ({ index }) => index,
      maxLength: 3,
    }),
    gapWidth: fc.integer({ min: 0, max: 500 }),
    overlap: fc.integer({ min: -100, max: 100 }),
  } as const);
const anyChart: fc.Arbitrary<Chart> = fc.constantFrom(...chartTypes).chain((type) =>
  fc.record({
    type: fc.constant(type),
    series: fc.array(series(type), { maxLength: 4 }).map((all) => all.map((one, key) => ({ ...one, key }))),
    title: heading,
    legend: fc.record({
      visible: fc.boolean(),
      position: fc.constantFrom('Top', 'Bottom', 'Left', 'Right', 'Corner'),
      overlay: fc.boolean(),
      font,
    } as const),
    primary: pair,
    secondary: pair,
    naAsBlank: fc.boolean(),
    plotVisibleOnly: fc.boolean(),
    displayBlanksAs: fc.constantFrom('NotPlotted', 'Zero', 'Interplotted'),
    area: fc.record({ fill, border: line, font: fc.option(font) }),
    plotArea: fc.record({ fill, border: line }),
  } as const),
);

test.each([
  ['transitional', transitional],
  ['strict', strict],
] as const)('any chart of ours is known again in the %s form, and can be changed again', (_form, dialect) => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const text = chartXml(chart, references, dialect);
      const read = readChart(text, 'xl/charts/chart1.xml', dialect);
      expect(read.kept).toBeNull();
      expect(chartXml(read.chart, references, dialect)).toBe(text);
    }),
    { numRuns: 150 },
  );
});

test('a chart with one thing more than the host knows is kept as it is', () => {
  const text = chartXml(newChart('Line', []), references, transitional);
  const more = text.replace('<c:layout/>', '<c:layout><c:manualLayout/></c:layout>');
  expect(readChart(more, 'xl/charts/chart1.xml', transitional).kept).not.toBeNull();
});

test('charts come out in the order that they had', () => {
  const file = openWorkbookFile(withUsers(chartOnSheet));
  expect(file.document.sheets[0]?.part('drawings').map((drawing) => [drawing.name, isChartDrawing(drawing)])).toEqual([
    ['Diagram 1', true],
  ]);
});
