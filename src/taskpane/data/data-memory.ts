import type { DataSelection } from '../../workbook/data/select';
import type { DataTable } from '../../workbook/data/table';
import type { InsertedData, StandingTable } from '../../workbook/take-data';
import type { WorkbookPort } from '../shared/workbook-port';

/** A file that was read, with where its figures would go and what of them is chosen. */
export interface ReadFile {
  readonly name: string;
  readonly table: DataTable;
  readonly standing: StandingTable | null;
  readonly selection: DataSelection;
}

/** What the view knows of a workbook; kept while another tab is in view, which takes this one down. */
export interface DataMemory {
  file: ReadFile | null;
  /** What was written last, which can be taken back. */
  written: InsertedData | null;
}

const memories = new WeakMap<WorkbookPort, DataMemory>();

/** The memory of a workbook; the same one at every call. */
export function dataMemory(workbook: WorkbookPort): DataMemory {
  const memory = memories.get(workbook) ?? { file: null, written: null };
  memories.set(workbook, memory);
  return memory;
}
