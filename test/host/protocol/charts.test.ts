/* eslint-disable office-addins/call-sync-after-load, office-addins/call-sync-before-read, office-addins/load-object-before-read --
   The rules look for context.sync() in the same function; `run` syncs before it calls what is returned to it. */
import type { Chart } from '../../../src/host/document/drawings/chart';
import { type Drawing, isChartDrawing } from '../../../src/host/document/drawings/drawing';
import { Journal } from '../../../src/host/document/journal';
import type { ExcelHost } from '../../../src/host/node';
import { closeAll, errorOf, openSheet, run } from './open';

afterEach(closeAll);

const table = [
  ['År', 'Fullført', 'Ambisjon'],
  ['2016', 0.71, 0.82],
  ['2017', 0.74, 0.82],
  ['2018', 0.81, 0.82],
];

const open = (): Promise<ExcelHost> => openSheet(table);

const drawings = (host: ExcelHost): readonly Drawing[] => host.document.sheetByName('Data')?.part('drawings') ?? [];

function chart(host: ExcelHost, index = 0): Chart {
  const found = drawings(host).filter(isChartDrawing)[index];
  if (found === undefined) throw new Error('There is no such chart.');
  return found.content.chart;
}

const added = (sheet: Excel.Worksheet): Excel.Chart =>
  sheet.charts.add('LineMarkers', sheet.getRange('A1:C4'), 'Columns');

test('a chart is added over a range, with names and categories from its edges', async () => {
  const host = await open();
  const loaded = await run(host, (sheet) => {
    const made = added(sheet);
    made.series.load('items/name,items/chartType');
    made.load('name,chartType,width,height,plotVisibleOnly,displayBlanksAs');
    made.title.load('visible,text');
    made.legend.load('visible,position');
    return () => ({
      chart: made.toJSON(),
      series: made.series.items.map((one) => [one.name, one.chartType]),
      title: made.title.text,
      legend: [made.legend.visible, made.legend.position],
    });
  });
  expect(loaded).toMatchObject({
    chart: {
      name: 'Diagram 1',
      chartType: 'LineMarkers',
      width: 360,
      height: 216,
      plotVisibleOnly: true,
      displayBlanksAs: 'NotPlotted',
    },
    series: [
      ['Fullført', 'LineMarkers'],
      ['Ambisjon', 'LineMarkers'],
    ],
    title: 'Diagramtittel',
    legend: [true, 'Bottom'],
  });
  expect(chart(host).series.map(({ name, values, categories }) => [name.formula, values, categories])).toEqual([
    ['Data!$B$1', 'Data!$B$2:$B$4', 'Data!$A$2:$A$4'],
    ['Data!$C$1', 'Data!$C$2:$C$4', 'Data!$A$2:$A$4'],
  ]);
});

test('a chart of one series takes its name as a title and needs no legend', async () => {
  const host = await open();
  const loaded = await run(host, (sheet) => {
    const made = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
    made.title.load('text');
    made.legend.load('visible');
    return () => [made.title.text, made.legend.visible];
  });
  expect(loaded).toEqual(['Fullført', false]);
});

test.each([
  ['Rows', 'A1:C4', ['Data!$B$2:$C$2', 'Data!$B$3:$C$3', 'Data!$B$4:$C$4'], 'Data!$B$1:$C$1'],
  ['Columns', 'B2:C4', ['Data!$B$2:$B$4', 'Data!$C$2:$C$4'], null],
  ['Columns', 'B1:B4', ['Data!$B$2:$B$4'], null],
] as const)('series by %s of %s', async (seriesBy, address, values, categories) => {
  const host = await open();
  await run(host, (sheet) => {
    sheet.charts.add('Line', sheet.getRange(address), seriesBy);
    return () => undefined;
  });
  expect(chart(host).series.map((series) => series.values)).toEqual(values);
  expect(chart(host).series[0]?.categories).toBe(categories);
});

test.each([
  ['web', 'A1:C4', ['Data!$B$2:$B$4', 'Data!$C$2:$C$4']],
  ['desktop-nb', 'A1:C4', ['Data!$B$2:$B$4', 'Data!$C$2:$C$4']],
  ['web', 'A1:C2', ['Data!$B$2', 'Data!$C$2']],
  ['desktop-nb', 'A1:C2', ['Data!$B$2:$C$2']],
] as const)('series by Auto in %s of %s', async (excel, address, values) => {
  const host = await openSheet(table, { calculate: false, excel });
  await run(host, (sheet) => {
    sheet.charts.add('Line', sheet.getRange(address), 'Auto');
    sheet.charts.add('Line', sheet.getRange('A1:B1'), 'Columns').setData(sheet.getRange(address));
    return () => undefined;
  });
  for (const index of [0, 1]) expect(chart(host, index).series.map((series) => series.values)).toEqual(values);
});

