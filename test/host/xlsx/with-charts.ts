import { openHost } from '../../../src/host/node';
import { reportingWorkbook } from '../../support/foreign-workbooks/base';
import { PackageDraft } from '../../support/foreign-workbooks/draft';
import { chartOnSheet } from '../../support/foreign-workbooks/drawings';

/** A workbook with a chart of the user's and one of each kind that the add-in makes. */
export async function withCharts(): Promise<Uint8Array> {
  const draft = new PackageDraft(reportingWorkbook());
  chartOnSheet(draft);
  const host = await openHost(draft.bytes(), { calculate: false });
  try {
    await host.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const source = worksheets.getItem('Data').getRange('A2:F3');
      const target = worksheets.getItem('Annet');
      worksheets.getItem('Data').getRange('D2').values = [['#N/A']];
      target.charts.add('LineMarkers', source, 'Rows').setPosition('D1', 'H10');
      target.charts.add('BarClustered', source, 'Rows').setPosition('D12', 'H22');
      target.charts.add('ColumnStacked', source, 'Rows').setPosition('J1', 'N10');
      const combined = target.charts.add('ColumnClustered', source, 'Rows');
      combined.setPosition('J12', 'N22');
      combined.title.text = 'Frafall & trivsel';
      const line = combined.series.getItemAt(1);
      line.chartType = 'Line';
      line.axisGroup = 'Secondary';
      await context.sync();
    });
    return host.save();
  } finally {
    host.dispose();
  }
}
