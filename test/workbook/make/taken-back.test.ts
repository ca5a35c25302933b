import { parseBatch } from '../../../src/host/protocol/batch';
import { makeScorecard } from '../../../src/workbook';
import { Sheet, workbookWith } from '../../support/workbook-builder';
import { sheetOf, valuesOf, withWorkbook } from '../with-workbook';

const bytes = workbookWith(new Sheet('Data').put('A1', 1), [], {
  card: { Periode: 2018 },
  indicators: [{ Nr: '1.1', Perspektiv: '1', Indikator: 'A', Retning: 'høyere', Resultat: 5, Ambisjon: 4 }],
});

test('a card that could not be made again has its content back: text as text, formulas as formulas', async () => {
  await withWorkbook(bytes, async (host) => {
    await makeScorecard();
    await host.settled();
    const sheet = sheetOf(host, 'Målekort');
    const values = valuesOf(sheet);
    const row = values.findIndex((each) => each[0] === '1.1');
    const own = values[0]?.length ?? 0;
    sheet.setCells(
      [
        { row, column: own, change: { value: '=1+1' } },
        { row, column: own + 1, change: { formula: '1+1' } },
        { row, column: own + 2, change: { value: "'sitat'" } },
        { row, column: own + 3, change: { value: '007' } },
      ],
      'user',
    );
    await host.settled();
    const contents = (): unknown => [...sheet.cells()].map((each) => [each.row, each.column, each.cell.formula]);
    const [before, formulas] = [valuesOf(sheet), contents()];
    // The card’s own writing breaks off in its midst, and so does the second attempt.
    let writings = 0;
    const onProgress = (step: string): void => {
      if (step !== 'writing') return;
      host.onRequest = (body) => {
        if (parseBatch(body).Actions.length > 100 && (writings += 1) <= 2) host.faults.failAction = 100;
      };
    };
    await expect(makeScorecard({ onProgress })).rejects.toMatchObject({ fault: 'half-written' });
    host.onRequest = null;
    expect(writings).toBeGreaterThanOrEqual(2);
    await host.settled();
    expect(valuesOf(sheet)).toEqual(before);
    expect(contents()).toEqual(formulas);
    expect([0, 1, 2, 3].map((offset) => sheet.cell(row, own + offset))).toMatchObject([
      { value: '=1+1', formula: null },
      { value: 2, formula: '1+1' },
      { value: "'sitat'", formula: null },
      { value: '007', formula: null },
    ]);
  });
});
