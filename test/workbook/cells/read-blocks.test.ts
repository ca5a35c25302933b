import { openHost } from '../../../src/host/node';
import { type ExcelProfile, profiles } from '../../../src/host/profile';
import { CellStore } from '../../../src/workbook/cells/cell-store';
import { requestsOf, readBlocks } from '../../../src/workbook/cells/read-blocks';
import { Sheet, workbookWith } from '../../support/workbook-builder';

/** Two cells of five whole columns, which are more than 5,000,000 cells together. */
const bytes = workbookWith(new Sheet('Data').put('A1', 3).put('E1048575', 5), [], null);

test.each<ExcelProfile['largeRange']>(['null', 'RangeExceedsLimit'])(
  'more cells than Excel gives at once (%s) are read half by half',
  async (largeRange) => {
    const host = await openHost(bytes, { excel: { ...profiles['desktop-nb'], largeRange } });
    const remove = host.installGlobals();
    try {
      const store = new CellStore(false);
      const wholeColumns = { sheet: 'Data', top: null, left: 0, bottom: null, right: 4 };
      for (const request of requestsOf([wholeColumns])) await readBlocks(request, store);
      expect([store.cell('Data', 0, 0).value, store.cell('Data', 1_048_574, 4).value]).toEqual([3, 5]);
    } finally {
      remove();
      host.dispose();
    }
  },
);
