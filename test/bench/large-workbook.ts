import { openHost } from '../../src/host/node';
import { workbookOfFormulas } from '../support/workbook-builder';
import { report, timed } from './figure';

const formulas = 20_000;

/** Opening a workbook of 20,000 formulas, half of them on one shared cell, and an edit of that cell. */
export async function measure(): Promise<void> {
  const bytes = workbookOfFormulas(formulas);
  const before = process.memoryUsage().rss;
  const opened = await timed(() => openHost(bytes));
  const host = opened.result;
  report({
    name: 'largeWorkbook.opened',
    value: opened.ms,
    unit: 'ms',
    cpu: opened.cpu,
    goal: '< 5 s',
    note: `${formulas} formulas, ${bytes.length} bytes`,
  });
  const sheet = host.document.sheets[0];
  if (sheet === undefined) throw new Error('The workbook has no sheet.');
  for (const [edit, value] of [
    ['first', 3],
    ['second', 4],
  ] as const) {
    const settled = await timed(async () => {
      sheet.setCells([{ row: 0, column: 0, change: { value } }], 'user');
      await host.settled();
    });
    const last = sheet.cell(formulas / 2 - 1, 2).value;
    if (last !== (formulas / 2) * value) throw new Error(`The last formula shows ${String(last)}.`);
    report({
      name: `largeWorkbook.${edit}Edit.settled`,
      value: settled.ms,
      unit: 'ms',
      cpu: settled.cpu,
      goal: '< 1.5 s',
      note: `${formulas / 2} formulas depend on the cell`,
    });
  }
  report({
    name: 'largeWorkbook.memory',
    value: (process.memoryUsage().rss - before) / 2 ** 20,
    unit: 'MB',
    note: 'resident memory over that of the process before',
  });
  host.dispose();
}
