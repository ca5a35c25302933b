import { readFileSync } from 'node:fs';
import type { ExcelHost } from '../../../src/host/node';
import { printedRows } from '../../support/office-document';
import { closeAll, openSheet, run } from './open';

type Reach = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => object;

const firstCell: (sheet: Excel.Worksheet) => Excel.Range = (sheet) => sheet.getRange('A1');
const cells = (sheet: Excel.Worksheet): Excel.RangeAreas => sheet.getRanges('A1,C3');
const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem('Tab');
const rules = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection => sheet.getRange('A1:A3').conditionalFormats;
const textRule = (sheet: Excel.Worksheet): Excel.ConditionalFormat => rules(sheet).add('ContainsText');
const ownRule = (sheet: Excel.Worksheet): Excel.ConditionalFormat => rules(sheet).add('Custom');

const chart = (sheet: Excel.Worksheet): Excel.Chart =>
  sheet.charts.add('LineMarkers', sheet.getRange('A1:B2'), 'Columns');
const series = (sheet: Excel.Worksheet): Excel.ChartSeries => chart(sheet).series.getItemAt(0);
const axis = (sheet: Excel.Worksheet): Excel.ChartAxis => {
  const { valueAxis } = chart(sheet).axes;
  [valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit] = [0, 4, 2];
  return valueAxis;
};

/** How a batch comes to an object of each type that the add-in uses. */
const reach: Readonly<Record<string, Reach>> = {
  Application: (_, { application }) => application,
  Chart: chart,
  ChartAreaFormat: (sheet) => chart(sheet).format,
  ChartAxes: (sheet) => chart(sheet).axes,
  ChartAxis: axis,
  ChartBorder: (sheet) => chart(sheet).format.border,
  ChartCollection: ({ charts }) => charts,
  ChartDataLabels: (sheet) => series(sheet).dataLabels,
  ChartFill: (sheet) => series(sheet).format.fill,
  ChartFont: (sheet) => chart(sheet).title.format.font,
  ChartGridlines: (sheet) => axis(sheet).majorGridlines,
  ChartGridlinesFormat: (sheet) => axis(sheet).majorGridlines.format,
  ChartLegend: (sheet) => chart(sheet).legend,
  ChartLineFormat: (sheet) => series(sheet).format.line,
  ChartPoint: (sheet) => series(sheet).points.getItemAt(0),
  ChartPointFormat: (sheet) => series(sheet).points.getItemAt(0).format,
  ChartPointsCollection: (sheet) => series(sheet).points,
  ChartSeries: series,
  ChartSeriesCollection: (sheet) => chart(sheet).series,
  ChartSeriesFormat: (sheet) => series(sheet).format,
  ChartTitle: (sheet) => chart(sheet).title,
  ChartTitleFormat: (sheet) => chart(sheet).title.format,
  ConditionalFormat: ownRule,
  ConditionalFormatCollection: rules,
  ConditionalFormatRule: (sheet) => ownRule(sheet).custom.rule,
  ConditionalRangeFill: (sheet) => textRule(sheet).textComparison.format.fill,
  ConditionalRangeFont: (sheet) => textRule(sheet).textComparison.format.font,
  ConditionalRangeFormat: (sheet) => textRule(sheet).textComparison.format,
  CustomConditionalFormat: (sheet) => ownRule(sheet).custom,
  DataValidation: (sheet) => firstCell(sheet).dataValidation,
  FunctionResult: (_, { functions }) => functions.date(2024, 1, 1),
  Functions: (_, { functions }) => functions,
  HeaderFooter: ({ pageLayout }) => pageLayout.headersFooters.defaultForAllPages,
  HeaderFooterGroup: ({ pageLayout }) => pageLayout.headersFooters,
  NamedItem: (_, { names }) => names.getItem('Navn'),
  NamedItemCollection: (_, { names }) => names,
  PageBreakCollection: ({ horizontalPageBreaks }) => horizontalPageBreaks,
  PageLayout: ({ pageLayout }) => pageLayout,
  Range: firstCell,
  RangeAreas: cells,
  RangeBorder: (sheet) => firstCell(sheet).format.borders.getItem('EdgeBottom'),
  RangeBorderCollection: (sheet) => firstCell(sheet).format.borders,
  RangeCollection: (sheet) => cells(sheet).areas,
  RangeFill: (sheet) => firstCell(sheet).format.fill,
  RangeFont: (sheet) => firstCell(sheet).format.font,
  RangeFormat: (sheet) => firstCell(sheet).format,
  Table: table,
  TableCollection: ({ tables }) => tables,
  TableColumn: (sheet) => table(sheet).columns.getItemAt(0),
  TableColumnCollection: (sheet) => table(sheet).columns,
  TableRow: (sheet) => table(sheet).rows.getItemAt(0),
  TableRowCollection: (sheet) => table(sheet).rows,
  TextConditionalFormat: (sheet) => textRule(sheet).textComparison,
  Workbook: (_, workbook) => workbook,
  WorkbookProtection: (_, { protection }) => protection,
  Worksheet: (sheet) => sheet,
  WorksheetCollection: (_, { worksheets }) => worksheets,
  WorksheetFreezePanes: ({ freezePanes }) => freezePanes,
  WorksheetProtection: ({ protection }) => protection,
};

