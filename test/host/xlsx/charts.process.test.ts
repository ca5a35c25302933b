import { chartsInOpenpyxl, testInOpenpyxl } from '../../support/openpyxl';
import { withCharts } from './with-charts';

testInOpenpyxl('an independent library reads every chart, with its cells and their values', async () => {
  const charts = chartsInOpenpyxl(await withCharts());
  const first = { values: 'Data!$B$2:$F$2', cached: [0.24, 0.23, '#N/A', 0.21, 0.2] };
  const second = { values: 'Data!$B$3:$F$3', cached: [4.1, 4.1, 4.2, 4.2, 4.3] };
  expect(charts).toEqual([
    { sheet: 'Data', kind: 'BarChart', row: 1, column: 7, series: [{ values: 'Data!$B$2:$F$2', cached: [0.24] }] },
    { sheet: 'Annet', kind: 'LineChart', row: 0, column: 3, series: [first, second] },
    { sheet: 'Annet', kind: 'BarChart', row: 11, column: 3, series: [first, second] },
    { sheet: 'Annet', kind: 'BarChart', row: 0, column: 9, series: [first, second] },
    { sheet: 'Annet', kind: 'BarChart', row: 11, column: 9, series: [first] },
    { sheet: 'Annet', kind: 'LineChart', row: 11, column: 9, series: [second] },
  ]);
});