test('limits that nobody has set are told as Excel finds them, with the numbers as they are now', async () => {
  const host = await open();
  const limits = async (): Promise<unknown[]> =>
    run(host, (sheet) => {
      const { valueAxis, categoryAxis } = sheet.charts.getItemAt(0).axes;
      valueAxis.load('minimum,maximum,majorUnit,minorUnit');
      categoryAxis.load('minimum');
      return () => [
        valueAxis.minimum,
        valueAxis.maximum,
        valueAxis.majorUnit,
        valueAxis.minorUnit,
        categoryAxis.minimum,
      ];
    });
  await run(host, (sheet) => {
    added(sheet);
    return () => undefined;
  });
  expect(await limits()).toEqual([0.64, 0.84, 0.02, 0.004, '']);
  await run(host, (sheet) => {
    sheet.getRange('B3').values = [[2.5]];
    sheet.charts.getItemAt(0).axes.valueAxis.minimum = -1;
    return () => undefined;
  });
  expect(await limits()).toEqual([-1, 3, 0.5, 0.1, '']);
});

test('everything that a sheet says of a chart is kept', async () => {
  const host = await open();
  await run(host, (sheet) => {
    const made = added(sheet);
    made.name = 'Utvikling 1.1';
    made.title.text = 'Utvikling';
    made.title.format.font.size = 11;
    made.title.format.font.bold = true;
    made.legend.position = 'Top';
    made.plotVisibleOnly = false;
    made.displayBlanksAs = 'Zero';
    const value = made.axes.valueAxis;
    value.minimum = 0;
    value.maximum = 1;
    value.majorUnit = 0.25;
    value.numberFormat = '0 %';
    value.majorGridlines.visible = false;
    made.axes.getItem('Category').visible = false;
    const ambition = made.series.getItemAt(1);
    ambition.chartType = 'Line';
    ambition.format.line.color = '#1b5e20';
    ambition.format.line.lineStyle = 'Dash';
    ambition.format.line.weight = 1.5;
    const result = made.series.getItemAt(0);
    result.markerStyle = 'Circle';
    result.markerSize = 7;
    result.markerBackgroundColor = '#1F4E79';
    result.hasDataLabels = true;
    result.dataLabels.position = 'Top';
    result.points.getItemAt(2).markerBackgroundColor = 'red';
    return () => undefined;
  });
  const { series, primary, ...rest } = chart(host);
  expect(drawings(host)[0]?.name).toBe('Utvikling 1.1');
  expect(rest).toMatchObject({
    title: { visible: true, text: 'Utvikling', font: { size: 11, bold: true } },
    legend: { visible: true, position: 'Top' },
    plotVisibleOnly: false,
    displayBlanksAs: 'Zero',
  });
  expect(primary).toMatchObject({
    value: { minimum: 0, maximum: 1, majorUnit: 0.25, numberFormat: '0 %', majorGridlines: { visible: false } },
    category: { visible: false },
  });
  expect(series).toMatchObject([
    {
      type: 'LineMarkers',
      marker: { style: 'Circle', size: 7, background: '#1F4E79' },
      labels: { position: 'Top', showValue: true },
      points: [{ index: 2, marker: { style: 'Circle', background: '#FF0000' } }],
    },
    { type: 'Line', marker: { style: 'None' }, line: { color: '#1B5E20', style: 'Dash', weight: 1.5 } },
  ]);
});

test('a series is added, given cells and an axis of its own, and deleted', async () => {
  const host = await open();
  const counts = await run(host, (sheet) => {
    const made = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
    const line = made.series.add('Ambisjon');
    line.setValues(sheet.getRange('C2:C4'));
    line.setXAxisValues(sheet.getRange('A2:A4'));
    line.chartType = 'Line';
    line.axisGroup = 'Secondary';
    made.axes.getItem('Value', 'Secondary').minimum = 0;
    const gone = made.series.add('Bort');
    const before = made.series.getCount();
    gone.delete();
    const after = made.series.getCount();
    return () => [before.value, after.value];
  });
  expect(counts).toEqual([3, 2]);
  expect(chart(host)).toMatchObject({
    secondary: { value: { minimum: 0 } },
    series: [
      { type: 'ColumnClustered', axisGroup: 'Primary' },
      {
        type: 'Line',
        axisGroup: 'Secondary',
        name: { text: 'Ambisjon' },
        values: 'Data!$C$2:$C$4',
        categories: 'Data!$A$2:$A$4',
      },
    ],
  });
});

test('other data keep the look of the series that were there', async () => {
  const host = await open();
  await run(host, (sheet) => {
    const made = sheet.charts.add('Line', sheet.getRange('A1:B4'), 'Columns');
    made.series.getItemAt(0).format.line.color = '#123456';
    made.setData(sheet.getRange('A1:C3'), 'Columns');
    return () => undefined;
  });
  expect(chart(host).series).toMatchObject([
    { values: 'Data!$B$2:$B$3', line: { color: '#123456' } },
    { values: 'Data!$C$2:$C$3', line: { color: null } },
  ]);
});

