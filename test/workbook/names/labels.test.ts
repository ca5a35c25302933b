import { readWorkbook } from '../../../src/workbook';
import { Sheet, workbookWith } from '../../support/workbook-builder';
import { withWorkbook } from '../with-workbook';

/** A table with its periods across and its labels in column A, figures below each other. */
const table = (): Sheet =>
  new Sheet('Data')
    .across('A2', ['Nøkkeltall', 2016, 2017, 2018])
    .across('A3', ['Lønnsandel', 0.6, 0.62, 0.64])
    .across('A4', ['Sykefravær', 0.06, '*', 0.05])
    .across('A5', ['Turnover', 0.1, 0.11, 0.12])
    .across('A8', ['Etter et mellomrom', 1, 2, 3]);

const schools = (): Sheet =>
  new Sheet('Data')
    .across('A1', ['Skole', '2017', '2018'])
    .across('A2', ['Skole A', 4.1, 4.2])
    .across('A3', ['Skole B', 3.9, 4])
    .across('A4', ['Totalt', 4, 4.1]);

const codes = (): Sheet =>
  new Sheet('Data').across('A1', ['Kode', 'Tall']).across('A2', [46011, 4.1]).across('A3', [46012, 3.9]);

test.each([
  ['a row further down a table is a series over its periods', table(), 'Data!$B$5:$D$5', {}, 0.12, 0.11],
  ['the row below suppressed figures too', table(), 'Data!$B$5:$D$5', { period: '2017' }, 0.11, 0.1],
  ['the first row as before', table(), 'Data!$B$3:$D$3', {}, 0.64, 0.62],
  ['a row after two blank ones', table(), 'Data!$B$8:$D$8', {}, 3, 2],
  ['a column beside other figures is a series of units', schools(), 'Data!$C$2:$C$4', {}, 4.1, null],
  ['of which one can be asked for', schools(), 'Data!$C$2:$C$4', { unit: 'Skole B' }, 4, null],
  ['numbers that are all there is are labels', codes(), 'Data!$B$2:$B$3', { unit: '46012' }, 3.9, null],
] as const)('%s', async (_what, sheet, refersTo, options, result, previous) => {
  const indicators = [{ Nr: '1.1', Perspektiv: '1', Indikator: 'Prøve', Retning: 'høyere', Resultat: 'Prøve' }];
  await withWorkbook(workbookWith(sheet, [{ name: 'Prøve', refersTo }], { indicators }), async () => {
    const { card } = await readWorkbook(options);
    expect(card?.perspectives[0]?.indicators[0]).toMatchObject({ result, previous });
  });
});
