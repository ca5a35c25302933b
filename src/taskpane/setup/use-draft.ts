import { useMemo } from 'react';
import type { SetupProposal } from '../../workbook/mapping/proposal';
import type { WorkbookContents } from '../../workbook/port';
import { type DraftSurroundings, draftOf, noEdits, type ProposalDraft, type ProposalEdits } from './proposal-draft';
import { useSetupTexts } from './setup-texts';

type Found = Pick<WorkbookContents, 'names' | 'setup'>;

function useSurroundings({ names, setup }: Found): DraftSurroundings {
  const { text } = useSetupTexts();
  return useMemo(
    () => ({ names, rows: setup?.indicators ?? [], unitTitle: (title, unit) => text('unitTitle', { title, unit }) }),
    [names, setup, text],
  );
}

/** The proposals over the workbook as it was read. */
export function useFoundDraft(proposal: SetupProposal | null, contents: Found): ProposalDraft | null {
  const surroundings = useSurroundings(contents);
  return useMemo(() => proposal && draftOf(proposal, surroundings, noEdits), [proposal, surroundings]);
}

/**
 * The proposals with the user's changes.
 *
 * @param found - the same without them; large workbooks have so many names that it is not made twice
 */
export function useDraft(
  found: ProposalDraft,
  proposal: SetupProposal,
  contents: Found,
  edits: ProposalEdits,
): ProposalDraft {
  const surroundings = useSurroundings(contents);
  return useMemo(
    () => (edits === noEdits ? found : draftOf(proposal, surroundings, edits)),
    [found, proposal, surroundings, edits],
  );
}
