import { chartsInLibreOffice, testInLibreOffice } from '../../support/libreoffice';
import { withCharts } from './with-charts';

testInLibreOffice('LibreOffice draws every chart, over the cells that it says', async () => {
  const charts = chartsInLibreOffice(await withCharts());
  const both = ['Data.B2:Data.F2', 'Data.B3:Data.F3'];
  expect(charts.map((series) => [...series].sort()).sort((a, b) => a.length - b.length)).toEqual([
    ['Data.B2:Data.F2'],
    both,
    both,
    both,
    both,
  ]);
});
