import { excelErrorCode } from '../error';
import type { Area } from './area';
import type { CellStore, ReadBlock } from './cell-store';
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
export function queueBlocks(
  context: Excel.RequestContext,
  blocks: readonly PlannedBlock[],
  store: CellStore,
): () => void {
  const queued = blocks.map(({ area }) => {
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    const range = sheet.getRange(addressOf(area)).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,values,numberFormat');
    // Merged cells are found by their first cell alone (office-js #3611), which may stand before the block.
    const { areas } = sheet
      .getRange(addressOf(fromCorner(area)))
      .getUsedRangeOrNullObject(true)
      .getMergedAreasOrNullObject();
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount,items/values,items/numberFormat');
    return { sheet: area.sheet, range, areas };
  });
  return () => {
    for (const { sheet, range, areas } of queued) {
      if (range.isNullObject) continue;
      store.add(blockOf(sheet, range));
      if (areas.isNullObject) continue;
      store.addMerges(sheet, areas.items);
      for (const head of areas.items) if (!holds(range, head)) store.add(blockOf(sheet, head));
    }
  };
}

/** What stands before an area, up to its end. */
function fromCorner(area: Area): Area {
  return { ...area, top: area.bottom === null ? null : 0, left: area.right === null ? null : 0 };
}

/**
 * What was read of a range.
 *
 * @throws TooMuch where Excel gave no values, as it does without an error for more than 5,000,000 cells (office-js #4783)
 */
function blockOf(sheet: string, range: Excel.Range): ReadBlock {
  const values = range.values as Excel.Range['values'] | null;
  if (values === null) throw new TooMuch();
  return { sheet, row: range.rowIndex, column: range.columnIndex, values, formats: range.numberFormat };
}

function holds({ rowIndex, columnIndex, values }: Excel.Range, head: Excel.Range): boolean {
  const [row, column] = [head.rowIndex - rowIndex, head.columnIndex - columnIndex];
  return row >= 0 && column >= 0 && row < values.length && column < (values[0]?.length ?? 0);
}

/** The answer would hold more cells than Excel gives at once. */
class TooMuch extends Error {}

/** What Excel answers where an answer would be too large: by its bytes, and by its cells. */
const tooMuchCodes: readonly string[] = ['ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit'];

/** Whether Excel refused to answer because the answer would be too large. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof TooMuch || tooMuchCodes.includes(excelErrorCode(error) ?? '');
}

/** Rows of a block that are not parted any further: a single row may be too much for an answer, and is then left out. */
const fewestRows = 2;

/**
 * Reads blocks in a round trip; what is too much for one answer in several. Only a whole sheet of long texts, which no name
 * of results is, is left out in the end.
 */
export async function readBlocks(blocks: readonly PlannedBlock[], store: CellStore): Promise<void> {
  if (blocks.length === 0) return;
  const context = new Excel.RequestContext();
  const done = queueBlocks(context, blocks, store);
  try {
    await context.sync();
    done();
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    const parts = blocks.length > 1 ? halves(blocks) : await halvesOf(blocks[0]);
    for (const part of parts) await readBlocks(part, store);
  }
}

function halves<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** The upper and lower half of what a block holds; none where that is too little to part. */
async function halvesOf(block: PlannedBlock | undefined): Promise<readonly (readonly PlannedBlock[])[]> {
  if (block === undefined) return [];
  const { sheet } = block.area;
  const context = new Excel.RequestContext();
  const used = context.workbook.worksheets
    .getItem(sheet)
    .getRange(addressOf(block.area))
    .getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject || used.rowCount < fewestRows) return [];
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  const middle = top + Math.ceil(rowCount / 2);
  const part = (first: number, last: number): readonly PlannedBlock[] => [
    {
      area: { sheet, top: first, left, bottom: last, right: left + columnCount - 1 },
      cells: (last - first + 1) * columnCount,
    },
  ];
  return [part(top, middle - 1), part(middle, top + rowCount - 1)];
}
