import { activateScorecard, goTo, watchWorkbook, WorkbookError } from '../../src/workbook';
import { Sheet, workbookWith } from '../support/workbook-builder';
import { sheetOf, withWorkbook } from './with-workbook';

const bytes = workbookWith(new Sheet('Ark med mellomrom').put('B2', 1), [{ name: 'Frafall', refersTo: "'Ark med mellomrom'!$B$2" }], { indicators: [{ Nr: '1', Perspektiv: '1', Indikator: 'A', Resultat: 'Frafall' }] });

test('a change in a cell is told, until the watch is ended', async () => {
  await withWorkbook(bytes, async (host) => {
    let changes = 0;
    const end = await watchWorkbook(() => { changes += 1; });
    const write = async (value: number): Promise<void> => {
      sheetOf(host, 'Ark med mellomrom').setCells([{ row: 1, column: 1, change: { value } }], 'user');
      await host.settled();
      await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await write(2);
    expect(changes).toBeGreaterThan(0);
    await end();
    const before = changes;
    await write(3);
    expect(changes).toBe(before);
  });
});

test.each([["'Ark med mellomrom'!B2", 'Ark med mellomrom', 'B2'], ['Frafall', 'Ark med mellomrom', 'B2'], ["'BMS-oppsett'!A1", 'BMS-oppsett', 'A1']])('goTo(%s) selects it', async (address, sheet, cell) => {
  await withWorkbook(bytes, async (host) => {
    await goTo(address);
    expect([host.document.activeSheet?.name, host.document.selection?.address]).toEqual([sheet, cell]);
  });
});

test('a place that is gone is an error with a reason', async () => {
  await withWorkbook(bytes, async () => {
    await expect(goTo("'Borte'!A1")).rejects.toBeInstanceOf(WorkbookError);
    await expect(activateScorecard('Borte')).rejects.toBeInstanceOf(WorkbookError);
  });
});
