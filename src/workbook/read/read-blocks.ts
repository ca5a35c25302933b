import type { Area } from '../names/classify-name';
import type { CellStore } from './cell-store';
import { addressOf, type PlannedBlock, planBlocks, responseLimit } from './plan-blocks';

/** Blocks that are put into one request, by what their response will weigh. */
export function requestsOf(areas: readonly Area[]): readonly (readonly PlannedBlock[])[] {
  const requests: PlannedBlock[][] = [[]];
  let cells = 0;
  for (const block of planBlocks(areas)) {
    const size = block.cells ?? 0;
    if (cells > 0 && cells + size > responseLimit) {
      requests.push([]);
      cells = 0;
    }
    requests[requests.length - 1]?.push(block);
    cells += size;
  }
  return requests;
}

/**
 * Queues the reading of blocks in the next round trip.
 *
 * @returns a function that puts what was read into the store, to be called after the sync
 */
export function queueBlocks(context: Excel.RequestContext, blocks: readonly PlannedBlock[], store: CellStore): () => void {
  const queued = blocks.map(({ area }) => {
    const range = context.workbook.worksheets.getItem(area.sheet).getRange(addressOf(area)).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,values,numberFormat');
    const { areas } = range.getMergedAreasOrNullObject();
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return { sheet: area.sheet, range, areas };
  });
  return () => {
    for (const { sheet, range, areas } of queued) {
      if (range.isNullObject) continue;
      store.add({ sheet, row: range.rowIndex, column: range.columnIndex, values: range.values, formats: range.numberFormat });
      if (!areas.isNullObject) store.addMerges(sheet, areas.items);
    }
  };
}
