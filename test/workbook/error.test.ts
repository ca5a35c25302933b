import { asWorkbookError, excelErrorCode, WorkbookError } from '../../src/workbook/error';

describe('an error of Excel’s has the reason that the user can do something about', () => {
  test.each([
    ['AccessDenied', 'write-refused'],
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['CellEditMode', 'cell-editing'],
    ['InactiveWorkbook', 'other-workbook'],
    ['NonBlankCellOffSheet', 'sheet-full'],
    ['FilteredRangeConflict', 'filtered'],
    ['MergedRangeConflict', 'merged'],
    ['GeneralException', 'failed'],
    ['', 'failed'],
  ])('%s is %s', (code, fault) => {
    const cause = { code, message: 'Something went wrong.' };
    const error = asWorkbookError(cause, { sheet: 'Målekort' });
    expect([error.fault, error.message, error.parameters, error.cause]).toEqual([
      fault,
      fault,
      { sheet: 'Målekort' },
      cause,
    ]);
  });

  test('a reason that was already found is passed on as it is', () => {
    const found = new WorkbookError('no-room', { table: 'BMS_Kort' });
    expect(asWorkbookError(found, { sheet: 'Målekort' })).toBe(found);
  });

  test.each([
    [{ code: 'ItemNotFound' }, 'ItemNotFound'],
    [{ code: 7 }, null],
    [new Error('no code'), null],
    [null, null],
    ['ItemNotFound', null],
  ])('the code of %p is %p', (error, code) => {
    expect(excelErrorCode(error)).toBe(code);
  });
});
