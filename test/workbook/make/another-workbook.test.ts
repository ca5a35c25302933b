import { readFileSync } from 'node:fs';
import { makeScorecard, WorkbookError } from '../../../src/workbook';
import { textOf } from '../everything';
import { withWorkbook } from '../with-workbook';

test('while another workbook is in front nothing is made, and once it is not the card that is there is found again', async () => {
  await withWorkbook(readFileSync('assets/examples/telemark.xlsx'), async (host) => {
    const madeAt = new Date(2019, 1, 1);
    const { sheetName } = await makeScorecard({ madeAt });
    await host.settled();
    const before = textOf(host);
    host.situation.anotherWorkbookInFront = true;
    const fault = await makeScorecard({ madeAt }).then(
      () => 'made',
      (error: unknown) => (error instanceof WorkbookError ? error.fault : error),
    );
    expect(['names-unread', 'other-workbook']).toContain(fault);
    expect(textOf(host) === before).toBe(true);
    host.situation.anotherWorkbookInFront = false;
    expect(await makeScorecard({ madeAt })).toMatchObject({ sheetName, replaced: true });
    await host.settled();
    expect(textOf(host) === before).toBe(true);
  });
});