test('a chart is placed by cells, and its sides are those of the cells', async () => {
  const host = await open();
  const frame = await run(host, (sheet) => {
    sheet.getRange('E:E').format.columnWidth = 100;
    const made = added(sheet);
    made.setPosition('E2', sheet.getRange('F10'));
    made.load('left,top,width,height');
    const cells = sheet.getRange('E2:F10');
    cells.load('left,top,width,height');
    return () => [made, cells].map(({ left, top, width, height }) => [left, top, width, height]);
  });
  expect(frame[0]).toEqual(frame[1]);
  expect(drawings(host)[0]?.placement).toMatchObject({ from: { row: 1, column: 4 }, to: { row: 10, column: 6 } });
});

test('left and top move a chart, and width and height stretch it', async () => {
  const host = await open();
  const frame = await run(host, (sheet) => {
    const made = added(sheet);
    made.left = 33;
    made.top = 50.5;
    made.width = 200;
    made.height = 100;
    made.load('left,top,width,height');
    return () => [made.left, made.top, made.width, made.height];
  });
  expect(frame.map((side) => Math.round(side * 100) / 100)).toEqual([33, 50.5, 200, 100]);
});

test('charts are found by name and number, counted and deleted', async () => {
  const host = await open();
  const found = await run(host, (sheet) => {
    added(sheet).name = 'Første';
    added(sheet).name = 'Andre';
    sheet.charts.getItem('første').delete();
    sheet.charts.load('items/name');
    const count = sheet.charts.getCount();
    const missing = sheet.charts.getItemOrNullObject('Første');
    const first = sheet.charts.getItemAt(0);
    first.load('name,id');
    return () => ({
      names: sheet.charts.items.map(({ name }) => name),
      count: count.value,
      missing: missing.isNullObject,
      first: first.name,
    });
  });
  expect(found).toEqual({ names: ['Andre'], count: 1, missing: true, first: 'Andre' });
});

test('items of a loaded list are changed in the batch after', async () => {
  const host = await open();
  await host.Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Data');
    added(context.workbook.worksheets.getItem('Data'));
    charts.load('items/name');
    await context.sync();
    charts.items.forEach((one) => {
      one.name = `${one.name} ny`;
    });
    await context.sync();
  });
  expect(drawings(host).map(({ name }) => name)).toEqual(['Diagram 1 ny']);
});

test('a font of the whole chart is that of all its texts', async () => {
  const host = await open();
  await run(host, (sheet) => {
    added(sheet).format.font.color = '#000000';
    return () => undefined;
  });
  const { title, legend, primary } = chart(host);
  expect([title.font.color, legend.font.color, primary.value.font.color, primary.category.font.color]).toEqual(
    Array.from({ length: 4 }, () => '#000000'),
  );
});

test.each<readonly [string, string, (sheet: Excel.Worksheet) => void, RegExp | null]>([
  ['another type', 'NotImplemented', (sheet) => void sheet.charts.add('Pie', sheet.getRange('A1:B4')), /Pie/],
  [
    'lying bars beside lines',
    'NotImplemented',
    (sheet) => void (added(sheet).series.getItemAt(0).chartType = 'BarClustered'),
    /bars that lie/,
  ],
  ['a label above a column', 'InvalidArgument', (sheet) => labelled(sheet, 'Top'), null],
  ['a size below zero', 'InvalidArgument', (sheet) => void (added(sheet).width = -1), null],
  ['a chart that is not there', 'ItemNotFound', (sheet) => void sheet.charts.getItem('Borte').load('name'), null],
  ['a series that is not there', 'InvalidArgument', (sheet) => added(sheet).series.getItemAt(7).delete(), null],
  ['an axis that is not there', 'InvalidOperation', (sheet) => secondary(sheet), null],
  ['a member that is not there', 'ApiNotFound', (sheet) => void added(sheet).getImage(), /Chart\.getImage/],
  [
    'a name that another has',
    'ItemAlreadyExists',
    (sheet) => {
      added(sheet);
      added(sheet).name = 'DIAGRAM 1';
    },
    null,
  ],
])('%s is refused: %s', async (_what, code, act, message) => {
  const host = await open();
  const error = await errorOf(host, act);
  expect(error?.code).toBe(code);
  if (message !== null) expect(error?.message).toMatch(message);
});

function labelled(sheet: Excel.Worksheet, position: 'Top'): void {
  const made = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
  made.series.getItemAt(0).dataLabels.position = position;
}

function secondary(sheet: Excel.Worksheet): void {
  added(sheet).axes.getItem('Value', 'Secondary').minimum = 0;
}

