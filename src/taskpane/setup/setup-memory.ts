import type { SetupProposal } from '../../workbook/mapping/proposal';
import type { WorkbookPort } from '../shared/workbook-port';
import { noEdits, type ProposalEdits } from './proposal-draft';

/**
 * What the view knows of a workbook beside its contents; kept while another tab is in view, which takes this one down.
 */
export interface SetupMemory {
  edits: ProposalEdits;
  /** With the state of names and setup that it is of. */
  proposal: { readonly state: string; readonly found: SetupProposal } | null;
}

const memories = new WeakMap<WorkbookPort, SetupMemory>();

/** The memory of a workbook; the same one at every call. */
export function setupMemory(workbook: WorkbookPort): SetupMemory {
  const memory = memories.get(workbook) ?? { edits: noEdits, proposal: null };
  memories.set(workbook, memory);
  return memory;
}
