import fc from 'fast-check';
import type { CellValue } from '../../../src/host/document/cell';
import { isChartDrawing } from '../../../src/host/document/drawings/drawing';
import type { ExcelHost } from '../../../src/host/node';
import { chartSvg } from '../../../src/host/pictures/chart-svg';
import { pictureOf } from '../../../src/host/pictures/picture';
import { createLocale } from '../../../src/host/protocol/locale';
import { parseXml, type XmlNode } from '../../../src/host/xlsx/xml/node';
import { closeAll, openSheet, run } from '../protocol/open';

afterEach(closeAll);

const locale = createLocale('nb-NO');

function svgOf(host: ExcelHost, width = 330, height = 190): string {
  const drawing = host.document.sheetByName('Data')?.part('drawings').find(isChartDrawing);
  if (drawing === undefined) throw new Error('There is no chart.');
  const print = (value: number | string | boolean, format: string): string => locale.print(value, format, false);
  const picture = pictureOf(host.document, drawing.content.chart, print, { series: 'Serie', title: 'Diagramtittel' });
  return chartSvg(picture, width, height);
}

function elements(svg: string, name: string): readonly XmlNode[] {
  const all = (node: XmlNode): readonly XmlNode[] => [node, ...node.children.flatMap(all)];
  return all(parseXml(svg, 'picture')).filter(({ local }) => local === name);
}

const textsOf = (svg: string): readonly string[] => elements(svg, 'text').map(({ text }) => text);
const numberAt = ({ attributes }: XmlNode, name: string): number => Number(attributes[name]);

async function drawn(
  type: Excel.ChartType | 'LineMarkers' | 'BarClustered' | 'ColumnStacked',
  values: readonly (readonly CellValue[])[],
  look: (chart: Excel.Chart) => void = () => undefined,
): Promise<ExcelHost> {
  const host = await openSheet(values);
  await run(host, (sheet) => {
    look(
      sheet.charts.add(type as Excel.ChartType, sheet.getRange('A1').getResizedRange(values.length - 1, 2), 'Columns'),
    );
    return () => undefined;
  });
  return host;
}

const table: readonly (readonly CellValue[])[] = [
  ['År', 'Resultat', 'Ambisjon'],
  ['2015', 71.5, 82],
  ['2016', { error: '#N/A' }, 82],
  ['2017', 81, 82],
  ['2018', 79, 82],
];

test('a line has a gap where there is no number, and its axis is written as the reader writes numbers', async () => {
  const svg = svgOf(
    await drawn('LineMarkers', table, (chart) => {
      chart.title.text = 'Fullført';
      chart.axes.valueAxis.numberFormat = '0.0';
      const ambition = chart.series.getItemAt(1);
      ambition.format.line.color = '#2F6152';
      ambition.format.line.lineStyle = 'Dash';
    }),
  );
  const lines = elements(svg, 'polyline').map(({ attributes }) => (attributes['points'] ?? '').split(' ').length);
  expect(lines).toEqual([1, 2, 4]);
  expect(elements(svg, 'polyline').map(({ attributes }) => attributes['stroke-dasharray'] === undefined)).toEqual([
    true,
    true,
    false,
  ]);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['Fullført', '2016', 'Resultat', 'Ambisjon', '65,0', '85,0']));
});

test('a chart of a file that says nothing of #N/A has its line across', async () => {
  const host = await drawn('LineMarkers', table);
  const sheet = host.document.sheetByName('Data');
  const drawings = sheet?.part('drawings').filter(isChartDrawing) ?? [];
  sheet?.setPart(
    'drawings',
    drawings.map((one) => ({ ...one, content: { ...one.content, chart: { ...one.content.chart, naAsBlank: false } } })),
    'user',
  );
  expect(elements(svgOf(host), 'polyline')).toHaveLength(2);
});

test('bars lie from 0, the first below unless the axis is turned, with their values beside them', async () => {
  const values: readonly (readonly CellValue[])[] = [
    ['Navn', 'Avstand', null],
    ['En', 12, null],
    ['To', -20, null],
  ];
  const bars = async (reversed: boolean): Promise<readonly XmlNode[]> => {
    const svg = svgOf(
      await drawn('BarClustered', values, (chart) => {
        chart.axes.categoryAxis.reversePlotOrder = reversed;
        chart.series.getItemAt(0).hasDataLabels = true;
        chart.series.getItemAt(0).format.fill.setSolidColor('#1D4E89');
      }),
    );
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['12', '-20']));
    return elements(svg, 'rect').filter(({ attributes }) => attributes['fill'] === '#1D4E89');
  };
  const [[first, second], [upper, lower]] = [await bars(false), await bars(true)];
  if (!first || !second || !upper || !lower) throw new Error('There are no bars.');
  expect(numberAt(first, 'y')).toBeGreaterThan(numberAt(second, 'y'));
  expect(numberAt(upper, 'y')).toBeLessThan(numberAt(lower, 'y'));
  // One ends where the other begins.
  expect(numberAt(second, 'x') + numberAt(second, 'width')).toBeCloseTo(numberAt(first, 'x'), 1);
  expect(numberAt(second, 'width') / numberAt(first, 'width')).toBeCloseTo(20 / 12, 1);
});

test('stacked columns stand on one another', async () => {
  const svg = svgOf(
    await drawn('ColumnStacked', [
      ['År', 'A', 'B'],
      ['2017', 2, 3],
      ['2018', 4, 1],
    ]),
  );
  const [a, , b] = elements(svg, 'rect').filter(({ attributes }) =>
    ['#4472C4', '#ED7D31'].includes(attributes['fill'] ?? ''),
  );
  if (a === undefined || b === undefined) throw new Error('There are no columns.');
  expect(numberAt(b, 'y') + numberAt(b, 'height')).toBeCloseTo(numberAt(a, 'y'), 1);
  expect(numberAt(b, 'x')).toBe(numberAt(a, 'x'));
});

test('whatever stands in the cells is text in a picture, and the picture can be read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constant('</text><script>alert(1)</script>')),
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.constant(null)),
      async (name, value) => {
        const host = await drawn(
          'LineMarkers',
          [
            ['År', name, 'B'],
            [name, 1, value],
            ['2018', 2, value],
          ],
          (chart) => {
            chart.title.text = name;
          },
        );
        const svg = svgOf(host);
        expect(elements(svg, 'script')).toEqual([]);
        expect(elements(svg, 'polyline').length).toBeGreaterThan(0);
        expect(svg).not.toMatch(/NaN|Infinity/);
      },
    ),
    { numRuns: 10 },
  );
});