test('nothing is added to a protected sheet, and nothing there is changed', async () => {
  const host = await open();
  await run(host, (sheet) => {
    added(sheet);
    sheet.protection.protect();
    return () => undefined;
  });
  for (const act of [
    added,
    (sheet: Excel.Worksheet) => sheet.charts.getItemAt(0).delete(),
    (sheet: Excel.Worksheet) => void (sheet.charts.getItemAt(0).title.text = 'Ny'),
  ])
    expect((await errorOf(host, (sheet) => void act(sheet)))?.code).toBe('AccessDenied');
  expect(drawings(host).length).toBe(1);
});

test('a request that breaks off keeps what it did before, and a step is taken back whole', async () => {
  const host = await open();
  const journal = new Journal(host.document, 'api');
  const error = await errorOf(host, (sheet) => {
    const made = added(sheet);
    made.name = 'Utvikling';
    made.series.getItemAt(9).delete();
  });
  expect([error?.code, drawings(host).map(({ name }) => name)]).toEqual(['InvalidArgument', ['Utvikling']]);
  const step = journal.endStep();
  if (step === null || step === 'final') throw new Error('The step can be undone.');
  const again = journal.undo(step);
  expect(drawings(host)).toEqual([]);
  journal.undo(again);
  expect(drawings(host).map(({ name }) => name)).toEqual(['Utvikling']);
});

const followed: readonly (readonly [string, (sheet: Excel.Worksheet) => void, readonly (string | null)[]])[] = [
  [
    'another name of the sheet',
    (sheet) => void (sheet.name = 'Nye tall'),
    ["'Nye tall'!$B$1", "'Nye tall'!$B$2:$B$4", "'Nye tall'!$A$2:$A$4"],
  ],
  [
    'a row above',
    (sheet) => void sheet.getRange('1:1').insert('Down'),
    ['Data!$B$2', 'Data!$B$3:$B$5', 'Data!$A$3:$A$5'],
  ],
  [
    'a row within',
    (sheet) => void sheet.getRange('3:3').insert('Down'),
    ['Data!$B$1', 'Data!$B$2:$B$5', 'Data!$A$2:$A$5'],
  ],
  ['a row less', (sheet) => sheet.getRange('3:3').delete('Up'), ['Data!$B$1', 'Data!$B$2:$B$3', 'Data!$A$2:$A$3']],
  ['no column any more', (sheet) => sheet.getRange('B:B').delete('Left'), ['#REF!', '#REF!', 'Data!$A$2:$A$4']],
  [
    'cells that are moved',
    (sheet) => sheet.getRange('A1:C4').moveTo('D10'),
    ['Data!$E$10', 'Data!$E$11:$E$13', 'Data!$D$11:$D$13'],
  ],
];

test.each(followed)('the formulas of a chart follow %s', async (_what, act, expected) => {
  const host = await open();
  await run(host, (sheet) => {
    sheet.charts.add('Line', sheet.getRange('A1:B4'), 'Columns');
    return () => undefined;
  });
  await run(host, (sheet) => {
    act(sheet);
    return () => undefined;
  });
  const [drawing] = host.document.sheets[0]?.part('drawings').filter(isChartDrawing) ?? [];
  const [series] = drawing?.content.chart.series ?? [];
  expect([series?.name.formula, series?.values, series?.categories]).toEqual(expected);
});

test.each<readonly [string, (sheet: Excel.Worksheet) => void, readonly number[]]>([
  ['rows above', (sheet) => void sheet.getRange('1:2').insert('Down'), [6, 4, 14, 8]],
  ['a row that it begins with', (sheet) => void sheet.getRange('5:5').insert('Down'), [5, 4, 13, 8]],
  ['rows within', (sheet) => void sheet.getRange('7:8').insert('Down'), [4, 4, 14, 8]],
  ['a row right below', (sheet) => void sheet.getRange('13:13').insert('Down'), [4, 4, 12, 8]],
  ['rows that go', (sheet) => sheet.getRange('4:6').delete('Up'), [3, 4, 9, 8]],
  ['all its rows going', (sheet) => sheet.getRange('5:12').delete('Up'), [4, 4, 4, 8]],
  ['columns before', (sheet) => void sheet.getRange('A:A').insert('Right'), [4, 5, 12, 9]],
  ['cells alone', (sheet) => void sheet.getRange('A1:J1').insert('Down'), [4, 4, 12, 8]],
])('a chart goes along with %s', async (_what, act, [top, left, bottom, right]) => {
  const host = await open();
  await run(host, (sheet) => {
    added(sheet).setPosition('E5', 'H12');
    act(sheet);
    return () => undefined;
  });
  expect(drawings(host)[0]?.placement).toMatchObject({
    from: { row: top, column: left },
    to: { row: bottom, column: right },
  });
});