/** The client's own, which ask the host for nothing by their names. */
const clientOnly = new Set([
  'ensureUnchanged',
  'constructor',
  'context',
  'isNull',
  'isNullObject',
  'load',
  'set',
  'toJSON',
  'track',
  'untrack',
]);

/** How many members that the add-in does not use are asked for of each type. */
const someOthers = 5;

afterEach(closeAll);

async function openFilled(): Promise<ExcelHost> {
  const host = await openSheet([
    ['Mål', 'Tall'],
    ['Frafall', 3],
  ]);
  await run(host, (sheet, { workbook }) => {
    sheet.tables.add('E1:F3', true).name = 'Tab';
    workbook.names.add('Navn', sheet.getRange('A2'));
    return () => undefined;
  });
  return host;
}

/** Calls a method with nothing, asks for an event, or loads a property; gives the error that Excel answers with. */
async function answerOf(host: ExcelHost, type: string, member: string): Promise<OfficeExtension.Error | null> {
  try {
    await run(host, (sheet, { workbook }) => {
      const object = reach[type]?.(sheet, workbook) ?? {};
      const prototype = host.Excel[type as keyof typeof Excel] as unknown as { readonly prototype: object };
      const own = Object.getOwnPropertyDescriptor(prototype.prototype, member);
      if (typeof own?.value === 'function') (own.value as () => unknown).call(object);
      else if (/^on[A-Z]/.test(member))
        (Reflect.get(object, member) as OfficeExtension.EventHandlers<unknown>).add(() => Promise.resolve());
      else (object as OfficeExtension.ClientObject & { load: (names: string) => void }).load(member);
      return () => undefined;
    });
    return null;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
}

const used = printedRows(readFileSync('docs/office-js.md', 'utf8')).map(({ name }) => name.split('.'));

test('of every object that the add-in uses it is said how to come to it', async () => {
  const host = await openSheet();
  const types = new Set(used.flatMap(([type = '', ...members]) => (members.length === 1 ? [type] : [])));
  const objects = [...types].filter((type) => typeof Reflect.get(host.Excel, type) === 'function');
  expect(objects.filter((type) => reach[type] === undefined && type !== 'RequestContext')).toEqual([]);
});

describe.each(Object.keys(reach))('%s', (type) => {
  test('answers every member that the add-in uses, and says of any other that it does not offer it', async () => {
    const host = await openFilled();
    const prototype = (Reflect.get(host.Excel, type) as { readonly prototype: object } | undefined)?.prototype ?? {};
    const members = Object.getOwnPropertyNames(prototype).filter((name) => !/^_/.test(name) && !clientOnly.has(name));
    const wanted = new Set(used.flatMap(([of, member = '']) => (of === type ? [member] : [])));
    const others = members.filter((name) => !wanted.has(name)).slice(0, someOthers);
    // What takes the object away comes last.
    const last = (name: string): number => Number(/^(delete|convertToRange|clear|reset)/.test(name));
    const asked = [...members.filter((name) => wanted.has(name)), ...others].sort((a, b) => last(a) - last(b));
    for (const member of asked) {
      const error = await answerOf(host, type, member);
      const code = error?.code ?? null;
      if (code === 'ApiNotFound')
        expect([wanted.has(member), error?.message]).toEqual([false, expect.stringMatching(/\w+\.\w+/)]);
      else expect([member, code]).not.toEqual([member, 'NotImplemented']);
    }
  });
});
